import { data, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { pastDayIn } from "../days";
import { DayAsked } from "../design/day-asked";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { countEmployersFor } from "../employers/list.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { pageAsked } from "../paging";
import { paths } from "../paths";
import { refreshDue } from "../standing/summary.server";
import { type PlanState, planStates } from "./action-plan";
import { listPlansFor, listPlansOn, PAGE, type PlanList } from "./list.server";
import { planListWords } from "./list-words";
import { planWords } from "./messages";
import { PlanTable } from "./plan-table";

export const loader = memberRoute("plan.view", ({ request, viewer }) => {
  refreshDue();
  const { searchParams } = new URL(request.url);
  const view = planStates.find((one) => one === searchParams.get("lijst")) ?? "toRead";
  const brokers = allows(viewer, "plan.change"); // who has employers of their own sees those first
  const mine = searchParams.get("van") === "mij" || (brokers && searchParams.get("van") !== "iedereen");
  const asked = pageAsked(searchParams);
  const { day, wrong } = pastDayIn(searchParams, today());
  const list: PlanList = day ? listPlansOn(viewer, day, view, mine, asked) : listPlansFor(viewer, view, mine, asked);
  const noPlan = day ? 0 : countEmployersFor(viewer, { charter: 2, sort: "name", page: 1 });
  return data({ ...list, day, wrong, view, mine, size: PAGE, noPlan }, { status: wrong ? 422 : 200 });
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(planWords, locale)("title"));

export default function PlansPage() {
  const t = useText(planWords);
  const list = useText(planListWords);
  const format = useFormats();
  const { rows, counts, day, wrong, view, mine, page, pages, size, noPlan } = useLoaderData<typeof loader>();
  const van = (whose: boolean) => (whose ? "mij" : "iedereen");
  const to = (lijst: PlanState, whose: boolean) => paths.plans({ lijst, van: van(whose), datum: day ?? undefined });
  return (
    <>
      <PageHead title={t("title")} intro={list("intro")} />
      <nav className="views" aria-label={list("whose")}>
        {[true, false].map((whose) => (
          <Link key={String(whose)} to={to(view, whose)} aria-current={mine === whose ? "true" : undefined}>
            {list(whose ? "mine" : "everyone")}
          </Link>
        ))}
      </nav>
      <nav className="views" aria-label={list("label")}>
        {planStates.map((one) => (
          <Link key={one} to={to(one, mine)} aria-current={one === view ? "true" : undefined}>
            {list(one)} <span className="count">{format.number(counts[one])}</span>
          </Link>
        ))}
      </nav>
      <DayAsked day={day} wrong={wrong} query={{ lijst: view, van: van(mine) }} address={paths.plans} />
      {rows.length > 0 ? (
        <PlanTable rows={rows} onDay={day !== null} />
      ) : (
        <div className="empty">
          <p>{list(day ? "emptyDay" : mine ? "emptyMine" : "empty")}</p>
        </div>
      )}
      {counts[view] > 0 && (
        <Pages
          page={page}
          pages={pages}
          total={counts[view]}
          size={size}
          href={(at) => paths.plans({ lijst: view, van: van(mine), datum: day ?? undefined, pagina: at })}
        />
      )}
      {noPlan > 0 && (
        <p className="small pad">
          <Link to={paths.employers({ charter: 2 })}>{list("noPlan", { count: noPlan })}</Link>
        </p>
      )}
    </>
  );
}
