import fc from "fast-check";
import { expect, test } from "vitest";
import { standingOf, standingsOn } from "~/standing/steps.server";
import { freshDatabase } from "./house";
import { someHouse, someInstant, turningDays } from "./standing-facts";
import { twinStandingsOn } from "./standing-twin";
import { takenBack, writeHouse } from "./standing-write";

freshDatabase();

test("the rule in SQL and the rule in plain words agree on every day, as known at every instant", () => {
  const property = fc.property(
    someHouse,
    fc.array(fc.tuple(fc.nat(), someInstant), { minLength: 4, maxLength: 4 }),
    (house, questions) =>
      takenBack(() => {
        writeHouse(house);
        const days = turningDays(house);
        for (const [which, known] of questions) {
          const day = days[which % days.length] as string;
          const expected = twinStandingsOn(house, day, known).sort((a, b) => a.rootId - b.rootId);
          expect(standingsOn(day, known).sort((a, b) => a.rootId - b.rootId)).toEqual(expected);
          for (const { id } of house.employers)
            expect(standingOf(id, day, known)).toEqual(expected.find(({ rootId }) => rootId === id));
        }
      }),
  );
  fc.assert(property, { seed: 20241001, numRuns: 1200 });
}, 60_000);
