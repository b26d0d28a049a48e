import ical, {
  ICalAttendeeRole,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
} from "ical-generator";
import { now } from "../clock.server";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { baseUrl } from "../settings.server";
import type { Appointment } from "./appointments.server";
import { appointmentWords } from "./messages";

/** The same in the feed and in the invitation, for as long as the appointment exists. */
const uidOf = ({ id }: { id: number }) => `appointment-${id}@${new URL(baseUrl()).hostname}`;

export type Invitation = {
  method: "REQUEST" | "CANCEL";
  sequence: number;
  title: string;
  organiser: { name: string; email: string };
  attendee: { name: string; email: string };
};

/** One appointment as an iTIP message for one guest (RFC 5546). Instants in UTC: right on both sides of a change of the clock. */
export function invitationOf(row: Appointment, invitation: Invitation): { method: string; content: string } {
  const { method, sequence, title, organiser, attendee } = invitation;
  const calendar = ical({ prodId: "//Pactwerk//Pactwerk//NL", method: ICalCalendarMethod[method] });
  const event = calendar.createEvent({
    id: uidOf(row),
    sequence,
    stamp: new Date(now()),
    start: new Date(row.startsAt),
    end: new Date(row.endsAt),
    summary: title,
    location: row.address,
    status: method === "CANCEL" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: organiser,
  });
  event.createAttendee({ ...attendee, rsvp: method === "REQUEST", role: ICalAttendeeRole.REQ });
  return { method, content: calendar.toString() };
}

/**
 * Somebody's diary as a calendar that Outlook and Google subscribe to. What is confidential says no more than that they are busy: the
 * calendar of another company is no place for whom one holds to account.
 */
export function feedOf(owner: string, rows: readonly Appointment[], locale: Locale): string {
  const t = text(appointmentWords, locale);
  const calendar = ical({
    prodId: "//Pactwerk//Pactwerk//NL",
    name: t("feed.name", { name: owner }),
    method: ICalCalendarMethod.PUBLISH,
    ttl: 15 * 60,
  });
  for (const row of rows) {
    const event = calendar.createEvent({
      id: uidOf(row),
      sequence: row.sequence,
      stamp: new Date(now()),
      start: new Date(row.startsAt),
      end: new Date(row.endsAt),
      busystatus: ICalEventBusyStatus.BUSY,
      summary: row.confidential
        ? t("feed.busy")
        : t("feed.title", { kind: t(`kind.${row.kind}`), employer: row.withName }),
    });
    if (row.confidential) event.class(ICalEventClass.PRIVATE);
    else {
      event.location(row.address);
      event.url(baseUrl() + paths.appointment(row.id));
    }
  }
  return calendar.toString();
}
