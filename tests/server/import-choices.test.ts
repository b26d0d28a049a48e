import { statement } from "db/connection.server";
import { describe, expect, test, vi } from "vitest";
import { listContacts } from "~/employers/contacts.server";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { listEstablishments } from "~/employers/establishments.server";
import { countsOf, outcomesOf } from "~/import/counts.server";
import { previewOf } from "~/import/preview.server";
import { applySectors } from "~/sectors/reference.server";
import { freshDatabase, staff } from "./house";
import { checked, imported, remarksIn, takenOver } from "./importing";
import { employerNamed } from "./world";

freshDatabase();

const all = { rows: true, employers: true };
const idOf = (name: string) =>
  Number(statement<{ id: number }>("SELECT id FROM employer WHERE name = :name").get({ name })?.id);
const hanneke = () => staff("Hanneke Wolters", "programmeManager");

/** An employer that an import brought, so that no field of it was typed by a person. */
const brought = (rows: string) => imported(rows);

describe("what a known employer differs in", () => {
  const header = "naam;kvk;adres;postcode;plaats;website;werknemers\n";
  const before = `${header}Zon B.V.;11111111;Sparweg 2;3542AD;Utrecht;zon.example;45\n`;
  const after = `${header}Zon Energie B.V.;11111111;Sparweg 14;3542AE;Utrecht;www.zon.example;300\n`;

  test("is said by field before anything happens, and taken over", async () => {
    await brought(before);
    const run = await checked(after, { ask: true });
    const preview = previewOf(run, all, "nl");
    expect(preview.outcomes).toMatchObject({ changed: 1, new: 0 });
    expect(preview.fields.map(({ field, count, typed, choice }) => [field, count, typed, choice])).toEqual([
      ["name", 1, 0, "take"],
      ["size", 1, 0, "take"],
      ["address", 1, 0, "take"],
      ["website", 1, 0, "take"],
    ]);
    expect(detailsOf(idOf("Zon B.V.")).address).toBe("Sparweg 2");
    await takenOver(run);
    expect(detailsOf(idOf("Zon Energie B.V."))).toMatchObject({
      address: "Sparweg 14",
      postcode: "3542AE",
      website: "www.zon.example",
      headCount: 300,
      sizeClass: "250+",
    });
    expect((await imported(after)).counts).toMatchObject({ known: 1, changed: 0, new: 0 });
  });

  test("stays where a person typed it, unless that is chosen", async () => {
    const viewer = hanneke();
    await brought(before);
    const id = idOf("Zon B.V.");
    const { version, ...details } = detailsOf(id);
    changeEmployer(viewer, id, { ...details, website: "onze.example", headCount: 60, sizeClass: "50-249" }, version);

    const run = await checked(after, { ask: true });
    expect(previewOf(run, all, "nl").fields.map(({ field, typed, choice }) => [field, typed, choice])).toEqual([
      ["name", 0, "take"],
      ["size", 1, "unlessTyped"],
      ["address", 0, "take"],
      ["website", 1, "unlessTyped"],
    ]);
    const done = await takenOver(run, { fields: { website: "take", name: "keep", address: "ifEmpty" } });
    expect(detailsOf(id)).toMatchObject({
      name: "Zon B.V.",
      address: "Sparweg 2",
      website: "www.zon.example",
      headCount: 60,
    });
    expect(remarksIn(done.id)[2]?.filter((what) => what === "kept" || what === "taken")).toEqual([
      "kept",
      "kept",
      "kept",
      "taken",
    ]);
  });

  test("an empty cell takes nothing away, a dash is no number, and a class does not undo a count that fits", async () => {
    await brought(before);
    const run = await checked(`${header}Zon B.V.;11111111;;;;;10-49\n`);
    expect(outcomesOf(run.id)).toMatchObject({ known: 1, changed: 0 });
    const dash = await checked(`${header}Zon B.V.;11111111;;;;;-\n`);
    expect(outcomesOf(dash.id)).toMatchObject({ known: 1, changed: 0 });
  });

  test("fills in what is empty here", async () => {
    await brought("naam;kvk\nZon B.V.;11111111\n");
    const run = await checked(after);
    await takenOver(run, { fields: { name: "ifEmpty", address: "ifEmpty", website: "ifEmpty", size: "keep" } });
    expect(detailsOf(idOf("Zon B.V."))).toMatchObject({
      address: "Sparweg 14",
      website: "www.zon.example",
      sizeClass: "unknown",
    });
  });

  test("kinds are added and none is ended", async () => {
    await brought("naam;kvk;soort\nZon B.V.;11111111;publiek\n");
    await imported("naam;kvk;soort\nZon B.V.;11111111;contractpartner\n");
    expect(detailsOf(idOf("Zon B.V.")).kinds).toEqual(["contractPartner", "public"]);
  });
});

