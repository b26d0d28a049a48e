import { createHash } from "node:crypto";
import { database, prepared, transaction } from "db/connection.server";
import { importPart, importRow, importRun } from "db/schema/imports";
import { eq, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import type { SbiVersion } from "../employers/employer";
import { readSheet } from "../sheets/read.server";
import { limits, type SheetChoices, type SheetFacts, type SheetProblem, type SheetRow } from "../sheets/sheet";
import { recognise } from "./columns";
import type { Columns } from "./field";
import { breath, type ImportRun, removeRows, removeRun, rowsOf } from "./runs.server";

export type FileIn = { name: string; bytes: Uint8Array };

const PART = 1024 * 1024;
const RECOGNISED_BY = 200;

/**
 * Reads a file into a run: its rows, and which columns we recognise. Refuses what is no list, too large or too long; then nothing is kept.
 * Returns the run's number.
 */
export async function readFile(
  viewer: Viewer,
  file: FileIn,
  choices: SheetChoices = {},
): Promise<number | { problem: SheetProblem }> {
  if (file.bytes.length > limits.bytes) return { problem: "tooLarge" };
  const id = transaction(() => newRun(viewer, file.name, file.bytes));
  const problem = await readRows(id, file.bytes, choices);
  if (problem) {
    await removeRun(id);
    return { problem };
  }
  for (let part = 0; part * PART < file.bytes.length; part++) {
    const content = Buffer.from(file.bytes.subarray(part * PART, (part + 1) * PART));
    transaction(() => database().insert(importPart).values({ runId: id, partNo: part, content }).run());
    await breath();
  }
  return id;
}

function newRun(viewer: Viewer, name: string, content: Uint8Array | string): number {
  const sha256 = createHash("sha256").update(content).digest("hex");
  return database()
    .insert(importRun)
    .values({ fileName: name.slice(0, 200), sha256, startedBy: viewer.personId, at: now() })
    .returning({ id: importRun.id })
    .get().id;
}

/** A list that is there as rows already, as a file of them would be. Returns the run's number. */
export function keepList(viewer: Viewer, name: string, cells: string[][]): number {
  return transaction(() => {
    const id = newRun(viewer, name, JSON.stringify(cells));
    const rows = cells.map((row, index) => ({ no: index + 1, cells: row }));
    keepRows(id, rows);
    const columns = Math.max(...cells.map((row) => row.length));
    const seen = seenIn(rows, {
      kind: "csv",
      encoding: "UTF-8",
      separator: ";",
      sheet: null,
      sheets: [],
      columns,
      rows: rows.length,
      blank: 0,
      formulas: 0,
      odd: null,
    });
    if ("problem" in seen) throw new Error(`${name}: ${seen.problem}`);
    keepSeen(id, seen);
    return id;
  });
}

/** Reads the same file another way: another separator, other letters, another sheet. The columns are recognised anew. */
export async function readAgain(run: ImportRun, choices: SheetChoices): Promise<SheetProblem | undefined> {
  const parts = database()
    .select({ content: importPart.content })
    .from(importPart)
    .where(eq(importPart.runId, run.id))
    .orderBy(importPart.partNo)
    .all();
  const bytes = new Uint8Array(Buffer.concat(parts.map(({ content }) => content)));
  await removeRows(run.id);
  const problem = await readRows(run.id, bytes, choices);
  if (!problem) return;
  await readRows(run.id, bytes, run.choices); // as it was
  return problem;
}

async function readRows(runId: number, bytes: Uint8Array, choices: SheetChoices): Promise<SheetProblem | undefined> {
  const seen = await lookInto(bytes, choices, (rows) => transaction(() => keepRows(runId, rows)));
  if ("problem" in seen) return seen.problem;
  transaction(() => keepSeen(runId, seen, choices));
}

type Seen = { facts: SheetFacts; headerNo: number | null; columns: Columns; sbiVersion: SbiVersion | null };

/** What there is in a file, with its columns recognised by the first rows; or why it is no list. Every row is given to `take`. */
export async function lookInto(
  bytes: Uint8Array,
  choices: SheetChoices,
  take: (rows: SheetRow[]) => void = () => {},
): Promise<Seen | { problem: SheetProblem }> {
  const first: SheetRow[] = [];
  const facts = await readSheet(bytes, choices, (rows) => {
    if (first.length < RECOGNISED_BY) first.push(...rows.slice(0, RECOGNISED_BY - first.length));
    take(rows);
  });
  return "problem" in facts ? facts : seenIn(first, facts);
}

function seenIn(first: SheetRow[], facts: SheetFacts): Seen | { problem: SheetProblem } {
  const { header, columns, sbiVersion } = recognise(first.slice(0, RECOGNISED_BY), facts.columns);
  const headerNo = header ? (first[0]?.no ?? null) : null;
  const rows = rowsOf({ facts, headerNo });
  if (rows > limits.rows) return { problem: "tooManyRows" };
  if (rows === 0) return { problem: "empty" };
  return { facts, headerNo, columns, sbiVersion };
}

const keepSeen = (runId: number, seen: Seen, choices: SheetChoices = {}) =>
  database()
    .update(importRun)
    .set({ ...seen, choices, checkAskedAt: null, checkedAt: null })
    .where(eq(importRun.id, runId))
    .run();

function keepRows(runId: number, rows: SheetRow[]) {
  for (const { no, cells } of rows) keepRow().run({ runId, no, cells });
}

const keepRow = prepared((db) =>
  db
    .insert(importRow)
    .values({ runId: sql.placeholder("runId"), rowNo: sql.placeholder("no"), cells: sql.placeholder("cells") })
    .prepare(),
);
