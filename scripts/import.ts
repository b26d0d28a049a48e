import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { statement } from "db/connection.server";
import { pactwerk } from "~/access/viewer.server";
import type { SbiVersion } from "~/employers/employer";
import { problemsOf } from "~/import/columns";
import { countsOf, outcomesOf, remarksOf } from "~/import/counts.server";
import { type Columns, type ImportField, importFields } from "~/import/field";
import { lookInto, readFile } from "~/import/reading.server";
import { rowWords } from "~/import/row-words";
import { askCheck, askImport, type ImportRun, removeRun, runOf } from "~/import/runs.server";
import { workOn } from "~/import/work.server";
import { textOf } from "~/language/messages";
import { openOrCreate, stop } from "~/life.server";
import { type Cell, limits, type SheetChoices, textIn } from "~/sheets/sheet";

const usage = `npm run import -- FILE [--dry-run] [--json] [--columns name,kvkNumber,…] [--sbi 2008|2025] [--sheet NAME]
FILE is a csv or xlsx with an employer in each row. Its columns are recognised by their headings or by what stands in them;
--columns says it by hand, one for each column, empty for one that is not used: ${importFields.join(", ")}.`;

const say = textOf(rowWords as never, "en");
const number = (value: number) => value.toLocaleString("en-GB").padStart(9);

function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > limits.bytes) throw new Error(`${path}: ${say("problem.tooLarge")}`);
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code) throw new Error(code === "ENOENT" ? `${path} is not there.` : `${path} cannot be read (${code}).`);
    throw error;
  }
}

function columnsFrom(given: string): Columns {
  return given.split(",").map((word) => {
    const name = word.trim();
    if (name === "" || name === "-") return null;
    if (importFields.includes(name as ImportField)) return name as ImportField;
    throw new Error(`--columns: ${name} is none of ${importFields.join(", ")}.`);
  });
}

function sbiFrom(given: string | undefined): SbiVersion | null {
  if (given === undefined || given === "2008" || given === "2025") return given ?? null;
  throw new Error("--sbi is 2008 or 2025.");
}

function print(run: ImportRun, dryRun: boolean) {
  const { facts, headerNo, columns, fileName } = run;
  const how = [facts.kind, facts.encoding, facts.sheet && `sheet ${facts.sheet}`, headerNo !== null && "with a header"];
  console.log(`${fileName}: ${how.filter(Boolean).join(", ")}. ${dryRun ? "Nothing was written." : ""}`);
  console.log(`Columns: ${columns.map((field) => (field ? say(`field.${field}`) : "(not used)")).join(" | ")}\n`);
  const counts = countsOf(run);
  const { perhaps } = outcomesOf(run.id);
  console.log(`${number(counts.rows)} rows\n${number(counts.new)} new`);
  if (perhaps > 0)
    console.log(`${number(perhaps)} of them perhaps here already, under the same or nearly the same name`);
  console.log(
    `${number(counts.known)} known, of which ${counts.changed.toLocaleString("en-GB")} changed\n${number(counts.refused)} refused`,
  );
  for (const { what, field, n } of remarksOf(run.id)) {
    console.log(`\n${say(`remark.${what}`, { field: say(`field.${field}`) })} (${n.toLocaleString("en-GB")})`);
    const shown = examples(run.id, what, field);
    for (const { no, cells } of shown)
      console.log(`  row ${no}: ${(JSON.parse(cells) as Cell[]).map(textIn).join("; ")}`);
    if (n > shown.length) console.log(`  and ${(n - shown.length).toLocaleString("en-GB")} more`);
  }
}

/** Of refused rows all, up to a thousand; of the rest ten. */
const examples = (runId: number, what: string, field: string) =>
  statement<{ no: number; cells: string; outcome: string }>(`
    SELECT r.row_no AS no, r.cells, r.outcome FROM import_remark m JOIN import_row r ON r.run_id = m.run_id AND r.row_no = m.row_no
    WHERE m.run_id = :runId AND m.what = :what AND m.field = :field ORDER BY m.row_no LIMIT 1000`)
    .all({ runId, what, field })
    .filter(({ outcome }, index) => outcome === "refused" || index < 10);

const whole = (id: number): ImportRun => {
  const run = runOf(id);
  if (!run) throw new Error(`No import ${id}`);
  return run;
};

/** What is wrong with the file or its columns, before there is a database. */
async function problemIn(
  bytes: Uint8Array,
  choices: SheetChoices,
  given: Columns | undefined,
  sbi: SbiVersion | null,
): Promise<string | undefined> {
  const found = await lookInto(bytes, choices);
  if ("problem" in found) return say(`problem.${found.problem}`);
  const [problem] = problemsOf(given ?? found.columns, sbi ?? found.sbiVersion);
  if (problem)
    return `${say(`columnsProblem.${problem.why}`, { field: say(`field.${problem.field}`) })} ${say("columnsProblem.byHand")}`;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      columns: { type: "string" },
      sbi: { type: "string" },
      sheet: { type: "string" },
    },
  });
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new Error(usage);
  const dryRun = values["dry-run"];
  const [given, sbi] = [values.columns === undefined ? undefined : columnsFrom(values.columns), sbiFrom(values.sbi)];
  const bytes = readBytes(path);
  const choices = values.sheet ? { sheet: values.sheet } : {};
  const problem = await problemIn(bytes, choices, given, sbi);
  if (problem) throw new Error(`${path}: ${problem}`);
  openOrCreate();
  const read = await readFile(pactwerk("import"), { name: basename(path), bytes }, choices);
  if (typeof read !== "number") throw new Error(`${path}: ${say(`problem.${read.problem}`)}`);
  const found = whole(read);
  const [columns, sbiVersion] = [given ?? found.columns, sbi ?? found.sbiVersion];
  askCheck(found, { columns, header: found.headerNo !== null, sbiVersion });
  await workOn(read, { ask: false });
  if (!dryRun) {
    askImport(whole(read));
    await workOn(read, { size: 500 });
  }
  const run = whole(read);
  print(run, dryRun);
  if (values.json) console.log(JSON.stringify(countsOf(run)));
  if (dryRun) await removeRun(read);
  stop();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
