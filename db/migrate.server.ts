import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "better-sqlite3";

/**
 * Runs every migration that did not run yet and returns their names. Refuses a file that changed after it ran,
 * and a database that is newer than the code. A filled database is copied first (the last five copies are kept).
 */
export function migrate(sqlite: Database, folder = "db/migrations"): string[] {
  sqlite.exec(
    "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, ran_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ'))) STRICT",
  );
  const rows = sqlite.prepare<[], { name: string; checksum: string }>("SELECT name, checksum FROM migration").all();
  const ran = new Map(rows.map((row) => [row.name, row.checksum]));
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name))
    .sort();
  const unknown = [...ran.keys()].find((name) => !files.includes(name));
  if (unknown) throw new Error(`This database is newer than the code: it ran ${unknown}.`);

  const todo = files.flatMap((name) => {
    const sql = readFileSync(join(folder, name), "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    if (ran.has(name) && ran.get(name) !== checksum)
      throw new Error(`${name} changed after it ran: add a new migration instead.`);
    return ran.has(name) ? [] : [{ name, sql, checksum }];
  });
  if (todo.length > 0 && ran.size > 0 && !sqlite.memory) keepCopy(sqlite);

  sqlite.pragma("foreign_keys = OFF"); // before BEGIN: inside a transaction it does nothing
  try {
    for (const { name, sql, checksum } of todo) {
      sqlite.exec("BEGIN IMMEDIATE");
      try {
        sqlite.exec(sql);
        if ((sqlite.pragma("foreign_key_check") as unknown[]).length > 0)
          throw new Error(`${name} leaves rows without their parent.`);
        sqlite.prepare("INSERT INTO migration (name, checksum) VALUES (?, ?)").run(name, checksum);
        sqlite.exec("COMMIT");
      } catch (error) {
        if (sqlite.inTransaction) sqlite.exec("ROLLBACK");
        throw error;
      }
    }
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
  return todo.map(({ name }) => name);
}

function keepCopy(sqlite: Database) {
  const folder = join(dirname(sqlite.name), "before-migration");
  mkdirSync(folder, { recursive: true });
  const stamp = sqlite.prepare<[], { at: string }>("SELECT strftime('%Y%m%dT%H%M%f', 'now') AS at").get()?.at ?? "copy";
  sqlite.prepare("VACUUM INTO ?").run(join(folder, `${stamp}.db`));
  for (const old of readdirSync(folder).sort().slice(0, -5)) rmSync(join(folder, old));
}
