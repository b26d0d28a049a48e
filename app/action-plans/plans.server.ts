import { database, prepared, transaction } from "db/connection.server";
import { actionPlan } from "db/schema/plans";
import { eq } from "drizzle-orm";
import type { PortalViewer } from "../access/guards.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import type { Day } from "../days";
import { rootOf } from "../employers/employers.server";
import { changesBetween, note } from "../history/history.server";
import { mergeVersions } from "../history/merge.server";
import { refresh } from "../standing/summary.server";
import { type ActionInput, writeAction } from "./actions.server";

export type PlanText = { startsOn: Day; endsOn: Day; startingPosition: string | null; ambition: string | null };
export type Plan = PlanText & {
  id: number;
  employerId: number;
  rootId: number;
  employerName: string;
  version: number;
  startedAt: string;
};

const columns = `
  p.id, p.employer_id AS employerId, e.root_id AS rootId, r.name AS employerName, p.starts_on AS startsOn, p.ends_on AS endsOn,
  p.starting_position AS startingPosition, p.ambition, p.version, p.started_at AS startedAt
  FROM action_plan p JOIN employer e ON e.id = p.employer_id JOIN employer r ON r.id = e.root_id`;
const byId = prepared((db) => db.$client.prepare<{ id: number }, Plan>(`SELECT ${columns} WHERE p.id = :id`));
const latest = prepared((db) =>
  db.$client.prepare<{ root: number }, Plan>(`
    SELECT ${columns} WHERE p.employer_id IN (SELECT id FROM employer WHERE root_id = :root)
    ORDER BY p.starts_on DESC, p.id DESC LIMIT 1`),
);

/** A plan as it stands now, whoever asks: for commands on one that was found. */
export const planById = (id: number): Plan | undefined => byId().get({ id });

/** A plan that a colleague sees, by the id in an address; nothing when plans are not theirs to see or it is not there. */
export function findPlanFor(viewer: Viewer, id: string | number | undefined): Plan | undefined {
  if (!allows(viewer, "plan.view") || !/^\d{1,15}$/.test(String(id))) return;
  return planById(Number(id));
}

/** The plan of an employer: the one that began last. */
export const planOf = (rootId: number): Plan | undefined => latest().get({ root: rootId });

const besides = prepared((db) =>
  db.$client.prepare<{ root: number; id: number }, Plan>(`
    SELECT ${columns} WHERE p.employer_id IN (SELECT id FROM employer WHERE root_id = :root) AND p.id <> :id
    ORDER BY p.starts_on DESC, p.id DESC LIMIT 20`),
);
/** The other plans of its employer: of two that were merged each may have had one. */
export const otherPlansOf = ({ id, rootId }: Plan): Plan[] => besides().all({ id, root: rootId });

/** An employer's own contact sees the plan of its employer, and no other. */
export const findPlanForContact = (viewer: PortalViewer): Plan | undefined => planOf(viewer.contact.employerId);

/** Whether the viewer may change the plan: who may edit at the employer itself, and a broker on its behalf. */
export const mayChangePlan = (viewer: Viewer): boolean =>
  viewer.contact ? viewer.contact.portalRole !== "reader" : allows(viewer, "plan.change");

/** Whether the viewer may make it final: who finishes or signs at the employer, and a broker on its behalf. */
export const mayFinishPlan = (viewer: Viewer): boolean =>
  viewer.contact ? ["finisher", "signatory"].includes(viewer.contact.portalRole) : allows(viewer, "plan.change");

/** What staff does in a plan is done on behalf of the employer, and marked so. */
export const onBehalf = (viewer: Viewer): boolean => viewer.contact === null;

/**
 * Starts the plan of an employer, with the actions chosen. Returns its id. An employer has one plan that runs: when two start
 * it at once the second joins the first, and what was chosen is added to it.
 */
export function startPlan(viewer: Viewer, employerId: number, text: PlanText, actions: ActionInput[]): number {
  return transaction(() => {
    const rootId = rootOf(employerId);
    const known = planOf(rootId);
    const id =
      known?.id ??
      database()
        .insert(actionPlan)
        .values({ employerId: rootId, ...text, startedAt: now(), startedBy: viewer.personId })
        .returning({ id: actionPlan.id })
        .get().id;
    if (known) joinText(viewer, known, text);
    else note(viewer, { action: "started", record: ["actionPlan", id], employerId: rootId, audience: "staff" });
    for (const action of actions) writeAction(viewer, { id, employerId: rootId }, action);
    refresh([rootId]);
    return id;
  });
}

/** Of two who start at once the second's words come after the first's. */
function joinText(viewer: Viewer, known: Plan, text: PlanText) {
  const both = (first: string | null, second: string | null) =>
    first && second && !first.includes(second) ? `${first}\n\n${second}` : (first ?? second);
  changePlan(
    viewer,
    known,
    {
      startsOn: known.startsOn,
      endsOn: known.endsOn,
      startingPosition: both(known.startingPosition, text.startingPosition),
      ambition: both(known.ambition, text.ambition),
    },
    known.version,
  );
}

export type PlanChange =
  | { saved: true; merged: string[] }
  | { saved: false; conflicts: string[]; original: Record<string, unknown>; theirs: Plan; by: string };

const textOf = ({ startsOn, endsOn, startingPosition, ambition }: PlanText) => ({
  startsOn,
  endsOn,
  startingPosition,
  ambition,
});

/** Changes the plan's own text, against the version that was loaded; the same field changed by two is not saved, the answer holds both. */
export function changePlan(viewer: Viewer, plan: Plan, mine: PlanText, loaded: number): PlanChange {
  return transaction((): PlanChange => {
    const current = planById(plan.id) ?? plan;
    const theirs = textOf(current);
    const merge = mergeVersions(["actionPlan", plan.id], theirs, textOf(mine), loaded);
    if ("conflicts" in merge) return { saved: false, ...merge, theirs: current };
    const { merged } = merge;
    const result = { ...textOf(mine), ...Object.fromEntries(merged.map((name) => [name, theirs[name as "ambition"]])) };
    const changes = changesBetween(theirs, result);
    if (Object.keys(changes).length > 0) {
      database()
        .update(actionPlan)
        .set({ ...result, version: current.version + 1 })
        .where(eq(actionPlan.id, plan.id))
        .run();
      note(viewer, {
        action: "changed",
        record: ["actionPlan", plan.id],
        employerId: plan.employerId,
        audience: "staff",
        changes: { ...changes, version: [current.version, current.version + 1] },
      });
    }
    return { saved: true, merged };
  });
}
