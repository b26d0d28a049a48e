import { setImmediate } from "node:timers/promises";
import { statement } from "db/connection.server";
import { sizeClasses } from "db/schema/lists";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { addDays, addMonths, type Day, monthStart, quarterStart } from "../days";
import { employerWords } from "../employers/messages";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { counting, type Figure, type Split, split, splits } from "../standing/figures";
import {
  type Change,
  type Growth,
  type GrowthLine,
  type Movement,
  type MovementKind,
  movements,
} from "../standing/growth";
import { growthAt, type StandRow, standAt } from "../standing/stand.server";
import { type Lapse, lapses } from "../standing/standing";
import type { Asked } from "./asked";
import { type ListQuery, listQuery } from "./list-query";
import { programmeWords } from "./messages";

/** A number and the list behind it; nobody has no list. */
export type Counted = { n: number; to: string | null };
export type Period = {
  from: Day;
  until: Day;
  lines: Record<GrowthLine, Record<keyof Omit<Movement, "from" | "until">, Counted>>;
};
export type StepRow = {
  step: "approached" | "inConversation" | "joined" | "intended" | "signed" | "plan" | "reports";
  now: Counted;
  ever: Counted;
};
export type SplitRow = { key: string; label: string } & Record<GrowthLine | "employers", Counted>;
export type GrowthPage = {
  now: Record<GrowthLine, Counted>;
  /** By month since the first member, the oldest first; the last one until the day that was asked. */
  months: Period[];
  /** The last quarter, and this one until the day. */
  quarters: Period[];
  pact: StepRow[];
  charter: StepRow[];
  lapses: { lapse: Lapse; count: Counted }[];
  splits: Record<Split, SplitRow[]>;
  employers: Counted;
};

export const momentOf = ({ day, knownOn }: Asked) => ({ day, knownOn: knownOn ?? today() });

/** The growth by month until a moment, for the page and its file. Who may ask it sees every employer, so nothing is left out. */
export async function monthsOfGrowthFor(_viewer: Viewer, asked: Asked): Promise<Period[]> {
  return monthsIn(await growthAt(momentOf(asked)), asked);
}

/** Everything the page shows of a moment. Each number is counted from what its list is made of. */
export async function growthPageFor(_viewer: Viewer, asked: Asked, locale: Locale): Promise<GrowthPage> {
  const { rows, growth } = await standAt(momentOf(asked));
  const step = (step: StepRow["step"]): StepRow => {
    const figure = step === "joined" ? "members" : step === "signed" ? "signatures" : step;
    return { step, now: count(rows, asked, figure), ever: count(rows, asked, step, true) };
  };
  const quarter = quarterStart(asked.day);
  const lines = periodsOf(growth, asked, [
    { from: addMonths(quarter, -3), until: addDays(quarter, -1) },
    { from: quarter, until: asked.day },
  ]);
  const months = monthsIn(growth, asked);
  await setImmediate(); // counting fifty thousand takes a moment: others first
  const parts = splitsOf(rows, asked, locale);
  await setImmediate();
  const now = (line: GrowthLine) => count(rows, asked, line);
  return {
    now: { members: now("members"), signatures: now("signatures"), plans: now("plans") },
    months,
    quarters: lines,
    pact: [step("approached"), step("inConversation"), step("joined")],
    charter: [step("intended"), step("signed"), step("plan"), step("reports")],
    lapses: (Object.keys(lapses) as Lapse[]).map((lapse) => ({ lapse, count: count(rows, asked, lapse) })),
    splits: parts,
    employers: counted(rows.length, { asked, figure: "employers" }),
  };
}

const counted = (n: number, query: ListQuery): Counted => ({
  n,
  to: n > 0 ? paths.growthList(listQuery(query)) : null,
});

function count(rows: StandRow[], asked: Asked, figure: Figure, ever?: true): Counted {
  const counts = counting(figure, ever);
  let n = 0;
  for (const row of rows) if (counts(row)) n++;
  return counted(n, { asked, figure, ...(ever && { ever }) });
}

