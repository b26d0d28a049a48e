import { expect, test } from "vitest";
import { labelled, pointsOf, scaleOf } from "./chart";

test.each([
  [0, 3],
  [1, 3],
  [3, 3],
  [4, 6],
  [25, 30],
  [168, 180],
  [301, 600],
  [6355, 9000],
])("a line up to %i stands on a scale up to %i", (highest, top) => {
  expect(scaleOf(highest)).toEqual({ top, ticks: [top, (top / 3) * 2, top / 3, 0] });
});

test("points go from the left edge to the right one, and nothing stands on the ground", () => {
  expect(pointsOf([0, 30, 15], 30, 600, 240)).toBe("0,240 300,0 600,120");
});

test("all months of a year have a name, of more years the first, the last and five between", () => {
  const months = Array.from({ length: 47 }, (_, index) => index);
  expect(labelled(months.slice(0, 13))).toHaveLength(13);
  expect(labelled(months)).toEqual([0, 8, 15, 23, 31, 38, 46]);
});
