import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { adoptConnection, closeDatabase, database, statement, transaction } from "db/connection.server";
import { migrate } from "db/migrate.server";
import { practiceStates } from "db/schema/lists";
import { agoFrom } from "db/seeds/agenda";
import { seedDemo } from "db/seeds/demo";
import { plantedDay, plantedWord } from "db/seeds/vechtgaarde";
import { afterEach, describe, expect, test } from "vitest";
import { identitiesOf } from "~/account/people.server";
import { signaturesAt } from "~/charter/find.server";
import { dayOf, moveClockTo, now, today } from "~/clock.server";
import { conversationsAt, listConversationsFor } from "~/conversations/conversations.server";
import { listPromisesFor } from "~/conversations/promises.server";
import { listPromisesOn } from "~/conversations/promises-on-day.server";
import { addDays, weekday } from "~/days";
import { ageOfDemo, anchorOfDemo, markDemo } from "~/demo/demo.server";
import { findPersona, listPersonas, personas } from "~/demo/personas.server";
import { nameKeyOf } from "~/employers/employer";
import { countEmployersFor, listEmployersFor } from "~/employers/list.server";
import { mergesInto } from "~/employers/merge/undo.server";
import { listSuspects } from "~/employers/merge/verdicts.server";
import { timelineOf } from "~/employers/timeline.server";
import { historyOfEmployer } from "~/history/history.server";
import { needFilterIn, practiceFilterIn } from "~/practices/filter";
import { listNeedsFor, listPracticesFor } from "~/practices/list.server";
import { findEmployers } from "~/search/search.server";
import { rowsOf } from "~/sheets/csv";
import { rebuild } from "~/standing/summary.server";
import { pausesOn } from "~/work-day/visit-pauses.server";
import { visitListFor } from "~/work-day/visits.server";
import { MORNING, signedIn } from "./house";

const ANCHOR = "2026-11-23";
const made = new Map<string, Buffer>();

/** The demo as it is at an instant; made once for each, then a copy. */
function demo({ at = MORNING, anchor = ANCHOR, anew = false } = {}) {
  const key = `${at} ${anchor}`;
  const known = anew ? undefined : made.get(key);
  if (known) return adoptConnection(new Sqlite(known));
  const sqlite = new Sqlite(":memory:");
  migrate(sqlite);
  adoptConnection(sqlite);
  moveClockTo(at);
  transaction(() => {
    markDemo(true);
    seedDemo(anchor);
  });
  rebuild();
  if (!anew) made.set(key, sqlite.serialize());
}
afterEach(() => closeDatabase());

const count = (table: string, where = "1") =>
  statement<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).get({})?.n ?? 0;
const tables = () =>
  statement<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'employer_search%' AND name NOT LIKE 'employer_part%' AND name NOT LIKE 'record_search%' AND name NOT IN ('migration', 'meta') ORDER BY name",
  )
    .all({})
    .map(({ name }) => name);
/** All rows of all tables; the one thing by chance is the number of a mail. */
const everything = () =>
  tables().map((name) => [
    name,
    createHash("sha256")
      .update(
        JSON.stringify(
          database()
            .$client.prepare(`SELECT * FROM "${name}"`)
            .all()
            .map((row) => ({ ...(row as object), message_id: undefined })),
        ),
      )
      .digest("hex"),
  ]);

function signIn(key: keyof typeof personas) {
  const persona = findPersona(key);
  if (!persona) throw new Error(`Nobody is ${key}`);
  return signedIn(persona.personId, persona.contactId);
}
const employerOf = (name: string) =>
  Number(statement<{ id: number }>("SELECT id FROM employer WHERE name = :name").get({ name })?.id);

