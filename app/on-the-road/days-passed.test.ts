import { expect, test } from "vitest";
import { dayNow } from "./days-passed";

test("a page kept since yesterday knows that it is today; a moved clock stays moved", () => {
  const page = { now: "2026-11-24T21:00:00.000Z", machineNow: "2026-11-24T21:00:00.000Z" };
  expect(dayNow(page, Date.parse("2026-11-24T22:30:00.000Z"))).toBe("2026-11-24");
  expect(dayNow(page, Date.parse("2026-11-24T23:30:00.000Z"))).toBe("2026-11-25"); // half past midnight in Utrecht
  const moved = { ...page, machineNow: "2031-01-01T08:00:00.000Z" };
  expect(dayNow(moved, Date.parse("2031-01-01T09:00:00.000Z"))).toBe("2026-11-24");
  expect(dayNow(moved, Date.parse("2030-12-31T09:00:00.000Z"))).toBe("2026-11-24"); // the device is behind the server
});
