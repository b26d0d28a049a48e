import { employerKinds } from "db/schema/lists";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { employerWords } from "../employers/messages";
import type { Cell } from "../sheets/sheet";
import { type Columns, type ImportField, importFields } from "./field";
import { type Judged, judge } from "./row";

const judged = (cells: Partial<Record<ImportField, Cell>>, version: "2008" | "2025" | null = null) =>
  judge(
    { no: 1, cells: ["Zon", ...Object.values(cells)] },
    ["name", ...(Object.keys(cells) as ImportField[])],
    version,
  );
const taken = (cells: Partial<Record<ImportField, Cell>>, version: "2008" | "2025" | null = null): Judged => {
  const outcome = judged(cells, version);
  if ("refused" in outcome) throw new Error(outcome.refused.why);
  return outcome;
};
const whyNot = (field: ImportField, cell: Cell) => {
  const outcome = judged({ [field]: cell }, "2025");
  return "refused" in outcome ? outcome.refused.why : undefined;
};
const nameOf = (name: string) => judge({ no: 1, cells: [name] }, ["name"], null);

test("a row of names alone", () => {
  expect(judge({ no: 1, cells: ["Zon"] }, ["name"], null)).toEqual({
    name: "Zon",
    kvkNumber: null,
    branchNumber: null,
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
    contact: null,
    remarks: [{ what: "noNumber", field: "kvkNumber" }],
  });
});

describe("the name", () => {
  test.each([
    ["  Zon \u00a0 en\n Maan ", "Zon en Maan"],
    ['"AAE" Advanced', '"AAE" Advanced'],
    ["'t Hoekje", "'t Hoekje"],
    ["'=SOM B.V.", "=SOM B.V."],
    ["'@EasePay B.V.", "@EasePay B.V."],
    ["Zon\u0000\u0007\u200b", "Zon"],
    ["x".repeat(200), "x".repeat(200)],
  ])("%j", (written, name) => expect(nameOf(written)).toMatchObject({ name }));
  test.each([
    ["", "noName"],
    ["...", "noName"],
    ["x".repeat(201), "nameTooLong"],
  ])("%j is refused: %s", (written, why) =>
    expect(nameOf(written)).toEqual({ refused: { why, field: "name", value: written.slice(0, 200) } }),
  );
});

describe("the KvK number", () => {
  test.each<[Cell, string | null, string[]]>([
    ["12345678", "12345678", []],
    ["1234 5678", "12345678", []],
    ["12.345.678", "12345678", []],
    ["2011217", "02011217", ["zerosRestored"]],
    ["", null, ["noNumber"]],
    ["0", null, ["noNumber"]],
  ])("%j", (written, kvkNumber, remarks) => {
    expect(taken({ kvkNumber: written })).toMatchObject({
      kvkNumber,
      remarks: remarks.map((what) => ({ what, field: "kvkNumber" })),
    });
  });
  test.each<[Cell, string]>([
    ["KvK 12345678", "numberNotDigits"],
    ["onbekend", "numberNotDigits"],
    ["123456", "numberTooShort"],
    ["123456789", "numberTooLong"],
    ["00000000", "numberZero"],
    ["O2011217", "letterO"],
    ["2o11217", "letterO"],
    ["OOO", "numberNotDigits"],
    ["2024-01-31", "isDate"],
    [{ odd: "date", text: "2024-01-31" }, "isDate"],
    [{ odd: "error", text: "#N/A" }, "cellError"],
    [{ odd: "formula", text: "=A1" }, "formulaWithoutOutcome"],
    ["#N/B", "cellError"],
  ])("%j is refused: %s", (written, why) => expect(whyNot("kvkNumber", written)).toBe(why));
});

test("an odd cell does not matter in a column that is not used", () => {
  const row = { no: 1, cells: ["Zon", { odd: "error" as const, text: "#N/A" }] };
  expect(judge(row, ["name", null], null)).toMatchObject({ name: "Zon" });
});

test("the branch number gets its zeros back", () => {
  expect(taken({ branchNumber: "000012345678" })).toMatchObject({ branchNumber: "000012345678" });
  expect(taken({ branchNumber: "12345678" }).branchNumber).toBe("000012345678");
  expect(taken({ branchNumber: "12345678" }).remarks).toContainEqual({
    what: "branchZerosRestored",
    field: "branchNumber",
  });
  expect(taken({ branchNumber: "" }).branchNumber).toBeNull();
  for (const wrong of ["1234", "1234567890123", "1,23457E+11", "0000000", "V123456"])
    expect(whyNot("branchNumber", wrong)).toBe("branchNotNumber");
});

