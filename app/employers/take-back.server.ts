import { prepared, transaction } from "db/connection.server";
import { forgetPersonal } from "../history/history.server";
import { indexRecord } from "../search/record-index.server";
import { forgetEmployer } from "../search/search.server";

const places = prepared((db) => ({
  contact: db.$client.prepare<{ id: number }, { id: number }>("SELECT id FROM contact WHERE employer_id = :id"),
  establishment: db.$client.prepare<{ id: number }, { id: number }>(
    "SELECT id FROM establishment WHERE employer_id = :id",
  ),
}));
const parts = prepared((db) =>
  [
    "DELETE FROM contact WHERE employer_id = :id",
    "DELETE FROM establishment WHERE employer_id = :id",
    "DELETE FROM employer_kind WHERE employer_id = :id",
    "DELETE FROM employer_profile WHERE employer_id = :id",
    "DELETE FROM employer_summary WHERE employer_id = :id",
    "UPDATE import_row SET employer_id = NULL WHERE employer_id = :id",
    "DELETE FROM employer WHERE id = :id",
  ].map((sql) => db.$client.prepare<{ id: number }>(sql)),
);
const touched = prepared((db) =>
  db.$client.prepare<{ id: number }, { found: number }>(
    "SELECT 1 AS found FROM history WHERE employer_id = :id LIMIT 1",
  ),
);
const contact = prepared((db) =>
  db.$client.prepare<{ id: number }>("DELETE FROM contact WHERE id = :id AND version = 1"),
);
const establishment = prepared((db) =>
  db.$client.prepare<{ id: number }>("DELETE FROM establishment WHERE id = :id AND version = 1"),
);

/**
 * Takes an employer away that an import made, with what it made of it. Every command writes history at the employer it is about: who has
 * none is as the import left it. And what hangs on it by a foreign key, the database does not let go. False when it stays.
 */
export function takeBackEmployer(id: number): boolean {
  if (touched().get({ id })) return false;
  return unlessHeld(() => {
    const contacts = places().contact.all({ id });
    const establishments = places().establishment.all({ id });
    for (const statement of parts()) statement.run({ id });
    forgetEmployer(id);
    for (const gone of contacts) indexRecord("contact", gone.id);
    for (const gone of establishments) indexRecord("establishment", gone.id);
    return true;
  });
}

/** Takes away a contact or an establishment that an import added, as long as nobody changed it and nothing refers to it. */
export const takeBackContact = (id: number): boolean =>
  unlessHeld(() => {
    if (contact().run({ id }).changes === 0) return false;
    forgetPersonal([id]);
    indexRecord("contact", id);
    return true;
  });
export const takeBackEstablishment = (id: number): boolean =>
  unlessHeld(() => {
    if (establishment().run({ id }).changes === 0) return false;
    indexRecord("establishment", id);
    return true;
  });

function unlessHeld(run: () => boolean): boolean {
  try {
    return transaction(run);
  } catch (error) {
    if ((error as { code?: string }).code === "SQLITE_CONSTRAINT_FOREIGNKEY") return false;
    throw error;
  }
}
