import { database, statement, transaction } from "db/connection.server";
import { actionUpdate } from "db/schema/plans";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { recorded } from "../employers/employers.server";
import { voidFact } from "../history/facts.server";
import { note } from "../history/history.server";
import { refresh } from "../standing/summary.server";
import { type ActionState, isBehind, isLate, progressOf, stateOf, type UpdateStatus } from "./action-plan";
import { type ActionRow, actionsIn } from "./actions.server";
import { onBehalf } from "./plans.server";

export type UpdateInput = {
  status: UpdateStatus;
  happenedOn: Day;
  value: number | null;
  words: string | null;
  evidenceUrl: string | null;
};
export type UpdateRow = UpdateInput & {
  id: number;
  actionId: number;
  by: string;
  onBehalf: boolean;
  recordedAt: string;
};
export type FollowedAction = ActionRow & {
  state: ActionState;
  late: boolean;
  behind: boolean;
  value: number | null;
  progress: { value: number; max: number } | null;
  /** The last ones, newest first. */
  updates: UpdateRow[];
  updateCount: number;
};

const SHOWN = 5;

/** The actions of a plan with how they go: state, last value and last updates, read in two questions. */
export function followedActions(planId: number): FollowedAction[] {
  const day = today();
  const updates = new Map<number, UpdateRow[]>();
  for (const update of updatesIn(planId, day))
    updates.set(update.actionId, [...(updates.get(update.actionId) ?? []), update]);
  return actionsIn(planId).map((action) => {
    const own = updates.get(action.id) ?? [];
    const state = stateOf(own.map(({ status }) => status));
    const value = own.findLast((update) => update.value !== null)?.value ?? null;
    return {
      ...action,
      state,
      value,
      late: isLate({ dueOn: action.dueOn, state }, day),
      behind: isBehind({ dueOn: action.dueOn, state }, day),
      progress: progressOf(action, value) ?? null,
      updates: own.slice(-SHOWN).reverse(),
      updateCount: own.length,
    };
  });
}

type Raw = Omit<UpdateRow, "onBehalf"> & { onBehalf: number };
const updatesIn = (planId: number, day: Day): UpdateRow[] =>
  statement<Raw>(`
    SELECT u.id, u.action_id AS actionId, u.status, u.happened_on AS happenedOn, u.value, u.words, u.evidence_url AS evidenceUrl,
      u.on_behalf AS onBehalf, u.recorded_at AS recordedAt, p.name AS "by"
    FROM plan_action a JOIN action_update u ON u.action_id = a.id AND u.voided_at IS NULL AND u.happened_on <= :day
    JOIN person p ON p.id = u.recorded_by
    WHERE a.plan_id = :planId AND a.removed_at IS NULL ORDER BY u.happened_on, u.id`)
    .all({ planId, day })
    .map(({ onBehalf, ...row }) => ({ ...row, onBehalf: onBehalf === 1 }));

/** Adds an update to an action. Returns its id. It is an append: of two who update at once both are kept. */
export function updateAction(
  viewer: Viewer,
  plan: { employerId: number },
  action: { id: number },
  input: UpdateInput,
): number {
  return transaction(() => {
    const { id } = database()
      .insert(actionUpdate)
      .values({
        actionId: action.id,
        ...input,
        contactId: viewer.contact?.id ?? null,
        onBehalf: onBehalf(viewer),
        ...recorded(viewer, now()),
      })
      .returning({ id: actionUpdate.id })
      .get();
    const { status, value, happenedOn } = input;
    note(viewer, {
      action: "recorded",
      record: ["actionUpdate", id],
      employerId: plan.employerId,
      audience: "staff",
      changes: {
        progress: [null, status],
        ...(value !== null && { value: [null, value] }),
        heldOn: [null, happenedOn],
      },
    });
    refresh([plan.employerId]);
    return id;
  });
}

/** Takes back an update that was a mistake, its own or at the employer's: it is voided, and stays in the history. Nothing happens when it was already, or is of another plan. */
export function voidUpdate(
  viewer: Viewer,
  plan: { id: number; employerId: number },
  id: number,
  reason: string,
): boolean {
  return transaction(() => {
    const of = statement<{ id: number }>(
      "SELECT u.id FROM action_update u JOIN plan_action a ON a.id = u.action_id WHERE u.id = :id AND a.plan_id = :plan AND u.voided_at IS NULL",
    ).get({ id, plan: plan.id });
    if (!of) return false;
    voidFact(viewer, actionUpdate, id, reason);
    note(viewer, {
      action: "voided",
      record: ["actionUpdate", id],
      employerId: plan.employerId,
      audience: "staff",
      reason,
    });
    refresh([plan.employerId]);
    return true;
  });
}
