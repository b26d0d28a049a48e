import { beforeEach, describe, expect, test } from "vitest";
import { findSignature, intentionsAt, signaturesAt } from "~/charter/find.server";
import { action as signAction, loader as signLoader } from "~/charter/new";
import { action as charterAction, loader as charterLoader } from "~/charter/show";
import { action as signatureAction, loader as signatureLoader } from "~/charter/signature-page";
import { moveClockTo } from "~/clock.server";
import { loader as historyLoader } from "~/employers/history";
import { loader as employerLoader } from "~/employers/show";
import { readFlash } from "~/layouts/flash.server";
import { membershipsAt } from "~/pact/memberships.server";
import { action as pactAction, loader as pactLoader } from "~/pact/show";
import { findSummary } from "~/standing/summary.server";
import { type Answer, ask, freshDatabase, staff } from "./house";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

let sent = 0;
const newKey = () => `0b6f9f0e-5b1f-4f7a-9d3c-${String(++sent).padStart(12, "0")}`;
const KEY = "0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42";
type Form = Record<string, string | string[]>;
type Who = { token: string };

const post =
  (action: (args: never) => unknown, path: string) =>
  (form: Form, as: Who = city.samira, id = city.bakery, more: Record<string, string> = {}) =>
    ask(action, `/werkgevers/${id}/${path}`, {
      as,
      form: { key: newKey(), ...form },
      params: { id: String(id), ...more },
    });
const pact = post(pactAction, "pact");
const charter = post(charterAction, "charter");
const signing = post(signAction, "charter/tekenen");
const signature = (id: number, form: Form, as: Who = city.samira, employer = city.bakery) =>
  post(signatureAction, `charter/${id}`)(form, as, employer, { signatureId: String(id) });
const open = (loader: (args: never) => unknown, as: Who, id = city.bakery, more: Record<string, string> = {}) =>
  ask(loader, `/werkgevers/${id}/x?sleutel=${KEY}`, { as, params: { id: String(id), ...more } });
const said = ({ headers }: Answer) => {
  const cookie = headers.get("Set-Cookie") ?? "";
  return readFlash(new Request("http://localhost/", { headers: { Cookie: cookie.split(";")[0] ?? "" } }));
};

const joining = { part: "join", joinedOn: "2026-11-20", route: "event", contactId: "" };
const signed = {
  signedOn: "2026-11-24",
  signatoryName: "Jorien Aalders",
  signatoryTitle: "eigenaar",
  occasion: "ceremony",
  themes: ["age", "gender"],
};

describe("who may record", () => {
  const pages = [
    ["pact", pactLoader],
    ["charter", charterLoader],
    ["signing", signLoader],
  ] as const;

  test.each(pages)(
    "%s: broker, programme manager and the adviser of who was handed over; for others it is not there",
    async (_, loader) => {
      const status = async (as: Who, id = city.bakery) => (await open(loader, as, id)).status;
      expect(await Promise.all([city.samira, city.hanneke, city.nadia].map((as) => status(as)))).toEqual([
        200, 200, 200,
      ]);
      expect(await status(city.nadia, city.garage)).toBe(404);
      const partner = staff("Petra Partner", "partner");
      const others = [city.anouk, city.ruben, city.jorien, city.piet, partner];
      expect(await Promise.all(others.map((as) => status(as)))).toEqual([404, 404, 404, 404, 404]);
      expect(await status(city.samira, 9999)).toBe(404);
      expect(
        (await ask(loader, `/werkgevers/${city.bakery}/x`, { params: { id: String(city.bakery) } })).location,
      ).toMatch(/^\/inloggen/);
    },
  );

  test("nor may others send what they cannot see", async () => {
    for (const as of [city.anouk, city.ruben, city.jorien]) {
      expect((await pact(joining, as)).status).toBe(404);
      expect((await charter({ part: "intend", intendedOn: "2026-11-24" }, as)).status).toBe(404);
      expect((await signing(signed, as)).status).toBe(404);
    }
    expect((await pact(joining, city.nadia, city.garage)).status).toBe(404);
    expect([membershipsAt(city.bakery), intentionsAt(city.bakery), signaturesAt(city.bakery)]).toEqual([[], [], []]);
    expect((await pact(joining, city.nadia)).status).toBe(302);
  });

  test("the employer's page shows the way to who may record", async () => {
    const may = async (as: Who) => ((await open(employerLoader, as)).data as { may: object }).may;
    expect(await may(city.nadia)).toMatchObject({ membership: true, charter: true });
  });
});

