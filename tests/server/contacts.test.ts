import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { viewerOf } from "~/access/viewer.server";
import { startPlan } from "~/action-plans/plans.server";
import { recordConversation } from "~/conversations/conversations.server";
import { action as contactAction } from "~/employers/contact";
import { addContact, changeContact, eraseContact, findContact, listContacts } from "~/employers/contacts.server";
import { action as newContact } from "~/employers/new-contact";
import { historyOfEmployer } from "~/history/history.server";
import { action as organisation } from "~/portal/organisation";
import { findEmployers } from "~/search/search.server";
import { ask, freshDatabase } from "./house";
import { smallCity, talkAt } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const jorien = () => {
  const contact = findContact(city.bakery, city.jorien.contactId);
  if (!contact) throw new Error("Jorien is a contact");
  return contact;
};
const act = (form: Record<string, string>) =>
  ask(contactAction, "/", {
    as: city.samira,
    form,
    params: { id: String(city.bakery), contactId: String(city.jorien.contactId) },
  });
const details = {
  name: "Jorien Aalders",
  jobTitle: "eigenaar",
  email: "jorien@korenkruim.example",
  phone: null,
  locale: null,
};

test("a contact who left is no longer addressed, found or let in; the story stays", async () => {
  recordConversation(city.samira, talkAt(city.bakery, { contactIds: [city.jorien.contactId] }));
  expect((await act({ intent: "leave", leftOn: "2026-11-25" })).data).toMatchObject({
    errors: { leftOn: "deze dag is nog niet geweest." },
  });
  expect((await act({ intent: "leave", leftOn: "2026-11-24" })).status).toBe(302);
  expect(listContacts(city.bakery)).toEqual([]);
  expect(findEmployers("jorien", "1", "nl", 9).hits).toEqual([]);
  expect(viewerOf(city.jorien.token, null)).toBeUndefined();
  expect(findContact(city.bakery, city.jorien.contactId)?.name).toBe("Jorien Aalders");
});

test("erasing takes name, address and number, from the history too, and names the texts that still hold it", () => {
  recordConversation(city.samira, talkAt(city.bakery, { summary: "Met Jorien Aalders gesproken." }));
  changeContact(city.samira, jorien(), { ...details, phone: "06 000 00 001" }, "Bakkerij Korenkruim");
  expect(JSON.stringify(historyOfEmployer(city.samira, city.bakery, null, 99))).toContain("06 000 00 001");
  const text = {
    startsOn: "2026-11-24",
    endsOn: "2028-01-01",
    startingPosition: "Jorien Aalders doet alles.",
    ambition: null,
  };
  startPlan(city.jorien, city.bakery, text, []);
  const texts = eraseContact(city.samira, jorien());
  expect(texts).toHaveLength(2);
  expect(
    JSON.stringify(historyOfEmployer(city.samira, city.bakery, null, 99).lines.map(({ actor }) => actor)),
  ).not.toContain("Jorien");
  expect(statement("SELECT name FROM person WHERE id = :id").get({ id: city.jorien.personId })).toEqual({
    name: "verwijderde contactpersoon",
  });
  expect(statement("SELECT count(*) AS n FROM sign_in_address WHERE email LIKE 'jorien%'").get({})).toEqual({ n: 0 });
  expect(findContact(city.bakery, city.jorien.contactId)).toMatchObject({
    name: "verwijderde contactpersoon",
    email: null,
    phone: null,
    jobTitle: null,
  });
  const history = JSON.stringify(historyOfEmployer(city.samira, city.bakery, null, 99));
  expect(history).not.toContain("06 000 00 001");
  expect(history).not.toContain("jorien@korenkruim.example");
  expect(statement<{ n: number }>("SELECT count(*) AS n FROM mail WHERE recipient LIKE 'jorien@%'").get({})?.n).toBe(0);
});

describe("an e-mail address is a key", () => {
  test("another address ends the access of the old one and invites the new, as somebody of their own", async () => {
    expect(
      (await act({ ...details, phone: "", locale: "", email: "baas@korenkruim.example" } as Record<string, string>))
        .status,
    ).toBe(302);
    expect(viewerOf(city.jorien.token, null)).toBeUndefined();
    const contact = jorien();
    expect(contact).toMatchObject({ email: "baas@korenkruim.example", maySignIn: true });
    expect(contact.personId).not.toBe(city.jorien.personId);
    expect(
      statement<{ n: number }>("SELECT count(*) AS n FROM sign_in_address WHERE person_id = :id").get({
        id: city.jorien.personId,
      })?.n,
    ).toBe(1);
  });

  test("in the portal nobody changes the address a colleague signs in with", async () => {
    const other = addContact(city.samira, city.bakery, {
      name: "Yusuf Demir",
      jobTitle: null,
      email: null,
      phone: null,
      locale: null,
    });
    const send = (part: string, email: string) =>
      ask(organisation, "/portaal/organisatie", { as: city.jorien, form: { part, name: "Yusuf Demir", email } });
    expect((await send(`contact:${other}`, "yusuf@korenkruim.example")).status).toBe(302);
    const piets = listContacts(city.garage)[0]?.id;
    expect((await send(`contact:${piets}`, "kaper@korenkruim.example")).status).toBe(404);
    const nameless = findContact(city.bakery, other);
    if (!nameless) throw new Error("Yusuf is a contact");
    const { inviteContact } = await import("~/employers/contacts.server");
    inviteContact(city.samira, nameless, "Bakkerij Korenkruim");
    expect((await send(`contact:${other}`, "kaper@korenkruim.example")).data).toMatchObject({
      errors: { email: expect.stringContaining("alleen Yusuf Demir zelf") },
    });
  });
});

test("a contact is added once per key, and what cannot be an address is said so", async () => {
  const form = { key: "0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42", name: "Yusuf Demir", email: "geen adres" };
  const send = (more = {}) =>
    ask(newContact, "/", { as: city.samira, form: { ...form, ...more }, params: { id: String(city.bakery) } });
  expect((await send()).data).toMatchObject({ errors: { email: "dit is geen e-mailadres, zoals naam@voorbeeld.nl." } });
  await send({ email: "Yusuf@Korenkruim.example " });
  await send({ email: "Yusuf@Korenkruim.example " });
  expect(
    listContacts(city.bakery)
      .filter(({ name }) => name === "Yusuf Demir")
      .map(({ email }) => email),
  ).toEqual(["yusuf@korenkruim.example"]);
});
