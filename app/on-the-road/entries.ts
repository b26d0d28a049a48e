import type { Gone, Held } from "./device.client";

/** One of a form's own names with its value, as FormData has them. */
export type Entry = [name: string, value: string];

export const valueIn = (entries: readonly Entry[], name: string) => entries.find(([at]) => at === name)?.[1];

/**
 * Without the rows nobody wrote in, so that the usual form opens only those that hold something. Promises close their ranks; what was heard keeps
 * its number, which says what kind of thing it is.
 */
export function withoutEmptyRows(entries: readonly Entry[]): Entry[] {
  const written = entries.filter(([name, value]) => /\.(what|words)$/.test(name) && value.trim() !== "");
  const rows = written.map(([name]) => name.replace(/\.\w+$/, ""));
  const promises = rows.filter((row) => row.startsWith("promises."));
  return entries.flatMap(([name, value]): Entry[] => {
    const row = /^(promises|heard)\.\d+/.exec(name)?.[0];
    if (row === undefined) return [[name, value]];
    if (!rows.includes(row)) return [];
    const rank = promises.indexOf(row);
    return [[rank < 0 ? name : name.replace(row, `promises.${rank}`), value]];
  });
}

/** How far the talk of an appointment is, as this device knows: it waits here, was not taken, or went. Nothing when it is still to be logged. */
export function loggedAs(appointmentId: number, held: readonly Held[], gone: readonly Gone[]) {
  const id = String(appointmentId);
  const entry = held.find(({ state, entries }) => state && valueIn(entries, "appointmentId") === id);
  return entry?.state ?? (gone.some((one) => one.appointmentId === id) ? "gone" : undefined);
}
