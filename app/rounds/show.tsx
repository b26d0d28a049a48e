import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { sizeClasses } from "db/schema/lists";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { sectorsFor, withoutSector } from "../sectors/sectors.server";
import { EveryoneOn } from "./everyone-on";
import { roundRoute } from "./guard.server";
import { roundWords } from "./messages";
import { funnelFor, listOn, PAGE } from "./on-round.server";
import { phaseOf, roundViews } from "./round";
import { useRoundCrumbs } from "./round-crumbs";

export const loader = roundRoute(({ request, viewer, round }) => {
  const asked = new URL(request.url).searchParams;
  const locale = localeOf(request, viewer.locale);
  const sectors = [...sectorsFor(locale), withoutSector(locale)];
  const filter = {
    view: roundViews.find((view) => view === asked.get("toon")) ?? ("all" as const),
    sector: sectors.find(({ code }) => code === asked.get("sector"))?.code,
    size: sizeClasses.find((size) => size === asked.get("grootte")),
    page: Math.max(1, Math.floor(Number(asked.get("pagina"))) || 1),
  };
  const { id, name, startsOn, endsOn, goal, goalCount } = round;
  return {
    round: { id, name, startsOn, endsOn, goal, goalCount },
    phase: phaseOf(round, today()),
    funnel: funnelFor(viewer, round),
    list: listOn(viewer, round, filter, sectors),
    filter,
    sectorName: sectors.find(({ code }) => code === filter.sector)?.name ?? null,
    size: PAGE,
  };
});
export type RoundPage = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titled(matches, () => data?.round.name ?? "");

export default function RoundPageView() {
  const t = useText(roundWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const { round, phase, funnel } = page;
  return (
    <>
      <PageHead
        title={round.name}
        crumbs={useRoundCrumbs()}
        intro={t(`show.since.${phase}`, { from: format.day(round.startsOn), until: format.day(round.endsOn) })}
        actions={
          <>
            <Link className="button" to={paths.editRound(round.id)}>
              {t("show.edit")}
            </Link>
            {funnel.on > 0 && phase !== "over" && (
              <Link className={phase === "running" ? "button button-primary" : "button"} to={paths.sendRound(round.id)}>
                {t("show.send")}
              </Link>
            )}
          </>
        }
      >
        <p>
          <span className={phase === "running" ? "tag tag-good" : "tag"}>{t(`phase.${phase}`)}</span>
        </p>
        {round.goal && (
          <p>{t(`goal.${round.goal}`, { count: round.goalCount ?? 0, now: format.number(funnel[round.goal]) })}</p>
        )}
      </PageHead>
      {funnel.on === 0 ? <Nobody /> : <EveryoneOn {...page} />}
    </>
  );
}

function Nobody() {
  const t = useText(roundWords);
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
