import { database, prepared, statement, transaction } from "db/connection.server";
import { importRun } from "db/schema/imports";
import { eq, sql } from "drizzle-orm";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import type { SbiVersion } from "../employers/employer";
import type { SheetChoices, SheetFacts } from "../sheets/sheet";
import type { Columns } from "./field";
import { type ComparedField, type FieldChoice, type RunStep, stepOf } from "./run";

export type ImportRun = {
  id: number;
  fileName: string;
  startedBy: number;
  at: string;
  choices: SheetChoices;
  facts: SheetFacts;
  headerNo: number | null;
  columns: Columns;
  sbiVersion: SbiVersion | null;
  fieldChoices: Partial<Record<ComparedField, FieldChoice>>;
  checkAskedAt: string | null;
  checkedAt: string | null;
  askedAt: string | null;
  doneAt: string | null;
  undoAskedAt: string | null;
  undoAskedBy: number | null;
  undoReason: string | null;
  undoneAt: string | null;
  emptiedAt: string | null;
  lastRow: number;
  rowsDone: number;
};

const runById = prepared((db) =>
  db
    .select()
    .from(importRun)
    .where(eq(importRun.id, sql.placeholder("id")))
    .prepare(),
);

/** A run by its number, once its file was read. */
export const runOf = (id: number): ImportRun | undefined => {
  const row = runById().get({ id });
  return row?.facts ? (row as unknown as ImportRun) : undefined;
};

/** Rows of the file that are about employers. */
export const rowsOf = ({ facts, headerNo }: Pick<ImportRun, "facts" | "headerNo">) =>
  (facts.rows ?? 0) - (headerNo === null ? 0 : 1);

/**
 * A run as the viewer may see it; nothing when it is not there. `inside` says whether they may see what stands in it: all of it for who sees
 * employers; an administrator sees the rows of a file that they brought themselves, and never what is here.
 */
export function findRunFor(
  viewer: Viewer,
  id: string | undefined,
): { run: ImportRun; step: RunStep; inside: { rows: boolean; employers: boolean } } | undefined {
  const run = /^\d{1,15}$/.test(String(id)) ? runOf(Number(id)) : undefined;
  if (!run) return;
  const employers = allows(viewer, "employer.view");
  return { run, step: stepOf(run), inside: { rows: employers || run.startedBy === viewer.personId, employers } };
}

/** Lets others in between two pieces of work. */
export const breath = () => new Promise((resolve) => setImmediate(resolve));

/** Takes away a run of which nothing was taken over. */
export async function removeRun(id: number) {
  await removeRows(id);
  transaction(() => {
    statement("DELETE FROM import_part WHERE run_id = :id").run({ id });
    statement("DELETE FROM import_run WHERE id = :id AND asked_at IS NULL").run({ id });
  });
}

/** Takes away its rows, in pieces. */
export async function removeRows(id: number) {
  for (let taken = 1; taken > 0; await breath())
    taken = transaction(() => {
      const from = { id, limit: 2_000 };
      const remarks = statement(
        "DELETE FROM import_remark WHERE run_id = :id AND row_no IN (SELECT row_no FROM import_row WHERE run_id = :id LIMIT :limit)",
      ).run(from);
      const rows = statement(
        "DELETE FROM import_row WHERE run_id = :id AND row_no IN (SELECT row_no FROM import_row WHERE run_id = :id LIMIT :limit)",
      ).run(from);
      return remarks.changes + rows.changes;
    });
}

export type Asked = { columns: Columns; header: boolean; sbiVersion: SbiVersion | null };

/** Which column is what; the rows are judged from the first again. */
export function askCheck(run: ImportRun, { columns, header, sbiVersion }: Asked) {
  transaction(() =>
    database()
      .update(importRun)
      .set({
        columns,
        headerNo: header ? firstRowNo(run.id) : null,
        sbiVersion,
        fieldChoices: {},
        checkAskedAt: now(),
        checkedAt: null,
        lastRow: 0,
        rowsDone: 0,
      })
      .where(eq(importRun.id, run.id))
      .run(),
  );
}

const firstRowNo = (runId: number) =>
  statement<{ no: number | null }>("SELECT min(row_no) AS no FROM import_row WHERE run_id = :runId").get({ runId })
    ?.no ?? null;

/** The rows of a list of what is perhaps the same: which of them was said to be what. */
export type RowChoices = Map<number, "same" | "different" | null>;

/** Somebody's choices, by field and by row. Kept as long as nothing was taken over; a row's choice also afterwards, as long as it waits. */
export function choose(run: ImportRun, chosen: { fields?: ImportRun["fieldChoices"]; rows: RowChoices }) {
  transaction(() => {
    if (chosen.fields && !run.askedAt)
      database().update(importRun).set({ fieldChoices: chosen.fields }).where(eq(importRun.id, run.id)).run();
    for (const [rowNo, choice] of chosen.rows)
      statement(
        "UPDATE import_row SET choice = :choice WHERE run_id = :runId AND row_no = :rowNo AND outcome = 'perhaps' AND applied_at IS NULL",
      ).run({ runId: run.id, rowNo, choice });
  });
}

/** Asks for the rows to be taken over; again, when a choice was made about one that waited. The file itself is not needed any more. */
export function askImport(run: ImportRun) {
  transaction(() => {
    statement("DELETE FROM import_part WHERE run_id = :id").run({ id: run.id });
    database()
      .update(importRun)
      .set({ askedAt: run.askedAt ?? now(), doneAt: null, lastRow: 0, rowsDone: 0 })
      .where(eq(importRun.id, run.id))
      .run();
  });
}

/** Asks for everything to be taken back; a run that is under way stops there. */
export function askUndo(viewer: Viewer, run: ImportRun, reason: string) {
  transaction(() =>
    statement(`
      UPDATE import_run SET undo_asked_at = :at, undo_asked_by = :by, undo_reason = :reason, rows_done = 0,
        last_row = (SELECT coalesce(max(row_no), 0) + 1 FROM import_row WHERE run_id = :id)
      WHERE id = :id AND asked_at IS NOT NULL AND undo_asked_at IS NULL AND emptied_at IS NULL`).run({
      id: run.id,
      at: now(),
      by: viewer.personId,
      reason,
    }),
  );
}
