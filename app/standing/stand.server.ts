import { setImmediate } from "node:timers/promises";
import { prepared } from "db/connection.server";
import { dayOf, endOf, type Instant, later, now, today } from "../clock.server";
import { type Day, yearBefore } from "../days";
import type { JoinRoute } from "../pact/membership";
import { countedAt, type Growth } from "./growth";
import { type Came, growthUntil, howTheyCame } from "./growth-facts.server";
import type { CharterStep, PactStep } from "./standing";
import { type Asked, known, ruleInRange } from "./steps.server";

/** One employer on a day: where it stands, and what figures split on. Sector, size and broker are those of that day; the name is today's. */
export type StandRow = {
  id: number;
  sortName: string;
  pactStep: PactStep;
  pactEver: PactStep;
  charterStep: CharterStep;
  charterEver: CharterStep;
  lapses: number;
  sectorId: number | null;
  sizeClass: string | null;
  brokerId: number | null;
  /** Whether it counts as having a final plan: a member or signatory with one. */
  plans: boolean;
  /** How it came, of a member. */
  route: JoinRoute | null;
  partnerId: number | null;
};
/** Which figures: of a day, as known at the end of another one (Amsterdam). */
export type Moment = { day: Day; knownOn: Day };
type Stood = Omit<StandRow, "plans" | "route" | "partnerId">;
type Stand = { rows: StandRow[]; growth: Growth };

/** Employers in one question: some ten milliseconds, in which nobody else is helped. */
const CHUNK = 500;
/** Answers kept: today's, and the days somebody is comparing. */
const KEPT = 4;

/**
 * Of an employer as it was known: its profile and its broker of that day. An assignment ends on the day on which that is recorded, always,
 * so that an end of after :knownOn was not known yet.
 */
export const profileOf = (employer: string) => `(SELECT id FROM employer_profile x WHERE x.employer_id = ${employer}
  AND x.from_on <= :day AND ${known("x")} ORDER BY x.from_on DESC, x.id DESC LIMIT 1)`;
export const brokerOf = (
  employer: string,
) => `(SELECT person_id FROM broker_assignment x WHERE x.employer_id = ${employer}
  AND x.from_on <= :day AND (x.until_on IS NULL OR x.until_on > min(:day, :knownOn)) AND ${known("x")} ORDER BY x.from_on DESC, x.id DESC LIMIT 1)`;

const inRange = prepared((db) =>
  db.$client.prepare<Asked & { knownOn: Day; first: number; last: number }, Stood>(`
    SELECT s.rootId AS id, e.sort_name AS sortName, s.pactStep, s.pactEver, s.charterStep, s.charterEver, s.lapses,
      p.sector_id AS sectorId, p.size_class AS sizeClass, ${brokerOf("s.rootId")} AS brokerId
    FROM (${ruleInRange}) s CROSS JOIN employer e ON e.id = s.rootId
      LEFT JOIN employer_profile p ON p.id = ${profileOf("s.rootId")}
    ORDER BY e.sort_name, e.id`),
);
const bounds = prepared((db) =>
  db.$client.prepare<[], { employers: number | null; version: number | null }>(
    "SELECT (SELECT max(id) FROM employer) AS employers, (SELECT max(id) FROM history) AS version",
  ),
);

/** What is known by the end of a day; of today, what is known now: one instant for the whole answer, so that its parts agree. */
export const knownAt = (knownOn: Day): Instant => (knownOn >= today() ? now() : later(endOf(knownOn), -1));

/** Every root employer of a day, by name, as known at an instant: asked in ranges, leaving room for other requests in between. */
export async function standOn(day: Day, known: Instant, growth: Growth, chunk = CHUNK): Promise<StandRow[]> {
  const { employers } = bounds().get() ?? {};
  const plans = countedAt(growth.plans, day);
  const came = howTheyCame(day, known);
  const asked = { day, known, knownOn: dayOf(known), yearBefore: yearBefore(day) };
  let parts: StandRow[][] = [];
  for (let first = 1; first <= (employers ?? 0); first += chunk) {
    const part = inRange().all({ ...asked, first, last: first + chunk - 1 });
    parts.push(part.map((row) => shaped(row, plans.has(row.id), came.get(row.id))));
    await setImmediate();
  }
  while (parts.length > 1) {
    const merged: StandRow[][] = [];
    for (let at = 0; at < parts.length; at += 2) {
      merged.push(inOrder(parts[at] ?? [], parts[at + 1] ?? []));
      await setImmediate();
    }
    parts = merged;
  }
  return parts[0] ?? [];
}

/** Named one by one: a row as it comes from SQLite, or a spread of it, is read ten times slower, and a page reads each many times. */
const shaped = (row: Stood, plans: boolean, came: Came | undefined): StandRow => ({
  id: row.id,
  sortName: row.sortName,
  pactStep: row.pactStep,
  pactEver: row.pactEver,
  charterStep: row.charterStep,
  charterEver: row.charterEver,
  lapses: row.lapses,
  sectorId: row.sectorId,
  sizeClass: row.sizeClass,
  brokerId: row.brokerId,
  plans,
  route: came?.route ?? null,
  partnerId: came?.partnerId ?? null,
});

/** Two lists in order of name as one: sorting everybody at once would block for a tenth of a second. */
function inOrder(some: StandRow[], others: StandRow[]): StandRow[] {
  const all: StandRow[] = [];
  let at = 0;
  for (const row of some) {
    for (let other = others[at]; other && before(other, row); other = others[++at]) all.push(other);
    all.push(row);
  }
  return all.concat(others.slice(at));
}
const before = (a: StandRow, b: StandRow) => (a.sortName === b.sortName ? a.id < b.id : a.sortName < b.sortName);

/** Kept per connection; a command writes history, so the last line of it says whether an answer is still right. */
const keptRows = prepared(() => new Map<string, Promise<StandRow[]>>());
const keptGrowth = prepared(() => new Map<string, Promise<Growth>>());

/** An answer once made, or being made: who asks the same meanwhile waits for it. */
function remembered<Answer>(
  answers: Map<string, Promise<Answer>>,
  { day, knownOn }: Moment,
  make: () => Promise<Answer>,
): Promise<Answer> {
  const { employers, version } = bounds().get() ?? {};
  const key = `${day} ${knownOn} ${employers} ${version} ${today()}`;
  const answer = answers.get(key) ?? make();
  answers.delete(key);
  answers.set(key, answer); // the one asked last is the last to go
  answer.catch(() => answers.delete(key));
  for (const old of answers.keys()) if (answers.size > KEPT) answers.delete(old);
  return answer;
}

/** How the lines grew until the day of a moment. */
export const growthAt = (moment: Moment): Promise<Growth> =>
  remembered(keptGrowth(), moment, () => growthUntil(moment.day, knownAt(moment.knownOn)));

/** Where everybody stood at a moment, and how the lines grew until then. */
export async function standAt(moment: Moment): Promise<Stand> {
  const growth = await growthAt(moment);
  const rows = await remembered(keptRows(), moment, () => standOn(moment.day, knownAt(moment.knownOn), growth));
  return { rows, growth };
}
