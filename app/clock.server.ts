import { prepared, statement } from "db/connection.server";
import { addDays, type Day } from "./days";

/** An instant: UTC, `2026-11-24T08:30:00.000Z`, 24 characters. */
export type Instant = string;

const zone = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const offset = prepared((db) =>
  db.$client.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'clock_offset'"),
);
let pinned: Instant | undefined;

/** Now, moved by the offset of a demo database. This file is the only one that reads the machine's clock. */
export function now(): Instant {
  return pinned ?? later(machineNow(), Number(offset().get()?.value ?? 0));
}

/** What the machine says it is, for what lives outside the product: a cookie's end. In a demo the two differ. */
export function machineNow(): Instant {
  return new Date().toISOString();
}

export function dayOf(instant: Instant): Day {
  return zone.format(new Date(instant));
}

/** The day it is in Amsterdam. */
export function today(): Day {
  return dayOf(now());
}

export function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** Moves the whole product to an instant, from which time goes on; only a demo database has such an offset. */
export function moveClockTo(instant: Instant) {
  const value = String(Date.parse(instant) - Date.now());
  statement(
    "INSERT INTO meta (key, value) VALUES ('clock_offset', :value) ON CONFLICT (key) DO UPDATE SET value = :value",
  ).run({ value });
}

/** Runs commands as if it were that instant (seeds play three years in seconds). Synchronous: nothing else sees it. */
export function at<Result>(instant: Instant, run: () => Result): Result {
  const before = pinned;
  pinned = instant;
  try {
    return run();
  } finally {
    pinned = before;
  }
}

const offsets = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Amsterdam", timeZoneName: "longOffset" });

function hoursAhead(at: number): number {
  const shown = offsets.formatToParts(new Date(at)).find((part) => part.type === "timeZoneName")?.value ?? "";
  return Number(/GMT([+-]\d{2})/.exec(shown)?.[1] ?? 0);
}

/** An hour of a day in Amsterdam as an instant, summer and winter time alike. Asked twice, since on the two days of change the first answer may be of the other side. */
export function instantOf(day: Day, time: string): Instant {
  const shown = Date.parse(`${day}T${time}:00.000Z`);
  const near = shown - hoursAhead(shown) * 3_600_000;
  return new Date(shown - hoursAhead(near) * 3_600_000).toISOString();
}

/** The first instant after a day in Amsterdam. */
export const endOf = (day: Day): Instant => instantOf(addDays(day, 1), "00:00");
