import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { newSession } from "~/access/sessions.server";
import { viewerOf } from "~/access/viewer.server";
import { action as roleAction } from "~/account/choose-role";
import { action as ownAction, loader as ownSettings } from "~/account/own-settings";
import { action as askAction, loader as askLoader } from "~/account/sign-in";
import { action as linkAction, loader as linkLoader } from "~/account/sign-in-link";
import { action as signOut } from "~/account/sign-out";
import { later, moveClockTo, now } from "~/clock.server";
import { addContact, contactLeft, findContact, inviteContact } from "~/employers/contacts.server";
import { runDueJobs } from "~/mail/worker.server";
import { ask, freshDatabase } from "./house";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
const sent: { to: string; subject: string; text: string }[] = [];
const post = { sendMail: async (mail: { to: string; subject: string; text: string }) => void sent.push(mail) } as never;

beforeEach(async () => {
  city = smallCity();
  await runDueJobs(post);
  sent.length = 0;
});

const askLink = (email: string, more: Record<string, string> = {}, client = "10.0.0.1") =>
  ask(askAction, "/inloggen", { form: { email, ...more }, headers: { "X-Client": client } });
async function mailedToken(email: string, more: Record<string, string> = {}): Promise<string> {
  await askLink(email, more);
  await runDueJobs(post);
  const token = /inloggen\/([\w-]{43})/.exec(sent.at(-1)?.text ?? "")?.[1];
  if (!token) throw new Error("No link in the mail");
  return token;
}
const open = (token: string) => ask(linkLoader, `/inloggen/${token}`, { params: { token } });
const use = (token: string, form: Record<string, string> = {}) =>
  ask(linkAction, `/inloggen/${token}`, { params: { token }, form });
const cookieIn = (answer: { headers: Headers }) =>
  /pactwerk=([\w-]{43})/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1] ?? "";

const samira = "samira.el.amrani@utrecht.example";

test("a known address gets a link; opening it changes nothing, pressing the button signs in, once", async () => {
  const token = await mailedToken(samira, { naar: "/werkgevers?sorteer=contact" });
  expect(sent.at(-1)).toMatchObject({ to: samira, subject: "Inloggen bij Pactwerk" });
  for (let times = 0; times < 3; times++) expect((await open(token)).data).toEqual({ state: "ready" }); // a mail scanner
  const answer = await use(token);
  expect([answer.status, answer.location]).toEqual([302, "/werkgevers?sorteer=contact"]);
  expect(answer.headers.get("Set-Cookie")).toMatch(/HttpOnly; SameSite=Lax/);
  expect(viewerOf(cookieIn(answer), null)?.name).toBe("Samira el Amrani");
  expect((await use(token)).status).toBe(410);
  expect((await open(token)).data).toEqual({ state: "expired" });
});

test("two presses at once: one gets in", async () => {
  const token = await mailedToken(samira);
  expect((await Promise.all([use(token), use(token)])).map(({ status }) => status).sort()).toEqual([302, 410]);
});

test("an unknown address gets the same answer and no mail", async () => {
  const known = await askLink(samira);
  const unknown = await askLink("niemand@elders.example");
  expect([unknown.status, unknown.location]).toEqual([
    known.status,
    known.location?.replace(encodeURIComponent(samira), encodeURIComponent("niemand@elders.example")),
  ]);
  await runDueJobs(post);
  expect(sent.map(({ to }) => to)).toEqual([samira]);
});

test("an expired link offers a new one in one tap, to the same mailbox", async () => {
  const token = await mailedToken(samira);
  moveClockTo(later(now(), 31 * 60_000));
  expect((await open(token)).data).toEqual({ state: "expired" });
  expect((await use(token)).status).toBe(410);
  expect((await use(token, { intent: "again" })).data).toEqual({ state: "expired", sent: true });
  await runDueJobs(post);
  expect(sent.map(({ to }) => to)).toEqual([samira, samira]);
  expect((await open("x".repeat(43))).data).toEqual({ state: "unknown" });
});

test("ten requests: five for an address, twenty for a client, then it asks to wait", async () => {
  const statuses = [];
  for (let times = 0; times < 7; times++) statuses.push((await askLink(samira)).status);
  expect(statuses).toEqual([302, 302, 302, 302, 302, 429, 429]);
  for (let times = 0; times < 13; times++) await askLink(`iemand${times}@elders.example`);
  expect((await askLink("nog.een@elders.example")).status).toBe(429);
  expect((await askLink("nog.een@elders.example", {}, "10.0.0.2")).status).toBe(302);
  moveClockTo(later(now(), 16 * 60_000));
  expect((await askLink(samira)).status).toBe(302);
  expect((await askLink("geen adres")).status).toBe(422);
});

test("nothing in the database holds a link or a session that opens", async () => {
  const token = await mailedToken(samira);
  const session = cookieIn(await use(token));
  const tables = statement<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'employer_search%' AND name NOT LIKE 'employer_part%' AND name NOT LIKE 'record_search%' AND name NOT LIKE 'sqlite%'",
  ).all({});
  const everything = JSON.stringify(tables.map(({ name }) => statement(`SELECT * FROM ${name}`).all({})));
  for (const secret of [token, session]) {
    expect(secret).toHaveLength(43);
    expect(everything).not.toContain(secret);
  }
  expect(everything).toContain("/inloggen/…");
});

