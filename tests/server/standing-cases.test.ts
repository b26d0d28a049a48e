import { statement } from "db/connection.server";
import { expect, test } from "vitest";
import { pactwerk } from "~/access/viewer.server";
import { at, instantOf, now } from "~/clock.server";
import { correctConversation, findConversationFor, recordConversation } from "~/conversations/conversations.server";
import { addDays, addMonths, type Day } from "~/days";
import { addEmployer, bareDetails } from "~/employers/employers.server";
import { lapses } from "~/standing/standing";
import { standingOf, standingsOn } from "~/standing/steps.server";
import { freshDatabase, MORNING, staff } from "./house";
import { factColumns, insert } from "./standing-write";

freshDatabase();

const fact = factColumns({ recordedAt: MORNING, voidedAt: null });
const employer = (name = "Bakkerij Korenkruim", registeredOn: Day = "2023-01-09") =>
  at("2023-01-09T09:00:00.000Z", () => addEmployer(pactwerk("command"), bareDetails(name, null), { registeredOn }));
const talk = (id: number, on: Day, { reached = 1, confidential = 0 } = {}) =>
  insert("conversation", {
    employer_id: id,
    kind: "visit",
    held_on: on,
    reached,
    confidential,
    summary: "Gesprek",
    ...fact,
  });
const joins = (id: number, on: Day) =>
  insert("membership", { employer_id: id, joined_on: on, route: "broker", ...fact });
const leaves = (membership: number, on: Day) =>
  insert("membership_end", { membership_id: membership, left_on: on, reason: "left", ...fact });
const intends = (id: number, on: Day) => insert("charter_intention", { employer_id: id, intended_on: on, ...fact });
const endsSignature = (signature: number, on: Day) =>
  insert("charter_signature_end", { signature_id: signature, ended_on: on, reason: "withdrawn", ...fact });
const report = (obligation: number, on: Day, onBehalf = 0) =>
  insert("progress_report", { obligation_id: obligation, submitted_on: on, on_behalf: onBehalf, ...fact });
const merge = (fromId: number, intoId: number, on: Day) => {
  insert("employer_merge", {
    merge_no: 1,
    from_id: fromId,
    into_id: intoId,
    merged_on: on,
    choices: "{}",
    recorded_at: MORNING,
    recorded_by: 1,
  });
  statement("UPDATE employer SET merged_into_id = :intoId WHERE id = :fromId").run({ fromId, intoId });
};

/** A signature with its terms: the plan after six months, a report every year. Returns it and the ids of the reports' terms. */
function signs(id: number, on: Day): { signature: number; terms: number[] } {
  const signature = insert("charter_signature", {
    employer_id: id,
    signed_on: on,
    charter_text_id: 2,
    signatory_name: "J. Bakker",
    signatory_title: "eigenaar",
    occasion: "ceremony",
    ...fact,
  });
  insert("obligation", { signature_id: signature, kind: "plan", due_on: addMonths(on, 6) });
  return {
    signature,
    terms: [18, 30].map((months) =>
      insert("obligation", { signature_id: signature, kind: "report", due_on: addMonths(on, months) }),
    ),
  };
}
function plans(id: number, on: Day, { kind = "madeFinal", onBehalf = 0 } = {}) {
  const plan = insert("action_plan", {
    employer_id: id,
    starts_on: on,
    ends_on: addMonths(on, 24),
    started_at: MORNING,
    started_by: 1,
  });
  insert("action_plan_event", { plan_id: plan, kind, happened_on: on, on_behalf: onBehalf, ...fact });
}
const on = (id: number, day: Day) => standingOf(id, day, MORNING);

test("a letter approaches, a try approaches, a talk that reached them is a conversation", () => {
  const [letter, tried, spoken] = [employer("Een"), employer("Twee"), employer("Drie")];
  insert("approach", { employer_id: letter, channel: "letter", approached_on: "2026-03-02", ...fact });
  talk(tried, "2026-03-02", { reached: 0 });
  talk(spoken, "2026-03-02");
  expect([letter, tried, spoken].map((id) => on(id, "2026-03-01")?.pactStep)).toEqual([0, 0, 0]);
  expect([letter, tried, spoken].map((id) => on(id, "2026-03-02")?.pactStep)).toEqual([1, 1, 2]);
});

test("in conversation until a year ago exactly; ever in conversation for good", () => {
  const id = employer();
  talk(id, "2025-11-24");
  expect(on(id, "2026-11-23")).toMatchObject({ pactStep: 2, pactEver: 2 });
  expect(on(id, "2026-11-24")).toMatchObject({ pactStep: 1, pactEver: 2 });
});

test("a talk on 29 February is a year ago on 1 March", () => {
  const id = employer();
  talk(id, "2024-02-29");
  expect(on(id, "2025-02-28")?.pactStep).toBe(2);
  expect(on(id, "2025-03-01")?.pactStep).toBe(1);
});

