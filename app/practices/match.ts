import { sizeClasses } from "db/schema/lists";
import type { Phase, Theme } from "./practice";

/** Who could help whom: one rule for both directions, without I/O. */

export type Kin = {
  theme: Theme | null;
  phase: Phase | null;
  sectorId: number | null;
  sizeClass: (typeof sizeClasses)[number];
};
export type Reason = "sameTheme" | "everyTheme" | "samePhase" | "sameSector" | "sameSize" | "nearSize";
export type Likeness = { score: number; reasons: Reason[] };

/**
 * How much one looks like the other, and why; nothing when their themes have nothing in common. Theme goes before phase, phase before
 * sector and size together: a neighbour in another theme is no help.
 */
export function likenessOf(one: Kin, other: Kin): Likeness | undefined {
  if (one.theme === null || other.theme === null) return;
  const sameTheme = one.theme === other.theme;
  if (!sameTheme && one.theme !== "all" && other.theme !== "all") return;
  const apart = sizesApart(one.sizeClass, other.sizeClass);
  const found: [holds: boolean, reason: Reason, weight: number][] = [
    [sameTheme, "sameTheme", 100],
    [!sameTheme, "everyTheme", 0],
    [one.phase !== null && one.phase === other.phase, "samePhase", 10],
    [one.sectorId !== null && one.sectorId === other.sectorId, "sameSector", 2],
    [apart === 0, "sameSize", 2],
    [apart === 1, "nearSize", 1],
  ];
  const held = found.filter(([holds]) => holds);
  return {
    score: held.reduce((sum, [, , weight]) => sum + weight, 0),
    reasons: held.map(([, reason]) => reason),
  };
}

const sizesApart = (one: Kin["sizeClass"], other: Kin["sizeClass"]) =>
  one === "unknown" || other === "unknown"
    ? undefined
    : Math.abs(sizeClasses.indexOf(one) - sizeClasses.indexOf(other));

/** The best of them, the most alike first; of equals the first given stays first. One line for each employer. */
export function bestOf<Candidate extends Kin & { rootId: number }>(
  of: Kin & { rootId: number },
  candidates: readonly Candidate[],
  limit: number,
): (Candidate & Likeness)[] {
  const alike = candidates
    .filter(({ rootId }) => rootId !== of.rootId)
    .flatMap((candidate) => {
      const likeness = likenessOf(of, candidate);
      return likeness ? [{ ...candidate, ...likeness }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const seen = new Set<number>();
  return alike.filter(({ rootId }) => !seen.has(rootId) && seen.add(rootId)).slice(0, limit);
}
