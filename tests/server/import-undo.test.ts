import { statement } from "db/connection.server";
import { describe, expect, test } from "vitest";
import { moveClockTo } from "~/clock.server";
import { recordConversation } from "~/conversations/conversations.server";
import { addContact, listContacts } from "~/employers/contacts.server";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { listEstablishments } from "~/employers/establishments.server";
import { historyOfEmployer } from "~/history/history.server";
import { outcomesOf } from "~/import/counts.server";
import { reportOf } from "~/import/report.server";
import { hangingOn, listRows } from "~/import/rows.server";
import { stepOf } from "~/import/run";
import { askImport, askUndo, runOf } from "~/import/runs.server";
import { undoneOf } from "~/import/undo.server";
import { emptyOldImports, workOn, workOnImports } from "~/import/work.server";
import { findEmployers } from "~/search/search.server";
import { freshDatabase, MORNING, staff } from "./house";
import { checked, runNamed, takenOver, undone } from "./importing";
import { employerNamed, talkAt } from "./world";

freshDatabase();

const tables = [
  "employer",
  "establishment",
  "employer_profile",
  "employer_kind",
  "contact",
  "employer_summary",
  "employer_search",
  "employer_part",
];
const count = (table: string) => Number(statement<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get({})?.n);
const counts = () => Object.fromEntries(tables.map((table) => [table, count(table)]));
const idOf = (name: string) =>
  statement<{ id: number }>("SELECT id FROM employer WHERE name = :name").get({ name })?.id as number;

const list =
  "naam;kvk;vestigingsnummer;postcode;soort;e-mail\nZon;11111111;000000000001;3542AD;publiek;ali@zon.example\nZon;11111111;000000000002;3554AA;;bea@zon.example\nMaan;22222222;;;;\nSter;0;;;;\n";

describe("taking an import back", () => {
  test("leaves nothing of what it made, and says so in the history", async () => {
    const hanneke = staff("Hanneke Wolters", "programmeManager");
    employerNamed(hanneke, "Bakkerij Korenkruim", { kvkNumber: "00000001" });
    const before = counts();
    const done = await takenOver(await checked(list, { by: hanneke }));
    expect(count("employer")).toBe(4);
    expect(await hangingOn(done.id)).toEqual({ count: 0, first: [] });

    const back = await undone(done, hanneke, "verkeerd jaar");
    expect(stepOf(back)).toBe("undone");
    expect(counts()).toEqual(before);
    expect(findEmployers("maan", "1", "nl", 10).total).toBe(0);
    expect(undoneOf(back.id)).toEqual({ back: 4, stays: 0 });
    expect(
      statement(
        "SELECT action, reason, actor_id AS actor FROM history WHERE record_kind = 'importRun' ORDER BY id",
      ).all({}),
    ).toEqual([
      { action: "imported", reason: null, actor: hanneke.personId },
      { action: "importUndone", reason: "verkeerd jaar", actor: hanneke.personId },
    ]);
  });

  test("leaves an employer on which something hangs, with everything of it, and lists it", async () => {
    const samira = staff("Samira el Amrani", "broker");
    const hanneke = staff("Hanneke Wolters", "programmeManager");
    const done = await takenOver(await checked(list, { by: hanneke }));
    const zon = idOf("Zon");
    recordConversation(samira, talkAt(zon, { summary: "Over stages." }));
    addContact(samira, idOf("Maan"), { name: "Cem", jobTitle: null, email: null, phone: null, locale: null });

    expect((await hangingOn(done.id)).first).toMatchObject([
      { id: zon, name: "Zon", changes: 1, by: "Samira el Amrani" },
      { name: "Maan", changes: 1 },
    ]);
    const back = await undone(done, hanneke);
    expect(statement("SELECT name FROM employer ORDER BY id").all({})).toEqual([{ name: "Zon" }, { name: "Maan" }]);
    expect(undoneOf(back.id)).toEqual({ back: 1, stays: 3 });
    expect(listContacts(zon).map(({ email }) => email)).toEqual(["ali@zon.example", "bea@zon.example"]);
    expect(
      listRows(back, { outcome: "new" }, { limit: 10, locale: "nl" }).map(({ name, takenBack }) => [name, takenBack]),
    ).toEqual([
      ["Zon", false],
      ["Maan", false],
      ["Ster", true],
    ]);
    expect(historyOfEmployer(hanneke, zon, null, 10).lines.map(({ action }) => action)).toEqual([
      "importUndone",
      "recorded",
      "imported",
    ]);
  });

  test("gives a changed field back what it was, unless somebody changed it since", async () => {
    const samira = staff("Samira el Amrani", "broker");
    await takenOver(await checked("naam;kvk;plaats;website\nZon;11111111;Utrecht;zon.example\n"));
    const done = await takenOver(
      await checked("naam;kvk;plaats;website\nZon B.V.;11111111;Nieuwegein;www.zon.example\n"),
    );
    const id = idOf("Zon B.V.");
    const { version, ...details } = detailsOf(id);
    changeEmployer(samira, id, { ...details, website: "onze.example" }, version);

    const back = await undone(done, samira);
    expect(detailsOf(id)).toMatchObject({ name: "Zon", place: "Utrecht", website: "onze.example" });
    expect(undoneOf(back.id)).toEqual({ back: 0, stays: 1 });
  });

  test("takes away what it added to an employer that was there, unless it was used", async () => {
    const samira = staff("Samira el Amrani", "broker");
    const id = employerNamed(samira, "Zon", { kvkNumber: "11111111", postcode: "3511AA" });
    const done = await takenOver(await checked(list));
    expect([listEstablishments(id).length, listContacts(id).length]).toEqual([3, 2]);
    const [, second] = listEstablishments(id);
    recordConversation(samira, talkAt(id, { establishmentId: second?.id ?? null }));

    await undone(done, samira);
    expect([listEstablishments(id).length, listContacts(id).length]).toEqual([2, 0]);
    expect(detailsOf(id).kinds).toEqual([]);
    expect(statement("SELECT count(*) AS n FROM history_personal WHERE contact_id IS NOT NULL").get({})).toEqual({
      n: 0,
    });
  });

  test("a run that is stopped half way goes back", async () => {
    const hanneke = staff("Hanneke Wolters", "programmeManager");
    const run = await checked(
      `naam;kvk\n${Array.from({ length: 250 }, (_, i) => `Bedrijf ${i};${10000000 + i}`).join("\n")}\n`,
    );
    askImport(run);
    const working = workOnImports();
    await new Promise(setImmediate);
    expect(count("employer")).toBeGreaterThan(0);
    askUndo(hanneke, runNamed(run.id), "gestopt");
    await working;
    expect([count("employer"), stepOf(runNamed(run.id))]).toEqual([0, "undone"]);
  });
});

