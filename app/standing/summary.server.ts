import { prepared, statement, transaction } from "db/connection.server";
import { today } from "../clock.server";
import type { Day } from "../days";
import { standingOf, standingsOn } from "./steps.server";
import { type Summary, summaryColumns, summaryOf } from "./summary-row.server";

/** A summary is of all that is known by now, so that it depends on the facts and the day alone. */
const allKnown = "9999-12-31T23:59:59.999Z";
/** From so many employers on, one question for everybody is quicker than one for each. */
const MANY = 1_000;

const write = prepared((db) =>
  db.$client.prepare<Summary>(
    `INSERT OR REPLACE INTO employer_summary (${summaryColumns.join(", ")}) VALUES (${summaryColumns.map((name) => `:${name}`).join(", ")})`,
  ),
);
const rootOf = prepared((db) =>
  db.$client.prepare<{ id: number }, { rootId: number }>("SELECT root_id AS rootId FROM employer WHERE id = :id"),
);
const remove = prepared((db) =>
  db.$client.prepare<{ id: number }>("DELETE FROM employer_summary WHERE employer_id = :id"),
);

/**
 * Rewrites today's answer for these employers (a merged one gives up its row to its root). The last step of every command
 * that records a fact.
 */
export function refresh(employerIds: Iterable<number>) {
  const roots = new Set<number>();
  for (const id of new Set(employerIds)) {
    const rootId = rootOf().get({ id })?.rootId;
    if (rootId !== id) remove().run({ id });
    if (rootId !== undefined) roots.add(rootId);
  }
  const day = today();
  const all =
    roots.size >= MANY ? new Map(standingsOn(day, allKnown).map((standing) => [standing.rootId, standing])) : undefined;
  for (const root of roots) write().run(summaryOf(root, day, all ? all.get(root) : standingOf(root, day, allKnown)));
}

export type EmployerSummary = {
  pactStep: number;
  pactEver: number;
  charterStep: number;
  charterEver: number;
  lapses: number;
  memberSinceOn: Day | null;
  signedOn: Day | null;
  planDueOn: Day | null;
  reportDueOn: Day | null;
  planId: number | null;
  actionsDone: number | null;
  actionsTotal: number | null;
  referred: number;
};
const summaryById = prepared((db) =>
  db.$client.prepare<{ id: number }, EmployerSummary>(`
    SELECT pact_step AS pactStep, pact_ever AS pactEver, charter_step AS charterStep, charter_ever AS charterEver, lapses,
      member_since_on AS memberSinceOn, signed_on AS signedOn, plan_due_on AS planDueOn, report_due_on AS reportDueOn,
      plan_id AS planId, actions_done AS actionsDone, actions_total AS actionsTotal, referred
    FROM employer_summary WHERE employer_id = :id`),
);
/** Today's answer for one root employer. */
export const findSummary = (rootId: number): EmployerSummary | undefined => summaryById().get({ id: rootId });

const summaryDay = prepared((db) =>
  db.$client.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'summary_day'"),
);
const setSummaryDay = prepared((db) =>
  db.$client.prepare<{ day: Day }>(
    "INSERT INTO meta (key, value) VALUES ('summary_day', :day) ON CONFLICT (key) DO UPDATE SET value = :day",
  ),
);
const dueRows = prepared((db) =>
  db.$client.prepare<{ day: Day }, { id: number }>(
    "SELECT employer_id AS id FROM employer_summary WHERE recheck_on <= :day",
  ),
);
const allRoots = () => statement<{ id: number }>("SELECT id FROM employer WHERE merged_into_id IS NULL").all({});

/**
 * Brings the summaries to today: what the calendar changed since the last time; everything when the clock went back.
 * Asked at start, by the ticker and before a list, so that the first list after midnight is right. Returns how many it rewrote.
 */
export function refreshDue(): number {
  const day = today();
  const last = summaryDay().get()?.value;
  if (last === day) return 0;
  return transaction(() => {
    const due = last !== undefined && last < day ? dueRows().all({ day }) : allRoots();
    refresh(due.map(({ id }) => id));
    setSummaryDay().run({ day });
    return due.length;
  });
}

/** Makes every summary anew from the facts. */
export function rebuild(): number {
  return transaction(() => {
    statement("DELETE FROM employer_summary").run({});
    const roots = allRoots();
    refresh(roots.map(({ id }) => id));
    setSummaryDay().run({ day: today() });
    return roots.length;
  });
}