describe("joining", () => {
  test("says what follows, with an undo that works", async () => {
    const answer = await pact(joining);
    expect(answer.location).toBe(`/werkgevers/${city.bakery}/pact`);
    const flash = said(answer);
    expect(flash?.text).toContain("Aangesloten sinds 20 november.");
    expect(findSummary(city.bakery)).toMatchObject({ pactStep: 3 });
    expect((await pact(flash?.undo?.fields ?? {})).location).toBe(`/werkgevers/${city.bakery}/pact`);
    expect(findSummary(city.bakery)).toMatchObject({ pactStep: 2 });
    expect(membershipsAt(city.bakery)).toMatchObject([{ voidReason: "Meteen ongedaan gemaakt" }]);
  });

  test("keeps what was typed and says what is wrong, in either language", async () => {
    const wrong = await pact({ ...joining, joinedOn: "gisteren", route: "vliegtuig" });
    expect(wrong).toMatchObject({
      status: 422,
      data: {
        values: { joinedOn: "gisteren", part: "join" },
        errors: { joinedOn: "vul een dag in, zoals 24-11-2026.", route: "maak een keuze." },
      },
    });
    expect((await pact({ ...joining, joinedOn: "2026-11-25" })).data).toMatchObject({
      values: { joinedOn: "2026-11-25" },
      errors: { joinedOn: "deze dag is nog niet geweest." },
    });
    expect((await pact({ ...joining, contactId: String(city.piet.contactId) })).data).toMatchObject({
      errors: { contactId: "kies iemand van deze werkgever." },
    });
    await pact(joining);
    expect((await pact({ ...joining, joinedOn: "2026-11-21" })).data).toMatchObject({
      errors: { joinedOn: "deze werkgever is al aangesloten, sinds 20 november 2026." },
    });
    const english = await ask(pactAction, `/werkgevers/${city.bakery}/pact`, {
      as: city.samira,
      form: { ...joining, key: newKey() },
      params: { id: String(city.bakery) },
      headers: { "Accept-Language": "en" },
    });
    expect(english.data).toMatchObject({
      errors: { joinedOn: "this employer is a member already, since 20 November 2026." },
    });
    expect((await pact({ ...joining, key: "" })).data).toMatchObject({
      errors: { joinedOn: "dit formulier is verlopen. Kijk of alles klopt en sla het nog eens op." },
    });
  });

  test("twice the same tap is one membership; the same key with another day asks", async () => {
    const once = { ...joining, key: KEY };
    expect((await pact(once)).location).toBe((await pact(once)).location);
    expect(membershipsAt(city.bakery)).toHaveLength(1);
    expect((await pact({ ...once, joinedOn: "2026-11-19" })).status).toBe(409);
    expect(((await open(pactLoader, city.samira)).data as { formKey: string }).formKey).toBe(KEY);
  });

  test("ends, goes on, is corrected and was a mistake; of another employer it is not there", async () => {
    await pact(joining);
    const id = () => membershipsAt(city.bakery).find(({ voidedAt }) => voidedAt === null)?.id;
    const left = { part: `leave:${id()}`, leftOn: "2026-11-22", reason: "movedAway", note: "" };
    expect((await pact(left, city.samira, city.garage)).status).toBe(404);
    expect((await pact({ ...left, part: `fly:${id()}` })).status).toBe(404);
    expect((await pact({ ...left, leftOn: "2026-11-20" })).data).toMatchObject({
      errors: { leftOn: "kies een dag na 20 november 2026: toen sloten ze zich aan." },
    });
    expect(said(await pact(left))?.text).toBe("Niet meer aangesloten sinds 22 november.");
    expect((await pact({ part: `stay:${id()}`, voidReason: " " })).data).toMatchObject({
      errors: { voidReason: "vul dit in." },
    });
    expect((await pact({ part: `stay:${id()}`, voidReason: "Vergissing" })).status).toBe(302);
    const better = { ...joining, part: `correct:${id()}`, joinedOn: "2026-11-18", voidReason: "Verkeerde dag" };
    expect((await pact(better)).status).toBe(302);
    expect(findSummary(city.bakery)).toMatchObject({ memberSinceOn: "2026-11-18" });
    expect((await pact(better)).status).toBe(404);
    expect((await pact({ part: `void:${id()}`, voidReason: "Verkeerde werkgever" })).status).toBe(302);
    expect(findSummary(city.bakery)).toMatchObject({ memberSinceOn: null });
  });
});

