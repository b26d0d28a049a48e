import { database, statement } from "db/connection.server";
import { promise } from "db/schema/conversations";
import { eq, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { lineAbout, note } from "../history/history.server";

export type OwnedPromise = { id: number; employerId: number | null; confidential: boolean };
const open = "owner_id = :personId AND closed_on IS NULL AND voided_at IS NULL";

/** What somebody promised and is still open. */
export const openPromisesOf = (personId: number): OwnedPromise[] =>
  statement<{ id: number; employerId: number | null; confidential: number }>(
    `SELECT id, employer_id AS employerId, confidential FROM promise WHERE ${open} ORDER BY due_on, id`,
  )
    .all({ personId })
    .map((row) => ({ ...row, confidential: row.confidential === 1 }));

export const countOpenPromisesOf = (personId: number): number =>
  statement<{ n: number }>(`SELECT count(*) AS n FROM promise WHERE ${open}`).get({ personId })?.n ?? 0;

/** Another colleague keeps it from here, within a command's transaction. False when it is closed, or no longer `from`'s. */
export function passOnPromise(viewer: Viewer, id: number, from: number, to: number): boolean {
  const row = statement<{ employerId: number | null; confidential: number }>(
    `SELECT employer_id AS employerId, confidential FROM promise WHERE id = :id AND ${open}`,
  ).get({ id, personId: from });
  if (!row) return false;
  database()
    .update(promise)
    .set({ ownerId: to, version: sql`${promise.version} + 1` })
    .where(eq(promise.id, id))
    .run();
  note(viewer, {
    ...lineAbout("promise", { id, employerId: row.employerId, confidential: row.confidential === 1 }),
    action: "passedOn",
    changes: { ownerId: [from, to] },
  });
  return true;
}
