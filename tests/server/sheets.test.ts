import { readFileSync } from "node:fs";
import Excel from "exceljs";
import { describe, expect, test } from "vitest";
import { readSheet } from "~/sheets/read.server";
import { limits, type SheetChoices, type SheetRow } from "~/sheets/sheet";
import { repeated, workbookAround } from "../zipped";

const bytes = (text: string) => new TextEncoder().encode(text);
async function read(content: Uint8Array, choices: SheetChoices = {}) {
  const batches: SheetRow[][] = [];
  const facts = await readSheet(content, choices, (rows) => void batches.push(rows));
  return { facts, batches, rows: batches.flat() };
}

describe("readSheet, in its worker", () => {
  test("a csv in batches, with what there is to know of it", async () => {
    const { facts, batches, rows } = await read(readFileSync("tests/fixtures/ind-recognised-sponsors.csv"));
    expect(facts).toEqual({
      kind: "csv",
      encoding: "UTF-8",
      separator: ";",
      sheet: null,
      sheets: [],
      columns: 2,
      rows: 11_026,
      blank: 0,
      formulas: 0,
      odd: { no: 137, word: "Sàrl" },
    });
    expect(rows).toHaveLength(11_026);
    expect(rows.at(-1)?.no).toBe(11_026);
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(500);
  });
  test("what was chosen by hand, and the word that shows it", async () => {
    const content = Buffer.from("naam\nBelgië, Café\n", "latin1");
    expect((await read(content)).facts).toMatchObject({
      encoding: "Windows-1252",
      separator: null,
      odd: { no: 2, word: "België" },
    });
    const { facts, rows } = await read(content, { encoding: "UTF-8", separator: "," });
    expect(facts).toMatchObject({ encoding: "UTF-8", separator: ",", columns: 2, odd: { word: "Belgi\ufffd" } });
    expect(rows[1]?.cells).toEqual(["Belgi\ufffd", " Caf\ufffd"]);
  });
  test("a workbook, its sheet chosen", async () => {
    const workbook = new Excel.Workbook();
    workbook.addWorksheet("Een").addRow(["Zon"]);
    workbook.addWorksheet("Twee").addRow(["Maan", { formula: "A1", result: 7 }]);
    const { facts, rows } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()), { sheet: "Twee" });
    expect(facts).toMatchObject({ kind: "xlsx", sheet: "Twee", sheets: ["Een", "Twee"], formulas: 1 });
    expect(rows).toEqual([{ no: 1, cells: ["Maan", "7"] }]);
  });
  test("exactly as many rows as may be, beside a header", async () => {
    const { facts } = await read(bytes(`naam;kvk\n${"Zon;0\n".repeat(limits.rows)}`));
    expect(facts).toMatchObject({ rows: limits.rows + 1 });
  });
  test.each<[string, string, Uint8Array]>([
    ["too many bytes", "tooLarge", new Uint8Array(limits.bytes + 1)],
    ["too many rows", "tooManyRows", bytes("Zon;0\n".repeat(limits.rows + 2))],
    ["too many columns", "tooManyColumns", bytes("x;".repeat(limits.columns + 1))],
    ["nothing", "empty", bytes("")],
    ["a picture", "notText", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ["an old workbook", "oldWorkbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["bytes that only begin as a zip", "brokenWorkbook", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])],
  ])("%s: %s", async (_, problem, content) => expect((await read(content)).facts).toEqual({ problem }));

  test("a worker that runs out of memory ends, and nothing else does", async () => {
    const nested = { ...repeated("<a>".repeat(100_000), 200), size: 1000 };
    expect((await read(workbookAround(nested))).facts).toEqual({ problem: "unpacksTooLarge" });
  }, 60_000);
  test("waits until a batch is taken", async () => {
    let taking = 0;
    let most = 0;
    await readSheet(bytes("Zon;0\n".repeat(2_000)), {}, async () => {
      most = Math.max(most, ++taking);
      await new Promise((resolve) => setImmediate(resolve));
      taking--;
    });
    expect(most).toBe(1);
  });
  test("an error of who takes the rows is theirs", async () => {
    const broken = readSheet(bytes("Zon;0\n".repeat(2_000)), {}, () => {
      throw new Error("no room");
    });
    await expect(broken).rejects.toThrow("no room");
  });
});
