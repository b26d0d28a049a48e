import { statement } from "db/connection.server";
import { describe, expect, test } from "vitest";
import { detailsOf } from "~/employers/employers.server";
import * as busyPage from "~/import/busy";
import * as checkPage from "~/import/check";
import * as columnsPage from "~/import/columns-page";
import * as uploadPage from "~/import/index";
import { importWords } from "~/import/messages";
import { ownRemarks } from "~/import/read-row.server";
import * as reportPage from "~/import/report";
import { rowRefusals, rowRemarks } from "~/import/row";
import { rowWords } from "~/import/row-words";
import * as rowsPage from "~/import/rows";
import * as rowsCsv from "~/import/rows-csv";
import * as rowsXlsx from "~/import/rows-xlsx";
import { runOf } from "~/import/runs.server";
import { workOnImports } from "~/import/work.server";
import { limits } from "~/sheets/sheet";
import { ask, freshDatabase, staff } from "./house";
import { checked, imported, runNamed, takenOver } from "./importing";
import { employerNamed, smallCity } from "./world";

freshDatabase();

const KEY = "11111111-2222-4333-8444-555555555555";
const list = "naam;kvk\nZon;11111111\nMaan;0\nSter;12\n";
const count = (table: string) => Number(statement<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get({})?.n);

function upload(content: string | Uint8Array, name = "list.csv", key = KEY): FormData {
  const form = new FormData();
  form.set("key", key);
  form.set("file", new File([content as BlobPart], name));
  return form;
}
const send = (as: { token: string }, form: FormData) => ask(uploadPage.action, "/werkgevers/importeren", { as, form });

describe("who may", () => {
  const pages = [
    [columnsPage.loader, ""],
    [checkPage.loader, "/controle"],
    [busyPage.loader, "/bezig"],
    [reportPage.loader, "/verslag"],
    [rowsPage.loader, "/rijen"],
    [rowsCsv.loader, "/rijen.csv"],
    [rowsXlsx.loader, "/rijen.xlsx"],
  ] as const;
  const actions = [columnsPage.action, checkPage.action, busyPage.action, reportPage.action] as const;

  test("programme manager and administrator; for everyone else there is no such page", async () => {
    const city = smallCity();
    const run = await checked(list);
    const others = [
      staff("Samira", "broker"),
      staff("Ilse", "deskAdviser"),
      staff("Nadia", "employmentAdviser"),
      city.jorien,
    ];
    for (const as of others) {
      expect((await ask(uploadPage.loader, "/werkgevers/importeren", { as })).status).toBe(404);
      expect((await send(as, upload(list))).status).toBe(404);
      for (const [loader, path] of pages) {
        const params = { id: String(run.id) };
        expect((await ask(loader, `/werkgevers/importeren/${run.id}${path}`, { as, params })).status).toBe(404);
      }
      for (const action of actions)
        expect((await ask(action, "/", { as, params: { id: String(run.id) }, form: { do: "undo" } })).status).toBe(404);
    }
    expect((await ask(uploadPage.loader, "/werkgevers/importeren")).location).toMatch(/^\/inloggen/);
    expect(count("import_run")).toBe(1);
    for (const role of ["programmeManager", "admin"] as const)
      expect(
        (await ask(uploadPage.loader, `/werkgevers/importeren?sleutel=${KEY}`, { as: staff(role, role) })).status,
      ).toBe(200);
  });

  test("a run that is not there is not found, whatever one asks of it", async () => {
    const hanneke = staff("Hanneke", "programmeManager");
    for (const id of ["999", "0", "x", "1e3", "-1"])
      for (const [loader, path] of pages)
        expect((await ask(loader, `/werkgevers/importeren/${id}${path}`, { as: hanneke, params: { id } })).status).toBe(
          404,
        );
  });
});

