import { addDays, type Day, firstDayAYearAfter } from "../days";
import { descriptionOf } from "./description.server";
import type { Standing } from "./standing";

export const summaryColumns = [
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
export type Summary = Record<(typeof summaryColumns)[number], string | number | null>;

/** One employer's row of a day: what it is, where it stands, and when to look again. */
export function summaryOf(root: number, day: Day, standing: Standing | undefined): Summary {
  const row = descriptionOf(root, day);
  const [lastContactOn = null, , lastContactBy] = parts(row.lastContact);
  const [lastOpenOn = null, , lastOpenBy] = parts(row.lastContactOpen);
  const [, nextContactId, nextContactOn] = parts(row.nextContact);
  const [promiseOn, promiseId] = parts(row.promise);
  const reportDueOn = standing?.reportDueOn ?? row.nextReportOn;
  const next = nextStep([
    { kind: "promise", on: promiseOn, id: promiseId },
    { kind: "nextContact", on: nextContactOn, id: nextContactId },
    { kind: "planDue", on: standing?.planDueOn },
    { kind: "reportDue", on: reportDueOn },
  ]);
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
    last_contact_by: lastContactBy ? Number(lastContactBy) : null,
    last_contact_open_on: lastOpenOn,
    last_contact_open_by: lastOpenBy ? Number(lastOpenBy) : null,
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

const parts = (text: string | null) => text?.split(" ") ?? [];

type Step = { kind: string; on: Day | null | undefined; id?: string | undefined };

/** What comes first; on one day the one named first. */
function nextStep(steps: Step[]) {
  const days = steps.flatMap(({ on }) => on || []).sort();
  const first = steps.find(({ on }) => on && on === days[0]);
  return {
    next_step_on: first?.on ?? null,
    next_step_kind: first?.kind ?? null,
    next_step_id: first?.id ? Number(first.id) : null,
  };
}

/** The first day after `day` among those on which the calendar may change the answer. Too early costs one look, too late would be wrong. */
function recheckOn(day: Day, days: (Day | null | undefined)[]): Day | null {
  return days.filter((candidate): candidate is Day => !!candidate && candidate > day).sort()[0] ?? null;
}
