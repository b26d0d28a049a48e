import { statement, transaction } from "db/connection.server";
import { now, today } from "../clock.server";
import { addDays } from "../days";
import { apply } from "./apply.server";
import { check } from "./check.server";
import { letGo, Stopped, waiting } from "./jobs.server";
import { KEPT_DAYS, stepOf } from "./run";
import { breath, type ImportRun, removeRun, runOf } from "./runs.server";
import { undo } from "./undo.server";

/** `size`: rows at a time, more of them where nobody else is served meanwhile. */
type Options = { ask?: boolean; size?: number };

/** What a run is about to do, in pieces; nothing when it waits for somebody. `ask: false` where nobody is there to be asked about namesakes. */
function work(run: ImportRun, options: Options): Generator<void> | undefined {
  const step = stepOf(run);
  if (step === "checking") return check(run, options);
  if (step === "importing") return apply(run, options.size);
  if (step === "undoing") return undo(run);
}

/** Does the step that a run waits for, with room for others between its pieces. */
export async function workOn(runId: number, options: Options = {}) {
  const run = runOf(runId);
  const pieces = run && work(run, options);
  if (!pieces) return;
  while (!pieces.next().done) await breath();
  letGo(runId);
}

/** The same at once, for seeds that play on a set clock. */
export function workAtOnce(runId: number) {
  const run = runOf(runId);
  for (const _ of (run && work(run, {})) ?? []);
  letGo(runId);
}

let going: Promise<void> | undefined;

/** Goes on with every run that waits for work, also one that another process left half way. Asked by the ticker, and when somebody asks for a step. */
export function workOnImports(): Promise<void> {
  going ??= workThrough().finally(() => {
    going = undefined;
  });
  return going;
}

async function workThrough() {
  for (let run = waiting(); run; run = waiting()) await workSafely(run.id);
}

/** A run that went on to something else ends quietly. One that fails keeps its lease, and is tried again when that ran out. */
async function workSafely(id: number) {
  try {
    await workOn(id);
  } catch (error) {
    if (error instanceof Stopped) letGo(id);
    else console.error(`import ${id} failed:`, error);
  }
}

/** Begins at once, without waiting for it. */
export function begin() {
  workOnImports().catch((error) => console.error("the imports failed:", error));
}

const outdated = () =>
  statement<{ id: number; asked: number }>(`
    SELECT id, asked_at IS NOT NULL AS asked FROM import_run
    WHERE emptied_at IS NULL AND substr(coalesce(undone_at, done_at, at), 1, 10) < iif(facts IS NULL, :yesterday, :day)
      AND (asked_at IS NULL OR done_at IS NOT NULL OR undone_at IS NOT NULL) ORDER BY id LIMIT 1`).get({
    day: addDays(today(), -KEPT_DAYS),
    yesterday: addDays(today(), -1),
  });

/** Thirty days later what stood in the file goes, and with it the way back; a file of which nothing was taken over goes altogether, and one that was never read to its end the day after the next. */
export async function emptyOldImports() {
  for (let run = outdated(); run; run = outdated()) {
    if (run.asked === 0) await removeRun(run.id);
    else await empty(run.id);
  }
}

async function empty(id: number) {
  const cells = statement(`
    UPDATE import_row SET cells = '[]', changes = NULL
    WHERE run_id = :id AND row_no IN (SELECT row_no FROM import_row WHERE run_id = :id AND row_no > :last ORDER BY row_no LIMIT 1000)`);
  const lastOf = statement<{ last: number | null }>(
    "SELECT max(row_no) AS last FROM (SELECT row_no FROM import_row WHERE run_id = :id AND row_no > :last ORDER BY row_no LIMIT 1000)",
  );
  for (let last: number | null = -1; last !== null; await breath()) {
    const from: number = last;
    last = lastOf.get({ id, last: from })?.last ?? null;
    if (last !== null) transaction(() => cells.run({ id, last: from }));
  }
  transaction(() => statement("UPDATE import_run SET emptied_at = :at WHERE id = :id").run({ at: now(), id }));
}
