import fc from "fast-check";
import { addDays, addMonths } from "~/days";
import type { Event, House } from "./standing-twin";

/** Generated histories of three employers: facts recorded in time, late, early, and some of them voided. */
const EMPLOYERS = 3;
export const FIRST_DAY = "2023-03-01";
/** Few days, so that terms, ends and questions often fall on the same one: mostly the first of a month, and the days around leap days and a year ago. */
const special = [
  "2024-02-28",
  "2024-02-29",
  "2025-02-28",
  "2026-02-28",
  "2025-11-23",
  "2025-11-24",
  "2026-11-24",
  "2026-11-25",
];
const someDay = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...special) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 46 }).map((count) => addMonths(FIRST_DAY, count)) },
);
const instants = Array.from({ length: 12 }, (_, index) => `${addMonths("2025-01-01", index * 2)}T10:00:00.000Z`);
export const someInstant = fc.constantFrom(...instants, "2027-01-01T10:00:00.000Z");

const someEmployer = fc.integer({ min: 1, max: EMPLOYERS });
const early = instants[0] as string;
const mostlyEarly = fc.oneof({ weight: 2, arbitrary: fc.constant(early) }, { weight: 1, arbitrary: someInstant });
const timed = {
  recordedAt: mostlyEarly,
  voidedAt: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: someInstant }),
};
const fact = { employerId: someEmployer, on: someDay, ...timed };
const few = <T>(of: fc.Arbitrary<T>, maxLength = 2) => fc.array(of, { maxLength });
/** A fact and what follows on it, sometimes on the very day. */
const ends = (maxLength: number) =>
  few(
    fc.record({
      on: fc.oneof({ weight: 3, arbitrary: someDay }, { weight: 1, arbitrary: fc.constant("same") }),
      ...timed,
    }),
    maxLength,
  );
const endedOn = (row: { on: string }, events: Event[]) =>
  events.map((event) => ({ ...event, on: event.on === "same" ? row.on : event.on }));

const signature = fc.record({
  ...fact,
  ends: ends(2),
  planMonths: fc.constantFrom(4, 6),
  submitted: fc.array(few(fc.record({ on: someDay, ...timed, onBehalf: fc.boolean() })), {
    minLength: 4,
    maxLength: 4,
  }),
});
const plan = fc.record({
  employerId: someEmployer,
  events: few(
    fc.record({
      on: someDay,
      ...timed,
      kind: fc.constantFrom("madeFinal", "sentToSer", "asked", "answered", "read", "closed"),
      onBehalf: fc.boolean(),
    }),
    3,
  ),
  updates: few(fc.record({ on: someDay, ...timed, onBehalf: fc.boolean() })),
});
/** A merge of two, or the undo of the last one that stands. */
const mergeStep = fc.record({
  from: someEmployer,
  into: someEmployer,
  mergedOn: someDay,
  at: someInstant,
  undo: fc.boolean(),
});

export const someHouse: fc.Arbitrary<House> = fc
  .record({
    employers: fc.array(fc.record({ registeredOn: someDay, recordedAt: mostlyEarly }), {
      minLength: EMPLOYERS,
      maxLength: EMPLOYERS,
    }),
    mergeSteps: few(mergeStep, 4),
    approaches: few(fc.record(fact)),
    talks: few(fc.record({ ...fact, reached: fc.boolean(), confidential: fc.boolean() }), 6),
    memberships: few(fc.record({ ...fact, ends: ends(2) }), 4),
    intentions: few(fc.record({ ...fact, drops: ends(2) }), 3),
    signatures: few(signature, 4),
    plans: few(plan, 4),
  })
  .map(({ employers, mergeSteps, signatures, ...facts }) => ({
    ...facts,
    employers: employers.map((employer, index) => ({ id: index + 1, ...employer })),
    merges: mergesOf(mergeSteps),
    memberships: facts.memberships.map((row) => ({ ...row, ends: endedOn(row, row.ends) })),
    intentions: facts.intentions.map((row) => ({ ...row, drops: endedOn(row, row.drops) })),
    signatures: signatures.map(({ planMonths, submitted, ...row }) => ({
      ...row,
      ends: endedOn(row, row.ends),
      planDueOn: addMonths(row.on, planMonths),
      reports: submitted.map((events, index) => ({ dueOn: addMonths(row.on, 9 * (index + 1)), submitted: events })),
    })),
  }));

/** The days around which something may change in a house: when facts happen and terms run out, the day after, a year after. */
export function turningDays(house: House): string[] {
  const { employers, merges, approaches, talks, memberships, intentions, signatures, plans } = house;
  const events = [
    ...memberships.flatMap(({ ends }) => ends),
    ...intentions.flatMap(({ drops }) => drops),
    ...plans.flatMap(({ events, updates }) => [...events, ...updates]),
  ];
  const charter = signatures.flatMap(({ ends, planDueOn, reports }) => [
    planDueOn,
    ...ends.map(({ on }) => on),
    ...reports.flatMap(({ dueOn, submitted }) => [dueOn, ...submitted.map(({ on }) => on)]),
  ]);
  const days = [
    ...[...approaches, ...talks, ...memberships, ...intentions, ...signatures, ...events].map(({ on }) => on),
    ...charter,
  ];
  days.push(...employers.map(({ registeredOn }) => registeredOn), ...merges.map(({ mergedOn }) => mergedOn));
  return days.flatMap((day) => [day, addDays(day, 1), addMonths(day, 12)]);
}

/** As the command does it: who was merged into the loser before is re-pointed to the survivor; an undo takes back the whole step. */
function mergesOf(
  steps: { from: number; into: number; mergedOn: string; at: string; undo: boolean }[],
): House["merges"] {
  const merges: (House["merges"][number] & { step: number })[] = [];
  const rootOf = (id: number) =>
    merges.findLast((merge) => merge.fromId === id && merge.undoneAt === null)?.intoId ?? id;
  for (const [step, { from, into, mergedOn, at, undo }] of steps.sort((a, b) => (a.at < b.at ? -1 : 1)).entries()) {
    const last = merges.findLast(({ undoneAt }) => undoneAt === null);
    if (undo) {
      for (const merge of merges) if (merge.step === last?.step) merge.undoneAt = at;
    } else if (rootOf(from) !== rootOf(into)) {
      const survivor = rootOf(into);
      const losers = Array.from({ length: EMPLOYERS }, (_, index) => index + 1).filter(
        (id) => rootOf(id) === rootOf(from),
      );
      merges.push(
        ...losers.map((fromId) => ({ fromId, intoId: survivor, mergedOn, recordedAt: at, undoneAt: null, step })),
      );
    }
  }
  return merges.map(({ step, ...merge }) => merge);
}
