import { describe, expect, test } from "vitest";
import { limits, readSheet, rowsOf } from "./import-file";

const bytes = (text: string) => new TextEncoder().encode(text);
const cells = (text: string) => [...rowsOf(text, ";")].map((row) => row.cells);
const read = (text: string) => {
  const sheet = readSheet(bytes(text));
  if ("problem" in sheet) throw new Error(sheet.problem);
  return sheet;
};

describe("rowsOf", () => {
  test.each<[string, string[]]>([
    ['"AAE" Advanced Automated Equipment B.V.;17037842', ['"AAE" Advanced Automated Equipment B.V.', "17037842"]],
    ['Magazijn "De Bijenkorf";1', ['Magazijn "De Bijenkorf"', "1"]],
    ['"Zon & Zoon";1', ["Zon & Zoon", "1"]],
    ['"Zon; Zoon";1', ["Zon; Zoon", "1"]],
    ['"Zon ""de"" Zoon";1', ['Zon "de" Zoon', "1"]],
    ['"";1', ["", "1"]],
    ['Zon;"1" ', ["Zon", "1"]],
    ['"Zon;1', ['"Zon', "1"]],
    ["Zon;", ["Zon", ""]],
    [";1", ["", "1"]],
    ["'t Hoekje;1", ["'t Hoekje", "1"]],
    ['"Zon\r\nen Maan";1', ["Zon\r\nen Maan", "1"]],
  ])("%j", (text, expected) => expect(cells(text)).toEqual([expected]));

  test("an unclosed quote takes nothing of the next row", () => {
    expect(cells('"Zon;1\nMagazijn "De Maan" B.V.;2')).toEqual([
      ['"Zon', "1"],
      ['Magazijn "De Maan" B.V.', "2"],
    ]);
  });
  test.each(["\n", "\r\n", "\r"])("rows end with %j, with or without one at the end", (end) => {
    expect(cells(`Zon;1${end}Maan;2`)).toEqual(cells(`Zon;1${end}Maan;2${end}`));
    expect(cells(`Zon;1${end}Maan;2`)).toHaveLength(2);
  });
  test("a blank row is left out, and counts in the numbers", () => {
    expect([...rowsOf("Zon;1\n\n ; \nMaan;2\n", ";")].map(({ no }) => no)).toEqual([1, 4]);
  });
});

describe("readSheet", () => {
  test("UTF-8 with and without its mark", () => {
    expect(read("Café België;12345678").rows[0]?.cells[0]).toBe("Café België");
    expect(read("\ufeffCafé België;12345678").rows[0]?.cells[0]).toBe("Café België");
  });
  test("Windows-1252, with ë and €", () => {
    const sheet = readSheet(
      Uint8Array.from([...bytes("Caf"), 0xe9, ...bytes(" "), 0x80, ...bytes(" Belgi"), 0xeb, ...bytes(";12345678\n")]),
    );
    expect(sheet).toMatchObject({ encoding: "Windows-1252", rows: [{ no: 1, cells: ["Café € België", "12345678"] }] });
  });
  test("UTF-16 as Excel's Unicode text, with tabs", () => {
    expect(readSheet(Buffer.from("\ufeffCafé\t12345678", "utf16le"))).toMatchObject({
      encoding: "UTF-16",
      separator: "\t",
      rows: [{ cells: ["Café", "12345678"] }],
    });
  });
  test("the separator is the one that divides most rows: names contain commas", () => {
    expect(read("Korea Trade Center, Amsterdam;0\nZon, Maan en Zoon;12345678").separator).toBe(";");
    expect(read('"Zon; Zoon",12345678\nMaan,87654321').separator).toBe(",");
  });
  test("a header says which column is which, in Dutch and English, in any order", () => {
    expect(read("KvK-nummer;Naam\n12345678;Zon")).toMatchObject({
      mapping: { name: 1, kvkNumber: 0 },
      header: { no: 1 },
      rows: [{ no: 2 }],
    });
    expect(read("Name;Place;CoC number\nZon;Utrecht;12345678")).toMatchObject({
      mapping: { name: 0, kvkNumber: 2 },
      columns: 3,
    });
    expect(read("Nummer Een;12345678")).toMatchObject({ mapping: { name: 0, kvkNumber: 1 }, header: null });
  });
  test.each([
    ["empty", bytes("")],
    ["empty", bytes("\ufeff")],
    ["empty", bytes(" \r\n\r\n")],
    ["empty", bytes("Naam;KvK\n")],
    ["noColumns", bytes("Zon\nMaan\n")],
    ["notText", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ["notText", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])],
    ["workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])],
    ["tooLarge", new Uint8Array(limits.bytes + 1)],
    ["tooManyRows", bytes("Zon;0\n".repeat(limits.rows + 1))],
  ])("%s", (problem, content) => expect(readSheet(content)).toEqual({ problem }));
  test("exactly as many rows as may be, beside a header", () =>
    expect(read(`naam;kvk\n${"Zon;0\n".repeat(limits.rows)}`).rows).toHaveLength(limits.rows));
});
