import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { closeDatabase, database, openDatabase } from "db/connection.server";
import { migrate } from "db/migrate.server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pactwerk } from "~/access/viewer.server";
import { addEmployer, bareDetails } from "~/employers/employers.server";
import { freshDatabase } from "./house";

describe("the migrations", () => {
  let folder: string;
  let sqlite: Sqlite.Database;
  const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
  const bakeries =
    "CREATE TABLE bakery (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT; CREATE TABLE oven (id INTEGER PRIMARY KEY, bakery_id INTEGER NOT NULL REFERENCES bakery ON DELETE CASCADE) STRICT;";
  const count = (table: string) => (sqlite.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
  const copies = () =>
    existsSync(join(folder, "before-migration")) ? readdirSync(join(folder, "before-migration")) : [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pactwerk-"));
    sqlite = new Sqlite(join(folder, "test.db"));
    write("0001-bakeries.sql", bakeries);
    write("not-a-migration.sql", "this is no SQL");
  });
  afterEach(() => {
    sqlite.close();
    rmSync(folder, { recursive: true });
  });

  test("a new database runs each once, in order; a second time there is nothing to do", () => {
    write("0002-names.sql", "INSERT INTO bakery (name) VALUES ('Korenkruim');");
    expect(migrate(sqlite, folder)).toEqual(["0001-bakeries.sql", "0002-names.sql"]);
    expect(migrate(sqlite, folder)).toEqual([]);
    expect(count("bakery")).toBe(1);
    expect(copies()).toEqual([]);
  });

  test("a file that changed after it ran is refused", () => {
    migrate(sqlite, folder);
    write("0001-bakeries.sql", `${bakeries} -- tidied`);
    expect(() => migrate(sqlite, folder)).toThrow("0001-bakeries.sql changed after it ran");
  });

  test("a database newer than the code is refused", () => {
    write("0002-later.sql", "CREATE TABLE later (id INTEGER) STRICT;");
    migrate(sqlite, folder);
    rmSync(join(folder, "0002-later.sql"));
    expect(() => migrate(sqlite, folder)).toThrow("newer than the code: it ran 0002-later.sql");
  });

  test("a rebuilt table keeps its rows, and those of its children", () => {
    migrate(sqlite, folder);
    sqlite.exec("INSERT INTO bakery (name) VALUES ('Korenkruim'); INSERT INTO oven (bakery_id) VALUES (1), (1);");
    write(
      "0002-towns.sql",
      "CREATE TABLE wider (id INTEGER PRIMARY KEY, name TEXT NOT NULL, town TEXT) STRICT; INSERT INTO wider (id, name) SELECT id, name FROM bakery; DROP TABLE bakery; ALTER TABLE wider RENAME TO bakery;",
    );
    migrate(sqlite, folder);
    expect([count("bakery"), count("oven")]).toEqual([1, 2]);
    expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(copies()).toHaveLength(1);
    const copy = new Sqlite(join(folder, "before-migration", copies()[0] as string), { readonly: true });
    expect(copy.prepare("SELECT name FROM migration").all()).toEqual([{ name: "0001-bakeries.sql" }]);
    copy.close();
  });

  test("one that leaves rows without their parent is refused and taken back; the one before it stays", () => {
    migrate(sqlite, folder);
    sqlite.exec("INSERT INTO bakery (name) VALUES ('Korenkruim'); INSERT INTO oven (bakery_id) VALUES (1);");
    write("0002-fine.sql", "ALTER TABLE bakery ADD COLUMN town TEXT;");
    write("0003-orphans.sql", "DELETE FROM bakery;");
    expect(() => migrate(sqlite, folder)).toThrow("0003-orphans.sql leaves rows without their parent");
    expect([count("bakery"), count("oven"), count("migration")]).toEqual([1, 1, 2]);
    expect([sqlite.inTransaction, sqlite.pragma("foreign_keys", { simple: true })]).toEqual([false, 1]);
  });

  test("half a migration is taken back whole", () => {
    write("0002-half.sql", "INSERT INTO bakery (name) VALUES ('Korenkruim'); INSERT INTO nowhere VALUES (1);");
    expect(() => migrate(sqlite, folder)).toThrow("nowhere");
    expect([count("bakery"), count("migration")]).toEqual([0, 1]);
  });

  test("the five newest copies are kept", () => {
    migrate(sqlite, folder);
    const made = Array.from({ length: 7 }, (_, index) => {
      write(`000${index + 2}-step.sql`, `INSERT INTO bakery (name) VALUES ('${index}');`);
      migrate(sqlite, folder);
      return copies().at(-1);
    });
    expect(copies()).toEqual(made.slice(-5));
  });
});

describe("the house", () => {
  freshDatabase();

  test("migrating again does nothing, and every row has its parent", () => {
    expect(migrate(database().$client)).toEqual([]);
    expect(database().$client.pragma("foreign_key_check")).toEqual([]);
  });

  test("history is never changed", () => {
    addEmployer(pactwerk("command"), bareDetails("Bakkerij Korenkruim", null));
    expect(() => database().$client.exec("UPDATE history SET reason = 'other'")).toThrow("history is never changed");
  });

  test("a day that is none, and a number that is none, are refused by the tables themselves", () => {
    const employer = (values: string) => () =>
      database().$client.exec(
        `INSERT INTO employer (name, sort_name, name_key, registered_on, recorded_at, kvk_number) VALUES (${values})`,
      );
    const at = "'2026-11-24T09:00:00.000Z'";
    expect(employer(`'A', 'a', 'a', '2026-02-29', ${at}, NULL`)).toThrow("CHECK");
    expect(employer(`'A', 'a', 'a', '2026-02-28', ${at}, '1234567'`)).toThrow("CHECK");
    expect(employer(`' A', 'a', 'a', '2026-02-28', ${at}, '01234567'`)).toThrow("CHECK");
    expect(employer(`'A', 'a', 'a', '2026-02-28', ${at}, '01234567'`)).not.toThrow();
    expect(employer(`'B', 'b', 'b', '2026-02-28', ${at}, '01234567'`)).toThrow("UNIQUE");
  });
});

test("a closed file has the planner's counts, and no samples: those would have each statement planned again and again", () => {
  const folder = mkdtempSync(join(tmpdir(), "pactwerk-"));
  const statistics = () =>
    database().$client.prepare("SELECT name FROM sqlite_schema WHERE name GLOB 'sqlite_stat[0-9]'").pluck().all();
  openDatabase(join(folder, "house.db"));
  database().$client.exec("ANALYZE");
  expect(statistics()).toContain("sqlite_stat4");
  closeDatabase();
  openDatabase(join(folder, "house.db"));
  expect(statistics()).toEqual(["sqlite_stat1"]);
  closeDatabase();
  rmSync(folder, { recursive: true });
});
