import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Addressing,
  funnelOf,
  isIn,
  isWon,
  lastDayOf,
  phaseOf,
  type RoundFacts,
  roundSteps,
  type roundViews,
  standIn,
  wayOf,
} from "./round";
import { filled, placeholders, unknownIn, usualText } from "./round-text";

const autumn = { startsOn: "2026-09-01", endsOn: "2026-11-30" };
const nothing: RoundFacts = {
  putOn: "2026-08-20",
  approach: null,
  answer: null,
  talkedOn: null,
  joinedOn: null,
  joinedThrough: false,
  signedOn: null,
};
const letter = { approach: { on: "2026-10-01", channel: "letter" as const } };
const stand = (facts: Partial<RoundFacts>) => standIn({ ...nothing, ...facts }, autumn);
const steps = (facts: Partial<RoundFacts>) => roundSteps.filter((step) => stand(facts)[step]);

describe("how far an employer came by a round", () => {
  test("nowhere, as long as nothing was sent and nothing happened", () => expect(steps({})).toEqual([]));
  test("a letter approaches", () => expect(steps(letter)).toEqual(["approached"]));

  test("a talk counts from the first day up to and including the last, and a later letter takes nothing away", () => {
    expect(steps({ ...letter, talkedOn: "2026-08-31" })).toEqual(["approached"]);
    expect(steps({ ...letter, talkedOn: "2026-09-01" })).toEqual(["approached", "answered", "visited"]);
    expect(steps({ ...letter, talkedOn: "2026-11-30" })).toEqual(["approached", "answered", "visited"]);
    expect(steps({ ...letter, talkedOn: "2026-12-01" })).toEqual(["approached"]);
  });

  test("of who came on it later it counts from that day, or from an earlier letter", () => {
    const late = { putOn: "2026-10-15", talkedOn: "2026-10-10" };
    expect(steps(late)).toEqual([]);
    expect(steps({ ...late, ...letter })).toEqual(["approached", "answered", "visited"]);
    expect(steps({ ...late, talkedOn: "2026-10-15" })).toEqual(["answered", "visited"]);
  });

  test("without a letter it counts from the first day: a round is visited too", () => {
    expect(steps({ talkedOn: "2026-09-01" })).toEqual(["answered", "visited"]);
    expect(steps({ talkedOn: "2026-08-31" })).toEqual([]);
  });

  test("so do joining and signing, and who did has answered", () => {
    expect(steps({ ...letter, joinedOn: "2026-10-05" })).toEqual(["approached", "answered", "joined"]);
    expect(steps({ ...letter, signedOn: "2026-08-20" })).toEqual(["approached"]);
    expect(steps({ ...letter, answer: { on: "2026-10-02", answer: "no" } })).toEqual(["approached", "answered"]);
  });

  test("a membership that says it came through this round counts on any day", () =>
    expect(steps({ ...letter, joinedThrough: true })).toEqual(["approached", "answered", "joined"]));

  const day = fc.constantFrom("2026-08-15", "2026-09-01", "2026-10-01", "2026-11-30", "2026-12-15");
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
  const facts: fc.Arbitrary<RoundFacts> = fc.record({
    putOn: day,
    approach: maybe(fc.record({ on: day, channel: fc.constantFrom("letter" as const, "mail" as const) })),
    answer: maybe(fc.record({ on: day, answer: fc.constantFrom("talk" as const, "no" as const) })),
    talkedOn: maybe(day),
    joinedOn: maybe(day),
    joinedThrough: fc.boolean(),
    signedOn: maybe(day),
  });
  test("every number of the funnel is as long as its list, and nobody is silent who answered", () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 20 }), (all) => {
        const stands = all.map((one) => standIn(one, autumn));
        const funnel = funnelOf(stands);
        const inView = (view: (typeof roundViews)[number]) => stands.filter((one) => isIn(one, view));
        expect(funnel.on).toBe(inView("all").length);
        for (const step of roundSteps) expect(funnel[step]).toBe(inView(step).length);
        expect(inView("silent").every(({ answered, approached }) => approached && !answered)).toBe(true);
        expect(inView("unwritten").length).toBe(funnel.on - funnel.approached);
        for (const one of stands) if (one.visited || one.joined || one.signed) expect(one.answered).toBe(true);
      }),
    );
  });
});

test("a round runs on its first and its last day", () => {
  expect(["2026-08-31", "2026-09-01", "2026-11-30", "2026-12-01"].map((day) => phaseOf(autumn, day))).toEqual([
    "coming",
    "running",
    "running",
    "over",
  ]);
  expect(lastDayOf(autumn, "2026-10-01")).toBe("2026-10-01");
  expect(lastDayOf(autumn, "2027-01-01")).toBe("2026-11-30");
});

test("only a member that signed has nothing left to win", () => {
  expect(isWon({ pactStep: 3, charterStep: 2 })).toBe(true);
  expect(isWon({ pactStep: 3, charterStep: 1 })).toBe(false);
  expect(isWon({ pactStep: 2, charterStep: 4 })).toBe(false);
});

describe("how an employer is written to", () => {
  const open: Addressing = {
    written: false,
    mail: null,
    optedOut: false,
    nonMailing: false,
    won: false,
    said: null,
    spoken: false,
    hasEmail: true,
    hasAddress: true,
  };
  const way = (one: Partial<Addressing>) => {
    const found = wayOf({ ...open, ...one });
    return found.way ?? found.why;
  };
  test("by mail where there is an address, else by letter, else not", () => {
    expect(way({})).toBe("mail");
    expect(way({ hasEmail: false })).toBe("letter");
    expect(way({ hasEmail: false, hasAddress: false })).toBe("noAddress");
  });
  test("not whom we spoke to since it began", () => expect(way({ spoken: true })).toBe("spoken"));
  test("never twice", () => {
    expect(way({ written: true })).toBe("written");
    expect(way({ mail: "sent" })).toBe("written");
    expect(way({ mail: "waiting" })).toBe("queued");
  });
  test("a mail that did not arrive becomes a letter", () => {
    expect(way({ mail: "failed" })).toBe("letter");
    expect(way({ mail: "withdrawn", hasAddress: false })).toBe("noAddress");
  });
  test("not who wants none, came already or said something: also when its mail waits", () => {
    for (const [one, why] of [
      [{ optedOut: true }, "optedOut"],
      [{ nonMailing: true }, "nonMailing"],
      [{ won: true }, "won"],
      [{ said: "later" as const }, "said"],
    ] as const) {
      expect(way(one)).toBe(why);
      expect(way({ ...one, mail: "waiting" })).toBe(why);
    }
  });
});

describe("the text", () => {
  const values = Object.fromEntries(placeholders.map((name) => [name, name.toUpperCase()])) as Record<
    (typeof placeholders)[number],
    string
  >;
  test("is filled in once: a name with braces fills in nothing more", () =>
    expect(filled("{aanhef}: {werkgever}", { ...values, aanhef: "{norm}" })).toBe("{norm}: WERKGEVER"));
  test("what it does not know is told", () => expect(unknownIn("{werkgever} {naam} {}")).toEqual(["naam", ""]));
  test("the usual one knows all it says, and carries the norm", () => {
    for (const { text, subject, norm } of Object.values(usualText)) {
      expect(unknownIn(text + subject)).toEqual([]);
      expect(text).toContain("{norm}");
      expect(norm).not.toMatch(/[{}]/);
    }
  });
});
