import { database } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "~/access/viewer.server";
import { action as ownSettings } from "~/account/own-settings";
import {
  correctConversation,
  findConversationFor,
  recordConversation,
  rewriteConversation,
  voidConversation,
} from "~/conversations/conversations.server";
import { makePromise } from "~/conversations/promises.server";
import { addContact, changeContact, contactLeft, eraseContact, findContact } from "~/employers/contacts.server";
import { bareDetails, writeEmployer } from "~/employers/employers.server";
import {
  addEstablishment,
  changeEstablishment,
  closeEstablishment,
  detailsIn,
  findEstablishment,
} from "~/employers/establishments.server";
import { takeBackContact, takeBackEmployer } from "~/employers/take-back.server";
import { findNeedFor, voidNeed } from "~/practices/needs.server";
import { loader as rootLoader } from "~/root";
import { loader as searchPage } from "~/search/index";
import { loader as quickSearch } from "~/search/quick";
import { fillRecordIndex } from "~/search/record-index.server";
import type { Found } from "~/search/results.server";
import { ask, freshDatabase, staff } from "./house";
import { employerNamed, smallCity, talkAt } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

type Page = { found: Found[]; searchable: boolean; searched: string | null; recent: unknown[] };
const search = async (as: { token: string }, q: string, more: Record<string, string> = {}): Promise<Page> =>
  (await ask(searchPage, `/zoeken?${new URLSearchParams({ q, ...more })}`, { as })).data as Page;
/** What is found of each kind: "gesprekken 2 toezeggingen 1". */
const counts = async (as: { token: string }, q: string) =>
  (await search(as, q)).found.flatMap(({ name, count }) => (count > 0 ? [`${name} ${count}`] : [])).join(" ");
const hitsOf = async (as: { token: string }, q: string, name: string) =>
  (await search(as, q)).found.find((kind) => kind.name === name)?.hits ?? [];
