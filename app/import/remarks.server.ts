import { prepared, statement } from "db/connection.server";
import type { Remark } from "./read-row.server";

const insert = prepared((db) =>
  db.$client.prepare<{ runId: number; what: string; field: string; rowNo: number }>(
    "INSERT OR IGNORE INTO import_remark (run_id, what, field, row_no) VALUES (:runId, :what, :field, :rowNo)",
  ),
);

export function remark(runId: number, rowNo: number, remarks: Remark[]) {
  for (const { what, field } of remarks) insert().run({ runId, what, field, rowNo });
}

/** Forgets what was said of these rows, before they are judged again. */
export function forgetRemarks(runId: number, from: number, to: number) {
  statement("DELETE FROM import_remark WHERE run_id = :runId AND row_no BETWEEN :from AND :to").run({
    runId,
    from,
    to,
  });
}

/** Which of these rows have a remark of this kind. */
export function rowsRemarked(
  runId: number,
  what: Remark["what"],
  field: string,
  from: number,
  to: number,
): Set<number> {
  const rows = statement<{ no: number }>(
    "SELECT row_no AS no FROM import_remark WHERE run_id = :runId AND what = :what AND field = :field AND row_no BETWEEN :from AND :to",
  ).all({ runId, what, field, from, to });
  return new Set(rows.map(({ no }) => no));
}
