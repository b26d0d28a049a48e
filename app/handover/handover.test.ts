import { expect, test } from "vitest";
import { receiverOf } from "./handover";

const receivers = {
  all: 1,
  bySector: new Map([[7, 2]]),
  byDistrict: new Map([["Zuilen", 3]]),
  byEmployer: new Map([[40, 4]]),
};

test.each([
  ["nothing said of it", { rootId: 39, sectorId: 8, district: "Oost" }, 1],
  ["neither sector nor wijk known", { rootId: 39, sectorId: null, district: null }, 1],
  ["by its sector", { rootId: 39, sectorId: 7, district: "Oost" }, 2],
  ["by its wijk, before its sector", { rootId: 39, sectorId: 7, district: "Zuilen" }, 3],
  ["by itself, before all", { rootId: 40, sectorId: 7, district: "Zuilen" }, 4],
  ["at an employer that stays with another", undefined, 1],
] as const)("who receives: %s", (_, place, expected) => {
  expect(receiverOf(receivers, place)).toBe(expected);
});
