import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../days";
import { type Figure, parts } from "../standing/figures";
import { growthLines, movementKinds } from "../standing/growth";
import { type ListQuery, listQuery, listQueryFrom } from "./list-query";

const TODAY = "2026-11-24";
const someDay = fc.integer({ min: -4000, max: 0 }).map((days) => addDays(TODAY, days));
const asked = fc.record({
  day: someDay,
  knownOn: fc.oneof(
    fc.constant(null),
    someDay.map((day) => addDays(day, -1)),
  ),
});
const steps: Figure[] = ["approached", "inConversation", "joined", "intended", "signed", "plan", "reports"];
const now = steps.filter((step) => step !== "joined" && step !== "signed");
const lapses: Figure[] = ["planLate", "reportLate", "dormant"];
const values = {
  sector: ["care", "ict", "none"],
  size: ["1", "2-9", "250+", "unknown"],
  broker: ["7", "none"],
  route: ["ownAccord", "partner"],
  partner: ["3", "none"],
};
const part = fc
  .constantFrom(...parts)
  .chain((by) => fc.record({ by: fc.constant(by), value: fc.constantFrom(...values[by]) }));

const someQuery: fc.Arbitrary<ListQuery> = fc.oneof(
  fc.record({ asked, figure: fc.constantFrom<Figure>(...growthLines, "employers", ...now, ...lapses) }),
  fc.record({ asked, figure: fc.constantFrom<Figure>(...growthLines, "employers"), part }),
  fc.record({ asked, figure: fc.constantFrom(...steps), ever: fc.constant(true as const) }),
  fc
    .tuple(asked, fc.constantFrom<Figure>(...growthLines), fc.constantFrom(...movementKinds), fc.nat(90))
    .map(([at, figure, kind, days]) => ({ asked: at, figure, change: { kind, from: addDays(at.day, -days) } })),
);
const addressOf = (query: ListQuery) =>
  new URLSearchParams(
    Object.entries(listQuery(query)).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

test("a list leads to its address and its address back to it, and no two lists have the same one", () => {
  fc.assert(
    fc.property(someQuery, someQuery, (query, other) => {
      expect(listQueryFrom(addressOf(query), TODAY)).toEqual(query);
      const same = JSON.stringify(query) === JSON.stringify(other);
      expect(addressOf(query).toString() === addressOf(other).toString()).toBe(same);
    }),
  );
});

test.each([
  ["no figure", ""],
  ["an unknown figure", "wat=banen"],
  ["a name of the object itself", "wat=constructor"],
  ["a day that does not exist", "wat=leden&datum=2026-02-30"],
  ["a day to come", "wat=leden&datum=2026-11-25"],
  ["known on a day to come", "wat=leden&bekend=2026-11-25"],
  ["ever of what is no step", "wat=leden&ooit=ja"],
  ["joined now, which is called members", "wat=aangesloten"],
  ["a change without a period", "wat=leden&wijziging=nieuw"],
  ["a period without a change", "wat=leden&vanaf=2026-01-01"],
  ["a period that begins after it ends", "wat=leden&wijziging=nieuw&vanaf=2026-11-24&datum=2026-11-23"],
  ["a change of what is no line", "wat=benaderd&wijziging=nieuw&vanaf=2026-01-01"],
  ["a change in a sector", "wat=leden&wijziging=nieuw&vanaf=2026-01-01&sector=ict"],
  ["a sector and a size", "wat=leden&sector=ict&grootte=1"],
  ["a broker that is no number", "wat=leden&makelaar=1%20OR%201"],
])("%s has no list", (_why, query) => {
  expect(listQueryFrom(new URLSearchParams(query), TODAY)).toBeUndefined();
});
