import { beforeEach, expect, test } from "vitest";
import { loader as ownSettings } from "~/account/own-settings";
import { loader as user } from "~/account/user";
import { loader as users } from "~/account/users";
import { loader as editConversation } from "~/conversations/edit";
import { loader as conversationsIndex } from "~/conversations/index";
import { loader as newConversation } from "~/conversations/new";
import { loader as newPromise } from "~/conversations/new-promise";
import { loader as promisesIndex } from "~/conversations/promises";
import { loader as conversationPage } from "~/conversations/show";
import { loader as contactPage } from "~/employers/contact";
import { listContacts } from "~/employers/contacts.server";
import { loader as editEmployer } from "~/employers/edit";
import { loader as establishmentPage } from "~/employers/establishment";
import { listEstablishments } from "~/employers/establishments.server";
import { loader as exportCsv } from "~/employers/export-csv";
import { loader as exportXlsx } from "~/employers/export-xlsx";
import { loader as history } from "~/employers/history";
import { loader as employersIndex } from "~/employers/index";
import { loader as newEmployer } from "~/employers/new";
import { loader as newContact } from "~/employers/new-contact";
import { loader as newEstablishment } from "~/employers/new-establishment";
import { loader as refer } from "~/employers/refer";
import { loader as employerPage } from "~/employers/show";
import { passAllOn } from "~/handover/handovers.server";
import { loader as portal } from "~/portal/index";
import { loader as organisation } from "~/portal/organisation";
import { loader as growth } from "~/programme/growth";
import { loader as growthCsv } from "~/programme/growth-csv";
import { loader as growthList } from "~/programme/list";
import { loader as growthListCsv } from "~/programme/list-csv";
import { loader as searchPage } from "~/search/index";
import { loader as quickSearch } from "~/search/quick";
import { ask, freshDatabase } from "./house";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

type Page = [name: string, loader: (args: never) => unknown, path: string, params: () => Record<string, string>];
const key = "sleutel=11111111-1111-4111-8111-111111111111";
const atBakery = () => ({ id: String(city.bakery) });
const atGarage = () => ({ id: String(city.garage) });

const pages: Page[] = [
  ["employers", employersIndex, "/werkgevers", () => ({})],
  ["new employer", newEmployer, `/werkgevers/nieuw?${key}`, () => ({})],
  ["bakery", employerPage, "/", atBakery],
  ["garage", employerPage, "/", atGarage],
  ["edit bakery", editEmployer, "/", atBakery],
  ["edit garage", editEmployer, "/", atGarage],
  ["history of bakery", history, "/", atBakery],
  ["refer bakery", refer, "/", atBakery],
  ["new contact at bakery", newContact, `/?${key}`, atBakery],
  [
    "contact of bakery",
    contactPage,
    "/",
    () => ({ ...atBakery(), contactId: String(listContacts(city.bakery)[0]?.id) }),
  ],
  [
    "contact of bakery at garage",
    contactPage,
    "/",
    () => ({ ...atGarage(), contactId: String(listContacts(city.bakery)[0]?.id) }),
  ],
  ["new establishment", newEstablishment, `/?${key}`, atBakery],
  [
    "establishment",
    establishmentPage,
    "/",
    () => ({ ...atBakery(), establishmentId: String(listEstablishments(city.bakery)[0]?.id) }),
  ],
  ["csv", exportCsv, "/", () => ({})],
  ["xlsx", exportXlsx, "/", () => ({})],
  ["conversations", conversationsIndex, "/gesprekken", () => ({})],
  ["log conversation", newConversation, `/gesprekken/nieuw?${key}`, () => ({})],
  ["open talk", conversationPage, "/", () => ({ id: String(city.open) })],
  ["confidential talk", conversationPage, "/", () => ({ id: String(city.secret) })],
  ["edit open talk", editConversation, "/", () => ({ id: String(city.open) })],
  ["promises", promisesIndex, "/toezeggingen", () => ({})],
  ["new promise at bakery", newPromise, "/x", () => ({})],
  ["growth", growth, "/programma/groei", () => ({})],
  ["growth csv", growthCsv, "/programma/groei.csv", () => ({})],
  ["growth list", growthList, "/programma/groei/werkgevers?wat=leden", () => ({})],
  ["growth list csv", growthListCsv, "/programma/groei/werkgevers.csv?wat=leden", () => ({})],
  ["search", searchPage, "/zoeken?q=ko", () => ({})],
  ["quick search", quickSearch, "/zoeken/snel?q=ko", () => ({})],
  ["users", users, "/beheer/gebruikers", () => ({})],
  ["user", user, "/", () => ({ id: String(city.samira.personId) })],
  ["portal", portal, "/portaal", () => ({})],
  ["organisation", organisation, `/portaal/organisatie?${key}`, () => ({})],
  ["own settings", ownSettings, "/mijn-instellingen", () => ({})],
];

const who = ["samira", "hanneke", "nadia", "anouk", "ruben", "jorien"] as const;

/** What each role gets at each address: read down a column to see a role's world. */
const expected: Record<
  string,
  [broker: number, manager: number, desk: number, employment: number, admin: number, contact: number]
