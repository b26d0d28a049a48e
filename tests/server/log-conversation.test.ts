import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { moveClockTo } from "~/clock.server";
import { conversationsAt, correctConversation, othersInMeeting } from "~/conversations/conversations.server";
import { action, loader } from "~/conversations/new";
import { findPromiseFor, makePromise, openPromisesAt } from "~/conversations/promises.server";
import { listContacts } from "~/employers/contacts.server";
import { detailsOf } from "~/employers/employers.server";
import { ask, freshDatabase, signedIn } from "./house";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const key = "0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42";
const filled = (more: Record<string, string | string[]> = {}) => ({
  key,
  employerId: String(city.bakery),
  kind: "visit",
  heldOn: "2026-11-24",
  summary: "Nieuw gesprek.",
  ...more,
});
const post = (form: Record<string, string | string[]>, as = city.samira) =>
  ask(action, "/gesprekken/nieuw", { as, form });
const countOf = (table: string) => statement<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get({})?.n;

test("employer, kind and what was said suffice; it leads back to the employer with the new talk on top", async () => {
  const answer = await post(filled());
  expect([answer.status, answer.location]).toEqual([302, `/werkgevers/${city.bakery}`]);
  expect(answer.headers.get("Set-Cookie")).toContain("melding=");
  const [first] = conversationsAt(city.samira, city.bakery, { limit: 1 });
  expect(first).toMatchObject({
    summary: "Nieuw gesprek.",
    reached: true,
    confidential: false,
    kind: "visit",
    heldOn: "2026-11-24",
  });
});

test("people, purposes, promises, a new contact and the next contact are recorded with it", async () => {
  const [jorien] = listContacts(city.bakery);
  const form = filled({
    people: [`person:${city.samira.personId}`, `contact:${jorien?.id}`],
    colleague: String(city.tom.personId),
    newName: "Yusuf Demir",
    newTitle: "bakker",
    purposes: ["support", "goodPractice"],
    "promises.0.what": "Etalage opruimen",
    "promises.0.who": `contact:${jorien?.id}`,
    "promises.0.dueOn": "2026-12-08",
    "promises.0.shared": "yes",
    "promises.1.what": "",
    "promises.1.who": "me",
    "promises.1.dueOn": "2026-12-08",
    "promises.3.what": "Voorbeelden zoeken",
    "promises.3.who": `person:${city.nadia.personId}`,
    "promises.3.dueOn": "2026-12-01",
    next: "pick",
    nextDay: "2027-01-12",
  });
  expect((await post(form)).status).toBe(302);
  const [talk] = conversationsAt(city.samira, city.bakery, { limit: 1 });
  expect(talk?.participants.map(({ name }) => name)).toEqual([
    "Samira el Amrani",
    "Tom Bakker",
    "Jorien Aalders",
    "Yusuf Demir",
  ]);
  expect(talk?.purposes.sort()).toEqual(["goodPractice", "support"]);
  expect(talk?.nextContactOn).toBe("2027-01-12");
  const made = openPromisesAt(city.samira, city.bakery).filter(({ conversationId }) => conversationId === talk?.id);
  expect(made.map(({ what, side, shared, owner, contact }) => [what, side, shared, owner ?? contact])).toEqual([
    ["Voorbeelden zoeken", "desk", false, "Nadia Yılmaz"],
    ["Etalage opruimen", "employer", true, "Jorien Aalders"],
  ]);
});

describe("sent twice", () => {
  test("the same again leads to the first result, and there is one talk", async () => {
    const before = Number(countOf("conversation"));
    const answers = [await post(filled()), await post(filled())];
    expect(answers.map(({ status, location }) => [status, location])).toEqual(
      Array(2).fill([302, `/werkgevers/${city.bakery}`]),
    );
    expect(countOf("conversation")).toBe(before + 1);
  });

  test("other words under the same key are not swallowed: it asks, and saves as new when told so", async () => {
    const before = Number(countOf("conversation"));
    await post(filled());
    const asked = await post(filled({ summary: "Nieuw gesprek, met een woord erbij." }));
    expect(asked.status).toBe(409);
    const { already, values } = asked.data as {
      already: { path: string; newKey: string };
      values: { summary: string };
    };
    expect(already.path).toBe(`/werkgevers/${city.bakery}`);
    expect(values.summary).toBe("Nieuw gesprek, met een woord erbij.");
    expect(countOf("conversation")).toBe(before + 1);
    const asNew = await post(filled({ key: [key, already.newKey], summary: "Nieuw gesprek, met een woord erbij." }));
    expect(asNew.status).toBe(302);
    expect(countOf("conversation")).toBe(before + 2);
  });

  test("the key belongs to the person, stands in the address, and Back says what it led to", async () => {
    expect((await ask(loader, "/gesprekken/nieuw?werkgever=1", { as: city.samira })).location).toMatch(
      /^\/gesprekken\/nieuw\?werkgever=1&sleutel=[0-9a-f-]{36}$/,
    );
    await post(filled());
    const back = async (as: typeof city.samira) =>
      (await ask(loader, `/gesprekken/nieuw?sleutel=${key}`, { as })).data as { used: string | null };
    expect((await back(city.samira)).used).toBe(`/werkgevers/${city.bakery}`);
    expect((await back(city.tom)).used).toBeNull();
    expect((await post(filled(), city.tom)).status).toBe(302);
  });
});

