import { statement } from "db/connection.server";
import Excel from "exceljs";
import { beforeEach, describe, expect, test } from "vitest";
import { deactivate, findColleague } from "~/account/people.server";
import { recordConversation } from "~/conversations/conversations.server";
import { action as editAction, loader as editLoader } from "~/employers/edit";
import { addEmployer, bareDetails, changeEmployer, detailsOf, findEmployerFor } from "~/employers/employers.server";
import { csvCell } from "~/employers/export.server";
import { loader as exportCsv } from "~/employers/export-csv";
import { loader as exportXlsx } from "~/employers/export-xlsx";
import type { EmployerFilter } from "~/employers/filter";
import { filterFrom } from "~/employers/filter.server";
import { loader as historyPage } from "~/employers/history";
import { listEmployersFor } from "~/employers/list.server";
import { action as newAction } from "~/employers/new";
import { loader as employerPage } from "~/employers/show";
import { passAllOn } from "~/handover/handovers.server";
import { historyOfEmployer } from "~/history/history.server";
import { findEmployers } from "~/search/search.server";
import { ask, freshDatabase } from "./house";
import { employerNamed, smallCity, talkAt } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const keyNo = (number: number) => `0b6f9f0e-5b1f-4f7a-9d3c-${String(number).padStart(12, "0")}`;
const names = (filter: Partial<EmployerFilter>, as = city.samira) =>
  listEmployersFor(as, { sort: "name", page: 1, ...filter }, "nl").rows.map(({ name }) => name);
const find = (question: string) => findEmployers(question, "1", "nl", 20).hits.map(({ name }) => name);

describe("finding", () => {
  beforeEach(() => {
    for (const name of [
      "Coöperatie Vechtspaar U.A.",
      "'t Hoekje",
      '"AAE" Advanced Automated Equipment B.V.',
      "@EasePay B.V.",
      "Müller & Zn",
      "Andere Tijden",
    ])
      employerNamed(city.samira, name);
    addEmployer(city.samira, {
      ...bareDetails("Kobalt Techniek", "00000042"),
      place: "De Meern",
      tradeNames: ["Blauwdruk"],
    });
  });

  const cases: [question: string, found: string[]][] = [
    ["ko", ["Kobalt Techniek", "Bakkerij Korenkruim"]],
    ["orenkr", ["Bakkerij Korenkruim"]],
    ["jorien", ["Bakkerij Korenkruim"]],
    ["bakk jor", ["Bakkerij Korenkruim"]],
    ["cooperatie", ["Coöperatie Vechtspaar U.A."]],
    ["COÖP", ["Coöperatie Vechtspaar U.A."]],
    ["'t", ["'t Hoekje", "Kobalt Techniek", "Andere Tijden"]],
    ['"AAE"', ['"AAE" Advanced Automated Equipment B.V.']],
    ["@EasePay", ["@EasePay B.V."]],
    ["muller", ["Müller & Zn"]],
    ["AND", ["Andere Tijden"]],
    ["0000 0042", ["Kobalt Techniek"]],
    ["00000042", ["Kobalt Techniek"]],
    ["meern", ["Kobalt Techniek"]],
    ["blauwdr", ["Kobalt Techniek"]],
    ["*", []],
    ['" OR names:*', []],
    ["", []],
    ["ë", ['"AAE" Advanced Automated Equipment B.V.', "@EasePay B.V."]],
    ["bestaat niet", []],
  ];
  test.each(cases)("%s", (question, expected) => {
    expect(find(question).sort()).toEqual([...expected].sort());
    expect(names({ text: question }).sort()).toEqual([...expected].sort());
  });

  test("a name of 200 letters is found, one of 201 refused", async () => {
    const long = `${"Lange naam ".repeat(18)}Eind`.slice(0, 200).trim();
    employerNamed(city.samira, long);
    expect(find("lange naam")).toEqual([long]);
    const refused = await ask(newAction, "/werkgevers/nieuw", {
      as: city.samira,
      form: { key: keyNo(1), name: "x".repeat(201) },
    });
    expect(refused.data).toMatchObject({ errors: { name: "een naam heeft hooguit 200 tekens." } });
  });
});

