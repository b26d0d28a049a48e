import { describe, expect, test } from "vitest";
import {
  deskHelps,
  distance,
  folded,
  kvkNumberOf,
  nameKeyOf,
  postcodeOf,
  shownPostcode,
  similarNames,
  sizeClassOf,
  sortNameOf,
} from "./employer";

describe("folded", () => {
  test.each([
    ["Coöperatie  De Brug ", "cooperatie de brug"],
    ["COÖPERATIE DE BRUG", "cooperatie de brug"],
    ["Groß & Söhne", "gross & sohne"],
    ["Bakken & Bæck", "bakken & baeck"],
    ["Yılmaz Bouw", "yilmaz bouw"],
    ["İstanbul Grill", "istanbul grill"],
    ["Łódź Transport", "lodz transport"],
    ["’t Hoekje", "'t hoekje"],
    ["ﬁetsen", "fietsen"],
    ["", ""],
  ])("%s → %s", (name, expected) => expect(folded(name)).toBe(expected));
});

describe("sortNameOf", () => {
  test.each([
    ['"AAE" Advanced Automated Equipment B.V.', 'aae" advanced automated equipment b.v.'],
    ["@EasePay B.V.", "easepay b.v."],
    ["'t Hoekje", "t hoekje"],
    ["361° Europe", "361° europe"],
    ["Élan", "elan"],
    ["...", "..."],
  ])("%s stands under %s", (name, expected) => expect(sortNameOf(name)).toBe(expected));
});

describe("nameKeyOf", () => {
  test.each([
    ["Codemolen B.V.", "codemolen bv"],
    ["Codemolen B.V.", "B.V. Codemolen"],
    ["Codemolen B.V.", "Codemolen B.V. i.o."],
    ["Codemolen", "CODEMOLEN N.V."],
    ["Stichting Kanaaloever", "Kanaal-oever"],
    ["Coöperatie Vechtspaar U.A.", "vechtspaar"],
    ["Eethuis Scheefbrug VOF", "Eethuis Scheefbrug v.o.f."],
    ["Bakkerij 't Stoepje", "bakkerij ’t stoepje"],
    ["Bakkerij Korenkruim C.V.", "Bakkerij Korenkruim"],
  ])("%s and %s are one", (one, other) => expect(nameKeyOf(one)).toBe(nameKeyOf(other)));

  test.each([
    ["Codemolen Noord", "Codemolen Zuid"],
    ["ABV Consult", "A Consult"],
    ["Stichting", ""],
    ["Ba Vi Noodles", "Vi Noodles"],
    ["BVD Bouw", "D Bouw"],
  ])("%s and %s are two", (one, other) => expect(nameKeyOf(one)).not.toBe(nameKeyOf(other)));

  test("is never empty for a name that has something", () => {
    for (const name of ["B.V.", "Stichting", "!", "N.V. B.V."]) expect(nameKeyOf(name)).not.toBe("");
  });
});

describe("similarNames", () => {
  const similar = (one: string, other: string) => similarNames(nameKeyOf(one), nameKeyOf(other));
  test("one letter in eight may differ, from six letters on", () => {
    expect(similar("Oudwijker Installaties", "Oudwijker Instalaties")).toBe(true);
    expect(similar("Lijnregt", "Lijnrecht")).toBe(false); // two letters in eight
    expect(similar("Lijnregt Software", "Lijnrecht Software")).toBe(true); // two in sixteen
    expect(similar("Karel", "Karels")).toBe(false);
    expect(similar("Molens", "Molen's")).toBe(true);
    expect(similar("Oudwijker Installaties", "Oudwijker Installatietechniek")).toBe(false);
  });
  test("distance stops counting beyond the limit", () => {
    expect(distance("abcdef", "abcdef", 2)).toBe(0);
    expect(distance("abcdef", "abxdef", 2)).toBe(1);
    expect(distance("abcdef", "uvwxyz", 2)).toBe(3);
    expect(distance("a", "abcd", 2)).toBe(3);
    expect(distance("", "ab", 2)).toBe(2);
  });
});

describe("kvkNumberOf", () => {
  test.each([
    ["02011217", "02011217"],
    [" 12 34 56 78 ", "12345678"],
    ["12.345.678", "12345678"],
  ])("%s is %s", (input, expected) => expect(kvkNumberOf(input)).toBe(expected));
  test.each(["", "0", "00000000", "1234567", "123456789", "1234567O", "12-345678", "١٢٣٤٥٦٧٨"])("%s is none", (input) =>
    expect(kvkNumberOf(input)).toBeUndefined(),
  );
});

test("a size class follows from the head count at every boundary", () => {
  const classes = [0, 1, 2, 9, 10, 49, 50, 249, 250, 5000].map(sizeClassOf);
  expect(classes).toEqual(["unknown", "1", "2-9", "2-9", "10-49", "10-49", "50-249", "50-249", "250+", "250+"]);
});

describe("deskHelps", () => {
  const helps = (
    headCount: number | null,
    sizeClass: ReturnType<typeof sizeClassOf>,
    trainingCompany: "yes" | "no" | "unknown" = "no",
  ) => deskHelps({ headCount, sizeClass, trainingCompany });
  test("2 to 250 people, both included", () => {
    expect([1, 2, 250, 251].map((count) => helps(count, sizeClassOf(count)))).toEqual(["no", "yes", "yes", "no"]);
  });
  test("a class alone: 250+ must be asked, a sole worker is referred, unknown is helped first", () => {
    expect([
      helps(null, "1"),
      helps(null, "2-9"),
      helps(null, "50-249"),
      helps(null, "250+"),
      helps(null, "unknown"),
    ]).toEqual(["no", "yes", "yes", "ask", "yes"]);
  });
  test("a head count of nobody is unknown", () => expect(helps(0, "unknown")).toBe("yes"));
  test("a training company always", () => {
    expect([helps(1, "1", "yes"), helps(5000, "250+", "yes"), helps(null, "250+", "yes")]).toEqual([
      "yes",
      "yes",
      "yes",
    ]);
    expect(helps(5000, "250+", "unknown")).toBe("no");
  });
});

test("a postcode is kept as four digits and two letters", () => {
  expect(postcodeOf("3542 ab")).toBe("3542AB");
  expect(postcodeOf(" 3542AB ")).toBe("3542AB");
  for (const wrong of ["0542AB", "354AB", "3542", "3542 A1", "3542ABC", "NL-3542AB", ""])
    expect(postcodeOf(wrong)).toBeUndefined();
  expect(shownPostcode("3542AB")).toBe("3542 AB");
});
