import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openCsv } from "../sheets/csv";
import type { SheetRow } from "../sheets/sheet";
import { problemsOf, recognise } from "./columns";
import type { Columns } from "./field";

const sheet = (...rows: SheetRow["cells"][]) => rows.map((cells, index) => ({ no: index + 1, cells }));
const recognised = (...rows: SheetRow["cells"][]) =>
  recognise(sheet(...rows), Math.max(0, ...rows.map((cells) => cells.length)));
/** What a heading says, beside a name. */
const fieldOf = (heading: string) => recognised(["Naam", heading], ["Zon", ""]).columns[1];

describe("headings", () => {
  test.each<[Columns[number], string[]]>([
    [
      "kvkNumber",
      [
        "KvK-nummer",
        "KVK nr.",
        "kvknr",
        "K.v.K.",
        "Kamer van Koophandel",
        "Chamber of Commerce number",
        "CoC number",
        "Nummer KvK",
        "Inschrijfnummer KvK",
        "kvk_nummer",
        "Handelsregisternummer",
      ],
    ],
    ["branchNumber", ["Vestigingsnummer", "KvK-vestigingsnummer", "Vestigingsnr.", "Branch number"]],
    ["sbiCode", ["SBI", "SBI-code", "SBI 2008", "Hoofdactiviteit SBI 2025", "Sector (SBI)"]],
    ["sbiVersion", ["SBI-versie", "SBI version"]],
    ["sector", ["Branche", "Sector", "Industry"]],
    [
      "size",
      [
        "Aantal werknemers",
        "Werkzame personen",
        "Medewerkers",
        "Grootteklasse",
        "Employees",
        "Size",
        "Number of employees",
        "Aantal mensen",
        "Grootte",
      ],
    ],
    [
      "address",
      [
        "Adres",
        "Bezoekadres",
        "Straat",
        "Huisnummer",
        "Toevoeging",
        "Street",
        "Address",
        "House number",
        "Straat en huisnummer",
        "Straat + nr.",
      ],
    ],
    ["postcode", ["Postcode", "Postal code", "ZIP", "Postcode bezoekadres"]],
    ["place", ["Plaats", "Woonplaats", "Vestigingsplaats", "City", "Town"]],
    ["website", ["Website", "URL", "www"]],
    [
      "contactName",
      [
        "Naam contactpersoon",
        "Contactpersoon",
        "Contact",
        "Voornaam",
        "Tussenvoegsel",
        "Achternaam",
        "Naam van de contactpersoon",
        "Last name",
      ],
    ],
    ["contactEmail", ["E-mail", "E-mailadres", "Mail contactpersoon", "Email address", "e_mail"]],
    ["contactPhone", ["Telefoon", "Telefoonnummer", "Mobiel", "Phone", "Tel. contactpersoon"]],
    ["kinds", ["Soort", "Kind", "Type", "Soort werkgever", "Type organisatie"]],
    [
      null,
      [
        "id",
        "Nummer",
        "Status",
        "Opmerking",
        "Opmerkingen",
        "FTE",
        "Aantal medewerkers (fte)",
        "SBI-omschrijving",
        "Werkgever-ID",
        "Postadres",
        "Nevenactiviteit SBI",
      ],
    ],
  ])("%s", (field, headings) => {
    expect(headings.map((heading) => [heading, fieldOf(heading)])).toEqual(headings.map((heading) => [heading, field]));
  });
  test.each([
    "Naam",
    "name",
    "Bedrijfsnaam",
    "Naam van de organisatie",
    "Naam werkgever",
    "Organisatie",
    "Werkgever",
    "Handelsnaam",
    "Company",
    "Employer",
  ])("%s is the name", (heading) =>
    expect(recognised([heading, "KvK"], ["Zon", "12345678"]).columns).toEqual(["name", "kvkNumber"]),
  );
  test("in any order", () => {
    expect(recognised(["Plaats", "KvK-nummer", "Iets", "Bedrijfsnaam"], ["Utrecht", "12345678", "", "Zon"])).toEqual({
      header: true,
      columns: ["place", "kvkNumber", null, "name"],
      sbiVersion: null,
    });
  });
  test("street and number, first and last name together; a whole address goes before its parts", () => {
    expect(recognised(["Naam", "Straat", "Nr", "Huisnummer", "Voornaam", "Achternaam"]).columns).toEqual([
      "name",
      "address",
      null,
      "address",
      "contactName",
      "contactName",
    ]);
    expect(recognised(["Naam", "Straat", "Huisnummer", "Adres", "Adres"]).columns).toEqual([
      "name",
      null,
      null,
      "address",
      null,
    ]);
  });
  test("of two columns for one field the surest, else the first", () => {
    expect(recognised(["Naam", "Grootteklasse", "Aantal werknemers"]).columns).toEqual(["name", null, "size"]);
    expect(recognised(["Handelsnaam", "Naam", "E-mail", "E-mail"]).columns).toEqual([
      null,
      "name",
      "contactEmail",
      null,
    ]);
  });
  test("the version of SBI, only where the heading says it", () => {
    expect(recognised(["Naam", "SBI 2008"]).sbiVersion).toBe("2008");
    expect(recognised(["Naam", "Hoofdactiviteit SBI 2025"]).sbiVersion).toBe("2025");
    expect(recognised(["Naam", "SBI"]).sbiVersion).toBeNull();
  });
});