describe("bad input gets an answer beside the field and nothing is half-saved", () => {
  const cases: [name: string, form: () => Record<string, string | string[]>, field: string, words: string][] = [
    ["nothing filled in", () => ({ key }), "employerId", "kies een werkgever."],
    ["no kind", () => filled({ kind: "" }), "kind", "kies de soort van het gesprek."],
    ["no words", () => filled({ summary: "   " }), "summary", "schrijf op wat er is gezegd; één zin is genoeg."],
    [
      "too many words",
      () => filled({ summary: "x".repeat(10_001) }),
      "summary",
      "deze tekst is langer dan 10.000 tekens.",
    ],
    ["tomorrow", () => filled({ heldOn: "2026-11-25" }), "heldOn", "een gesprek kan niet in de toekomst liggen."],
    ["no such day", () => filled({ heldOn: "2026-02-30" }), "heldOn", "vul de dag van het gesprek in."],
    [
      "a contact of another employer",
      () => filled({ people: `contact:${listContacts(city.garage)[0]?.id}` }),
      "people",
      "deze persoon hoort niet bij deze werkgever.",
    ],
    [
      "a promise of a contact of another employer",
      () =>
        filled({
          "promises.0.what": "x",
          "promises.0.who": `contact:${listContacts(city.garage)[0]?.id}`,
          "promises.0.dueOn": "2026-12-01",
        }),
      "promises.0.who",
      "kies wie dit toezegde.",
    ],
    [
      "a promise without a day",
      () => filled({ "promises.0.what": "x", "promises.0.who": "me", "promises.0.dueOn": "" }),
      "promises.0.dueOn",
      "vul de dag in waarop het klaar is.",
    ],
    ["an employer that is not there", () => filled({ employerId: "99999" }), "employerId", "kies een werkgever."],
    [
      "no key",
      () => filled({ key: "" }),
      "summary",
      "dit formulier is verlopen. Kijk of alles klopt en sla het nog eens op.",
    ],
    [
      "a next contact in the past",
      () => filled({ next: "pick", nextDay: "2026-11-01" }),
      "nextDay",
      "deze dag is al geweest.",
    ],
  ];
  test.each(cases)("%s", async (_name, form, field, words) => {
    const before = [countOf("conversation"), countOf("promise"), countOf("contact"), countOf("history")];
    const answer = await post(form());
    expect(answer.status).toBe(422);
    expect((answer.data as { errors: Record<string, string> }).errors[field]).toBe(words);
    expect([countOf("conversation"), countOf("promise"), countOf("contact"), countOf("history")]).toEqual(before);
  });

  test("in English for who reads English", async () => {
    statement("UPDATE person SET locale = 'en' WHERE id = :id").run({ id: city.samira.personId });
    expect((await post(filled({ kind: "" }))).data).toMatchObject({
      errors: { kind: "choose the kind of conversation." },
    });
  });
});

describe("who may log what", () => {
  test("the desk adviser at an employer that was handed over, with open purposes, and her promise is the desk's", async () => {
    const form = filled({
      "promises.0.what": "Terugbellen",
      "promises.0.who": "me",
      "promises.0.dueOn": "2026-12-01",
      "promises.0.shared": "yes",
    });
    expect((await post(form, city.nadia)).status).toBe(302);
    expect(openPromisesAt(city.nadia, city.bakery).find(({ what }) => what === "Terugbellen")?.side).toBe("desk");
    expect(
      (await post(filled({ key: "1b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42", purposes: "holdToAccount" }), city.nadia)).data,
    ).toMatchObject({
      errors: { purposes: "dit klopt niet." },
    });
    expect(
      (await post(filled({ key: "2b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42", employerId: String(city.garage) }), city.nadia))
        .data,
    ).toMatchObject({
      errors: { employerId: "kies een werkgever." },
    });
  });

  test("an employer's contact and the administrator not at all", async () => {
    for (const as of [city.jorien, city.ruben, city.anouk])
      expect((await post(filled(), as as never)).status).toBe(404);
  });
});

