import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { findIntention, findSignature, intentionsAt, signaturesAt } from "~/charter/find.server";
import type { Intention } from "~/charter/intention";
import { dropIntention, intend, sendIntention, voidIntention, voidIntentionEvent } from "~/charter/intentions.server";
import { receiveReport, voidReport } from "~/charter/reports.server";
import { reportTerms, type Signature, type Term } from "~/charter/signature";
import {
  correctSignature,
  endSignature,
  type SignatureInput,
  sign,
  voidSignature,
  voidSignatureEnd,
} from "~/charter/signatures.server";
import { moveClockTo, today } from "~/clock.server";
import { listEmployersFor } from "~/employers/list.server";
import { standingOf } from "~/standing/steps.server";
import { findSummary, refreshDue } from "~/standing/summary.server";
import { freshDatabase } from "./house";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const signed: SignatureInput = {
  signedOn: "2026-11-24",
  signatoryName: "Jorien Aalders",
  signatoryTitle: "eigenaar",
  contactId: null,
  occasion: "ceremony",
  place: "Stadhuis",
  proof: null,
  themes: ["age", "workAbility"],
};
const done = <Result extends object>(result: Result): Exclude<Result, { refused: string }> => {
  if ("refused" in result) throw new Error(`Refused: ${result.refused}`);
  return result as Exclude<Result, { refused: string }>;
};
const signOn = (signedOn: string, more: Partial<SignatureInput> = {}) =>
  sign(city.samira, city.bakery, { ...signed, ...more, signedOn });
const signature = (signedOn: string, more: Partial<SignatureInput> = {}): Signature =>
  findSignature(city.bakery, done(signOn(signedOn, more)).id) as Signature;
const again = ({ id }: Signature) => findSignature(city.bakery, id) as Signature;
const intendedOn = (on: string) => intend(city.samira, city.bakery, { intendedOn: on, contactId: null });
const intention = (on: string): Intention => findIntention(city.bakery, done(intendedOn(on)).id) as Intention;
const report = (submittedOn: string) => ({ submittedOn, summary: "Twee acties klaar.", onBehalf: false });
const termOf = (of: Signature, number: number) =>
  again(of).terms.find((term) => term.kind === "report" && term.number === number) as Term;

describe("signing", () => {
  test("brings the plan and fifteen reports, and the themes", () => {
    expect(done(signOn("2026-11-24")).planDueOn).toBe("2027-05-24");
    const [found] = signaturesAt(city.bakery);
    expect(found).toMatchObject({
      textVersion: "2018",
      signatoryName: "Jorien Aalders",
      themes: ["workAbility", "age"],
      recordedBy: "Samira el Amrani",
    });
    expect(found?.terms).toHaveLength(16);
    expect(found?.terms.slice(0, 2)).toMatchObject([
      { kind: "plan", number: 1, dueOn: "2027-05-24" },
      { kind: "report", number: 1, dueOn: "2028-05-24" },
    ]);
    expect(findSummary(city.bakery)).toMatchObject({ charterStep: 2, signedOn: "2026-11-24", planDueOn: "2027-05-24" });
  });

  test("keeps the rule of its day: four months before 2018; all themes are all of them", () => {
    const found = signature("2016-05-17", { themes: ["all", "gender"] });
    expect(found).toMatchObject({ textVersion: "2015", themes: ["all"] });
    expect(found.terms.map(({ dueOn }) => dueOn).slice(0, 2)).toEqual(["2016-09-17", "2017-09-17"]);
    expect(findSummary(city.bakery)).toMatchObject({ planDueOn: "2016-09-17", lapses: 3 });
  });

  test("is refused on a day to come, before the Charter, twice, with another's contact, before an open intention", () => {
    expect(signOn("2026-11-25")).toMatchObject({ refused: "future" });
    expect(signOn("2015-07-01")).toEqual({ refused: "beforeCharter", since: "2015-07-02" });
    expect(signOn("2026-11-24", { contactId: city.piet.contactId })).toMatchObject({ refused: "contact" });
    done(intendedOn("2026-11-10"));
    expect(signOn("2026-11-09")).toEqual({ refused: "intendedLater", since: "2026-11-10" });
    done(signOn("2026-11-10"));
    expect(signOn("2026-11-24")).toEqual({ refused: "overlaps", since: "2026-11-10" });
    expect(signOn("2020-01-01")).toEqual({ refused: "overlaps", since: "2026-11-10" });
    expect(signaturesAt(city.bakery)).toHaveLength(1);
  });
});

