import { describe, expect, test } from "vitest";
import { type Moments, type RunStep, secondsLeft, stepOf } from "./run";

const none: Moments = {
  checkAskedAt: null,
  checkedAt: null,
  askedAt: null,
  doneAt: null,
  undoAskedAt: null,
  undoneAt: null,
};
const at = "2026-11-24T09:00:00.000Z";

test.each<[RunStep, (keyof Moments)[]]>([
  ["columns", []],
  ["checking", ["checkAskedAt"]],
  ["checked", ["checkAskedAt", "checkedAt"]],
  ["importing", ["checkAskedAt", "checkedAt", "askedAt"]],
  ["done", ["checkAskedAt", "checkedAt", "askedAt", "doneAt"]],
  ["undoing", ["checkAskedAt", "checkedAt", "askedAt", "doneAt", "undoAskedAt"]],
  ["undoing", ["checkAskedAt", "checkedAt", "askedAt", "undoAskedAt"]], // stopped half way
  ["undone", ["checkAskedAt", "checkedAt", "askedAt", "undoAskedAt", "undoneAt"]],
])("%s", (step, moments) => {
  expect(stepOf({ ...none, ...Object.fromEntries(moments.map((name) => [name, at])) })).toBe(step);
});

describe("secondsLeft", () => {
  test("from what was done so far", () => expect(secondsLeft(1_000, 11_000, 900)).toBe(9));
  test("nothing is said too soon", () => {
    expect(secondsLeft(100, 11_000, 5_000)).toBeUndefined();
    expect(secondsLeft(500, 11_000, 100)).toBeUndefined();
  });
  test("never less than a second", () => expect(secondsLeft(10_999, 11_000, 9_000)).toBe(1));
});
