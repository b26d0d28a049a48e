import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../days";
import { isCalledFor, ranked, reasonCodes, reasonsOf, scoreOf, usualWeights, type VisitFacts } from "./visit-score";

const DAY = "2026-11-24";
const nobody: VisitFacts = {
  id: 1,
  sortName: "a",
  member: false,
  signedOn: null,
  planDueOn: null,
  reportDueOn: null,
  memberSinceOn: null,
  lastContactOn: "2026-09-01",
  need: null,
  size: null,
  headCount: null,
  coverage: null,
  colleaguesOn: null,
  nextContactOn: null,
  approach: null,
  near: null,
};
const codes = (facts: Partial<VisitFacts>) =>
  reasonsOf({ ...nobody, ...facts }, DAY, usualWeights).map(({ code }) => code);
const low = { part: 3, whole: 100 };

describe("which reasons there are", () => {
  test("a signature without a plan: far off, soon, and late from the day after", () => {
    expect(codes({ signedOn: "2026-06-25", planDueOn: "2026-12-25" })).toEqual(["planSoon"]);
    expect(codes({ signedOn: "2026-11-01", planDueOn: "2027-05-01" })).toEqual(["noPlan"]);
    expect(codes({ signedOn: "2026-05-24", planDueOn: "2026-11-24" })).toEqual(["planSoon"]);
    expect(codes({ signedOn: "2026-05-23", planDueOn: "2026-11-23" })).toEqual(["planLate"]);
    expect(codes({ signedOn: "2026-05-23" })).toEqual([]);
  });

  test("a report that is due within six weeks, or late", () => {
    expect(codes({ reportDueOn: "2027-01-05" })).toEqual(["reportSoon"]);
    expect(codes({ reportDueOn: "2027-01-06" })).toEqual([]);
    expect(codes({ reportDueOn: "2026-11-23" })).toEqual(["reportLate"]);
  });

  test("a year of silence counts from the very day, and only with who takes part", () => {
    expect(codes({ member: true, lastContactOn: "2025-11-24" })).toEqual(["silent"]);
    expect(codes({ member: true, lastContactOn: "2025-11-25" })).toEqual([]);
    expect(codes({ lastContactOn: "2020-01-01" })).toEqual([]);
    expect(codes({ member: true, lastContactOn: null })).toEqual(["neverSpoken"]);
  });

  test("large and no member, where few of the sector are; not where the sector was never counted", () => {
    expect(codes({ size: "250+", coverage: low })).toEqual(["veryLarge"]);
    expect(codes({ size: "50-249", coverage: low })).toEqual(["large"]);
    expect(codes({ size: "250+", coverage: null })).toEqual([]);
    expect(codes({ size: "250+", coverage: { part: 25, whole: 100 } })).toEqual([]);
    expect(codes({ size: "250+", coverage: low, member: true })).toEqual([]);
  });

  test("a letter without an answer: after two weeks, up to a year, until they are spoken to or join", () => {
    const letter = (on: string) => ({
      approach: { on, channel: "letter" as const, round: "Najaarsronde", answeredOn: null },
    });
    expect(codes(letter("2026-10-01"))).toEqual(["noAnswer"]);
    expect(codes(letter("2026-11-20"))).toEqual([]);
    expect(codes(letter("2025-11-01"))).toEqual([]);
    expect(codes({ ...letter("2026-10-01"), lastContactOn: "2026-10-01" })).toEqual([]);
    expect(codes({ ...letter("2026-10-01"), member: true })).toEqual([]);
  });

  test("an answer to the round ends it; one to an earlier round does not", () => {
    const answered = (answeredOn: string) => ({
      approach: { on: "2026-10-01", channel: "mail" as const, round: "Najaarsronde", answeredOn },
    });
    expect(codes(answered("2026-10-01"))).toEqual([]);
    expect(codes(answered("2026-09-30"))).toEqual(["noAnswer"]);
  });

  test("the day we would speak again is past", () => {
    expect(codes({ nextContactOn: "2026-11-23" })).toEqual(["nextContact"]);
    expect(codes({ nextContactOn: "2026-11-24" })).toEqual([]);
    expect(codes({ nextContactOn: "2025-11-01" })).toEqual([]);
  });

  test("being near, or colleagues having spoken there, brings nobody onto the list alone", () => {
    const near = { on: DAY, time: "10:00", employer: "x", postcode: "3544" };
    const beside = { near, colleaguesOn: "2026-09-01" };
    expect(codes(beside)).toEqual(["near", "colleagues"]);
    expect(ranked([{ ...nobody, ...beside }], DAY, usualWeights)).toEqual([]);
    expect(ranked([{ ...nobody, ...beside, need: { on: DAY, what: "hulp" } }], DAY, usualWeights)).toMatchObject([
      { score: usualWeights.need + usualWeights.near + usualWeights.colleagues },
    ]);
  });

  test("what weighs nothing is no reason", () => {
    const without = { ...usualWeights, planSoon: 0 };
    expect(reasonsOf({ ...nobody, signedOn: "2026-06-25", planDueOn: "2026-12-25" }, DAY, without)).toEqual([]);
  });
});

