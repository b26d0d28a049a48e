import { setImmediate } from "node:timers/promises";
import { prepared, statement, transaction } from "db/connection.server";
import { similarNames } from "../employer";
import { type Key, keysOf, likenesses, suspicionOf } from "./alike";

/** So many employers with one key share a building, a mail domain or a chain's name: that says nothing about two of them. */
const TOO_MANY = 12;
/** Names that begin or end alike in one place, held against each other at once: a bound for a city with one street of cafés. */
const MOST_NEAR = 2_000;
const family = "(SELECT id FROM employer WHERE root_id = :id)";

const asked = prepared((db) => ({
  root: db.$client.prepare<
    { id: number },
    { rootId: number; name: string; nameKey: string; numbered: number; place: string | null }
  >(`
    SELECT e.root_id AS rootId, e.name, e.name_key AS nameKey, e.kvk_number IS NOT NULL AS numbered,
      (SELECT place FROM establishment WHERE employer_id = e.id AND is_head = 1) AS place FROM employer e WHERE e.id = :id`),
  names: db.$client.prepare<{ id: number }, { name: string }>(
    `SELECT name FROM employer WHERE root_id = :id UNION SELECT name FROM trade_name WHERE employer_id IN ${family}`,
  ),
  places: db.$client.prepare<{ id: number }, { postcode: string | null; address: string | null }>(
    `SELECT postcode, address FROM establishment WHERE employer_id IN ${family} AND closed_on IS NULL AND postcode IS NOT NULL`,
  ),
  websites: db.$client.prepare<{ id: number }, { website: string }>(
    "SELECT website FROM employer WHERE root_id = :id AND website IS NOT NULL",
  ),
  people: db.$client.prepare<{ id: number }, { email: string | null; phone: string | null }>(
    `SELECT email, phone FROM contact WHERE employer_id IN ${family} AND erased_at IS NULL AND until_on IS NULL`,
  ),
  near: db.$client.prepare<{ id: number }, { id: number; nameKey: string; numbered: number }>(`
    SELECT DISTINCT e.id, e.name_key AS nameKey, e.kvk_number IS NOT NULL AS numbered
    FROM employer_key k CROSS JOIN employer_key o ON o.kind = 'ends' AND o.value = k.value AND o.employer_id <> k.employer_id
      CROSS JOIN employer e ON e.id = o.employer_id AND e.merged_into_id IS NULL
    WHERE k.employer_id = :id AND k.kind = 'ends' LIMIT ${MOST_NEAR}`),
  sharing: db.$client.prepare<{ id: number }, { id: number; kind: Exclude<Key["kind"], "ends">; numbered: number }>(`
    SELECT DISTINCT o.employer_id AS id, o.kind, e.kvk_number IS NOT NULL AS numbered
    FROM employer_key k CROSS JOIN employer_key o ON o.kind = k.kind AND o.value = k.value AND o.employer_id <> k.employer_id
      CROSS JOIN employer e ON e.id = o.employer_id AND e.merged_into_id IS NULL
    WHERE k.employer_id = :id AND k.kind <> 'ends' AND ${TOO_MANY} >= (SELECT count(*) FROM (SELECT 1 FROM employer_key n
      WHERE n.kind = k.kind AND n.value = k.value LIMIT ${TOO_MANY + 1}))`),
  keys: db.$client.prepare<{ id: number }, Key>("SELECT kind, value FROM employer_key WHERE employer_id = :id"),
  sharers: db.$client.prepare<Key, { id: number }>(
    `SELECT employer_id AS id FROM employer_key WHERE kind = :kind AND value = :value LIMIT ${TOO_MANY + 2}`,
  ),
  said: db.$client.prepare<{ id: number; other: number }, { found: number }>(`
    SELECT 1 AS found FROM employer a CROSS JOIN not_duplicate v ON v.one_id = a.id AND v.voided_at IS NULL
      CROSS JOIN employer b ON b.id = v.other_id AND b.root_id = :other WHERE a.root_id = :id
    UNION ALL SELECT 1 FROM employer a CROSS JOIN not_duplicate v ON v.other_id = a.id AND v.voided_at IS NULL
      CROSS JOIN employer b ON b.id = v.one_id AND b.root_id = :other WHERE a.root_id = :id LIMIT 1`),
}));
const written = prepared((db) => ({
  clear: ["DELETE FROM employer_key WHERE employer_id = :id", "DELETE FROM duplicate_due WHERE employer_id = :id"].map(
    (sql) => db.$client.prepare<{ id: number }>(sql),
  ),
  forget: db.$client.prepare<{ id: number }>("DELETE FROM duplicate_suspect WHERE one_id = :id OR other_id = :id"),
  key: db.$client.prepare<Key & { id: number }>(
    "INSERT INTO employer_key (kind, value, employer_id) VALUES (:kind, :value, :id)",
  ),
  pair: db.$client.prepare<{ one: number; other: number; reasons: number; weight: number }>(
    "INSERT INTO duplicate_suspect (one_id, other_id, reasons, weight) VALUES (:one, :other, :reasons, :weight)",
  ),
  due: db.$client.prepare<{ id: number }>(
    "INSERT OR IGNORE INTO duplicate_due (employer_id) SELECT id FROM employer WHERE id = :id UNION SELECT root_id FROM employer WHERE id = :id",
  ),
}));

