import { purposes } from "db/schema/lists";
import type { z } from "zod";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { dayOf, instantOf, later, now, today } from "../clock.server";
import { isConfidential, openPurposes } from "../conversations/conversation";
import { contactsOf, listColleagues } from "../conversations/people.server";
import { listContacts } from "../employers/contacts.server";
import type { VisibleEmployer } from "../employers/employers.server";
import { establishmentChoices, listEstablishments } from "../employers/establishments.server";
import { rulesOf, type Say, sayIn } from "../forms/parse-form.server";
import { formats } from "../language/formats";
import type { Locale } from "../language/messages";
import { minutesBetween } from "./appointment";
import { appointmentSchema } from "./appointment.schema.server";
import { type Appointment, type AppointmentInput, diaryOf } from "./appointments.server";
import { appointmentWords } from "./messages";

/** What the form needs beside the appointment itself: who could come, where, and its rules. */
export function formParts(viewer: Viewer, employer: { id: number } | null, locale: Locale) {
  return {
    me: { id: viewer.personId, name: viewer.name },
    colleagues: listColleagues().filter(({ id }) => id !== viewer.personId),
    contacts: employer
      ? listContacts(employer.id).map(({ id, name, email }) => ({ id, name, mail: email !== null }))
      : [],
    establishments: employer ? establishmentChoices(employer.id) : [],
    purposes: allows(viewer, "conversation.confidential") ? purposes : openPurposes,
    rules: rulesOf(appointmentSchema, sayIn(locale, appointmentWords)),
  };
}
export type FormParts = ReturnType<typeof formParts>;

/** An appointment as the values of its form. */
export const formValuesOf = (row: AppointmentInput, locale: Locale): Record<string, string | string[]> => ({
  kind: row.kind,
  on: dayOf(row.startsAt),
  from: formats(locale, today()).time(row.startsAt),
  minutes: String(minutesBetween(row.startsAt, row.endsAt)),
  ownerId: String(row.ownerId),
  establishmentId: row.establishmentId === null ? "" : String(row.establishmentId),
  place: row.place ?? "",
  purposes: row.purposes,
  people: row.contactIds.map((id) => `contact:${id}`),
  colleagues: row.personIds.map(String),
  preparation: row.preparation ?? "",
  ...(row.invite && { invite: "yes" }),
});

type Parsed = z.output<typeof appointmentSchema>;

/** Checks what the schema cannot: that people and place belong to the employer, and that it is not over already. */
export function judgeAppointment(
  viewer: Viewer,
  employer: Pick<VisibleEmployer, "id">,
  parsed: Parsed,
  say: Say,
  /** In whose diary it is when the form does not say. */
  usualOwner: number = viewer.personId,
): { input: AppointmentInput } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const startsAt = instantOf(parsed.on, parsed.from);
  if (parsed.on < today()) errors.on = say("pastDay");
  else if (startsAt < now()) errors.from = say("past");
  if (isConfidential(parsed.purposes) && !allows(viewer, "conversation.confidential")) errors.purposes = say("invalid");
  const colleagues = listColleagues();
  const works = (id: number) => colleagues.some((one) => one.id === id);
  const personIds = parsed.colleagues;
  const contactIds = parsed.people.map((one) => Number(one.slice("contact:".length)));
  const ownerId = parsed.ownerId ?? usualOwner;
  if (!works(ownerId)) errors.ownerId = say("owner");
  if (!personIds.every(works)) errors.colleagues = say("owner");
  if (contactsOf(employer.id, contactIds).length !== new Set(contactIds).size) errors.people = say("people");
  const { establishmentId, kind, place, preparation, purposes, minutes } = parsed;
  if (establishmentId !== null && !listEstablishments(employer.id).some(({ id }) => id === establishmentId))
    errors.establishmentId = say("establishment");
  if (Object.keys(errors).length > 0) return { errors };
  const endsAt = later(startsAt, minutes * 60_000);
  const invite = parsed.invite === "yes";
  return {
    input: {
      establishmentId,
      ownerId,
      kind,
      startsAt,
      endsAt,
      place,
      preparation,
      purposes,
      personIds,
      contactIds,
      invite,
    },
  };
}

/** What else stands in that diary at the same time: said afterwards, never refused. */
export function clashOf(viewer: Viewer, input: AppointmentInput, except?: number): Appointment | undefined {
  const { ownerId, startsAt, endsAt } = input;
  return diaryOf(viewer, ownerId, { from: later(startsAt, -12 * 3_600_000), until: endsAt, limit: 20 }).find(
    (other) => other.id !== except && other.endsAt > startsAt && other.conversationId === null,
  );
}
