import { randomUUID } from "node:crypto";
import { statement, transaction } from "db/connection.server";
import { later, machineNow } from "../clock.server";
import type { Cell } from "../sheets/sheet";
import type { RowOutcome } from "./run";
import { type ImportRun, runOf } from "./runs.server";

const me = randomUUID();
/** Whoever works on a run renews its lease with every batch; when that process dies, another takes over this much later. */
const LEASE_MS = 10_000;

export type StoredRow = {
  no: number;
  cells: Cell[];
  sameAs: number | null;
  outcome: RowOutcome | null;
  employerId: number | null;
  choice: "same" | "different" | null;
  changes: string | null;
  made: string | null;
  appliedAt: string | null;
  undoneAt: string | null;
};
type Stored = Omit<StoredRow, "cells"> & { cells: string };

const columns =
  "row_no AS no, cells, same_as AS sameAs, outcome, employer_id AS employerId, choice, changes, made, applied_at AS appliedAt, undone_at AS undoneAt";

/** The run went on to something else meanwhile, or another process has it. */
export class Stopped extends Error {}

/** Each step: when it was asked for, and until when it is to be done. */
const steps = {
  check: { asked: "check_asked_at", open: "checked_at IS NULL" },
  import: { asked: "asked_at", open: "done_at IS NULL AND undo_asked_at IS NULL" },
  undo: { asked: "undo_asked_at", open: "undone_at IS NULL" },
};
/** `asked`: the moment at which it was asked for; asked anew, it is another step. */
export type Step = { name: keyof typeof steps; asked: string | null };

const free = "(leased_until IS NULL OR leased_until < :at)";

/** A run with a step to be done, that nobody works on. */
export const waiting = () =>
  statement<{ id: number }>(`
    SELECT id FROM import_run WHERE ${free}
      AND (${Object.values(steps)
        .map(({ asked, open }) => `${asked} IS NOT NULL AND ${open}`)
        .join(" OR ")}) ORDER BY id LIMIT 1`).get({ at: machineNow() });

function hold(runId: number, { name, asked }: Step) {
  const at = machineNow();
  const held = statement(`
    UPDATE import_run SET leased_by = :me, leased_until = :until
    WHERE id = :runId AND ${steps[name].asked} = :asked AND ${steps[name].open} AND (leased_by = :me OR ${free})`).run({
    me,
    until: later(at, LEASE_MS),
    runId,
    at,
    asked,
  });
  if (held.changes === 0) throw new Stopped();
}

export const letGo = (runId: number) =>
  transaction(() =>
    statement("UPDATE import_run SET leased_until = NULL, leased_by = NULL WHERE id = :runId AND leased_by = :me").run({
      runId,
      me,
    }),
  );

/**
 * Goes through the rows of a run from where it is, a batch a transaction; whoever drives it lets others in between two. How far it came is
 * written in the same transaction: after a crash it goes on there, and no row is done twice.
 */
export function* walk(
  run: ImportRun,
  step: Step,
  { size, backwards = false }: { size: number; backwards?: boolean },
  take: (rows: StoredRow[]) => void,
): Generator<void> {
  const rowsAfter = statement<Stored>(
    backwards
      ? `SELECT ${columns} FROM import_row WHERE run_id = :runId AND row_no < :last ORDER BY row_no DESC LIMIT :size`
      : `SELECT ${columns} FROM import_row WHERE run_id = :runId AND row_no > :last ORDER BY row_no LIMIT :size`,
  );
  const batch = () => {
    hold(run.id, step);
    const last = runOf(run.id)?.lastRow ?? 0;
    const rows = rowsAfter.all({ runId: run.id, last, size });
    if (rows.length === 0) return 0;
    take(rows.map((row) => ({ ...row, cells: JSON.parse(row.cells) as Cell[] })));
    statement("UPDATE import_run SET last_row = :last, rows_done = rows_done + :done WHERE id = :runId").run({
      last: rows.at(-1)?.no ?? last,
      done: rows.length,
      runId: run.id,
    });
    return rows.length;
  };
  while (transaction(batch) > 0) yield;
}

/** The first row of the employer that a later one is about. */
export const leaderOf = (runId: number, no: number) =>
  statement<{ employerId: number | null; outcome: RowOutcome; choice: "same" | "different" | null }>(
    "SELECT employer_id AS employerId, outcome, choice FROM import_row WHERE run_id = :runId AND row_no = :no",
  ).get({ runId, no });
