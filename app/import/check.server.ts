import { statement, transaction } from "db/connection.server";
import { now } from "../clock.server";
import { folded } from "../employers/employer";
import { employerToCompare } from "../employers/employers.server";
import { additionsTo, samePerson } from "./additions.server";
import { differences, taken } from "./compare";
import { type Step, type StoredRow, walk } from "./jobs.server";
import { findKnown, namesakes, type Perhaps, perhapsFinder } from "./match.server";
import { type Remark, type RowSaid, readRow, withoutSize } from "./read-row.server";
import { forgetRemarks, remark } from "./remarks.server";
import type { RowOutcome } from "./run";
import type { ImportRun } from "./runs.server";

const BATCH = 100;

/** The first row of an employer, and what the file said of that employer so far: later rows may add to it, and change nothing. */
type Leader = {
  no: number;
  outcome: RowOutcome;
  employerId: number | null;
  branches: Set<string>;
  contacts: NonNullable<RowSaid["contact"]>[];
};
type Planned = {
  outcome: RowOutcome;
  employerId: number | null;
  sameAs: number | null;
  changes: Record<string, unknown> | null;
  remarks: Remark[];
};

/**
 * Says of every row what would happen to it, and changes nothing but that: new, known (and where it differs), perhaps the same as one
 * that is here, or refused. Begins at the first row each time: what the file said before is held in memory.
 */
export function* check(run: ImportRun, { ask = true } = {}): Generator<void> {
  const step: Step = { name: "check", asked: run.checkAskedAt };
  const varied = yield* branchesThatVary(run, step);
  restart(run.id);
  const planner = plannerOf(varied, yield* perhapsFinder(run.columns.includes("place")), run);
  yield* walk(run, step, { size: BATCH }, (rows) => {
    forgetRemarks(run.id, rows[0]?.no ?? 0, rows.at(-1)?.no ?? 0);
    for (const row of rows) if (row.no !== run.headerNo) keep(run.id, row.no, planner(row));
  });
  transaction(() => {
    statement("UPDATE import_run SET checked_at = :at, last_row = 0, rows_done = 0 WHERE id = :id").run({
      at: now(),
      id: run.id,
    });
    if (!ask)
      statement("UPDATE import_row SET choice = 'different' WHERE run_id = :id AND outcome = 'perhaps'").run({
        id: run.id,
      });
  });
}

const restart = (id: number) =>
  transaction(() => statement("UPDATE import_run SET last_row = 0, rows_done = 0 WHERE id = :id").run({ id }));

/** Employers whose branches have different head counts: then each count is a branch's, and none of them the employer's. */
function* branchesThatVary(run: ImportRun, step: Step): Generator<void, Set<string>> {
  const counts = new Map<string, number>();
  const varied = new Set<string>();
  if (!run.columns.includes("branchNumber") || !run.columns.includes("size")) return varied;
  restart(run.id);
  yield* walk(run, step, { size: BATCH * 3 }, (rows) => {
    for (const row of rows) {
      const said = readRow(run, row);
      if ("refused" in said || said.kvkNumber === null || said.headCount === null) continue;
      const before = counts.get(said.kvkNumber);
      if (before !== undefined && before !== said.headCount) varied.add(said.kvkNumber);
      counts.set(said.kvkNumber, said.headCount);
    }
  });
  return varied;
}

type PerhapsFinder = (name: string, kvkNumber: string | null, place: string | null) => Perhaps | undefined;

