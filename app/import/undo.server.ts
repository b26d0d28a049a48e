import { statement, transaction } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import { changeEmployer, employerToCompare, settle } from "../employers/employers.server";
import { changeEstablishment, detailsIn, findEstablishment } from "../employers/establishments.server";
import { takeBackContact, takeBackEmployer, takeBackEstablishment } from "../employers/take-back.server";
import { changesBetween, note } from "../history/history.server";
import type { MadeParts } from "./additions.server";
import { type Changes, same } from "./compare";
import { leaderOf, type StoredRow, walk } from "./jobs.server";
import type { ImportRun } from "./runs.server";
import { importViewer } from "./viewer.server";

const BATCH = 50;

/**
 * Takes an import back, from its last row to its first. An employer that it made goes as long as nothing hangs on it; a field that it
 * changed returns as long as nobody changed it since; what it added goes as long as nobody touched it. The rest stays, and its row says so.
 */
export function* undo(run: ImportRun): Generator<void> {
  const viewer = importViewer(run.undoAskedBy ?? run.startedBy);
  yield* walk(run, { name: "undo", asked: run.undoAskedAt }, { size: BATCH, backwards: true }, (rows) => {
    const taken = new Set<number>(); // what a command changed back, it settled
    for (const row of rows) {
      if (row.appliedAt === null || row.undoneAt !== null || goesWithItsFirst(run.id, row)) continue;
      if (!takenBack(viewer, run.id, row)) continue;
      markUndone(run.id, row.no);
      if (row.employerId !== null && row.made !== null) taken.add(row.employerId);
    }
    settle([...taken]);
  });
  finish(viewer, run);
}

const markUndone = (runId: number, no: number) =>
  statement("UPDATE import_row SET undone_at = :at WHERE run_id = :runId AND row_no = :no").run({
    at: now(),
    runId,
    no,
  });

/** A later row of an employer that the run made: it goes, or stays, with the first one. */
const goesWithItsFirst = (runId: number, { sameAs }: StoredRow) =>
  sameAs !== null && leaderOf(runId, sameAs)?.outcome === "new";

/** Whether everything a row did is undone. A row that did nothing is. */
function takenBack(viewer: Viewer, runId: number, { outcome, employerId, changes, made }: StoredRow): boolean {
  if (employerId === null) return true;
  if (outcome === "new") return withItsRows(runId, employerId);
  const fields = changes === null || putBack(viewer, employerId, JSON.parse(changes) as Changes);
  const parts = made === null || removed(viewer, employerId, JSON.parse(made) as MadeParts);
  return fields && parts;
}

function withItsRows(runId: number, employerId: number): boolean {
  const rows = statement<{ no: number }>(
    "SELECT row_no AS no FROM import_row WHERE employer_id = :employerId AND run_id = :runId",
  ).all({ employerId, runId });
  if (!takeBackEmployer(employerId)) return false;
  for (const { no } of rows) markUndone(runId, no);
  return true;
}

function putBack(viewer: Viewer, id: number, changes: Changes): boolean {
  const { here } = employerToCompare(id);
  const { version, ...details } = here;
  const all = Object.entries(changes);
  const unchanged = all.filter(([name, [, after]]) => same(here[name as keyof typeof details], after));
  if (unchanged.length > 0) {
    const before = Object.fromEntries(unchanged.map(([name, [value]]) => [name, value]));
    changeEmployer(viewer, id, { ...details, ...before }, version, { filledByPerson: false });
  }
  return unchanged.length === all.length;
}

function removed(viewer: Viewer, employerId: number, { contact, establishment, head }: MadeParts): boolean {
  const gone = (kind: "contact" | "establishment", id: number, taken: boolean) => {
    if (taken) note(viewer, { action: "takenBack", record: [kind, id], employerId, audience: "staff" });
    return taken;
  };
  const results = [
    contact === undefined || gone("contact", contact, takeBackContact(contact)),
    establishment === undefined || gone("establishment", establishment, takeBackEstablishment(establishment)),
    head === undefined || takeBackNumber(viewer, employerId, head),
  ];
  return results.every(Boolean);
}

function takeBackNumber(viewer: Viewer, employerId: number, headId: number): boolean {
  const head = findEstablishment(employerId, headId);
  if (head) changeEstablishment(viewer, head, { ...detailsIn(head), branchNumber: null });
  return true;
}

function finish(viewer: Viewer, run: ImportRun) {
  transaction(() => {
    statement("UPDATE import_run SET undone_at = :at WHERE id = :id").run({ at: now(), id: run.id });
    const { back: takenBack, stays } = undoneOf(run.id);
    note(viewer, {
      action: "importUndone",
      record: ["importRun", run.id],
      audience: "staff",
      reason: run.undoReason ?? undefined,
      changes: changesBetween<Record<string, unknown>>({}, { fileName: run.fileName, takenBack, stays }),
    });
  });
}

/** How many rows that did something were taken back, and how many stay. */
export const undoneOf = (runId: number): { back: number; stays: number } =>
  statement<{ back: number; stays: number }>(`
    SELECT count(undone_at) AS back, count(*) - count(undone_at) AS stays FROM import_row INDEXED BY import_row_outcome
    WHERE run_id = :runId AND outcome IN ('new', 'changed') AND applied_at IS NOT NULL`).get({ runId }) ?? {
    back: 0,
    stays: 0,
  };
