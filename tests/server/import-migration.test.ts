import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { adoptConnection, closeDatabase } from "db/connection.server";
import { migrate } from "db/migrate.server";
import { afterEach, expect, test } from "vitest";
import { outcomesOf, remarksOf } from "~/import/counts.server";
import { stepOf } from "~/import/run";
import { runNamed } from "./importing";

const folder = mkdtempSync(join(tmpdir(), "pactwerk-"));
afterEach(() => {
  closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

test("an import of before the runs had moments keeps its rows, and is done", () => {
  for (const file of readdirSync("db/migrations").filter((name) => name < "0004"))
    copyFileSync(join("db/migrations", file), join(folder, file));
  const sqlite = new Sqlite(":memory:");
  migrate(sqlite, folder);
  const at = "2026-10-01T09:00:00.000Z";
  sqlite.exec(`
    INSERT INTO employer (name, sort_name, name_key, registered_on, recorded_at) VALUES ('Zon', 'zon', 'zon', '2026-10-01', '${at}');
    INSERT INTO import_run (file_name, sha256, mapping, state, started_by, at, done_at) VALUES ('list.csv', '${"a".repeat(64)}', '{"name":0,"kvkNumber":1}', 'done', 1, '${at}', '${at}');
    INSERT INTO import_row (run_id, row_no, outcome, applied_at, employer_id, cells, remarks, before) VALUES
      (1, 1, 'new', '${at}', 1, '["Zon","0"]', '["noNumber"]', NULL),
      (1, 2, 'changed', '${at}', 1, '["Zon B.V.","0"]', '[]', '{"name":"Zon"}'),
      (1, 3, 'refused', '${at}', NULL, '["","12"]', '["noName"]', NULL)`);

  migrate(sqlite);
  adoptConnection(sqlite);
  expect(stepOf(runNamed(1))).toBe("done");
  expect(outcomesOf(1)).toEqual({ new: 1, known: 0, changed: 1, perhaps: 0, refused: 1 });
  expect(remarksOf(1)).toEqual([
    { what: "noName", field: "name", n: 1 },
    { what: "noNumber", field: "kvkNumber", n: 1 },
  ]);
  expect(sqlite.prepare("SELECT cells, changes FROM import_row WHERE row_no = 2").get()).toEqual({
    cells: '["Zon B.V.","0"]',
    changes: '{"name":["Zon",null]}',
  });
});
