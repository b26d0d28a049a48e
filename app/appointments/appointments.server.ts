import { database, prepared, statement, transaction } from "db/connection.server";
import { appointment, appointmentParticipant, appointmentPurpose } from "db/schema/appointments";
import { and, eq, isNull, sql } from "drizzle-orm";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { dayOf, type Instant, instantOf, now, today } from "../clock.server";
import { isConfidential, type Purpose } from "../conversations/conversation";
import { addDays, type Day } from "../days";
import { type Refusal, refuse } from "../history/fact";
import { changesBetween, lineAbout, note } from "../history/history.server";
import { mergeVersions } from "../history/merge.server";
import type { At, Party, PartyId, Unshaped } from "../partners/party";
import { atColumns, isWith, partyColumns, partyJoins } from "../partners/party.server";
import { type AppointmentKind, stands } from "./appointment";
import { invite, tellCancelled } from "./invitations.server";
import { appointmentSight } from "./sight.server";

/** What its form holds. */
export type AppointmentInput = {
  establishmentId: number | null;
  ownerId: number;
  kind: AppointmentKind;
  startsAt: Instant;
  endsAt: Instant;
  place: string | null;
  preparation: string | null;
  purposes: Purpose[];
  personIds: number[];
  contactIds: number[];
  /** Whether its contacts get an invitation, and from then on its changes. */
  invite: boolean;
};

export type AppointmentGuest = {
  personId: number | null;
  contactId: number | null;
  name: string;
  jobTitle: string | null;
  phone: string | null;
  email: string | null;
  /** Of the last invitation they got; null when not invited. */
  invitedSequence: number | null;
};
export type Appointment = Omit<AppointmentInput, "personIds" | "contactIds" | "invite"> &
  Party & {
    id: number;
    /** The day in Amsterdam on which it begins. */
    on: Day;
    owner: string;
    /** Where it is, as one line: the establishment's address or what was typed. */
    address: string | null;
    guests: AppointmentGuest[];
    confidential: boolean;
    sequence: number;
    conversationId: number | null;
    cancelledAt: string | null;
    cancelReason: string | null;
    version: number;
  };

type Raw = Unshaped<Appointment, "on" | "purposes" | "guests" | "confidential"> & {
  purposes: string;
  guests: string;
  confidential: number;
};

const columns = `
  a.id, ${partyColumns("a")}, a.establishment_id AS establishmentId, a.owner_id AS ownerId,
  o.name AS owner, a.kind, a.starts_at AS startsAt, a.ends_at AS endsAt, a.place, a.preparation, a.confidential, a.sequence,
  a.conversation_id AS conversationId, a.cancelled_at AS cancelledAt, a.cancel_reason AS cancelReason, a.version,
  coalesce(a.place, iif(a.kind IN ('visit', 'meeting'), (SELECT concat_ws(', ', b.address, b.place) FROM establishment b
    WHERE b.id = coalesce(a.establishment_id, (SELECT h.id FROM establishment h WHERE h.employer_id IN (a.employer_id, e.root_id) AND h.is_head = 1
      AND h.closed_on IS NULL ORDER BY h.employer_id <> a.employer_id))), NULL)) AS address,
  (SELECT json_group_array(purpose) FROM appointment_purpose WHERE appointment_id = a.id) AS purposes,
  (SELECT json_group_array(json_object('personId', x.person_id, 'contactId', x.contact_id, 'name', coalesce(p.name, k.name), 'jobTitle', k.job_title,
      'phone', coalesce(k.phone, p.phone), 'email', k.email, 'invitedSequence', x.invited_sequence) ORDER BY x.id)
    FROM appointment_participant x LEFT JOIN person p ON p.id = x.person_id LEFT JOIN contact k ON k.id = x.contact_id WHERE x.appointment_id = a.id) AS guests`;
const joins = `${partyJoins("a")} CROSS JOIN person o ON o.id = a.owner_id`;
const shaped = ({ purposes, guests, confidential, ...row }: Raw): Appointment => ({
  ...row,
  on: dayOf(row.startsAt),
  address: row.address || null,
  confidential: confidential === 1,
  purposes: JSON.parse(purposes),
  guests: JSON.parse(guests),
});

/** An appointment the viewer sees, cancelled or not; nothing when it is not theirs. */
export function findAppointmentFor(viewer: Viewer, id: string | number | undefined): Appointment | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = statement<Raw>(
    `SELECT ${columns} FROM appointment a ${joins} WHERE a.id = :id AND ${appointmentSight(viewer)}`,
  ).get({ id: Number(id), me: viewer.personId });
  return row && shaped(row);
}

/** What was just written, read back. */
function read(viewer: Viewer, id: number): Appointment {
  const row = findAppointmentFor(viewer, id);
  if (!row) throw new Error(`${viewer.name} does not see appointment ${id}`);
  return row;
}

