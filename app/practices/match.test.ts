import { sizeClasses } from "db/schema/lists";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestOf, type Kin, likenessOf } from "./match";

const bakery: Kin = { theme: "ethnicity", phase: "workplace", sectorId: 1, sizeClass: "2-9" };
const like = (more: Partial<Kin>) => likenessOf(bakery, { ...bakery, ...more });

describe("who could help whom", () => {
  test("says why, in the order in which it counts", () => {
    expect(like({})?.reasons).toEqual(["sameTheme", "samePhase", "sameSector", "sameSize"]);
    expect(like({ phase: "exit", sectorId: 2, sizeClass: "10-49" })?.reasons).toEqual(["sameTheme", "nearSize"]);
    expect(like({ theme: "all", phase: null, sizeClass: "250+" })?.reasons).toEqual(["everyTheme", "sameSector"]);
  });

  test("another theme is no help, and what is not known is like nothing", () => {
    expect(like({ theme: "gender" })).toBeUndefined();
    expect(like({ theme: null })).toBeUndefined();
    expect(
      likenessOf(
        { ...bakery, phase: null, sectorId: null, sizeClass: "unknown" },
        { ...bakery, phase: null, sectorId: null, sizeClass: "unknown" },
      )?.reasons,
    ).toEqual(["sameTheme"]);
  });

  test("theme goes before phase, phase before sector and size together", () => {
    const score = (more: Partial<Kin>) => like(more)?.score ?? -1;
    const far = { phase: "exit", sectorId: 2, sizeClass: "250+" } as const;
    expect(score(far)).toBeGreaterThan(score({ theme: "all" }));
    expect(score({ ...far, phase: "workplace" })).toBeGreaterThan(score({ phase: "exit" }));
    expect(score({ sizeClass: "2-9", sectorId: 2 })).toBeGreaterThan(score({ sizeClass: "10-49", sectorId: 2 }));
  });

  test("gives each employer once, never the one itself, the most alike first and of equals the first given", () => {
    const of = { ...bakery, rootId: 1 };
    const candidates = [
      { ...bakery, rootId: 1, id: 1 },
      { ...bakery, rootId: 2, id: 2, phase: "exit" as const },
      { ...bakery, rootId: 3, id: 3 },
      { ...bakery, rootId: 4, id: 4 },
      { ...bakery, rootId: 3, id: 5 },
      { ...bakery, rootId: 5, id: 6, theme: "age" as const },
    ];
    expect(bestOf(of, candidates, 5).map(({ id }) => id)).toEqual([3, 4, 2]);
    expect(bestOf(of, candidates, 1).map(({ id }) => id)).toEqual([3]);
  });

  test("is the same in both directions", () => {
    const kin = fc.record({
      theme: fc.constantFrom("ethnicity", "gender", "all", null),
      phase: fc.constantFrom("workplace", "exit", null),
      sectorId: fc.constantFrom(1, 2, null),
      sizeClass: fc.constantFrom(...sizeClasses),
    }) as fc.Arbitrary<Kin>;
    fc.assert(
      fc.property(kin, kin, (a, b) => {
        expect(likenessOf(a, b)).toEqual(likenessOf(b, a));
      }),
    );
  });
});
