import Excel from "exceljs";
import { describe, expect, test } from "vitest";
import { repeated, workbookAround, zipped } from "../../tests/zipped";
import { reading } from "./reading";
import { limits, type SheetChoices, type SheetFacts, type SheetRow } from "./sheet";

async function read(bytes: Uint8Array, choices: SheetChoices = {}): Promise<{ rows: SheetRow[]; facts: SheetFacts }> {
  const rows: SheetRow[] = [];
  const batches = reading(bytes, choices);
  for (let next = await batches.next(); ; next = await batches.next()) {
    if (next.done) return { rows, facts: next.value };
    rows.push(...next.value);
  }
}
type Fill = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;
async function workbook(fill: Fill): Promise<Uint8Array> {
  const made = new Excel.Workbook();
  fill(made.addWorksheet("Blad1"), made);
  return new Uint8Array(await made.xlsx.writeBuffer());
}
const cellsOf = async (values: unknown[], format = "") => {
  const made = await workbook((sheet) => {
    const row = sheet.addRow(values);
    if (format) row.numFmt = format;
  });
  return (await read(made)).rows[0]?.cells;
};
const sheet = (rows: string) => workbookAround(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);

describe("a cell", () => {
  test("text, in several fonts and with a link", async () => {
    const rich = { richText: [{ text: "Café " }, { font: { bold: true }, text: "België" }] };
    expect(await cellsOf(["Zon & Zoon", rich, { text: "site", hyperlink: "https://zon.nl" }])).toEqual([
      "Zon & Zoon",
      "Café België",
      "site",
    ]);
  });
  test("a number as it is seen, with the zeros its format gives", async () => {
    expect(await cellsOf([2011217, 62.01, 15063097, 0.1 + 0.2, -3, 100000000012])).toEqual([
      "2011217",
      "62.01",
      "15063097",
      "0.3",
      "-3",
      "100000000012",
    ]);
    expect(await cellsOf([2011217], "00000000")).toEqual(["02011217"]);
  });
  test("yes and no as words, not as 1 and 0", async () => {
    expect(await cellsOf([true, false])).toEqual(["TRUE", "FALSE"]);
  });
  test("a date is odd, on its own day wherever the computer stands", async () => {
    const days = [new Date("2024-09-02T00:00:00Z"), new Date("2024-12-31T23:59:00Z")];
    expect(await cellsOf(days)).toEqual([
      { odd: "date", text: "2024-09-02" },
      { odd: "date", text: "2024-12-31" },
    ]);
    const from1904 = await workbook((one, whole) => {
      whole.properties.date1904 = true;
      one.addRow([new Date("2024-09-02T00:00:00Z")]);
    });
    expect((await read(from1904)).rows[0]?.cells).toEqual([{ odd: "date", text: "2024-09-02" }]);
  });
  test("a formula gives what was stored, and is odd without", async () => {
    const made = await workbook((one) => {
      one.addRow([
        { formula: 'A2&"x"', result: "Zon" },
        { formula: "1+1", result: 2 },
        { formula: "A3" },
        { formula: "1/0", result: { error: "#DIV/0!" } },
      ]);
    });
    const { rows, facts } = await read(made);
    expect(rows[0]?.cells).toEqual(["Zon", "2", { odd: "formula", text: "=A3" }, { odd: "error", text: "#DIV/0!" }]);
    expect(facts.formulas).toBe(3);
  });
  test("an error is odd", async () => {
    expect(await cellsOf([{ error: "#N/A" }])).toEqual([{ odd: "error", text: "#N/A" }]);
  });
  test("as other programs write it: without addresses, with a prefix, in the cell itself, with escapes", async () => {
    const made = sheet(
      "<row><c t='inlineStr'><is><r><t>Zo</t></r><r><t>n</t></r><rPh><t>son</t></rPh></is></c><c><v>1.5063097E7</v></c></row>" +
        "<x:row xmlns:x='x'><x:c t='str'><x:v>a_x000D_b</x:v></x:c></x:row><row r='9'><c r='C9' t='d'><v>2024-09-02T00:00:00</v></c></row>",
    );
    expect((await read(made)).rows).toEqual([
      { no: 1, cells: ["Zon", "15063097"] },
      { no: 2, cells: ["a\rb"] },
      { no: 9, cells: ["", "", { odd: "date", text: "2024-09-02" }] },
    ]);
  });
  test("letters stay whole, however the file is cut in pieces", async () => {
    const name = "Coöperatie Café België 日本";
    const made = await workbook((one) => {
      for (let number = 0; number < 10_000; number++) one.addRow([name]);
    });
    expect((await read(made)).rows.every(({ cells }) => cells[0] === name)).toBe(true);
    const inCells = sheet(`<row><c t='inlineStr'><is><t>${name}</t></is></c></row>`.repeat(10_000));
    expect((await read(inCells)).rows.every(({ cells }) => cells[0] === name)).toBe(true);
  });
});