describe("the end of a signature", () => {
  const end = (of: Signature, endedOn: string) =>
    endSignature(city.samira, of, { endedOn, reason: "withdrawn", note: null });

  test("is the first day that they are no signatory; then they may sign again", () => {
    const first = signature("2025-01-10");
    expect(end(first, "2025-01-10")).toEqual({ refused: "beforeSigning", since: "2025-01-10" });
    expect(end(first, "2026-11-25")).toMatchObject({ refused: "future" });
    done(end(first, "2026-01-10"));
    expect(end(first, "2026-01-11")).toEqual({ refused: "ended", since: "2026-01-10" });
    expect(findSummary(city.bakery)).toMatchObject({ charterStep: 0, charterEver: 2, planDueOn: null, lapses: 0 });
    done(signOn("2026-01-10"));
    expect(voidSignatureEnd(city.samira, first, "Vergissing")).toEqual({ refused: "overlaps", since: "2026-01-10" });
  });

  test("that was a mistake is taken back, unless they intend to sign anew", () => {
    const first = signature("2025-01-10");
    expect(voidSignatureEnd(city.samira, first, "Vergissing")).toMatchObject({ refused: "gone" });
    done(end(first, "2026-01-10"));
    const anew = intention("2026-03-01");
    expect(voidSignatureEnd(city.samira, first, "Vergissing")).toEqual({
      refused: "intendedLater",
      since: "2026-03-01",
    });
    done(voidIntention(city.samira, anew, "Verkeerde werkgever"));
    done(voidSignatureEnd(city.samira, first, "Vergissing"));
    expect(again(first)).toMatchObject({ ending: null, mistakenEndings: [{ voidReason: "Vergissing" }] });
    expect(findSummary(city.bakery)).toMatchObject({ charterStep: 2, signedOn: "2025-01-10" });
  });
});

describe("terms", () => {
  test("run out by the calendar alone: late in the summary and in the list, without a write", () => {
    const first = signature("2026-11-24");
    moveClockTo("2027-05-24T09:00:00.000Z");
    refreshDue();
    expect(findSummary(city.bakery)).toMatchObject({ lapses: 0, planDueOn: "2027-05-24" });
    const facts = () => statement<{ n: number }>("SELECT count(*) AS n FROM history").get({})?.n;
    const before = facts();
    moveClockTo("2027-05-25T09:00:00.000Z");
    refreshDue();
    expect(findSummary(city.bakery)).toMatchObject({ lapses: 1, planDueOn: "2027-05-24" });
    const late = () => listEmployersFor(city.samira, { sort: "name", page: 1, lapse: "planLate" }, "nl").rows;
    expect(late().map(({ name }) => name)).toContain("Bakkerij Korenkruim");
    moveClockTo("2028-05-25T09:00:00.000Z");
    refreshDue();
    expect(findSummary(city.bakery)).toMatchObject({ lapses: 3, reportDueOn: "2028-05-24" });
    expect(facts()).toBe(before);
    done(receiveReport(city.samira, termOf(first, 1), report("2028-05-25")));
    expect(findSummary(city.bakery)).toMatchObject({ lapses: 1, reportDueOn: "2029-05-24" });
  });

  test("show those that are due and the next", () => {
    const first = signature("2022-01-31");
    expect(reportTerms(first, today()).map(({ dueOn }) => dueOn)).toEqual([
      "2023-07-31",
      "2024-07-31",
      "2025-07-31",
      "2026-07-31",
      "2027-07-31",
    ]);
    done(endSignature(city.samira, first, { endedOn: "2024-07-31", reason: "lapsed", note: null }));
    expect(reportTerms(again(first), today()).map(({ dueOn }) => dueOn)).toEqual(["2023-07-31"]);
  });
});