describe("the administrator imports, without seeing what is here", () => {
  test("of their own file they see the rows, and of what is here numbers only", async () => {
    const hanneke = staff("Hanneke", "programmeManager");
    const ruben = staff("Ruben", "admin");
    employerNamed(hanneke, "GEHEIME NAAM", { kvkNumber: "11111111", website: "geheim.example" });
    employerNamed(hanneke, "Maan", { place: "GEHEIME PLAATS" });
    const file = "naam;kvk;website\nZon;11111111;zon.example\nMaan;33333333;\nSter;12;\n";
    const run = await checked(file, { by: ruben, ask: true });
    const params = { id: String(run.id) };
    const seen = [
      await ask(columnsPage.loader, "/", { as: ruben, params }),
      await ask(checkPage.loader, "/", { as: ruben, params }),
      await ask(rowsPage.loader, "/?wat=differs.website", { as: ruben, params }),
      await ask(rowsPage.loader, "/?wat=perhaps", { as: ruben, params }),
      await ask(rowsPage.loader, "/", { as: ruben, params }),
    ];
    for (const { status, data } of seen) {
      expect(status).toBe(200);
      expect(JSON.stringify(data)).not.toMatch(/GEHEIM/i);
    }
    expect(JSON.stringify(seen)).toContain("zon.example");
    const csv = (await rowsCsv.loader({
      request: new Request("http://localhost/rijen.csv", { headers: { Cookie: `pactwerk=${ruben.token}` } }),
      params,
      context: {},
    } as never)) as Response;
    expect(await csv.text()).not.toMatch(/GEHEIM/i);

    await takenOver(run);
    const report = await ask(reportPage.loader, "/", { as: ruben, params });
    expect(JSON.stringify(report.data)).not.toMatch(/GEHEIM/i);
    const choose = await ask(reportPage.action, "/", { as: ruben, params, form: { "row.3": "same" } });
    expect(choose.status).toBe(404);
  });

  test("of somebody else's file they see that it was there, and may take it back", async () => {
    const hanneke = staff("Hanneke", "programmeManager");
    const ruben = staff("Ruben", "admin");
    const waiting = await checked(list, { by: hanneke });
    for (const loader of [columnsPage.loader, checkPage.loader, rowsPage.loader, rowsCsv.loader])
      expect((await ask(loader, "/", { as: ruben, params: { id: String(waiting.id) } })).status).toBe(404);
    const run = await takenOver(waiting);
    const params = { id: String(run.id) };
    const report = await ask(reportPage.loader, "/", { as: ruben, params });
    expect(JSON.stringify(report.data)).not.toContain("Zon");
    expect(
      (await ask(reportPage.action, "/", { as: ruben, params, form: { do: "undo", reason: "fout" } })).location,
    ).toBe(`/werkgevers/importeren/${run.id}/bezig`);
    await workOnImports();
    expect(count("employer")).toBe(0);
  });
});

