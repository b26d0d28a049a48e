import { existsSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { settings } from "~/life.server";

/** A value as one line of at most 60 letters. */
function shown(value: unknown): string {
  if (value === null) return "";
  const text = String(value).replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function tableOf(columns: string[], rows: Record<string, unknown>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  drawn.splice(1, 0, widths.map((width) => "-".repeat(width)).join("  "));
  return `${drawn.join("\n")}\n${rows.length} ${rows.length === 1 ? "row" : "rows"}`;
}

/** One question to the database. It is opened for reading only: nothing can be changed from here. */
function main() {
  const [question, ...others] = process.argv.slice(2);
  const { databaseFile } = settings();
  if (!question || others.length > 0) throw new Error('npm run db:sql -- "SELECT name FROM employer LIMIT 5"');
  if (!existsSync(databaseFile)) throw new Error(`There is no database ${databaseFile} yet.`);
  const sqlite = new Sqlite(databaseFile, { readonly: true });
  const statement = sqlite.prepare<[], Record<string, unknown>>(question);
  if (!statement.reader) throw new Error("Only questions: this would change the database.");
  console.log(
    tableOf(
      statement.columns().map(({ name }) => name),
      statement.all(),
    ),
  );
  sqlite.close();
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