test("a confidential purpose makes talk and promises confidential; the employer sees only what was ticked knowing that", async () => {
  await post(
    filled({
      purposes: ["support", "followUpSignal"],
      "promises.0.what": "Stil",
      "promises.0.who": "me",
      "promises.0.dueOn": "2026-12-01",
      "promises.0.shared": "yes", // stands ticked for a talk that is not
      "promises.1.what": "Hardop",
      "promises.1.who": "me",
      "promises.1.dueOn": "2026-12-01",
      "promises.1.sharedThough": "yes",
    }),
  );
  expect(openPromisesAt(city.samira, city.bakery).find(({ what }) => what === "Hardop")).toMatchObject({
    confidential: true,
    shared: true,
  });
  expect(conversationsAt(city.samira, city.bakery, { limit: 1 })[0]?.confidential).toBe(true);
  expect(openPromisesAt(city.samira, city.bakery).find(({ what }) => what === "Stil")).toMatchObject({
    confidential: true,
    shared: false,
  });
});

test("around midnight the day is Amsterdam's", async () => {
  moveClockTo("2026-11-24T22:30:00.000Z"); // 23:30
  const late = signedIn(city.samira.personId, null);
  expect((await post(filled({ heldOn: "2026-11-25" }), late)).data).toMatchObject({
    errors: { heldOn: "een gesprek kan niet in de toekomst liggen." },
  });
  expect((await post(filled({ heldOn: "1900-01-01" }), late)).data).toMatchObject({
    errors: { heldOn: "klopt het jaar? Een gesprek is hooguit tien jaar geleden." },
  });
  moveClockTo("2026-11-24T23:30:00.000Z"); // 00:30
  expect((await post(filled({ heldOn: "2026-11-25" }), late)).location).toBe(`/werkgevers/${city.bakery}`);
});

describe("what was promised and is done now", () => {
  const promised = (more = {}) =>
    makePromise(
      city.samira,
      { employerId: city.bakery },
      {
        what: "Uitleg sturen",
        side: "municipality",
        ownerId: city.samira.personId,
        contactId: null,
        dueOn: "2026-11-26",
        shared: true,
        conversationId: null,
        confidential: false,
        ...more,
      },
    );

  test("is ticked in the form, and the talk shows it", async () => {
    const id = promised();
    await post(filled({ kept: String(id) }));
    const [talk] = conversationsAt(city.samira, city.bakery, { limit: 1 });
    expect(findPromiseFor(city.samira, id)).toMatchObject({
      outcome: "kept",
      closedOn: "2026-11-24",
      shown: { kind: "conversation", id: talk?.id },
    });
  });

  test("a confidential talk is not named at a promise that others see", async () => {
    const [open, closed] = [promised(), promised({ confidential: true, shared: false })];
    await post(filled({ kept: [String(open), String(closed)], purposes: "holdToAccount" }));
    expect(findPromiseFor(city.samira, open)).toMatchObject({ outcome: "kept", shown: null });
    expect(findPromiseFor(city.samira, closed)).toMatchObject({ shown: { kind: "conversation" } });
  });

  test("not another employer's, and not one the viewer may not close; nothing is saved then", async () => {
    const before = countOf("conversation");
    const elsewhere = makePromise(
      city.samira,
      { employerId: city.garage },
      {
        what: "Bellen",
        side: "employer",
        ownerId: null,
        contactId: null,
        dueOn: "2026-11-26",
        shared: true,
        conversationId: null,
        confidential: false,
      },
    );
    for (const kept of [String(elsewhere), "999999"])
      expect((await post(filled({ kept }))).data).toMatchObject({ errors: { kept: expect.any(String) } });
    expect(countOf("conversation")).toBe(before);
  });
});

