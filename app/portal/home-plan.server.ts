import type { PortalViewer } from "../access/guards.server";
import { eventsOf, stateOfPlan } from "../action-plans/plan-events.server";
import { yearOf } from "../action-plans/plan-page.server";
import { findPlanForContact, mayChangePlan, mayFinishPlan } from "../action-plans/plans.server";
import { followedActions } from "../action-plans/updates.server";
import { findSummary } from "../standing/summary.server";

/** The plan on the employer's first page: where it stands, and what is asked now. `asks` counts those things. */
export function homePlanOf(viewer: PortalViewer) {
  const plan = findPlanForContact(viewer);
  const summary = findSummary(viewer.contact.employerId);
  const dueOn = summary?.planDueOn ?? null;
  const takesPart = (summary?.pactStep ?? 0) === 3 || (summary?.charterStep ?? 0) > 0;
  if (!plan) return { plan: { none: true as const, dueOn, takesPart }, asks: dueOn && mayChangePlan(viewer) ? 1 : 0 };
  const actions = followedActions(plan.id);
  const events = eventsOf(plan.id);
  const state = stateOfPlan(events);
  const late = actions.filter((action) => action.late).map(({ id, title, dueOn }) => ({ id, title, dueOn }));
  const question = state === "asked" ? (events.findLast(({ kind }) => kind === "asked")?.by ?? null) : null;
  const finish = state === "draft" && actions.length > 0 && mayFinishPlan(viewer);
  return {
    plan: {
      none: false as const,
      year: yearOf(plan),
      total: actions.length,
      done: actions.filter(({ state }) => state === "done").length,
      actions: actions.map(({ state, behind }) => ({ state, behind })),
      late,
      question,
      finish,
      state,
      dueOn,
    },
    asks: mayChangePlan(viewer) ? late.length + (question ? 1 : 0) + (finish ? 1 : 0) : 0,
  };
}
