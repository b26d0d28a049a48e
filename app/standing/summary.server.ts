import { prepared, statement, transaction } from "db/connection.server";
import { today } from "../clock.server";
import { addDays, type Day, firstDayAYearAfter } from "../days";
import { descriptionOf } from "./description.server";
import type { Standing } from "./standing";
import { standingOf, standingsOn } from "./steps.server";

export { kindBit } from "./description.server";

/** A summary is of all that is known by now, so that it depends on the facts and the day alone. */
const allKnown = "9999-12-31T23:59:59.999Z";
/** From so many employers on, one question for everybody is quicker than one for each. */
const MANY = 1_000;

const columns = [
  "employer_id",
  "sort_name",
  "pact_step",
  "pact_ever",
  "charter_step",
  "charter_ever",
  "lapses",
  "sector_id",
  "size_class",
  "head_count",
  "broker_id",
  "kinds",
  "training_company",
  "place",
  "district",
  "last_contact_on",
  "last_contact_by",
  "last_contact_open_on",
  "last_contact_open_by",
  "next_step_on",
  "next_step_kind",
  "next_step_id",
  "member_since_on",
  "signed_on",
  "plan_due_on",
  "report_due_on",
  "plan_id",
  "actions_done",
  "actions_total",
  "referred",
  "recheck_on",
] as const;
type Summary = Record<(typeof columns)[number], string | number | null>;
const write = prepared((db) =>
  db.$client.prepare<Summary>(`INSERT OR REPLACE INTO employer_summary (${columns.join(", ")}) VALUES (${columns.map((name) => `:${name}`).join(", ")})`),
);
const rootOf = prepared((db) => db.$client.prepare<{ id: number }, { rootId: number }>("SELECT root_id AS rootId FROM employer WHERE id = :id"));
const remove = prepared((db) => db.$client.prepare<{ id: number }>("DELETE FROM employer_summary WHERE employer_id = :id"));

/** Rewrites today's answer for these employers (a merged one gives up its row to its root). The last step of every command that records a fact. */
export function refresh(employerIds: Iterable<number>) {
  const roots = new Set<number>();
  for (const id of new Set(employerIds)) {
    const rootId = rootOf().get({ id })?.rootId;
    if (rootId !== id) remove().run({ id });
    if (rootId !== undefined) roots.add(rootId);
  }
  const day = today();
  const all = roots.size >= MANY ? new Map(standingsOn(day, allKnown).map((standing) => [standing.rootId, standing])) : undefined;
  for (const root of roots) write().run(summaryOf(root, day, all ? all.get(root) : standingOf(root, day, allKnown)));
}

function summaryOf(root: number, day: Day, standing: Standing | undefined): Summary {
  const row = descriptionOf(root, day);
  const [lastContactOn = null, lastContactBy = null] = row.lastContact?.split(" ") ?? [];
  const [lastOpenOn = null, lastOpenBy = null] = row.lastContactOpen?.split(" ") ?? [];
  const reportDueOn = standing?.reportDueOn ?? row.nextReportOn;
  const next = nextStep({ promise: row.promise, nextContact: row.nextContact, planDue: standing?.planDueOn, reportDue: reportDueOn });
  return {
    employer_id: root,
    sort_name: row.sortName,
    pact_step: standing?.pactStep ?? 0,
    pact_ever: standing?.pactEver ?? 0,
    charter_step: standing?.charterStep ?? 0,
    charter_ever: standing?.charterEver ?? 0,
    lapses: standing?.lapses ?? 0,
    sector_id: row.sectorId,
    size_class: row.sizeClass ?? "unknown",
    head_count: row.headCount,
    broker_id: row.brokerId,
    kinds: row.kinds,
    training_company: row.trainingYes > 0 ? "yes" : row.trainingNo === row.open ? "no" : "unknown",
    place: row.place,
    district: row.district,
    last_contact_on: lastContactOn,
    last_contact_by: lastContactBy,
    last_contact_open_on: lastOpenOn,
    last_contact_open_by: lastOpenBy,
    ...next,
    member_since_on: standing?.memberSinceOn ?? null,
    signed_on: standing?.signedOn ?? null,
    plan_due_on: standing?.planDueOn ?? null,
    report_due_on: reportDueOn,
    plan_id: row.planId,
    actions_done: row.planId === null ? null : row.actionsDone,
    actions_total: row.planId === null ? null : row.actionsTotal,
    referred: row.referred,
    recheck_on: recheckOn(day, [
      lastOpenOn && firstDayAYearAfter(lastOpenOn), // no longer in conversation
      standing?.awakeOn && firstDayAYearAfter(standing.awakeOn), // dormant
      standing?.planDueOn && addDays(standing.planDueOn, 1), // late
      standing?.reportDueOn && addDays(standing.reportDueOn, 1),
      row.turnsOn,
    ]),
  };
}

type StepDays = Record<"promise" | "nextContact" | "planDue" | "reportDue", string | null | undefined>;

/** What comes first; on one day a promise of ours goes before the rest. Each is a day, perhaps with the id of its record. */
function nextStep(steps: StepDays) {
  const [first] = Object.entries(steps)
    .flatMap(([kind, value]) => (value ? [{ kind, on: value.slice(0, 10), id: value.slice(11) || null }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { next_step_on: first?.on ?? null, next_step_kind: first?.kind ?? null, next_step_id: first?.id ?? null };
}

/** The first day after `day` among those on which the calendar may change the answer. Too early costs one look, too late would be wrong. */
function recheckOn(day: Day, days: (Day | null | undefined)[]): Day | null {
  return days.filter((candidate): candidate is Day => !!candidate && candidate > day).sort()[0] ?? null;
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
    SELECT pact_step AS pactStep, pact_ever AS pactEver, charter_step AS charterStep, charter_ever AS charterEver, lapses, member_since_on AS memberSinceOn, signed_on AS signedOn,
      plan_due_on AS planDueOn, report_due_on AS reportDueOn, plan_id AS planId, actions_done AS actionsDone, actions_total AS actionsTotal, referred FROM employer_summary WHERE employer_id = :id`),
);
/** Today's answer for one root employer. */
export const findSummary = (rootId: number): EmployerSummary | undefined => summaryById().get({ id: rootId });

const summaryDay = prepared((db) => db.$client.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'summary_day'"));
const setSummaryDay = prepared((db) => db.$client.prepare<{ day: Day }>("INSERT INTO meta (key, value) VALUES ('summary_day', :day) ON CONFLICT (key) DO UPDATE SET value = :day"));
const dueRows = prepared((db) => db.$client.prepare<{ day: Day }, { id: number }>("SELECT employer_id AS id FROM employer_summary WHERE recheck_on <= :day"));
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