> = {
  employers: [200, 200, 200, 404, 404, 404],
  "new employer": [200, 200, 404, 404, 404, 404],
  bakery: [200, 200, 200, 404, 404, 404],
  garage: [200, 200, 404, 404, 404, 404],
  "edit bakery": [200, 200, 403, 404, 404, 404],
  "edit garage": [200, 200, 404, 404, 404, 404],
  "history of bakery": [200, 200, 403, 404, 404, 404],
  "refer bakery": [200, 200, 403, 404, 404, 404],
  "new contact at bakery": [200, 200, 403, 404, 404, 404],
  "contact of bakery": [200, 200, 403, 404, 404, 404],
  "contact of bakery at garage": [404, 404, 404, 404, 404, 404],
  "new establishment": [200, 200, 403, 404, 404, 404],
  establishment: [200, 200, 403, 404, 404, 404],
  csv: [200, 200, 404, 404, 404, 404],
  xlsx: [200, 200, 404, 404, 404, 404],
  conversations: [200, 200, 200, 200, 404, 404],
  "log conversation": [200, 200, 200, 404, 404, 404],
  "open talk": [200, 200, 200, 404, 404, 404],
  "confidential talk": [200, 200, 404, 404, 404, 404],
  "edit open talk": [200, 200, 403, 404, 404, 404],
  promises: [200, 200, 200, 404, 404, 404],
  "new promise at bakery": [200, 200, 200, 404, 404, 404],
  growth: [200, 200, 404, 404, 404, 404],
  "growth csv": [200, 200, 404, 404, 404, 404],
  "growth list": [200, 200, 404, 404, 404, 404],
  "growth list csv": [200, 200, 404, 404, 404, 404],
  search: [200, 200, 200, 200, 404, 404],
  "quick search": [200, 200, 200, 404, 404, 404],
  users: [404, 404, 404, 404, 200, 404],
  user: [404, 404, 404, 404, 200, 404],
  portal: [404, 404, 404, 404, 404, 200],
  organisation: [404, 404, 404, 404, 404, 200],
  "own settings": [200, 200, 200, 200, 200, 200],
};

test.each(pages)("%s: who gets in", async (name, loader, path, params) => {
  const address = name === "new promise at bakery" ? `/toezeggingen/nieuw?werkgever=${city.bakery}&${key}` : path;
  const statuses = [];
  for (const role of who) statuses.push((await ask(loader, address, { as: city[role], params: params() })).status);
  expect(statuses).toEqual(expected[name]);
});

test.each(pages)(
  "%s: who is not signed in goes to sign in, and comes back afterwards",
  async (_name, loader, _path, params) => {
    const answer = await ask(loader, "/werkgevers/1?sorteer=contact", { params: params() });
    expect(answer.status).toBe(302);
    expect(answer.location).toBe("/inloggen?naar=%2Fwerkgevers%2F1%3Fsorteer%3Dcontact");
  },
);

test("an employment adviser sees the talks they are named on, and no other", async () => {
  const { anouk, samira, garage } = city;
  const { recordConversation } = await import("~/conversations/conversations.server");
  const { talkAt } = await import("./world");
  const id = recordConversation(
    samira,
    talkAt(garage, {
      purposes: ["followUpSignal"],
      personIds: [samira.personId, anouk.personId],
      summary: "Met Anouk erbij.",
    }),
  );
  const list = JSON.stringify((await ask(conversationsIndex, "/gesprekken", { as: anouk })).data);
  expect(list).toContain("Met Anouk erbij.");
  expect(list).not.toContain("Over brood gepraat.");
  expect((await ask(conversationPage, "/", { as: anouk, params: { id: String(id) } })).status).toBe(200);
  expect((await ask(conversationPage, "/", { as: city.nadia, params: { id: String(id) } })).status).toBe(404);
});

test("a role that ended, a contact who left and a colleague whose access was closed are out at their next click", async () => {
  const { samira, tom, ruben, jorien, bakery } = city;
  const { deactivate, endRole, findColleague } = await import("~/account/people.server");
  const { contactLeft, findContact } = await import("~/employers/contacts.server");
  const colleague = findColleague(tom.personId);
  if (!colleague) throw new Error("Tom is a colleague");
  passAllOn(city.hanneke, tom.personId, samira.personId);
  endRole(ruben, colleague, "broker");
  expect((await ask(employersIndex, "/werkgevers", { as: tom })).status).toBe(302);
  const contact = findContact(bakery, jorien.contactId);
  if (!contact) throw new Error("Jorien is a contact");
  contactLeft(samira, contact, "2026-11-24");
  expect((await ask(portal, "/portaal", { as: jorien })).status).toBe(302);
  const herself = findColleague(samira.personId);
  if (!herself) throw new Error("Samira is a colleague");
  passAllOn(city.hanneke, samira.personId, city.hanneke.personId);
  deactivate(ruben, herself);
  expect((await ask(employersIndex, "/werkgevers", { as: samira })).status).toBe(302);
});
