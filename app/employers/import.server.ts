import { createHash } from "node:crypto";
import { database, prepared, transaction } from "db/connection.server";
import { importRow, importRun } from "db/schema/house";
import { eq, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { type Instant, now, today } from "../clock.server";
import { note } from "../history/history.server";
import { folded, nameKeyOf } from "./employer";
import { bareDetails, changeEmployer, detailsOf, settle, writeEmployer } from "./employers.server";
import { type Accepted, count, type ImportCounts, judge, noCounts, type RowOutcome } from "./import";
import type { Sheet, SheetRow } from "./import-file";

const BATCH = 500;

type Known = { id: number; rootId: number; name: string; nameTyped: number };
const columns =
  "id, root_id AS rootId, name, EXISTS (SELECT 1 FROM json_each(person_set) WHERE value = 'name') AS nameTyped";
const byNumber = prepared((db) =>
  db.$client.prepare<{ kvkNumber: string }, Known>(`SELECT ${columns} FROM employer WHERE kvk_number = :kvkNumber`),
);
const byKey = prepared((db) =>
  db.$client.prepare<{ key: string }, Known & { kvkNumber: string | null }>(
    `SELECT ${columns}, kvk_number AS kvkNumber FROM employer WHERE name_key = :key`,
  ),
);
const sameName = (name: string) =>
  byKey()
    .all({ key: nameKeyOf(name) })
    .filter((row) => folded(row.name) === folded(name));

/** What the file itself said before: a later row of the same employer changes nothing, or a second import would find it changed again. */
type Said = { numbers: Map<string, number>; withoutNumber: Map<string, number>; names: Set<string> };

export type PointedOut = RowOutcome & { no: number; cells: string[] };
export type ImportReport = { counts: ImportCounts; pointedOut: PointedOut[]; runId: number | null };

/**
 * Takes the rows of a sheet: new employers, names that changed (not those a person typed), nothing twice. 500 rows a transaction, with room
 * for others in between. `dryRun` only counts. One line of history for the run; the rows keep the detail.
 */
export async function importEmployers(
  viewer: Viewer,
  file: { name: string; bytes: Uint8Array },
  sheet: Sheet,
  { dryRun = false } = {},
): Promise<ImportReport> {
  const runId = dryRun ? null : startRun(viewer, file, sheet);
  const counts = noCounts();
  const pointedOut: PointedOut[] = [];
  const said: Said = { numbers: new Map(), withoutNumber: new Map(), names: new Set() };
  for (let start = 0; start < sheet.rows.length; start += BATCH) {
    const rows = sheet.rows.slice(start, start + BATCH);
    const take = () => rows.map((row) => takeRow(viewer, runId, row, sheet, said));
    const taken = runId === null ? take() : transaction(() => settled(take()));
    for (const [index, { outcome, remarks }] of taken.entries()) {
      const { no, cells } = rows[index] as SheetRow;
      count(counts, { outcome, remarks });
      if (remarks.length > 0) pointedOut.push({ no, cells, outcome, remarks });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (runId !== null) endRun(viewer, runId, file.name, counts);
  return { counts, pointedOut, runId };
}

type Taken = RowOutcome & { employerId: number | null; before?: { name: string } };

function settled(taken: Taken[]): Taken[] {
  settle(taken.flatMap(({ outcome, employerId }) => (outcome === "new" && employerId !== null ? [employerId] : [])));
  return taken;
}

function takeRow(viewer: Viewer, runId: number | null, row: SheetRow, sheet: Sheet, said: Said): Taken {
  const judged = judge(row, sheet.mapping);
  const taken: Taken =
    "refused" in judged
      ? { outcome: "refused", remarks: [judged.refused], employerId: null }
      : take(viewer, judged, said, runId === null);
  const { outcome, remarks, employerId, before = null } = taken;
  if (runId !== null)
    keepRow().run({ runId, no: row.no, outcome, appliedAt: now(), employerId, cells: row.cells, remarks, before });
  return taken;
}

function take(viewer: Viewer, row: Accepted, said: Said, dryRun: boolean): Taken {
  const { name, kvkNumber } = row;
  const key = folded(name);
  const repeated = kvkNumber === null ? said.withoutNumber.get(key) : said.numbers.get(kvkNumber);
  if (repeated !== undefined)
    return {
      outcome: "known",
      employerId: repeated,
      remarks: [...row.remarks, kvkNumber === null ? "repeatedName" : "repeatedNumber"],
    };

  const namesakes = sameName(name);
  const found = kvkNumber === null ? namesakes.find((one) => one.kvkNumber === null) : byNumber().get({ kvkNumber });
  const result: Taken & { employerId: number } = found
    ? meet(viewer, found, name, dryRun)
    : { outcome: "new", employerId: dryRun ? 0 : add(viewer, name, kvkNumber), remarks: [] };
  const shared = !found && (said.names.has(key) || namesakes.length > 0);
  said.names.add(key);
  if (kvkNumber === null) said.withoutNumber.set(key, result.employerId);
  else said.numbers.set(kvkNumber, result.employerId);
  return { ...result, remarks: [...row.remarks, ...result.remarks, ...(shared ? (["sameName"] as const) : [])] };
}

const add = (viewer: Viewer, name: string, kvkNumber: string | null) =>
  writeEmployer(viewer, bareDetails(name, kvkNumber), { registeredOn: today(), filled: [] });

/** An employer that is here already. Its name follows the file, unless a person typed it or it was merged into another. */
function meet(viewer: Viewer, found: Known, name: string, dryRun: boolean): Taken & { employerId: number } {
  if (found.name === name || found.rootId !== found.id)
    return { outcome: "known", employerId: found.rootId, remarks: [] };
  if (found.nameTyped === 1) return { outcome: "known", employerId: found.id, remarks: ["keptAsTyped"] };
  if (!dryRun) {
    const { version, ...details } = detailsOf(found.id);
    changeEmployer(viewer, found.id, { ...details, name }, version, { filledByPerson: false });
  }
  return { outcome: "changed", employerId: found.id, remarks: [], before: { name: found.name } };
}

const keepRow = prepared((db) =>
  db
    .insert(importRow)
    .values({
      runId: sql.placeholder("runId"),
      rowNo: sql.placeholder("no"),
      outcome: sql.placeholder("outcome"),
      appliedAt: sql.placeholder("appliedAt"),
      employerId: sql.placeholder("employerId"),
      cells: sql.placeholder("cells"),
      remarks: sql.placeholder("remarks"),
      before: sql.placeholder("before"),
    })
    .prepare(),
);

function startRun(viewer: Viewer, file: { name: string; bytes: Uint8Array }, { mapping }: Sheet): number {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const run = {
    fileName: file.name,
    sha256,
    mapping,
    state: "running" as const,
    startedBy: viewer.personId,
    at: now(),
  };
  return database().insert(importRun).values(run).returning({ id: importRun.id }).get().id;
}

function endRun(viewer: Viewer, runId: number, fileName: string, counts: ImportCounts) {
  transaction(() => {
    const doneAt: Instant = now();
    database().update(importRun).set({ state: "done", doneAt }).where(eq(importRun.id, runId)).run();
    const changes = Object.fromEntries(
      Object.entries({ fileName, ...counts }).map(([name, value]) => [name, [null, value] as [null, unknown]]),
    );
    note(viewer, { action: "imported", record: ["importRun", runId], audience: "staff", changes });
  });
}
