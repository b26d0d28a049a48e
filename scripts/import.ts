import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { pactwerk } from "~/access/viewer.server";
import type { Refusal, Remark } from "~/employers/import";
import { type ImportReport, importEmployers } from "~/employers/import.server";
import { type FileProblem, limits, readSheet, type Sheet } from "~/employers/import-file";
import { openOrCreate, stop } from "~/life.server";

const usage =
  "npm run import -- FILE [--dry-run] [--json]\nFILE is a csv with a name and a KvK number in each row (name;KvK).";

const problems: Record<FileProblem, string> = {
  empty: "is empty.",
  tooLarge: "is larger than 20 MB. Divide it in two.",
  tooManyRows: `has more than ${limits.rows.toLocaleString("en-GB")} rows. Divide it in two.`,
  notText: "is not a text file. Save the sheet as csv first.",
  workbook: "is a workbook. Save the sheet as csv first.",
  noColumns: "has no columns. Each row must have a name and a KvK number with a semicolon, tab or comma between them.",
};
const remarks: Record<Remark | Refusal, string> = {
  zerosRestored: "Lost its leading zero: put back",
  noNumber: "No KvK number: taken without one",
  repeatedNumber: "KvK number stood in the file before: counted once",
  repeatedName: "Name without number stood in the file before: counted once",
  sameName: "Same name as another employer: taken as a different one",
  keptAsTyped: "Another name here, typed by a person: left as it is",
  oneColumn: "Only one column",
  noName: "No name",
  nameTooLong: "Name longer than 200 characters",
  numberNotDigits: "KvK number has something else than digits",
  numberTooShort: "KvK number has fewer than 8 digits",
  numberTooLong: "KvK number has more than 8 digits",
  numberZero: "KvK number is all zeros",
};

const number = (value: number) => value.toLocaleString("en-GB").padStart(9);

function print({ name, sheet, report, dryRun }: { name: string; sheet: Sheet; report: ImportReport; dryRun: boolean }) {
  const { counts, pointedOut } = report;
  const separator = { ";": "semicolons", "\t": "tabs", ",": "commas" }[sheet.separator];
  console.log(
    `${name}: ${sheet.encoding}, ${separator}${sheet.header ? ", with a header" : ""}. ${dryRun ? "Nothing was written." : ""}\n`,
  );
  console.log(
    `${number(counts.rows)} rows\n${number(counts.new)} new\n${number(counts.known)} known, of which ${counts.changed.toLocaleString("en-GB")} changed\n${number(counts.refused)} refused`,
  );
  if (sheet.columns > 2)
    console.log(`\nOnly the columns with name and KvK number were used, ${sheet.columns - 2} were not.`);
  for (const what of Object.keys(remarks) as (Remark | Refusal)[]) {
    const rows = pointedOut.filter((row) => row.remarks.includes(what));
    if (rows.length === 0) continue;
    const shown = rows[0]?.outcome === "refused" ? rows : rows.slice(0, 10);
    console.log(`\n${remarks[what]} (${rows.length})`);
    for (const { no, cells } of shown)
      console.log(`  row ${no}: ${cells.join(sheet.separator === "\t" ? " | " : `${sheet.separator} `)}`);
    if (rows.length > shown.length) console.log(`  and ${rows.length - shown.length} more`);
  }
}

function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > limits.bytes) throw new Error(`${path} ${problems.tooLarge}`);
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code) throw new Error(code === "ENOENT" ? `${path} is not there.` : `${path} cannot be read (${code}).`);
    throw error;
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "dry-run": { type: "boolean", default: false }, json: { type: "boolean", default: false } },
  });
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new Error(usage);
  const dryRun = values["dry-run"];
  const bytes = readBytes(path);
  const sheet = readSheet(bytes);
  if ("problem" in sheet) throw new Error(`${path} ${problems[sheet.problem]}`);
  openOrCreate();
  const name = basename(path);
  const report = await importEmployers(pactwerk("import"), { name, bytes }, sheet, { dryRun });
  stop();
  print({ name, sheet, report, dryRun });
  if (values.json) console.log(JSON.stringify(report.counts));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