describe("the size", () => {
  test.each<[Cell, number | null, string | null]>([
    ["12", 12, "10-49"],
    ["1.250", 1250, "250+"],
    ["1,250", 1250, "250+"],
    ["1 250", 1250, "250+"],
    ["12,0", 12, "10-49"],
    ["12.00", 12, "10-49"],
    ["0", 0, "unknown"],
    ["1", 1, "1"],
    ["12 medewerkers", 12, "10-49"],
    ["2-9", null, "2-9"],
    ["2–9", null, "2-9"],
    ["10 t/m 49", null, "10-49"],
    ["10 tot 50", null, "10-49"],
    ["10 tot 50 werkzame personen", null, "10-49"],
    ["50 to 249 employees", null, "50-249"],
    ["250+", null, "250+"],
    ["250 en meer", null, "250+"],
    ["> 249", null, "250+"],
    ["zzp", null, "1"],
    ["", null, null],
    ["-", null, null],
    ["–", null, null],
    ["onbekend", null, null],
    ["n.b.", null, null],
  ])("%j", (written, headCount, sizeClass) => expect(taken({ size: written })).toMatchObject({ headCount, sizeClass }));
  test.each<[Cell, string]>([
    ["-5", "sizeNegative"],
    ["12,5", "sizeNotWhole"],
    ["1.25", "sizeNotWhole"],
    ["10-50", "sizeUnclear"],
    ["1-9", "sizeUnclear"],
    ["10 tot 49", "sizeUnclear"],
    ["> 250", "sizeUnclear"],
    ["klein", "sizeUnclear"],
    ["ca. 50", "sizeUnclear"],
    ["50 fte", "sizeUnclear"],
    ["12345678", "sizeUnclear"],
    ["2-sep", "isDate"],
    ["okt-49", "isDate"],
    ["oct-49", "isDate"],
    ["2-9-2026", "isDate"],
    ["2026-09-02 00:00:00", "isDate"],
    [{ odd: "date", text: "2026-09-02" }, "isDate"],
  ])("%j is refused: %s", (written, why) => expect(whyNot("size", written)).toBe(why));
});

describe("SBI", () => {
  test.each([
    ["62.01", "6201"],
    ["6201", "6201"],
    ["86.10.1", "86101"],
    ["k", "K"],
    ["K62.01", "6201"],
    ["62.01 Ontwikkelen van software 2", "6201"],
    ["J - Informatie", "J"],
  ])("%j is %s", (written, sbiCode) =>
    expect(taken({ sbiCode: written }, "2025")).toMatchObject({ sbiCode, sbiVersion: "2025" }),
  );
  test.each<[string, string]>([
    ["1", "sbiWrong"],
    ["Zorg", "sbiWrong"],
    ["X", "sbiWrong"],
    ["62.01, 62.02", "sbiWrong"],
    ["01-11-2024", "isDate"],
  ])("%j is refused: %s", (written, why) => expect(whyNot("sbiCode", written)).toBe(why));
  test("the version of the row goes before that of the file; none is refused", () => {
    expect(taken({ sbiCode: "6201", sbiVersion: "SBI 2008" }, "2025").sbiVersion).toBe("2008");
    expect(taken({ sbiCode: "6201", sbiVersion: "" }, "2025").sbiVersion).toBe("2025");
    expect(taken({ sbiCode: "", sbiVersion: "2008" })).toMatchObject({ sbiCode: null, sbiVersion: null });
    expect(judged({ sbiCode: "6201", sbiVersion: "" })).toEqual({
      refused: { why: "sbiVersionMissing", field: "sbiCode", value: "6201" },
    });
    expect(whyNot("sbiVersion", "2012")).toBe("sbiVersionWrong");
  });
});

describe("the address", () => {
  test("street and number from two columns", () => {
    const columns: Columns = ["address", "name", "address", "address"];
    const outcome = judge({ no: 1, cells: ["Dorpsstraat", "Zon", "12", " a "] }, columns, null);
    expect(outcome).toMatchObject({ address: "Dorpsstraat 12 a" });
    expect(judge({ no: 1, cells: ["", "Zon"] }, columns, null)).toMatchObject({ address: null });
  });
  test("a Dutch postcode, or none", () => {
    expect(taken({ postcode: "3542 ab", place: "Utrecht" })).toMatchObject({ postcode: "3542AB", place: "Utrecht" });
    expect(taken({ postcode: "-", place: "n.v.t." })).toMatchObject({ postcode: null, place: null });
    for (const wrong of ["3542", "B-1000", "0123 AB", "3542 AB Utrecht"])
      expect(whyNot("postcode", wrong)).toBe("postcodeWrong");
  });
  test("not without end", () => {
    expect(whyNot("address", "x".repeat(201))).toBe("tooLong");
    expect(whyNot("place", "x".repeat(101))).toBe("tooLong");
    expect(whyNot("sector", "x".repeat(201))).toBe("tooLong");
    expect(whyNot("contactName", "x".repeat(121))).toBe("tooLong");
  });
});