describe("a meeting with several employers", () => {
  const together = (more: Record<string, string | string[]> = {}) =>
    post(filled({ kind: "meeting", also: String(city.garage), ...more }));
  const lastAt = (employerId: number, as = city.samira) => conversationsAt(as, employerId, { limit: 1 })[0];

  test("is a talk at each, with its own people, promises and what was heard; each leads to the others", async () => {
    const answer = await together({
      people: [`person:${city.samira.personId}`, `contact:${city.jorien.contactId}`],
      "promises.0.what": "Rooster sturen",
      "promises.0.who": `contact:${city.piet.contactId}`,
      "promises.0.dueOn": "2026-12-08",
      "promises.1.what": "Langskomen",
      "promises.1.who": "me",
      "promises.1.dueOn": "2026-12-08",
      "promises.1.at": String(city.garage),
      "promises.2.what": "Folder meenemen",
      "promises.2.who": "me",
      "promises.2.dueOn": "2026-12-08",
      "heard.0.kind": "need",
      "heard.0.words": "Hoe vind je een leerling?",
      "heard.0.at": String(city.garage),
    });
    expect(answer.location).toBe(`/werkgevers/${city.bakery}`);
    const [bakery, garage] = [lastAt(city.bakery), lastAt(city.garage)];
    const people = (talk = bakery) => talk?.participants.map(({ name }) => name);
    expect([people(), people(garage)]).toEqual([["Samira el Amrani", "Jorien Aalders"], ["Samira el Amrani"]]);
    const promisedAt = (id: number) =>
      openPromisesAt(city.samira, id).flatMap(({ what, conversationId }) =>
        [bakery?.id, garage?.id].includes(conversationId ?? 0) ? what : [],
      );
    expect(promisedAt(city.garage).sort()).toEqual(["Langskomen", "Rooster sturen"]);
    expect(promisedAt(city.bakery)).toEqual(["Folder meenemen"]);
    expect(statement("SELECT employer_id AS id FROM support_need").all({})).toEqual([{ id: city.garage }]);
    expect(othersInMeeting(city.samira, bakery?.id ?? 0)).toEqual([{ id: garage?.id, withName: "Garage Remblok" }]);
    expect(othersInMeeting(city.nadia, bakery?.id ?? 0), "who does not see the garage").toEqual([]);
  });

  test("who was there from the other stands with the other only", async () => {
    await together({ people: [`contact:${city.piet.contactId}`] });
    expect([city.bakery, city.garage].map((id) => lastAt(id)?.participants.map(({ name }) => name))).toEqual([
      [],
      ["Piet Moer"],
    ]);
  });

  test("a correction of one stays part of it; a talk alone is part of none", async () => {
    await together();
    const [bakery, garage] = [lastAt(city.bakery), lastAt(city.garage)];
    if (!bakery || !garage) throw new Error("The talks were just recorded");
    const { summary, internalNote, nextContactOn } = bakery;
    const { kind, reached, purposes } = bakery;
    const id = correctConversation(
      city.samira,
      bakery,
      { heldOn: "2026-11-23", kind, reached, purposes },
      { summary, internalNote, nextContactOn },
      "Het was maandag",
    );
    expect(othersInMeeting(city.samira, garage.id).map((other) => other.id)).toEqual([id]);
    expect(othersInMeeting(city.samira, city.open)).toEqual([]);
  });

  test("not confidential, not with one the viewer does not see, not with people of elsewhere: nothing is saved", async () => {
    const before = countOf("conversation");
    const errorsOf = async (more: Record<string, string | string[]>, as = city.samira) =>
      ((await post(filled({ also: String(city.garage), ...more }), as)).data as { errors: object }).errors;
    expect(await errorsOf({ purposes: "holdToAccount" })).toMatchObject({
      also: expect.stringContaining("per werkgever"),
    });
    expect(await errorsOf({ also: "999999" })).toMatchObject({ also: expect.any(String) });
    expect(await errorsOf({}, city.nadia)).toMatchObject({ also: expect.any(String) });
    expect(await errorsOf({ also: [], people: `contact:${city.piet.contactId}` })).toMatchObject({
      people: expect.any(String),
    });
    const at = {
      "promises.0.what": "Iets",
      "promises.0.who": "me",
      "promises.0.dueOn": "2026-12-08",
      "promises.0.at": "999999",
    };
    expect(await errorsOf(at)).toMatchObject({ "promises.0.at": expect.any(String) });
    expect(countOf("conversation")).toBe(before);
  });

  test("the page offers the others by the address, and only those the viewer sees", async () => {
    const page = async (as = city.samira) =>
      (
        await ask(
          loader,
          `/gesprekken/nieuw?werkgever=${city.bakery}&met=${city.garage},${city.bakery},7x&sleutel=${key}`,
          { as },
        )
      ).data as { also: { id: number; contacts: { name: string }[] }[] };
    expect((await page()).also).toMatchObject([{ id: city.garage, contacts: [{ name: "Piet Moer" }] }]);
    expect((await page(city.nadia)).also).toEqual([]);
  });
});

