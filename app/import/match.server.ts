import { prepared, statement } from "db/connection.server";
import { folded, nameKeyOf, similarNames } from "../employers/employer";

export type Met = { id: number; rootId: number };
type Namesake = Met & { name: string; kvkNumber: string | null };

const byNumber = prepared((db) =>
  db.$client.prepare<{ kvkNumber: string }, Met>(
    "SELECT id, root_id AS rootId FROM employer WHERE kvk_number = :kvkNumber",
  ),
);
const byKey = prepared((db) =>
  db.$client.prepare<{ key: string }, Namesake>(
    "SELECT id, root_id AS rootId, name, kvk_number AS kvkNumber FROM employer WHERE name_key = :key LIMIT 50",
  ),
);

/** The employer a row is about: the one with its number; without a number, the one without number of that very name. */
export function findKnown(name: string, kvkNumber: string | null): Met | undefined {
  if (kvkNumber !== null) return byNumber().get({ kvkNumber });
  return namesakes(name).find((one) => one.kvkNumber === null);
}

/** Who is called exactly so, ignoring case and accents. */
export const namesakes = (name: string) =>
  byKey()
    .all({ key: nameKeyOf(name) })
    .filter((one) => folded(one.name) === folded(name));

export type Perhaps = { employerId: number; why: "sameNameNoNumber" | "similarName" };

type Here = { id: number; nameKey: string; place: string | null; numbered: number };
const PIECE = 2_000;

/**
 * Asks whether a new row is perhaps an employer that is here: the same name, or nearly so in the same place, where one of the two has no
 * number. Two numbers are two legal persons, whatever their names. Made once for a check, in pieces: where the file has places, it holds the
 * employers by theirs and by how their names begin and end, since a letter that differs leaves one of the two as it is.
 */
export function* perhapsFinder(
  withPlaces: boolean,
): Generator<void, (name: string, kvkNumber: string | null, place: string | null) => Perhaps | undefined> {
  const found = new Map<string, Here[]>();
  if (withPlaces) yield* gather(found);
  return (name, kvkNumber, place) => {
    const key = nameKeyOf(name);
    const equal = byKey()
      .all({ key })
      .find((one) => kvkNumber === null || one.kvkNumber === null);
    if (equal) return { employerId: equal.rootId, why: "sameNameNoNumber" };
    if (place === null) return;
    for (const end of endsOf(key, place)) {
      const near = found
        .get(end)
        ?.find((one) => (kvkNumber === null || one.numbered === 0) && similarNames(one.nameKey, key));
      if (near) return { employerId: near.id, why: "similarName" };
    }
  };
}

const endsOf = (key: string, place: string) => [
  `${folded(place)} ${key.slice(0, 3)}`,
  `${folded(place)} ${key.slice(-3)}.`,
];

function* gather(found: Map<string, Here[]>): Generator<void> {
  const piece = statement<Here>(`
    SELECT s.employer_id AS id, e.name_key AS nameKey, s.place, e.kvk_number IS NOT NULL AS numbered
    FROM employer_summary s JOIN employer e ON e.id = s.employer_id WHERE s.employer_id > :after ORDER BY s.employer_id LIMIT :limit`);
  for (let after = 0; ; ) {
    const rows = piece.all({ after, limit: PIECE });
    for (const row of rows)
      for (const end of row.place === null ? [] : endsOf(row.nameKey, row.place)) {
        const there = found.get(end);
        if (there) there.push(row);
        else found.set(end, [row]);
      }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield;
  }
}