describe("the town", () => {
  test("is the same each time", () => {
    demo();
    const first = everything();
    closeDatabase();
    demo({ anew: true });
    expect(everything()).toEqual(first);
  }, 60_000);

  test("has the size of a city's work, and no more than a start can wait for", () => {
    demo();
    expect(count("employer")).toBe(316);
    expect(count("conversation")).toBeGreaterThan(1200);
    expect(count("conversation")).toBeLessThan(2500);
    expect(count("promise")).toBeGreaterThan(700);
    expect(count("history")).toBeLessThan(9000);
    expect(anchorOfDemo()).toBe(ANCHOR);
    expect(ageOfDemo()).toBeUndefined();
  }, 60_000);

  test("has every step, size, sector and wijk, and some that are in no table", () => {
    demo();
    const different = (column: string) =>
      statement<{ value: unknown }>(`SELECT DISTINCT ${column} AS value FROM employer_summary`).all({}).length;
    expect(different("pact_step")).toBe(4);
    expect(different("charter_step")).toBe(5);
    expect(different("size_class")).toBe(6);
    expect(different("sector_id")).toBe(14); // thirteen, and not known
    expect(different("district")).toBe(11); // ten, and none
    expect(different("training_company")).toBe(3);
    expect(count("establishment", "postcode IS NOT NULL AND municipality IS NULL")).toBeGreaterThan(0);
    expect(count("establishment", "postcode IS NULL")).toBeGreaterThan(0);
    expect(count("employer_summary", "broker_id IS NULL")).toBeGreaterThan(10);
  });

  test("keeps its word mostly: some promises are late on both sides, few are dropped, each with a reason", () => {
    demo();
    const late = (side: string) => count("promise", `side = '${side}' AND closed_on IS NULL AND due_on < '${today()}'`);
    expect(late("municipality")).toBeGreaterThanOrEqual(3);
    expect(late("municipality")).toBeLessThan(15);
    expect(late("employer")).toBeGreaterThanOrEqual(3);
    expect(count("promise", "outcome = 'kept'")).toBeGreaterThan(count("promise") * 0.75);
    expect(count("promise", "outcome = 'dropped'")).toBeGreaterThan(20);
    for (const key of ["makelaar", "makelaar2"] as const)
      expect(
        listPromisesFor(signIn(key), { view: "mine", views: ["mine"], page: 1, size: 50 }).counts.mine,
      ).toBeGreaterThan(3);
  });

  test("rests in summer and at the end of the year", () => {
    demo();
    const held = (month: string) => count("conversation", `held_on LIKE '____-${month}-%'`);
    expect(held("08") * 2).toBeLessThan(held("10"));
    expect(
      count(
        "conversation",
        "held_on LIKE '____-12-25' OR held_on LIKE '____-01-01' OR strftime('%w', held_on) IN ('0', '6')",
      ),
    ).toBe(0);
  });

  test("says something else each time", () => {
    demo();
    const talks = count("conversation", "reached = 1");
    expect(
      statement<{ n: number }>("SELECT count(DISTINCT summary) AS n FROM conversation WHERE reached = 1").get({})?.n,
    ).toBeGreaterThan(talks * 0.9);
    expect(
      count(
        "conversation",
        "summary LIKE '%{%' OR summary LIKE '%[%' OR summary LIKE '%> %' OR summary LIKE '%undefined%'",
      ),
    ).toBe(0);
    expect(count("promise", "what LIKE '%{%' OR what LIKE '%> %' OR what LIKE '%undefined%'")).toBe(0);
  });

  test("names nobody who exists: no name of the register, numbers from 1 up, addresses that lead nowhere", () => {
    demo();
    const rows = rowsOf(readFileSync("tests/fixtures/ind-recognised-sponsors.csv", "utf8"), ";");
    const register = new Set([...rows].map(({ cells }) => nameKeyOf(cells[0] ?? "")));
    const names = statement<{ name: string; number: string }>("SELECT name, kvk_number AS number FROM employer").all(
      {},
    );
    expect(names.filter(({ name }) => register.has(nameKeyOf(name)))).toEqual([]);
    expect(new Set(names.map(({ name }) => nameKeyOf(name))).size).toBe(names.length);
    expect(names.every(({ number }) => Number(number) <= 400)).toBe(true);
    expect(new Set(names.map(({ number }) => number)).size).toBe(names.length);
    expect(
      count("sign_in_address", "email NOT LIKE '%.example'") +
        count("contact", "email NOT LIKE '%.example'") +
        count("employer", "website NOT LIKE '%.example'"),
    ).toBe(0);
    expect(
      count("contact", "phone NOT LIKE '030 000 %' AND phone NOT LIKE '06 000 %'") +
        count("person", "phone NOT LIKE '030 000 %'"),
    ).toBe(0);
  });

  test("has practices and needs in every state, some twenty of each", () => {
    demo();
    const samira = signIn("makelaar");
    const practices = listPracticesFor(samira, practiceFilterIn(new URLSearchParams()));
    const needs = listNeedsFor(samira, needFilterIn(new URLSearchParams()));
    for (const list of [practices, needs]) expect(list.total).toBeGreaterThan(15);
    expect(Object.keys(practices.counts).sort()).toEqual([...practiceStates].sort());
    expect(Object.keys(needs.counts).sort()).toEqual(["helped", "open", "pickedUp"]);
    const buddy = practices.rows.find(({ heading }) => heading === "Een maatje voor elke stagiair");
    expect(buddy).toMatchObject({ employerName: "Stichting Kanaaloever", state: "consented", helped: 5 });
    expect(needs.rows.filter(({ helped }) => helped === "no")).toHaveLength(1);
  });

  test("is of one piece", () => {
    demo();
    expect(database().$client.pragma("foreign_key_check")).toEqual([]);
    expect(count("conversation", "held_on > substr(recorded_at, 1, 10)")).toBe(0);
    expect(count("conversation c JOIN employer e ON e.id = c.employer_id", "c.held_on < e.registered_on")).toBe(0);
    expect(count("promise", "closed_on < substr(recorded_at, 1, 10)")).toBe(0);
    expect(
      count("promise p JOIN person o ON o.id = p.owner_id", "o.deactivated_at IS NOT NULL AND p.closed_on IS NULL"),
    ).toBe(0);
    expect(count("employer_summary s JOIN person p ON p.id = s.broker_id", "p.deactivated_at IS NOT NULL")).toBe(0);
    expect(count("mail", "state <> 'sent'")).toBe(0);
  });
});

