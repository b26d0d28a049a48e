/** How a workbook shows a number. Its cells hold numbers only; the format says that one is a date. */

const dateFormats = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** The formats every workbook has, by number, and its own, by their letters outside quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return dateFormats.some(([from, to]) => id >= from && id <= to);
  const bare = code.replace(/"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare);
}

/** The day of a date, without a clock or zone in between. Lotus's 29 February 1900, which Excel keeps, is day 60. */
export function dayOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : serial < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}

const digits = new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 15 });

/** Fifteen digits as Excel shows, never an exponent; with the zeros that a format like 00000000 or 0.00 puts around it. */
export function shownNumber(value: number, format = ""): string {
  const plain = digits.format(value);
  const [, whole, , decimals] = /^(0+)(\.(0+))?$/.exec(format) ?? [];
  if (!whole || value < 0) return plain;
  const [left = "", right] = plain.split(".");
  const padded = left.padStart(whole.length, "0");
  return right === undefined ? padded : `${padded}.${right.padEnd(decimals?.length ?? 0, "0")}`;
}
