/**
 * Growth is net: start + new − ended − merged = end, on every day and over every period. Here are the plain rules that turn
 * facts into changes and changes into figures; growth-facts.server.ts reads the facts.
 */
import type { Day } from "../days";

export const growthLines = ["members", "signatures", "plans"] as const;
export type GrowthLine = (typeof growthLines)[number];

/** A fact that holds from a day on, until the first day on which it no longer does. */
export type Interval = { employerId: number; what: "member" | "signed" | "planned"; from: Day; until: Day | null };
/** Merges in the order in which they were recorded: of those in force on a day, the last says who an employer is. */
export type Merge = { fromId: number; intoId: number; on: Day };

/**
 * What changed in a line on a day. `merged`: two that counted became one, and `fromId` is no longer counted by itself;
 * `moved`: one that counts goes on under another root, which is no growth. The employer is the root of that day.
 */
export type Change =
  | { day: Day; kind: "new" | "ended"; employerId: number }
  | { day: Day; kind: "merged" | "moved"; employerId: number; fromId: number };
export type Growth = Record<GrowthLine, Change[]>;

type Sets = Record<GrowthLine, Set<number>>;

/** The facts of employers that were ever one, which must be looked at together: nearly always of one employer. */
export type Family = { intervals: Interval[]; merges: Merge[] };

/** The facts by family. What ends before it begins never held. */
export function familiesOf(intervals: Interval[], merges: Merge[]): Family[] {
  const keyOf = keysOf(merges);
  const families = new Map<number, Family>();
  const family = (id: number) => {
    const key = keyOf(id);
    const found = families.get(key) ?? { intervals: [], merges: [] };
    families.set(key, found);
    return found;
  };
  for (const interval of intervals)
    if (interval.until === null || interval.from < interval.until) family(interval.employerId).intervals.push(interval);
  for (const merge of merges) family(merge.fromId).merges.push(merge);
  return [...families.values()].filter(({ intervals }) => intervals.length > 0);
}

/**
 * All changes of these families, each line in order of day. Who counts: members with a membership running, signatories with a
 * signature running, and as "plans" those of either with a plan made final or sent to SER by then.
 */
export function growthOf(families: Family[]): Growth {
  const growth: Growth = { members: [], signatures: [], plans: [] };
  for (const family of families) follow(family, growth);
  return inOrder(growth);
}

/** The growth of parts of all families together. */
export function together(parts: Growth[]): Growth {
  const all = (line: GrowthLine) => parts.flatMap((part) => part[line]);
  return inOrder({ members: all("members"), signatures: all("signatures"), plans: all("plans") });
}

function inOrder(growth: Growth): Growth {
  for (const line of growthLines) growth[line].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return growth;
}

/** Who was ever one with whom, whatever the day: the least id among them stands for all. */
function keysOf(merges: Merge[]): (id: number) => number {
  const parent = new Map<number, number>();
  const top = (id: number): number => {
    const up = parent.get(id);
    return up === undefined ? id : top(up);
  };
  for (const { fromId, intoId } of merges) {
    const [least, other] = [top(fromId), top(intoId)].sort((a, b) => a - b) as [number, number];
    if (least !== other) parent.set(other, least);
  }
  return top;
}

/** Adds one family's changes: asks of each day on which something may change who counts, and compares with the day before. */
function follow({ intervals, merges }: Family, growth: Growth) {
  const days = new Set<Day>([
    ...intervals.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
    ...merges.map(({ on }) => on),
  ]);
  let before: Sets = { members: new Set(), signatures: new Set(), plans: new Set() };
  for (const day of [...days].sort()) {
    const rootOf = (id: number) => merges.findLast(({ fromId, on }) => fromId === id && on <= day)?.intoId ?? id;
    const now = countedOn(day, intervals, rootOf);
    for (const line of growthLines) growth[line].push(...changesOn(day, before[line], now[line], rootOf));
    before = now;
  }
}

function countedOn(day: Day, intervals: Interval[], rootOf: (id: number) => number): Sets {
  const roots = (what: Interval["what"]) =>
    new Set(
      intervals
        .filter((one) => one.what === what && one.from <= day && (one.until === null || one.until > day))
        .map(({ employerId }) => rootOf(employerId)),
    );
  const [members, signatures] = [roots("member"), roots("signed")];
  const plans = new Set([...roots("planned")].filter((root) => members.has(root) || signatures.has(root)));
  return { members, signatures, plans };
}

/** The roots of the day before under the merges of this day, and then who came and went. */
function changesOn(day: Day, before: Set<number>, now: Set<number>, rootOf: (id: number) => number): Change[] {
  const changes: Change[] = [];
  const staying = new Set<number>();
  const rootsFirst = [...before].sort((a, b) => Number(rootOf(a) !== a) - Number(rootOf(b) !== b) || a - b);
  for (const fromId of rootsFirst) {
    const employerId = rootOf(fromId);
    if (staying.has(employerId)) changes.push({ day, kind: "merged", employerId, fromId });
    else if (employerId !== fromId) changes.push({ day, kind: "moved", employerId, fromId });
    staying.add(employerId);
  }
  for (const employerId of staying) if (!now.has(employerId)) changes.push({ day, kind: "ended", employerId });
  for (const employerId of now) if (!staying.has(employerId)) changes.push({ day, kind: "new", employerId });
  return changes;
}

/** Who counts in a line at the end of a day. */
export function countedAt(changes: Change[], day: Day): Set<number> {
  const counted = new Set<number>();
  for (const change of changes) {
    if (change.day > day) break;
    if ("fromId" in change) counted.delete(change.fromId);
    if (change.kind === "ended") counted.delete(change.employerId);
    else counted.add(change.employerId);
  }
  return counted;
}

export type Movement = {
  from: Day;
  until: Day;
  start: number;
  new: number;
  ended: number;
  merged: number;
  end: number;
};
export const movementKinds = ["new", "ended", "merged"] as const;
export type MovementKind = (typeof movementKinds)[number];

/** A line over the periods that begin on these days (in order, each ending before the next begins), the last until and with `until`. */
export function movements(changes: Change[], periods: { from: Day; until: Day }[]): Movement[] {
  let at = 0;
  let count = 0;
  const take = (last: Day, found: Record<Change["kind"], number>) => {
    for (let change = changes[at]; change && change.day <= last; change = changes[++at]) found[change.kind]++;
    count += found.new - found.ended - found.merged;
    return found;
  };
  return periods.map(({ from, until }) => {
    for (let change = changes[at]; change && change.day < from; change = changes[++at])
      count += change.kind === "new" ? 1 : change.kind === "moved" ? 0 : -1;
    const start = count;
    const { moved: _, ...found } = take(until, { new: 0, ended: 0, merged: 0, moved: 0 });
    return { from, until, start, ...found, end: count };
  });
}

/** The changes of a kind within a period: as many as its figure says, newest first. */
export function changesIn(changes: Change[], kind: MovementKind, { from, until }: { from: Day; until: Day }): Change[] {
  return changes.filter((change) => change.kind === kind && change.day >= from && change.day <= until).reverse();
}
