import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { today } from "../clock.server";
import { DownloadIcon } from "../design/icons";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { askedFrom, momentQuery } from "./asked";
import { growthPageFor } from "./growth.server";
import { HowWeCount } from "./how-we-count";
import { programmeWords } from "./messages";
import { MomentForm } from "./moment-form";
import { MonthsSection } from "./months";
import { QuartersSection } from "./quarters";
import { SplitSection } from "./split-section";
import { LapsesSection, TrackSection } from "./track-section";
import { useStand } from "./use-stand";
import { WaysSection } from "./ways-section";
import { WhereSection } from "./where";

/** A day that does not exist or is still to come: today's figures, and beside the field what was wrong. */
export const loader = memberRoute("growth.view", async ({ request, viewer }) => {
  const { asked, wrong } = askedFrom(new URL(request.url).searchParams, today());
  const page = await growthPageFor(viewer, asked, localeOf(request, viewer.locale));
  return data({ asked, wrong, page }, { status: Object.keys(wrong).length > 0 ? 422 : 200 });
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(programmeWords, locale)("title"));

export default function GrowthPage() {
  const t = useText(programmeWords);
  const { asked, wrong, page } = useLoaderData<typeof loader>();
  const stand = useStand(asked);
  const started = page.months.length > 0;
  return (
    <>
      <PageHead
        title={t("title")}
        intro={stand}
        actions={
          <>
            <a className="button" href={paths.sectors()}>
              {t("sectors")}
            </a>
            {started && (
              <a className="button" href={paths.exportGrowth(momentQuery(asked))} download>
                <DownloadIcon /> {t("csv")}
              </a>
            )}
          </>
        }
      />
      <MomentForm asked={asked} wrong={wrong} />
      <WhereSection page={page} />
      {started ? (
        <>
          <MonthsSection months={page.months} />
          <QuartersSection quarters={page.quarters} until={asked.day} />
        </>
      ) : (
        <section className="section" aria-labelledby="leeg">
          <h2 id="leeg">{t("empty.title")}</h2>
          <p>{page.employers.n > 0 ? t("empty.text") : t("empty.nobody")}</p>
        </section>
      )}
      {page.employers.n > 0 && (
        <>
          <div className="pair pad">
            <TrackSection track="pact" steps={page.pact} whole={page.employers.n} />
            <TrackSection track="charter" steps={page.charter} whole={page.employers.n} />
          </div>
          <LapsesSection lapses={page.lapses} />
          <div className="pair pad">
            <SplitSection by="sector" rows={page.splits.sector} />
            <div className="stack">
              <SplitSection by="size" rows={page.splits.size} />
              <SplitSection by="broker" rows={page.splits.broker} />
              <WaysSection ways={page.ways} whole={page.now.members.n} />
            </div>
          </div>
        </>
      )}
      <HowWeCount />
    </>
  );
}
