import { postcodeOf, type SbiVersion, websiteOf } from "../employers/employer";
import { emailPattern } from "../forms/form";
import { type SheetRow, textIn } from "../sheets/sheet";
import { type Columns, type ImportField, joined } from "./field";
import { type Heading, headingOf, sbiVersionIn } from "./headings";

const LOOKED_AT = 200;

type Recognised = { header: boolean; columns: Columns; sbiVersion: SbiVersion | null };

/** Which column holds what: by its heading, else by what stands in it. */
export function recognise(first: SheetRow[], columns: number): Recognised {
  const [top, ...others] = first.slice(0, LOOKED_AT);
  const texts = Array.from({ length: columns }, (_, column) => textIn(top?.cells[column]).trim());
  const header = isHeader(texts, others);
  const headings = texts.map((text) => (header ? headingOf(text) : undefined));
  const found = byHeadings(headings);
  const rows = header ? others : first.slice(0, LOOKED_AT);
  const sbi = texts[found.indexOf("sbiCode")];
  return {
    header,
    columns: withContents(found, headings, rows),
    sbiVersion: header && sbi !== undefined ? sbiVersionIn(sbi) : null,
  };
}

/** Two headings, or one above what it says, or a single one above names; nothing that looks like data. */
function isHeader(texts: string[], rows: SheetRow[]): boolean {
  const filled = texts.flatMap((text, column) => (text === "" ? [] : [{ text, column, heading: headingOf(text) }]));
  const headings = filled.filter(({ heading }) => heading);
  const isData = (text: string) => /^\d+$/.test(text) || looksLike.some(([, fits]) => fits(text));
  if (filled.some(({ text, heading }) => !heading && isData(text))) return false;
  if (headings.length >= 2) return true;
  const [only] = headings;
  const saysWhatIsBelow = looksLike.some(
    ([field, fits]) => field === only?.heading?.field && mostly(textsIn(rows, only.column), fits),
  );
  return saysWhatIsBelow || (filled.length === 1 && only?.heading?.field === "name");
}

/** What stands in a column; a 0 says there is nothing. */
const textsIn = (rows: SheetRow[], column: number) =>
  rows.map(({ cells }) => textIn(cells[column]).trim()).filter((text) => text !== "" && text !== "0");

/** Each field at its surest column; whole addresses and names go before their parts, of which there may be several. */
function byHeadings(headings: (Heading | undefined)[]): Columns {
  return headings.map((heading, column) => {
    if (!heading?.field) return null;
    const rivals = headings.filter((one) => one?.field === heading.field);
    const best = Math.min(...rivals.map((one) => one?.rank ?? 0));
    if (heading.rank > best) return null;
    return heading.part || headings.findIndex((one) => one?.rank === best) === column ? heading.field : null;
  });
}

const digits = (text: string) => text.replace(/[\s.]/g, "");
const looksLike: [ImportField, (text: string) => boolean][] = [
  ["kvkNumber", (text) => /^\d{7,8}$/.test(digits(text)) && !/^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(text)],
  ["branchNumber", (text) => /^\d{12}$/.test(digits(text))],
  ["postcode", (text) => postcodeOf(text) !== undefined],
  ["contactEmail", (text) => emailPattern.test(text)],
  ["website", (text) => websiteOf(text) !== undefined && /[a-z]{2,}(\/\S*)?$/i.test(text)],
  [
    "contactPhone",
    (text) => /^(\+|0)[\d\s()-]+$/.test(text) && [10, 11, 12, 13].includes(text.replace(/\D/g, "").length),
  ],
  ["sbiCode", (text) => /^\d{2}\.\d{1,2}(\.\d{1,2})?$/.test(text)],
  ["size", (text) => /^(\d+ ?[-–] ?\d+|250 ?\+)$/.test(text)],
];

/** The columns whose heading says nothing, or that have none, by most of what stands in them; the name is the first text that is left. */
function withContents(found: Columns, headings: (Heading | undefined)[], rows: SheetRow[]): Columns {
  const columns = [...found];
  const open = columns.map((_, column) => column).filter((column) => !headings[column]);
  const texts = (column: number) => textsIn(rows, column);
  const put = (field: ImportField, fits: (column: number) => boolean) => {
    if (columns.includes(field)) return;
    const column = open.find((one) => columns[one] === null && fits(one));
    if (column !== undefined) columns[column] = field;
  };
  for (const [field, fits] of looksLike)
    put(field, (column) => mostly(texts(column), fits, field === "kvkNumber" ? 0.5 : 0.8));
  const postcode = columns.indexOf("postcode");
  const counts = open.filter(
    (column) => columns[column] === null && column !== postcode - 1 && areCounts(texts(column)),
  );
  if (counts.length === 1) put("size", (column) => column === counts[0]);
  put("name", (column) => mostly(texts(column), (text) => /\p{L}{2}/u.test(text) && text.length <= 200));
  return columns;
}

/** A number that nobody recognises is lost in silence, so that half of them will do: the others are refused, each with its reason. */
const mostly = (texts: string[], fits: (text: string) => boolean, share = 0.8) =>
  texts.length > 0 && texts.filter(fits).length >= texts.length * share;

/** Numbers of people, not the numbers of the rows. */
const areCounts = (texts: string[]) =>
  mostly(texts, (text) => /^\d{1,5}$/.test(text)) &&
  !texts.every((text, index) => index === 0 || Number(text) > Number(texts[index - 1]));

export type ColumnsProblem = { why: "noName" | "twice" | "sbiVersionMissing"; field: ImportField };

/** Why an import with these columns may not begin. The letters and digits of a sector mean other things in 2008 than in 2025: the version is chosen, never guessed. */
export function problemsOf(columns: Columns, sbiVersion: SbiVersion | null): ColumnsProblem[] {
  const used = columns.filter((field) => field !== null);
  const twice = [...new Set(used.filter((field, index) => used.indexOf(field) < index && !joined.includes(field)))];
  const problems: ColumnsProblem[] = twice.map((field) => ({ why: "twice", field }));
  if (!used.includes("name")) problems.unshift({ why: "noName", field: "name" });
  if (used.includes("sbiCode") && !used.includes("sbiVersion") && sbiVersion === null)
    problems.push({ why: "sbiVersionMissing", field: "sbiCode" });
  return problems;
}