test("a confidential talk counts for nothing, not even for being known", () => {
  const id = employer("Bakkerij Korenkruim", "2026-06-01");
  talk(id, "2026-05-01", { confidential: 1 });
  talk(id, "2026-06-02", { confidential: 1 });
  expect(on(id, "2026-05-02")).toBeUndefined();
  expect(on(id, "2026-06-03")).toMatchObject({ pactStep: 0, pactEver: 0, awakeOn: null });
  joins(id, "2024-06-03");
  expect(on(id, "2026-06-03")?.lapses).toBe(lapses.dormant);
});

test("a member is dormant after a year without a talk or an update of theirs", () => {
  const id = employer();
  joins(id, "2024-05-01");
  expect(on(id, "2025-04-30")?.lapses).toBe(0);
  expect(on(id, "2025-05-01")?.lapses).toBe(lapses.dormant);
  talk(id, "2025-06-01", { reached: 0 });
  plans(id, "2025-06-02", { onBehalf: 1 });
  expect(on(id, "2025-06-03")?.lapses).toBe(lapses.dormant);
  plans(id, "2025-06-03", { kind: "answered" });
  expect(on(id, "2025-06-03")).toMatchObject({ lapses: 0, awakeOn: "2025-06-03" });
});

test("left and joined again: a member since the second time, and no longer on the day they left", () => {
  const id = employer();
  leaves(joins(id, "2024-01-15"), "2024-09-01");
  joins(id, "2026-02-01");
  expect(on(id, "2024-08-31")).toMatchObject({ pactStep: 3, memberSinceOn: "2024-01-15" });
  expect(on(id, "2024-09-01")).toMatchObject({ pactStep: 0, pactEver: 3, memberSinceOn: null, lapses: 0 });
  expect(on(id, "2026-02-01")).toMatchObject({ pactStep: 3, memberSinceOn: "2026-02-01" });
});

test("signed on 31 August: the plan is due on 28 February, and late the day after", () => {
  const id = employer();
  signs(id, "2025-08-31");
  expect(on(id, "2026-02-28")).toMatchObject({ charterStep: 2, planDueOn: "2026-02-28", lapses: 0 });
  expect(on(id, "2026-03-01")).toMatchObject({ charterStep: 2, lapses: lapses.planLate });
  plans(id, "2026-03-02");
  expect(on(id, "2026-03-02")).toMatchObject({ charterStep: 3, planDueOn: null, lapses: 0 });
});

test("a plan from before the signature is a plan; one from the day the signature ended is not", () => {
  const [early, late] = [employer("Een"), employer("Twee")];
  plans(early, "2025-01-10");
  signs(early, "2025-02-01");
  expect(on(early, "2025-01-31")?.charterStep).toBe(0);
  expect(on(early, "2025-02-01")?.charterStep).toBe(3);
  endsSignature(signs(late, "2025-02-01").signature, "2025-05-01");
  plans(late, "2025-05-01");
  expect(on(late, "2025-05-01")).toMatchObject({ charterStep: 0, charterEver: 2 });
});

test("a report due today: not in, no longer reporting; late from tomorrow", () => {
  const id = employer();
  const { terms } = signs(id, "2023-05-24");
  plans(id, "2023-10-01");
  expect(on(id, "2024-11-23")).toMatchObject({ charterStep: 3, lapses: 0 }); // none due yet
  report(terms[0] as number, "2024-11-20");
  expect(on(id, "2024-11-23")?.charterStep).toBe(3);
  expect(on(id, "2024-11-24")?.charterStep).toBe(4);
  expect(on(id, "2025-11-23")?.charterStep).toBe(4);
  expect(on(id, "2025-11-24")).toMatchObject({ charterStep: 3, charterEver: 4, reportDueOn: "2025-11-24", lapses: 0 });
  expect(on(id, "2025-11-25")?.lapses).toBe(lapses.reportLate);
  report(terms[1] as number, "2025-12-01");
  expect(on(id, "2025-12-01")).toMatchObject({ charterStep: 4, lapses: 0 });
});

test("an intention lasts until dropped or signed; a signature that ended does not bring it back", () => {
  const [dropped, signed] = [employer("Een"), employer("Twee")];
  insert("charter_intention_event", {
    intention_id: intends(dropped, "2025-03-01"),
    kind: "dropped",
    happened_on: "2025-04-01",
    ...fact,
  });
  expect(on(dropped, "2025-03-31")?.charterStep).toBe(1);
  expect(on(dropped, "2025-04-01")).toMatchObject({ charterStep: 0, charterEver: 1 });
  intends(signed, "2025-03-01");
  endsSignature(signs(signed, "2025-03-01").signature, "2025-06-01");
  expect(on(signed, "2025-06-01")).toMatchObject({ charterStep: 0, charterEver: 2 });
  intends(signed, "2025-07-01");
  expect(on(signed, "2025-07-01")?.charterStep).toBe(1);
});

