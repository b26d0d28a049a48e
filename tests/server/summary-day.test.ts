import { statement } from "db/connection.server";
import { expect, test } from "vitest";
import { pactwerk } from "~/access/viewer.server";
import { instantOf, moveClockTo } from "~/clock.server";
import type { Day } from "~/days";
import { addEmployer, bareDetails } from "~/employers/employers.server";
import { lapses } from "~/standing/standing";
import { findSummary, refresh, refreshDue } from "~/standing/summary.server";
import { freshDatabase, MORNING } from "./house";
import { factColumns, insert } from "./standing-write";

freshDatabase();

const fact = factColumns({ recordedAt: MORNING, voidedAt: null });

/** A signature with its plan's term, and nothing else. */
function signatory(name: string, signedOn: Day, planDueOn: Day): number {
  const id = addEmployer(pactwerk("command"), bareDetails(name, null));
  const signature = insert("charter_signature", {
    employer_id: id,
    signed_on: signedOn,
    charter_text_id: 2,
    signatory_name: "V. Vonk",
    signatory_title: "directeur",
    occasion: "ceremony",
    recorded_at: MORNING,
    recorded_by: 1,
  });
  insert("obligation", { signature_id: signature, kind: "plan", due_on: planDueOn });
  refresh([id]);
  return id;
}

test("the clock passes a term: late everywhere, and nobody recorded anything", () => {
  const id = signatory("Installatiebedrijf Vonk", "2026-05-25", "2026-11-25");
  refreshDue();
  moveClockTo("2026-11-25T22:30:00.000Z"); // 23:30 in Amsterdam, on the last day
  expect(refreshDue()).toBe(1); // looked at, nothing changed
  expect(findSummary(id)?.lapses).toBe(0);
  moveClockTo("2026-11-25T23:30:00.000Z"); // 00:30 the day after
  expect(refreshDue()).toBe(1);
  expect(findSummary(id)?.lapses).toBe(lapses.planLate);
  expect(refreshDue()).toBe(0);
});

test("a day on which nothing turns leaves every summary alone", () => {
  const id = signatory("Installatiebedrijf Vonk", "2026-05-25", "2027-05-25");
  refreshDue();
  moveClockTo("2027-03-01T09:00:00.000Z");
  expect(refreshDue()).toBe(0);
  expect(findSummary(id)?.planDueOn).toBe("2027-05-25");
});

test("a clock set back makes everything anew", () => {
  const id = signatory("Installatiebedrijf Vonk", "2026-05-25", "2026-11-20");
  refreshDue();
  expect(findSummary(id)?.lapses).toBe(lapses.planLate);
  moveClockTo("2026-11-19T09:00:00.000Z");
  expect(refreshDue()).toBe(1);
  expect(findSummary(id)).toMatchObject({ lapses: 0, charterStep: 2 });
  moveClockTo("2026-05-24T09:00:00.000Z");
  refreshDue();
  expect(findSummary(id)).toMatchObject({ charterStep: 0, signedOn: null });
  moveClockTo(MORNING);
  refreshDue();
  expect(findSummary(id)).toMatchObject({ charterStep: 2, lapses: lapses.planLate });
});

test("what is next is what comes first; on one day our own promise goes before the rest", () => {
  const id = signatory("Installatiebedrijf Vonk", "2026-06-01", "2026-12-01");
  const next = () => statement<object>("SELECT next_step_on, next_step_kind, next_step_id FROM employer_summary WHERE employer_id = :id").get({ id });
  expect(next()).toEqual({ next_step_on: "2026-12-01", next_step_kind: "planDue", next_step_id: null });
  const talk = insert("conversation", {
    employer_id: id,
    kind: "visit",
    held_on: "2026-11-20",
    reached: 1,
    confidential: 0,
    summary: "Bezoek",
    next_contact_on: "2026-12-01",
    ...fact,
  });
  refresh([id]);
  expect(next()).toEqual({ next_step_on: "2026-12-01", next_step_kind: "nextContact", next_step_id: talk });
  const promise = { employer_id: id, side: "municipality", owner_id: 1, what: "Folder", first_due_on: "2026-12-01", due_on: "2026-12-01", shared: 1, ...fact };
  const ours = insert("promise", { ...promise, confidential: 0 });
  insert("promise", { ...promise, due_on: "2026-11-25", side: "employer", confidential: 0 });
  insert("promise", { ...promise, due_on: "2026-11-25", confidential: 1, shared: 0 });
  refresh([id]);
  expect(next()).toEqual({ next_step_on: "2026-12-01", next_step_kind: "promise", next_step_id: ours });
});

test("summer and winter time: the day turns at midnight in Amsterdam", () => {
  const id = signatory("Installatiebedrijf Vonk", "2025-09-28", "2026-03-28");
  for (const [instant, late] of [
    ["2026-03-28T22:59:00.000Z", 0],
    ["2026-03-28T23:00:00.000Z", 1],
  ] as const) {
    moveClockTo(instant);
    refreshDue();
    expect(findSummary(id)?.lapses).toBe(late);
  }
  const autumn = signatory("Codemolen", "2026-04-24", "2026-10-24");
  for (const [instant, late] of [
    ["2026-10-24T21:59:00.000Z", 0],
    ["2026-10-24T22:00:00.000Z", 1],
  ] as const) {
    moveClockTo(instant);
    refreshDue();
    expect(findSummary(autumn)?.lapses).toBe(late);
  }
});

