import type { Connection } from "db/connection.server";
import { prepared, statement, transaction } from "db/connection.server";
import { indexed, phoneForms } from "./words";

type Source = { id: number; on: string | null; kept: number; text: string; note: string | null; phone: string | null };

/**
 * What each kind of record is found by. `code` never changes: it begins the rowid. `columns`: the day it is sorted by (null: by number), whether
 * it may be found at all, its text, a note that fewer may read, and a phone number. A further kind is a line here and one in kinds.server.ts.
 */
const sources = {
  conversation: {
    code: 1,
    from: "conversation",
    columns: `held_on AS "on", voided_at IS NULL AND sector_id IS NULL AS kept, summary AS text, internal_note AS note, NULL AS phone`,
  },
  promise: {
    code: 2,
    from: "promise",
    columns: `NULL AS "on", voided_at IS NULL AS kept, what AS text, NULL AS note, NULL AS phone`,
  },
  contact: {
    code: 3,
    from: "contact",
    columns: `NULL AS "on", erased_at IS NULL AND employer_id IS NOT NULL AS kept, concat_ws(' , ', name, job_title, email, phone) AS text, NULL AS note, phone`,
  },
  establishment: {
    code: 4,
    from: "establishment",
    columns: `NULL AS "on", closed_on IS NULL AS kept, concat_ws(' , ', name, address, postcode, place, branch_number) AS text, NULL AS note, NULL AS phone`,
  },
  goodPractice: {
    code: 5,
    from: "good_practice",
    columns: `heard_on AS "on", voided_at IS NULL AS kept, concat_ws(' , ', heading, did, for_whom, gave) AS text, NULL AS note, NULL AS phone`,
  },
  supportNeed: {
    code: 6,
    from: "support_need",
    columns: `heard_on AS "on", voided_at IS NULL AS kept, seeks AS text, NULL AS note, NULL AS phone`,
  },
  partner: {
    code: 7,
    from: "partner",
    columns: `NULL AS "on", 1 AS kept, concat_ws(' , ', name, website, (SELECT group_concat(k.name, ' , ') FROM contact k WHERE k.partner_id = partner.id AND k.until_on IS NULL AND k.erased_at IS NULL)) AS text, NULL AS note, NULL AS phone`,
  },
} as const;

export type IndexedKind = keyof typeof sources;
const kinds = Object.keys(sources) as IndexedKind[];

const KIND = 100_000_000_000_000;
const DAY = 1_000_000_000;
/** Below this the whole number is exact in JavaScript too: 89 kinds, 273 years, a thousand million records. */
export const idIn = (key: number) => key % DAY;
/** The same in SQL. */
export const idOf = `record_search.rowid % ${DAY}`;
/** Written into the question, since a bound number is no limit to the index. */
export const rangeOf = (kind: IndexedKind) =>
  `rowid BETWEEN ${sources[kind].code * KIND} AND ${(sources[kind].code + 1) * KIND - 1}`;
/** The rowid of a record, in SQL. Newest first is downwards. */
const keyOf = (kind: IndexedKind, id: string, on = "NULL") =>
  `(${sources[kind].code * KIND} + coalesce(max(0, CAST(julianday(${on}) - 2451544.5 AS INTEGER)), 0) * ${DAY} + ${id})`;

const statementsOf = (kind: IndexedKind) => {
  const { from, columns } = sources[kind];
  return (db: Connection) => ({
    read: db.$client.prepare<{ id: number }, Source & { key: number }>(
      `SELECT id, ${keyOf(kind, "id", 'src."on"')} AS key, * FROM (SELECT id, ${columns} FROM ${from} WHERE id = :id) src`,
    ),
    clear: db.$client.prepare<{ key: number }>("DELETE FROM record_search WHERE rowid = CAST(:key AS INTEGER)"),
    write: db.$client.prepare<{ key: number; text: string; note: string }>(
      "INSERT INTO record_search (rowid, text, note) VALUES (CAST(:key AS INTEGER), :text, :note)",
    ),
  });
};
const statements = prepared(
  (db) =>
    Object.fromEntries(kinds.map((kind) => [kind, statementsOf(kind)(db)])) as Record<
      IndexedKind,
      ReturnType<ReturnType<typeof statementsOf>>
    >,
);

/**
 * Brings what a record is found by up to date: asked, within their transaction, by every command that writes, voids, closes, erases or takes
 * away one. Who may see it is not kept here but asked at each search.
 */
export function indexRecord(kind: IndexedKind, id: number) {
  const { read, clear, write } = statements()[kind];
  const row = read.get({ id });
  clear.run({ key: row?.key ?? sources[kind].code * KIND + id });
  if (row?.kept) write.run(wordsOfRow(row));
}

const wordsOfRow = ({ key, text, note, phone }: Source & { key: number }) => ({
  key,
  text: indexed(phone === null ? text : `${text} , ${phoneForms(phone).replace(" ", " , ")}`),
  note: indexed(note ?? ""),
});

const WAS_FILLED = "recordSearchFilled";

/** Indexes what was there before the index was, or before it knew a kind: once for each, at a start. */
export function fillRecordIndex() {
  const known = statement<{ value: string }>("SELECT value FROM meta WHERE key = :key").get({ key: WAS_FILLED });
  const filled = known?.value.split(" ") ?? [];
  const missing = kinds.filter((kind) => !filled.includes(kind));
  if (missing.length === 0) return;
  transaction(() => {
    if (filled.length === 0) statement("INSERT INTO record_search (record_search) VALUES ('delete-all')").run({});
    for (const kind of missing) {
      const { from, columns } = sources[kind];
      const { clear, write } = statements()[kind];
      const page = statement<Source & { key: number }>(
        `SELECT ${keyOf(kind, "id", 'src."on"')} AS key, * FROM (SELECT id, ${columns} FROM ${from} WHERE id > :after ORDER BY id LIMIT 2000) src`,
      );
      for (let rows = page.all({ after: 0 }); rows.length > 0; rows = page.all({ after: rows.at(-1)?.id ?? 0 }))
        for (const row of rows) {
          if (filled.length > 0) clear.run({ key: row.key });
          if (row.kept) write.run(wordsOfRow(row));
        }
    }
    statement("INSERT INTO meta (key, value) VALUES (:key, :kinds) ON CONFLICT (key) DO UPDATE SET value = :kinds").run(
      { key: WAS_FILLED, kinds: kinds.join(" ") },
    );
  });
}
