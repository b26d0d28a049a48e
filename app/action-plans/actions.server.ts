import { database, prepared, statement, transaction } from "db/connection.server";
import { actionPlan, planAction } from "db/schema/plans";
import { eq, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import type { Day } from "../days";
import { changesBetween, note } from "../history/history.server";
import { mergeVersions } from "../history/merge.server";
import { refresh } from "../standing/summary.server";
import type { Measure, Phase, Theme } from "./action-plan";

export type ActionInput = {
  title: string;
  theme: Theme;
  phase: Phase | null;
  ownerContactId: number | null;
  measure: Measure;
  unit: string | null;
  baseline: number | null;
  target: number | null;
  dueOn: Day | null;
  aboutPeople: boolean;
};
export type ActionRow = ActionInput & {
  id: number;
  planId: number;
  position: number;
  owner: string | null;
  version: number;
};
type Raw = Omit<ActionRow, "aboutPeople"> & { aboutPeople: number };
type PlanKey = { id: number; employerId: number };

const columns = `
  a.id, a.plan_id AS planId, a.position, a.title, a.theme, a.phase, a.owner_contact_id AS ownerContactId, c.name AS owner, a.measure,
  a.unit, a.baseline, a.target, a.due_on AS dueOn, a.about_people AS aboutPeople, a.version
  FROM plan_action a LEFT JOIN contact c ON c.id = a.owner_contact_id`;
const shaped = ({ aboutPeople, ...row }: Raw): ActionRow => ({ ...row, aboutPeople: aboutPeople === 1 });

/** The actions of a plan in their order, without what was taken out. */
export const actionsIn = (planId: number): ActionRow[] =>
  statement<Raw>(`SELECT ${columns} WHERE a.plan_id = :planId AND a.removed_at IS NULL ORDER BY a.position, a.id`)
    .all({ planId })
    .map(shaped);

/** An action of this plan, by the id in an address; nothing when it is another plan's or was taken out (unless asked for). */
export function findAction(planId: number, id: unknown, options: { removed?: boolean } = {}): ActionRow | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const where = options.removed ? "" : "AND a.removed_at IS NULL";
  const row = statement<Raw>(`SELECT ${columns} WHERE a.id = :id AND a.plan_id = :planId ${where}`).get({
    id: Number(id),
    planId,
  });
  return row && shaped(row);
}

const touched = prepared((db) =>
  db
    .update(actionPlan)
    .set({ version: sql`${actionPlan.version} + 1` })
    .where(eq(actionPlan.id, sql.placeholder("id")))
    .prepare(),
);
/** A change of one of its actions is a change of the plan: who makes it final must have seen it. */
const touchPlan = (id: number) => touched().run({ id });

const lastPosition = prepared((db) =>
  db.$client.prepare<{ planId: number }, { last: number }>(
    "SELECT coalesce(max(position), 0) AS last FROM plan_action WHERE plan_id = :planId",
  ),
);

/** The action and its line of history; summary and version of the plan are the command's that it is part of. */
export function writeAction(viewer: Viewer, plan: PlanKey, input: ActionInput): number {
  const position = (lastPosition().get({ planId: plan.id })?.last ?? 0) + 1;
  const { id } = database()
    .insert(planAction)
    .values({ planId: plan.id, position, ...input })
    .returning({ id: planAction.id })
    .get();
  note(viewer, {
    action: "added",
    record: ["planAction", id],
    employerId: plan.employerId,
    audience: "staff",
    changes: changesBetween<Record<string, unknown>>({}, compared(input)),
  });
  return id;
}

/** Adds an action to a plan. Returns its id. */
export function addAction(viewer: Viewer, plan: PlanKey, input: ActionInput): number {
  return transaction(() => {
    const id = writeAction(viewer, plan, input);
    touchPlan(plan.id);
    refresh([plan.employerId]);
    return id;
  });
}

const compared = (input: ActionInput) => ({
  title: input.title,
  theme: input.theme,
  phase: input.phase,
  ownerContactId: input.ownerContactId,
  measure: input.measure,
  unit: input.unit,
  baseline: input.baseline,
  target: input.target,
  dueOn: input.dueOn,
  aboutPeople: input.aboutPeople,
});

export type ActionChange =
  | { saved: true; merged: string[] }
  | { saved: false; conflicts: string[]; original: Record<string, unknown>; theirs: ActionRow; by: string };

/** Changes an action, against the version that was loaded; the same field changed by two is not saved, the answer holds both. */
export function changeAction(
  viewer: Viewer,
  plan: PlanKey,
  action: ActionRow,
  mine: ActionInput,
  loaded: number,
): ActionChange {
  return transaction((): ActionChange => {
    const current = findAction(plan.id, action.id, { removed: true }) ?? action;
    const theirs = compared(current);
    const merge = mergeVersions(["planAction", action.id], theirs, compared(mine), loaded);
    if ("conflicts" in merge) return { saved: false, ...merge, theirs: current };
    const { merged } = merge;
    const kept = Object.fromEntries(merged.map((name) => [name, theirs[name as keyof typeof theirs]]));
    const result = { ...compared(mine), ...kept } as ReturnType<typeof compared>;
    const changes = changesBetween(theirs, result);
    if (Object.keys(changes).length > 0) apply(viewer, plan, current, "changed", result, changes);
    return { saved: true, merged };
  });
}

function apply(
  viewer: Viewer,
  plan: PlanKey,
  current: ActionRow,
  action: string,
  values: Partial<typeof planAction.$inferInsert>,
  changes: Record<string, [unknown, unknown]>,
) {
  database()
    .update(planAction)
    .set({ ...values, version: sql`${planAction.version} + 1` })
    .where(eq(planAction.id, current.id))
    .run();
  note(viewer, {
    action,
    record: ["planAction", current.id],
    employerId: plan.employerId,
    audience: "staff",
    changes: { ...changes, version: [current.version, current.version + 1] },
  });
  touchPlan(plan.id);
  refresh([plan.employerId]);
}

/** Takes an action out of the plan; its updates stay in the history, and it can be put back. */
export const removeAction = (viewer: Viewer, plan: PlanKey, action: ActionRow) =>
  transaction(() => apply(viewer, plan, action, "removed", { removedAt: now() }, { title: [action.title, null] }));

/** Undo of taking out. */
export const restoreAction = (viewer: Viewer, plan: PlanKey, action: ActionRow) =>
  transaction(() => apply(viewer, plan, action, "restored", { removedAt: null }, { title: [null, action.title] }));
