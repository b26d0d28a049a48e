import { readFileSync } from "node:fs";
import { statement } from "db/connection.server";
import { describe, expect, test } from "vitest";
import { pactwerk } from "~/access/viewer.server";
import { perhapsTheSame } from "~/employers/duplicates.server";
import { addEmployer, bareDetails, changeEmployer, detailsOf } from "~/employers/employers.server";
import { listEmployersFor } from "~/employers/list.server";
import { historyOfEmployer } from "~/history/history.server";
import { findEmployers } from "~/search/search.server";
import { freshDatabase, staff } from "./house";
import { imported } from "./importing";

freshDatabase();

const viewer = pactwerk("import");
const real = readFileSync("tests/fixtures/ind-recognised-sponsors.csv");

const employers = () =>
  statement<{ id: number; name: string; kvkNumber: string | null }>(
    "SELECT id, name, kvk_number AS kvkNumber FROM employer ORDER BY id",
  ).all({});
const count = (table: string) => statement<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get({})?.n;
/** Everything the database holds of employers, to compare before and after. */
const everything = () =>
  ["employer", "establishment", "employer_profile", "employer_summary"].map((table) =>
    JSON.stringify(statement(`SELECT * FROM ${table}`).all({})),
  );

describe("the register", () => {
  test("comes in once, in full, and a second time changes nothing", async () => {
    const planned = await imported(real, { dryRun: true });
    expect([count("employer"), count("import_run"), count("import_row"), count("history")]).toEqual([0, 0, 0, 0]);

    const { counts } = await imported(real);
    expect(counts).toEqual({ rows: 11026, new: 11019, known: 7, changed: 0, withoutNumber: 3, refused: 0 });
    expect(planned.counts).toEqual(counts);
    expect([count("employer"), count("establishment"), count("employer_profile"), count("employer_summary")]).toEqual([
      11019, 11019, 11019, 11019,
    ]);
    expect(
      statement("SELECT outcome, count(*) AS n FROM import_row GROUP BY outcome ORDER BY outcome").all({}),
    ).toEqual([
      { outcome: "known", n: 7 },
      { outcome: "new", n: 11019 },
    ]);
    expect(statement("SELECT action, actor_id AS actor, origin FROM history").all({})).toEqual([
      { action: "imported", actor: 1, origin: "import" },
    ]);

    const before = everything();
    expect((await imported(real)).counts).toEqual({
      rows: 11026,
      new: 0,
      known: 11026,
      changed: 0,
      withoutNumber: 3,
      refused: 0,
    });
    expect(everything()).toEqual(before);
  }, 60_000);

  test("is found by what a person types, and looks as it is written", async () => {
    const odd = real
      .toString()
      .split("\n")
      .filter((line) => /["@]|;0|Co.peratief|^JETRO/.test(line));
    await imported(odd.join("\n"));
    const samira = staff("Samira el Amrani", "broker");
    const found = (question: string) => findEmployers(question, "1", "nl", 50).hits.map(({ name }) => name);
    expect(found('"AAE"')).toContain('"AAE" Advanced Automated Equipment B.V.');
    expect(found("@EasePay")).toEqual(["@EasePay B.V."]);
    expect(found("02 01 12 17")).toEqual(['Onderlinge Verzekerings-Maatschappij "Noord Nederlandsche PI Club" U.A.']);
    expect(found("cooperatief")).not.toEqual([]);
    expect(found("*")).toEqual([]);
    expect(listEmployersFor(samira, { sort: "name", page: 1, text: "jetro" }, "nl").rows).toMatchObject([
      { name: "JETRO Amsterdam", kvkNumber: null, sizeClass: "unknown", pactStep: 0 },
    ]);
  });
});

describe("numbers", () => {
  test("a lost zero is put back; an empty cell and a 0 are no number; what cannot be one is refused", async () => {
    const { counts, remarks } = await imported(
      "Zon;2011217\nMaan;0\nSter;\nLicht;1234\nDonker;123456789\nSchaduw;1234567O\nGloed;00000000\nVuur; 12.34 56 78 \nWater;-1234567\n",
      { columns: ["name", "kvkNumber"] },
    );
    expect(employers().map(({ name, kvkNumber }) => [name, kvkNumber])).toEqual([
      ["Zon", "02011217"],
      ["Maan", null],
      ["Ster", null],
      ["Vuur", "12345678"],
    ]);
    expect(counts).toEqual({ rows: 9, new: 4, known: 0, changed: 0, withoutNumber: 2, refused: 5 });
    expect(remarks).toEqual({
      1: ["zerosRestored"],
      2: ["noNumber"],
      3: ["noNumber"],
      4: ["numberTooShort"],
      5: ["numberTooLong"],
      6: ["letterO"],
      7: ["numberZero"],
      9: ["numberNotDigits"],
    });
  });

  test("of one number in the file the first row counts, whatever the next one says", async () => {
    const file = "Zon B.V.;12345678\nMaan B.V.;12345678\n";
    expect((await imported(file)).remarks).toEqual({ 2: ["repeated"] });
    expect((await imported(file)).counts).toMatchObject({ new: 0, known: 2, changed: 0 });
    expect(employers().map(({ name }) => name)).toEqual(["Zon B.V."]);
  });

  test("one name with two numbers is two employers, pointed out", async () => {
    const { counts, remarks } = await imported("Zon B.V.;12345678\nZON b.v.;87654321\n");
    expect(counts.new).toBe(2);
    expect(remarks).toEqual({ 2: ["sameName"] });
  });
});

describe("names", () => {
  test("are tidied, and refused when there is nothing to call an employer by", async () => {
    const { counts, remarks } = await imported(
      `  Zon \u00a0 en   Maan ;11111111\n"Twee\nregels";22222222\n;33333333\n...;44444444\n${"a".repeat(201)};55555555\nalleen een naam\n=1+1;66666666\n`,
      { columns: ["name", "kvkNumber"] },
    );
    expect(employers().map(({ name }) => name)).toEqual(["Zon en Maan", "Twee regels", "=1+1"]);
    expect(remarks).toEqual({ 3: ["noName"], 4: ["noName"], 5: ["nameTooLong"], 6: ["oneColumn"] });
    expect(counts).toMatchObject({ rows: 7, new: 3, refused: 4 });
  });

  test("a row without number is the employer without number of that very name", async () => {
    addEmployer(viewer, bareDetails("Wijkteam Torenkwartier", null));
    addEmployer(viewer, bareDetails("Schooltuin", "11111111"));
    const { counts, remarks } = await imported(
      "wijkteam  TORENKWARTIER;0\nStichting Wijkteam Torenkwartier;0\nSchooltuin;\nschooltuin;0\n",
    );
    expect(counts).toMatchObject({ new: 2, known: 2, withoutNumber: 4 });
    expect(remarks).toMatchObject({ 3: ["noNumber", "sameNameNoNumber"], 4: ["noNumber", "repeated"] });
    expect(employers().map(({ name }) => name)).toEqual([
      "Wijkteam Torenkwartier",
      "Schooltuin",
      "Stichting Wijkteam Torenkwartier",
      "Schooltuin",
    ]);
  });

  test("a changed name is followed, with a line in the history that its form can compare with", async () => {
    await imported("Zon BV;12345678\n");
    const { counts } = await imported("Zon B.V.;12345678\n");
    expect(counts).toMatchObject({ new: 0, known: 1, changed: 1 });
    const [zon] = employers();
    expect(zon?.name).toBe("Zon B.V.");
    expect(statement("SELECT changes FROM import_row WHERE outcome = 'changed'").all({})).toEqual([
      { changes: '{"name":["Zon BV","Zon B.V."]}' },
    ]);
    const { lines } = historyOfEmployer(staff("Hanneke Wolters", "programmeManager"), Number(zon?.id), null, 10);
    expect(lines.map(({ action, recordKind, changes }) => [action, recordKind, changes.name])).toEqual([
      ["changed", "employer", ["Zon BV", "Zon B.V."]],
      ["imported", "employer", undefined],
    ]);
    expect((await imported("Zon BV;12345678\n")).counts.changed).toBe(1);
  });

  test("what a person typed here stays", async () => {
    await imported("Zon BV;12345678\n");
    const [zon] = employers();
    const { version, ...details } = detailsOf(Number(zon?.id));
    changeEmployer(staff("Samira el Amrani", "broker"), Number(zon?.id), { ...details, name: "Zon & Maan" }, version);
    const { counts, remarks } = await imported("Zon BV;12345678\n");
    expect(counts).toMatchObject({ known: 1, changed: 0 });
    expect(remarks).toEqual({ 1: ["differs", "kept", "typed"] });
    expect(employers().map(({ name }) => name)).toEqual(["Zon & Maan"]);
  });

  test("the number of an employer that was merged leads to its survivor, whose name stays", async () => {
    await imported("Oudwijker Installaties;11111111\nOudwijker Installatietechniek;22222222\n");
    statement("UPDATE employer SET merged_into_id = 1 WHERE id = 2").run({});
    const { counts } = await imported("Oudwijker Techniek;22222222\n");
    expect(counts).toMatchObject({ known: 1, changed: 0 });
    expect(statement("SELECT employer_id AS id FROM import_row WHERE run_id = 2").get({})).toEqual({ id: 1 });
    expect(employers()[0]?.name).toBe("Oudwijker Installaties");
  });
});

test("an imported employer is one a form asks about", async () => {
  await imported("Codemolen B.V.;12345678\n");
  expect(perhapsTheSame("codemolen", null)).toMatchObject([{ kvkNumber: "12345678" }]);
});

test("the rows of every file add up", async () => {
  const { counts } = await imported("naam;kvk\nZon;12345678\n\nZon;12345678\n;1\nMaan;0\nMaan;0\nSter\n");
  expect(counts.new + counts.known + counts.refused).toBe(counts.rows);
  expect(counts).toEqual({ rows: 6, new: 2, known: 2, changed: 0, withoutNumber: 2, refused: 2 });
});