function monthsIn(growth: Growth, asked: Asked): Period[] {
  const first = firstNew(growth.members) ?? firstNew(growth.signatures);
  if (!first) return [];
  const months: { from: Day; until: Day }[] = [];
  for (let from = monthStart(first); from <= asked.day; from = addMonths(from, 1)) {
    const next = addMonths(from, 1);
    months.push({ from, until: next > asked.day ? asked.day : addDays(next, -1) });
  }
  return periodsOf(growth, asked, months);
}
const firstNew = (changes: Change[]) => changes.find(({ kind }) => kind === "new")?.day;

function periodsOf(growth: Growth, asked: Asked, periods: { from: Day; until: Day }[]): Period[] {
  const linesOf = (figure: GrowthLine) =>
    movements(growth[figure], periods).map((moved) => countedIn(moved, figure, asked));
  const [members, signatures, plans] = [linesOf("members"), linesOf("signatures"), linesOf("plans")];
  return periods.map((period, at) => ({
    ...period,
    lines: { members: members[at], signatures: signatures[at], plans: plans[at] } as Period["lines"],
  }));
}

function countedIn(
  { from, until, start, end, ...changes }: Movement,
  figure: GrowthLine,
  asked: Asked,
): Period["lines"][GrowthLine] {
  const change = (kind: MovementKind) =>
    counted(changes[kind], { asked: { ...asked, day: until }, figure, change: { kind, from } });
  const stood = (n: number, day: Day) => counted(n, { asked: { ...asked, day }, figure });
  return {
    start: stood(start, addDays(from, -1)),
    new: change("new"),
    ended: change("ended"),
    merged: change("merged"),
    end: stood(end, until),
  };
}

type Tally = Record<GrowthLine | "employers", number>;

/** One walk over everybody for all three splits. */
function splitsOf(rows: StandRow[], asked: Asked, locale: Locale): GrowthPage["splits"] {
  const [isMember, isSignatory, hasPlan] = [counting("members"), counting("signatures"), counting("plans")];
  const tallies = splits.map((by) => ({ by, keyOf: split[by], found: new Map<string | number | null, Tally>() }));
  for (const row of rows)
    for (const { keyOf, found } of tallies) {
      const key = keyOf(row);
      let tally = found.get(key);
      if (!tally) {
        tally = { members: 0, signatures: 0, plans: 0, employers: 0 };
        found.set(key, tally);
      }
      tally.employers++;
      if (isMember(row)) tally.members++;
      if (isSignatory(row)) tally.signatures++;
      if (hasPlan(row)) tally.plans++;
    }
  const rowsOf = (by: Split) =>
    partsOf(by, locale).flatMap(({ key, value, label }): SplitRow[] => {
      const tally = tallies.find((one) => one.by === by)?.found.get(key);
      if (!tally) return [];
      const of = (figure: GrowthLine | "employers") => counted(tally[figure], { asked, figure, part: { by, value } });
      return [
        {
          key: value,
          label,
          members: of("members"),
          signatures: of("signatures"),
          plans: of("plans"),
          employers: of("employers"),
        },
      ];
    });
  return { sector: rowsOf("sector"), size: rowsOf("size"), broker: rowsOf("broker") };
}

/** The parts of a split in the order in which they are shown: as rows have them, as an address has them, and in words. */
export function partsOf(by: Split, locale: Locale): { key: string | number | null; value: string; label: string }[] {
  if (by === "size") {
    const t = text(employerWords, locale);
    return sizeClasses.map((size) => ({ key: size, value: size, label: t(`size.${size}`) }));
  }
  const known = statement<{ id: number; value: string; label: string }>(
    by === "sector"
      ? `SELECT id, code AS value, name_${locale} AS label FROM sector ORDER BY position`
      : `SELECT id, CAST(id AS TEXT) AS value, name AS label FROM person WHERE id IN (SELECT person_id FROM broker_assignment) ORDER BY name`,
  ).all({});
  const none = { key: null, value: "none", label: text(programmeWords, locale)(`split.none.${by}`) };
  return [...known.map(({ id, value, label }) => ({ key: id, value, label })), none];
}
