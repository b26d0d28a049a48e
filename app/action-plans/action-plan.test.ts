import { describe, expect, test } from "vitest";
import { isLate, numberIn, peopleNumberRefusal, planStateOf, progressOf, stateOf, usualPeriod } from "./action-plan";

describe("how an action goes", () => {
  test("follows from its last update that says something", () => {
    expect(stateOf([])).toBe("new");
    expect(stateOf(["unchanged"])).toBe("running");
    expect(stateOf(["running", "done", "unchanged"])).toBe("done");
    expect(stateOf(["done", "behind"])).toBe("behind");
  });

  test("late is the day after, and never what is done or stopped", () => {
    expect(isLate({ dueOn: "2026-10-01", state: "running" }, "2026-10-01")).toBe(false);
    expect(isLate({ dueOn: "2026-10-01", state: "running" }, "2026-10-02")).toBe(true);
    expect(isLate({ dueOn: "2026-10-01", state: "done" }, "2026-10-02")).toBe(false);
    expect(isLate({ dueOn: "2026-10-01", state: "stopped" }, "2026-10-02")).toBe(false);
    expect(isLate({ dueOn: null, state: "new" }, "2026-10-02")).toBe(false);
  });
});

test("the last word decides where the talk about a plan stands", () => {
  expect(planStateOf([])).toBe("draft");
  expect(planStateOf(["sentToSer"])).toBe("draft");
  expect(planStateOf(["madeFinal", "sentToSer"])).toBe("toRead");
  expect(planStateOf(["madeFinal", "asked"])).toBe("asked");
  expect(planStateOf(["madeFinal", "asked", "answered"])).toBe("toRead");
  expect(planStateOf(["madeFinal", "asked", "answered", "read"])).toBe("read");
  expect(planStateOf(["madeFinal", "read", "madeFinal"])).toBe("toRead");
});

describe("progress", () => {
  const number = { measure: "number" as const, baseline: 0, target: 12 };
  test("goes from the beginning to the goal", () => {
    expect(progressOf(number, 5)).toEqual({ value: 5, max: 12 });
    expect(progressOf(number, null)).toEqual({ value: 0, max: 12 });
    expect(progressOf(number, 30)).toEqual({ value: 12, max: 12 });
    expect(progressOf(number, -3)).toEqual({ value: 0, max: 12 });
  });
  test("also downwards, and from where one stood", () => {
    expect(progressOf({ measure: "percentage", baseline: 20, target: 100 }, 60)).toEqual({ value: 40, max: 80 });
    expect(progressOf({ measure: "number", baseline: 10, target: 2 }, 6)).toEqual({ value: 4, max: 8 });
  });
  test("is not shown where there is nothing to divide", () => {
    expect(progressOf({ measure: "yesNo", baseline: null, target: null }, null)).toBeUndefined();
    expect(progressOf({ ...number, baseline: null }, 4)).toBeUndefined();
    expect(progressOf({ ...number, target: 0 }, 4)).toBeUndefined();
  });
});

test("numbers about who works somewhere are not taken where a person could be recognised", () => {
  const of = (headCount: number | null, sizeClass = "unknown") => ({ headCount, sizeClass });
  expect(peopleNumberRefusal(4, "number", of(49))).toBe("fewPeople");
  expect(peopleNumberRefusal(20, "number", of(49))).toBe("fewPeople");
  expect(peopleNumberRefusal(20, "number", of(null))).toBe("fewPeople");
  expect(peopleNumberRefusal(9, "number", of(50))).toBe("smallNumber");
  expect(peopleNumberRefusal(10, "number", of(50))).toBeUndefined();
  expect(peopleNumberRefusal(0, "number", of(50))).toBeUndefined();
  expect(peopleNumberRefusal(10, "percentage", of(60))).toBe("smallNumber");
  expect(peopleNumberRefusal(20, "percentage", of(60))).toBeUndefined();
  expect(peopleNumberRefusal(10, "number", of(null, "250+"))).toBeUndefined();
  expect(peopleNumberRefusal(null, "number", of(3))).toBeUndefined();
  expect(peopleNumberRefusal(4, "yesNo", of(3))).toBeUndefined();
});

test("a number is read as people write it", () => {
  expect(["7", " 7 ", "12,5", "12.5", "1.200", "1.200,5", "40%", "-3"].map(numberIn)).toEqual([
    7, 7, 12.5, 12.5, 1200, 1200.5, 40, -3,
  ]);
  expect(["", "zes", "1,2,3", "1e9", "99999999999", "Infinity"].map(numberIn)).toEqual(Array(6).fill(undefined));
});

test("a plan runs until the end of the year, or of the next one when half of this one is gone", () => {
  expect(usualPeriod("2026-03-04")).toEqual({ startsOn: "2026-03-04", endsOn: "2027-01-01" });
  expect(usualPeriod("2026-11-24")).toEqual({ startsOn: "2026-11-24", endsOn: "2028-01-01" });
});