describe("signing", () => {
  const only = () => signaturesAt(city.bakery).find(({ voidedAt }) => voidedAt === null);

  test("begins with the only contact, today, and says what follows", async () => {
    expect((await open(signLoader, city.samira)).data).toMatchObject({
      initial: { signedOn: "2026-11-24", signatoryName: "Jorien Aalders", signatoryTitle: "eigenaar" },
      follows: { planDueOn: "2027-05-24" },
    });
    const answer = await signing(signed);
    expect(answer.location).toBe(`/werkgevers/${city.bakery}/charter`);
    const flash = said(answer);
    expect(flash?.text).toBe("Getekend. Plan nodig vóór 24 mei 2027.");
    expect(only()).toMatchObject({ themes: ["gender", "age"], contactId: null, place: null });
    expect((await open(charterLoader, city.samira)).data).toMatchObject({
      due: { planOn: "2027-05-24" },
      running: [{ signedOn: "2026-11-24" }],
    });
    await signature(Number(only()?.id), flash?.undo?.fields ?? {});
    expect(only()).toBeUndefined();
  });

  test("keeps what was typed and says what is wrong", async () => {
    const wrong = await signing({
      ...signed,
      signatoryName: " ",
      occasion: "",
      themes: "geld",
      signedOn: "2015-07-01",
    });
    expect(wrong).toMatchObject({
      status: 422,
      data: {
        values: { signedOn: "2015-07-01", signatoryTitle: "eigenaar" },
        errors: { signatoryName: "vul in wie er tekende.", occasion: "maak een keuze.", "themes.0": "maak een keuze." },
      },
    });
    expect((await signing({ ...signed, signedOn: "2015-07-01" })).data).toMatchObject({
      errors: { signedOn: "het Charter bestaat sinds 2 juli 2015." },
    });
    expect(signaturesAt(city.bakery)).toEqual([]);
  });

  test("once per key", async () => {
    const once = { ...signed, key: KEY };
    expect((await signing(once)).location).toBe((await signing(once)).location);
    expect((await signing({ ...once, signatoryName: "Piet" })).status).toBe(409);
    expect(signaturesAt(city.bakery)).toHaveLength(1);
  });

  test("a report comes in for a term of this employer, and was a mistake", async () => {
    await signing({ ...signed, signedOn: "2024-11-24" });
    const [term] = only()?.terms.filter(({ kind }) => kind === "report") ?? [];
    const received = {
      part: "receive",
      termId: String(term?.id),
      submittedOn: "2026-11-23",
      summary: "",
      onBehalf: "yes",
    };
    expect((await charter(received, city.samira, city.garage)).status).toBe(404);
    expect((await charter({ ...received, submittedOn: "2026-11-25" })).data).toMatchObject({
      values: { onBehalf: "yes" },
      errors: { submittedOn: "deze dag is nog niet geweest." },
    });
    expect(said(await charter(received))?.text).toBe(
      "De rapportage is ontvangen. De volgende ontvangen wij graag vóór 24 mei 2027.",
    );
    expect(only()?.terms[1]?.report).toMatchObject({ submittedOn: "2026-11-23", onBehalf: true, summary: null });
    const id = Number(only()?.id);
    expect((await signature(id, { part: "unreport:99999", voidReason: "x" })).status).toBe(404);
    expect((await signature(id, { part: `unreport:${term?.id}`, voidReason: "Van een ander" })).status).toBe(302);
    expect(only()?.terms[1]?.report).toBeNull();
    expect((await signature(id, said(await charter(received))?.undo?.fields ?? {})).status).toBe(302);
    expect(only()?.terms[1]).toMatchObject({ report: null, mistakenReports: [{}, {}] });
  });

  test("ends, goes on, is corrected; of another employer, or voided, it is not there", async () => {
    await signing({ ...signed, signedOn: "2026-05-24" });
    const id = Number(only()?.id);
    const at = (employer: number, signatureId: number, as: Who = city.samira) =>
      open(signatureLoader, as, employer, { signatureId: String(signatureId) });
    expect((await at(city.bakery, id)).status).toBe(200);
    expect((await at(city.garage, id)).status).toBe(404);
    expect((await at(city.bakery, id, city.jorien)).status).toBe(404);
    const end = { part: "end", endedOn: "2026-11-20", reason: "withdrawn", note: "" };
    expect((await signature(id, end, city.samira, city.garage)).status).toBe(404);
    expect((await signature(id, { ...end, endedOn: "2026-05-24" })).data).toMatchObject({
      errors: { endedOn: "kies een dag na 24 mei 2026: toen tekenden ze." },
    });
    expect((await signature(id, end)).status).toBe(302);
    expect((await signature(id, { part: "resume", voidReason: "Vergissing" })).status).toBe(302);
    const better = { ...signed, part: "correct", signedOn: "2026-05-20", voidReason: "Verkeerde dag" };
    const corrected = await signature(id, better);
    expect(said(corrected)?.text).toContain("Plan nodig vóór 20 november 2026.");
    expect(corrected.location).toBe(`/werkgevers/${city.bakery}/charter/${only()?.id}`);
    expect(findSummary(city.bakery)).toMatchObject({ lapses: 1, planDueOn: "2026-11-20" });
    expect((await at(city.bakery, id)).status).toBe(404);
    expect(findSignature(city.bakery, id)).toBeUndefined();
  });

  test("an intention is recorded, sent and dropped, each taken back", async () => {
    expect((await charter({ part: "intend", intendedOn: "2026-11-01", contactId: "" })).status).toBe(302);
    const [intention] = intentionsAt(city.bakery);
    const id = intention?.id;
    expect((await charter({ part: `send:${id}`, on: "2026-11-02" }, city.samira, city.garage)).status).toBe(404);
    expect((await charter({ part: `send:${id}`, on: "2026-10-31" })).data).toMatchObject({
      errors: { on: "kies 1 november 2026 of een latere dag: toen zeiden ze het." },
    });
    expect((await charter({ part: `send:${id}`, on: "2026-11-02" })).status).toBe(302);
    expect((await charter({ part: `unsend:${id}`, voidReason: "Nog niet" })).status).toBe(302);
    expect((await charter({ part: `drop:${id}`, on: "2026-11-10", reason: "" })).data).toMatchObject({
      errors: { reason: "vul dit in." },
    });
    expect((await charter({ part: `drop:${id}`, on: "2026-11-10", reason: "Te druk" })).status).toBe(302);
    expect((await charter({ part: `undrop:${id}`, voidReason: "Toch wel" })).status).toBe(302);
    expect(findSummary(city.bakery)).toMatchObject({ charterStep: 1 });
    expect((await charter({ part: `unintend:${id}`, voidReason: "Verkeerde" })).status).toBe(302);
    expect((await charter({ part: `send:${id}`, on: "2026-11-12" })).status).toBe(404);
  });
});