test("signed long before we knew them: the municipality itself, in 2015", () => {
  const utrecht = employer("Gemeente Utrecht", "2023-01-09");
  signs(utrecht, "2015-07-02");
  expect(on(utrecht, "2015-07-01")).toBeUndefined();
  expect(on(utrecht, "2015-07-02")).toMatchObject({ charterStep: 2, pactStep: 0, signedOn: "2015-07-02" });
});

test("a merge: two employers before that day, one after, and the earliest membership and signature count", () => {
  const [survivor, other] = [employer("Een"), employer("Twee")];
  joins(survivor, "2024-05-01");
  joins(other, "2023-05-01");
  signs(other, "2023-05-24");
  signs(survivor, "2024-05-24");
  plans(survivor, "2024-06-01");
  merge(other, survivor, "2026-01-10");
  expect(standingsOn("2026-01-09", MORNING)).toHaveLength(2);
  expect(on(survivor, "2026-01-09")).toMatchObject({
    memberSinceOn: "2024-05-01",
    signedOn: "2024-05-24",
    charterStep: 3,
  });
  expect(on(other, "2026-01-09")).toMatchObject({
    memberSinceOn: "2023-05-01",
    signedOn: "2023-05-24",
    charterStep: 2,
  });
  expect(standingsOn("2026-01-10", MORNING)).toEqual([on(survivor, "2026-01-10")]);
  expect(on(survivor, "2026-01-10")).toMatchObject({
    memberSinceOn: "2023-05-01",
    signedOn: "2023-05-24",
    charterStep: 3,
    lapses: lapses.reportLate + lapses.dormant,
  });
  expect(on(other, "2026-01-10")).toBeUndefined();
});

test("merged with a duplicate: a report under either signature is in, so none is late", () => {
  const [survivor, duplicate] = [employer("Een"), employer("Een bv")];
  signs(survivor, "2023-05-24");
  plans(survivor, "2023-10-01");
  const { signature, terms } = signs(duplicate, "2023-05-25");
  report(terms[1] as number, "2025-11-20");
  merge(duplicate, survivor, "2026-01-10");
  expect(on(survivor, "2026-01-09")).toMatchObject({ charterStep: 3, lapses: lapses.reportLate });
  expect(on(survivor, "2026-01-10")).toMatchObject({ charterStep: 4, lapses: 0, reportDueOn: null });
  endsSignature(signature, "2026-02-01");
  expect(on(survivor, "2026-02-01")).toMatchObject({ charterStep: 3, lapses: lapses.reportLate });
});

test("an undone merge counts two again; what was said while it stood, is said again", () => {
  const [survivor, other] = [employer("Een"), employer("Twee")];
  merge(other, survivor, "2026-01-10");
  const undoneAt = "2026-11-25T09:00:00.000Z";
  statement("UPDATE employer_merge SET undone_at = :undoneAt").run({ undoneAt });
  statement("UPDATE employer SET merged_into_id = NULL WHERE id = :other").run({ other });
  expect(standingsOn("2026-02-01", MORNING)).toHaveLength(1);
  expect(standingsOn("2026-02-01", undoneAt)).toHaveLength(2);
  talk(other, "2026-01-11");
  expect(on(survivor, "2026-02-01")?.pactStep).toBe(2);
});

test("as known yesterday: today's correction changes nothing of it", () => {
  const samira = staff("Samira el Amrani", "broker");
  const id = employer();
  const yesterday = instantOf("2026-11-23", "17:00");
  const input = {
    employerId: id,
    establishmentId: null,
    kind: "visit" as const,
    heldOn: "2026-11-20",
    reached: true,
    purposes: ["acquaint" as const],
    personIds: [],
    contactIds: [],
  };
  const words = { newContact: null, summary: "Bezoek", internalNote: null, promises: [], nextContactOn: null };
  const wrong = at(instantOf("2026-11-23", "10:00"), () => recordConversation(samira, { ...input, ...words }));
  const days = Array.from({ length: 10 }, (_, index) => addDays("2026-11-16", index));
  const told = () => days.map((day) => standingsOn(day, yesterday));
  const before = told();
  const row = findConversationFor(samira, wrong);
  if (!row) throw new Error("not seen");
  correctConversation(
    samira,
    row,
    { kind: "phone", heldOn: "2026-11-18", reached: false, purposes: ["acquaint"] },
    { summary: "Niet bereikt", internalNote: null, nextContactOn: null },
    "vergist",
  );
  expect(told()).toEqual(before);
  expect(standingOf(id, "2026-11-20", yesterday)?.pactStep).toBe(2);
  expect(standingOf(id, "2026-11-20", now())?.pactStep).toBe(1);
});
