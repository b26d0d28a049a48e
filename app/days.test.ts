import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  firstDayAYearAfter,
  isDay,
  monthStart,
  overlap,
  quarterStart,
  weekday,
  workingDay,
  yearBefore,
} from "./days";

test("a day is one that is on the calendar", () => {
  expect(["2024-02-29", "2026-12-31", "1600-01-01"].filter(isDay)).toHaveLength(3);
  expect(
    [
      "2026-02-29",
      "2026-02-30",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "26-01-01",
      "2026-01-01 ",
      "",
      "vandaag",
    ].filter(isDay),
  ).toEqual([]);
});

test("days are counted over months, leap days and the changes of the clock", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-10-26", "2026-10-24")).toBe(-2);
});

test.each([
  ["2025-08-31", 6, "2026-02-28"],
  ["2023-08-31", 6, "2024-02-29"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-02-29", 48, "2028-02-29"],
  ["2025-10-31", 1, "2025-11-30"],
  ["2025-12-15", 1, "2026-01-15"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-01-31", -2, "2025-11-30"],
  ["2015-07-02", 4, "2015-11-02"],
])("%s and %i months is %s", (day, count, expected) => expect(addMonths(day, count)).toBe(expected));

test("a year ago is the same day last year", () => {
  expect(yearBefore("2026-11-24")).toBe("2025-11-24");
  expect(yearBefore("2024-02-29")).toBe("2023-02-28");
  expect(yearBefore("2025-02-28")).toBe("2024-02-28");
});

test("the first day on which a day is a year ago", () => {
  expect(firstDayAYearAfter("2025-11-24")).toBe("2026-11-24");
  expect(firstDayAYearAfter("2023-02-28")).toBe("2024-02-28");
  expect(firstDayAYearAfter("2024-02-29")).toBe("2025-03-01");
  for (let day = "2023-01-01"; day < "2025-12-31"; day = addDays(day, 1)) {
    const first = firstDayAYearAfter(day);
    expect([day <= yearBefore(first), day <= yearBefore(addDays(first, -1))]).toEqual([true, false]);
  }
});

test("a day in a weekend becomes the Monday after it", () => {
  expect(weekday("2026-11-23")).toBe(1);
  expect(weekday("2026-11-29")).toBe(7);
  expect(["2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30"].map(workingDay)).toEqual([
    "2026-11-27",
    "2026-11-30",
    "2026-11-30",
    "2026-11-30",
  ]);
});

test("periods overlap when they share a day; an end is the first day no longer in it", () => {
  const year = { from: "2025-01-01", until: "2026-01-01" };
  const beside = (from: string, until: string | null) => [
    overlap(year, { from, until }),
    overlap({ from, until }, year),
  ];
  expect(beside("2025-12-31", null)).toEqual([true, true]);
  expect(beside("2026-01-01", null)).toEqual([false, false]);
  expect(beside("2024-01-01", "2025-01-01")).toEqual([false, false]);
  expect(beside("2024-01-01", "2025-01-02")).toEqual([true, true]);
  expect(overlap({ from: "2020-01-01", until: null }, { from: "2026-01-01", until: null })).toBe(true);
});

test("a day's month and quarter begin on their first day", () => {
  expect(["2026-11-24", "2024-02-29"].map(monthStart)).toEqual(["2026-11-01", "2024-02-01"]);
  expect(["2026-01-31", "2026-03-31", "2026-04-01", "2026-12-31", "2024-02-29"].map(quarterStart)).toEqual([
    "2026-01-01",
    "2026-01-01",
    "2026-04-01",
    "2026-10-01",
    "2024-01-01",
  ]);
});