const day = fc.integer({ min: -900, max: 300 }).map((days) => addDays(DAY, days));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const someFacts: fc.Arbitrary<VisitFacts> = fc.record({
  id: fc.integer({ min: 1, max: 9 }),
  sortName: fc.constantFrom("a", "b", "c"),
  member: fc.boolean(),
  signedOn: maybe(day),
  planDueOn: maybe(day),
  reportDueOn: maybe(day),
  memberSinceOn: maybe(day),
  lastContactOn: maybe(day),
  need: maybe(fc.record({ on: day, what: fc.string() })),
  size: fc.constantFrom(null, "50-249" as const, "250+" as const),
  headCount: maybe(fc.nat(900)),
  coverage: maybe(fc.record({ part: fc.nat(50), whole: fc.integer({ min: 1, max: 100 }) })),
  colleaguesOn: maybe(day),
  nextContactOn: maybe(day),
  approach: maybe(
    fc.record({
      on: day,
      channel: fc.constantFrom("letter" as const, "mail" as const),
      round: fc.constantFrom(null, "Najaarsronde"),
      answeredOn: maybe(day),
    }),
  ),
  near: maybe(fc.record({ on: day, time: fc.string(), employer: fc.string(), postcode: fc.string() })),
});
const someWeights = fc.record(
  Object.fromEntries(reasonCodes.map((code) => [code, fc.nat(100)])) as Record<
    (typeof reasonCodes)[number],
    fc.Arbitrary<number>
  >,
);

describe("whatever the facts and the weights", () => {
  test("the score is the sum of exactly the reasons shown, each once, each with its weight as points", () => {
    fc.assert(
      fc.property(fc.array(someFacts, { maxLength: 12 }), someWeights, (all, weights) => {
        for (const { reasons, score } of ranked(all, DAY, weights)) {
          expect(score).toBe(scoreOf(reasons));
          expect(score).toBe(reasons.reduce((sum, { code }) => sum + weights[code], 0));
          expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
          expect(reasons.every(({ points }) => points > 0)).toBe(true);
          expect(isCalledFor(reasons)).toBe(true);
        }
      }),
    );
  });

  test("the same facts are the same list, in whatever order they come: by score, name and number", () => {
    fc.assert(
      fc.property(fc.uniqueArray(someFacts, { selector: ({ id }) => id }), someWeights, (all, weights) => {
        const list = ranked(all, DAY, weights);
        expect(ranked(all.toReversed(), DAY, weights)).toEqual(list);
        for (const [at, one] of list.slice(1).entries()) {
          const before = list[at];
          if (!before) continue;
          expect(before.score).toBeGreaterThanOrEqual(one.score);
          if (before.score > one.score) continue;
          expect([before.facts.sortName, before.facts.id] <= [one.facts.sortName, one.facts.id]).toBe(true);
        }
      }),
    );
  });

  test("a signal or a confidential fact beside them changes nothing", () => {
    fc.assert(
      fc.property(someFacts, someWeights, (facts, weights) => {
        const more = { ...facts, signals: 9, lastConfidentialContactOn: DAY, confidentialNeed: { on: DAY, what: "x" } };
        expect(reasonsOf(more, DAY, weights)).toEqual(reasonsOf(facts, DAY, weights));
      }),
    );
  });
});
