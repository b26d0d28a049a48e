import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import {
  bareDetails,
  changeEmployer,
  type EmployerDetails,
  employerToCompare,
  rootOf,
  writeEmployer,
} from "../employers/employers.server";
import { add, additionsTo, type MadeParts } from "./additions.server";
import { type Changes, differences, taken } from "./compare";
import { leaderOf, type StoredRow } from "./jobs.server";
import { findKnown, type Met } from "./match.server";
import { type Remark, type RowSaid, readRow, withoutSize } from "./read-row.server";
import { rowsRemarked } from "./remarks.server";
import type { RowOutcome } from "./run";
import type { ImportRun } from "./runs.server";

/** What became of a row. */
export type Done = {
  outcome: Exclude<RowOutcome, "perhaps">;
  employerId: number | null;
  changes: Changes | null;
  made: MadeParts | null;
  remarks: Remark[];
};

export const refusedWith = (what: "failed" | "leaderRefused"): Done => ({
  outcome: "refused",
  employerId: null,
  changes: null,
  made: null,
  remarks: [{ what, field: "name" }],
});

/**
 * Writes what one row says: a new employer, what differs at one that is here, another establishment or contact. `varied` says that the
 * branches have different head counts. The caller settles the employers, and keeps what became of the row.
 */
export function takeOver(viewer: Viewer, run: ImportRun, row: StoredRow, varied: boolean): Done {
  const said = readRow(run, row);
  if ("refused" in said) return { ...refusedWith("failed"), remarks: [said.refused] };
  if (varied) withoutSize(said);
  if (row.sameAs !== null) return follow(viewer, run, row.sameAs, said);
  const known = findKnown(said.name, said.kvkNumber) ?? chosen(row);
  if (known) return meet(viewer, run, known, said, row.choice === "same");
  return { outcome: "new", ...make(viewer, said), changes: null, remarks: [] };
}

/** The employer that somebody said it is, or what that became part of since. */
function chosen({ choice, employerId }: StoredRow): Met | undefined {
  if (choice !== "same" || employerId === null) return;
  return statement<Met>("SELECT root_id AS id, root_id AS rootId FROM employer WHERE id = :id").get({
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
  const rootId = rootOf(leader.employerId);
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
