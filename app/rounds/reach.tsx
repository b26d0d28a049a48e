import { data, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { today } from "../clock.server";
import { pastDayIn } from "../days";
import { DayAsked } from "../design/day-asked";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { useShare } from "../sectors/use-share";
import { reachFor } from "./reach.server";
import { ReachTable } from "./reach-table";
import { reachWords } from "./reach-words";
import { useRoundCrumbs } from "./round-crumbs";
import { findRoundFor } from "./rounds.server";

export const loader = memberRoute("round.run", async ({ request, viewer }) => {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("ronde");
  const round = asked === null ? undefined : findRoundFor(viewer, asked);
  if (asked !== null && !round) throw notFound();
  const { day, wrong } = pastDayIn(searchParams, today());
  const reach = await reachFor(viewer, localeOf(request, viewer.locale), { round, day });
  const shown = { ...reach, round: round ? { id: round.id, name: round.name } : null, day, wrong };
  return data(shown, { status: wrong ? 422 : 200 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) =>
    data?.round
      ? text(reachWords, locale)("titleRound", { round: data.round.name })
      : text(reachWords, locale)("title"),
  );

/** How many employers heard the norm: per sector and size, against who we know and what the register counts. */
export default function ReachPage() {
  const t = useText(reachWords);
  const format = useFormats();
  const share = useShare();
  const { rows, total, round, day, wrong } = useLoaderData<typeof loader>();
  const { known, heard, toNot } = total.all;
  const crumbs = useRoundCrumbs(round ?? undefined);
  return (
    <>
      <PageHead
        title={round ? t("titleRound", { round: round.name }) : t("title")}
        crumbs={crumbs}
        intro={round ? t("introRound") : t("intro")}
        actions={
          round && (
            <Link className="button" to={paths.reach({ datum: day })}>
              {t("all")}
            </Link>
          )
        }
      >
        {known > 0 && (
          <p>
            <strong>
              {t("sum", { heard: format.number(heard), known: format.number(known), share: share(heard, known) })}
            </strong>{" "}
            {toNot && <Link to={toNot}>{t("sumNot", { count: known - heard })}</Link>}
          </p>
        )}
      </PageHead>
      <DayAsked day={day} wrong={wrong} query={{ ronde: round?.id }} address={paths.reach} />
      {known === 0 ? (
        <p className="empty-small">{t(round ? "nobodyOn" : "nobody")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className="scroll" tabIndex={0} aria-label={t("caption")}>
          <ReachTable rows={rows} total={total} withBase={!round} />
        </section>
      )}
      <details className="pad">
        <summary>{t("how.title")}</summary>
        <ul className="prose small">
          {(round ? (["round", "try"] as const) : (["heard", "try", "base"] as const)).map((line) => (
            <li key={line}>{t(`how.${line}`)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