test("the website, as the form keeps it", () => {
  expect(taken({ website: "https://WWW.Zon.nl/" }).website).toBe("www.zon.nl");
  for (const none of ["", "n.v.t.", "-", "geen"]) expect(taken({ website: none }).website).toBeNull();
  for (const wrong of ["zon", "info@zon.nl", "zon.nl, maan.nl"]) expect(whyNot("website", wrong)).toBe("websiteWrong");
  expect(whyNot("website", `${"x".repeat(200)}.nl`)).toBe("tooLong");
});

describe("the kinds", () => {
  test("the words the pages use, in both languages, and those of the code", () => {
    for (const kind of employerKinds)
      for (const word of [kind, employerWords.nl.kind[kind], employerWords.en.kind[kind].toUpperCase()])
        expect(taken({ kinds: word }).kinds).toEqual([kind]);
  });
  test("several, each once and in their own order", () => {
    expect(taken({ kinds: "Privaat; contractpartner / subsidierelatie + privaat," }).kinds).toEqual([
      "contractPartner",
      "subsidised",
      "private",
    ]);
    expect(taken({ kinds: "n/a" }).kinds).toEqual([]);
    expect(whyNot("kinds", "privaat, groot")).toBe("kindUnknown");
  });
});

describe("the contact", () => {
  test("a person", () => {
    const columns: Columns = ["name", "contactName", "contactName", "contactEmail", "contactPhone"];
    expect(
      judge({ no: 1, cells: ["Zon", "Iris", "de Wit", "Iris@Zon.nl", "030-123 45 67"] }, columns, null),
    ).toMatchObject({
      contact: { name: "Iris de Wit", email: "iris@zon.nl", phone: "030-123 45 67" },
    });
    expect(taken({ contactEmail: "info@zon.nl" }).contact).toEqual({
      name: "info@zon.nl",
      email: "info@zon.nl",
      phone: null,
    });
    expect(taken({ contactName: "-", contactEmail: "", contactPhone: "onbekend" }).contact).toBeNull();
  });
  test("a number alone is no person", () => {
    expect(taken({ contactPhone: "030 1234567" })).toMatchObject({
      contact: null,
      remarks: [{ what: "noNumber" }, { what: "phoneWithoutPerson", field: "contactPhone" }],
    });
  });
  test.each<[ImportField, string, string]>([
    ["contactEmail", "a@x.nl; b@x.nl", "emailWrong"],
    ["contactEmail", "a@x.nl;", "emailWrong"],
    ["contactEmail", "a@x", "emailWrong"],
    ["contactEmail", `${"a".repeat(120)}@x.nl`, "tooLong"],
    ["contactPhone", "vraag Iris", "phoneWrong"],
    ["contactPhone", "()", "phoneWrong"],
  ])("%s %j is refused: %s", (field, written, why) => expect(whyNot(field, written)).toBe(why));
});

test("whatever the cells hold, it is refused or fits the database", () => {
  const odd = fc.constantFrom(..."0123456789OABkv.,-/@'=+ \u00a0\u0000é".split(""));
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: odd }),
    fc.constantFrom("12345678", "3542 AB"),
  );
  const cell = fc.oneof<fc.Arbitrary<Cell>[]>(
    text,
    fc.record({ odd: fc.constantFrom("date", "error", "formula"), text }),
  );
  const row = fc.dictionary(fc.constantFrom(...importFields.slice(1)), cell, { maxKeys: 3 });
  const name = fc.oneof(fc.constant("Zon"), text);
  fc.assert(
    fc.property(name, row, fc.constantFrom("2008", "2025", null), (own, cells, version) => {
      const columns = ["name", ...Object.keys(cells)] as Columns;
      const outcome = judge({ no: 1, cells: [own, ...Object.values(cells)] }, columns, version);
      if ("refused" in outcome) return outcome.refused.value.length <= 200;
      return fitsTheDatabase(outcome);
    }),
    { numRuns: 3_000 },
  );
});

const fitsTheDatabase = (one: Judged) =>
  one.name === one.name.trim() &&
  one.name.length >= 1 &&
  one.name.length <= 200 &&
  !one.name.includes("\u0000") &&
  /^\d{8}$/.test(one.kvkNumber ?? "12345678") &&
  one.kvkNumber !== "00000000" &&
  /^\d{12}$/.test(one.branchNumber ?? "000012345678") &&
  /^[1-9]\d{3}[A-Z]{2}$/.test(one.postcode ?? "3542AB") &&
  (one.sbiCode === null) === (one.sbiVersion === null) &&
  (one.headCount ?? 0) >= 0 &&
  (one.contact === null || (one.contact.name === one.contact.name.trim() && one.contact.name.length <= 120));
