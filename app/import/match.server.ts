import { prepared, statement } from "db/connection.server";
import { perhapsTheSame } from "../employers/duplicates.server";
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

/**
 * Asks whether a new row is perhaps an employer that is here: the same name, or nearly so in the same place, where one of the two has no
 * number. Two numbers are two legal persons, whatever their names. Made once for a check: it holds the employers without a number.
 */
export function perhapsFinder(): (name: string, kvkNumber: string | null, place: string | null) => Perhaps | undefined {
  const numberless = withoutNumber();
  return (name, kvkNumber, place) => {
    const key = nameKeyOf(name);
    const equal = byKey()
      .all({ key })
      .find((one) => kvkNumber === null || one.kvkNumber === null);
    if (equal) return { employerId: equal.rootId, why: "sameNameNoNumber" };
    if (place === null) return;
    const near =
      kvkNumber === null
        ? perhapsTheSame(name, place)[0]
        : numberless.get(folded(place))?.find((one) => similarNames(one.nameKey, key));
    return near && { employerId: near.id, why: "similarName" };
  };
}

type Numberless = { id: number; nameKey: string; place: string };
function withoutNumber(): Map<string, Numberless[]> {
  const found = new Map<string, Numberless[]>();
  const rows = statement<Numberless>(`
    SELECT e.id, e.name_key AS nameKey, s.place FROM employer e JOIN employer_summary s ON s.employer_id = e.id
    WHERE e.kvk_number IS NULL AND s.place IS NOT NULL`).all({});
  for (const row of rows) {
    const place = folded(row.place);
    const there = found.get(place);
    if (there) there.push(row);
    else found.set(place, [row]);
  }
  return found;
}
