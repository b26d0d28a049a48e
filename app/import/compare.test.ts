import { describe, expect, test } from "vitest";
import { type Difference, differences, type Here, type Said, taken } from "./compare";

const here: Here = {
  name: "Zon B.V.",
  kvkNumber: "11111111",
  sector: "ict",
  sbiCode: null,
  sbiVersion: null,
  headCount: 45,
  sizeClass: "10-49",
  address: "Sparweg 2",
  postcode: "3542AD",
  place: "Utrecht",
  website: null,
  kinds: ["public"],
};
const silent: Said = {
  name: "Zon B.V.",
  kvkNumber: "11111111",
  sector: null,
  sbiCode: null,
  sbiVersion: null,
  headCount: null,
  sizeClass: null,
  address: null,
  postcode: null,
  place: null,
  website: null,
  kinds: [],
};
const found = (said: Partial<Said>, personSet: string[] = []) => differences(here, { ...silent, ...said }, personSet);

describe("differences", () => {
  test("there are none where the file says nothing, or the same", () => {
    expect(found({})).toEqual([]);
    expect(found({ place: "Utrecht", kinds: ["public"], headCount: 45, sector: "ict" })).toEqual([]);
  });
  test.each<[Partial<Said>, string, object]>([
    [{ name: "Zon" }, "name", { name: ["Zon B.V.", "Zon"] }],
    [{ sector: "care" }, "sector", { sector: ["ict", "care"] }],
    [{ sbiCode: "K", sbiVersion: "2025" }, "sbiCode", { sbiCode: [null, "K"], sbiVersion: [null, "2025"] }],
    [{ headCount: 60 }, "size", { headCount: [45, 60], sizeClass: ["10-49", "50-249"] }],
    [{ headCount: 46 }, "size", { headCount: [45, 46] }],
    [{ sizeClass: "250+" }, "size", { headCount: [45, null], sizeClass: ["10-49", "250+"] }],
    [{ postcode: "3554AA" }, "address", { postcode: ["3542AD", "3554AA"] }],
    [{ website: "zon.example" }, "website", { website: [null, "zon.example"] }],
    [{ kinds: ["education"] }, "kinds", { kinds: [["public"], ["education", "public"]] }],
  ])("%j", (said, field, changes) => {
    expect(found(said)).toEqual([{ field, typed: false, changes }]);
  });
  test("a class that the count here fits in, unknown and nought say nothing", () => {
    expect(found({ sizeClass: "10-49" })).toEqual([]);
    expect(found({ sizeClass: "unknown" })).toEqual([]);
    expect(found({ headCount: 0, sizeClass: "unknown" })).toEqual([]);
  });
  test("a number is filled in, never replaced", () => {
    expect(differences({ ...here, kvkNumber: null }, silent, [])).toMatchObject([{ field: "kvkNumber" }]);
    expect(found({ kvkNumber: "22222222" })).toEqual([]);
  });
  test("typed is what a person set of what differs; of the size, either half", () => {
    expect(found({ postcode: "3554AA" }, ["address"])).toMatchObject([{ typed: false }]);
    expect(found({ postcode: "3554AA" }, ["postcode"])).toMatchObject([{ typed: true }]);
    expect(found({ headCount: 46 }, ["sizeClass"])).toMatchObject([{ typed: true }]);
  });
});

describe("taken", () => {
  const typed: Difference = {
    field: "address",
    typed: true,
    changes: { address: ["Sparweg 2", "Vecht 9"], place: [null, "Utrecht"] },
  };
  test.each([
    ["take", { address: ["Sparweg 2", "Vecht 9"], place: [null, "Utrecht"] }],
    ["keep", {}],
    ["unlessTyped", {}],
    ["ifEmpty", { place: [null, "Utrecht"] }],
  ] as const)("%s", (choice, changes) => {
    const result = taken([typed], { address: choice });
    expect(result.changes).toEqual(changes);
    expect([result.took, result.kept]).toEqual(Object.keys(changes).length > 0 ? [["address"], []] : [[], ["address"]]);
  });
  test("without a choice what was typed stays, and the rest is taken", () => {
    expect(taken([typed], {}).kept).toEqual(["address"]);
    expect(taken([{ ...typed, typed: false }], {}).took).toEqual(["address"]);
  });
});
