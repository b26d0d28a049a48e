import type { importOutcomes } from "db/schema/lists";

/** What happens to a row. */
export type RowOutcome = (typeof importOutcomes)[number];

/** What to do in one field where an employer that is here says something else. */
export const fieldChoices = ["unlessTyped", "take", "keep", "ifEmpty"] as const;
export type FieldChoice = (typeof fieldChoices)[number];

/** What a known employer is compared in; each may stand for several fields that belong together. */
export const comparedFields = [
  "name",
  "kvkNumber",
  "sector",
  "sbiCode",
  "size",
  "address",
  "website",
  "kinds",
] as const;
export type ComparedField = (typeof comparedFields)[number];

export type ImportCounts = {
  rows: number;
  new: number;
  known: number;
  changed: number;
  withoutNumber: number;
  refused: number;
};

/** The moments of a run, from which follows how far it is. */
export type Moments = {
  checkAskedAt: string | null;
  checkedAt: string | null;
  askedAt: string | null;
  doneAt: string | null;
  undoAskedAt: string | null;
  undoneAt: string | null;
};

export type RunStep = "columns" | "checking" | "checked" | "importing" | "done" | "undoing" | "undone";

/** A run that was stopped half way goes from importing to undoing without ever being done. */
export function stepOf(run: Moments): RunStep {
  if (run.undoneAt) return "undone";
  if (run.undoAskedAt) return "undoing";
  if (run.doneAt) return "done";
  if (run.askedAt) return "importing";
  if (run.checkedAt) return "checked";
  return run.checkAskedAt ? "checking" : "columns";
}

/** Cells, and what was before, are kept for so long; until then an import can be taken back. */
export const KEPT_DAYS = 30;

/** Seconds still to go, from how many rows took how long; undefined while nothing can be said. */
export function secondsLeft(done: number, total: number, sinceMs: number): number | undefined {
  if (done < 200 || sinceMs < 500) return;
  return Math.max(1, Math.round((((total - done) / done) * sinceMs) / 1000));
}
