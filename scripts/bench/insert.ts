import { database, prepared } from "db/connection.server";

type Value = string | number | null;

const statements = prepared(() => new Map<string, (row: Record<string, Value>) => number>());
/** Inserts a row, its columns by name, by a statement made once for each set of columns. Returns its id. */
export function insert(table: string, row: Record<string, Value>): number {
  const names = Object.keys(row);
  const key = `${table} ${names}`;
  let run = statements().get(key);
  if (!run) {
    const made = database().$client.prepare<Record<string, Value>>(
      `INSERT INTO ${table} (${names}) VALUES (${names.map((name) => `:${name}`)})`,
    );
    run = (values) => Number(made.run(values).lastInsertRowid);
    statements().set(key, run);
  }
  return run(row);
}