/** These changed: whether they are perhaps others is asked again soon. In the transaction of the command. */
export function lookAgainAt(employerIds: Iterable<number>) {
  for (const id of new Set(employerIds)) written().due.run({ id });
}

/** Looks for the employers that this one may be, and writes the pairs. One that was merged is no longer one of a pair. */
export function lookAt(id: number) {
  const { clear, forget, key, pair } = written();
  const ask = asked();
  const before = ask.keys.all({ id });
  for (const statement of clear) statement.run({ id });
  forget.run({ id });
  const root = ask.root.get({ id });
  if (root?.rootId !== id) return crossed(before, []);
  const people = ask.people.all({ id });
  const keys = keysOf({
    name: root.name,
    place: root.place,
    names: ask.names.all({ id }).map(({ name }) => name),
    places: ask.places.all({ id }),
    websites: ask.websites.all({ id }).map(({ website }) => website),
    emails: people.flatMap(({ email }) => email ?? []),
    phones: people.flatMap(({ phone }) => phone ?? []),
  });
  for (const one of keys) key.run({ ...one, id });
  crossed(before, keys);
  const found = new Map<number, { reasons: number; numbered: boolean }>();
  const add = (other: number, numbered: boolean, reason: number) =>
    found.set(other, { numbered, reasons: (found.get(other)?.reasons ?? 0) | reason });
  for (const { id: other, kind, numbered } of ask.sharing.all({ id })) add(other, numbered === 1, likenesses[kind]);
  for (const { id: other, nameKey, numbered } of ask.near.all({ id }))
    if (similarNames(nameKey, root.nameKey)) add(other, numbered === 1, likenesses.similar);
  for (const [other, { reasons, numbered }] of found) {
    const plain = reasons & likenesses.name ? reasons & ~likenesses.similar : reasons;
    const weight = suspicionOf(plain, numbered && root.numbered === 1);
    if (weight === undefined || ask.said.get({ id, other })) continue;
    pair.run({ one: Math.min(id, other), other: Math.max(id, other), reasons: plain, weight });
  }
}

/** Where a key came to be shared by too many, or no longer is, its pairs are asked again. */
function crossed(before: Key[], after: Key[]) {
  const has = (keys: Key[], { kind, value }: Key) => keys.some((one) => one.kind === kind && one.value === value);
  const changed = [...before.filter((one) => !has(after, one)), ...after.filter((one) => !has(before, one))];
  for (const one of changed) {
    if (one.kind === "ends") continue; // those may be shared by many
    const sharers = asked().sharers.all(one);
    if (sharers.length === TOO_MANY || sharers.length === TOO_MANY + 1) lookAgainAt(sharers.map(({ id }) => id));
  }
}

const due = prepared((db) =>
  db.$client.prepare<{ limit: number }, { id: number }>(
    "SELECT employer_id AS id FROM duplicate_due ORDER BY employer_id LIMIT :limit",
  ),
);

/** Looks at some of those that changed, at most so many. Returns how many it looked at. */
export function lookAtDue(limit: number): number {
  const [first] = due().all({ limit: 1 });
  if (!first) return 0;
  return transaction(() => {
    let looked = 0;
    for (let ids = due().all({ limit }); ids.length > 0; ids = due().all({ limit: limit - looked })) {
      for (const { id } of ids) lookAt(id);
      looked += ids.length;
    }
    return looked;
  });
}

export const countDue = (): number =>
  statement<{ n: number }>("SELECT count(*) AS n FROM duplicate_due").get({})?.n ?? 0;

const PIECE = 3;
let looking: Promise<void> | undefined;

/** Looks at all that changed, in pieces of some twenty milliseconds with room for others in between. Asked by the ticker. */
export function lookAtAllDue(): Promise<void> {
  looking ??= lookThrough().finally(() => {
    looking = undefined;
  });
  return looking;
}

async function lookThrough() {
  while (lookAtDue(PIECE) === PIECE) await setImmediate();
}
