import { data, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { pastDayIn } from "../days";
import { DayAsked } from "../design/day-asked";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { pageAsked } from "../paging";
import { paths } from "../paths";
import { HowCounted } from "./how-counted";
import { roundWords } from "./messages";
import { roundPhases } from "./round";
import { roundsOnPage } from "./round-list.server";
import { RoundTable } from "./round-table";

export const loader = memberRoute("round.run", async ({ request, viewer }) => {
  const { searchParams } = new URL(request.url);
  const { day, wrong } = pastDayIn(searchParams, today());
  const list = await roundsOnPage(viewer, pageAsked(searchParams), day ?? today());
  return data({ ...list, day, wrong, mayWrite: allows(viewer, "round.text") }, { status: wrong ? 422 : 200 });
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(roundWords, locale)("title"));

export default function RoundsPage() {
  const t = useText(roundWords);
  const { rounds, past, day, wrong, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("title")}
        intro={t("intro")}
        actions={
          <>
            <Link className="button" to={paths.reach({ datum: day })}>
              {t("reach")}
            </Link>
            {mayWrite && (
              <Link className="button" to={paths.roundText()}>
                {t("text")}
              </Link>
            )}
            {!day && (
              <Link className="button" to={paths.newRound()}>
                {t("add")}
              </Link>
            )}
          </>
        }
      />
      <DayAsked day={day} wrong={wrong} query={{}} address={paths.rounds} />
      {rounds.length === 0 && day && <p className="empty-small">{t("none.onDay")}</p>}
      {rounds.length === 0 && !day && (
        <div className="empty">
          <h2>{t("none.title")}</h2>
          <p>{t("none.text")}</p>
          <p className="actions">
            <Link className="button" to={paths.newRound()}>
              {t("add")}
            </Link>
          </p>
        </div>
      )}
      {roundPhases.map((phase) => {
        const rows = rounds.filter((round) => round.phase === phase);
        if (rows.length === 0) return null;
        return (
          <section className="section" aria-labelledby={phase} key={phase}>
            <h2 id={phase}>{t(`phaseTitle.${phase}`)}</h2>
            <RoundTable rows={rows} day={day} caption={t(`phaseTitle.${phase}`)} />
            {phase === "over" && past.pages > 1 && (
              <Pages {...past} href={(page) => paths.rounds({ datum: day, pagina: page === 1 ? undefined : page })} />
            )}
          </section>
        );
      })}
      {rounds.length > 0 && <HowCounted />}
    </>
  );
}
