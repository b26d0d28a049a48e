import { describe, expect, test } from "vitest";
import type { EmployerDetails } from "../employers.server";
import { addsNoPlace, daysLeft, merged, picksFor } from "./merge";

const plain: EmployerDetails = {
  name: "Bakkerij Korenkruim",
  tradeNames: [],
  kvkNumber: null,
  legalForm: null,
  sector: null,
  sbiCode: null,
  sbiVersion: null,
  sizeClass: "unknown",
  headCount: null,
  kinds: [],
  trainingCompany: "unknown",
  address: null,
  postcode: null,
  place: null,
  website: null,
  nonMailing: false,
  note: null,
  introducedById: null,
  brokerId: null,
};
const details = (given: Partial<EmployerDetails>): EmployerDetails => ({ ...plain, ...given });

describe("what there is to choose", () => {
  test("nothing where both say the same", () => expect(picksFor("website", plain, plain)).toEqual(["this"]));
  test("usually what is filled in", () => {
    expect(picksFor("website", plain, details({ website: "a.nl" }))).toEqual(["other", "this"]);
    expect(picksFor("website", details({ website: "a.nl" }), plain)).toEqual(["this", "other"]);
    expect(picksFor("size", details({ sizeClass: "2-9" }), details({ sizeClass: "10-49" }))).toEqual(["this", "other"]);
  });
  test("both where they can stand together", () =>
    expect(picksFor("note", details({ note: "a" }), details({ note: "b" }))).toEqual(["both", "this", "other"]));
  test("who asked for no mail gets none", () =>
    expect(picksFor("nonMailing", plain, details({ nonMailing: true }))).toEqual(["other", "this"]));
});

test("an address, and a head count with its class, go as one", () => {
  const here = details({
    address: "Oudegracht 1",
    postcode: "3511AA",
    place: "Utrecht",
    headCount: 9,
    sizeClass: "2-9",
  });
  const there = details({ place: "Zeist", sizeClass: "10-49" });
  const after = merged(here, there, { address: "other", size: "other" });
  expect(after).toMatchObject({ address: null, postcode: null, place: "Zeist", headCount: null, sizeClass: "10-49" });
});

test("the name that was not chosen becomes a trade name, once, and a name is not its own trade name", () => {
  const here = details({ tradeNames: ["Korenkruim Brood"] });
  const there = details({ name: "Korenkruim Brood", tradeNames: ["KK"] });
  expect(merged(here, there, {}).tradeNames).toEqual(["KK", "Korenkruim Brood"]);
  const renamed = merged(here, there, { name: "other" });
  expect([renamed.name, renamed.tradeNames]).toEqual(["Korenkruim Brood", ["Bakkerij Korenkruim", "KK"]]);
  expect(merged(plain, details({ name: "BAKKERIJ KORENKRUIM" }), {}).tradeNames).toEqual([]);
});

test("both stand together, and what is not on offer is the usual", () => {
  const here = details({ note: "a", kinds: ["public"], website: "a.nl" });
  const there = details({ note: "b", kinds: ["education", "public"], website: "b.nl" });
  const after = merged(here, there, { website: "both", kinds: "both" });
  expect(after).toMatchObject({ note: "a\n\nb", kinds: ["education", "public"], website: "a.nl" });
});

test("a head establishment without an address, or with the same one, adds no place", () => {
  const here = { address: "Oudegracht 1", postcode: "3511AA", place: "Utrecht" };
  expect(addsNoPlace(here, { address: null, postcode: null, place: null })).toBe(true);
  expect(addsNoPlace(here, { address: null, postcode: null, place: "utrecht" })).toBe(true);
  expect(addsNoPlace(here, { address: "oudegracht 1", postcode: "3511AA", place: "UTRECHT" })).toBe(true);
  expect(addsNoPlace(here, { address: "Oudegracht 3", postcode: "3511AA", place: "Utrecht" })).toBe(false);
  expect(addsNoPlace(here, { address: null, postcode: null, place: "Zeist" })).toBe(false);
  const nowhere = { address: null, postcode: null, place: null };
  expect(addsNoPlace(nowhere, { ...nowhere, place: "Zeist" })).toBe(false);
});

test("30 days, the last of which is the day before", () => {
  expect(daysLeft("2026-11-03", "2026-11-03")).toBe(30);
  expect(daysLeft("2026-11-03", "2026-12-02")).toBe(1);
  expect(daysLeft("2026-11-03", "2026-12-03")).toBe(0);
  expect(daysLeft("2026-11-03", "2027-01-01")).toBe(0);
});