const shown = (parts: { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

const place = {
  name: null,
  branchNumber: null,
  address: null,
  postcode: null,
  place: null,
  headCount: null,
  trainingCompany: "unknown",
  sbbNumber: null,
  trainingCheckedOn: null,
} as const;
const person = (name: string, details: Partial<Parameters<typeof addContact>[2]> = {}) => ({
  name,
  jobTitle: null,
  email: null,
  phone: null,
  locale: null,
  ...details,
});

describe("what is found", () => {
  test("talks by a part of a word, with accents, hyphens and apostrophes either way, and marked", async () => {
    const { samira, garage } = city;
    recordConversation(
      samira,
      talkAt(garage, { summary: "Het gespreksverslag van Zoë: 't ging over foto's per e-mail." }),
    );
    for (const question of [
      "verslag",
      "zoe",
      "ZOË",
      "'t",
      "foto's",
      "fotos",
      "e-mail",
      "email",
      "ge zo",
      "over 't fotos",
    ])
      expect(await counts(samira, question), question).toContain("gesprekken 1");
    for (const question of ["erslagx", "ho", "g e", "zoe piet"])
      expect(await counts(samira, question), question).not.toContain("gesprekken");
    const [hit] = await hitsOf(samira, "verslag zoe", "gesprekken");
    expect(shown(hit?.piece ?? [])).toBe("Het [gespreksverslag] van [Zoë]: 't ging over foto's per e-mail.");
    expect(shown(hit?.title ?? [])).toBe("Garage Remblok, vandaag");
  });

  test("no typed character means anything to the index", async () => {
    const { samira } = city;
    for (const question of [
      '"',
      "*",
      "brood*",
      'brood" OR "x',
      "text:brood",
      "NEAR(brood)",
      "brood NOT folder",
      "{note}: x",
      "^ br",
    ])
      expect((await search(samira, question)).found, question).toBeDefined();
    expect(await counts(samira, "brood OR folder")).toBe("");
    expect((await search(samira, " ?! ")).searchable).toBe(false);
    const long = await search(samira, "brood ".repeat(60));
    expect(long.searched).toBe("brood");
    expect((await search(samira, "een twee drie vier vijf zes zeven")).searched).toBe("een twee drie vier vijf zes");
  });

  test("contacts by name, function, address and number, those whose name begins with it first; who left says so", async () => {
    const { samira, bakery, garage } = city;
    addContact(samira, garage, person("Elif Jansen", { jobTitle: "HR-adviseur" }));
    const id = addContact(
      samira,
      bakery,
      person("Jansje Öz", { email: "j.oz@brood.example", phone: "+31 30 555 01 00" }),
    );
    expect((await hitsOf(samira, "jans", "contacten")).map(({ title }) => shown(title))).toEqual([
      "[Jansje] Öz",
      "Elif [Jansen]",
    ]);
    for (const question of ["oz", "j.oz@brood.example", "030 555 01 00", "0305550100", "+31305550100", "030", "555 01"])
      expect(await counts(samira, question), question).toContain("contacten 1");
    expect(await counts(samira, "hr-adviseur")).toContain("contacten 1");
    const contact = findContact(bakery, id);
    if (!contact) throw new Error("The contact was just added");
    contactLeft(samira, contact, "2026-11-24");
    expect((await hitsOf(samira, "jansje", "contacten"))[0]?.tag?.text).toBe("vertrokken");
    eraseContact(samira, contact);
    for (const question of ["jansje", "oz", "0305550100", "verwijderde"])
      expect(await counts(samira, question)).toBe("");
  });

  test("establishments by address, postcode, place and branch number, until they close", async () => {
    const { samira, garage } = city;
    const id = addEstablishment(samira, garage, {
      ...place,
      name: "Filiaal Zuilen",
      address: "Amsterdamsestraatweg 12",
      postcode: "3551AB",
      place: "Utrecht",
      branchNumber: "000012345678",
    });
    for (const question of ["zuilen", "straatweg 12", "3551ab", "3551 AB", "000012345678"])
      expect(await counts(samira, question), question).toContain("vestigingen 1");
    const existing = () => findEstablishment(garage, id) as NonNullable<ReturnType<typeof findEstablishment>>;
    changeEstablishment(samira, existing(), { ...detailsIn(existing()), address: "Vlonderlaan 3" });
    expect(await counts(samira, "straatweg")).toBe("");
    expect(await counts(samira, "vlonderlaan")).toBe("vestigingen 1");
    closeEstablishment(samira, existing());
    expect(await counts(samira, "vlonderlaan")).toBe("");
  });

  test("the head establishment by what the employer's own form says", async () => {
    const { samira } = city;
    employerNamed(samira, "Tuinhuis", { address: "Kwekerijweg 1", postcode: "3500AA", place: "Utrecht" });
    expect(await counts(samira, "kwekerijweg")).toBe("vestigingen 1");
  });

  test("newest first, a page at a time, and says when there are more than it counts", async () => {
    const { samira, garage } = city;
    const days = Array.from({ length: 60 }, (_, index) => `2026-0${1 + (index % 9)}-1${index % 10}`);
    for (const heldOn of days) recordConversation(samira, talkAt(garage, { heldOn, summary: "Over kozijnen." }));
    const first = await search(samira, "kozijn", { soort: "gesprekken" });
    const second = await search(samira, "kozijn", { soort: "gesprekken", pagina: "2" });
    const talks = [first, second].flatMap(({ found }) => found.find(({ name }) => name === "gesprekken")?.hits ?? []);
    expect(talks).toHaveLength(60);
    expect(new Set(talks.map(({ id }) => id)).size).toBe(60);
    const held = talks.map(({ id }) => findConversationFor(samira, id)?.heldOn ?? "");
    expect(held).toEqual([...days].sort().reverse());
    expect((await search(samira, "kozijn")).found.find(({ name }) => name === "gesprekken")?.hits).toHaveLength(4);
    for (let index = 0; index < 950; index++)
      makePromise(samira, { employerId: garage }, { ...promised("Kozijn meten"), ownerId: samira.personId });
    expect((await search(samira, "kozijn")).found.find(({ name }) => name === "toezeggingen")).toMatchObject({
      count: 950,
      more: false,
    });
    for (let index = 0; index < 60; index++)
      makePromise(samira, { employerId: garage }, { ...promised("Kozijn meten"), ownerId: samira.personId });
    expect((await search(samira, "kozijn")).found.find(({ name }) => name === "toezeggingen")).toMatchObject({
      count: 1000,
      more: true,
    });
  });
});

const promised = (what: string) => ({
  what,
  side: "municipality" as const,
  ownerId: null as number | null,
  contactId: null,
  dueOn: "2026-12-01",
  shared: false,
  conversationId: null,
  confidential: false,
});

describe("the index follows what happens", () => {
  const talk = (viewer: Viewer, id: number) => {
    const row = findConversationFor(viewer, id);
    if (!row) throw new Error("The talk is there");
    return row;
  };

  test("a talk that is rewritten, corrected, voided", async () => {
    const { samira, garage, atGarage } = city;
    const row = talk(samira, atGarage);
    rewriteConversation(
      samira,
      row,
      { summary: "Remschijven.", internalNote: "Banden", nextContactOn: null },
      row.version,
    );
    expect(await counts(samira, "garagewoord")).toBe("");
    expect(await counts(samira, "remschijf")).toBe("");
    expect(await counts(samira, "remschij")).toBe("gesprekken 1");
    const rewritten = talk(samira, atGarage);
    const words = { summary: "Uitlaten.", internalNote: null, nextContactOn: null };
    const corrected = correctConversation(
      samira,
      rewritten,
      { kind: "visit", heldOn: "2026-11-06", reached: true, purposes: [] },
      words,
      "verkeerde dag",
    );
    expect(await counts(samira, "remschij")).toBe("");
    expect((await hitsOf(samira, "uitlaten", "gesprekken")).map(({ id }) => id)).toEqual([corrected]);
    const withPromise = recordConversation(
      samira,
      talkAt(garage, { promises: [{ ...promised("Krik lenen"), ownerId: samira.personId }] }),
    );
    expect(await counts(samira, "krik")).toBe("toezeggingen 1");
    voidConversation(samira, talk(samira, withPromise), "niet gebeurd");
    voidConversation(samira, talk(samira, corrected), "niet gebeurd");
    expect(await counts(samira, "krik")).toBe("");
    expect(await counts(samira, "uitlaten")).toBe("");
  });

  test("a contact that is changed; what an import takes back", async () => {
    const { samira, garage } = city;
    const id = addContact(samira, garage, person("Wilma Wiel"));
    const contact = findContact(garage, id);
    if (!contact) throw new Error("The contact was just added");
    changeContact(samira, contact, person("Wilma Spaak"), "Garage Remblok");
    expect(await counts(samira, "wiel")).toBe("");
    expect(await counts(samira, "spaak")).toContain("contacten 1");
    const fresh = addContact(samira, garage, person("Karel Krukas"));
    expect(takeBackContact(fresh)).toBe(true);
    expect(await counts(samira, "krukas")).not.toContain("contacten");
    const details = { ...bareDetails("Nieuwbouw", null), address: "Kraanpad 4" };
    const made = writeEmployer(samira, details, { registeredOn: "2026-11-24", filled: [] });
    expect(await counts(samira, "kraanpad")).toBe("vestigingen 1");
    expect(takeBackEmployer(made)).toBe(true);
    expect(
      database()
        .$client.prepare("SELECT count(*) FROM record_search WHERE record_search MATCH '\"kraanpad\"'")
        .pluck()
        .get(),
    ).toBe(0);
  });

  test("hits of a merged employer lead to the one it went into", async () => {
    const { samira, bakery, garage } = city;
    database().$client.prepare("UPDATE employer SET merged_into_id = ? WHERE id = ?").run(bakery, garage);
    const [hit] = await hitsOf(samira, "garagewoord", "gesprekken");
    expect(shown(hit?.title ?? [])).toContain("Bakkerij Korenkruim");
    expect((await hitsOf(samira, "piet", "contacten"))[0]?.to).toBe(`/werkgevers/${bakery}`);
  });

  test("a database from before the index is filled at a start, once", async () => {
    const { samira } = city;
    const all = await counts(samira, "br");
    expect(all).toContain("gesprekken 1");
    database().$client.exec("INSERT INTO record_search (record_search) VALUES ('delete-all')");
    expect(await counts(samira, "brood")).toBe("");
    fillRecordIndex();
    expect(await counts(samira, "br")).toBe(all);
    fillRecordIndex();
    expect(await counts(samira, "br")).toBe(all);
  });
});

describe("only what one may see, in hits and in counts", () => {
  const everything = "geheim fluister garage";

  test("the desk adviser finds no note, nothing confidential, and nobody who was not handed over", async () => {
    const { nadia, samira, tom, bakery } = city;
    recordConversation(tom, talkAt(bakery, { heldOn: "2026-11-10", summary: "Rogge", internalNote: "Roggenotitie" }));
    for (const as of [samira, tom]) {
      expect(await counts(as, "geheimwoord")).toBe("gesprekken 1");
      expect(await counts(as, "fluisterwoord")).toBe("gesprekken 1");
      expect(await counts(as, "geheimbelofte")).toBe("toezeggingen 1");
      expect(await counts(as, "garagewoord")).toBe("gesprekken 1");
      expect(await counts(as, "roggenotitie")).toBe("gesprekken 1");
    }
    for (const question of [
      "geheimwoord",
      "heimwoo",
      "fluisterwoord",
      "fl",
      "geheimbelofte",
      "gehe",
      "garagewoord",
      "roggenot",
      "piet",
      "moer",
      "remblok",
      ...everything.split(" "),
    ]) {
      const more = [
        {},
        { soort: "gesprekken" },
        { soort: "toezeggingen" },
        { soort: "contacten" },
        { soort: "vestigingen" },
        { soort: "werkgevers" },
      ];
      for (const which of more) {
        const page = await search(nadia, question, which as Record<string, string>);
        expect(
          page.found.reduce((sum, { count }) => sum + count, 0),
          question,
        ).toBe(0);
        expect(JSON.stringify(page)).not.toMatch(/GEHEIM|FLUISTER|GARAGEWOORD|Roggenotitie|Remblok/);
      }
    }
    expect(await counts(nadia, "brood")).toBe("gesprekken 1");
    expect(await counts(nadia, "folder")).toBe("toezeggingen 1");
    expect(await counts(nadia, "jorien")).toContain("contacten 1");
    expect(JSON.stringify((await ask(quickSearch, "/zoeken/snel?q=remblok", { as: nadia })).data)).not.toContain(
      "Remblok",
    );
  });

  test("their own notes, and confidential talks they are named on, they do find; a note by another stays hidden in them", async () => {
    const { nadia, samira, bakery, garage } = city;
    recordConversation(nadia, talkAt(garage, { summary: "Bij de garage.", internalNote: "EIGENNOTITIE" }));
    recordConversation(
      samira,
      talkAt(bakery, {
        purposes: ["holdToAccount"],
        summary: "SAMENWOORD",
        internalNote: "HAARNOTITIE",
        personIds: [nadia.personId],
      }),
    );
    const [own] = await hitsOf(nadia, "eigennotitie", "gesprekken");
    expect(shown(own?.piece ?? [])).toBe("[EIGENNOTITIE]");
    expect(own?.facts).toContain("in de interne notitie");
    expect(await counts(nadia, "garage eigennotitie")).toBe("gesprekken 1");
    expect(await counts(nadia, "samenwoord")).toBe("gesprekken 1");
    expect(await counts(nadia, "haarnotitie")).toBe("");
    expect(await counts(nadia, "samenwoord haarnotitie")).toBe("");
  });

  test("the adviser of Werk en Inkomen searches the talks they are named on; the administrator and employers do not search", async () => {
    const { anouk, ruben, jorien, samira, garage } = city;
    recordConversation(samira, talkAt(garage, { summary: "ANOUKWOORD", personIds: [anouk.personId] }));
    expect((await search(anouk, "woord")).found.map(({ name, count }) => [name, count])).toEqual([["gesprekken", 1]]);
    expect((await search(anouk, "garage", { soort: "werkgevers" })).found.map(({ count }) => count)).toEqual([0]);
    for (const as of [ruben, jorien]) {
      expect((await ask(searchPage, "/zoeken?q=brood", { as })).status).toBe(404);
      expect((await ask(quickSearch, "/zoeken/snel?q=brood", { as })).status).toBe(404);
    }
    expect((await ask(quickSearch, "/zoeken/snel?q=garage", { as: anouk })).status).toBe(404);
  });
});

test("with nothing typed the employers one spoke with last are shown", async () => {
  const { samira, anouk } = city;
  expect((await search(samira, "")).recent).toHaveLength(2);
  expect((await search(anouk, "")).recent).toEqual([]);
});

test("the keys can be switched off, by each person for themselves", async () => {
  const samira = staff("Samira Toets", "broker");
  const on = async (as: { token: string }) =>
    ((await ask(rootLoader, "/mijn-instellingen", { as })).data as { viewer: { shortcuts: boolean } }).viewer.shortcuts;
  expect(await on(samira)).toBe(true);
  await ask(ownSettings, "/mijn-instellingen", { as: samira, form: { intent: "shortcuts", on: "no" } });
  expect(await on(samira)).toBe(false);
  expect(await on(city.tom)).toBe(true);
  await ask(ownSettings, "/mijn-instellingen", { as: samira, form: { intent: "shortcuts", on: "yes" } });
  expect(await on(samira)).toBe(true);
});

describe("good practices and support needs", () => {
  const talkWith = (employer: number, words: string, secret = false) =>
    recordConversation(
      city.samira,
      talkAt(employer, {
        purposes: secret ? ["holdToAccount"] : [],
        heard: [
          { kind: "practice", words: `${words}voorbeeld`, theme: null, phase: null },
          { kind: "need", words: `${words}vraag`, theme: null, phase: null },
        ],
      }),
    );

  test("are found by their words by who may see them, and leave the index when they are voided", async () => {
    talkWith(city.bakery, "Bakkers");
    talkWith(city.garage, "Garage");
    talkWith(city.bakery, "Stille", true);
    expect(await counts(city.samira, "bakkersv")).toBe("voorbeelden 1 hulpvragen 1");
    expect(await counts(city.hanneke, "stillev")).toBe("voorbeelden 1 hulpvragen 1");
    expect(await counts(city.nadia, "bakkersv")).toBe("voorbeelden 1 hulpvragen 1");
    for (const word of ["garagev", "stillev"]) expect(await counts(city.nadia, word)).toBe("");
    expect(await counts(city.anouk, "bakkersv")).toBe("");
    const [hit] = await hitsOf(city.samira, "bakkersvraag", "hulpvragen");
    expect(shown(hit?.piece ?? [])).toBe("[Bakkersvraag]");
    const need = findNeedFor(city.samira, hit?.id);
    if (need) voidNeed(city.samira, need, "vergissing");
    expect(await counts(city.samira, "bakkersv")).toBe("voorbeelden 1");
  });
});
