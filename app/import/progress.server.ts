import { statement } from "db/connection.server";
import { nameOf } from "../access/viewer.server";
import { now } from "../clock.server";
import { type RunStep, secondsLeft } from "./run";
import { type ImportRun, rowsOf } from "./runs.server";

export type Progress = {
  id: number;
  fileName: string;
  step: RunStep;
  since: string;
  who: string;
  done: number;
  rows: number;
  /** Still to go, as far as can be said. */
  seconds: number | null;
  soFar: { new: number; changed: number; same: number };
};

export function progressOf(run: ImportRun, step: RunStep): Progress {
  const since =
    (step === "undoing" ? run.undoAskedAt : step === "importing" ? run.askedAt : run.checkAskedAt) ?? run.at;
  const rows = rowsOf(run);
  const done = Math.min(run.rowsDone, rows);
  return {
    id: run.id,
    fileName: run.fileName,
    step,
    since,
    who: nameOf(step === "undoing" ? (run.undoAskedBy ?? run.startedBy) : run.startedBy),
    done,
    rows,
    seconds: secondsLeft(done, rows, Date.parse(now()) - Date.parse(since)) ?? null,
    soFar: step === "importing" ? soFar(run) : { new: 0, changed: 0, same: 0 },
  };
}

/** By the outcomes of the rows up to where it is, from their index alone. */
function soFar({ id, lastRow }: ImportRun): Progress["soFar"] {
  const count = statement<{ n: number }>(
    "SELECT count(*) AS n FROM import_row WHERE run_id = :id AND outcome = :outcome AND row_no <= :lastRow",
  );
  const of = (outcome: string) => count.get({ id, outcome, lastRow })?.n ?? 0;
  return { new: of("new"), changed: of("changed"), same: of("known") };
}
