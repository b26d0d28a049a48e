/** A file with columns, as its reader gives it. No I/O: the browser may have it. */
export const limits = { bytes: 20 * 1024 * 1024, rows: 100_000, columns: 100 };

export const encodings = ["UTF-8", "Windows-1252", "UTF-16"] as const;
export type Encoding = (typeof encodings)[number];
export const separators = [";", "\t", ","] as const;
export type Separator = (typeof separators)[number];
/** What a list of a single column is read by, where nothing divides it. */
export const unseparated: Separator = ";";

/** Odd: a date (its text is the ISO day), an error value such as #N/A, a formula without a stored outcome (its text is the formula). */
export type Cell = string | { odd: "date" | "error" | "formula"; text: string };
export type SheetRow = { no: number; cells: Cell[] };
export const textIn = (cell: Cell | undefined): string => (typeof cell === "object" ? cell.text : (cell ?? ""));

export type SheetChoices = { encoding?: Encoding; separator?: Separator; sheet?: string };

/** `columns` is the most cells of any row; `rows` are those that are not blank, a header among them; `formulas` those whose stored outcome was taken; `odd` shows by a word how the encoding was recognised. */
export type SheetFacts = {
  kind: "csv" | "xlsx";
  encoding: Encoding | null;
  separator: Separator | null;
  sheet: string | null;
  sheets: string[];
  columns: number;
  rows: number;
  blank: number;
  formulas: number;
  odd: { no: number; word: string } | null;
};

export type SheetProblem =
  | "empty"
  | "tooLarge"
  | "tooManyRows"
  | "tooManyColumns"
  | "notText"
  | "oldWorkbook"
  | "brokenWorkbook"
  | "lockedWorkbook"
  | "unpacksTooLarge";
