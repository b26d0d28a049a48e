import { kvkNumberOf } from "./employer";
import type { Mapping, SheetRow } from "./import-file";

/** What the import says about a row that it takes. */
export type Remark = "zerosRestored" | "noNumber" | "repeatedNumber" | "repeatedName" | "sameName" | "keptAsTyped";
/** Why it does not take a row. */
export type Refusal =
  | "oneColumn"
  | "noName"
  | "nameTooLong"
  | "numberNotDigits"
  | "numberTooShort"
  | "numberTooLong"
  | "numberZero";

export type Accepted = { name: string; kvkNumber: string | null; remarks: Remark[] };

/** What a row says by itself, before looking at what is here already. */
export function judge({ cells }: SheetRow, mapping: Mapping): Accepted | { refused: Refusal } {
  if (cells.length < 2) return { refused: "oneColumn" };
  const name = nameOf(cells[mapping.name] ?? "");
  if (typeof name !== "string") return name;
  const number = numberOf(cells[mapping.kvkNumber] ?? "");
  return "refused" in number ? number : { name, ...number };
}

function nameOf(cell: string): string | { refused: Refusal } {
  const name = cell.replace(/\s+/g, " ").trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return { refused: "noName" };
  return name.length > 200 ? { refused: "nameTooLong" } : name;
}

/**
 * An empty cell and a 0 say that there is no number: such bodies exist. Seven digits lost the zero in front of them in a spreadsheet
 * (registers begin at 01, so that at most one is lost); what is shorter could be anything.
 */
function numberOf(cell: string): { kvkNumber: string | null; remarks: Remark[] } | { refused: Refusal } {
  const digits = cell.replace(/[\s.]/g, "");
  if (digits === "" || digits === "0") return { kvkNumber: null, remarks: ["noNumber"] };
  if (!/^\d+$/.test(digits)) return { refused: "numberNotDigits" };
  if (/^0+$/.test(digits)) return { refused: "numberZero" };
  if (digits.length < 7) return { refused: "numberTooShort" };
  if (digits.length > 8) return { refused: "numberTooLong" };
  const kvkNumber = kvkNumberOf(digits.padStart(8, "0")) ?? null;
  return { kvkNumber, remarks: digits.length === 7 ? ["zerosRestored"] : [] };
}

/** `known` counts every row of an employer already there, `changed` those of them whose data the import changed. The rows add up: new + known + refused. */
export type ImportCounts = {
  rows: number;
  new: number;
  known: number;
  changed: number;
  withoutNumber: number;
  refused: number;
};
export const noCounts = (): ImportCounts => ({ rows: 0, new: 0, known: 0, changed: 0, withoutNumber: 0, refused: 0 });

export type RowOutcome = { outcome: "new" | "known" | "changed" | "refused"; remarks: (Remark | Refusal)[] };

export function count(counts: ImportCounts, { outcome, remarks }: RowOutcome) {
  counts.rows++;
  counts[outcome]++;
  if (outcome === "changed") counts.known++;
  if (remarks.includes("noNumber")) counts.withoutNumber++;
}
