import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import {
  conversationsAt,
  correctConversation,
  findConversationFor,
  recordConversation,
  voidConversation,
} from "~/conversations/conversations.server";
import { action as logConversation } from "~/conversations/new";
import { loader as conversationPage } from "~/conversations/show";
import { eraseContact, findContact } from "~/employers/contacts.server";
import { loader as employerHistory } from "~/employers/history";
import { loader as employerPage } from "~/employers/show";
import { takeBackEmployer } from "~/employers/take-back.server";
import { timelineOf } from "~/employers/timeline.server";
import { recordAnswer } from "~/practices/consent.server";
import { addHeard, countHeardAt, heardAt, heardInAll, type NewHeard } from "~/practices/heard/heard.server";
import { loader as practicesIndex } from "~/practices/index";
import { loader as needPage } from "~/practices/need-page";
import { loader as needsIndex } from "~/practices/needs";
import { answerNeed, findNeedFor, pickUp } from "~/practices/needs.server";
import { action as addHere, loader as addHerePage } from "~/practices/new";
import { changePractice, findPracticeFor } from "~/practices/practices.server";
import { loader as practicePage } from "~/practices/show";
import { ask, freshDatabase } from "./house";
import { smallCity, talkAt } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const key = "0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42";
const works: NewHeard = {
  kind: "practice",
  words: "Proefdraaien zonder brief",
  theme: "ethnicity",
  phase: "recruitment",
};
const seeks: NewHeard = { kind: "need", words: "Hulp bij reiskosten", theme: null, phase: null };
const heard = [works, seeks];
const rowsOf = (table: "good_practice" | "support_need") =>
  statement<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`).all({});

describe("heard in a conversation", () => {
  test("each row with words is its own fact, of the day of the talk; rows without words and holes are none", async () => {
    const form = {
      key,
      employerId: String(city.bakery),
      kind: "visit",
      heldOn: "2026-11-20",
      summary: "Gesprek.",
      "heard.0.kind": "practice",
      "heard.0.words": "Proefdraaien zonder brief",
      "heard.0.theme": "ethnicity",
      "heard.0.phase": "recruitment",
      "heard.1.kind": "need",
      "heard.1.words": " ",
      "heard.3.kind": "need",
      "heard.3.words": "Hulp bij reiskosten",
      "heard.3.theme": "",
    };
    expect((await ask(logConversation, "/gesprekken/nieuw", { as: city.samira, form })).status).toBe(302);
    const [talk] = conversationsAt(city.samira, city.bakery, { limit: 1 });
    const about = { employer_id: city.bakery, conversation_id: talk?.id, heard_on: "2026-11-20", confidential: 0 };
    expect(rowsOf("good_practice")).toMatchObject([
      { ...about, heading: "Proefdraaien zonder brief", theme: "ethnicity", phase: "recruitment", state: "heard" },
    ]);
    expect(rowsOf("support_need")).toMatchObject([
      { ...about, seeks: "Hulp bij reiskosten", theme: null, state: "open" },
    ]);
    await ask(logConversation, "/gesprekken/nieuw", { as: city.samira, form }); // tapped twice
    expect(rowsOf("good_practice")).toHaveLength(1);
  });

  test("without JavaScript the server adds a row, takes one away and keeps what was typed", async () => {
    const typed = { "heard.0.kind": "need", "heard.0.words": "Half af", rows: "2", summary: "Ook half af" };
    const added = await ask(logConversation, "/", { as: city.samira, form: { ...typed, intent: "addPractice" } });
    expect(added.data).toMatchObject({
      heard: ["need", "practice"],
      rows: 2,
      values: { summary: "Ook half af", heard: [{ kind: "need", words: "Half af" }] },
    });
    const dropped = await ask(logConversation, "/", { as: city.samira, form: { ...typed, intent: "dropHeard:0" } });
    expect(dropped.data).toMatchObject({ heard: [null] });
    expect(rowsOf("support_need")).toEqual([]);
  });

  test("a wrong theme is said beside its row", async () => {
    const form = { key, employerId: String(city.bakery), kind: "visit", heldOn: "2026-11-20", summary: "x" };
    const wrong = { ...form, "heard.0.kind": "need", "heard.0.words": "Hulp", "heard.0.theme": "sterrenbeeld" };
    const answer = await ask(logConversation, "/", { as: city.samira, form: wrong });
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({ errors: { "heard.0.theme": "dit klopt niet." } });
  });

  test("shows on the conversation, in the timeline and on the employer's page", async () => {
    const id = recordConversation(city.samira, talkAt(city.bakery, { heard }));
    const page = await ask(conversationPage, "/", { as: city.samira, params: { id: String(id) } });
    expect(JSON.stringify(page.data)).toContain("Proefdraaien zonder brief");
    const [first] = timelineOf(city.samira, city.bakery, { kind: undefined, before: null, limit: 1 }).items;
    expect(first).toMatchObject({ kind: "talks", heard: [{ kind: "practice" }, { kind: "need", state: "open" }] });
    expect(heardAt(city.samira, city.bakery)).toMatchObject({ needs: { total: 1 }, practices: { total: 1 } });
    const heardAlone = timelineOf(city.samira, city.bakery, { kind: "heard", before: null, limit: 9 }).items;
    expect(heardAlone).toHaveLength(countHeardAt(city.samira, city.bakery, "all")); // by itself it shows what was heard in talks too
    expect(heardAlone).toHaveLength(2);
    const everything = timelineOf(city.samira, city.bakery, { kind: undefined, before: null, limit: 99 }).items;
    expect(everything.filter(({ kind }) => kind === "heard")).toEqual([]);
  });

  test("goes along with a correction: to its day, and behind its confidence, which is never lifted", () => {
    const id = recordConversation(city.samira, talkAt(city.bakery, { heldOn: "2026-11-10", heard }));
    const row = findConversationFor(city.samira, id);
    if (!row) throw new Error("It was just recorded");
    const words = { summary: row.summary, internalNote: null, nextContactOn: null };
    const correction = { kind: row.kind, heldOn: "2026-11-12", reached: true, purposes: ["followUpSignal" as const] };
    const next = correctConversation(city.samira, row, correction, words, "verkeerde dag");
    expect(rowsOf("support_need")).toMatchObject([
      { conversation_id: next, heard_on: "2026-11-12", state_on: "2026-11-12", confidential: 1 },
    ]);
    expect(heardInAll(city.nadia, [next]).size).toBe(0);
    expect(heardInAll(city.samira, [next]).get(next)).toHaveLength(2);
  });

  test("is voided with it, but for what the employer said yes or no to and what was answered", () => {
    const id = recordConversation(
      city.samira,
      talkAt(city.bakery, {
        heard: [...heard, { ...works, words: "Met ja" }, { ...seeks, words: "Beantwoord" }],
      }),
    );
    const [, withYes] = rowsOf("good_practice");
    const [, answered] = rowsOf("support_need");
    const practice = findPracticeFor(city.samira, withYes?.id as number);
    const need = findNeedFor(city.samira, answered?.id as number);
    if (!practice || !need) throw new Error("They were just recorded");
    changePractice(city.samira, practice, { ...practice, did: "Een ochtend meedraaien." }, 1);
    const contactId = city.jorien.contactId;
    recordAnswer(city.samira, practice, { contactId, answer: "network", way: "phone", on: "2026-11-24" });
    answerNeed(city.samira, need, { on: "2026-11-24", words: "Gebeld." });
    const talk = findConversationFor(city.samira, id);
    if (talk) voidConversation(city.samira, talk, "verkeerde werkgever");
    expect(rowsOf("good_practice").map(({ void_reason }) => void_reason)).toEqual(["verkeerde werkgever", null]);
    expect(rowsOf("support_need").map(({ void_reason }) => void_reason)).toEqual(["verkeerde werkgever", null]);
    expect(findPracticeFor(city.samira, practice.id)).toBeDefined();
    expect(findPracticeFor(city.samira, practice.id - 1)).toBeUndefined();
  });
});

describe("heard on its own", () => {
  const post = (form: Record<string, string>, as = city.samira, id = city.bakery) =>
    ask(addHere, `/werkgevers/${id}/gehoord`, { as, form: { key, ...form }, params: { id: String(id) } });
  const filled = {
    kind: "practice",
    words: "Vrijdag tien minuten",
    heardOn: "2026-11-20",
    theme: "workAbility",
    phase: "",
  };

  test("becomes a record of its own, leads there, and stands in the timeline", async () => {
    const answer = await post(filled);
    expect([answer.status, answer.location]).toEqual([302, "/voorbeelden/1"]);
    const need = await post({ ...filled, kind: "need", key: key.replace("0b", "1b") });
    expect(need.location).toBe("/ondersteuning/1");
    const { items } = timelineOf(city.samira, city.bakery, { kind: "heard", before: null, limit: 10 });
    expect(items.map((item) => item.kind === "heard" && item.heard.kind)).toEqual(["need", "practice"]);
    const first = timelineOf(city.samira, city.bakery, { kind: "heard", before: null, limit: 1 });
    const second = timelineOf(city.samira, city.bakery, { kind: "heard", before: first.next, limit: 1 });
    expect([first.items, second.items].flat().map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(second.next).toBeNull();
  });

  test("says what is wrong, and keeps what was typed", async () => {
    const answer = await post({ kind: "", words: "", heardOn: "2026-11-25" });
    expect(answer.status).toBe(422);
    expect(Object.keys((answer.data as { errors: object }).errors)).toEqual(["kind", "words"]);
    const future = await post({ ...filled, heardOn: "2026-11-25" });
    expect(future.data).toMatchObject({
      errors: { heardOn: "deze dag is nog niet geweest." },
      values: { words: filled.words, heardOn: "2026-11-25" },
    });
  });

  test("the desk adviser may where the employer was handed over; others find nothing", async () => {
    expect((await post(filled, city.nadia)).status).toBe(302);
    expect((await post(filled, city.nadia, city.garage)).status).toBe(404);
    expect((await post(filled, city.anouk)).status).toBe(404);
    expect((await post(filled, city.jorien)).status).toBe(404);
    const params = { id: String(city.bakery) };
    expect((await ask(addHerePage, "/", { as: city.ruben, params })).status).toBe(404);
  });
});

describe("what the desk adviser and others see", () => {
  const plant = () => {
    recordConversation(
      city.samira,
      talkAt(city.bakery, {
        heldOn: "2026-11-18",
        purposes: ["holdToAccount"],
        summary: "Streng gesprek.",
        heard: [
          { kind: "practice", words: "GEHEIMVOORBEELD", theme: "gender", phase: null },
          { kind: "need", words: "GEHEIMHULPVRAAG", theme: "gender", phase: null },
        ],
      }),
    );
    addHeard(
      city.samira,
      city.garage,
      { kind: "practice", words: "GARAGEVOORBEELD", theme: "gender", phase: null },
      "2026-11-01",
    );
    addHeard(
      city.samira,
      city.garage,
      { kind: "need", words: "GARAGEHULPVRAAG", theme: "gender", phase: null },
      "2026-11-01",
    );
    addHeard(
      city.samira,
      city.bakery,
      { kind: "practice", words: "Open voorbeeld", theme: "gender", phase: null },
      "2026-11-02",
    );
    addHeard(
      city.samira,
      city.bakery,
      { kind: "need", words: "Open hulpvraag", theme: "gender", phase: null },
      "2026-11-02",
    );
  };
  const hidden = ["GEHEIMVOORBEELD", "GEHEIMHULPVRAAG", "GARAGEVOORBEELD", "GARAGEHULPVRAAG", "2026-11-18"];

  test("nothing of a confidential talk and nothing of an employer that was not handed over: in no list, page or count", async () => {
    plant();
    const as = city.nadia;
    const params = { id: String(city.bakery) };
    const pages = [
      await ask(practicesIndex, "/voorbeelden", { as }),
      await ask(practicesIndex, "/voorbeelden?thema=gender&staat=heard", { as }),
      await ask(needsIndex, "/ondersteuning", { as }),
      await ask(practicePage, `/voorbeelden/3?sleutel=${key}`, { as, params: { id: "3" } }),
      await ask(needPage, `/ondersteuning/3?sleutel=${key}`, { as, params: { id: "3" } }),
      await ask(employerPage, "/", { as, params }),
      await ask(employerPage, "/?soort=heard", { as, params }),
    ];
    for (const page of pages) {
      expect(page.status).toBe(200);
      for (const word of hidden) expect(JSON.stringify(page.data)).not.toContain(word);
    }
    expect(pages[0]?.data).toMatchObject({
      everything: 1,
      counts: { heard: 1 },
      rows: [{ heading: "Open voorbeeld" }],
    });
    expect(pages[2]?.data).toMatchObject({ everything: 1, counts: { open: 1 } });
    for (const id of ["1", "2", "99", "x"]) {
      expect((await ask(practicePage, "/", { as, params: { id } })).status).toBe(404);
      expect((await ask(needPage, "/", { as, params: { id } })).status).toBe(404);
    }
  });

  test("a confidential one is held beside no other, in neither direction, whoever looks", async () => {
    plant();
    const as = city.samira;
    const at = (loader: typeof needPage | typeof practicePage, id: string) =>
      ask(loader as never, `/?sleutel=${key}`, { as, params: { id } });
    expect((await at(needPage, "1")).data).toMatchObject({ practices: [], employers: [] });
    expect((await at(practicePage, "1")).data).toMatchObject({ needs: [] });
    const open = JSON.stringify((await at(needPage, "2")).data);
    expect(open).toContain("Open voorbeeld");
    expect(open).not.toContain("GEHEIM");
    expect(open).not.toContain("GARAGEVOORBEELD"); // its own
  });

  test("the adviser of Werk en Inkomen, the administrator and an employer's contact have neither list", async () => {
    plant();
    for (const as of [city.anouk, city.ruben, city.jorien]) {
      expect((await ask(practicesIndex, "/voorbeelden", { as })).status).toBe(404);
      expect((await ask(needsIndex, "/ondersteuning", { as })).status).toBe(404);
      expect((await ask(practicePage, "/", { as, params: { id: "3" } })).status).toBe(404);
    }
  });

  test("the history says it in words, and hides a confidential one from who may not see", async () => {
    plant();
    const page = await ask(employerHistory, "/", { as: city.samira, params: { id: String(city.bakery) } });
    const lines = (page.data as { lines: { recordKind: string; changes: { after: string }[] }[] }).lines;
    expect(lines.filter(({ recordKind }) => recordKind === "goodPractice")).toHaveLength(2);
    expect(JSON.stringify(lines)).toContain("Open voorbeeld");
    expect(
      statement(
        "SELECT 1 FROM history WHERE record_kind IN ('goodPractice', 'supportNeed') AND record_id = 1 AND audience <> 'confidential'",
      ).get({}),
    ).toBeUndefined();
  });
});

test("the lists narrow by theme, sector, place in the work, whose employers and who heard it", async () => {
  const { samira, tom, bakery, garage } = city;
  const add = (employer: number, words: string, theme: NewHeard["theme"], phase: NewHeard["phase"], as = samira) =>
    addHeard(as, employer, { kind: "need", words, theme, phase }, "2026-11-01");
  add(bakery, "a", "gender", "exit");
  add(garage, "b", "all", null, tom);
  add(garage, "c", null, "exit");
  const found = async (query: string) => {
    const { data } = await ask(needsIndex, `/ondersteuning?${query}`, { as: samira });
    return (data as { rows: { seeks: string }[] }).rows.map((row) => row.seeks);
  };
  expect(await found("")).toEqual(["a", "b", "c"]);
  expect(await found("thema=gender")).toEqual(["a"]);
  expect(await found("thema=none")).toEqual(["c"]);
  expect(await found("fase=exit")).toEqual(["a", "c"]);
  expect(await found("sector=none")).toEqual(["a", "b", "c"]);
  expect(await found("sector=care")).toEqual([]);
  expect(await found(`makelaar=${tom.personId}`)).toEqual(["b", "c"]);
  expect(await found(`gehoord=${tom.personId}`)).toEqual(["b"]);
  expect(await found("thema=onzin&fase=niets&pagina=-3")).toEqual(["a", "b", "c"]);
});

test("what nobody picked up comes first, the oldest first", async () => {
  const { samira, bakery } = city;
  for (const [words, on] of [
    ["nieuw", "2026-11-20"],
    ["oud", "2026-10-01"],
    ["opgepakt", "2026-09-01"],
  ] as const)
    addHeard(samira, bakery, { kind: "need", words, theme: null, phase: null }, on);
  const need = findNeedFor(samira, 3);
  if (need) pickUp(samira, need, { helper: "person", personId: samira.personId, on: "2026-11-24" });
  const { data } = await ask(needsIndex, "/ondersteuning", { as: samira });
  expect((data as { rows: { seeks: string }[] }).rows.map(({ seeks }) => seeks)).toEqual(["oud", "nieuw", "opgepakt"]);
});

test("an employer something was heard at is not taken away by the undo of an import, and erasing a contact shows the texts that name them", () => {
  const { samira, bakery, jorien } = city;
  addHeard(
    samira,
    bakery,
    { kind: "practice", words: "Jorien Aalders bakt met de leerling", theme: null, phase: null },
    "2026-11-02",
  );
  expect(takeBackEmployer(bakery)).toBe(false);
  const contact = findContact(bakery, jorien.contactId);
  expect(contact && eraseContact(samira, contact)).toContainEqual({ heldOn: "2026-11-02" });
});
