import { expect, test } from "vitest";
import { sbiKeyOf, shownPrefixes, shownSbi } from "./sbi";

test.each([
  ["62.01", "6201"],
  [" 62 01 ", "6201"],
  ["J6201", "6201"],
  ["k", "K"],
  ["01", "01"],
  ["1", undefined],
  ["W", undefined],
  ["", undefined],
  ["bakker", undefined],
])("%o is the key %o", (typed, key) => expect(sbiKeyOf(typed)).toBe(key));

test.each([
  ["6201", "62.01"],
  ["70102", "70.10.2"],
  ["582", "58.2"],
  ["62", "62"],
  ["K", "K"],
])("%s is written %s", (key, shown) => expect(shownSbi(key)).toBe(shown));

test("what follows each other is one range", () => {
  expect(shownPrefixes(["582", "61", "62", "63", "951", "J", "K"])).toEqual(["J", "K", "58.2", "61–63", "95.1"]);
  expect(shownPrefixes(["10", "12", "13", "131", "14"])).toEqual(["10", "12–13", "13.1", "14"]);
  expect(shownPrefixes([])).toEqual([]);
});