describe("perhaps the same", () => {
  test("waits for a choice: the same fills in the number, different is a new one, the rest stays waiting", async () => {
    const viewer = hanneke();
    const same = employerNamed(viewer, "Stichting Kanaaloever", { place: "Utrecht" });
    const different = employerNamed(viewer, "Griftstroom", { place: "Utrecht" });
    employerNamed(viewer, "Wilgenrak", { place: "Utrecht" });
    const file =
      "naam;kvk;plaats\nKanaal-oever;11111111;Utrecht\nGriftstroom B.V.;22222222;Utrecht\nWilgenrakk;33333333;Utrecht\nNieuw;44444444;Utrecht\n";
    const run = await checked(file, { ask: true });
    expect(outcomesOf(run.id)).toEqual({ new: 1, known: 0, changed: 0, perhaps: 3, refused: 0 });
    expect(previewOf(run, all, "nl").perhaps.map(({ no, employer }) => [no, employer?.id])).toEqual([
      [2, same],
      [3, different],
      [4, different + 1],
    ]);

    const done = await takenOver(run, { rows: { 2: "same", 3: "different" } });
    expect(outcomesOf(done.id)).toEqual({ new: 2, known: 0, changed: 1, perhaps: 1, refused: 0 });
    expect(detailsOf(same)).toMatchObject({ name: "Stichting Kanaaloever", kvkNumber: "11111111" });
    expect(detailsOf(different).kvkNumber).toBe(null);
    expect(idOf("Wilgenrakk")).toBeNaN();

    const later = await takenOver(done, { rows: { 4: "same" } });
    expect(outcomesOf(later.id)).toEqual({ new: 2, known: 0, changed: 2, perhaps: 0, refused: 0 });
    expect(detailsOf(different + 1).kvkNumber).toBe("33333333");
    expect(statement("SELECT count(*) AS n FROM history WHERE action = 'imported'").get({})).toEqual({ n: 1 });
  });

  test("two numbers are two legal persons, whatever their names", async () => {
    await brought("Zon B.V.;11111111\n");
    const run = await checked("Zon B.V.;22222222\n", { ask: true, columns: ["name", "kvkNumber"] });
    expect(outcomesOf(run.id)).toMatchObject({ new: 1, perhaps: 0 });
    expect(remarksIn(run.id)).toEqual({ 1: ["sameName"] });
  });

  test("another row of the same employer waits with it, and comes in with it", async () => {
    const viewer = hanneke();
    const here = employerNamed(viewer, "Kanaaloever", { place: "Utrecht" });
    const file = "naam;kvk;e-mail\nKanaaloever;11111111;ali@kanaal.example\nKanaaloever;11111111;bea@kanaal.example\n";
    const run = await checked(file, { ask: true });
    expect(outcomesOf(run.id).perhaps).toBe(2);
    await takenOver(run, { rows: { 2: "same" } });
    expect(listContacts(here).map(({ email }) => email)).toEqual(["ali@kanaal.example", "bea@kanaal.example"]);
  });
});

