import { statement } from "db/connection.server";
import type { RowRemark } from "./outcome";
import type { ImportCounts, RowOutcome } from "./run";
import { type ImportRun, rowsOf } from "./runs.server";

export type Outcomes = Record<RowOutcome, number>;

/** How many rows have which outcome; they add up to the rows of the file once it was checked. */
export function outcomesOf(runId: number): Outcomes {
  const rows = statement<{ outcome: RowOutcome; n: number }>(
    "SELECT outcome, count(*) AS n FROM import_row WHERE run_id = :runId AND outcome IS NOT NULL GROUP BY outcome",
  ).all({ runId });
  const none: Outcomes = { new: 0, known: 0, changed: 0, perhaps: 0, refused: 0 };
  return Object.assign(none, Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n])));
}

export type Remarked = { what: string; field: string; n: number };

/** How many rows have which remark, by field. */
export const remarksOf = (runId: number): Remarked[] =>
  statement<Remarked>(
    "SELECT what, field, count(*) AS n FROM import_remark WHERE run_id = :runId GROUP BY what, field",
  ).all({ runId });

/** How many of the new rows have this remark. */
export const remarkedNew = (runId: number, what: RowRemark): number =>
  statement<{ n: number }>(`
    SELECT count(*) AS n FROM import_remark m JOIN import_row r ON r.run_id = m.run_id AND r.row_no = m.row_no
    WHERE m.run_id = :runId AND m.what = :what AND r.outcome = 'new'`).get({ runId, what })?.n ?? 0;

/**
 * What the import says of a file: `known` counts every row of an employer that is here already, `changed` those of them that change or
 * add something. new + known + refused (and what nobody chose about yet) are the rows.
 */
export function countsOf(run: ImportRun): ImportCounts {
  const { new: made, known, changed, perhaps, refused } = outcomesOf(run.id);
  const withoutNumber = remarksOf(run.id).find(({ what }) => what === "noNumber")?.n ?? 0;
  return { rows: rowsOf(run), new: made + perhaps, known: known + changed, changed, withoutNumber, refused };
}