/** Whose diary it is in: theirs as owner, or as one of the colleagues who go along. */
const inDiaryOf = `SELECT id FROM appointment WHERE owner_id = :person AND starts_at >= :from AND starts_at < :until AND cancelled_at IS NULL
  UNION SELECT p.appointment_id FROM appointment_participant p JOIN appointment a ON a.id = p.appointment_id
    WHERE p.person_id = :person AND a.starts_at >= :from AND a.starts_at < :until AND a.cancelled_at IS NULL`;

/** What stands in somebody's diary between two instants and the viewer sees, in order of time; at most `limit`, cancelled ones not. */
export function diaryOf(
  viewer: Viewer,
  personId: number,
  { from, until, limit = 200 }: { from: Instant; until: Instant; limit?: number },
): Appointment[] {
  return statement<Raw>(`
    SELECT ${columns} FROM (${inDiaryOf}) d CROSS JOIN appointment a ON a.id = d.id ${joins}
    WHERE ${appointmentSight(viewer)} ORDER BY a.starts_at, a.id LIMIT :limit`)
    .all({ person: personId, from, until, limit, me: viewer.personId })
    .map(shaped);
}

/** What everybody plans between two instants, in order of time: for who sees all. */
export function everyDiary(viewer: Viewer, from: Instant, until: Instant): Appointment[] {
  return statement<Raw>(`
    SELECT ${columns} FROM appointment a ${joins}
    WHERE a.starts_at >= :from AND a.starts_at < :until AND a.cancelled_at IS NULL AND ${appointmentSight(viewer)}
    ORDER BY a.starts_at, a.id LIMIT 500`)
    .all({ from, until, me: viewer.personId })
    .map(shaped);
}

const UNLOGGED_DAYS = 30;

/** What is over since a month and was neither logged nor cancelled: so that no visit is forgotten. Oldest first. */
export function unloggedOf(viewer: Viewer, personId: number): Appointment[] {
  const since = instantOf(addDays(today(), -UNLOGGED_DAYS), "00:00");
  return statement<Raw>(`
    SELECT ${columns} FROM appointment a ${joins}
    WHERE a.owner_id = :person AND a.starts_at >= :since AND a.ends_at <= :now AND a.cancelled_at IS NULL AND a.conversation_id IS NULL
      AND ${appointmentSight(viewer)} ORDER BY a.starts_at, a.id LIMIT 20`)
    .all({ person: personId, since, now: now(), me: viewer.personId })
    .map(shaped);
}

/** The first in somebody's diary from an instant on: what an empty day can look forward to. */
export const nextOf = (viewer: Viewer, personId: number, from: Instant): Appointment | undefined =>
  diaryOf(viewer, personId, { from, until: "9999", limit: 1 })[0];

/** What is planned at an employer from an instant on, and the viewer sees. */
export const plannedAt = (viewer: Viewer, rootId: number, from: Instant): Appointment[] =>
  plannedWith(viewer, { kind: "employer", id: rootId }, from);

/** The same with an employer or a partner. */
export function plannedWith(viewer: Viewer, party: PartyId, from: Instant): Appointment[] {
  return statement<Raw>(`
    SELECT ${columns} FROM appointment a ${joins}
    WHERE ${isWith("a", party)} AND a.starts_at >= :from AND a.cancelled_at IS NULL
      AND a.conversation_id IS NULL AND ${appointmentSight(viewer)} ORDER BY a.starts_at, a.id LIMIT 20`)
    .all({ with: party.id, from, me: viewer.personId })
    .map(shaped);
}

/** Whether the viewer may move or cancel it: who it is of, who goes along, or who sees all. */
export const mayChange = (viewer: Viewer, row: Appointment) =>
  allows(viewer, "conversation.record") &&
  (row.ownerId === viewer.personId ||
    row.guests.some(({ personId }) => personId === viewer.personId) ||
    allows(viewer, "conversation.confidential"));

/**
 * Plans an appointment with an employer or partner the viewer sees, and invites its contacts when asked. Confidential when a purpose is. The caller
 * checked that people and place belong there, and that the viewer may use the purposes. Returns its id.
 */
export function planAppointment(viewer: Viewer, at: At, input: AppointmentInput): number {
  return transaction(() => {
    const confidential = isConfidential(input.purposes);
    const { establishmentId, ownerId, kind, startsAt, endsAt, place, preparation } = input;
    const { id } = database()
      .insert(appointment)
      .values({
        ...atColumns(at),
        establishmentId,
        ownerId,
        kind,
        startsAt,
        endsAt,
        place,
        preparation,
        confidential,
        recordedAt: now(),
        recordedBy: viewer.personId,
      })
      .returning({ id: appointment.id })
      .get();
    writeAround(id, input);
    note(viewer, {
      ...lineAbout("appointment", { id, ...atColumns(at), confidential }),
      action: "planned",
      changes: changesBetween({}, { startsAt, kind, purposes: input.purposes }),
    });
    if (input.invite) {
      const row = read(viewer, id);
      inviteGuests(row, row.guests.filter(reachable));
    }
    return id;
  });
}