describe("the list", () => {
  test("filters by what stands in the address, and leaves out what it does not understand", () => {
    const url = new URL(
      "http://x/werkgevers?sector=ict&grootte=groot&pact=9&makelaar=none&pagina=0&sorteer=-contact&q=%20a%20&wijk=Oost",
    );
    expect(filterFrom(url)).toEqual({
      sector: "ict",
      broker: "none",
      sort: "-contact",
      page: 1,
      text: "a",
      district: "Oost",
      size: undefined,
      pact: undefined,
      charter: undefined,
      lapse: undefined,
      kind: undefined,
      training: undefined,
      contact: undefined,
    });
  });

  test("by sector, size, step, broker, kind, training company, district and last contact", () => {
    const { samira } = city;
    addEmployer(samira, {
      ...bareDetails("Zorghuis Vecht", null),
      sector: "care",
      headCount: 80,
      sizeClass: "unknown",
      kinds: ["public", "education"],
      trainingCompany: "yes",
      postcode: "3584CS",
      place: "Utrecht",
    });
    expect(names({ sector: "care" })).toEqual(["Zorghuis Vecht"]);
    expect(names({ sector: "none" })).toEqual(["Bakkerij Korenkruim", "Garage Remblok"]);
    expect(names({ size: "50-249" })).toEqual(["Zorghuis Vecht"]);
    expect(names({ size: "2plus" })).toEqual(["Bakkerij Korenkruim", "Zorghuis Vecht"]);
    expect(names({ pact: 2 })).toEqual(["Bakkerij Korenkruim", "Garage Remblok"]);
    expect(names({ broker: city.tom.personId })).toEqual(["Garage Remblok"]);
    expect(names({ broker: "none" })).toEqual(["Zorghuis Vecht"]);
    expect(names({ kind: "education" })).toEqual(["Zorghuis Vecht"]);
    expect(names({ training: "yes" })).toEqual(["Zorghuis Vecht"]);
    expect(names({ district: "Oost" })).toEqual(["Zorghuis Vecht"]);
    expect(names({ district: "unknown" })).toEqual(["Bakkerij Korenkruim", "Garage Remblok"]);
    expect(names({ contact: "never" })).toEqual(["Zorghuis Vecht"]);
    recordConversation(samira, talkAt(Number(findEmployerFor(samira, city.garage + 1)?.id), { heldOn: "2026-05-24" }));
    expect(names({ contact: "6" })).toEqual(["Zorghuis Vecht"]);
    expect(names({ sort: "contact" })).toEqual(["Zorghuis Vecht", "Garage Remblok", "Bakkerij Korenkruim"]);
    expect(names({ sort: "step" })[0]).toBe("Bakkerij Korenkruim");
  });

  test("fifty a page, with the total; a page too far is the last", () => {
    for (let number = 0; number < 60; number++) employerNamed(city.samira, `Werf ${String(number).padStart(2, "0")}`);
    const first = listEmployersFor(city.samira, { sort: "name", page: 1 }, "nl");
    expect([first.rows.length, first.total, first.pages]).toEqual([50, 62, 2]);
    expect(listEmployersFor(city.samira, { sort: "name", page: 7 }, "nl")).toMatchObject({ page: 2, total: 62 });
  });

  test("the export holds what the filter shows, for a spreadsheet that runs formulas", async () => {
    employerNamed(city.samira, '=HYPERLINK("http://kwaad.example");x');
    const answer = await exportCsv({
      request: new Request("http://x/werkgevers/export.csv?q=hyperlink", {
        headers: { Cookie: `pactwerk=${city.samira.token}` },
      }),
      params: {},
      context: {},
    });
    const csv = await answer.text();
    const lines = csv.trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("Naam;KvK-nummer;Sector");
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://kwaad.example"");x"`);
    expect(["+1", "-1", "@x", "\tx", "a;b", "gewoon", 3].map(csvCell)).toEqual([
      "'+1",
      "'-1",
      "'@x",
      "'\tx",
      '"a;b"',
      "gewoon",
      "3",
    ]);
    const sheet = await exportXlsx({
      request: new Request("http://x/werkgevers/export.xlsx?q=hyperlink", {
        headers: { Cookie: `pactwerk=${city.samira.token}` },
      }),
      params: {},
      context: {},
    });
    const workbook = new Excel.Workbook();
    await workbook.xlsx.load(await sheet.arrayBuffer());
    const cell = workbook.worksheets[0]?.getCell("A2");
    expect([cell?.type, cell?.value]).toEqual([Excel.ValueType.String, '=HYPERLINK("http://kwaad.example");x']);
    expect(statement<{ n: number }>("SELECT count(*) AS n FROM history WHERE action = 'exported'").get({})?.n).toBe(2);
  });
});

