import { openCsv, startsWith } from "./csv";
import { limits, type SheetChoices, type SheetFacts, type SheetRow, textIn } from "./sheet";
import { Unreadable } from "./unreadable";
import { openWorkbook } from "./workbook";

const BATCH = 500;

type Found = Pick<SheetFacts, "kind" | "encoding" | "separator" | "sheet" | "sheets"> & {
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>;
  formulas: () => number;
};

/** A file in batches of rows, and at last what there is to know of it. Throws Unreadable. */
export async function* reading(bytes: Uint8Array, choices: SheetChoices): AsyncGenerator<SheetRow[], SheetFacts> {
  const { rows, formulas, ...found } = await open(bytes, choices);
  const counts = { columns: 0, rows: 0, blank: 0, odd: null as SheetFacts["odd"] };
  let batch: SheetRow[] = [];
  for await (const row of rows) {
    count(counts, row, found.kind === "csv");
    if (batch.push(row) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  if (counts.rows === 0) throw new Unreadable("empty");
  return { ...found, ...counts, formulas: formulas() };
}

function count(counts: Pick<SheetFacts, "columns" | "rows" | "blank" | "odd">, row: SheetRow, withOdd: boolean) {
  counts.rows++;
  if (counts.rows > limits.rows + 1) throw new Unreadable("tooManyRows"); // a header may come on top
  if (row.cells.length > limits.columns && row.cells.slice(limits.columns).some((cell) => textIn(cell).trim() !== ""))
    throw new Unreadable("tooManyColumns");
  row.cells.splice(limits.columns);
  counts.columns = Math.max(counts.columns, row.cells.length);
  counts.blank = Math.max(0, row.no - counts.rows);
  if (withOdd) counts.odd ??= oddWordIn(row);
}

const oddLetter = /(?![ -~])[\p{L}\ufffd]/u;

/** The first word with a letter that encodings write differently, or with what cannot be read. */
function oddWordIn({ no, cells }: SheetRow): SheetFacts["odd"] {
  const text = cells.map(textIn).find((one) => oddLetter.test(one));
  const word = text?.split(/[\s"(),;]+/).find((one) => oddLetter.test(one));
  return word === undefined ? null : { no, word: word.slice(0, 40) };
}

async function open(bytes: Uint8Array, choices: SheetChoices): Promise<Found> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Unreadable(isLocked(bytes) ? "lockedWorkbook" : "oldWorkbook");
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return openSheet(bytes, choices.sheet);
  return { kind: "csv", sheet: null, sheets: [], formulas: () => 0, ...openCsv(bytes, choices) };
}

/** A workbook with a password is such a container too. */
const isLocked = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("EncryptedPackage", 0, "utf16le");

/** The sheet that was chosen, else the first one with something in it. */
async function openSheet(bytes: Uint8Array, chosen: string | undefined): Promise<Found> {
  const { sheets, rowsOf } = await openWorkbook(bytes);
  for (const sheet of chosen !== undefined && sheets.includes(chosen) ? [chosen] : sheets) {
    const { rows, cells } = rowsOf(sheet);
    const { value: first, done } = await rows.next();
    if (!done)
      return {
        kind: "xlsx",
        encoding: null,
        separator: null,
        sheet,
        sheets,
        rows: onwards(first, rows),
        formulas: () => cells.formulas,
      };
  }
  throw new Unreadable("empty");
}

async function* onwards<Item>(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield first;
  yield* rest;
}
