import { statement, transaction } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import {
  bareDetails,
  changeEmployer,
  type EmployerDetails,
  employerToCompare,
  settle,
  writeEmployer,
} from "../employers/employers.server";
import { note } from "../history/history.server";
import { add, additionsTo, type MadeParts } from "./additions.server";
import { withoutSize } from "./check.server";
import { type Changes, differences, taken } from "./compare";
import { countsOf } from "./counts.server";
import { leaderOf, type StoredRow, walk } from "./jobs.server";
import { findKnown, type Met } from "./match.server";
import { type Remark, type RowSaid, readRow } from "./read-row.server";
import { remark, rowsRemarked } from "./remarks.server";
import type { ImportRun } from "./runs.server";
import { importViewer } from "./viewer.server";

/** Small enough that nobody waits for it: some 30 ms. */
const BATCH = 100;

type Done = {
  outcome: "new" | "known" | "changed" | "refused";
  employerId: number | null;
  changes: Changes | null;
  made: MadeParts | null;
  remarks: Remark[];
};

/**
 * Takes the rows over as they were checked, held once more against what is here by now. A row of which somebody must say first whether it
 * is the same stays as it is. One row that cannot be written is refused and said so; the others come in.
 */
export function* apply(run: ImportRun): Generator<void> {
  const viewer = importViewer(run.startedBy);
  yield* walk(run, { name: "import", asked: run.askedAt }, { size: BATCH }, (rows) => {
    const from = rows[0]?.no ?? 0;
    const varied = rowsRemarked(run.id, "sizesVary", "size", from, rows.at(-1)?.no ?? 0);
    const touched = new Set<number>();
    for (const row of rows) {
      if (!waits(run, row)) continue;
      const done = safely(() => takeOver(viewer, run, row, varied.has(row.no)));
      if (done.employerId !== null && done.outcome !== "known") touched.add(done.employerId);
      keep(run.id, row.no, done);
    }
    settle([...touched]);
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

const refusedWith = (what: "failed" | "leaderRefused"): Done => ({
  outcome: "refused",
  employerId: null,
  changes: null,
  made: null,
  remarks: [{ what, field: "name" }],
});

/** In a transaction within the batch's: a row that the database does not take leaves nothing behind. */
function safely(run: () => Done): Done {
  try {
    return transaction(run);
  } catch (error) {
    console.error("a row of an import was not taken:", error);
    return refusedWith("failed");
  }
}

function takeOver(viewer: Viewer, run: ImportRun, row: StoredRow, varied: boolean): Done {
  const said = readRow(run, row);
  if ("refused" in said) return { ...refusedWith("failed"), remarks: [said.refused] };
  if (varied) withoutSize(said);
  if (row.sameAs !== null) return follow(viewer, run, row.sameAs, said);
  const known = findKnown(said.name, said.kvkNumber) ?? chosen(row);
  if (known) return meet(viewer, run, known, said, row.choice === "same");
  return { outcome: "new", ...make(viewer, said), changes: null, remarks: [] };
}

/** The employer that somebody said it is. */
function chosen({ choice, employerId }: StoredRow): Met | undefined {
  if (choice !== "same" || employerId === null) return;
  return statement<Met>("SELECT id, root_id AS rootId FROM employer WHERE root_id = id AND id = :id").get({
    id: employerId,
  });
}

function make(viewer: Viewer, said: RowSaid): { employerId: number; made: MadeParts | null } {
  const { headCount, sizeClass, ...rest } = said;
  const details: EmployerDetails = {
    ...bareDetails(said.name, said.kvkNumber),
    sector: rest.sector,
    sbiCode: rest.sbiCode,
    sbiVersion: rest.sbiVersion,
    headCount: headCount || null,
    sizeClass: sizeClass ?? "unknown",
    kinds: rest.kinds,
    address: rest.address,
    postcode: rest.postcode,
    place: rest.place,
    website: rest.website,
  };
  const employerId = writeEmployer(viewer, details, {
    registeredOn: today(),
    filled: [],
    branchNumber: said.branchNumber,
  });
  const additions = { establishment: false, headNumber: false, contact: said.contact !== null, differs: false };
  add(viewer, employerId, said, additions, { employerName: said.name, noted: false, counted: false });
  return { employerId, made: null };
}

/** An employer that is here already. One that was merged into another keeps what it has. */
function meet(viewer: Viewer, run: ImportRun, { id, rootId }: Met, said: RowSaid, same: boolean): Done {
  if (id !== rootId) return { outcome: "known", employerId: rootId, changes: null, made: null, remarks: [] };
  const { here, personSet } = employerToCompare(id);
  const found = differences(here, said, personSet);
  const { changes, took, kept } = taken(found, nameChoice(run, same));
  if (took.length > 0) {
    const { version, ...details } = here;
    const after = Object.fromEntries(Object.entries(changes).map(([name, [, file]]) => [name, file]));
    changeEmployer(viewer, id, { ...details, ...after }, version, { filledByPerson: false });
  }
  const additions = additionsTo(id, said);
  const made = add(viewer, id, said, additions, { employerName: here.name, noted: true, counted: false });
  const added = Object.keys(made).length > 0;
  return {
    outcome: took.length > 0 || added ? "changed" : "known",
    employerId: id,
    changes: took.length > 0 ? changes : null,
    made: added ? made : null,
    remarks: [
      ...took.map((field) => ({ what: "taken" as const, field })),
      ...kept.map((field) => ({ what: "kept" as const, field })),
    ],
  };
}

/** Who said that two names are one employer did not say that the name here is wrong. */
const nameChoice = ({ fieldChoices }: ImportRun, same: boolean) =>
  same ? { ...fieldChoices, name: fieldChoices.name ?? ("keep" as const) } : fieldChoices;

function follow(viewer: Viewer, run: ImportRun, leaderNo: number, said: RowSaid): Done {
  const leader = leaderOf(run.id, leaderNo);
  if (!leader || leader.employerId === null || leader.outcome === "refused") return refusedWith("leaderRefused");
  const rootId = leader.employerId;
  const additions = additionsTo(rootId, said);
  const counted = rowsRemarked(run.id, "sizesVary", "size", leaderNo, leaderNo).size > 0;
  const { here } = employerToCompare(rootId);
  const made = add(viewer, rootId, said, additions, {
    employerName: here.name,
    noted: leader.outcome !== "new",
    counted,
  });
  const added = Object.keys(made).length > 0;
  return {
    outcome: added ? "changed" : "known",
    employerId: rootId,
    changes: null,
    made: added ? made : null,
    remarks: [],
  };
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
    const changes = Object.fromEntries(
      Object.entries({ fileName: run.fileName, ...countsOf(run) }).map(([name, value]) => [
        name,
        [null, value] as [null, unknown],
      ]),
    );
    note(viewer, { action: "imported", record: ["importRun", run.id], audience: "staff", changes });
  });
}