describe("adding", () => {
  const add = (form: Record<string, string>) =>
    ask(newAction, "/werkgevers/nieuw", { as: city.samira, form: { key: keyNo(7), ...form } });

  test("a name suffices; everything else follows or is unknown", async () => {
    const answer = await add({
      name: "  Fietsenmaker Spaak  ",
      postcode: "3531 ab",
      kvkNumber: "0000 0099",
      headCount: "12",
      website: "https://Spaak.example/",
      tradeNames: "Spaak, Spaak , Snelwiel",
    });
    const id = Number(answer.location?.split("/").at(-1));
    expect(detailsOf(id)).toMatchObject({
      name: "Fietsenmaker Spaak",
      postcode: "3531AB",
      district: "West",
      municipality: "Utrecht",
      kvkNumber: "00000099",
      sizeClass: "10-49",
      website: "spaak.example",
      tradeNames: ["Snelwiel", "Spaak"],
    });
  });

  test("a KvK number that is here leads to that employer", async () => {
    addEmployer(city.samira, bareDetails("Kobalt", "00000042"));
    const answer = await add({ name: "Iets anders", kvkNumber: "00000042" });
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({
      errors: { kvkNumber: "dit nummer is van een werkgever die er al is." },
      known: { name: "Kobalt" },
    });
  });

  test("an equal name without legal form asks first, and so does a very similar one in the same place; the answer is heard", async () => {
    employerNamed(city.samira, "Oudwijker Installaties", { place: "Utrecht" });
    const equal = await add({ name: "oudwijker installaties B.V." });
    expect([
      equal.status,
      (equal.data as { duplicates: { name: string }[] }).duplicates.map(({ name }) => name),
    ]).toEqual([409, ["Oudwijker Installaties"]]);
    expect((await add({ name: "Oudwijker Instalaties", place: "utrecht" })).status).toBe(409);
    expect((await add({ name: "Oudwijker Instalaties", place: "Houten", key: keyNo(8) })).status).toBe(302);
    expect((await add({ name: "Oudwijker Installaties N.V.", notSame: "yes", key: keyNo(9) })).status).toBe(302);
  });

  test("a head count decides the size; a size that contradicts it is asked about", async () => {
    expect((await add({ name: "Tel", sizeClass: "250+", headCount: "12" })).data).toMatchObject({
      errors: { sizeClass: expect.stringContaining("past niet bij het aantal") },
    });
    const answer = await add({ name: "Tel", headCount: "12" });
    const id = String(answer.location?.split("/").at(-1));
    const edit = (form: Record<string, string>) =>
      ask(editAction, "/", {
        as: city.samira,
        form: { name: "Tel", version: String(detailsOf(Number(id)).version), ...form },
        params: { id },
      });
    expect((await edit({ sizeClass: "10-49", headCount: "80" })).status).toBe(302);
    expect(detailsOf(Number(id))).toMatchObject({ sizeClass: "50-249", headCount: 80 });
    expect((await edit({ sizeClass: "2-9", headCount: "80" })).status).toBe(422);
  });

  test("what cannot be right is said beside the field", async () => {
    const answer = await add({
      name: "X",
      kvkNumber: "1234567",
      postcode: "3542",
      website: "https://.example",
      headCount: "veel",
    });
    expect(answer.data).toMatchObject({
      errors: {
        kvkNumber: "een KvK-nummer heeft 8 cijfers. Misschien mist er een nul vooraan?",
        postcode: "een postcode heeft 4 cijfers en 2 letters, zoals 3542 AB.",
        website: "een website ziet eruit als voorbeeld.nl.",
        headCount: "vul een heel getal in, zoals 84.",
      },
    });
  });
});

