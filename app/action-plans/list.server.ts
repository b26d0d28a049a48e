import { statement } from "db/connection.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { endOf, now, today } from "../clock.server";
import type { Day } from "../days";
import { pageOf } from "../paging";
import { brokerOf } from "../standing/stand.server";
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

/** What the last word about a plan says of it; without any it is a draft. */
const stateIn = (word: string) => `CASE substr(${word}, 25) WHEN 'madeFinal' THEN 'toRead' WHEN 'answered' THEN 'toRead'
  WHEN 'asked' THEN 'asked' WHEN 'read' THEN 'read' ELSE 'draft' END`;
/** The last word about each plan, as `planStateOf` says it; a plan without any is a draft since it was started. */
const lastWord = (
  plan: string,
  until = "",
) => `(SELECT format('%s %012d %s', f.happened_on, f.id, f.kind) FROM action_plan_event f
  WHERE f.plan_id = ${plan} ${until} AND f.voided_at IS NULL AND f.kind IN ('madeFinal', 'asked', 'answered', 'read')
  ORDER BY f.happened_on DESC, f.id DESC LIMIT 1)`;
const stated = (mine: boolean) => `
  SELECT s.employer_id, s.plan_id, ${stateIn("word")} AS state, substr(word, 1, 10) AS since_on
  FROM (SELECT s.employer_id, s.plan_id, ${lastWord("s.plan_id")} AS word FROM employer_summary s
    WHERE s.plan_id IS NOT NULL ${mine ? "AND s.broker_id = :me" : ""}) s`;

export type DayPlanRow = Pick<PlanRow, "planId" | "employerId" | "employerName" | "broker" | "sinceOn">;
export type PlanList<Row = PlanRow | DayPlanRow> = {
  rows: Row[];
  counts: Record<PlanState, number>;
  page: number;
  pages: number;
};

/** One page of the plans in a state, those that wait longest first (the last page when there are not so many), and how many there are in each state. Only for who sees plans; of their own employers, or of all. */
export const listPlansFor = (viewer: Viewer, state: PlanState, mine: boolean, asked: number): PlanList<PlanRow> =>
  listed<PlanRow>(
    viewer,
    stated(mine),
    `w.plan_id AS planId, w.employer_id AS employerId, e.name AS employerName, b.name AS broker, w.state,
      coalesce(w.since_on, substr(p.started_at, 1, 10)) AS sinceOn, s.plan_due_on AS planDueOn, s.lapses,
      coalesce(s.actions_done, 0) AS actionsDone, coalesce(s.actions_total, 0) AS actionsTotal
    FROM w CROSS JOIN employer_summary s ON s.employer_id = w.employer_id JOIN employer e ON e.id = w.employer_id
    JOIN action_plan p ON p.id = w.plan_id LEFT JOIN person b ON b.id = s.broker_id`,
    { ...(mine && { me: viewer.personId }) },
    state,
    asked,
  );

/** The plan of each employer on a day, with the last word until then; an employer is who it is today. */
const statedOn = (mine: boolean) => `
  SELECT plan_id, root_id, broker_id, ${stateIn("word")} AS state, coalesce(substr(word, 1, 10), substr(started_at, 1, 10)) AS since_on
  FROM (SELECT p.id AS plan_id, e.root_id, p.started_at, ${lastWord("p.id", "AND f.happened_on <= :day")} AS word, ${brokerOf("e.root_id")} AS broker_id
    FROM action_plan p CROSS JOIN employer e ON e.id = p.employer_id
    WHERE p.started_at < :ended AND NOT EXISTS (SELECT 1 FROM employer o CROSS JOIN action_plan q ON q.employer_id = o.id
      WHERE o.root_id = e.root_id AND q.started_at < :ended AND (q.starts_on, q.id) > (p.starts_on, p.id)))
  ${mine ? "WHERE broker_id = :me" : ""}`;

/** The same of a day in the past, with what is known about it now; brokers are those of the day. */
export const listPlansOn = (
  viewer: Viewer,
  day: Day,
  state: PlanState,
  mine: boolean,
  asked: number,
): PlanList<DayPlanRow> =>
  listed<DayPlanRow>(
    viewer,
    statedOn(mine),
    `w.plan_id AS planId, w.root_id AS employerId, e.name AS employerName, b.name AS broker, w.since_on AS sinceOn
    FROM w CROSS JOIN employer e ON e.id = w.root_id LEFT JOIN person b ON b.id = w.broker_id`,
    {
      day,
      ended: endOf(day),
      knownOn: today(),
      known: now(),
      ...(mine && { me: viewer.personId }),
    },
    state,
    asked,
  );

/** A page of what `plans` states, with its counts; `shown` are the columns of a row and where they come from, `w` being a plan. */
function listed<Row>(
  viewer: Viewer,
  plans: string,
  shown: string,
  values: Record<string, string | number>,
  state: PlanState,
  asked: number,
): PlanList<Row> {
  const counts: Record<PlanState, number> = { toRead: 0, asked: 0, draft: 0, read: 0 };
  if (!allows(viewer, "plan.view")) return { rows: [], counts, page: 1, pages: 1 };
  const counted = statement<{ state: PlanState; n: number }>(
    `SELECT state, count(*) AS n FROM (${plans}) GROUP BY state`,
  );
  for (const row of counted.all(values)) counts[row.state] = row.n;
  const { page, pages, offset } = pageOf(counts[state], PAGE, asked);
  const rows = statement<Row>(`
    WITH w AS NOT MATERIALIZED (${plans})
    SELECT ${shown} WHERE w.state = :state ORDER BY ${state === "read" ? "sinceOn DESC" : "sinceOn"}, w.plan_id LIMIT ${PAGE} OFFSET :offset`);
  return { rows: rows.all({ ...values, state, offset }), counts, page, pages };
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
