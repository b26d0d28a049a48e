import type { Viewer } from "../access/viewer.server";
import { dayOf, instantOf, later, now, today } from "../clock.server";
import { contactsOf, listColleagues, purposesWith } from "../conversations/people.server";
import { furthestAhead } from "../days";
import { contactsAt } from "../employers/contacts.server";
import { establishmentChoices, listEstablishments } from "../employers/establishments.server";
import { rulesOf, type Say, sayIn } from "../forms/parse-form.server";
import { formats } from "../language/formats";
import type { Locale } from "../language/messages";
import type { PartyId } from "../partners/party";
import { minutesBetween } from "./appointment";
import { type AppointmentForm, appointmentSchemaOf } from "./appointment.schema.server";
import { type Appointment, type AppointmentInput, diaryOf } from "./appointments.server";
import { appointmentWords } from "./messages";

/** What the form needs beside the appointment itself: who could come, where, and its rules. */
export function formParts(viewer: Viewer, party: PartyId | undefined, locale: Locale) {
  return {
    me: { id: viewer.personId, name: viewer.name },
    colleagues: listColleagues().filter(({ id }) => id !== viewer.personId),
    contacts: (party ? contactsAt(party) : []).map(({ id, name, email }) => ({ id, name, mail: email !== null })),
    establishments: party?.kind === "employer" ? establishmentChoices(party.id) : [],
    purposes: purposesWith(viewer, party),
    rules: rulesOf(appointmentSchemaOf(party), sayIn(locale, appointmentWords)),
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

/** Checks what the schema cannot: that people and place belong there, and that it is not over already. */
export function judgeAppointment(
  viewer: Viewer,
  party: PartyId,
  parsed: AppointmentForm,
  say: Say,
  /** In whose diary it is when the form does not say. */
  usualOwner: number = viewer.personId,
): { input: AppointmentInput } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const startsAt = instantOf(parsed.on, parsed.from);
  if (parsed.on < today()) errors.on = say("pastDay");
  else if (parsed.on > furthestAhead(today())) errors.on = say("farDay");
  else if (startsAt < now()) errors.from = say("past");
  if (!parsed.purposes.every((one) => purposesWith(viewer, party).includes(one))) errors.purposes = say("invalid");
  const colleagues = listColleagues();
  const works = (id: number) => colleagues.some((one) => one.id === id);
  const personIds = parsed.colleagues;
  const contactIds = parsed.people.map((one) => Number(one.slice("contact:".length)));
  const ownerId = parsed.ownerId ?? usualOwner;
  if (!works(ownerId)) errors.ownerId = say("owner");
  if (!personIds.every(works)) errors.colleagues = say("owner");
  if (contactsOf(party, contactIds).length !== new Set(contactIds).size) errors.people = say("people");
  const reachable = contactsAt(party).some(({ id, email }) => contactIds.includes(id) && email !== null);
  if (parsed.invite === "yes" && !reachable) errors.invite = say("nobodyInvited");
  if (party.kind === "partner" && ["visit", "meeting"].includes(parsed.kind) && parsed.place === null)
    errors.place = say("placeOfPartner");
  const { establishmentId, kind, place, preparation, purposes, minutes } = parsed;
  const places = party.kind === "employer" ? listEstablishments(party.id) : [];
  if (establishmentId !== null && !places.some(({ id }) => id === establishmentId))
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