describe("is the first row a header?", () => {
  test("a list of names alone", () => {
    expect(recognised(["Naam"], ["Zon"])).toMatchObject({ header: true, columns: ["name"] });
    expect(recognised(["Zon"], ["Maan"])).toMatchObject({ header: false, columns: ["name"] });
    expect(recognised(["Contact"], ["Maan"])).toMatchObject({ header: false, columns: ["name"] });
  });
  test("not when it has data, or a single heading among other things", () => {
    expect(recognised(["Nummer Een", "12345678"]).header).toBe(false);
    expect(recognised(["Contact", "Type", "3542 AB"]).header).toBe(false);
    expect(recognised(["Contact", "Zonneveld", ""]).header).toBe(false);
    expect(recognised(["Kamer van Koophandel", "59581883"], ["Zon", "12345678"])).toMatchObject({
      header: false,
      columns: ["name", "kvkNumber"],
    });
  });
  test("headings with dots are no websites", () => {
    expect(recognised(["kvk.nummer", "bedrijf.naam"]).header).toBe(true);
  });
  test("nothing at all", () => expect(recognise([], 0)).toEqual({ header: false, columns: [], sbiVersion: null }));
});

describe("by what stands in the columns", () => {
  test("the real register: names and numbers, no header", () => {
    const rows = [...openCsv(readFileSync("tests/fixtures/ind-recognised-sponsors.csv"), {}).rows];
    expect(recognise(rows, 2)).toEqual({ header: false, columns: ["name", "kvkNumber"], sbiVersion: null });
  });
  test("a row of everything that can be known", () => {
    const row = (no: number, place: string) => [
      `Zon ${no}`,
      `2011217${no}`,
      `00001234567${no}`,
      `62.0${no}`,
      "10-49",
      "3542 AB",
      place,
      `www.zon${no}.nl`,
      `info${no}@zon.nl`,
      "030-1234567",
    ];
    expect(recognised(row(1, "Utrecht"), row(2, "Utrecht"), row(3, "Zeist")).columns).toEqual([
      "name",
      "kvkNumber",
      "branchNumber",
      "sbiCode",
      "size",
      "postcode",
      null,
      "website",
      "contactEmail",
      "contactPhone",
    ]);
  });
  test("a column whose heading says nothing", () => {
    expect(
      recognised(["Klant", "KvK", "Kolom3"], ["Zon", "12345678", "3542AB"], ["Maan", "", "3543AB"]).columns,
    ).toEqual(["name", "kvkNumber", "postcode"]);
  });
  test("numbers that could be anything are nothing", () => {
    expect(recognised(["1", "Zon"], ["2", "Maan"], ["3", "Ster"]).columns).toEqual([null, "name"]);
    expect(recognised(["Zon", "12", "3542AB"], ["Maan", "7", "3543AB"]).columns).toEqual(["name", null, "postcode"]);
    expect(recognised(["Zon", "12", "5"], ["Maan", "7", "9"], ["Ster", "9", "2"]).columns).toEqual([
      "name",
      null,
      null,
    ]);
    expect(recognised(["Zon", "20240131"], ["Maan", "20231205"]).columns).toEqual(["name", null]);
  });
  test("one column of small numbers is the size", () => {
    expect(recognised(["Zon", "12"], ["Maan", "7"], ["Ster", "250"]).columns).toEqual(["name", "size"]);
  });
});

describe("problemsOf", () => {
  test("what an import needs", () => {
    expect(problemsOf(["name"], null)).toEqual([]);
    expect(problemsOf(["name", "address", "address", "contactName", "contactName", null, null], null)).toEqual([]);
    expect(problemsOf([null, "kvkNumber", "kvkNumber"], null)).toEqual([
      { why: "noName", field: "name" },
      { why: "twice", field: "kvkNumber" },
    ]);
  });
  test("a code of SBI needs a version", () => {
    expect(problemsOf(["name", "sbiCode"], null)).toEqual([{ why: "sbiVersionMissing", field: "sbiCode" }]);
    expect(problemsOf(["name", "sbiCode"], "2025")).toEqual([]);
    expect(problemsOf(["name", "sbiCode", "sbiVersion"], null)).toEqual([]);
  });
});