test("the page knows what is late by the calendar alone", async () => {
  await signing(signed);
  moveClockTo("2027-05-25T09:00:00.000Z");
  const again = staff("Later Makelaar", "broker");
  expect((await open(charterLoader, again)).data).toMatchObject({ due: { planOn: "2027-05-24" } });
  expect(findSummary(city.bakery)).toMatchObject({ lapses: 1 });
});

test("the history has it in words, without the name of who signed", async () => {
  await pact(joining);
  await signing(signed);
  await signature(Number(signaturesAt(city.bakery)[0]?.id), { part: "void", voidReason: "Verkeerde werkgever" });
  const { lines } = (
    await ask(historyLoader, `/werkgevers/${city.bakery}/historie`, {
      as: city.samira,
      params: { id: String(city.bakery) },
    })
  ).data as { lines: { action: string; reason: string | null; changes: { name: string; after: string }[] }[] };
  expect(lines.slice(0, 3).map(({ action, reason }) => [action, reason])).toEqual([
    ["voided", "Verkeerde werkgever"],
    ["signed", null],
    ["joined", null],
  ]);
  expect(lines[2]?.changes.map(({ after }) => after)).toEqual(["20 november 2026", "Op een bijeenkomst"]);
  expect(lines[1]?.changes.map(({ after }) => after)).toEqual([
    "24 november 2026",
    "Bij een ceremonie",
    "Gender, Leeftijd",
  ]);
  expect(JSON.stringify(lines.slice(0, 3))).not.toContain('"Jorien Aalders"');
});
