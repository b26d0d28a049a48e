import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { diaryOf, findAppointmentFor, planAppointment } from "~/appointments/appointments.server";
import { feedOf } from "~/appointments/calendar.server";
import * as plan from "~/appointments/new";
import { correctConversation, findConversationFor, voidConversation } from "~/conversations/conversations.server";
import { action as editTalk } from "~/conversations/edit";
import { loader as talksList } from "~/conversations/index";
import * as log from "~/conversations/new";
import * as newPromise from "~/conversations/new-promise";
import { action as promiseAction, loader as promisePage } from "~/conversations/promise";
import { loader as promisesList } from "~/conversations/promises";
import { makePromise } from "~/conversations/promises.server";
import { loader as talkPage } from "~/conversations/show";
import { addPartnerContact, eraseContact, findPartnerContact } from "~/employers/contacts.server";
import { passAllOn } from "~/handover/handovers.server";
import { countOwnedBy } from "~/handover/owned.server";
import { loader as road } from "~/on-the-road/index";
import type { ForTheRoad } from "~/on-the-road/road.server";
import { action as send } from "~/on-the-road/send";
import { loader as historyPage } from "~/partners/history";
import { addPartner } from "~/partners/partners.server";
import { loader as partnerPage } from "~/partners/show";
import { loader as searchPage } from "~/search/index";
import type { Found } from "~/search/results.server";
import { findSummary } from "~/standing/summary.server";
import { dayOfBroker } from "~/work-day/day.server";
import { ask, freshDatabase } from "./house";
import { aVisit, smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
let college: number;
let esma: number;
beforeEach(() => {
  city = smallCity();
  const made = addPartner(city.samira, { name: "Mbo-college Singelpoort", kind: "school", website: null });
  if ("refused" in made) throw new Error(made.refused);
  college = made.id;
  const details = { name: "Esma Karaca", jobTitle: "stages", email: "esma@college.example", phone: null, locale: null };
  esma = addPartnerContact(city.samira, college, details);
});

let keys = 0;
const key = () => `0b6f9f0e-5b1f-4f7a-9d3c-${String(++keys).padStart(12, "0")}`;
const talk = (more: Record<string, string | string[]> = {}) => ({
  key: key(),
  partnerId: String(college),
  kind: "visit",
  heldOn: "2026-11-24",
  summary: "Stageplekken zijn schaars.",
  people: [`person:${city.samira.personId}`, `contact:${esma}`],
  ...more,
});
const post = (form: Record<string, string | string[]>, as: { token: string } = city.samira) =>
  ask(log.action, "/gesprekken/nieuw", { as, form });
type Page = {
  talks: { items: { talk: { id: number; summary: string; participants: { name: string }[] } }[] };
  promises: { id: number; what: string; side: string }[];
  coming: { id: number }[];
};
const pageOf = async () =>
  (await ask(partnerPage, `/partners/${college}`, { as: city.samira, params: { id: String(college) } })).data as Page;
const newest = async () => (await pageOf()).talks.items[0]?.talk;
const errorsOf = ({ data }: { data: unknown }) => (data as { errors: Record<string, string> }).errors;
const show = (id: number, as: { token: string }) =>
  ask(talkPage, `/gesprekken/${id}`, { as, params: { id: String(id) } });
const found = async (as: { token: string }, q: string) =>
  ((await ask(searchPage, `/zoeken?${new URLSearchParams({ q })}`, { as })).data as { found: Found[] }).found.map(
    ({ name, count }) => [name, count],
  );
const inTheAfternoon = {
  startsAt: "2026-11-24T13:00:00.000Z",
  endsAt: "2026-11-24T14:00:00.000Z",
  place: "Singelpoort 12",
};

describe("a talk with a partner", () => {
  test("is logged with its people, promises and somebody new, and leads back to the partner", async () => {
    const answer = await post(
      talk({
        newName: "Rik de Boer",
        newTitle: "docent",
        "promises.0.what": "Werkgevers noemen",
        "promises.0.who": "me",
        "promises.0.dueOn": "2026-12-01",
        "promises.1.what": "Lijst sturen",
        "promises.1.who": `contact:${esma}`,
        "promises.1.dueOn": "2026-12-02",
      }),
    );
    expect([answer.status, answer.location]).toEqual([302, `/partners/${college}`]);
    const { talks, promises } = await pageOf();
    expect(talks.items[0]?.talk.participants.map(({ name }) => name)).toEqual([
      "Samira el Amrani",
      "Esma Karaca",
      "Rik de Boer",
    ]);
    expect(promises.map(({ what, side }) => [what, side])).toEqual([
      ["Werkgevers noemen", "municipality"],
      ["Lijst sturen", "employer"],
    ]);
  });

  test.each([
    ["a confidential purpose", { purposes: "holdToAccount" }, "purposes"],
    ["what is heard at employers only", { "heard.0.kind": "need", "heard.0.words": "Een taalcoach" }, "heard"],
    ["somebody of an employer", { people: "contact:1" }, "people"],
    ["an establishment", { establishmentId: "1" }, "establishmentId"],
  ])("%s is refused beside the field, and nothing is recorded", async (_, more, field) => {
    const answer = await post(talk(more as Record<string, string>));
    expect([answer.status, Object.keys(errorsOf(answer)).some((name) => name.startsWith(field))]).toEqual([422, true]);
    expect(await newest()).toBeUndefined();
  });

  test("the form knows the partner's people and offers no confidential purpose", async () => {
    const url = `/gesprekken/nieuw?partner=${college}&sleutel=${key()}`;
    const { data } = await ask(log.loader, url, { as: city.samira });
    expect(data).toMatchObject({
      party: { kind: "partner", id: college, contacts: [{ name: "Esma Karaca", likely: true }] },
      purposes: ["acquaint", "mobilise", "support", "goodPractice"],
    });
  });

  test("is corrected as any other, but not into a confidential one", async () => {
    await post(talk());
    const id = String((await newest())?.id);
    const correct = (purposes: string) =>
      ask(editTalk, `/gesprekken/${id}/bewerken`, {
        as: city.samira,
        params: { id },
        form: {
          version: "1",
          kind: "phone",
          heldOn: "2026-11-23",
          purposes,
          summary: "Gebeld.",
          reason: "Het was gisteren.",
        },
      });
    expect(errorsOf(await correct("holdToAccount"))).toHaveProperty("purposes");
    expect((await correct("acquaint")).status).toBe(302);
    expect((await pageOf()).talks.items.map(({ talk }) => talk.summary)).toEqual(["Gebeld."]);
  });

  test("with employers there too it is a talk at each, and each leads to the others", async () => {
    await post(
      talk({
        also: String(city.bakery),
        "promises.0.what": "Stageplek maken",
        "promises.0.who": "employer",
        "promises.0.at": String(city.bakery),
        "promises.0.dueOn": "2026-12-01",
        "promises.0.shared": "yes",
        "promises.1.what": "Folder halen",
        "promises.1.who": "me",
        "promises.1.dueOn": "2026-12-01",
        "promises.1.shared": "yes",
      }),
    );
    const { data } = await show((await newest())?.id ?? 0, city.samira);
    expect(data).toMatchObject({ others: [{ withName: "Bakkerij Korenkruim" }] });
    expect((await pageOf()).promises.map(({ what }) => what)).toEqual(["Folder halen"]);
    const made = statement("SELECT what, employer_id AS at, shared FROM promise ORDER BY id DESC LIMIT 2").all({});
    expect(made).toContainEqual({ what: "Stageplek maken", at: city.bakery, shared: 1 });
    expect(made).toContainEqual({ what: "Folder halen", at: null, shared: 0 });
  });

  test("counts for no employer, not even one of the same number", async () => {
    const before = [city.bakery, city.garage].map((id) => findSummary(id));
    await post(talk());
    expect([city.bakery, city.garage].map((id) => findSummary(id))).toEqual(before);
    expect(
      statement("SELECT count(*) AS n FROM employer_summary WHERE last_contact_open_on = '2026-11-24'").get({}),
    ).toEqual({
      n: 0,
    });
  });

  test("comes from a device once, with the partner of the appointment", async () => {
    const form = { ...talk(), v: "1", person: String(city.samira.personId) };
    const answers = [
      await ask(send, "/gesprekken/verzenden", { as: city.samira, form }),
      await ask(send, "/gesprekken/verzenden", { as: city.samira, form }),
    ];
    expect(answers.map(({ status, data }) => [status, data])).toEqual(
      Array(2).fill([200, { path: `/partners/${college}` }]),
    );
    expect((await pageOf()).talks.items).toHaveLength(1);
  });
});

describe("who sees it", () => {
  test("broker and programme manager; the desk adviser neither the talk nor the partner's name, unless named on it", async () => {
    await post(talk({ summary: "PARTNERWOORD gevallen.", people: `person:${city.samira.personId}` }));
    const id = (await newest())?.id ?? 0;
    expect((await show(id, city.hanneke)).status).toBe(200);
    for (const who of [city.nadia, city.anouk, city.ruben, city.jorien])
      expect([who.name, (await show(id, who)).status]).toEqual([who.name, 404]);
    expect(await found(city.hanneke, "PARTNERWOORD")).toContainEqual(["gesprekken", 1]);
    expect((await found(city.nadia, "PARTNERWOORD")).filter(([, count]) => Number(count) > 0)).toEqual([]);
    const listed = await ask(talksList, "/gesprekken", { as: city.nadia });
    expect(JSON.stringify(listed.data)).not.toContain("Singelpoort");
    await post(talk({ summary: "Samen geweest.", people: [`person:${city.nadia.personId}`] }));
    const { status, data } = await show((await newest())?.id ?? 0, city.nadia);
    expect([status, (data as { mayOpen: boolean }).mayOpen]).toEqual([200, false]);
  });

  test("who may not see partners logs and promises nothing with one, also by its number", async () => {
    expect(errorsOf(await post(talk({ people: `person:${city.nadia.personId}` }), city.nadia))).toHaveProperty(
      "employerId",
    );
    const form = { key: key(), partnerId: String(college), what: "Iets", who: "me", dueOn: "2026-12-01" };
    expect((await ask(newPromise.action, "/toezeggingen/nieuw", { as: city.nadia, form })).status).toBe(404);
    expect((await ask(newPromise.loader, `/toezeggingen/nieuw?partner=${college}`, { as: city.nadia })).status).toBe(
      404,
    );
  });
});

test("the list of talks begins at a day in the past when asked, with employers and partners alike", async () => {
  await post(talk({ heldOn: "2026-11-04" }));
  const listed = async (query: string) => {
    const { status, data } = await ask(talksList, `/gesprekken${query}`, { as: city.samira });
    return [status, (data as { talks: { talk: { heldOn: string } }[] }).talks.map(({ talk }) => talk.heldOn)];
  };
  expect(await listed("?datum=2026-11-04")).toEqual([200, ["2026-11-04", "2026-11-03"]]);
  expect(await listed("?datum=2026-11-03")).toEqual([200, ["2026-11-03"]]);
  expect((await listed("?datum=2026-13-03"))[0]).toBe(422);
  expect(await listed("?lijst=partners")).toEqual([200, ["2026-11-04"]]);
  expect(await listed("?lijst=partners&datum=2026-11-03")).toEqual([200, []]);
  const { data } = await ask(talksList, "/gesprekken?lijst=partners", { as: city.anouk }); // sees no partners: her own talks, whatever is asked
  expect(data).toMatchObject({ talks: [], lists: [] });
});

describe("a promise with a partner", () => {
  test("is made on its own, stands in the lists and in the day, and is kept", async () => {
    const form = {
      key: key(),
      partnerId: String(college),
      what: "Namen sturen",
      who: "me",
      dueOn: "2026-11-26",
      shared: "yes",
    };
    const answer = await ask(newPromise.action, "/toezeggingen/nieuw", { as: city.samira, form });
    expect(answer.location).toBe(`/partners/${college}`);
    const [promise] = (await pageOf()).promises;
    const id = String(promise?.id);
    expect(statement("SELECT shared FROM promise WHERE id = :id").get({ id: Number(id) })).toEqual({ shared: 0 });
    const due = dayOfBroker(city.samira, city.samira.personId, "nl").due.map(({ what, withName }) => [what, withName]);
    expect(due).toContainEqual(["Namen sturen", "Mbo-college Singelpoort"]);
    const listed = await ask(promisesList, "/toezeggingen", { as: city.samira });
    expect(JSON.stringify(listed.data)).toContain("Namen sturen");
    const at = { as: city.hanneke, params: { id } };
    expect((await ask(promisePage, `/toezeggingen/${id}`, at)).data).toMatchObject({ mayShare: false });
    expect((await ask(promiseAction, `/toezeggingen/${id}`, { ...at, form: { intent: "share" } })).status).toBe(404);
    await ask(promiseAction, `/toezeggingen/${id}`, { as: city.samira, form: { intent: "keep" }, params: { id } });
    expect((await pageOf()).promises).toEqual([]);
  });
});

describe("an appointment with a partner", () => {
  test("is planned, stands in the day with last time, goes along on the road, and becomes a talk", async () => {
    await post(talk({ heldOn: "2026-11-03", summary: "De vorige keer." }));
    const form = {
      key: key(),
      partnerId: String(college),
      kind: "visit",
      on: "2026-11-24",
      from: "14:00",
      minutes: "60",
      place: "Singelpoort 12",
      people: `contact:${esma}`,
      invite: "yes",
    };
    const answer = await ask(plan.action, "/afspraken/nieuw", { as: city.samira, form });
    const id = Number(answer.location?.split("/").at(-1));
    expect(findAppointmentFor(city.samira, id)).toMatchObject({
      withName: "Mbo-college Singelpoort",
      address: "Singelpoort 12",
    });
    expect(statement("SELECT recipient FROM mail").all({})).toContainEqual({ recipient: "esma@college.example" });
    const [today] = dayOfBroker(city.samira, city.samira.personId, "nl").today;
    expect([today?.appointment.id, today?.last?.summary]).toEqual([id, "De vorige keer."]);
    const { data } = await ask(road, "/onderweg", { as: city.samira });
    expect((data as ForTheRoad).appointments.map(({ party }) => party)).toEqual([
      { kind: "partner", id: college, name: "Mbo-college Singelpoort" },
    ]);
    await post(talk({ appointmentId: String(id) }));
    expect(findAppointmentFor(city.samira, id)?.conversationId).toBe((await newest())?.id);
  });

  test("stands again when its talk is voided, and follows one that is corrected", async () => {
    const id = planAppointment(city.samira, { partnerId: college }, aVisit(city.samira, inTheAfternoon));
    await post(talk({ appointmentId: String(id) }));
    const row = () =>
      findConversationFor(city.samira, findAppointmentFor(city.samira, id)?.conversationId ?? undefined);
    const first = row();
    if (!first) throw new Error("It was just logged");
    const words = { summary: first.summary, internalNote: null, nextContactOn: null };
    const correction = { kind: "phone" as const, heldOn: "2026-11-24", reached: true, purposes: [] };
    correctConversation(city.samira, first, correction, words, "Het was bellen.");
    const second = row();
    expect([second?.id === first.id, second?.kind]).toEqual([false, "phone"]);
    if (second) voidConversation(city.samira, second, "Niet geweest.");
    expect(findAppointmentFor(city.samira, id)?.conversationId).toBeNull();
    expect((await pageOf()).coming.map((one) => one.id)).toEqual([id]);
  });

  test("needs a place for a visit, and somebody with an address for an invitation", async () => {
    const form = {
      key: key(),
      partnerId: String(college),
      kind: "visit",
      on: "2026-11-25",
      from: "10:00",
      minutes: "60",
      invite: "yes",
    };
    const answer = await ask(plan.action, "/afspraken/nieuw", { as: city.samira, form });
    expect(Object.keys(errorsOf(answer)).sort()).toEqual(["invite", "place"]);
    const called = { ...form, kind: "phone", people: `contact:${esma}` };
    expect((await ask(plan.action, "/afspraken/nieuw", { as: city.samira, form: called })).status).toBe(302);
  });

  test("a purpose that is confidential is refused, and so is an employer's contact", async () => {
    const form = {
      key: key(),
      partnerId: String(college),
      kind: "visit",
      on: "2026-11-25",
      from: "10:00",
      minutes: "60",
    };
    const tried = (more: Record<string, string>) =>
      ask(plan.action, "/afspraken/nieuw", { as: city.samira, form: { ...form, ...more } });
    expect(errorsOf(await tried({ purposes: "followUpSignal" }))).toHaveProperty("purposes");
    expect(errorsOf(await tried({ people: "contact:1" }))).toHaveProperty("people");
  });

  test("stands in the calendar under the partner's name", () => {
    planAppointment(city.samira, { partnerId: college }, aVisit(city.samira, inTheAfternoon));
    const span = { from: "2026-11-24T00:00:00.000Z", until: "2026-11-25T00:00:00.000Z" };
    const calendar = feedOf("Samira", diaryOf(city.samira, city.samira.personId, span), "nl");
    expect(calendar).toContain("Mbo-college Singelpoort");
    expect(calendar).toContain("LOCATION:Singelpoort 12");
  });
});

test("what Tom has with a partner goes along when he leaves, and nothing stays open under his name", () => {
  const promise = { side: "municipality" as const, ownerId: city.tom.personId, contactId: null, shared: false };
  makePromise(
    city.tom,
    { partnerId: college },
    { ...promise, what: "Bellen", dueOn: "2026-12-01", conversationId: null, confidential: false },
  );
  const id = planAppointment(city.tom, { partnerId: college }, aVisit(city.tom, inTheAfternoon));
  expect(countOwnedBy(city.tom.personId)).toMatchObject({ promise: 1, appointment: 1 });
  passAllOn(city.hanneke, city.tom.personId, city.samira.personId);
  expect(Object.values(countOwnedBy(city.tom.personId)).every((n) => n === 0)).toBe(true);
  expect(findAppointmentFor(city.samira, id)?.ownerId).toBe(city.samira.personId);
});

test("the history of the partner tells of its talks, and erasing somebody names the talks that hold the name", async () => {
  await post(talk({ summary: "Esma Karaca belt terug." }));
  const { data } = await ask(historyPage, `/partners/${college}/historie`, {
    as: city.samira,
    params: { id: String(college) },
  });
  expect(JSON.stringify(data)).toContain('"recordKind":"conversation"');
  const contact = findPartnerContact(college, esma);
  if (!contact) throw new Error("She was just added");
  expect(eraseContact(city.samira, contact)).toEqual([{ heldOn: "2026-11-24" }]);
});