describe("branches and contacts", () => {
  const file = [
    "Bedrijfsnaam;KvK-nummer;Vestigingsnummer;Straat;Huisnummer;Postcode;Plaats;Werkzame personen;Contactpersoon;E-mail;Telefoon",
    "Zon B.V.;11111111;000000000001;Sparweg;2;3542 AD;Utrecht;30;Ali Demir;ali@zon.example;030 000 0001",
    "Zon B.V.;11111111;000000000001;Sparweg;2;3542 AD;Utrecht;30;Bea de Wit;bea@zon.example;",
    "Zon Noord;11111111;000000000002;Vecht;9;3554 AA;Utrecht;40;Cem Kaya;cem@zon.example;",
    "Zon Noord;11111111;000000000002;Vecht;9;3554 AA;Utrecht;40;Dia Bakker;dia@zon.example;",
  ];

  test("rows with one number and several branches are establishments of one employer; every contact is added once", async () => {
    const { counts } = await imported(file.join("\n"));
    expect(counts).toEqual({ rows: 4, new: 1, known: 3, changed: 3, withoutNumber: 0, refused: 0 });
    const id = idOf("Zon B.V.");
    expect(
      listEstablishments(id).map(({ branchNumber, address, name, headCount, isHead }) => ({
        branchNumber,
        address,
        name,
        headCount,
        isHead,
      })),
    ).toEqual([
      { branchNumber: "000000000001", address: "Sparweg 2", name: null, headCount: null, isHead: true },
      { branchNumber: "000000000002", address: "Vecht 9", name: "Zon Noord", headCount: 40, isHead: false },
    ]);
    expect(listContacts(id).map(({ name, email, phone }) => [name, email, phone])).toEqual([
      ["Ali Demir", "ali@zon.example", "030 000 0001"],
      ["Bea de Wit", "bea@zon.example", null],
      ["Cem Kaya", "cem@zon.example", null],
      ["Dia Bakker", "dia@zon.example", null],
    ]);
    // 30 and 40: which of them is the employer's, nobody said
    expect(detailsOf(id)).toMatchObject({ headCount: null, sizeClass: "unknown" });

    expect((await imported(file.join("\n"))).counts).toEqual({
      rows: 4,
      new: 0,
      known: 4,
      changed: 0,
      withoutNumber: 0,
      refused: 0,
    });
    expect(listEstablishments(id)).toHaveLength(2);
    expect(listContacts(id)).toHaveLength(4);
  });

  test("a branch number fills that of a head establishment at the same postcode, and adds one elsewhere", async () => {
    await brought("naam;kvk;postcode\nZon B.V.;11111111;3542AD\n");
    const id = idOf("Zon B.V.");
    const rows =
      "naam;kvk;vestigingsnummer;postcode\nZon B.V.;11111111;000000000001;3542AD\nZon B.V.;11111111;000000000002;3554AA\n";
    expect((await imported(rows)).counts).toMatchObject({ known: 2, changed: 2 });
    expect(listEstablishments(id).map(({ branchNumber, isHead }) => [branchNumber, isHead])).toEqual([
      ["000000000001", true],
      ["000000000002", false],
    ]);
    expect((await imported(rows)).counts).toMatchObject({ known: 2, changed: 0 });
  });

  test("a contact who is known by e-mail or left is not added again", async () => {
    await brought("naam;kvk;contactpersoon;e-mail\nZon B.V.;11111111;Ali Demir;ali@zon.example\n");
    const id = idOf("Zon B.V.");
    statement("UPDATE contact SET since_on = '2025-01-01', until_on = '2026-01-01'").run({});
    await imported("naam;kvk;contactpersoon;e-mail\nZon B.V.;11111111;A. Demir;ALI@zon.example\n");
    expect(listContacts(id)).toEqual([]);
    expect(statement("SELECT count(*) AS n FROM contact").get({})).toEqual({ n: 1 });
  });
});

describe("sectors", () => {
  test("the same letter is another sector in another version; a code that maps to nothing is kept and pointed out", async () => {
    applySectors();
    const file = "naam;kvk;sbi;sbi-versie\nBank;11111111;K;2008\nSoftware;22222222;K;2025\nRaar;33333333;97.00;2008\n";
    const { remarks } = await imported(file);
    expect(detailsOf(idOf("Bank"))).toMatchObject({ sector: "finance", sbiCode: "K", sbiVersion: "2008" });
    expect(detailsOf(idOf("Software"))).toMatchObject({ sector: "ict", sbiCode: "K", sbiVersion: "2025" });
    expect(detailsOf(idOf("Raar")).sbiCode).toBe("9700");
    expect(detailsOf(idOf("Raar")).sector).toBeNull();
    expect(remarks).toEqual({ 4: ["sectorNotFound"] });
  });

  test("a sector by its name, in either language; an unknown one is taken without and pointed out", async () => {
    applySectors();
    const { remarks, counts } = await imported(
      "naam;kvk;sector\nEen;11111111;zorg en WELZIJN\nTwee;22222222;Hospitality\nDrie;33333333;Ruimtevaart\n",
    );
    expect(["Een", "Twee", "Drie"].map((name) => detailsOf(idOf(name)).sector)).toEqual(["care", "hospitality", null]);
    expect(remarks).toEqual({ 4: ["sectorNotFound"] });
    expect(counts).toMatchObject({ new: 3, refused: 0 });
  });
});

test("a row that the database does not take is refused and said so; the others come in", async () => {
  const run = await checked("naam;kvk\nZon;11111111\nMaan;22222222\n");
  statement(
    "CREATE TRIGGER no_moon BEFORE INSERT ON employer WHEN NEW.name = 'Maan' BEGIN SELECT raise(ABORT, 'no'); END",
  ).run({});
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const done = await takenOver(run);
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
  expect(countsOf(done)).toMatchObject({ rows: 2, new: 1, refused: 1 });
  expect(remarksIn(done.id)).toEqual({ 3: ["failed"] });
});
