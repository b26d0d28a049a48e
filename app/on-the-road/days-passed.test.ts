import { expect, test } from "vitest";
import { aroundDay, dayNow } from "./days-passed";

test("a page kept since yesterday knows that it is today; a moved clock stays moved", () => {
  const page = { now: "2026-11-24T21:00:00.000Z", machineNow: "2026-11-24T21:00:00.000Z" };
  expect(dayNow(page, Date.parse("2026-11-24T22:30:00.000Z"))).toBe("2026-11-24");
  expect(dayNow(page, Date.parse("2026-11-24T23:30:00.000Z"))).toBe("2026-11-25"); // half past midnight in Utrecht
  const moved = { ...page, machineNow: "2031-01-01T08:00:00.000Z" };
  expect(dayNow(moved, Date.parse("2031-01-01T09:00:00.000Z"))).toBe("2026-11-24");
  expect(dayNow(moved, Date.parse("2030-12-31T09:00:00.000Z"))).toBe("2026-11-24"); // the device is behind the server
});

test("today stands open; a day later yesterday's is older, and without anything today the next day that has something stands open", () => {
  const [monday, tuesday, thursday, friday] = ["2026-11-23", "2026-11-24", "2026-11-26", "2026-11-27"].map((on) => ({
    on,
  }));
  const week = [monday, tuesday, thursday, friday] as { on: string }[];
  expect(aroundDay(week, "2026-11-24")).toEqual({ older: [monday], near: [tuesday], later: [thursday, friday] });
  expect(aroundDay(week, "2026-11-25")).toEqual({ older: [monday, tuesday], near: [thursday], later: [friday] });
  expect(aroundDay(week, "2026-11-28")).toEqual({ older: week, near: [], later: [] });
});
