import { existsSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { closeDatabase, database, openDatabase } from "db/connection.server";
import { markDemo } from "~/demo/demo.server";
import { applySectors } from "~/sectors/reference.server";
import { fill } from "./fill";
import { printPlans } from "./plans";

const usage = `npm run bench -- fill [--employers 50000] [--conversations 400000] [--file data/bench.db]   makes the file anew
npm run bench -- plans [--file data/bench.db]   what the questions cost on it, and how SQLite answers them`;

const whole = (text: string, name: string) => {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`--${name} must be a whole number, not "${text}".`);
  return Number(text);
};

function fillFile(file: string, sizes: { employers: number; conversations: number }) {
  for (const part of ["", "-wal", "-shm"]) rmSync(`${file}${part}`, { force: true });
  openDatabase(file);
  applySectors();
  for (const quick of ["journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000"])
    database().$client.pragma(quick); // a file that breaks is made again
  markDemo(true);
  let before = performance.now();
  fill(sizes, undefined, (what) => {
    console.log(`${((performance.now() - before) / 1000).toFixed(1).padStart(6)} s  ${what}`);
    before = performance.now();
  });
  database().$client.exec("ANALYZE"); // as after a large import
  database().$client.pragma("journal_mode = WAL");
  closeDatabase();
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      employers: { type: "string", default: "50000" },
      conversations: { type: "string", default: "400000" },
      file: { type: "string", default: "data/bench.db" },
    },
  });
  const [command, ...others] = positionals;
  if (others.length > 0 || (command !== "fill" && command !== "plans")) throw new Error(usage);
  if (command === "fill")
    return fillFile(values.file, {
      employers: whole(values.employers, "employers"),
      conversations: whole(values.conversations, "conversations"),
    });
  if (!existsSync(values.file)) throw new Error(`${values.file} is not there: npm run bench -- fill`);
  openDatabase(values.file);
  await printPlans();
  closeDatabase();
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
