/** A calendar day, YYYY-MM-DD. Arithmetic on days only: which day it is comes from clock.server.ts. */
export type Day = string;

const DAY_MS = 86_400_000;
const parts = (day: Day) => day.split("-").map(Number) as [number, number, number];
const utc = (day: Day) => Date.UTC(parts(day)[0], parts(day)[1] - 1, parts(day)[2]);
const text = (at: number) => new Date(at).toISOString().slice(0, 10);

export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && text(utc(value)) === value;
}

export function addDays(day: Day, count: number): Day {
  return text(utc(day) + count * DAY_MS);
}

/** The same day of the month, clamped to the month's end: 31 August plus six months is the last day of February. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** The first day of its month. */
export const monthStart = (day: Day): Day => `${day.slice(0, 8)}01`;

/** The first day of its quarter. */
export const quarterStart = (day: Day): Day => addMonths(monthStart(day), -((parts(day)[1] - 1) % 3));

/** "12 months ago": the same day last year, 28 February for the 29th. */
export function yearBefore(day: Day): Day {
  return addMonths(day, -12);
}

/** The first day on which `day` is a year ago or longer, so that `day <= yearBefore(it)`. */
export function firstDayAYearAfter(day: Day): Day {
  const sameDay = addMonths(day, 12);
  return yearBefore(sameDay) >= day ? sameDay : addDays(sameDay, 1);
}

/** Days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: Day): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

/** The day itself, or the Monday after it when it falls in a weekend. */
export function workingDay(day: Day): Day {
  const left = 8 - weekday(day);
  return left <= 2 ? addDays(day, left) : day;
}

/** From a day until the first day on which it no longer holds; open when there is none. */
export type Period = { from: Day; until: Day | null };

/** Whether two periods have a day in common. */
export function overlap(a: Period, b: Period): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);
}

/** How far ahead anybody plans or promises: a year further on is a year mistyped. */
export const furthestAhead = (today: Day): Day => addMonths(today, 60);

/** The day in the past that an address asks of a list (`datum`); null is today. What is no such day is said so, and taken as today. */
export function pastDayIn(params: URLSearchParams, today: Day): { day: Day | null; wrong: { typed: string } | null } {
  const typed = params.get("datum")?.trim() ?? "";
  if (typed === "" || typed === today) return { day: null, wrong: null };
  if (isDay(typed) && typed < today) return { day: typed, wrong: null };
  return { day: null, wrong: { typed: typed.slice(0, 40) } };
}
