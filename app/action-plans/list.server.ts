import { statement } from "db/connection.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import type { Day } from "../days";
import type { PlanState } from "./action-plan";

export type PlanRow = {
  planId: number;
  employerId: number;
  employerName: string;
  broker: string | null;
  state: PlanState;
  sinceOn: Day;
  planDueOn: Day | null;
  lapses: number;
  actionsDone: number;
  actionsTotal: number;
};

export const PAGE = 50;

/** The last word about each plan, as `planStateOf` says it; a plan without any is a draft since it was started. */
const lastWord = `(SELECT format('%s %012d %s', f.happened_on, f.id, f.kind) FROM action_plan_event f
  WHERE f.plan_id = s.plan_id AND f.voided_at IS NULL AND f.kind IN ('madeFinal', 'asked', 'answered', 'read')
  ORDER BY f.happened_on DESC, f.id DESC LIMIT 1)`;
const stated = (mine: boolean) => `
  SELECT s.employer_id, s.plan_id, CASE substr(word, 25) WHEN 'madeFinal' THEN 'toRead' WHEN 'answered' THEN 'toRead'
    WHEN 'asked' THEN 'asked' WHEN 'read' THEN 'read' ELSE 'draft' END AS state, substr(word, 1, 10) AS since_on
  FROM (SELECT s.employer_id, s.plan_id, ${lastWord} AS word FROM employer_summary s
    WHERE s.plan_id IS NOT NULL ${mine ? "AND s.broker_id = :me" : ""}) s`;

/** One page of the plans in a state, those that wait longest first (the last page when there are not so many), and how many there are in each state. Only for who sees plans; of their own employers, or of all. */
export function listPlansFor(
  viewer: Viewer,
  state: PlanState,
  mine: boolean,
  asked: number,
): { rows: PlanRow[]; counts: Record<PlanState, number>; page: number; pages: number } {
  const counts: Record<PlanState, number> = { toRead: 0, asked: 0, draft: 0, read: 0 };
  if (!allows(viewer, "plan.view")) return { rows: [], counts, page: 1, pages: 1 };
  const me = viewer.personId;
  for (const row of statement<{ state: PlanState; n: number }>(
    `SELECT state, count(*) AS n FROM (${stated(mine)}) GROUP BY state`,
  ).all({ ...(mine && { me }) }))
    counts[row.state] = row.n;
  const pages = Math.min(1000, Math.max(1, Math.ceil(counts[state] / PAGE)));
  const page = Math.min(asked, pages);
  const rows = statement<PlanRow>(`
    SELECT w.plan_id AS planId, w.employer_id AS employerId, e.name AS employerName, b.name AS broker, w.state,
      coalesce(w.since_on, substr(p.started_at, 1, 10)) AS sinceOn, s.plan_due_on AS planDueOn, s.lapses,
      coalesce(s.actions_done, 0) AS actionsDone, coalesce(s.actions_total, 0) AS actionsTotal
    FROM (${stated(mine)}) w CROSS JOIN employer_summary s ON s.employer_id = w.employer_id JOIN employer e ON e.id = w.employer_id
    JOIN action_plan p ON p.id = w.plan_id LEFT JOIN person b ON b.id = s.broker_id
    WHERE w.state = :state ORDER BY ${state === "read" ? "sinceOn DESC" : "sinceOn"}, w.plan_id LIMIT ${PAGE} OFFSET :offset`).all(
    {
      ...(mine && { me }),
      state,
      offset: (page - 1) * PAGE,
    },
  );
  return { rows, counts, page, pages };
}

/** How many plans of the viewer's own employers wait to be read: the number in the menu. */
export function countPlansToRead(viewer: Viewer): number {
  if (!allows(viewer, "plan.react")) return 0;
  return (
    statement<{ n: number }>(`SELECT count(*) AS n FROM (${stated(true)}) WHERE state = 'toRead'`).get({
      me: viewer.personId,
    })?.n ?? 0
  );
}
