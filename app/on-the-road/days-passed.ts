import type { Day } from "../days";

const day = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * The day it is, on a page that may have been kept since yesterday: the server's now when the page was made, and what the device's clock went on
 * since. So a clock that is wrong, or a demo whose clock was moved, gives the server's day and not its own.
 */
export const dayNow = (page: { now: string; machineNow: string }, deviceNow: number): Day =>
  day.format(new Date(Date.parse(page.now) + Math.max(0, deviceNow - Date.parse(page.machineNow))));

/** What matters on a day: its own appointments, or those of the first day after it that has any; what is older, and what is later. */
export function aroundDay<Row extends { on: Day }>(rows: Row[], today: Day) {
  const coming = rows.filter(({ on }) => on >= today);
  const first = coming[0]?.on;
  return {
    older: rows.filter(({ on }) => on < today),
    near: coming.filter(({ on }) => on === first),
    later: coming.filter(({ on }) => on !== first),
  };
}
