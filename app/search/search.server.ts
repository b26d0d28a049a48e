import { prepared, statement } from "db/connection.server";

type Texts = { names: string; numbers: string; contacts: string; place: string };

const textsOf = prepared((db) =>
  db.$client.prepare<{ root: number; today: string }, Texts>(`
    WITH family AS (SELECT id, name, kvk_number FROM employer WHERE root_id = :root)
    SELECT (SELECT group_concat(name, ' · ') FROM (SELECT name FROM family
        UNION ALL SELECT t.name FROM trade_name t JOIN family f ON f.id = t.employer_id)) AS names,
      coalesce((SELECT group_concat(number, ' ') FROM (SELECT kvk_number AS number FROM family
        UNION ALL SELECT branch_number FROM establishment WHERE employer_id IN (SELECT id FROM family))), '') AS numbers,
      coalesce((SELECT group_concat(name, ' · ') FROM contact
        WHERE employer_id IN (SELECT id FROM family) AND erased_at IS NULL AND (until_on IS NULL OR until_on > :today)), '') AS contacts,
      coalesce((SELECT group_concat(place, ' · ') FROM (SELECT DISTINCT place FROM establishment
        WHERE employer_id IN (SELECT id FROM family) AND closed_on IS NULL)), '') AS place`),
);
const isRoot = prepared((db) =>
  db.$client.prepare<{ id: number }, { rootId: number }>("SELECT root_id AS rootId FROM employer WHERE id = :id"),
);
const clear = prepared((db) => [
  db.$client.prepare<{ id: number }>("DELETE FROM employer_search WHERE rowid = :id"),
  db.$client.prepare<{ id: number }>("DELETE FROM employer_part WHERE rowid = :id"),
]);
const write = prepared((db) => [
  db.$client.prepare<Texts & { id: number }>(
    "INSERT INTO employer_search (rowid, names, numbers, contacts, place) VALUES (:id, :names, :numbers, :contacts, :place)",
  ),
  db.$client.prepare<Texts & { id: number }>("INSERT INTO employer_part (rowid, names) VALUES (:id, :names)"),
]);

/** Rewrites what these employers are found by: names, numbers, contacts who are there, places. Asked by every command that changes one of those. */
export function indexEmployers(employerIds: Iterable<number>, today: string) {
  for (const id of new Set(employerIds)) {
    const rootId = isRoot().get({ id })?.rootId;
    if (rootId !== id) for (const statement of clear()) statement.run({ id });
    if (rootId === undefined) continue;
    for (const statement of clear()) statement.run({ id: rootId });
    const texts = textsOf().get({ root: rootId, today });
    if (!texts) continue;
    for (const statement of write()) statement.run({ id: rootId, ...texts });
  }
}

/** Leaves the search when an employer is taken back altogether (the undo of an import). */
export function forgetEmployer(id: number) {
  for (const statement of clear()) statement.run({ id });
}

/** The words of a question for the names of employers: letters and digits only, at most six. A number typed with spaces or dots is one word. */
function wordsOf(question: string): string[] {
  const plain = question.normalize("NFC").slice(0, 200);
  const digits = plain.replace(/[\s.-]/g, "");
  if (/^\d{4,12}$/.test(digits)) return [digits];
  return (plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, 6);
}

/**
 * A condition on a root id that holds where every word is found: at the beginning of a word in name, number, contact or place,
 * or, from three letters, anywhere in a name. Undefined when the question has no letter or digit.
 */
export function matching(
  question: string,
  column: string,
): { sql: string; values: Record<string, string> } | undefined {
  const words = wordsOf(question);
  if (words.length === 0) return;
  const values: Record<string, string> = {};
  const conditions = words.map((word, index) => {
    values[`begin${index}`] = `"${word}"*`;
    const begins = `SELECT rowid FROM employer_search WHERE employer_search MATCH :begin${index}`;
    if ([...word].length < 3) return `${column} IN (${begins})`;
    values[`part${index}`] = `"${word}"`;
    return `${column} IN (${begins} UNION SELECT rowid FROM employer_part WHERE employer_part MATCH :part${index})`;
  });
  return { sql: conditions.join(" AND "), values };
}

export type Hit = {
  id: number;
  name: string;
  kvkNumber: string | null;
  place: string | null;
  sector: string | null;
  contact: string | null;
};

/**
 * Employers whose name, number, contact or place has every word, the names that begin with it first; at most `limit`, and
 * how many there are. `sight` limits to what the viewer sees.
 */
export function findEmployers(
  question: string,
  sight: string,
  locale: "nl" | "en",
  limit: number,
): { hits: Hit[]; total: number } {
  const match = matching(question, "s.employer_id");
  if (!match) return { hits: [], total: 0 };
  const from = `FROM employer_summary s WHERE ${sight} AND ${match.sql}`;
  const first = wordsOf(question)[0] ?? "";
  const contact = `(SELECT c.name FROM contact c JOIN employer e ON e.id = c.employer_id WHERE e.root_id = s.employer_id AND c.erased_at IS NULL AND c.until_on IS NULL
    AND c.name LIKE '%' || :first || '%' LIMIT 1)`;
  const hits = statement<Hit>(`
    SELECT s.employer_id AS id, e.name, e.kvk_number AS kvkNumber, s.place, sector.name_${locale} AS sector, ${contact} AS contact
    FROM (SELECT s.employer_id, s.sort_name, s.place, s.sector_id ${from}
      ORDER BY (s.sort_name >= lower(:first) AND s.sort_name < lower(:first) || char(0x10ffff)) DESC, s.sort_name, s.employer_id
      LIMIT :limit) s
    JOIN employer e ON e.id = s.employer_id LEFT JOIN sector ON sector.id = s.sector_id
    ORDER BY (s.sort_name >= lower(:first) AND s.sort_name < lower(:first) || char(0x10ffff)) DESC, s.sort_name, s.employer_id`).all(
    { ...match.values, first, limit },
  );
  const total = statement<{ n: number }>(`SELECT count(*) AS n ${from}`).get(match.values)?.n ?? 0;
  return { hits, total };
}
