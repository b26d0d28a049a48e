import { statement } from "db/connection.server";
import { expect, test } from "vitest";
import { pactwerk } from "~/access/viewer.server";
import { moveClockTo } from "~/clock.server";
import type { Day } from "~/days";
import { addEmployer, bareDetails } from "~/employers/employers.server";
import { lapses } from "~/standing/standing";
import { findSummary, refresh, refreshDue } from "~/standing/summary.server";
import { freshDatabase, MORNING } from "./house";
import { bareSignature, factColumns, insert } from "./standing-write";

freshDatabase();

const fact = factColumns({ recordedAt: MORNING, voidedAt: null });

/** A signature with its plan's term, and nothing else. */
function signatory(name: string, signedOn: Day, planDueOn: Day): number {
  const id = addEmployer(pactwerk("command"), bareDetails(name, null));
  insert("obligation", { signature_id: bareSignature(id, signedOn), kind: "plan", due_on: planDueOn });
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
  const next = () =>
    statement<object>(
      "SELECT next_step_on, next_step_kind, next_step_id FROM employer_summary WHERE employer_id = :id",
    ).get({ id });
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
  const promise = {
    employer_id: id,
    side: "municipality",
    owner_id: 1,
    what: "Folder",
    first_due_on: "2026-12-01",
    due_on: "2026-12-01",
    shared: 1,
    ...fact,
  };
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

test("a report due today is late from tomorrow", () => {
  const id = signatory("Installatiebedrijf Vonk", "2025-05-24", "2025-11-24");
  statement(
    "INSERT INTO obligation (signature_id, kind, due_on) SELECT id, 'report', '2026-11-24' FROM charter_signature",
  ).run({});
  refresh([id]);
  refreshDue();
  expect(findSummary(id)).toMatchObject({ reportDueOn: "2026-11-24", lapses: lapses.planLate });
  moveClockTo("2026-11-25T09:00:00.000Z");
  expect(refreshDue()).toBe(1);
  expect(findSummary(id)?.lapses).toBe(lapses.planLate + lapses.reportLate);
});

test("a year after the last talk they are no longer in conversation, whatever else they did since", () => {
  const id = addEmployer(pactwerk("command"), bareDetails("Codemolen", null));
  const plan = { employer_id: id, starts_on: "2026-01-01", ends_on: "2027-01-01", started_at: MORNING, started_by: 1 };
  insert("conversation", {
    employer_id: id,
    kind: "visit",
    held_on: "2026-01-15",
    reached: 1,
    confidential: 0,
    summary: "Bezoek",
    ...fact,
  });
  insert("action_plan_event", {
    plan_id: insert("action_plan", plan),
    kind: "answered",
    happened_on: "2026-06-01",
    ...fact,
  });
  refresh([id]);
  refreshDue();
  expect(findSummary(id)?.pactStep).toBe(2);
  moveClockTo("2027-01-15T09:00:00.000Z");
  expect(refreshDue()).toBe(1);
  expect(findSummary(id)?.pactStep).toBe(1);
});
