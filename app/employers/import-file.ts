/** A file with columns, read into rows. No I/O: the bytes come from a script or a form. */

export const limits = { bytes: 20 * 1024 * 1024, rows: 100_000 };

export type FileProblem = "empty" | "tooLarge" | "tooManyRows" | "notText" | "workbook" | "noColumns";
export type SheetRow = { no: number; cells: string[] };
export type Sheet = {
  encoding: "UTF-8" | "UTF-16" | "Windows-1252";
  separator: Separator;
  header: SheetRow | null;
  mapping: Mapping;
  columns: number;
  rows: SheetRow[];
};

/** Which column holds what. The full import adds fields here. */
export type Mapping = { name: number; kvkNumber: number };

/** The rows of a file with their numbers as a spreadsheet shows them (blank ones count, but are left out), or what is wrong with it. */
export function readSheet(bytes: Uint8Array): Sheet | { problem: FileProblem } {
  const read = textOf(bytes);
  if ("problem" in read) return read;
  const separator = separatorOf(read.text);
  if (!separator) return { problem: "noColumns" };
  const rows: SheetRow[] = [];
  for (const row of rowsOf(read.text, separator)) {
    rows.push(row);
    if (rows.length > limits.rows + 1) return { problem: "tooManyRows" };
  }
  const mapping = mappingOf(rows[0]);
  const header = mapping ? (rows.shift() ?? null) : null;
  if (rows.length > limits.rows) return { problem: "tooManyRows" };
  if (rows.length === 0) return { problem: "empty" };
  return {
    encoding: read.encoding,
    separator,
    header,
    mapping: mapping ?? { name: 0, kvkNumber: 1 },
    columns: Math.max(...rows.slice(0, 100).map(({ cells }) => cells.length)),
    rows,
  };
}

const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, index) => bytes[index] === byte);
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has
const control = /[\u0000-\u0008\u000e-\u001f]/;

/** UTF-8 where it is that, else Windows-1252, in which a Dutch spreadsheet saves its csv; UTF-16 by its mark. */
function textOf(bytes: Uint8Array): { text: string; encoding: Sheet["encoding"] } | { problem: FileProblem } {
  if (bytes.length > limits.bytes) return { problem: "tooLarge" };
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: "workbook" };
  const read = decoded(bytes);
  if (control.test(read.text)) return { problem: "notText" };
  return read.text.trim() === "" ? { problem: "empty" } : read;
}

function decoded(bytes: Uint8Array): { text: string; encoding: Sheet["encoding"] } {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "UTF-16" };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: windows1252(bytes), encoding: "Windows-1252" };
  }
}

/** By hand, since TextDecoder of Node 20 takes windows-1252 for latin1: no €, no dashes, no curly quotes. */
function windows1252(bytes: Uint8Array): string {
  const own = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => own[letter.charCodeAt(0) - 0x80] ?? letter);
}

const separators = [";", "\t", ","] as const;
export type Separator = (typeof separators)[number];

/** What stands between the columns: the one that divides most of the first rows; a semicolon before a tab before a comma, which names contain. */
function separatorOf(text: string): Separator | undefined {
  const divided = (separator: Separator) =>
    first(rowsOf(text, separator), 50).filter(({ cells }) => cells.length > 1).length;
  const [best] = separators
    .map((separator) => ({ separator, count: divided(separator) }))
    .sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.separator : undefined;
}

function first<Item>(items: Iterable<Item>, count: number): Item[] {
  const found: Item[] = [];
  for (const item of items) if (found.push(item) === count) break;
  return found;
}

/** Every row that is not blank. A cell is quoted only when it is so as a whole: a name may begin with a quoted word. */
export function* rowsOf(text: string, separator: Separator): Generator<SheetRow> {
  const quoted = new RegExp(` *"([^"]*(?:""[^"]*)*)" *(?=[${separator}\\r\\n]|$)`, "y");
  const plain = new RegExp(`[^${separator}\\r\\n]*`, "y");
  const at = (expression: RegExp, index: number) => {
    expression.lastIndex = index;
    return expression.exec(text);
  };
  let index = 0;
  for (let no = 1; index < text.length; no++) {
    const cells: string[] = [];
    do {
      if (cells.length > 0) index++;
      const whole = at(quoted, index);
      const cell = whole ?? at(plain, index);
      cells.push(whole ? (whole[1] ?? "").replaceAll('""', '"') : (cell?.[0] ?? ""));
      index += cell?.[0].length ?? 0;
    } while (text[index] === separator);
    index += text.startsWith("\r\n", index) ? 2 : 1;
    if (cells.some((cell) => cell.trim() !== "")) yield { no, cells };
  }
}

const headings: Record<keyof Mapping, RegExp> = {
  name: /^(naam|name|bedrijfsnaam|werkgever|organisatie|organisation|bedrijf|company|employer|handelsnaam)$/,
  kvkNumber: /^(kvk|kvk-? ?nummer|kvknr|kvk nr|nummer|number|coc|coc number)\.?$/,
};

/** The columns of a header; nothing when the first row is none. */
function mappingOf(row: SheetRow | undefined): Mapping | undefined {
  const find = (name: keyof Mapping) =>
    row?.cells.findIndex((cell) => headings[name].test(cell.trim().toLowerCase())) ?? -1;
  const mapping = { name: find("name"), kvkNumber: find("kvkNumber") };
  return mapping.name >= 0 && mapping.kvkNumber >= 0 ? mapping : undefined;
}