test.each(["2026-11-23T08:00:00.000Z", "2027-01-02T12:00:00.000Z", "2028-03-01T23:30:00.000Z"])(
  "made at %s nothing is later than that",
  (at) => {
    const day = dayOf(at);
    demo({ at, anchor: addDays(day, 1 - weekday(day)) });
    const latest = (table: string, column: string) =>
      statement<{ day: string }>(`SELECT max(${column}) AS day FROM ${table}`).get({})?.day ?? "";
    const days = [
      ["conversation", "held_on"],
      ["promise", "closed_on"],
      ["employer", "registered_on"],
      ["contact", "since_on"],
      ["contact", "until_on"],
      ["desk_referral", "referred_on"],
      ["staff_role", "from_on"],
      ["broker_assignment", "from_on"],
    ] as const;
    for (const [table, column] of days) expect(latest(table, column) <= day, `${table}.${column}`).toBe(true);
    expect(latest("history", "at") <= now()).toBe(true);
    expect(latest("conversation", "held_on") > addDays(day, -21)).toBe(true);
  },
  60_000,
);

describe("the people of the demo", () => {
  test("are all there, and can sign in", () => {
    demo();
    expect(listPersonas().map(({ key }) => key)).toEqual(Object.keys(personas));
    expect(
      listPersonas().map(({ name, employer }) => [name, employer && `${employer.name}, ${employer.headCount}`]),
    ).toEqual([
      ["Samira el Amrani", null],
      ["Tom Bakker", null],
      ["Hanneke Wolters", null],
      ["Nadia Yılmaz", null],
      ["Anouk Verhoeven", null],
      ["Ruben Hofstra", null],
      ["Jorien Aalders", "Bakkerij Korenkruim, 6"],
      ["Emre Kaya", "Ziekenhuis Vechtgaarde, 5000"],
      ["Marjolein Brandsma", "Kredietbank Merelwal, 320"],
    ]);
    for (const key of Object.keys(personas) as (keyof typeof personas)[]) expect(signIn(key).roles).toHaveLength(1);
  });

  test("nobody else is a persona, and who left cannot sign in", () => {
    demo();
    for (const key of ["", "marit", "__proto__", "toString", "samira.elamrani@utrecht.example"])
      expect(findPersona(key)).toBeUndefined();
    const marit = statement<{ id: number }>("SELECT id FROM person WHERE name = 'Marit Kloosterman'").get({});
    expect(identitiesOf(Number(marit?.id))).toEqual([]);
  });

  test("two were merged last week, and one pair is perhaps the same", () => {
    demo();
    const [known] = findEmployers("Griftstroom Transport", "1", "nl", 5).hits;
    expect(known?.name).toBe("Griftstroom Logistiek");
    expect(mergesInto(known?.id ?? 0)).toMatchObject([{ fromName: "Griftstroom Transport", by: "Samira el Amrani" }]);
    expect(listSuspects(1, "nl").pairs.map(({ one, other }) => [one.name, other.name])).toEqual([
      ["Zonnewal Kinderopvang", "Kinderdagverblijf Zonnewal"],
    ]);
  });

  test("each has something to see", () => {
    demo();
    const everybody = { sort: "name", page: 1 } as const;
    expect(countEmployersFor(signIn("makelaar"), everybody)).toBe(315);
    expect(countEmployersFor(signIn("loket"), everybody)).toBeGreaterThanOrEqual(8);
    expect(countEmployersFor(signIn("loket"), everybody)).toBeLessThan(15);
    expect(listConversationsFor(signIn("bedrijfsadviseur"), { limit: 50 }).length).toBeGreaterThan(5);
    expect(listConversationsFor(signIn("makelaar"), { of: "mine", limit: 100 })).toHaveLength(100);
  });

  test("the baker is found by two letters, with a promise of ours that is late", () => {
    demo();
    const { rows } = listEmployersFor(signIn("makelaar"), { sort: "name", page: 1, text: "ko" }, "nl");
    expect(rows.map(({ name }) => name)).toContain("Bakkerij Korenkruim");
    expect(
      count(
        "promise",
        `employer_id = ${employerOf("Bakkerij Korenkruim")} AND side = 'municipality' AND closed_on IS NULL AND due_on < '${today()}'`,
      ),
    ).toBe(1);
  });
});

