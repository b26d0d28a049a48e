import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { addDays, addMonths, type Day, monthStart } from "../days";
import {
  type Change,
  type Growth,
  type GrowthLine,
  type Movement,
  type MovementKind,
  movements,
} from "../standing/growth";
import { growthAt } from "../standing/stand.server";
import type { Asked } from "./asked";
import { type Counted, counted } from "./list-query";

export type Period = {
  from: Day;
  until: Day;
  lines: Record<GrowthLine, Record<keyof Omit<Movement, "from" | "until">, Counted>>;
};

export const momentOf = ({ day, knownOn }: Asked) => ({ day, knownOn: knownOn ?? today() });

/** The growth by month until a moment, for the page and its file. Who may ask it sees every employer, so nothing is left out. */
export async function monthsOfGrowthFor(_viewer: Viewer, asked: Asked): Promise<Period[]> {
  return monthsIn(await growthAt(momentOf(asked)), asked);
}

/** By month since the first member, or the first signature when nobody joined; the last month until the day. */
export function monthsIn(growth: Growth, asked: Asked): Period[] {
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

/** What each line did in these periods, every number with its list. */
export function periodsOf(growth: Growth, asked: Asked, periods: { from: Day; until: Day }[]): Period[] {
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
