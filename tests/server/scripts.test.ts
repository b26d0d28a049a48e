import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pactwerk-"));
  file = join(folder, "pactwerk.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a script as a person does, on a database of its own. */
function run(script: string, args: string[], demo?: "0" | "1") {
  const { BASE_URL: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...args], {
    encoding: "utf8",
    env: { ...env, DATABASE_FILE: file, PACTWERK_DEMO: demo ?? "" },
  });
  return { status, out: stdout.trim(), err: stderr.trim() };
}
const lastLine = (text: string) => text.split("\n").at(-1) ?? "";
const kept = (key: string) => {
  const sqlite = new Sqlite(file, { readonly: true });
  const row = sqlite.prepare<[string], { value: string }>("SELECT value FROM meta WHERE key = ?").get(key);
  sqlite.close();
  return row?.value;
};

describe("import", () => {
  test("ends with one line of JSON, and --dry-run writes nothing", () => {
    const list = join(folder, "list.csv");
    writeFileSync(list, '"AAE" Advanced;17037842\nZon;2011217\nMaan;0\nSter;12\n');
    const counts = { rows: 4, new: 3, known: 0, changed: 0, withoutNumber: 1, refused: 1 };
    const planned = run("import", [list, "--dry-run", "--json"], "0");
    expect(JSON.parse(lastLine(planned.out))).toEqual(counts);
    const done = run("import", [list, "--json"], "0");
    expect(done).toMatchObject({ status: 0, err: "" });
    expect(JSON.parse(lastLine(done.out))).toEqual(counts);
    expect(done.out).toContain("row 4: Ster; 12");
    expect(JSON.parse(lastLine(run("import", [list, "--json"], "0").out))).toEqual({ ...counts, new: 0, known: 3 });
  }, 60_000);

  test("takes the columns by hand, and no SBI code without its version", () => {
    const list = join(folder, "list.csv");
    writeFileSync(list, "Zon;11111111;K\nMaan;22222222;Q\n");
    const columns = ["--columns", "name,kvkNumber,sbiCode"];
    expect(run("import", [list, ...columns], "0")).toMatchObject({
      status: 1,
      err: expect.stringContaining("2008 or 2025"),
    });
    expect(run("import", [list, "--columns", "name,number"], "0").err).toContain("number is none of name, kvkNumber");
    expect(existsSync(file)).toBe(false);
    expect(run("import", [list, ...columns, "--sbi", "2025"], "0").out).toContain("2 new");
    expect(
      run(
        "sql",
        ["SELECT sector.code, p.sbi_version FROM employer_profile p JOIN sector ON sector.id = p.sector_id"],
        "0",
      ).out,
    ).toMatch(/ict\s+\|?\s*2025[\s\S]*education\s+\|?\s*2025/);
  }, 60_000);

  test("says in a sentence what is wrong with a file, and leaves no database behind", () => {
    const picture = join(folder, "picture.csv");
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
    writeFileSync(join(folder, "empty.csv"), "");
    expect(run("import", [picture, "--json"])).toEqual({
      status: 1,
      out: "",
      err: `${picture}: This is not a list. Choose a csv or an xlsx.`,
    });
    expect(run("import", [join(folder, "empty.csv")])).toMatchObject({ status: 1, out: "" });
    expect(run("import", [join(folder, "gone.csv")]).err).toBe(`${join(folder, "gone.csv")} is not there.`);
    expect(run("import", [folder]).status).toBe(1);
    expect(run("import", []).err).toMatch(/^npm run import/);
    expect(existsSync(file)).toBe(false);
  }, 60_000);
});

test("the first user of real work gets a link; a demo takes nobody", () => {
  const ruben = ["add", "--name", "Ruben Hofstra", "--email", "ruben@utrecht.example", "--role", "admin"];
  expect(run("user", ruben)).toMatchObject({ status: 1, err: expect.stringContaining("PACTWERK_DEMO=0") });
  expect(existsSync(file)).toBe(false);
  expect(run("user", ruben, "0").out).toMatch(
    /Ruben Hofstra can sign in .*\nhttp:\/\/localhost:3000\/inloggen\/[\w-]{43}$/,
  );
  expect(run("user", ["list"]).out).toBe("Ruben Hofstra, ruben@utrecht.example: admin");
  expect(run("reset", [])).toMatchObject({ status: 1, err: expect.stringContaining("is not a demo") });
  expect(run("user", ["list"]).out).toContain("Ruben");
}, 60_000);

describe("reset", () => {
  test("makes a demo, and makes it anew", () => {
    expect(run("reset", []).out).toMatch(/^The demo is new/);
    const sqlite = new Sqlite(file);
    sqlite.prepare("UPDATE meta SET value = date(value, '-21 days') WHERE key = 'anchor'").run();
    sqlite.prepare("DELETE FROM conversation_participant").run();
    sqlite.close();
    expect(run("reset", []).out).toMatch(/The old one was 21 days behind\.$/);
    expect(kept("demo")).toBe("yes");
    expect(run("user", ["add", "--name", "Echt", "--email", "echt@example.org", "--role", "admin"], "0").err).toMatch(
      /is a demo/,
    );
    expect(run("sql", ["SELECT count(*) > 1000 AS many FROM conversation_participant"]).out).toBe(
      "many\n----\n1\n1 row",
    );
  }, 60_000);

  test("leaves a database alone that is open, that says it is no demo, or that is no database", () => {
    run("reset", []);
    const server = new Sqlite(file);
    server.prepare("SELECT count(*) FROM employer").get();
    expect(run("reset", [])).toMatchObject({ status: 1, err: expect.stringContaining("stop the server first") });
    expect(run("reset", [], "0")).toMatchObject({ status: 1, err: expect.stringContaining("no demo") });
    expect(server.prepare("SELECT count(*) AS n FROM employer").get()).toEqual({ n: 316 });
    server.close();
    file = join(folder, "text.db");
    writeFileSync(file, "no database at all");
    expect(run("reset", [])).toMatchObject({ status: 1, err: expect.stringContaining("is not a demo") });
    expect(existsSync(file)).toBe(true);
  }, 60_000);
});

test("sql answers questions and changes nothing", () => {
  expect(run("sql", ["SELECT 1"]).err).toBe(`There is no database ${file} yet.`);
  run("user", ["list"], "0");
  expect(run("sql", ["SELECT code, position FROM sector ORDER BY position LIMIT 2"]).out).toBe(
    "code  position\n----  --------\nict   1\ncare  2\n2 rows",
  );
  for (const command of [
    "DELETE FROM sector",
    "DELETE FROM sector RETURNING id",
    "PRAGMA user_version = 3",
    "nonsense",
  ])
    expect(run("sql", [command]).status).toBe(1);
  expect(run("sql", ["SELECT count(*) AS n FROM sector"]).out).toContain("13");
}, 60_000);
