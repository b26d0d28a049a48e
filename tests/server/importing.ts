import { statement } from "db/connection.server";
import { pactwerk, type Viewer } from "~/access/viewer.server";
import type { SbiVersion } from "~/employers/employer";
import { countsOf } from "~/import/counts.server";
import type { ImportField } from "~/import/field";
import { readFile } from "~/import/reading.server";
import type { FieldChoice } from "~/import/run";
import { askCheck, askImport, askUndo, choose, type ImportRun, removeRun, runOf } from "~/import/runs.server";
import { workOn } from "~/import/work.server";

export const runNamed = (id: number): ImportRun => {
  const run = runOf(id);
  if (!run) throw new Error(`No import ${id}`);
  return run;
};

type How = {
  by?: Viewer;
  columns?: (ImportField | null)[];
  sbiVersion?: SbiVersion;
  /** Whether rows that are perhaps the same wait for a choice. */
  ask?: boolean;
};

/** A list that was read and checked; nothing was taken over. */
export async function checked(content: string | Uint8Array, how: How = {}): Promise<ImportRun> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = await readFile(how.by ?? pactwerk("import"), { name: "list.csv", bytes });
  if (typeof read !== "number") throw new Error(read.problem);
  const { columns, headerNo, sbiVersion, ...run } = runNamed(read);
  askCheck(
    { columns, headerNo, sbiVersion, ...run },
    {
      columns: how.columns ?? columns,
      header: headerNo !== null,
      sbiVersion: how.sbiVersion ?? sbiVersion,
    },
  );
  await workOn(read, { ask: how.ask ?? false });
  return runNamed(read);
}

type Choices = { fields?: Partial<Record<string, FieldChoice>>; rows?: Record<number, "same" | "different"> };

/** Takes a checked list over, as somebody chose. */
export async function takenOver(run: ImportRun, { fields, rows = {} }: Choices = {}): Promise<ImportRun> {
  choose(run, {
    ...(fields && { fields }),
    rows: new Map(Object.entries(rows).map(([no, choice]) => [Number(no), choice])),
  });
  askImport(runNamed(run.id));
  await workOn(run.id);
  return runNamed(run.id);
}

export async function undone(run: ImportRun, by: Viewer, reason = "verkeerd bestand") {
  askUndo(by, runNamed(run.id), reason);
  await workOn(run.id);
  return runNamed(run.id);
}

/** By row: what is said of it. */
export function remarksIn(runId: number): Record<number, string[]> {
  const rows = statement<{ no: number; what: string }>(
    "SELECT row_no AS no, what FROM import_remark WHERE run_id = :runId ORDER BY row_no, what",
  );
  const found: Record<number, string[]> = {};
  for (const { no, what } of rows.all({ runId })) found[no] = [...(found[no] ?? []), what];
  return found;
}

/** A list that came in as on the command line, where nobody is asked anything. */
export async function imported(
  content: string | Uint8Array,
  { dryRun = false, ...how }: How & { dryRun?: boolean } = {},
) {
  const run = await checked(content, how);
  const done = dryRun ? run : await takenOver(run);
  const result = { counts: countsOf(done), remarks: remarksIn(run.id) };
  if (dryRun) await removeRun(run.id);
  return result;
}