describe("rows and sheets", () => {
  test("rows have the numbers Excel shows, and blank ones are left out", async () => {
    const made = await workbook((one) => {
      one.getCell("A2").value = "Naam";
      one.getCell("B5").value = "Zon";
      one.getCell("C5").value = "  ";
      one.getCell("A7").value = " ";
    });
    const { rows, facts } = await read(made);
    expect(rows).toEqual([
      { no: 2, cells: ["Naam"] },
      { no: 5, cells: ["", "Zon"] },
    ]);
    expect(facts).toEqual({
      kind: "xlsx",
      encoding: null,
      separator: null,
      sheet: "Blad1",
      sheets: ["Blad1"],
      columns: 2,
      rows: 2,
      blank: 3,
      formulas: 0,
      odd: null,
    });
  });
  test("the first sheet with something in it, or the one that was chosen; hidden ones are not there", async () => {
    const made = await workbook((_, whole) => {
      whole.addWorksheet("Geheim", { state: "hidden" }).addRow(["Geheim"]);
      whole.addWorksheet("Zeer geheim", { state: "veryHidden" }).addRow(["Geheim"]);
      whole.addWorksheet("Lijst & meer").addRow(["Zon"]);
      whole.addWorksheet("Oud").addRow(["Maan"]);
    });
    const first = await read(made);
    expect(first.rows[0]?.cells).toEqual(["Zon"]);
    expect(first.facts).toMatchObject({ sheet: "Lijst & meer", sheets: ["Blad1", "Lijst & meer", "Oud"] });
    expect((await read(made, { sheet: "Oud" })).facts.sheet).toBe("Oud");
    expect((await read(made, { sheet: "Geheim" })).facts.sheet).toBe("Lijst & meer");
    await expect(read(made, { sheet: "Blad1" })).rejects.toThrow("empty");
  });
  test("what the house itself writes, as a stream", async () => {
    const { PassThrough } = await import("node:stream");
    const stream = new PassThrough();
    const chunks: Buffer[] = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    const writer = new Excel.stream.xlsx.WorkbookWriter({ stream });
    writer.addWorksheet("Werkgevers").addRow(["Zon", 12]).commit();
    await writer.commit();
    expect((await read(Buffer.concat(chunks))).rows[0]?.cells).toEqual(["Zon", "12"]);
  });
  test("at most so many columns; empty ones beyond do not count", async () => {
    const cell = (column: number, value: unknown) =>
      workbook((one) => {
        one.getCell(1, 1).value = "Zon";
        one.getCell(1, column).value = value as string;
      });
    expect((await read(await cell(limits.columns, "x"))).facts.columns).toBe(limits.columns);
    expect((await read(await cell(limits.columns + 1, " "))).facts.columns).toBe(1);
    await expect(read(await cell(limits.columns + 1, "x"))).rejects.toThrow("tooManyColumns");
  });
});

describe("what is no workbook", () => {
  const ole = (text: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(text, "utf16le"),
    ]);
  const letter = {
    "_rels/.rels":
      '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": "<document/>",
  };
  test.each<[string, string, Uint8Array]>([
    ["an old one", "oldWorkbook", ole("Workbook")],
    ["one with a password", "lockedWorkbook", ole("EncryptedPackage")],
    ["a letter", "brokenWorkbook", zipped(letter)],
    ["another zip", "brokenWorkbook", zipped({ "a.txt": "Zon" })],
    [
      "a zip of 201 files",
      "unpacksTooLarge",
      zipped(Object.fromEntries(Array.from({ length: 201 }, (_, no) => [`${no}`, ""]))),
    ],
    ["half a workbook", "brokenWorkbook", sheet("<row/>").subarray(0, 300)],
    ["one without rows", "empty", sheet("")],
  ])("%s is %s", async (_, problem, bytes) => {
    await expect(read(bytes)).rejects.toThrow(problem);
  });
  test("a name that begins like a zip is a name", async () => {
    expect((await read(new TextEncoder().encode("PK Bouw;12345678"))).rows[0]?.cells[0]).toBe("PK Bouw");
  });
});

const MB = 1024 * 1024;
describe("a bomb", () => {
  test("that says how large it is", async () => {
    await expect(read(workbookAround(repeated("\0".repeat(MB), 400)))).rejects.toThrow("unpacksTooLarge");
  });
  test("that lies: counted while it unpacks", async () => {
    const lying = { ...repeated(`<!--${" ".repeat(MB)}-->`, 400, "<worksheet>"), size: 1000 };
    await expect(read(workbookAround(lying))).rejects.toThrow("unpacksTooLarge");
  });
  test("of endless rows, cells in one row, or shared texts", async () => {
    const lying = (piece: string, begin = "") =>
      workbookAround({ ...repeated(piece.repeat(10_000), 40, `<worksheet><sheetData>${begin}`), size: 1000 });
    const cell = "<c t='inlineStr'><is><t>x</t></is></c>";
    await expect(read(lying(`<row>${cell}</row>`))).rejects.toThrow("tooManyRows");
    await expect(read(lying(cell, "<row>"))).rejects.toThrow("tooManyColumns");
    const texts = { ...repeated("<si/>".repeat(100_000), 31, "<sst>"), size: 1000 };
    await expect(read(workbookAround("<worksheet/>", texts))).rejects.toThrow("unpacksTooLarge");
    await expect(read(lying("<row/>"))).rejects.toThrow("unclosed tag");
  });
});