describe("two people change one employer", () => {
  const form = (more: Record<string, string> = {}) => {
    const { name, version } = detailsOf(city.bakery);
    return {
      name,
      version: String(version),
      sizeClass: "2-9",
      trainingCompany: "unknown",
      brokerId: String(city.samira.personId),
      ...more,
    };
  };
  const edit = (as: typeof city.samira, sent: Record<string, string>) =>
    ask(editAction, `/werkgevers/${city.bakery}/bewerken`, { as, form: sent, params: { id: String(city.bakery) } });

  test("different fields: both are kept, and the second hears so", async () => {
    const hers = form({ website: "koren.example" });
    const his = form({ note: "Bel na negen." });
    expect((await edit(city.samira, hers)).status).toBe(302);
    const answer = await edit(city.tom, his);
    expect(answer.status).toBe(302);
    expect(detailsOf(city.bakery)).toMatchObject({ website: "koren.example", note: "Bel na negen." });
    const flash = Buffer.from(
      /melding=([\w-]+)/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1] ?? "",
      "base64url",
    ).toString();
    expect(flash).toContain("website");
  });

  test("the same field: nothing is saved, both versions come back, and the choice is kept", async () => {
    const hers = form({ note: "Bel na negen.", kvkNumber: "00000077" });
    const his = form({ note: "Bel nooit." });
    await edit(city.samira, hers);
    const asked = await edit(city.tom, his);
    expect(asked.status).toBe(409);
    const { conflict, version, values } = asked.data as {
      conflict: {
        by: string;
        fields: { name: string; was: string; mine: { shown: string }; theirs: { shown: string } }[];
      };
      version: number;
      values: Record<string, string>;
    };
    expect(conflict.by).toBe("Samira el Amrani");
    expect(conflict.fields).toMatchObject([
      { name: "note", was: "", mine: { shown: "Bel nooit." }, theirs: { shown: "Bel na negen." } },
    ]);
    const again = { ...values, version: String(version), kvkNumber: "00000077" };
    expect((await edit(city.tom, { ...again, "choose.note": "theirs" })).status).toBe(302);
    expect(detailsOf(city.bakery).note).toBe("Bel na negen.");
  });

  test("the page carries the version it was loaded with", async () => {
    const page = (await ask(editLoader, "/", { as: city.samira, params: { id: String(city.bakery) } })).data as {
      version: number;
    };
    expect(page.version).toBe(detailsOf(city.bakery).version);
  });
});

describe("the past of what figures split on", () => {
  const profiles = () =>
    statement<{ fromOn: string; sizeClass: string; voided: number }>(
      "SELECT from_on AS fromOn, size_class AS sizeClass, voided_at IS NOT NULL AS voided FROM employer_profile WHERE employer_id = :id ORDER BY id",
    ).all({ id: city.bakery });
  const change = (sizeClass: "10-49", corrected: boolean) => {
    statement("UPDATE employer_profile SET from_on = '2025-01-01' WHERE employer_id = :id").run({ id: city.bakery });
    const { version, ...details } = detailsOf(city.bakery);
    changeEmployer(city.samira, city.bakery, { ...details, sizeClass }, version, { corrected });
  };
  test("a changed size adds a row from today", () => {
    change("10-49", false);
    expect(profiles()).toEqual([
      { fromOn: "2025-01-01", sizeClass: "2-9", voided: 0 },
      { fromOn: "2026-11-24", sizeClass: "10-49", voided: 0 },
    ]);
  });
  test("a corrected size voids the row and replaces it over its whole time", () => {
    change("10-49", true);
    expect(profiles()).toEqual([
      { fromOn: "2025-01-01", sizeClass: "2-9", voided: 1 },
      { fromOn: "2025-01-01", sizeClass: "10-49", voided: 0 },
    ]);
  });
});

