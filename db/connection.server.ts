import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "./migrate.server";

export type Connection = BetterSQLite3Database & { $client: Sqlite.Database };

// On globalThis, since Vite evaluates a changed module anew while the database stays open.
const held = globalThis as typeof globalThis & { pactwerkDatabase?: Connection };

/** The current connection. Tests swap it for each test, so never keep what it prepared: use `prepared` or `statement`. */
export function database(): Connection {
  if (!held.pactwerkDatabase) throw new Error("No database is open: start() opens it.");
  return held.pactwerkDatabase;
}

/** Opens a file (made when missing), brings it to the newest schema and makes it the current connection. */
export function openDatabase(file: string): Connection {
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Sqlite(file);
  migrate(sqlite);
  return adoptConnection(sqlite);
}

/** Makes an open SQLite handle the current connection (tests: a copy of a migrated snapshot). */
export function adoptConnection(sqlite: Sqlite.Database): Connection {
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  sqlite.pragma("temp_store = MEMORY");
  sqlite.pragma("cache_size = -65536");
  const connection = drizzle({ client: sqlite, casing: "snake_case" }) as Connection;
  held.pactwerkDatabase = connection;
  return connection;
}

/** Closes the file, with the statistics that the planner needs brought up to date. */
export function closeDatabase() {
  const sqlite = held.pactwerkDatabase?.$client;
  held.pactwerkDatabase = undefined;
  if (!sqlite) return;
  sqlite.pragma("optimize");
  // With samples of the values SQLite plans a prepared statement anew for each value it is given: 1 ms for what takes 0.05.
  sqlite.exec("DROP TABLE IF EXISTS sqlite_stat4");
  sqlite.close();
}

/** A statement made once per connection: `const byId = prepared((db) => db.select()….prepare())`, then `byId().get({ id })`. */
export function prepared<Statement extends object>(make: (db: Connection) => Statement): () => Statement {
  const made = new WeakMap<Connection, Statement>();
  return () => {
    const db = database();
    const known = made.get(db);
    if (known) return known;
    const fresh = make(db);
    made.set(db, fresh);
    return fresh;
  };
}

type Bindings = Record<string, string | number | null>;
const texts = prepared(() => new Map<string, Sqlite.Statement<[Bindings], unknown>>());

/** Raw SQL for standing/, search and lists whose WHERE follows the filters: one statement per distinct text, values always bound. */
export function statement<Row>(sql: string): Sqlite.Statement<[Bindings], Row> {
  const known = texts();
  let found = known.get(sql);
  if (!found) {
    if (known.size > 500) known.clear();
    found = database().$client.prepare<[Bindings], unknown>(sql);
    known.set(sql, found);
  }
  return found as Sqlite.Statement<[Bindings], Row>;
}

/** One writing transaction, taken at once (a deferred one that reads first fails beside another process). No await inside. */
export function transaction<Result>(run: () => Result extends PromiseLike<unknown> ? never : Result): Result {
  return database().$client.transaction(run).immediate() as Result;
}