const insertPurpose = prepared((db) =>
  db
    .insert(appointmentPurpose)
    .values({ appointmentId: sql.placeholder("id"), purpose: sql.placeholder("purpose") })
    .prepare(),
);
const insertGuest = prepared((db) =>
  db
    .insert(appointmentParticipant)
    .values({
      appointmentId: sql.placeholder("id"),
      personId: sql.placeholder("personId"),
      contactId: sql.placeholder("contactId"),
      invitedSequence: sql.placeholder("invitedSequence"),
    })
    .prepare(),
);

/** Its purposes and people: no facts, but what stands in a diary, written anew with each change. Who was invited stays so. */
function writeAround(id: number, input: AppointmentInput, invited: ReadonlyMap<number, number> = new Map()) {
  database().delete(appointmentPurpose).where(eq(appointmentPurpose.appointmentId, id)).run();
  database().delete(appointmentParticipant).where(eq(appointmentParticipant.appointmentId, id)).run();
  for (const purpose of new Set(input.purposes)) insertPurpose().run({ id, purpose });
  for (const personId of new Set(input.personIds))
    if (personId !== input.ownerId) insertGuest().run({ id, personId, contactId: null, invitedSequence: null });
  for (const contactId of new Set(input.contactIds))
    insertGuest().run({ id, personId: null, contactId, invitedSequence: invited.get(contactId) ?? null });
}

/** Mails these guests what stands now, and remembers that they were told. */
function inviteGuests(row: Appointment, guests: AppointmentGuest[]) {
  const set = statement(`UPDATE appointment_participant SET invited_sequence = :sequence
    WHERE appointment_id = :id AND contact_id = :contactId`);
  for (const guest of guests) {
    invite(row, guest);
    set.run({ id: row.id, contactId: guest.contactId, sequence: row.sequence });
  }
}

const isInvited = ({ invitedSequence }: AppointmentGuest) => invitedSequence !== null;
/** Who could be invited: contacts with an address. */
const reachable = ({ contactId, email }: AppointmentGuest) => contactId !== null && email !== null;

/** What of an appointment is held against a version: everything its form has, but the invitation. */
const heldOf = (input: Omit<AppointmentInput, "invite">) => ({
  establishmentId: input.establishmentId,
  ownerId: input.ownerId,
  kind: input.kind,
  startsAt: input.startsAt,
  endsAt: input.endsAt,
  place: input.place,
  preparation: input.preparation,
  purposes: [...input.purposes].sort(),
  personIds: [...input.personIds].sort(),
  contactIds: [...input.contactIds].sort(),
});

/** An appointment as its form would send it. */
export const inputOf = (row: Appointment): AppointmentInput => ({
  establishmentId: row.establishmentId,
  ownerId: row.ownerId,
  kind: row.kind,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  place: row.place,
  preparation: row.preparation,
  purposes: row.purposes,
  personIds: row.guests.flatMap(({ personId }) => personId ?? []),
  contactIds: row.guests.flatMap(({ contactId }) => contactId ?? []),
  invite: row.guests.some(isInvited),
});

export type AppointmentChange =
  | { saved: true; merged: string[]; told: number }
  | { saved: false; conflicts: string[]; original: Record<string, unknown>; by: string; theirs: Appointment };

/**
 * Moves or changes an appointment, against the version that was loaded. Who was invited is told of another time, place or host, who is no longer
 * invited that it is off for them. Refused when it was cancelled or logged meanwhile.
 */