test("a contact who left gets no link, and a link on its way no longer opens", async () => {
  const token = await mailedToken("jorien@korenkruim.example");
  const contact = findContact(city.bakery, city.jorien.contactId);
  if (!contact) throw new Error("Jorien is a contact");
  contactLeft(city.samira, contact, "2026-11-24");
  expect((await use(token)).status).toBe(410);
  sent.length = 0;
  await askLink("jorien@korenkruim.example", {}, "10.0.0.9");
  await runDueJobs(post);
  expect(sent).toEqual([]);
});

test("staff are in for 12 hours, an employer for 30 days", () => {
  const [staffToken] = newSession(city.samira.personId, null, "test");
  const [contactToken] = newSession(city.jorien.personId, city.jorien.contactId, "test");
  moveClockTo(later(now(), 12 * 3_600_000 + 1000));
  expect([viewerOf(staffToken, null), viewerOf(contactToken, null)?.name]).toEqual([undefined, "Jorien Aalders"]);
  moveClockTo(later(now(), 30 * 24 * 3_600_000));
  expect(viewerOf(contactToken, null)).toBeUndefined();
});

test("signing in again gives a new session and ends the old one", async () => {
  const first = cookieIn(await use(await mailedToken(samira)));
  const token = await mailedToken(samira);
  const second = await ask(linkAction, `/inloggen/${token}`, { params: { token }, form: {}, as: { token: first } });
  expect(viewerOf(first, null)).toBeUndefined();
  expect(viewerOf(cookieIn(second), null)?.name).toBe("Samira el Amrani");
});

test("signing out ends the session and clears what the browser kept", async () => {
  const answer = await ask(signOut, "/uitloggen", { as: city.samira, form: {} });
  expect(answer.headers.get("Clear-Site-Data")).toBe('"cache"');
  expect(viewerOf(city.samira.token, null)).toBeUndefined();
});

test("one's own sessions are listed and can be ended; somebody else's cannot", async () => {
  const [elsewhere] = newSession(city.samira.personId, null, "Chrome, Android");
  const page = (await ask(ownSettings, "/mijn-instellingen", { as: city.samira })).data as {
    sessions: { hash: string; device: string; current: boolean }[];
  };
  expect(page.sessions.map(({ device, current }) => [device, current]).sort()).toEqual([
    ["Chrome, Android", false],
    ["test", true],
  ]);
  const hers = page.sessions.find(({ current }) => !current)?.hash ?? "";
  await ask(ownAction, "/mijn-instellingen", { as: city.tom, form: { session: hers } });
  expect(viewerOf(elsewhere, null)).toBeDefined();
  await ask(ownAction, "/mijn-instellingen", { as: city.samira, form: { session: hers } });
  expect(viewerOf(elsewhere, null)).toBeUndefined();
});

describe("one human, more than one hat", () => {
  test("an HR adviser of the city who is also staff chooses in which role, and acts in one at a time", async () => {
    const id = addContact(city.samira, city.garage, {
      name: "Hanneke Wolters",
      jobTitle: "hr",
      email: "hanneke.wolters@utrecht.example",
      phone: null,
      locale: null,
    });
    const contact = findContact(city.garage, id);
    if (!contact) throw new Error("The contact was just added");
    expect(inviteContact(city.samira, contact, "Garage Remblok")).toEqual({ invited: true });
    const answer = await use(await mailedToken("hanneke.wolters@utrecht.example"));
    expect(answer.location).toBe("/rol");
    const staffToken = cookieIn(answer);
    const chosen = await ask(roleAction, "/rol", { as: { token: staffToken }, form: { contact: String(id) } });
    expect(chosen.location).toBe("/portaal");
    expect(viewerOf(cookieIn(chosen), null)).toMatchObject({
      roles: ["contact"],
      contact: { id, employerId: city.garage },
    });
    expect(
      (
        await ask(roleAction, "/rol", {
          as: { token: cookieIn(chosen) },
          form: { contact: String(city.jorien.contactId) },
        })
      ).status,
    ).toBe(404);
  });

  test("a shared address lets nobody in twice at one employer", () => {
    const id = addContact(city.samira, city.bakery, {
      name: "Yusuf Demir",
      jobTitle: null,
      email: "jorien@korenkruim.example",
      phone: null,
      locale: null,
    });
    const contact = findContact(city.bakery, id);
    if (!contact) throw new Error("The contact was just added");
    expect(inviteContact(city.samira, contact, "Bakkerij Korenkruim")).toEqual({ invited: false, reason: "shared" });
  });
});

test("who is signed in already goes on to where they wanted", async () => {
  expect((await ask(askLoader, "/inloggen?naar=%2Ftoezeggingen", { as: city.samira })).location).toBe("/toezeggingen");
  expect((await ask(askLoader, "/inloggen?naar=%2F%2Fevil.example", { as: city.samira })).location).toBe("/mijn-dag");
});
