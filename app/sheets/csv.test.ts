import { describe, expect, test } from "vitest";
import { openCsv, rowsOf } from "./csv";
import type { SheetChoices } from "./sheet";

const bytes = (text: string) => new TextEncoder().encode(text);
const cells = (text: string) => [...rowsOf(text, ";")].map((row) => row.cells);
const read = (content: string | Uint8Array, choices: SheetChoices = {}) => {
  const { rows, ...rest } = openCsv(typeof content === "string" ? bytes(content) : content, choices);
  return { ...rest, rows: [...rows] };
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
  test("a row inside quotes is part of one row", () => {
    expect([...rowsOf('"Zon\nen Maan";1\nSter;2', ";")].map(({ no }) => no)).toEqual([1, 2]);
  });
});

describe("the encoding", () => {
  test("UTF-8 with and without its mark", () => {
    expect(read("Café België;12345678").rows[0]?.cells[0]).toBe("Café België");
    expect(read("\ufeffCafé België;12345678").rows[0]?.cells[0]).toBe("Café België");
  });
  test("Windows-1252, with ë and €", () => {
    const content = [...bytes("Caf"), 0xe9, ...bytes(" "), 0x80, ...bytes(" Belgi"), 0xeb, ...bytes(";12345678\n")];
    expect(read(Uint8Array.from(content))).toMatchObject({
      encoding: "Windows-1252",
      rows: [{ no: 1, cells: ["Café € België", "12345678"] }],
    });
  });
  test("UTF-16 as Excel's Unicode text, with tabs", () => {
    expect(read(Buffer.from("\ufeffCafé\t12345678", "utf16le"))).toMatchObject({
      encoding: "UTF-16",
      separator: "\t",
      rows: [{ cells: ["Café", "12345678"] }],
    });
    expect(read(Buffer.from("\ufeffCafé;1", "utf16le").swap16()).rows[0]?.cells).toEqual(["Café", "1"]);
  });
  test("chosen by hand", () => {
    const byHand = (content: Uint8Array, encoding: SheetChoices["encoding"]) =>
      read(content, { encoding, separator: ";" });
    expect(byHand(bytes("Café;1"), "Windows-1252").rows[0]?.cells[0]).toBe("CafÃ©");
    expect(byHand(Buffer.from("Café;1", "utf16le"), "UTF-16")).toMatchObject({
      encoding: "UTF-16",
      rows: [{ cells: ["Café", "1"] }],
    });
    expect(byHand(Buffer.from("Café;1", "latin1"), "UTF-8").rows[0]?.cells).toEqual(["Caf\ufffd", "1"]);
    expect(byHand(bytes("Café;12345"), "UTF-16").encoding).toBe("UTF-16");
  });
});

describe("the separator", () => {
  test("is the one that divides most rows: names contain commas", () => {
    expect(read("Korea Trade Center, Amsterdam;0\nZon, Maan en Zoon;12345678").separator).toBe(";");
    expect(read('"Zon; Zoon",12345678\nMaan,87654321').separator).toBe(",");
  });
  test("a list of names has none, though some contain a comma", () => {
    expect(read("Naam\nZon, Maan en Zoon\nSter B.V.\n")).toMatchObject({
      separator: null,
      rows: [{ cells: ["Naam"] }, { cells: ["Zon, Maan en Zoon"] }, { cells: ["Ster B.V."] }],
    });
  });
  test("chosen by hand", () => {
    expect(read("Zon, Maan;1\nSter, Licht;2", { separator: "," })).toMatchObject({
      separator: ",",
      rows: [{ cells: ["Zon", " Maan;1"] }, { cells: ["Ster", " Licht;2"] }],
    });
  });
});

test.each<[string, string, Uint8Array]>([
  ["nothing", "empty", bytes("")],
  ["a mark alone", "empty", bytes("\ufeff")],
  ["blank rows", "empty", bytes(" \r\n\r\n")],
  ["a png", "notText", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
  ["a jpg", "notText", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])],
  ["a pdf", "notText", bytes("%PDF-1.7\n1 0 obj\n")],
  ["a page saved as a sheet", "notText", bytes("<!DOCTYPE html><table><tr><td>Zon</td></tr></table>")],
])("%s is %s, whatever was chosen", (_, problem, content) => {
  expect(() => read(content)).toThrow(problem);
  expect(() => read(content, { encoding: "UTF-8", separator: ";" })).toThrow(problem);
});