describe("a crash", () => {
  /** Whoever worked on it is gone, and its lease ran out. */
  const died = (id: number) =>
    statement(
      "UPDATE import_run SET leased_by = 'somebody', leased_until = '2020-01-01T00:00:00.000Z' WHERE id = :id",
    ).run({
      id,
    });
  const many = `naam;kvk\n${Array.from({ length: 350 }, (_, i) => `Bedrijf ${i};${10000000 + i}`).join("\n")}\n`;

  test("in the middle of importing: it goes on where it was, and no row comes in twice", async () => {
    const run = await checked(many);
    askImport(run);
    const half = workOn(run.id);
    await new Promise(setImmediate);
    statement("UPDATE import_run SET leased_by = 'somebody else', leased_until = '2099-01-01T00:00:00.000Z'").run({});
    await expect(half).rejects.toThrow();
    const came = count("employer");
    expect(came).toBeGreaterThan(0);
    expect(came).toBeLessThan(350);

    await workOnImports();
    expect(count("employer")).toBe(came); // the other one may still be at it
    died(run.id);
    await workOnImports();
    expect(count("employer")).toBe(350);
    expect(outcomesOf(run.id)).toMatchObject({ new: 350, known: 0 });
    expect(stepOf(runNamed(run.id))).toBe("done");
    expect(statement("SELECT count(*) AS n FROM history WHERE action = 'imported'").get({})).toEqual({ n: 1 });
  });

  test("while checking: it begins again", async () => {
    const run = await checked(many);
    statement("UPDATE import_run SET checked_at = NULL, last_row = 200, rows_done = 200").run({});
    died(run.id);
    await workOnImports();
    expect(outcomesOf(run.id)).toMatchObject({ new: 350 });
    expect(stepOf(runNamed(run.id))).toBe("checked");
  });
});

describe("after thirty days", () => {
  test("what stood in the file is gone, the report stays, and there is no way back", async () => {
    const hanneke = staff("Hanneke Wolters", "programmeManager");
    const done = await takenOver(await checked(list));
    moveClockTo("2026-12-24T09:00:00.000Z");
    await emptyOldImports();
    expect(runNamed(done.id).emptiedAt).toBeNull();
    moveClockTo("2026-12-25T09:00:00.000Z");
    await emptyOldImports();
    const old = runNamed(done.id);
    expect(old.emptiedAt).not.toBeNull();
    expect(
      statement("SELECT count(*) AS n FROM import_row WHERE cells <> '[]' OR changes IS NOT NULL").get({}),
    ).toEqual({
      n: 0,
    });
    expect((await reportOf(old, { rows: true, employers: true }, "nl")).outcomes).toMatchObject({ new: 3, changed: 1 });
    await undone(old, hanneke);
    expect(stepOf(runNamed(done.id))).toBe("done");
    expect(count("employer")).toBe(3);
  });

  test("a file that was not read to its end goes the day after the next", async () => {
    const run = await checked(list);
    statement("UPDATE import_run SET facts = NULL WHERE id = :id").run({ id: run.id });
    for (const [day, rows] of [
      ["2026-11-25", 5],
      ["2026-11-26", 0],
    ] as const) {
      moveClockTo(`${day}T09:00:00.000Z`);
      await emptyOldImports();
      expect(count("import_row")).toBe(rows);
    }
  });

  test("a file of which nothing was taken over goes altogether", async () => {
    const run = await checked(list);
    moveClockTo("2026-12-25T09:00:00.000Z");
    await emptyOldImports();
    expect([runOf(run.id), count("import_row"), count("import_remark"), count("import_part")]).toEqual([
      undefined,
      0,
      0,
      0,
    ]);
    moveClockTo(MORNING);
  });
});
