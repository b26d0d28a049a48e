import { nameOf } from "../access/viewer.server";
import { valuesAt } from "./history.server";

export type Fields = Record<string, unknown>;
/** `merged`: what others changed meanwhile and I left alone. `conflicts`: what both changed, with what it was when I loaded it and who was last. */
export type Merge = { merged: string[] } | { conflicts: string[]; original: Fields; by: string };

const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);

/** Holds my version of a record against today's, from the version that I loaded: different fields go together, the same field changed twice does not. */
export function mergeVersions(record: [kind: string, id: number], theirs: Fields, mine: Fields, loaded: number): Merge {
  const { values: original, lastBy } = valuesAt(record, theirs, loaded);
  const names = Object.keys(theirs);
  const conflicts = names.filter(
    (name) =>
      differs(mine[name], original[name]) && differs(theirs[name], original[name]) && differs(mine[name], theirs[name]),
  );
  if (conflicts.length > 0) return { conflicts, original, by: lastBy === undefined ? "" : nameOf(lastBy) };
  return {
    merged: names.filter((name) => !differs(mine[name], original[name]) && differs(theirs[name], original[name])),
  };
}
