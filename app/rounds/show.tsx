import { data, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { sizeClasses } from "db/schema/lists";
import { today } from "../clock.server";
import { pastDayIn } from "../days";
import { DayAsked } from "../design/day-asked";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { pageAsked } from "../paging";
import { paths } from "../paths";
import { sectorsFor, withoutSector } from "../sectors/sectors.server";
import { EveryoneOn } from "./everyone-on";
import { roundRoute } from "./guard.server";
import { roundWords } from "./messages";
import { funnelFor, listOn, PAGE } from "./on-round.server";
import { phaseOf, roundViews } from "./round";
import { useRoundCrumbs } from "./round-crumbs";
import { openRounds } from "./rounds.server";

export const loader = roundRoute(({ request, viewer, round }) => {
  const asked = new URL(request.url).searchParams;
  const locale = localeOf(request, viewer.locale);
  const sectors = [...sectorsFor(locale), withoutSector(locale)];
  const filter = {
    view: roundViews.find((view) => view === asked.get("toon")) ?? ("all" as const),
    sector: sectors.find(({ code }) => code === asked.get("sector"))?.code,
    size: sizeClasses.find((size) => size === asked.get("grootte")),
    page: pageAsked(asked),
  };
  const { day, wrong } = pastDayIn(asked, today());
  const on = day ?? today();
  const { id, name, startsOn, endsOn, goal, goalCount } = round;
  const phase = phaseOf(round, on);
  const page = {
    round: { id, name, startsOn, endsOn, goal, goalCount },
    day,
    wrong,
    phase,
    there: phase !== "coming" || openRounds(on).some((one) => one.id === id),
    funnel: funnelFor(viewer, round, on),
    list: listOn(viewer, round, on, filter, sectors),
    filter,
    sectorName: sectors.find(({ code }) => code === filter.sector)?.name ?? null,
    size: PAGE,
  };
  return data(page, { status: wrong ? 422 : 200 });
});
export type RoundPage = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titled(matches, () => data?.round.name ?? "");

export default function RoundPageView() {
  const t = useText(roundWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const { round, day, phase, there, funnel, filter } = page;
  return (
    <>
      <PageHead
        title={round.name}
        crumbs={useRoundCrumbs(undefined, day)}
        intro={t(`show.since.${phase}`, { from: format.day(round.startsOn), until: format.day(round.endsOn) })}
        actions={
          !day && (
            <>
              <Link className="button" to={paths.editRound(round.id)}>
                {t("show.edit")}
              </Link>
              {funnel.on > 0 && phase !== "over" && (
                <Link
                  className={phase === "running" ? "button button-primary" : "button"}
                  to={paths.sendRound(round.id)}
                >
                  {t("show.send")}
                </Link>
              )}
            </>
          )
        }
      >
        {there && (
          <p>
            <span className={phase === "running" ? "tag tag-good" : "tag"}>{t(`phase.${phase}`)}</span>
          </p>
        )}
        {round.goal && (
          <p>
            {t(`${day ? "goalThen" : "goal"}.${round.goal}`, {
              count: round.goalCount ?? 0,
              now: format.number(funnel[round.goal]),
            })}
          </p>
        )}
      </PageHead>
      <DayAsked
        day={day}
        wrong={page.wrong}
        query={{ toon: filter.view === "all" ? undefined : filter.view, sector: filter.sector, grootte: filter.size }}
        address={(query) => paths.round(round.id, query)}
      />
      {funnel.on > 0 ? <EveryoneOn {...page} /> : <Nobody onDay={day !== null} there={there} />}
      {!day && (
        <p className="pad">
          <Link to={paths.roundHistory(round.id)}>{t("history")}</Link>
        </p>
      )}
    </>
  );
}

function Nobody({ onDay, there }: { onDay: boolean; there: boolean }) {
  const t = useText(roundWords);
  if (onDay) return <p className="empty-small">{t(there ? "show.nobodyThen" : "show.notThereThen")}</p>;
  return (
    <div className="empty">
      <h2>{t("show.nobody")}</h2>
      <p>{t("show.how")}</p>
      <p className="actions">
        <Link className="button button-primary" to={paths.employers()}>
          {t("show.addFrom")}
        </Link>
      </p>
    </div>
  );
}
