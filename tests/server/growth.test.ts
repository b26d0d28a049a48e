import { database } from "db/connection.server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths } from "~/days";
import { countedAt, growthLines, movements } from "~/standing/growth";
import { growthUntil } from "~/standing/growth-facts.server";
import { standOn } from "~/standing/stand.server";
import { freshDatabase } from "./house";
import { someHouse, someInstant, turningDays } from "./standing-facts";
import { type House, rootOn, twinStandingsOn } from "./standing-twin";
import { writeHouse } from "./standing-write";

freshDatabase();

/** Who counts on a day, recounted from the facts one by one. */
function recounted(house: House, day: string, known: string) {
  const standings = twinStandingsOn(house, day, known);
  const planned = new Set(
    house.plans.flatMap(({ employerId, events }) =>
      events
        .filter(({ kind }) => kind === "madeFinal" || kind === "sentToSer")
        .filter(({ on, recordedAt, voidedAt }) => on <= day && recordedAt <= known && !(voidedAt && voidedAt <= known))
        .map(() => rootOn(house, employerId, day, known)),
    ),
  );
  const members = standings.filter(({ pactStep }) => pactStep === 3);
  const signatures = standings.filter(({ signedOn }) => signedOn !== null);
  const plans = [...new Set([...members, ...signatures])].filter(({ rootId }) => planned.has(rootId));
  const ids = (rows: typeof standings) => rows.map(({ rootId }) => rootId).sort();
  return { members: ids(members), signatures: ids(signatures), plans: ids(plans) };
}

async function takenBack(run: () => Promise<void>) {
  database().$client.exec("BEGIN");
  try {
    await run();
  } finally {
    database().$client.exec("ROLLBACK");
  }
}

const MONTHS = Array.from({ length: 52 }, (_, index) => addMonths("2022-12-01", index));
const periods = MONTHS.map((from) => ({ from, until: addDays(addMonths(from, 1), -1) }));

test("who counts in each line equals a recount of the facts on every day, and every month adds up", async () => {
  const property = fc.asyncProperty(someHouse, someInstant, (house, known) =>
    takenBack(async () => {
      writeHouse(house);
      const growth = await growthUntil("2028-12-31", known);
      for (const day of new Set(turningDays(house)))
        for (const line of growthLines)
          expect([...countedAt(growth[line], day)].sort(), `${line} on ${day}`).toEqual(
            recounted(house, day, known)[line],
          );
      for (const line of growthLines)
        for (const month of movements(growth[line], periods)) {
          expect(month.start + month.new - month.ended - month.merged, `${line} ${month.from}`).toBe(month.end);
          expect(month.start).toBe(countedAt(growth[line], addDays(month.from, -1)).size);
          expect(month.end).toBe(countedAt(growth[line], month.until).size);
        }
    }),
  );
  await fc.assert(property, { seed: 20241001, numRuns: 500 });
}, 120_000);

test("where everybody stands, asked in ranges, is where they stand one by one, and growth up to a day is the same from later on", async () => {
  const property = fc.asyncProperty(
    someHouse,
    fc.array(fc.tuple(fc.nat(), someInstant), { minLength: 3, maxLength: 3 }),
    (house, questions) =>
      takenBack(async () => {
        writeHouse(house);
        const days = turningDays(house);
        for (const [which, known] of questions) {
          const day = days[which % days.length] as string;
          const growth = await growthUntil(day, known);
          const later = await growthUntil("2028-12-31", known);
          for (const line of growthLines)
            expect(sorted(growth[line])).toEqual(sorted(later[line].filter((change) => change.day <= day)));
          const { plans } = recounted(house, day, known);
          const expected = twinStandingsOn(house, day, known).sort((a, b) => a.rootId - b.rootId);
          const rows = await standOn(day, known, growth, 2);
          expect(rows.map(({ id }) => id)).toEqual(expected.map(({ rootId }) => rootId));
          expect(
            rows.map(({ pactStep, pactEver, charterStep, charterEver, lapses, plans }) => ({
              ...{ pactStep, pactEver, charterStep, charterEver, lapses, plans },
            })),
          ).toEqual(
            expected.map(({ rootId, pactStep, pactEver, charterStep, charterEver, lapses }) => ({
              ...{ pactStep, pactEver, charterStep, charterEver, lapses, plans: plans.includes(rootId) },
            })),
          );
        }
      }),
  );
  await fc.assert(property, { seed: 20250417, numRuns: 300 });
}, 120_000);

const sorted = (changes: object[]) => changes.map((change) => JSON.stringify(change)).sort();
