import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import { changeAppointment, findAppointmentFor, inputOf } from "./appointments.server";

export type OwnedAppointment = { id: number; employerId: number | null; confidential: boolean; over: boolean };
const stands = "owner_id = :personId AND cancelled_at IS NULL AND conversation_id IS NULL";

/** What stands in somebody's diary as theirs: to come, or over and not yet logged. */
export const standingAppointmentsOf = (personId: number): OwnedAppointment[] =>
  statement<{ id: number; employerId: number | null; confidential: number; over: number }>(
    `SELECT id, employer_id AS employerId, confidential, ends_at <= :now AS over FROM appointment WHERE ${stands} ORDER BY starts_at, id`,
  )
    .all({ personId, now: now() })
    .map(({ confidential, over, ...row }) => ({ ...row, confidential: confidential === 1, over: over === 1 }));

export const countStandingAppointmentsOf = (personId: number): number =>
  statement<{ n: number }>(`SELECT count(*) AS n FROM appointment WHERE ${stands}`).get({ personId })?.n ?? 0;

/**
 * Another colleague goes: who was invited gets the invitation anew, with the new host. Of one that is over nobody is told, and who was to go stays
 * named on it. False when it no longer stands, or is no longer `from`'s.
 */
export function passOnAppointment(viewer: Viewer, id: number, from: number, to: number): boolean {
  const row = findAppointmentFor(viewer, id);
  if (!row || row.ownerId !== from) return false;
  const input = inputOf(row);
  const others = input.personIds.filter((person) => person !== from && person !== to);
  const personIds = row.endsAt <= now() ? [...others, from] : others;
  const changed = changeAppointment(viewer, row, { ...input, ownerId: to, personIds }, row.version);
  return "saved" in changed && changed.saved;
}
