import { describe, expect, test } from "vitest";
import { type ConsentFact, isWaiting, lapseOf, linkStandOf, standingOf, textAt } from "./practice";

const TEXT = "a".repeat(64);
const OTHER = "b".repeat(64);
const practice = { heardOn: "2026-01-05", textHash: TEXT, textOn: "2026-01-06" };
let number = 0;
const fact = (kind: ConsentFact["kind"], happenedOn: string, more: Partial<ConsentFact> = {}) => ({
  id: ++number,
  kind,
  happenedOn,
  scope: kind === "asked" || kind === "consented" ? ("public" as const) : null,
  endsOn: null,
  textHash: TEXT,
  ...more,
});
const yes = (on: string, endsOn: string, more: Partial<ConsentFact> = {}) => fact("consented", on, { endsOn, ...more });

describe("a practice stands where its facts put it", () => {
  test("heard, until somebody asks", () => {
    expect(standingOf([], practice, "2026-11-24")).toMatchObject({ state: "heard", stateOn: "2026-01-05" });
    expect(standingOf([fact("asked", "2026-02-01")], practice, "2026-02-02")).toMatchObject({
      state: "asked",
      stateOn: "2026-02-01",
    });
  });

  test("with consent from the day of the yes until the first day on which it no longer holds", () => {
    const facts = [fact("asked", "2026-02-01"), yes("2026-02-03", "2027-02-03", { scope: "network" })];
    expect(standingOf(facts, practice, "2027-02-02")).toEqual({
      state: "consented",
      stateOn: "2026-02-03",
      scope: "network",
      endsOn: "2027-02-03",
    });
    expect(standingOf(facts, practice, "2027-02-03")).toMatchObject({ state: "lapsed", stateOn: "2027-02-03" });
    expect(lapseOf(facts, TEXT)).toBe("expired");
  });

  test("another comma is another text: the consent lapses on the day of the change, and holds again when the words come back", () => {
    const facts = [yes("2026-02-03", "2027-02-03")];
    const changed = { ...practice, textHash: OTHER, textOn: "2026-05-01" };
    expect(standingOf(facts, changed, "2026-06-01")).toMatchObject({ state: "lapsed", stateOn: "2026-05-01" });
    expect(lapseOf(facts, OTHER)).toBe("changed");
    expect(standingOf(facts, practice, "2026-06-01").state).toBe("consented");
  });

  test("a question about older words is no question any more", () => {
    const changed = { ...practice, textHash: OTHER };
    expect(standingOf([fact("asked", "2026-02-01")], changed, "2026-02-02").state).toBe("heard");
  });

  test("a no, and a yes taken back", () => {
    expect(standingOf([fact("asked", "2026-02-01"), fact("refused", "2026-02-02")], practice, "2026-03-01").state).toBe(
      "refused",
    );
    const back = [yes("2026-02-03", "2027-02-03"), fact("withdrawn", "2026-04-01")];
    expect(standingOf(back, practice, "2026-05-01")).toMatchObject({ state: "withdrawn", stateOn: "2026-04-01" });
    expect(standingOf([...back, fact("asked", "2026-06-01")], practice, "2026-06-02").state).toBe("asked");
  });

  test("asked anew while a yes holds: it holds, and after its year the question is what is left", () => {
    const facts = [yes("2026-02-03", "2027-02-03"), fact("asked", "2027-01-10")];
    expect(standingOf(facts, practice, "2027-01-20").state).toBe("consented");
    expect(standingOf(facts, practice, "2027-02-03").state).toBe("asked");
  });
});

test("a link asks once, lets withdraw while the consent holds, and asks nothing about other words", () => {
  const asked = fact("asked", "2026-02-01");
  const stand = (facts: ReturnType<typeof fact>[], textHash = TEXT, day = "2026-03-01") =>
    linkStandOf(facts, asked.id, { ...practice, textHash }, day);
  expect(isWaiting([asked], asked.id, TEXT)).toBe(true);
  expect(stand([asked])).toBe("asks");
  expect(stand([asked], OTHER)).toBe("changed");
  const given = yes("2026-02-03", "2027-02-03");
  expect(stand([asked, given])).toBe("holds");
  expect(stand([asked, given], OTHER)).toBe("changed");
  expect(stand([asked, given], TEXT, "2027-02-03")).toBe("expired");
  expect(stand([asked, fact("refused", "2026-02-03")])).toBe("refused");
  expect(stand([asked, given, fact("withdrawn", "2026-02-20")])).toBe("withdrawn");
  const again = fact("asked", "2027-01-10");
  expect(linkStandOf([asked, given, again], again.id, practice, "2027-01-11")).toBe("asks");
});

test("the words of then: a fact is about them when nothing was changed between the two", () => {
  const changes = [
    { at: "2026-03-01T09:00:00.000Z", on: "2026-03-01" },
    { at: "2026-05-01T09:00:00.000Z", on: "2026-05-01" },
  ];
  const facts = [
    { recordedAt: "2026-02-03T09:00:00.000Z", textHash: TEXT },
    { recordedAt: "2026-05-02T09:00:00.000Z", textHash: OTHER },
  ];
  const at = (instant: string) => textAt(practice, changes, facts, instant);
  expect(at("2026-02-28T23:00:00.000Z")).toEqual({ textHash: TEXT, textOn: practice.heardOn });
  expect(at("2026-04-01T22:00:00.000Z")).toEqual({ textHash: "", textOn: "2026-03-01" });
  expect(at("2026-05-01T22:00:00.000Z")).toEqual({ textHash: OTHER, textOn: "2026-05-01" });
});
