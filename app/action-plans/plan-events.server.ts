import { database, statement, transaction } from "db/connection.server";
import { actionPlanEvent } from "db/schema/plans";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { recorded } from "../employers/employers.server";
import { voidFact } from "../history/facts.server";
import { note } from "../history/history.server";
import { enqueue } from "../mail/outbox.server";
import { refresh } from "../standing/summary.server";
import { type PlanEventKind, type PlanState, planStateOf } from "./action-plan";
import { actionsIn } from "./actions.server";
import { onBehalf, type Plan, planById } from "./plans.server";

export type PlanEvent = {
  id: number;
  kind: PlanEventKind;
  happenedOn: Day;
  remarks: string | null;
  onBehalf: boolean;
  by: string;
  byId: number;
  content: string | null;
  recordedAt: string;
};

/** What happened to a plan, in order of time. */
export function eventsOf(planId: number): PlanEvent[] {
  return statement<Omit<PlanEvent, "onBehalf"> & { onBehalf: number }>(`
    SELECT f.id, f.kind, f.happened_on AS happenedOn, f.remarks, f.on_behalf AS onBehalf, f.content, f.recorded_at AS recordedAt,
      f.recorded_by AS byId, p.name AS "by"
    FROM action_plan_event f JOIN person p ON p.id = f.recorded_by
    WHERE f.plan_id = :planId AND f.voided_at IS NULL ORDER BY f.happened_on, f.id`)
    .all({ planId })
    .map((row) => ({ ...row, onBehalf: row.onBehalf === 1 }));
}

export const stateOfPlan = (events: PlanEvent[]): PlanState => planStateOf(events.map(({ kind }) => kind));

/** The plan as it is now, in one text: what is kept when it is made final, and held beside later changes. */
function contentOf(plan: Plan): string {
  const { startsOn, endsOn, startingPosition, ambition } = plan;
  const actions = actionsIn(plan.id).map(({ version, owner, planId, position, ...action }) => action);
  return JSON.stringify({ startsOn, endsOn, startingPosition, ambition, actions });
}

/** Whether the plan was changed after it was last made final. */
export function changedSinceFinal(plan: Plan, events: PlanEvent[]): boolean {
  const last = events.findLast(({ kind }) => kind === "madeFinal");
  return last !== undefined && last.content !== contentOf(plan);
}

function append(
  viewer: Viewer,
  plan: Plan,
  kind: PlanEventKind,
  more: { remarks?: string; on?: Day; content?: string },
) {
  const { id } = database()
    .insert(actionPlanEvent)
    .values({
      planId: plan.id,
      kind,
      happenedOn: more.on ?? today(),
      remarks: more.remarks ?? null,
      content: more.content ?? null,
      onBehalf: onBehalf(viewer) && kind !== "asked" && kind !== "read",
      ...recorded(viewer, now()),
    })
    .returning({ id: actionPlanEvent.id })
    .get();
  note(viewer, { action: kind, record: ["actionPlan", plan.id], employerId: plan.employerId, audience: "staff" });
  refresh([plan.employerId]);
  return id;
}

export type Finish = { finished: number } | { refused: "changed" | "noActions" };

/**
 * Makes a plan final, as it is seen: with its text kept as it was. Refused when somebody changed it after the page was loaded
 * (`version`), so that nobody finishes what they did not see; and without any action.
 */
export function finishPlan(viewer: Viewer, plan: Plan, version: number): Finish {
  return transaction((): Finish => {
    const current = planById(plan.id);
    if (current?.version !== version) return { refused: "changed" };
    if (actionsIn(plan.id).length === 0) return { refused: "noActions" };
    return { finished: append(viewer, current, "madeFinal", { content: contentOf(current) }) };
  });
}

/** Undo of making final, of the last time only: the fact is voided, and stays in the history. */
export function reopenPlan(viewer: Viewer, plan: Plan, reason: string): boolean {
  return transaction(() => {
    const last = eventsOf(plan.id).at(-1);
    if (last?.kind !== "madeFinal") return false;
    voidFact(viewer, actionPlanEvent, last.id, reason);
    note(viewer, {
      action: "reopened",
      record: ["actionPlan", plan.id],
      employerId: plan.employerId,
      audience: "staff",
      reason,
    });
    refresh([plan.employerId]);
    return true;
  });
}

/** The plan was read: with a reaction, or a question that the employer can answer in the portal. Whoever made it final gets a mail that says so, without the words themselves. */
export function reactToPlan(viewer: Viewer, plan: Plan, kind: "read" | "asked", remarks: string | null): number {
  return transaction(() => {
    const id = append(viewer, plan, kind, remarks === null ? {} : { remarks });
    for (const { contactId, personId, name, email, locale } of finishersOf(plan.id)) {
      enqueue({
        reasonKey: `plan-${kind}/${id}/${contactId}`,
        template: kind === "asked" ? "planAsked" : "planRead",
        parameters: { name, by: viewer.name, organisation: plan.employerName },
        recipient: email,
        locale,
        personId,
        contactId,
        employerId: plan.rootId,
      });
    }
    return id;
  });
}

type Finisher = { contactId: number; personId: number; name: string; email: string; locale: "nl" | "en" };
/** Who may finish the plan at the employer and can be reached there: the ones who did, else all who may. */
function finishersOf(planId: number): Finisher[] {
  const all = statement<Finisher & { did: number }>(`
    SELECT c.id AS contactId, c.person_id AS personId, c.name, c.email, coalesce(c.locale, 'nl') AS locale,
      EXISTS (SELECT 1 FROM action_plan_event f WHERE f.plan_id = :planId AND f.kind = 'madeFinal' AND f.voided_at IS NULL AND f.recorded_by = c.person_id) AS did
    FROM action_plan p JOIN employer e ON e.id = p.employer_id JOIN employer m ON m.root_id = e.root_id
    JOIN contact c ON c.employer_id = m.id AND c.may_sign_in = 1 AND c.person_id IS NOT NULL AND c.email IS NOT NULL
      AND c.portal_role IN ('finisher', 'signatory') AND (c.until_on IS NULL OR c.until_on > :day)
    WHERE p.id = :planId ORDER BY c.id`).all({ planId, day: today() });
  const did = all.filter((one) => one.did === 1);
  return did.length > 0 ? did : all;
}

/** The employer's answer to a question about its plan. */
export const answerAboutPlan = (viewer: Viewer, plan: Plan, remarks: string): number =>
  transaction(() => append(viewer, plan, "answered", { remarks }));

/** The plan was sent to SER on a day. Refused in the future and before the plan was there to send. */
export function planSentToSer(viewer: Viewer, plan: Plan, on: Day): { sent: number } | { refused: "future" } {
  return transaction((): { sent: number } | { refused: "future" } =>
    on > today() ? { refused: "future" } : { sent: append(viewer, plan, "sentToSer", { on }) },
  );
}
