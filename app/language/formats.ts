import { type Day, daysBetween } from "../days";
import { intlLocale, type Locale, timeZone } from "./messages";

export type Formats = ReturnType<typeof makeFormats>;
const made = new Map<string, Formats>();

/** Dates, numbers and lists in words, the same on the server and in the browser. Kept: Intl is dear to set up. */
export function formats(locale: Locale, today: Day): Formats {
  const key = `${locale} ${today}`;
  const known = made.get(key) ?? makeFormats(locale, today);
  if (made.size > 20) made.clear();
  made.set(key, known);
  return known;
}

function makeFormats(locale: Locale, today: Day) {
  const tag = intlLocale[locale];
  const noon = (day: Day) => new Date(`${day}T12:00:00Z`);
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { timeZone, ...options });
  const full = dates({ day: "numeric", month: "long", year: "numeric" });
  const sameYear = dates({ day: "numeric", month: "long" });
  const short = dates({ day: "numeric", month: "short" });
  const shortYear = dates({ day: "numeric", month: "short", year: "numeric" });
  const month = dates({ month: "short", year: "numeric" });
  const monthName = dates({ month: "short" });
  const fullMonth = dates({ month: "long", year: "numeric" });
  const weekday = dates({ weekday: "long", day: "numeric", month: "long" });
  const weekdayYear = dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const moment = dates({ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });
  const clock = dates({ hour: "2-digit", minute: "2-digit" });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const number = new Intl.NumberFormat(tag);
  const share = new Intl.NumberFormat(tag, { style: "percent" });
  const list = new Intl.ListFormat(tag, { type: "conjunction" });
  const thisYear = (day: Day) => day.slice(0, 4) === today.slice(0, 4);

  return {
    /** 3 september 2026 */
    day: (day: Day) => full.format(noon(day)),
    /** 3 september, with the year when it is another one */
    dayInYear: (day: Day) => (thisYear(day) ? sameYear : full).format(noon(day)),
    /** 3 sep */
    dayAndMonth: (day: Day) => short.format(noon(day)).replace(".", ""),
    /** 3 sep, with the year when it is another one */
    shortDay: (day: Day) => (thisYear(day) ? short : shortYear).format(noon(day)).replace(".", ""),
    /** mrt 2025 */
    month: (day: Day) => month.format(noon(day)).replace(".", ""),
    /** mrt */
    monthName: (day: Day) => monthName.format(noon(day)).replace(".", ""),
    /** maart 2025 */
    fullMonth: (day: Day) => fullMonth.format(noon(day)),
    /** donderdag 3 september */
    weekday: (day: Day) => (thisYear(day) ? weekday : weekdayYear).format(noon(day)),
    /** over 3 dagen, gisteren, 2 maanden geleden */
    relative(day: Day) {
      const days = daysBetween(today, day);
      const size = Math.abs(days);
      if (size < 60) return relative.format(days, "day");
      if (size < 730) return relative.format(Math.round(days / 30.44), "month");
      return relative.format(Math.trunc(days / 365.25), "year");
    },
    /** over 40 minuten; over 2 uur */
    inMinutes: (minutes: number) =>
      minutes < 120 ? relative.format(minutes, "minute") : relative.format(Math.floor(minutes / 60), "hour"),
    /** 24 november 2026 om 10:42 */
    moment: (instant: string) => moment.format(new Date(instant)),
    /** 10:42 */
    time: (instant: string) => clock.format(new Date(instant)),
    number: (value: number) => number.format(value),
    /** 63% */
    share: (part: number, whole: number) => share.format(part / whole),
    list: (items: string[]) => list.format(items),
    isPast: (day: Day) => day < today,
  };
}
