import { statement } from "db/connection.server";
import { purposes } from "db/schema/lists";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import type { PartyId } from "../partners/party";
import { isWith } from "../partners/party.server";
import { openPurposes, type PromiseSide, type Purpose } from "./conversation";

export type Colleague = { id: number; name: string; desk: number };

/** Everyone who takes part in conversations today: brokers, programme managers and advisers. `desk` is 1 for who only works at the desk. */
export function listColleagues(): Colleague[] {
  return statement<Colleague>(`
    SELECT p.id, p.name, min(r.role = 'deskAdviser') AS desk FROM person p JOIN staff_role r ON r.person_id = p.id
      AND r.role IN ('broker', 'programmeManager', 'deskAdviser', 'employmentAdviser') AND r.from_on <= :day AND (r.until_on IS NULL OR r.until_on > :day)
    WHERE p.deactivated_at IS NULL GROUP BY p.id ORDER BY p.name`).all({ day: today() });
}

/**
 * What a talk or appointment may be about: the confidential purposes only for who sees confidential talks, and only at an employer. A partner
 * is never held to account, and a talk about a signal belongs to the signal.
 */
export const purposesWith = (viewer: Viewer, party: { kind: PartyId["kind"] } | undefined): readonly Purpose[] =>
  allows(viewer, "conversation.confidential") && party?.kind !== "partner" ? purposes : openPurposes;

/** Which of these contacts are of this employer or partner. */
export function contactsOf(party: PartyId, ids: number[]): number[] {
  return statement<{ id: number }>(`
    SELECT c.id FROM contact c WHERE ${isWith("c", party)} AND c.erased_at IS NULL AND c.id IN (SELECT value FROM json_each(:ids))`)
    .all({ with: party.id, ids: JSON.stringify(ids) })
    .map(({ id }) => id);
}

export type Promiser = { side: PromiseSide; ownerId: number | null; contactId: number | null };

/** Whose promise it is, from the form's answer; nothing when that person does not belong here. At an employer that is still to be added nobody is known. */
export function promiserOf(
  viewer: Viewer,
  party: PartyId | undefined,
  who: string,
  colleagues: Colleague[],
): Promiser | undefined {
  if (who === "employer") return { side: "employer", ownerId: null, contactId: null };
  if (who.startsWith("contact:")) {
    const [contactId] = party === undefined ? [] : contactsOf(party, [Number(who.slice(8))]);
    return contactId === undefined ? undefined : { side: "employer", ownerId: null, contactId };
  }
  const id = who === "me" ? viewer.personId : Number(who.slice(7));
  const colleague = colleagues.find((one) => one.id === id);
  return colleague && { side: colleague.desk ? "desk" : "municipality", ownerId: id, contactId: null };
}
