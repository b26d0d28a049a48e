import { describe, expect, test } from "vitest";
import { countedLike, jobsOf, type MemberPlaces, shareOf } from "./sector";

const member = (given: Partial<MemberPlaces>): MemberPlaces => ({
  headCount: null,
  open: 1,
  here: 1,
  staffHere: null,
  ...given,
});

describe("like with like", () => {
  const hospital = member({ headCount: 5000, open: 4, here: 3, staffHere: 3900 });
  const shop = member({ headCount: 6 });
  const haulier = member({ headCount: 70, here: 0 });

  test("organisations: who has an establishment here, once", () => {
    expect(countedLike("organisations", [hospital, shop, haulier])).toBe(2);
  });

  test("establishments: those here", () => {
    expect(countedLike("establishments", [hospital, shop, haulier])).toBe(4);
  });

  test("jobs: of who is only here its own number, of who is elsewhere too what is known of here", () => {
    expect(jobsOf([hospital, shop, haulier])).toEqual({ jobs: 3906, unknown: 0 });
    expect(jobsOf([member({ headCount: 900, open: 2, here: 1 }), member({}), member({ staffHere: 12 })])).toEqual({
      jobs: 12,
      unknown: 2,
    });
    expect(jobsOf([])).toEqual({ jobs: 0, unknown: 0 });
  });
});

test.each([
  [0, 520, { said: "none" }],
  [27, 520, { said: "oneOf", each: 19 }],
  [26, 520, { said: "oneOf", each: 20 }],
  [1, 273, { said: "oneOf", each: 270 }],
  [1, 12_345, { said: "oneOf", each: 12_000 }],
  [4, 10, { said: "oneOf", each: 3 }],
  [41, 100, { said: "ofTen", tenths: 4 }],
  [1, 2, { said: "ofTen", tenths: 5 }],
  [99, 100, { said: "ofTen", tenths: 9 }],
  [100, 100, { said: "all" }],
  [101, 100, { said: "more" }],
] as const)("%i of %i in plain words", (part, whole, said) => expect(shareOf(part, whole)).toEqual(said));
