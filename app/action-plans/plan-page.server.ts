import { randomUUID } from "node:crypto";
import type { Viewer } from "../access/viewer.server";
import { brokerOf } from "../account/people.server";
import { today } from "../clock.server";
import { addDays } from "../days";
import { listContacts } from "../employers/contacts.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import type { Locale } from "../language/messages";
import { findSummary } from "../standing/summary.server";
import { updateSchema } from "./action-plan.schema.server";
import { planErrors } from "./error-words";
import { changedSinceFinal, eventsOf, type PlanEvent, stateOfPlan } from "./plan-events.server";
import { mayChangePlan, mayFinishPlan, type Plan } from "./plans.server";
import { followedActions } from "./updates.server";

/** The year a plan is named after: that of its last day. */
export const yearOf = (plan: Pick<Plan, "endsOn">) => addDays(plan.endsOn, -1).slice(0, 4);

/** Everything a page with a plan shows, for the employer and for staff alike; what only one of them sees, its page adds. */
export function planPageOf(viewer: Viewer, plan: Plan, locale: Locale) {
  const events = eventsOf(plan.id);
  const summary = findSummary(plan.rootId);
  return {
    plan: {
      id: plan.id,
      rootId: plan.rootId,
      employerName: plan.employerName,
      year: yearOf(plan),
      startsOn: plan.startsOn,
      lastOn: addDays(plan.endsOn, -1),
      startingPosition: plan.startingPosition,
      ambition: plan.ambition,
      version: plan.version,
    },
    // A key for each form: an update sent twice is one update.
    actions: followedActions(plan.id).map((action) => ({ ...action, key: randomUUID() })),
    answerKey: randomUUID(),
    state: stateOfPlan(events),
    events: events.map(shown),
    changed: changedSinceFinal(plan, events),
    terms: summary && {
      signedOn: summary.signedOn,
      planDueOn: summary.planDueOn,
      reportDueOn: summary.charterStep >= 3 ? summary.reportDueOn : null,
    },
    broker: brokerOf(plan.rootId)?.name ?? null,
    finishers: listContacts(plan.rootId)
      .filter(({ maySignIn, portalRole }) => maySignIn && ["finisher", "signatory"].includes(portalRole))
      .map(({ name }) => name),
    mayChange: mayChangePlan(viewer),
    mayFinish: mayFinishPlan(viewer),
    ours: viewer.contact !== null,
    today: today(),
    rules: rulesOf(updateSchema, sayIn(locale, planErrors)),
  };
}
export type PlanPage = ReturnType<typeof planPageOf>;

const shown = ({ id, kind, happenedOn, remarks, onBehalf, by }: PlanEvent) => ({
  id,
  kind,
  happenedOn,
  remarks,
  onBehalf,
  by,
});