const COMING = "2026-12-15";
/** One recorded fact whose day is still to come, for each kind of fact. */
const toCome: Record<string, (id: number) => unknown> = {
  "another size": (id) => insert("employer_profile", { employer_id: id, from_on: COMING, size_class: "10-49", ...fact }),
  "a kind": (id) => insert("employer_kind", { employer_id: id, kind: "public", from_on: COMING, ...fact }),
  "the end of a kind": (id) => insert("employer_kind", { employer_id: id, kind: "public", from_on: "2024-01-01", until_on: COMING, ...fact }),
  "a broker": (id) => insert("broker_assignment", { employer_id: id, person_id: 1, from_on: COMING, ...fact }),
  "the end of a broker": (id) => insert("broker_assignment", { employer_id: id, person_id: 1, from_on: "2024-01-01", until_on: COMING, ...fact }),
  "a letter": (id) => insert("approach", { employer_id: id, channel: "letter", approached_on: COMING, ...fact }),
  "a talk": (id) => insert("conversation", { employer_id: id, kind: "visit", held_on: COMING, reached: 1, confidential: 1, summary: "Gesprek", ...fact }),
  "a membership": (id) => insert("membership", { employer_id: id, joined_on: COMING, route: "broker", ...fact }),
  "the end of a membership": (id) =>
    insert("membership_end", {
      membership_id: insert("membership", { employer_id: id, joined_on: "2026-01-01", route: "broker", ...fact }),
      left_on: COMING,
      reason: "left",
      ...fact,
    }),
  "an intention": (id) => insert("charter_intention", { employer_id: id, intended_on: COMING, ...fact }),
  "a dropped intention": (id) =>
    insert("charter_intention_event", {
      intention_id: insert("charter_intention", { employer_id: id, intended_on: "2026-01-01", ...fact }),
      kind: "dropped",
      happened_on: COMING,
      ...fact,
    }),
  "a signature": (id) => signature(id, COMING),
  "the end of a signature": (id) => insert("charter_signature_end", { signature_id: signature(id, "2026-01-01"), ended_on: COMING, reason: "left", ...fact }),
  "a term of which the report is in": (id) => {
    insert("action_plan_event", { plan_id: plan(id), kind: "madeFinal", happened_on: "2026-02-01", ...fact });
    insert("progress_report", {
      obligation_id: insert("obligation", { signature_id: signature(id, "2026-01-01"), kind: "report", due_on: COMING }),
      submitted_on: "2026-11-01",
      ...fact,
    });
  },
  "a report": (id) =>
    insert("progress_report", {
      obligation_id: insert("obligation", { signature_id: signature(id, "2025-01-01"), kind: "report", due_on: "2026-01-01" }),
      submitted_on: COMING,
      ...fact,
    }),
  "a plan made final": (id) => signature(id, "2026-01-01") && insert("action_plan_event", { plan_id: plan(id), kind: "madeFinal", happened_on: COMING, ...fact }),
  "an update": (id) =>
    insert("action_update", {
      action_id: insert("plan_action", { plan_id: plan(id), position: 1, theme: "all", title: "Actie", measure: "yesNo" }),
      happened_on: COMING,
      status: "done",
      ...fact,
    }),
  "a referral": (id) => referral(id, COMING),
  "the end of a referral": (id) => insert("desk_referral_end", { referral_id: referral(id, "2026-01-01"), ended_on: COMING, reason: "klaar", ...fact }),
};
const signature = (id: number, signedOn: Day) =>
  insert("charter_signature", { employer_id: id, signed_on: signedOn, charter_text_id: 2, signatory_name: "V. Vonk", signatory_title: "directeur", occasion: "ceremony", ...fact });
const plan = (id: number) => insert("action_plan", { employer_id: id, starts_on: "2026-01-01", ends_on: "2027-01-01", started_at: MORNING, started_by: 1 });
const referral = (id: number, referredOn: Day) => insert("desk_referral", { employer_id: id, referred_on: referredOn, consent_by: "J. Bakker", ...fact });

test.each(Object.entries(toCome))("%s to come is looked at on its day, and then shows", (_, record) => {
  const id = addEmployer(pactwerk("command"), bareDetails("Codemolen", null));
  const summary = () => statement<{ recheck_on: Day | null }>("SELECT * FROM employer_summary WHERE employer_id = :id").get({ id });
  record(id);
  refresh([id]);
  const before = summary();
  expect(before?.recheck_on).toBe(COMING);
  refreshDue();
  moveClockTo(instantOf(COMING, "00:30"));
  expect(refreshDue()).toBe(1);
  const { recheck_on: _before, ...was } = before as { recheck_on: Day | null };
  const { recheck_on: _after, ...is } = summary() as { recheck_on: Day | null };
  expect(is).not.toEqual(was);
});
