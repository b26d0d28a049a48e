import { statement, transaction } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import { settle } from "../employers/employers.server";
import { changesBetween, note } from "../history/history.server";
import { countsOf } from "./counts.server";
import { leaderOf, type StoredRow, walk } from "./jobs.server";
import { remark, rowsRemarked } from "./remarks.server";
import type { ImportRun } from "./runs.server";
import { type Done, refusedWith, takeOver } from "./take-over.server";
import { importViewer } from "./viewer.server";

/** Small enough that nobody waits for it: some 30 ms, also where each row changes an employer. */
const BATCH = 50;

/**
 * Takes the rows over as they were checked, held once more against what is here by now. A row of which somebody must say first whether it
 * is the same stays as it is. One row that cannot be written is refused and said so; the others come in.
 */
export function* apply(run: ImportRun, size = BATCH): Generator<void> {
  const viewer = importViewer(run.startedBy);
  yield* walk(run, { name: "import", asked: run.askedAt }, { size }, (rows) => {
    const from = rows[0]?.no ?? 0;
    const varied = rowsRemarked(run.id, "sizesVary", "size", from, rows.at(-1)?.no ?? 0);
    const added = new Set<number>(); // what a command changed, it settled
    for (const row of rows) {
      if (!waits(run, row)) continue;
      const done = safely(() => takeOver(viewer, run, row, varied.has(row.no)));
      if (done.employerId !== null && (done.outcome === "new" || done.made)) added.add(done.employerId);
      keep(run.id, row.no, done);
    }
    settle([...added]);
  });
  finish(viewer, run);
}

/** Not yet taken over, and nothing to be chosen first. */
function waits(run: ImportRun, row: StoredRow): boolean {
  if (row.outcome === null || row.outcome === "refused" || row.appliedAt !== null) return false;
  return row.outcome !== "perhaps" || choiceOf(run.id, row) !== null;
}

const choiceOf = (runId: number, { sameAs, choice }: StoredRow) =>
  sameAs === null ? choice : (leaderOf(runId, sameAs)?.choice ?? null);

/** In a transaction within the batch's: a row that the database does not take leaves nothing behind. */
function safely(run: () => Done): Done {
  try {
    return transaction(run);
  } catch (error) {
    console.error("a row of an import was not taken:", error);
    return refusedWith("failed");
  }
}

function keep(runId: number, no: number, { outcome, employerId, changes, made, remarks }: Done) {
  statement(`
    UPDATE import_row SET outcome = :outcome, employer_id = :employerId, changes = :changes, made = :made, applied_at = :at
    WHERE run_id = :runId AND row_no = :no`).run({
    runId,
    no,
    outcome,
    employerId,
    changes: changes && JSON.stringify(changes),
    made: made && JSON.stringify(made),
    at: now(),
  });
  remark(runId, no, remarks);
}

const isNoted = (id: number) =>
  statement("SELECT 1 FROM history WHERE record_kind = 'importRun' AND record_id = :id AND action = 'imported'").get({
    id,
  }) !== undefined;

/** One line of history for the whole run: what waited for a choice and came in later has its rows. */
function finish(viewer: Viewer, run: ImportRun) {
  transaction(() => {
    statement("UPDATE import_run SET done_at = :at WHERE id = :id").run({ at: now(), id: run.id });
    if (isNoted(run.id)) return;
    const changes = changesBetween<Record<string, unknown>>({}, { fileName: run.fileName, ...countsOf(run) });
    note(viewer, { action: "imported", record: ["importRun", run.id], audience: "staff", changes });
  });
}