describe("with an employer that is not there yet", () => {
  const first = (more: Record<string, string | string[]> = {}) => {
    const { employerId: _, ...rest } = filled({
      newEmployer: "Rietdekkers De Vecht",
      newEmployerPlace: "Utrecht",
      ...more,
    });
    return rest;
  };

  test("its name suffices: it is added with the talk, its people and promises, and is hers", async () => {
    const answer = await post(
      first({
        newName: "Wies Kooi",
        "promises.0.what": "Het pact sturen",
        "promises.0.who": "me",
        "promises.0.dueOn": "2026-12-01",
        "promises.1.what": "Meelezen",
        "promises.1.who": "employer",
        "promises.1.dueOn": "2026-12-08",
      }),
    );
    expect(answer.status).toBe(302);
    const id = Number(answer.location?.split("/").at(-1));
    const [talk] = conversationsAt(city.samira, id, { limit: 1 });
    expect(talk).toMatchObject({ withName: "Rietdekkers De Vecht", summary: "Nieuw gesprek." });
    expect(talk?.participants.map(({ name }) => name)).toEqual(["Wies Kooi"]);
    expect(openPromisesAt(city.samira, id).map(({ what, side }) => [what, side])).toEqual([
      ["Het pact sturen", "municipality"],
      ["Meelezen", "employer"],
    ]);
    expect(detailsOf(id)).toMatchObject({ place: "Utrecht", brokerId: city.samira.personId, kvkNumber: null });
  });

  test("sent twice it is one employer with one talk", async () => {
    const before = [countOf("employer"), countOf("conversation")] as number[];
    const [one, two] = [await post(first()), await post(first())];
    expect(two.location).toBe(one.location);
    expect([countOf("employer"), countOf("conversation")]).toEqual(before.map((n) => n + 1));
  });

  test("one that looks like it is asked about first, and nothing is saved until that is answered", async () => {
    const { name, place } = detailsOf(city.bakery);
    const same = { newEmployer: name, newEmployerPlace: place ?? "" };
    const before = [countOf("employer"), countOf("conversation")] as number[];
    const asked = await post(first(same));
    expect(asked.status).toBe(409);
    expect(asked.data).toMatchObject({ duplicates: [{ id: city.bakery }], values: { summary: "Nieuw gesprek." } });
    expect([countOf("employer"), countOf("conversation")]).toEqual(before);
    expect((await post(first({ ...same, notSame: "yes" }))).status).toBe(302);
    expect([countOf("employer"), countOf("conversation")]).toEqual(before.map((n) => n + 1));
  });

  test("a number that is known is never added again; a name must be there; nobody is known at it", async () => {
    statement("UPDATE employer SET kvk_number = '12345678' WHERE id = :id").run({ id: city.bakery });
    const known = await post(first({ newEmployerKvk: "12345678", notSame: "yes" }));
    expect(known.status).toBe(422);
    expect(known.data).toMatchObject({ errors: { newEmployerKvk: expect.stringContaining("er al is") } });
    const nameless = await post(first({ newEmployer: " " }));
    expect(nameless.data).toMatchObject({ errors: { newEmployer: expect.stringContaining("naam") } });
    const [jorien] = listContacts(city.bakery);
    const other = await post(first({ people: [`contact:${jorien?.id}`] }));
    expect(other.data).toMatchObject({ errors: { people: expect.any(String) } });
  });

  test("who may not add employers is not offered it, and is refused it", async () => {
    const page = (await ask(loader, `/gesprekken/nieuw?nieuw=Zon&sleutel=${key}`, { as: city.nadia })).data;
    expect(page).toMatchObject({ newEmployer: null, mayAddEmployer: false });
    const answer = await post(first(), city.nadia);
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({ errors: { employerId: expect.any(String) } });
    expect((await ask(loader, `/gesprekken/nieuw?nieuw=Zon&sleutel=${key}`, { as: city.samira })).data).toMatchObject({
      newEmployer: "Zon",
      rules: { newEmployer: { required: expect.any(String) } },
    });
  });
});
