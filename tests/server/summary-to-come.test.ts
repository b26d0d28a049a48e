import { statement } from "db/connection.server";
import { expect, test } from "vitest";
import { pactwerk } from "~/access/viewer.server";
import { instantOf, moveClockTo } from "~/clock.server";
import type { Day } from "~/days";
import { addEmployer, bareDetails } from "~/employers/employers.server";
import { refresh, refreshDue } from "~/standing/summary.server";
import { freshDatabase, MORNING } from "./house";
import { bareSignature, factColumns, insert } from "./standing-write";

freshDatabase();

const fact = factColumns({ recordedAt: MORNING, voidedAt: null });
const COMING = "2026-12-15";
/** One recorded fact whose day is still to come, for each kind of fact. */
const toCome: Record<string, (id: number) => unknown> = {
  "another size": (id) =>
    insert("employer_profile", { employer_id: id, from_on: COMING, size_class: "10-49", ...fact }),
  "a kind": (id) => insert("employer_kind", { employer_id: id, kind: "public", from_on: COMING, ...fact }),
  "the end of a kind": (id) =>
    insert("employer_kind", { employer_id: id, kind: "public", from_on: "2024-01-01", until_on: COMING, ...fact }),
  "a broker": (id) => insert("broker_assignment", { employer_id: id, person_id: 1, from_on: COMING, ...fact }),
  "the end of a broker": (id) =>
    insert("broker_assignment", { employer_id: id, person_id: 1, from_on: "2024-01-01", until_on: COMING, ...fact }),
  "a letter": (id) => insert("approach", { employer_id: id, channel: "letter", approached_on: COMING, ...fact }),
  "a talk": (id) =>
    insert("conversation", {
      employer_id: id,
      kind: "visit",
      held_on: COMING,
      reached: 1,
      confidential: 1,
      summary: "Gesprek",
      ...fact,
    }),
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
  "a signature": (id) => bareSignature(id, COMING),
  "the end of a signature": (id) =>
    insert("charter_signature_end", {
      signature_id: bareSignature(id, "2026-01-01"),
      ended_on: COMING,
      reason: "left",
      ...fact,
    }),
  "a term of which the report is in": (id) => {
    insert("action_plan_event", { plan_id: plan(id), kind: "madeFinal", happened_on: "2026-02-01", ...fact });
    insert("progress_report", {
      obligation_id: insert("obligation", {
        signature_id: bareSignature(id, "2026-01-01"),
        kind: "report",
        due_on: COMING,
      }),
      submitted_on: "2026-11-01",
      ...fact,
    });
  },
  "a report": (id) =>
    insert("progress_report", {
      obligation_id: insert("obligation", {
        signature_id: bareSignature(id, "2025-01-01"),
        kind: "report",
        due_on: "2026-01-01",
      }),
      submitted_on: COMING,
      ...fact,
    }),
  "a plan made final": (id) =>
    bareSignature(id, "2026-01-01") &&
    insert("action_plan_event", { plan_id: plan(id), kind: "madeFinal", happened_on: COMING, ...fact }),
  "an update": (id) =>
    insert("action_update", {
      action_id: insert("plan_action", {
        plan_id: plan(id),
        position: 1,
        theme: "all",
        title: "Actie",
        measure: "yesNo",
      }),
      happened_on: COMING,
      status: "done",
      ...fact,
    }),
  "a referral": (id) => referral(id, COMING),
  "the end of a referral": (id) =>
    insert("desk_referral_end", {
      referral_id: referral(id, "2026-01-01"),
      ended_on: COMING,
      reason: "klaar",
      ...fact,
    }),
};
const plan = (id: number) =>
  insert("action_plan", {
    employer_id: id,
    starts_on: "2026-01-01",
    ends_on: "2027-01-01",
    started_at: MORNING,
    started_by: 1,
  });
const referral = (id: number, referredOn: Day) =>
  insert("desk_referral", { employer_id: id, referred_on: referredOn, consent_by: "J. Bakker", ...fact });

test.each(Object.entries(toCome))("%s to come is looked at on its day, and then shows", (_, record) => {
  const id = addEmployer(pactwerk("command"), bareDetails("Codemolen", null));
  const summary = () =>
    statement<{ recheck_on: Day | null }>("SELECT * FROM employer_summary WHERE employer_id = :id").get({ id });
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
