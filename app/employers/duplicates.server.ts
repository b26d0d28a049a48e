import { prepared, statement } from "db/connection.server";
import { folded, nameKeyOf, similarNames } from "./employer";

export type Duplicate = { id: number; name: string; kvkNumber: string | null; place: string | null };

const byNumber = prepared((db) =>
  db.$client.prepare<{ kvkNumber: string }, { id: number; name: string }>(
    "SELECT r.id, r.name FROM employer e JOIN employer r ON r.id = e.root_id WHERE e.kvk_number = :kvkNumber",
  ),
);

/** The employer that has this KvK number (of the survivor, when it was merged). */
export const findByKvkNumber = (kvkNumber: string) => byNumber().get({ kvkNumber });

const columns = "r.id, r.name, r.name_key AS nameKey, r.kvk_number AS kvkNumber, s.place";
const byKey = prepared((db) =>
  db.$client.prepare<{ key: string }, Duplicate>(
    `SELECT DISTINCT ${columns} FROM employer e JOIN employer r ON r.id = e.root_id JOIN employer_summary s ON s.employer_id = r.id WHERE e.name_key = :key LIMIT 10`,
  ),
);

/** Employers that are perhaps the same: an equal folded name without legal form, or a very similar one in the same place. */
export function perhapsTheSame(name: string, place: string | null, except?: number): Duplicate[] {
  const key = nameKeyOf(name);
  const equal = byKey().all({ key });
  const near =
    place === null
      ? []
      : nearest(name).filter(
          (row) => row.place !== null && folded(row.place) === folded(place) && similarNames(row.nameKey, key),
        );
  const found = new Map(
    [...equal, ...near].map(({ id, name, kvkNumber, place }) => [id, { id, name, kvkNumber, place }]),
  );
  if (except !== undefined) found.delete(except);
  return [...found.values()].slice(0, 5);
}

/** The names that share most groups of three letters with this one. */
function nearest(name: string): (Duplicate & { nameKey: string })[] {
  const letters = [...folded(name).replace(/[^\p{L}\p{N} ]/gu, "")];
  const groups = new Set(
    letters
      .slice(0, 40)
      .map((_, index) => letters.slice(index, index + 3).join(""))
      .filter((group) => group.length === 3),
  );
  if (groups.size === 0) return [];
  const query = [...groups].map((group) => `"${group}"`).join(" OR ");
  return statement<Duplicate & { nameKey: string }>(`
    SELECT ${columns} FROM (SELECT rowid FROM employer_part WHERE employer_part MATCH :query ORDER BY rank LIMIT 30) found
    JOIN employer r ON r.id = found.rowid JOIN employer_summary s ON s.employer_id = r.id`).all({ query });
}