describe("a file", () => {
  test("is read, its columns recognised, and nothing is written yet", async () => {
    const hanneke = staff("Hanneke", "programmeManager");
    const sent = await send(hanneke, upload(list));
    expect(sent.location).toBe("/werkgevers/importeren/1");
    expect(count("employer")).toBe(0);
    const page = await ask(columnsPage.loader, "/", { as: hanneke, params: { id: "1" } });
    expect(page.data).toMatchObject({
      fileName: "list.csv",
      rows: 3,
      initial: { separator: ";", encoding: "UTF-8", header: "yes", columns: ["name", "kvkNumber"] },
      columns: [
        { heading: "naam", known: true },
        { heading: "kvk", known: true },
      ],
    });
  });

  test("sent twice is one import", async () => {
    const hanneke = staff("Hanneke", "programmeManager");
    expect((await send(hanneke, upload(list))).location).toBe("/werkgevers/importeren/1");
    expect((await send(hanneke, upload(list))).location).toBe("/werkgevers/importeren/1");
    const both = await Promise.all([
      send(hanneke, upload(list, "a.csv", KEY.replace("1", "2"))),
      send(hanneke, upload(list, "a.csv", KEY.replace("1", "2"))),
    ]);
    expect(new Set(both.map(({ location }) => location)).size).toBe(1);
    expect(count("import_run")).toBe(2);
  });

  test.each<[string, Uint8Array | string, RegExp]>([
    ["empty.csv", "", /niets/],
    ["picture.csv", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /geen lijst/],
    ["large.csv", new Uint8Array(limits.bytes + 1).fill(65), /20 MB/],
    ["long.csv", `${"Zon;0\n".repeat(limits.rows + 1)}`, /100\.000/],
    ["old.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /xls/],
    ["list.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), /xlsx/],
  ])("%s is refused in a sentence, and nothing of it is kept", async (name, content, sentence) => {
    const hanneke = staff("Hanneke", "programmeManager");
    const { status, data } = await send(hanneke, upload(content, name));
    expect(status).toBe(422);
    expect((data as { error: string }).error).toMatch(sentence);
    expect([count("import_run"), count("import_row"), count("import_part")]).toEqual([0, 0, 0]);
  });

  test("no file at all, and no key", async () => {
    const hanneke = staff("Hanneke", "programmeManager");
    const nothing = new FormData();
    nothing.set("key", KEY);
    expect((await send(hanneke, nothing)).status).toBe(422);
    expect((await send(hanneke, upload(list, "a.csv", "x"))).status).toBe(422);
    const plain = await ask(uploadPage.action, "/werkgevers/importeren", {
      as: hanneke,
      form: { key: KEY, file: "list.csv" },
    });
    expect(plain.status).toBe(422);
  });
});

describe("columns", () => {
  const chosen = (columns: string[], more = {}) => ({
    ...Object.fromEntries(columns.map((field, index) => [`columns.${index}`, field])),
    separator: ";",
    encoding: "UTF-8",
    ...more,
  });

  test("what is not recognised is chosen by hand; a mistake is said beside its column, with what was chosen", async () => {
    const hanneke = staff("Hanneke", "programmeManager");
    await send(hanneke, upload("wie;wat;hoe\nZon;11111111;K\n"));
    const params = { id: "1" };
    const go = (form: Record<string, string>) => ask(columnsPage.action, "/", { as: hanneke, params, form });
    expect((await go(chosen(["", "kvkNumber", ""], { header: "yes" }))).data).toMatchObject({
      errors: { "columns.0": expect.stringMatching(/naam/i) },
      values: { header: "yes" },
    });
    expect((await go(chosen(["name", "name", ""]))).data).toMatchObject({ errors: { "columns.1": /./ } });
    expect((await go(chosen(["name", "kvkNumber", "sbiCode"]))).data).toMatchObject({ errors: { sbiVersion: /2008/ } });
    expect(runNamed(1).checkAskedAt).toBeNull();
    const right = await go(chosen(["name", "kvkNumber", "sbiCode"], { header: "yes", sbiVersion: "2025" }));
    expect(right.location).toBe("/werkgevers/importeren/1/controle");
    await workOnImports();
    expect((await ask(checkPage.loader, "/", { as: hanneke, params })).data).toMatchObject({
      rows: 1,
      preview: { outcomes: { new: 1 } },
    });
  });

  test("another separator reads the file again; thrown away, nothing is left", async () => {
    const hanneke = staff("Hanneke", "programmeManager");
    await send(hanneke, upload("naam,kvk;kvk\nZon,Maan;11111111\n"));
    const params = { id: "1" };
    const again = await ask(columnsPage.action, "/", {
      as: hanneke,
      params,
      form: chosen(["name", "kvkNumber"], { separator: "," }),
    });
    expect(again.location).toBe("/werkgevers/importeren/1");
    expect(runNamed(1).facts).toMatchObject({ separator: ",", columns: 2 });
    const asItWas = await ask(columnsPage.action, "/", {
      as: hanneke,
      params,
      form: chosen(["name", "kvkNumber"], { separator: ",", do: "again" }),
    });
    expect(asItWas.location).toBe("/werkgevers/importeren/1");
    expect(runNamed(1).checkAskedAt).toBeNull();
    await ask(columnsPage.action, "/", { as: hanneke, params, form: { do: "away" } });
    expect([runOf(1), count("import_row"), count("import_part")]).toEqual([undefined, 0, 0]);
  });
});

test("from the check to the report and back, each page leads to where the import is", async () => {
  const hanneke = staff("Hanneke", "programmeManager");
  await imported("naam;kvk\nZon;11111111\n");
  const run = await checked("naam;kvk;website\nZon Energie;11111111;zon.example\nMaan;22222222;\nSter;12;\n", {
    by: hanneke,
    ask: true,
  });
  const params = { id: String(run.id) };
  const at = (loader: Parameters<typeof ask>[0]) => ask(loader, "/", { as: hanneke, params });
  expect((await at(reportPage.loader)).location).toBe(`/werkgevers/importeren/${run.id}/controle`);
  const go = await ask(checkPage.action, "/", {
    as: hanneke,
    params,
    form: { "field.name": "keep", "field.website": "take" },
  });
  expect(go.location).toBe(`/werkgevers/importeren/${run.id}/bezig`);
  await workOnImports();
  for (const loader of [columnsPage.loader, checkPage.loader, busyPage.loader])
    expect((await at(loader)).location).toBe(`/werkgevers/importeren/${run.id}/verslag`);
  expect(detailsOf(1)).toMatchObject({ name: "Zon", website: "zon.example" });
  expect((await at(reportPage.loader)).data).toMatchObject({
    rows: 3,
    report: { outcomes: { new: 1, known: 0, changed: 1, perhaps: 0, refused: 1 }, taken: [{ field: "website", n: 1 }] },
  });
  expect((await ask(checkPage.action, "/", { as: hanneke, params, form: {} })).location).toMatch(/verslag$/);
  expect(count("employer")).toBe(2);

  const empty = await ask(reportPage.action, "/", { as: hanneke, params, form: { do: "undo", reason: " " } });
  expect(empty.status).toBe(422);
  await ask(reportPage.action, "/", { as: hanneke, params, form: { do: "undo", reason: "verkeerd" } });
  await workOnImports();
  expect((await at(reportPage.loader)).data).toMatchObject({
    undo: { reason: "verkeerd" },
    report: { undone: { back: 2, stays: 0 } },
  });
  expect(count("employer")).toBe(1);
  expect(detailsOf(1).website).toBeNull();
});

test("refused rows come as a file with the same columns, which comes in again once it is mended", async () => {
  const hanneke = staff("Hanneke", "programmeManager");
  const run = await takenOver(
    await checked("Naam;KvK;Werknemers\n@Zon;11111111;-3\nMaan;22222222;4\nSter;12;\n", { by: hanneke }),
  );
  const csv = (await rowsCsv.loader({
    request: new Request("http://localhost/rijen.csv?wat=refused", {
      headers: { Cookie: `pactwerk=${hanneke.token}` },
    }),
    params: { id: String(run.id) },
    context: {},
  } as never)) as Response;
  const text = await csv.text();
  expect(text.split("\r\n").map((line) => line.split(";").slice(0, 4))).toEqual([
    ["Naam", "KvK", "Werknemers", "Rij"],
    ["'@Zon", "11111111", "'-3", "2"],
    ["Ster", "12", "", "4"],
    [""],
  ]);
  const { counts } = await imported(text.replace("'-3", "3").replace(";12;", ";33333333;"));
  expect(counts).toMatchObject({ rows: 2, new: 2, refused: 0 });
  expect(statement("SELECT name FROM employer ORDER BY id").all({})).toEqual([
    { name: "Maan" },
    { name: "@Zon" },
    { name: "Ster" },
  ]);
});

test("every reason and remark has its words, in both languages", () => {
  for (const what of [...rowRefusals, ...rowRemarks, ...ownRemarks]) {
    expect(rowWords.nl.remark).toHaveProperty(what);
    expect(rowWords.en.remark).toHaveProperty(what);
  }
  expect(Object.keys(importWords.nl.state).sort()).toEqual(Object.keys(importWords.en.state).sort());
});
