import type { appointmentKinds } from "db/schema/lists";

export type AppointmentKind = (typeof appointmentKinds)[number];

/** How long one takes, in minutes: what the form offers. */
export const durations = [15, 30, 45, 60, 90, 120, 180, 240] as const;
/** How long it takes unless somebody says otherwise, in minutes. */
export const usualDuration = (kind: AppointmentKind): number =>
  ({ visit: 60, meeting: 120, video: 45, phone: 30 })[kind];

/** Minutes from one instant to another. */
export const minutesBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

/** The longest that the page still says "over 40 minuten". */
const SOON = 120;

/** How the next appointment stands to now: under way, soon (in minutes), or later. */
export function nearness(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  now: string,
): { state: "now" } | { state: "soon"; minutes: number } | { state: "later" | "past" } {
  if (endsAt <= now) return { state: "past" };
  if (startsAt <= now) return { state: "now" };
  const minutes = minutesBetween(now, startsAt);
  return minutes <= SOON ? { state: "soon", minutes } : { state: "later" };
}

/** What opens the map of a phone, or the map on the web, with the way to an address. */
export const routeTo = (address: string) =>
  `https://www.google.com/maps/dir/?${new URLSearchParams({ api: "1", destination: address })}`;

/** Whether it still stands: not cancelled, and no talk yet. */
export const stands = (row: { cancelledAt: string | null; conversationId: number | null }) =>
  row.cancelledAt === null && row.conversationId === null;