describe("a report", () => {
  test("comes in once, for a term that is due or the next, on a day that can be", () => {
    const first = signature("2024-11-24"); // reports due 2026-05-24 and 2027-05-24
    const receive = (number: number, on: string) => receiveReport(city.samira, termOf(first, number), report(on));
    expect(receive(1, "2026-11-25")).toMatchObject({ refused: "future" });
    expect(receive(1, "2024-11-24")).toEqual({ refused: "beforeSigning", since: "2024-11-24" });
    expect(receive(3, "2026-11-01")).toMatchObject({ refused: "notYet" });
    done(receive(1, "2026-05-20"));
    expect(receive(1, "2026-05-21")).toEqual({ refused: "in", since: "2026-05-20" });
    done(receive(2, "2026-11-20"));
    expect(findSummary(city.bakery)).toMatchObject({ reportDueOn: "2028-05-24" });
    done(voidReport(city.samira, termOf(first, 1), "Van een ander"));
    expect(voidReport(city.samira, termOf(first, 1), "Nog eens")).toMatchObject({ refused: "gone" });
    expect(termOf(first, 1)).toMatchObject({ report: null, mistakenReports: [{ voidReason: "Van een ander" }] });
    expect(findSummary(city.bakery)).toMatchObject({ lapses: 3, reportDueOn: "2026-05-24" });
  });

  test("of their own wakes them, one we wrote down for them does not", () => {
    const first = signature("2024-11-24");
    const awake = () => standingOf(city.bakery, today(), "9999-12-31T00:00:00.000Z")?.awakeOn;
    const before = awake();
    done(receiveReport(city.samira, termOf(first, 1), { ...report("2026-11-23"), onBehalf: true }));
    expect(awake()).toBe(before);
    done(receiveReport(city.samira, termOf(first, 2), report("2026-11-24")));
    expect(awake()).toBe("2026-11-24");
  });
});

describe("a mistake in a signature", () => {
  const before = "2026-11-24T23:00:00.000Z";
  const after = "2026-11-25T23:00:00.000Z";

  test("voided: it never was, and what was known yesterday stays as it was", () => {
    const first = signature("2025-01-10");
    moveClockTo("2026-11-25T09:00:00.000Z");
    done(voidSignature(city.samira, first, "Verkeerde werkgever"));
    expect(voidSignature(city.samira, first, "Nog eens")).toMatchObject({ refused: "gone" });
    expect(findSummary(city.bakery)).toMatchObject({ charterStep: 0, charterEver: 0, lapses: 0 });
    expect(standingOf(city.bakery, "2026-11-24", before)).toMatchObject({ charterStep: 2, lapses: 3 });
    expect(standingOf(city.bakery, "2026-11-24", after)).toMatchObject({ charterStep: 0, charterEver: 0 });
    done(signOn("2026-02-01"));
  });

  test("corrected: terms anew, the nth report stays the nth, the end moves along, yesterday's answer stays", () => {
    const first = signature("2024-11-24");
    done(receiveReport(city.samira, termOf(first, 1), { ...report("2026-05-20"), onBehalf: true }));
    done(endSignature(city.samira, first, { endedOn: "2026-11-01", reason: "merged", note: "Met Garage Remblok" }));
    moveClockTo("2026-11-25T09:00:00.000Z");
    const input: SignatureInput = { ...signed, signedOn: "2024-08-31", signatoryName: "J. Aalders", themes: ["all"] };
    const { id, planDueOn } = done(correctSignature(city.samira, again(first), input, "Verkeerde dag"));
    expect(planDueOn).toBe("2025-02-28");
    const [old, corrected] = signaturesAt(city.bakery);
    expect(old).toMatchObject({ id: first.id, voidReason: "Verkeerde dag", ending: null });
    expect(corrected).toMatchObject({
      id,
      signatoryName: "J. Aalders",
      themes: ["all"],
      ending: { endedOn: "2026-11-01", reason: "merged", note: "Met Garage Remblok" },
    });
    expect(corrected?.terms[1]).toMatchObject({
      dueOn: "2026-02-28",
      report: { submittedOn: "2026-05-20", onBehalf: true, summary: "Twee acties klaar." },
    });
    expect(standingOf(city.bakery, "2025-03-01", before)).toMatchObject({ signedOn: "2024-11-24", lapses: 0 });
    expect(standingOf(city.bakery, "2025-03-01", after)).toMatchObject({ signedOn: "2024-08-31", lapses: 1 });
    expect(standingOf(city.bakery, "2026-11-24", before)).toEqual(standingOf(city.bakery, "2026-11-24", after));
    const replaced = statement<{ id: number }>("SELECT replaces_id AS id FROM progress_report WHERE voided_at IS NULL");
    expect(replaced.get({})?.id).toBe(termOfVoided(first));
  });
  const termOfVoided = (of: Signature) =>
    signaturesAt(city.bakery)
      .find(({ id }) => id === of.id)
      ?.terms.flatMap(({ mistakenReports }) => mistakenReports)[0]?.id;

  test("is corrected only to what could have been recorded", () => {
    const first = signature("2024-11-24");
    done(receiveReport(city.samira, termOf(first, 1), report("2026-05-20")));
    const to = (signedOn: string, of = again(first)) =>
      correctSignature(city.samira, of, { ...signed, signedOn }, "Anders");
    expect(to("2026-05-20")).toEqual({ refused: "afterReport", since: "2026-05-20" });
    done(endSignature(city.samira, first, { endedOn: "2026-05-10", reason: "left", note: null }));
    expect(to("2026-05-10")).toEqual({ refused: "afterEnd", since: "2026-05-10" });
    done(signOn("2026-06-01"));
    const [second] = signaturesAt(city.bakery);
    expect(to("2026-05-09", second)).toEqual({ refused: "overlaps", since: "2024-11-24" });
    expect(to("2026-11-25", second)).toMatchObject({ refused: "future" });
    done(to("2026-05-10", second));
    expect(to("2026-06-01", second)).toMatchObject({ refused: "gone" });
  });
});

