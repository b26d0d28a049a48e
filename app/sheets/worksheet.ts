import { dayOf, shownNumber } from "./number-format";
import { unescaped } from "./shared-strings";
import { type Cell, limits, type SheetRow } from "./sheet";
import { Unreadable } from "./unreadable";
import { type Listener, listen } from "./xml";

/** What the cells of a sheet refer to; `formulas` counts those whose stored outcome was taken. */
export type Cells = { strings: string[]; formats: ("date" | string)[]; from1904: boolean; formulas: number };

const LAST_ROW = 1_048_576; // of any sheet

type Raw = { column: number; type: string; style: number; formula: string | null; value: string | null };

/** The rows that are not blank. */
export async function* rowsOfSheet(content: AsyncIterable<Uint8Array>, cells: Cells): AsyncGenerator<SheetRow, void> {
  const rows: SheetRow[] = [];
  for await (const _ of listen(content, rowListener(rows, cells))) yield* rows.splice(0);
  yield* rows.splice(0);
}

function rowListener(rows: SheetRow[], cells: Cells): Listener {
  let row: SheetRow = { no: 0, cells: [] };
  let raw: Raw | undefined;
  let into: "formula" | "value" | undefined;
  let sound = false;
  const start = (part: "formula" | "value") => {
    if (!raw || sound) return;
    raw[part] ??= "";
    into = part;
  };
  const open: Record<string, (attributes: Record<string, string>) => void> = {
    row: ({ r }) => {
      row = { no: Math.max(row.no + 1, Number.parseInt(r ?? "", 10) || 0), cells: [] };
      if (row.no > LAST_ROW) throw new Unreadable("brokenWorkbook");
      raw = undefined;
    },
    c: ({ r, t = "n", s }) => {
      const column: number = r ? columnOf(r) : (raw?.column ?? 0) + 1;
      raw = { column, type: t, style: Number(s ?? 0), formula: null, value: null };
    },
    f: () => start("formula"),
    v: () => start("value"),
    t: () => start("value"),
    rPh: () => {
      sound = true;
    },
  };
  const close: Record<string, () => void> = {
    c: () => raw && place(row, raw.column, cellOf(raw, cells)),
    f: () => {
      into = undefined;
    },
    v: () => {
      into = undefined;
    },
    t: () => {
      into = undefined;
    },
    rPh: () => {
      sound = false;
    },
    row: () => {
      if (row.cells.length > 0) rows.push(row);
    },
  };
  return {
    open: (name, attributes) => open[name]?.(attributes),
    text: (text) => {
      if (raw && into) raw[into] += text;
    },
    close: (name) => close[name]?.(),
  };
}

/** 28 for AB12. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.match(/^[A-Z]+/i)?.[0].toUpperCase() ?? "")
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function place(row: SheetRow, column: number, cell: Cell) {
  if (typeof cell === "string" && cell.trim() === "") return;
  if (column > limits.columns) throw new Unreadable("tooManyColumns");
  while (row.cells.length < column - 1) row.cells.push("");
  row.cells[Math.max(column, 1) - 1] = cell;
}

function cellOf(raw: Raw, cells: Cells): Cell {
  const { formula, type } = raw;
  if (formula !== null && !raw.value && type !== "str") return { odd: "formula", text: `=${formula}` };
  if (formula !== null) cells.formulas++;
  const value = raw.value ?? "";
  if (type === "e") return { odd: "error", text: value };
  if (type === "d") return { odd: "date", text: value.slice(0, 10) };
  if (type === "s") return cells.strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE"; // as it is shown; a 1 would be taken for a number
  if (type === "n") return numberCell(value, cells.formats[raw.style] ?? "", cells.from1904);
  return unescaped(value);
}

function numberCell(value: string, format: string, from1904: boolean): Cell {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  return format === "date" ? { odd: "date", text: dayOf(number, from1904) } : shownNumber(number, format);
}