export function changeAppointment(
  viewer: Viewer,
  existing: Appointment,
  mine: AppointmentInput,
  loaded: number,
): AppointmentChange | Refusal<"closed"> {
  return transaction((): AppointmentChange | Refusal<"closed"> => {
    const current = findAppointmentFor(viewer, existing.id);
    if (!current || !stands(current)) return refuse("closed");
    const theirs = heldOf(inputOf(current));
    const merge = mergeVersions(["appointment", existing.id], theirs, heldOf(mine), loaded);
    if ("conflicts" in merge) return { saved: false, ...merge, theirs: current };
    const kept = Object.fromEntries(merge.merged.map((name) => [name, theirs[name as "place"]]));
    const result = { ...mine, ...kept } as AppointmentInput;
    const changes = changesBetween<Record<string, unknown>>(theirs, heldOf(result));
    const invited = new Map(
      current.guests.flatMap(({ contactId, invitedSequence }): [number, number][] =>
        contactId !== null && invitedSequence !== null ? [[contactId, invitedSequence]] : [],
      ),
    );
    const gone = current.guests.filter(
      (guest) => isInvited(guest) && !result.contactIds.includes(guest.contactId as number),
    );
    const told =
      ["startsAt", "endsAt", "place", "establishmentId", "kind"].some((name) => name in changes) ||
      ("ownerId" in changes && current.endsAt > now());
    const sequence = current.sequence + (told || gone.length > 0 ? 1 : 0);
    const confidential = current.confidential || isConfidential(result.purposes);
    const { establishmentId, ownerId, kind, startsAt, endsAt, place, preparation } = result;
    database()
      .update(appointment)
      .set({
        establishmentId,
        ownerId,
        kind,
        startsAt,
        endsAt,
        place,
        preparation,
        confidential,
        sequence,
        version: current.version + 1,
      })
      .where(eq(appointment.id, existing.id))
      .run();
    writeAround(existing.id, result, invited);
    note(viewer, {
      ...lineAbout("appointment", { ...existing, confidential }),
      action: "startsAt" in changes ? "moved" : "ownerId" in changes ? "passedOn" : "changed",
      changes: { ...changes, version: [current.version, current.version + 1] },
    });
    const changed = read(viewer, existing.id);
    for (const guest of gone) tellCancelled(changed, guest);
    const still = told ? changed.guests.filter(isInvited) : [];
    const fresh = result.invite ? changed.guests.filter((guest) => reachable(guest) && !isInvited(guest)) : [];
    inviteGuests(changed, [...still, ...fresh]);
    return { saved: true, merged: merge.merged, told: still.length + fresh.length + gone.length };
  });
}

/** It does not take place; who was invited is told. Returns how many. Refused when it was cancelled or logged already. */
export function cancelAppointment(
  viewer: Viewer,
  row: Appointment,
  reason: string,
): { told: number } | Refusal<"closed"> {
  return transaction((): { told: number } | Refusal<"closed"> => {
    const { changes } = database()
      .update(appointment)
      .set({
        cancelledAt: now(),
        cancelledBy: viewer.personId,
        cancelReason: reason,
        sequence: sql`${appointment.sequence} + 1`,
        version: sql`${appointment.version} + 1`,
      })
      .where(and(eq(appointment.id, row.id), isNull(appointment.cancelledAt), isNull(appointment.conversationId)))
      .run();
    if (changes === 0) return refuse("closed");
    note(viewer, { ...lineAbout("appointment", row), action: "cancelled", reason });
    const cancelled = read(viewer, row.id);
    const invited = cancelled.guests.filter(isInvited);
    for (const guest of invited) tellCancelled(cancelled, guest);
    return { told: invited.length };
  });
}

/** Undo of a cancellation: it stands again, and who was invited is invited anew. Refused when it was not cancelled. */
export function restoreAppointment(viewer: Viewer, row: Appointment): { told: number } | Refusal<"closed"> {
  return transaction((): { told: number } | Refusal<"closed"> => {
    const { changes } = database()
      .update(appointment)
      .set({
        cancelledAt: null,
        cancelledBy: null,
        cancelReason: null,
        sequence: sql`${appointment.sequence} + 1`,
        version: sql`${appointment.version} + 1`,
      })
      .where(and(eq(appointment.id, row.id), sql`${appointment.cancelledAt} IS NOT NULL`))
      .run();
    if (changes === 0) return refuse("closed");
    note(viewer, { ...lineAbout("appointment", row), action: "restored" });
    const restored = read(viewer, row.id);
    const invited = restored.guests.filter(isInvited);
    inviteGuests(restored, invited);
    return { told: invited.length };
  });
}

/** The talk it became. Only one that stands; a second talk from the same appointment leaves it with the first. */
export function becomeConversation(viewer: Viewer, row: Appointment, conversationId: number) {
  const { changes } = database()
    .update(appointment)
    .set({ conversationId, version: sql`${appointment.version} + 1` })
    .where(and(eq(appointment.id, row.id), isNull(appointment.cancelledAt), isNull(appointment.conversationId)))
    .run();
  if (changes === 1) note(viewer, { ...lineAbout("appointment", row), action: "held" });
}

/** The appointments that became a talk follow it when it is corrected, and stand again when it is voided: in the caller's transaction. */
export function followConversation(viewer: Viewer, from: number, to: number | null) {
  const rows = database()
    .update(appointment)
    .set({ conversationId: to, version: sql`${appointment.version} + 1` })
    .where(eq(appointment.conversationId, from))
    .returning({ id: appointment.id })
    .all();
  if (to !== null) return;
  for (const { id } of rows) note(viewer, { ...lineAbout("appointment", read(viewer, id)), action: "restored" });
}