describe("an intention", () => {
  test("waits until it is signed or dropped, one at a time, and not for a signatory", () => {
    const first = intention("2026-10-01");
    expect(findSummary(city.bakery)).toMatchObject({ charterStep: 1 });
    expect(intendedOn("2026-11-25")).toMatchObject({ refused: "future" });
    expect(intendedOn("2026-11-01")).toEqual({ refused: "open", since: "2026-10-01" });
    const piet = { intendedOn: "2026-10-01", contactId: city.piet.contactId };
    expect(intend(city.samira, city.bakery, piet)).toMatchObject({ refused: "contact" });
    done(dropIntention(city.samira, first, "2026-10-20", "Eerst de verbouwing"));
    expect(findSummary(city.bakery)).toMatchObject({ charterStep: 0, charterEver: 1 });
    const second = intention("2026-11-01");
    done(signOn("2026-11-20"));
    expect(findIntention(city.bakery, second.id)).toMatchObject({ signedOn: "2026-11-20" });
    expect(intendedOn("2026-11-24")).toEqual({ refused: "signed", since: "2026-11-20" });
  });

  test("is sent to SER once, and dropped once, on a day that can be", () => {
    const first = intention("2026-10-01");
    expect(sendIntention(city.samira, first, "2026-09-30")).toEqual({
      refused: "beforeIntending",
      since: "2026-10-01",
    });
    expect(sendIntention(city.samira, first, "2026-11-25")).toMatchObject({ refused: "future" });
    done(sendIntention(city.samira, first, "2026-10-02"));
    expect(sendIntention(city.samira, first, "2026-10-03")).toEqual({ refused: "sentAlready", since: "2026-10-02" });
    done(dropIntention(city.samira, first, "2026-10-20", "Toch niet"));
    expect(dropIntention(city.samira, first, "2026-10-21", "Toch niet")).toEqual({
      refused: "closed",
      since: "2026-10-20",
    });
    expect(findIntention(city.bakery, first.id)).toMatchObject({
      sent: { happenedOn: "2026-10-02" },
      dropped: { happenedOn: "2026-10-20", reason: "Toch niet" },
    });
  });

  test("that was not dropped, not sent or never was is taken back", () => {
    const first = intention("2026-10-01");
    done(dropIntention(city.samira, first, "2026-10-20", "Toch niet"));
    const dropped = () => findIntention(city.bakery, first.id)?.dropped;
    done(intendedOn("2026-11-01"));
    expect(voidIntentionEvent(city.samira, first, "dropped", "Vergissing")).toEqual({
      refused: "open",
      since: "2026-11-01",
    });
    done(voidIntention(city.samira, intentionsAt(city.bakery)[0] as Intention, "Vergissing"));
    done(voidIntentionEvent(city.samira, first, "dropped", "Vergissing"));
    expect(voidIntentionEvent(city.samira, first, "dropped", "Vergissing")).toMatchObject({ refused: "gone" });
    expect(dropped()).toBeNull();
    expect(findSummary(city.bakery)).toMatchObject({ charterStep: 1 });
    done(voidIntention(city.samira, first, "Verkeerde werkgever"));
    expect(voidIntention(city.samira, first, "Nog eens")).toMatchObject({ refused: "gone" });
    expect(findSummary(city.bakery)).toMatchObject({ charterStep: 0, charterEver: 0 });
  });
});

test("of another employer nothing is found, of a merged one all is", () => {
  const first = signature("2025-01-10");
  const meant = intention("2024-12-01");
  expect(findSignature(city.garage, first.id)).toBeUndefined();
  expect(findIntention(city.garage, meant.id)).toBeUndefined();
  statement("UPDATE employer SET merged_into_id = :into WHERE id = :id").run({ into: city.garage, id: city.bakery });
  expect(findSignature(city.garage, first.id)).toMatchObject({ employerId: city.bakery });
  expect(sign(city.samira, city.garage, { ...signed, signedOn: "2026-11-24" })).toMatchObject({ refused: "overlaps" });
});
