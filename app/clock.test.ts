import { expect, test } from "vitest";
import { at, dayOf, instantOf, later, now, today } from "./clock.server";

test("the day is Amsterdam's: half past eleven in the evening is today, half past midnight tomorrow", () => {
  expect(dayOf("2026-11-24T22:30:00.000Z")).toBe("2026-11-24");
  expect(dayOf("2026-11-24T23:30:00.000Z")).toBe("2026-11-25");
  expect(dayOf("2026-07-01T21:30:00.000Z")).toBe("2026-07-01");
  expect(dayOf("2026-07-01T22:30:00.000Z")).toBe("2026-07-02");
  expect(dayOf("2026-12-31T23:00:00.000Z")).toBe("2027-01-01");
});

test.each([
  ["2026-11-24", "09:00", "2026-11-24T08:00:00.000Z"],
  ["2026-07-01", "00:30", "2026-06-30T22:30:00.000Z"],
  ["2026-03-29", "00:30", "2026-03-28T23:30:00.000Z"], // the day summer time begins, at two
  ["2026-03-29", "01:30", "2026-03-29T00:30:00.000Z"],
  ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
  ["2026-03-29", "23:30", "2026-03-29T21:30:00.000Z"],
  ["2026-10-25", "00:30", "2026-10-24T22:30:00.000Z"], // the day it ends, at three
  ["2026-10-25", "01:30", "2026-10-24T23:30:00.000Z"],
  ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
  ["2026-10-25", "23:30", "2026-10-25T22:30:00.000Z"],
])("%s %s in Amsterdam is %s", (day, time, instant) => {
  expect(instantOf(day, time)).toBe(instant);
  expect(dayOf(instant)).toBe(day);
});

test("an hour that is skipped or comes twice stays on its day", () => {
  expect(dayOf(instantOf("2026-03-29", "02:30"))).toBe("2026-03-29");
  expect(dayOf(instantOf("2026-10-25", "02:30"))).toBe("2026-10-25");
});

test("a command may run as if it were another instant, also when it fails", () => {
  const morning = "2024-10-01T07:00:00.000Z";
  at(morning, () => {
    expect(now()).toBe(morning);
    expect(() => at("2025-01-01T12:00:00.000Z", () => expect(today()).toBe("2024-01-01"))).toThrow();
    expect(today()).toBe("2024-10-01");
  });
});

test("later counts hours, not what the clock shows", () => {
  expect(later("2026-10-25T00:30:00.000Z", 3_600_000)).toBe("2026-10-25T01:30:00.000Z");
});
