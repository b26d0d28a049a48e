import { type Encoding, type Separator, type SheetChoices, separators, unseparated } from "./sheet";
import { Unreadable } from "./unreadable";

export type TextRow = { no: number; cells: string[] };
export type Csv = { encoding: Encoding; separator: Separator | null; rows: Iterable<TextRow> };

/** A text file as its rows. What was chosen by hand goes before what is recognised, and is read as far as it can be. */
export function openCsv(bytes: Uint8Array, { encoding, separator }: SheetChoices): Csv {
  const read = textOf(bytes, encoding);
  const found = separator ?? separatorOf(read.text) ?? null;
  return { encoding: read.encoding, separator: found, rows: rowsOf(read.text, found ?? unseparated) };
}

export const startsWith = (bytes: Uint8Array, ...first: number[]) =>
  first.every((byte, index) => bytes[index] === byte);
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has
const control = /[\u0000-\u0008\u000e-\u001f]/;
const otherFormat = /^(%PDF-|\s*<(!doctype|html|\?xml|table)\b)/i;
const isText = (text: string) => !control.test(text) && !otherFormat.test(text.slice(0, 200));

type Read = { text: string; encoding: Encoding };

/** UTF-8 where it is that, else Windows-1252, in which a Dutch spreadsheet saves its csv; UTF-16 by its mark. */
function textOf(bytes: Uint8Array, chosen: Encoding | undefined): Read {
  const recognised = decoded(bytes);
  const read = chosen ? { text: decodedAs(bytes, chosen), encoding: chosen } : recognised;
  if (!isText(recognised.text) && !(chosen === "UTF-16" && isText(read.text))) throw new Unreadable("notText"); // UTF-16 without its mark is known by the choice alone
  if (read.text.trim() === "") throw new Unreadable("empty");
  return read;
}

function decoded(bytes: Uint8Array): Read {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return { text: decodedAs(bytes, "UTF-16"), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: windows1252(bytes), encoding: "Windows-1252" };
  }
}

function decodedAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === "Windows-1252") return windows1252(bytes);
  const bigEndian = startsWith(bytes, 0xfe, 0xff);
  return new TextDecoder(encoding === "UTF-8" ? "utf-8" : bigEndian ? "utf-16be" : "utf-16le").decode(bytes);
}

/** By hand, since TextDecoder of Node 20 takes windows-1252 for latin1: no €, no dashes, no curly quotes. */
function windows1252(bytes: Uint8Array): string {
  const own = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => own[letter.charCodeAt(0) - 0x80] ?? letter);
}

/**
 * What stands between the columns: the one that divides most of the first rows; a semicolon before a tab before a comma, which names contain.
 * It must divide more than half of them: a list of names alone has a comma here and there.
 */
function separatorOf(text: string): Separator | undefined {
  const shareOf = (separator: Separator) => {
    const rows = first(rowsOf(text, separator), 50);
    return rows.filter(({ cells }) => cells.length > 1).length / rows.length;
  };
  const [best] = separators
    .map((separator) => ({ separator, share: shareOf(separator) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share > 0.5 ? best.separator : undefined;
}

function first<Item>(items: Iterable<Item>, count: number): Item[] {
  const found: Item[] = [];
  for (const item of items) if (found.push(item) === count) break;
  return found;
}

/** Every row that is not blank. A cell is quoted only when it is so as a whole: a name may begin with a quoted word. */
export function* rowsOf(text: string, separator: Separator): Generator<TextRow> {
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
