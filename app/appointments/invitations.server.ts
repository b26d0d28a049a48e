import { statement } from "db/connection.server";
import { pactwerk } from "../access/viewer.server";
import { today } from "../clock.server";
import { formats } from "../language/formats";
import { type Locale, text } from "../language/messages";
import type { Letter } from "../mail/letters.server";
import { enqueue } from "../mail/outbox.server";
import { pactSettings } from "../pact-site/pact.server";
import { settings } from "../settings.server";
import type { Appointment, AppointmentGuest } from "./appointments.server";
import { findAppointmentFor } from "./appointments.server";
import { invitationOf } from "./calendar.server";
import { invitationWords } from "./mail-words";

type Guest = Pick<AppointmentGuest, "contactId" | "name" | "email">;

const localeOfContact = (contactId: number): Locale =>
  statement<{ locale: Locale | null }>("SELECT locale FROM contact WHERE id = :contactId").get({ contactId })?.locale ??
  "nl";

function queue(template: "invitation" | "invitationCancelled", row: Appointment, guest: Guest) {
  if (guest.contactId === null || guest.email === null) return;
  enqueue({
    reasonKey: `appointment/${row.id}/${row.sequence}/${template}/contact/${guest.contactId}`,
    template,
    parameters: { appointment: row.id, sequence: row.sequence, name: guest.name },
    recipient: guest.email,
    locale: localeOfContact(guest.contactId),
    contactId: guest.contactId,
    ...(row.employerId !== null && { employerId: row.employerId }),
  });
}

/** Mails a contact the appointment as it stands, in the command's transaction. */
export const invite = (row: Appointment, guest: Guest) => queue("invitation", row, guest);
/** Mails a contact that it is off, for all or for them. */
export const tellCancelled = (row: Appointment, guest: Guest) => queue("invitationCancelled", row, guest);

type To = { contactId: number | null; recipient: string; locale: Locale };
type Parameters = Record<string, string | number>;

/**
 * The invitation, as things stand at the moment of sending. Nothing when it was cancelled meanwhile, when a later one of the same appointment
 * is on its way, or when they are no longer invited. It names place and time, never a purpose: a mail travels further than a diary.
 */
export function invitationLetter(parameters: Parameters, to: To): Letter | undefined {
  const row = findAppointmentFor(pactwerk("system"), parameters.appointment);
  const guest = row?.guests.find(({ contactId }) => contactId === to.contactId);
  if (!row || !guest || row.cancelledAt !== null || guest.invitedSequence !== Number(parameters.sequence)) return;
  return letterOf(
    row.sequence === 0 ? "invitation" : "changed",
    row,
    "REQUEST",
    Number(parameters.sequence),
    parameters,
    to,
  );
}

/** That it is off. Nothing when they are invited again meanwhile. */
export function cancelledLetter(parameters: Parameters, to: To): Letter | undefined {
  const row = findAppointmentFor(pactwerk("system"), parameters.appointment);
  const guest = row?.guests.find(({ contactId }) => contactId === to.contactId);
  if (!row || (row.cancelledAt === null && guest && guest.invitedSequence !== null)) return;
  return letterOf("cancelled", row, "CANCEL", Number(parameters.sequence), parameters, to);
}

function letterOf(
  what: "invitation" | "changed" | "cancelled",
  row: Appointment,
  method: "REQUEST" | "CANCEL",
  sequence: number,
  parameters: Parameters,
  { recipient, locale }: To,
): Letter {
  const t = text(invitationWords, locale);
  const format = formats(locale, today());
  const owner = ownerOf(row.ownerId);
  const values = {
    name: String(parameters.name),
    by: row.owner,
    municipality: pactSettings().municipality,
    employer: row.withName,
    day: format.weekday(row.on),
    from: format.time(row.startsAt),
    until: format.time(row.endsAt),
    kind: t(`kind.${row.kind}`),
    place: row.address ?? "none",
    phone: owner.phone ?? "none",
  };
  const subject = t(`${what}.subject`, values);
  return {
    subject,
    text: t(`${what}.text`, values),
    secrets: [],
    replyTo: owner.email,
    calendar: invitationOf(row, {
      method,
      sequence,
      title: t("title", values),
      organiser: { name: row.owner, email: owner.email },
      attendee: { name: values.name, email: recipient },
    }),
  };
}

/** Who answers are for; a colleague without an address leaves them to ours. */
function ownerOf(personId: number): { phone: string | null; email: string } {
  const row = statement<{ phone: string | null; email: string | null }>(`
    SELECT phone, (SELECT email FROM sign_in_address WHERE person_id = person.id ORDER BY email LIMIT 1) AS email
    FROM person WHERE id = :personId`).get({ personId });
  const { mailFrom } = settings();
  return { phone: row?.phone ?? null, email: row?.email ?? /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom };
}