test("a merged employer's address leads to its survivor, with its query, and its talks are on that page", async () => {
  statement("UPDATE employer SET merged_into_id = :into WHERE id = :id").run({ into: city.bakery, id: city.garage });
  const moved = await ask(employerPage, `/werkgevers/${city.garage}?soort=talks`, {
    as: city.samira,
    params: { id: String(city.garage) },
  });
  expect([moved.status, moved.location]).toEqual([301, `/werkgevers/${city.bakery}?soort=talks`]);
  const page = (await ask(employerPage, "/", { as: city.samira, params: { id: String(city.bakery) } })).data as {
    counts: { talks: number };
  };
  expect(page.counts.talks).toBe(3);
});

test("the timeline is paged without losing or repeating a line, on equal days too", async () => {
  for (let number = 0; number < 25; number++)
    recordConversation(
      city.samira,
      talkAt(city.garage, { heldOn: number % 2 ? "2026-10-01" : "2026-10-02", summary: `Gesprek ${number}` }),
    );
  const seen: string[] = [];
  for (let before: string | null = ""; before !== null; ) {
    const page: { timeline: { items: { kind: string; id: number; on: string }[]; next: string | null } } = (
      await ask(employerPage, `/?voor=${before}`, { as: city.samira, params: { id: String(city.garage) } })
    ).data as never;
    seen.push(...page.timeline.items.map(({ kind, id, on }) => `${on} ${kind} ${id}`));
    before = page.timeline.next;
  }
  expect(new Set(seen).size).toBe(27);
  expect(seen.length).toBe(27);
  expect(seen.map((line) => line.slice(0, 10))).toEqual([...seen.map((line) => line.slice(0, 10))].sort().reverse());
});

test("the history page says days and people in words, also of a broker who left", async () => {
  const tom = findColleague(city.tom.personId);
  const { version, ...details } = detailsOf(city.bakery);
  changeEmployer(city.samira, city.bakery, { ...details, brokerId: city.tom.personId }, version);
  passAllOn(city.hanneke, city.tom.personId, city.samira.personId);
  deactivate(city.samira, tom as NonNullable<typeof tom>);
  const page = await ask(historyPage, "/x", { as: city.samira, params: { id: String(city.bakery) } });
  const { lines } = page.data as { lines: { changes: { name: string; after: string }[] }[] };
  const said = lines.flatMap(({ changes }) => changes);
  expect(said.filter(({ name }) => name === "brokerId").map(({ after }) => after)).toContain("Tom Bakker");
  const days = said.filter(({ name }) => name.endsWith("On")).map(({ after }) => after);
  expect(days.filter((day) => /^\d{1,2} [a-z]+ \d{4}$/.test(day)).length).toBeGreaterThan(0);
  expect(days.filter((day) => /\d{4}-\d{2}/.test(day))).toEqual([]);
});

test("the history says who changed what from what, and is not for everyone", () => {
  const { version, ...details } = detailsOf(city.bakery);
  changeEmployer(city.tom, city.bakery, { ...details, name: "Bakkerij Korenkruim & Zn" }, version);
  const [last] = historyOfEmployer(city.samira, city.bakery, null, 5).lines;
  expect(last).toMatchObject({
    actor: "Tom Bakker",
    action: "changed",
    changes: { name: ["Bakkerij Korenkruim", "Bakkerij Korenkruim & Zn"] },
  });
});