function plannerOf(varied: Set<string>, perhaps: PerhapsFinder, run: ImportRun): (row: StoredRow) => Planned {
  const leaders = new Map<string, Leader>();
  const names = new Set<string>();

  const lead = (said: RowSaid): Planned => {
    const known = findKnown(said.name, said.kvkNumber);
    if (known) return met(known, said);
    const maybe = perhaps(said.name, said.kvkNumber, said.place);
    if (maybe) return plan("perhaps", maybe.employerId, [...said.remarks, { what: maybe.why, field: "name" }]);
    const shared = names.has(folded(said.name)) || namesakes(said.name).length > 0;
    return plan("new", null, [...said.remarks, ...(shared ? [{ what: "sameName", field: "name" } as const] : [])]);
  };

  return (row) => {
    const said = readRow(run, row);
    if ("refused" in said) return plan("refused", null, [said.refused]);
    const key = said.kvkNumber ?? folded(said.name);
    const leader = leaders.get(key);
    if (leader) return follow(leader, said);
    if (said.kvkNumber !== null && varied.has(said.kvkNumber)) withoutSize(said);
    const planned = lead(said);
    names.add(folded(said.name));
    const { outcome, employerId } = planned;
    leaders.set(key, {
      no: row.no,
      outcome,
      employerId,
      branches: new Set(said.branchNumber === null ? [] : [said.branchNumber]),
      contacts: said.contact ? [said.contact] : [],
    });
    return planned;
  };
}

const plan = (outcome: RowOutcome, employerId: number | null, remarks: Remark[]): Planned => ({
  outcome,
  employerId,
  sameAs: null,
  changes: null,
  remarks,
});

/** An employer that is here. One that was merged into another changes nothing: its survivor has its own name and address. */
function met({ id, rootId }: { id: number; rootId: number }, said: RowSaid): Planned {
  if (id !== rootId) return plan("known", rootId, said.remarks);
  const { here, personSet } = employerToCompare(id);
  const found = differences(here, said, personSet);
  const additions = additionsTo(id, said);
  const { took } = taken(found, {});
  const changed = took.length > 0 || additions.establishment || additions.headNumber || additions.contact;
  return {
    ...plan(changed ? "changed" : "known", id, [...said.remarks, ...saidOf(found), ...saidOfAdditions(additions)]),
    changes: found.length > 0 ? Object.assign({}, ...found.map(({ changes }) => changes)) : null,
  };
}

const saidOf = (found: ReturnType<typeof differences>): Remark[] =>
  found.flatMap(({ field, typed }) => [
    { what: "differs" as const, field },
    ...(typed ? [{ what: "typed" as const, field }] : []),
  ]);

const saidOfAdditions = ({ establishment, contact, differs }: ReturnType<typeof additionsTo>): Remark[] => [
  ...(establishment ? [{ what: "secondEstablishment" as const, field: "branchNumber" }] : []),
  ...(contact ? [{ what: "secondContact" as const, field: "contactName" }] : []),
  ...(differs ? [{ what: "establishmentDiffers" as const, field: "address" }] : []),
];

/** A later row of an employer: another establishment or another contact is added, anything else it says was said before. */
function follow(leader: Leader, said: RowSaid): Planned {
  const branch = said.branchNumber !== null && !leader.branches.has(said.branchNumber);
  const person = said.contact !== null && !leader.contacts.some((one) => samePerson(one, said.contact as typeof one));
  const here =
    leader.employerId !== null && leader.outcome !== "perhaps" ? additionsTo(leader.employerId, said) : undefined;
  const establishment = branch && (here === undefined || here.establishment || here.headNumber);
  const contact = person && (here?.contact ?? true);
  if (said.branchNumber !== null) leader.branches.add(said.branchNumber);
  if (said.contact && person) leader.contacts.push(said.contact);
  const adds = saidOfAdditions({ establishment, contact, headNumber: false, differs: here?.differs ?? false });
  const repeated: Remark[] =
    establishment || contact ? [] : [{ what: "repeated", field: said.kvkNumber ? "kvkNumber" : "name" }];
  const outcome = leader.outcome === "perhaps" ? "perhaps" : establishment || contact ? "changed" : "known";
  return { ...plan(outcome, leader.employerId, [...said.remarks, ...adds, ...repeated]), sameAs: leader.no };
}

function keep(runId: number, no: number, { outcome, employerId, sameAs, changes, remarks }: Planned) {
  statement(`
    UPDATE import_row SET outcome = :outcome, employer_id = :employerId, same_as = :sameAs, changes = :changes, choice = NULL, made = NULL
    WHERE run_id = :runId AND row_no = :no`).run({
    runId,
    no,
    outcome,
    employerId,
    sameAs,
    changes: changes && JSON.stringify(changes),
  });
  remark(runId, no, remarks);
}