test("the bank of 2016 has all its reports but one", () => {
  demo();
  const reports = signaturesAt(employerOf("Kredietbank Merelwal")).flatMap(({ terms }) =>
    terms.filter(({ kind, dueOn }) => kind === "report" && dueOn <= today()),
  );
  expect(reports.map(({ dueOn }) => dueOn.slice(0, 4))).toEqual([
    "2017",
    "2018",
    "2019",
    "2020",
    "2021",
    "2022",
    "2023",
    "2024",
    "2025",
    "2026",
  ]);
  expect(reports.flatMap(({ dueOn, report }) => (report ? [] : [dueOn]))).toEqual(["2021-09-19"]);
});

describe("the confidential talk at the hospital", () => {
  const day = plantedDay(agoFrom(ANCHOR));

  test("is there for the broker", () => {
    demo();
    const samira = signIn("makelaar");
    const hospital = employerOf("Ziekenhuis Vechtgaarde");
    expect(conversationsAt(samira, hospital, { limit: 1 })[0]).toMatchObject({
      heldOn: day,
      confidential: true,
      summary: expect.stringContaining(plantedWord),
    });
    expect(listEmployersFor(samira, { sort: "name", page: 1, text: "vechtgaarde" }, "nl").rows[0]?.lastContactOn).toBe(
      day,
    );
  });

  test.each(["loket", "bedrijfsadviseur"] as const)("is nowhere for %s: not its word, not its day", (key) => {
    demo();
    const viewer = signIn(key);
    const hospital = employerOf("Ziekenhuis Vechtgaarde");
    const seen = JSON.stringify([
      listConversationsFor(viewer, { limit: 10_000 }),
      conversationsAt(viewer, hospital, { limit: 10_000 }),
      ["mine", "ours", "desk", "late", "employers", "kept", "dropped"].map((view) =>
        listPromisesFor(viewer, { view: view as "mine", views: [], page: 1, size: 10_000 }),
      ),
      ["mine", "open", "kept"].map((view) =>
        listPromisesOn(viewer, addDays(today(), -1), { view: view as "mine", views: [], page: 1, size: 10_000 }),
      ),
      timelineOf(viewer, hospital, { kind: undefined, before: null, limit: 1000 }),
      listEmployersFor(viewer, { sort: "-contact", page: 1 }, "nl"),
      historyOfEmployer(viewer, hospital, null, 1000),
      listNeedsFor(viewer, needFilterIn(new URLSearchParams())),
      listPracticesFor(viewer, practiceFilterIn(new URLSearchParams())),
    ]);
    expect(seen).not.toContain(plantedWord);
    const atHospital = JSON.stringify([
      conversationsAt(viewer, hospital, { limit: 10_000 }),
      timelineOf(viewer, hospital, { kind: undefined, before: null, limit: 1000 }),
      listEmployersFor(viewer, { sort: "name", page: 1, text: "vechtgaarde" }, "nl"),
    ]);
    expect(atHospital).not.toContain(day);
    if (key === "loket") expect(atHospital).toContain("woordenlijst"); // she does see the hospital
  });
});

test("the makelaar visits Domlicht first, for two reasons; the notaries not until May", () => {
  demo();
  const samira = signIn("makelaar");
  const [first] = visitListFor(samira, { personId: samira.personId, everybody: false }).rows;
  expect(first?.facts.id).toBe(employerOf("Domlicht Software"));
  expect(first?.reasons.map(({ code }) => code)).toEqual(["planSoon", "need"]);
  expect(pausesOn(today())).toMatchObject([{ name: "Notarissen Pijlstaart & Ruyg", untilOn: "2027-05-01" }]);
});
