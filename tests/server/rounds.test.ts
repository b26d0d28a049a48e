import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { sign } from "~/charter/signatures.server";
import { at, moveClockTo } from "~/clock.server";
import { findConversationFor, recordConversation, voidConversation } from "~/conversations/conversations.server";
import { markDemo } from "~/demo/demo.server";
import { addContact, contactLeft, findContact } from "~/employers/contacts.server";
import { changeEmployer, detailsOf, type EmployerDetails, findEmployerFor } from "~/employers/employers.server";
import { chosenIn } from "~/employers/filter.server";
import { loader as employerHistory } from "~/employers/history";
import { loader as employersPage } from "~/employers/index";
import { compare } from "~/employers/merge/compare.server";
import { mergeEmployers } from "~/employers/merge/merge.server";
import { loader as employerPage } from "~/employers/show";
import { openLetter, runDueJobs } from "~/mail/worker.server";
import { join } from "~/pact/memberships.server";
import { action as pactAction } from "~/pact/show";
import { loader as addresses } from "~/rounds/addresses-csv";
import * as edit from "~/rounds/edit";
import { loader as historyPage } from "~/rounds/history";
import * as index from "~/rounds/index";
import { loader as letters } from "~/rounds/letters";
import * as fresh from "~/rounds/new";
import * as onRound from "~/rounds/on-round";
import { everyoneOn, funnelFor } from "~/rounds/on-round.server";
import * as optOutPage from "~/rounds/opt-out";
import { optOut, optOutAt } from "~/rounds/opt-outs.server";
import * as putOnPage from "~/rounds/put-on";
import { loader as reach } from "~/rounds/reach";
import type { Round } from "~/rounds/round";
import { usualText } from "~/rounds/round-text";
import { roundById } from "~/rounds/rounds.server";
import * as send from "~/rounds/send";
import { sendPageOf } from "~/rounds/send-page.server";
import { roundTextOn } from "~/rounds/settings.server";
import * as show from "~/rounds/show";
import * as textPage from "~/rounds/text";
import { findSummary } from "~/standing/summary.server";
import { visitOf } from "~/work-day/visits.server";
import { ask, freshDatabase, staff } from "./house";
import { employerNamed, planted, smallCity, talkAt } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
let id: number;
let round: Round;
beforeEach(async () => {
  city = smallCity();
  markDemo(true); // mail is kept in memory, links and all
  await runDueJobs();
  id = await made();
  const found = roundById(id);
  if (!found) throw new Error("The round was just made");
  round = found;
});

let keys = 0;
const key = () => `0c6f9f0e-5b1f-4f7a-9d3c-${String(++keys).padStart(12, "0")}`;
const { nl, en } = usualText;
const details = {
  name: "Najaar",
  startsOn: "2026-11-09",
  endsOn: "2026-12-31",
  goal: "joined",
  goalCount: "3",
  ...{ subjectNl: nl.subject, textNl: nl.text, subjectEn: en.subject, textEn: en.text },
};
const make = (form: Record<string, string> = {}, path = "/rondes/nieuw", as = city.samira) =>
  ask(fresh.action, path, { as, form: { key: key(), ...details, ...form } });
async function made(form: Record<string, string> = {}, path?: string): Promise<number> {
  const { location } = await make(form, path);
  return Number(location?.split("/").at(-1));
}
const params = (employer?: number) => ({ id: String(id), ...(employer && { employerId: String(employer) }) });
const put = (ids: number[], form: Record<string, string> = {}, as = city.samira) =>
  ask(putOnPage.action, `/rondes/erop?${ids.map((one) => `id=${one}`).join("&")}`, {
    as,
    form: { key: key(), round: String(id), ...form },
  });
const both = () => put([city.bakery, city.garage]);
const change = (employer: number, to: Partial<EmployerDetails>) => {
  const { version, ...now } = detailsOf(employer);
  changeEmployer(city.samira, employer, { ...now, ...to }, version);
};
const address = { address: "Kanaalweg 1", postcode: "3526KL", place: "Utrecht" };
type SendData = { mails: number; letters: number; waiting: number; not: { why: string; count: number }[] };
const sendPage = async () =>
  (await ask(send.loader, `/rondes/${id}/versturen?sleutel=${key()}`, { as: city.samira, params: params() }))
    .data as SendData & { previews: { kind: string; text: string; subject: string }[] };
const why = async () => Object.fromEntries((await sendPage()).not.map(({ why: reason, count }) => [reason, count]));
const press = (form: Record<string, string>) =>
  ask(send.action, "/", { as: city.samira, params: params(), form: { key: key(), ...form } });
const sendMails = async () => {
  const answer = await press({ intent: "mails" });
  await runDueJobs();
  return answer;
};
const part = (name: string, form: Record<string, string>, employer = city.bakery) =>
  ask(onRound.action, "/", { as: city.samira, params: params(employer), form: { key: key(), part: name, ...form } });
const onIt = (employer: number) => everyoneOn(city.samira, round).find((one) => one.id === employer);
const mails = () =>
  statement<{ recipient: string; state: string; messageId: string; locale: string; text: string | null }>(
    "SELECT recipient, state, message_id AS messageId, locale, sent_text AS text FROM mail WHERE template = 'round' ORDER BY id",
  ).all({});
const lastLetter = () => openLetter(mails().at(-1)?.messageId ?? "");
const tokenIn = (text = "") => /\/afmelden\/([\w-]+)/.exec(text)?.[1] ?? "";
const undoOf = (headers: Headers) => {
  const cookie = /melding=([\w-]+)/.exec(headers.get("Set-Cookie") ?? "")?.[1] ?? "";
  return (JSON.parse(Buffer.from(cookie, "base64url").toString()) as { undo: { fields: Record<string, string> } }).undo;
};

describe("who sees rounds", () => {
  test("the broker and the programme manager; for everybody else there are none", async () => {
    await both();
    const petra = staff("Petra Partner", "partner");
    const loaders = [
      ...[index.loader, fresh.loader, putOnPage.loader, reach, show.loader, edit.loader, send.loader, letters],
      ...[addresses, onRound.loader, historyPage],
    ];
    const actions = [fresh.action, putOnPage.action, edit.action, send.action, onRound.action];
    for (const handler of [...loaders, ...actions]) {
      const form = (actions as unknown[]).includes(handler) ? { form: { name: "X", part: "answer" } } : {};
      const status = async (as: { token: string }) =>
        (await ask(handler as never, "/", { as, params: params(city.bakery), ...form })).status;
      for (const as of [city.nadia, city.anouk, city.ruben, city.jorien, petra]) expect(await status(as)).toBe(404);
      for (const as of [city.samira, city.hanneke]) expect(await status(as)).toBeLessThan(423);
    }
  });

  test("the text of the municipality is the programme manager's", async () => {
    expect((await ask(textPage.loader, "/", { as: city.samira })).status).toBe(404);
    expect((await ask(textPage.action, "/", { as: city.samira, form: {} })).status).toBe(404);
    expect((await ask(textPage.loader, "/", { as: city.hanneke })).status).toBe(200);
  });

  test("what is not there is not found", async () => {
    for (const wrong of ["999", "0", "x", "1e1"])
      expect((await ask(show.loader, "/", { as: city.samira, params: { id: wrong } })).status).toBe(404);
    const answer = await ask(onRound.loader, "/", { as: city.samira, params: params(city.bakery) });
    expect(answer.status).toBe(404); // not on this round
    expect((await ask(reach, "/rondes/bereik?ronde=999", { as: city.samira })).status).toBe(404);
  });

  test("the desk reads nothing of rounds on an employer's page, and has no button for them", async () => {
    await both();
    const page = async (as: { token: string }) =>
      (await ask(employerPage, "/", { as, params: { id: String(city.bakery) } })).data as { rounds: object | null };
    expect((await page(city.samira)).rounds).toMatchObject({ on: [{ name: "Najaar" }], optOut: null });
    expect((await page(city.nadia)).rounds).toBeNull();
    const list = async (as: { token: string }) =>
      (await ask(employersPage, "/werkgevers", { as })).data as { may: { runRounds: boolean } };
    expect((await list(city.nadia)).may.runRounds).toBe(false);
    expect((await list(city.samira)).may.runRounds).toBe(true);
  });
});

describe("a round", () => {
  test("is made once", async () => {
    const form = { key: key(), ...details, name: "Winter" };
    const again = () => ask(fresh.action, "/rondes/nieuw", { as: city.samira, form });
    const first = await again();
    expect(first.location).toMatch(/^\/rondes\/\d+$/);
    expect((await again()).location).toBe(first.location);
  });

  test.each([
    [{ name: "" }, "name"],
    [{ name: " NAJAAR " }, "name"],
    [{ startsOn: "morgen" }, "startsOn"],
    [{ endsOn: "2026-11-01" }, "endsOn"],
    [{ goal: "rijk worden" }, "goal"],
    [{ goal: "signed", goalCount: "" }, "goalCount"],
    [{ goalCount: "0" }, "goalCount"],
    [{ textNl: "Dag {naam}" }, "textNl"],
    [{ subjectEn: "" }, "subjectEn"],
  ])("with %o is refused beside the field, with what was typed", async (wrong, field) => {
    const answer = await make({ name: "Winter", ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({ errors: { [field]: expect.any(String) }, values: { textEn: en.text } });
  });

  test("keeps the days on which it wrote: what was sent stays within it", async () => {
    await both();
    await sendMails();
    const written = mails().length;
    expect(written).toBeGreaterThan(0);
    const days = (form: Record<string, string>) =>
      ask(edit.action, "/", { as: city.hanneke, params: params(), form: { ...details, version: "1", ...form } });
    expect((await days({ startsOn: "2026-11-25" })).data).toMatchObject({ errors: { startsOn: expect.any(String) } });
    expect((await days({ endsOn: "2026-11-23" })).data).toMatchObject({ errors: { endsOn: expect.any(String) } });
    expect((await days({ startsOn: "2026-11-24", endsOn: "2026-11-24" })).status).toBe(302);
  });

  test("is changed against its version: the same field changed twice shows both", async () => {
    const sendIt = (form: Record<string, string>) =>
      ask(edit.action, "/", { as: city.hanneke, params: params(), form: { ...details, version: "1", ...form } });
    expect((await sendIt({ goalCount: "9" })).status).toBe(302);
    expect((await sendIt({ name: "Herfst" })).status).toBe(302);
    expect(roundById(id)).toMatchObject({ name: "Herfst", goalCount: 9, version: 3 });
    const answer = await sendIt({ name: "Winter" });
    expect(answer.status).toBe(409);
    expect(answer.data).toMatchObject({ conflict: { fields: [{ name: "name", theirs: { shown: "Herfst" } }] } });
  });

  test("remembers what changed about it, and by whom; of a letter that it changed, not how it reads", async () => {
    await ask(edit.action, "/", {
      as: city.hanneke,
      params: params(),
      form: { ...details, version: "1", goal: "signed", goalCount: "9", textNl: `${nl.text}\n\nTot gauw!` },
    });
    const { data } = await ask(historyPage, "/", { as: city.samira, params: params() });
    const { lines } = data as { lines: { action: string; actor: string; changes: object[] }[] };
    expect(lines.map(({ action, actor }) => [action, actor])).toEqual([
      ["changed", "Hanneke Wolters"],
      ["added", "Samira el Amrani"],
    ]);
    expect(lines[0]?.changes).toEqual([
      { name: "goal", before: "Aangesloten", after: "Getekend", text: false },
      { name: "goalCount", before: "3", after: "9", text: false },
      { name: "textNl", before: expect.any(String), after: expect.any(String), text: true },
    ]);
  });
});

test("a filter that is not understood chooses nobody, rather than everybody", () => {
  const chosen = (query: string) => chosenIn(new URL(`http://localhost/rondes/erop?${query}&alle=ja`));
  for (const query of ["partner=abc", "pact=9", "grootte=reus"])
    expect([query, chosen(query)]).toEqual([query, undefined]);
  expect(chosen("pact=2")).toMatchObject({ pact: 2 });
});

describe("putting employers on a round", () => {
  test("says before it happens who falls off and who gets no post; then does so once", async () => {
    const won = employerNamed(city.samira, "Al Aangesloten BV");
    join(city.samira, won, { joinedOn: "2026-11-02", route: "event", contactId: null });
    const signed = { signedOn: "2026-11-02", signatoryName: "Ada Al", signatoryTitle: "directeur", contactId: null };
    sign(city.samira, won, { ...signed, themes: ["all"], occasion: "ceremony", place: null, proof: null });
    const quiet = employerNamed(city.samira, "Geen Reclame BV", { nonMailing: true });
    optOut(city.samira, city.garage, { optedOutOn: "2026-11-20", way: "phone" });
    await put([city.bakery]);
    const page = await ask(putOnPage.loader, `/rondes/erop?alle=ja&sleutel=${key()}`, { as: city.samira });
    expect(page.data).toMatchObject({
      check: { chosen: 4, won: 1, optedOut: 1, nonMailing: 1 },
      coming: 3,
      rounds: [{ id, already: 1 }],
    });
    expect((await put([city.bakery, city.garage, quiet, won])).location).toBe(`/rondes/${id}`);
    expect(everyoneOn(city.samira, round).map(({ name }) => name)).toEqual([
      "Bakkerij Korenkruim",
      "Garage Remblok",
      "Geen Reclame BV",
    ]);
  });

  test("a new one is made with who was chosen in the list, or put forward by a partner", async () => {
    id = await made({ name: "Alles" }, "/rondes/nieuw?alle=ja");
    round = roundById(id) as Round;
    expect(everyoneOn(city.samira, round)).toHaveLength(2);
    expect(await made({ name: "Niemand" }, "/rondes/nieuw?alle=ja&sector=ict")).toBeGreaterThan(0);
    expect(
      (await make({ name: "Voorbij", startsOn: "2026-01-01", endsOn: "2026-02-01" }, "/rondes/nieuw?alle=ja")).status,
    ).toBe(422);
  });

  test("is taken back with one press, except who was written to meanwhile", async () => {
    const { headers } = await both();
    const { fields } = undoOf(headers);
    await sendMails();
    contactLeft(city.samira, findContact(city.garage, city.piet.contactId) as never, "2026-11-24");
    statement(
      "UPDATE approach SET voided_at = recorded_at, voided_by = 1, void_reason = 'x' WHERE employer_id = :e",
    ).run({
      e: city.garage,
    });
    await ask(putOnPage.action, "/rondes/erop", { as: city.samira, form: fields });
    expect(everyoneOn(city.samira, round).map((one) => one.id)).toEqual([city.bakery]);
  });

  test("refuses a round that is over or not there, and nobody", async () => {
    statement("UPDATE recruitment_round SET ends_on = '2026-11-23'").run({});
    expect((await both()).status).toBe(422);
    expect((await put([city.bakery], { round: "999" })).status).toBe(422);
    expect((await put([])).status).toBe(422);
  });

  test("one is taken off with a reason, and stays in the history", async () => {
    await both();
    expect((await part("off", {})).status).toBe(422);
    expect((await part("off", { voidReason: "Verkeerde lijst" })).location).toBe(`/rondes/${id}`);
    expect(onIt(city.bakery)).toBeUndefined();
    const { lines } = (await ask(employerHistory, "/", { as: city.samira, params: { id: String(city.bakery) } }))
      .data as { lines: { action: string; recordKind: string; reason: string | null }[] };
    expect(lines.slice(0, 2)).toMatchObject([
      { recordKind: "roundEmployer", action: "takenOff", reason: "Verkeerde lijst" },
      { recordKind: "roundEmployer", action: "putOn" },
    ]);
  });
});

describe("sending", () => {
  beforeEach(both);

  test("mails who has an address, in the contact's language, with the norm and the way out", async () => {
    statement("UPDATE contact SET locale = 'en' WHERE id = :id").run({ id: city.piet.contactId });
    expect(await sendPage()).toMatchObject({ mails: 2, letters: 0 });
    await press({ intent: "mails" });
    expect(await sendPage()).toMatchObject({ mails: 0, waiting: 2 });
    expect(funnelFor(city.samira, round).approached).toBe(0); // not before it went
    await runDueJobs();
    expect(mails()).toMatchObject([
      { recipient: "jorien@korenkruim.example", state: "sent", locale: "nl" },
      { recipient: "piet@remblok.example", state: "sent", locale: "en" },
    ]);
    const { text, subject, replyTo, unsubscribe } = lastLetter() ?? {};
    expect(subject).toBe("Will Garage Remblok join the Werkgeverspact Utrecht Inclusief?");
    expect(text).toContain(`Dear Piet Moer,\n\n${en.norm}`);
    expect(text).toContain("Tom Bakker"); // its own broker, though Samira sent it
    expect(replyTo).toBe("tom.bakker@utrecht.example");
    expect(unsubscribe).toContain("/afmelden/");
    expect(mails()[1]?.text).not.toContain(tokenIn(text)); // the link is masked once it went
    expect(onIt(city.garage)).toMatchObject({ approach: { on: "2026-11-24", channel: "mail" } });
    expect(await why()).toEqual({ written: 2 });
  });

  test("nobody gets two mails of one round, however often it is sent", async () => {
    await sendMails();
    await sendMails();
    expect(mails()).toHaveLength(2);
    await part("off", { voidReason: "Even eraf" });
    await put([city.bakery]);
    await sendMails();
    expect(mails()).toHaveLength(2);
  });

  test.each<[string, () => void]>([
    ["opted out", () => optOut(city.samira, city.bakery, { optedOutOn: "2026-11-24", way: "phone" })],
    ["wants no advertising", () => change(city.bakery, { nonMailing: true })],
    ["joined", () => join(city.samira, city.bakery, { joinedOn: "2026-11-24", route: "event", contactId: null })],
    [
      "left the round",
      () => statement("UPDATE round_employer SET voided_at = recorded_at, voided_by = 1, void_reason = 'x'").run({}),
    ],
    [
      "has a contact who left",
      () => contactLeft(city.samira, findContact(city.bakery, city.jorien.contactId) as never, "2026-11-24"),
    ],
    ["is of a round that is over", () => moveClockTo("2027-01-02T09:00:00.000Z")],
  ])("a mail that waits does not go to who meanwhile %s", async (_, happens) => {
    await press({ intent: "mails" });
    happens();
    await runDueJobs();
    expect(mails()[0]).toMatchObject({ state: "withdrawn" });
    expect(statement("SELECT 1 FROM approach WHERE employer_id = :e").get({ e: city.bakery })).toBeUndefined();
  });

  test("whom another round wrote to in the last thirty days is pointed out, and still written to", async () => {
    await sendMails();
    id = await made({ name: "Winter" });
    await both();
    const lately = () => sendPageOf(city.samira, roundById(id) ?? round).lately;
    const first = [{ name: "Bakkerij Korenkruim", on: "2026-11-24" }, { name: "Garage Remblok" }];
    expect(lately()).toMatchObject({ count: 2, first });
    expect(at("2026-12-24T12:00:00.000Z", lately)).toMatchObject({ count: 2 });
    expect(at("2026-12-25T12:00:00.000Z", lately)).toEqual({ count: 0, first: [] });
    await sendMails();
    expect(mails()).toHaveLength(4);
    expect(lately()).toEqual({ count: 0, first: [] }); // this round wrote to them itself
  });

  test("who answered gets none either", async () => {
    await press({ intent: "mails" });
    await part("answer", { answer: "later", answeredOn: "2026-11-24" });
    await runDueJobs();
    expect(mails().map(({ state }) => state)).toEqual(["withdrawn", "sent"]);
    expect(await why()).toMatchObject({ said: 1, written: 1 });
  });

  test("the others get a letter: printed, with their address, and as a list", async () => {
    const shop = employerNamed(city.samira, "=Winkel; De Vecht", { ...address, brokerId: city.tom.personId });
    const nowhere = employerNamed(city.samira, "Zonder Adres");
    await put([shop, nowhere]);
    expect(await sendPage()).toMatchObject({ mails: 2, letters: 1, not: [{ why: "noAddress", count: 1 }] });
    const { sheets } = (await ask(letters, "/", { as: city.samira, params: params() })).data as {
      sheets: { employer: string; address: string; postcode: string; text: string; attention: string | null }[];
    };
    expect(sheets).toMatchObject([
      { employer: "=Winkel; De Vecht", address: "Kanaalweg 1", postcode: "3526 KL", attention: null },
    ]);
    expect(sheets[0]?.text).toContain("Geachte heer, mevrouw,");
    expect(sheets[0]?.text).toContain("Laat het weten aan Tom Bakker");
    const file = (await addresses({
      request: new Request("http://localhost/", { headers: { Cookie: `pactwerk=${city.samira.token}` } }),
      params: params(),
      context: {},
    } as never)) as Response;
    const rows = (await file.text()).split("\r\n");
    expect(rows[1]).toBe(`"'=Winkel; De Vecht";;Kanaalweg 1;3526KL;Utrecht;Geachte heer, mevrouw;nl;Tom Bakker`);
    expect(rows).toHaveLength(3);
  });

  test("letters count from the day they were posted, and can be taken back", async () => {
    const shop = employerNamed(city.samira, "Winkel De Vecht", address);
    await put([shop]);
    for (const sentOn of ["2026-11-25", "2026-11-01", "gisteren", ""])
      expect((await press({ intent: "letters", sentOn })).status).toBe(422);
    const { headers } = await press({ intent: "letters", sentOn: "2026-11-20" });
    expect(onIt(shop)).toMatchObject({ approach: { on: "2026-11-20", channel: "letter" } });
    expect(findSummary(shop)?.pactStep).toBe(1);
    expect(await sendPage()).toMatchObject({ letters: 0 });
    await press(undoOf(headers).fields);
    expect(onIt(shop)?.approach).toBeNull();
    expect(findSummary(shop)?.pactStep).toBe(0);
    expect(await sendPage()).toMatchObject({ letters: 1 });
  });

  test("one letter is recorded, and taken back, at the employer; a mail that went cannot be", async () => {
    const shop = employerNamed(city.samira, "Winkel De Vecht");
    await put([shop]);
    expect((await part("letter", { sentOn: "2026-11-23" }, shop)).status).toBe(302);
    expect((await part("letter", { sentOn: "2026-11-24" }, shop)).status).toBe(422);
    expect((await part("voidLetter", { voidReason: "Lag nog in de bak" }, shop)).status).toBe(302);
    expect(onIt(shop)?.approach).toBeNull();
    await sendMails();
    expect((await part("voidLetter", { voidReason: "Toch niet" })).status).toBe(422);
  });

  test("many go fifty a minute, so that other mail is not kept waiting", async () => {
    const ids = Array.from({ length: 55 }, (_, no) => {
      const employer = employerNamed(city.samira, `Bedrijf ${no}`);
      const contact = { name: "Iemand", jobTitle: null, phone: null, locale: null };
      addContact(city.samira, employer, { ...contact, email: `iemand${no}@bedrijf.example` });
      return employer;
    });
    await put(ids);
    await sendMails();
    expect(funnelFor(city.samira, round).approached).toBe(50);
    moveClockTo("2026-11-24T09:02:00.000Z");
    await runDueJobs();
    expect(funnelFor(city.samira, round)).toMatchObject({ on: 57, approached: 57 });
  });

  test("nothing goes before a round begins", async () => {
    await ask(edit.action, "/", {
      as: city.samira,
      params: params(),
      form: { ...details, startsOn: "2026-12-01", version: "1" },
    });
    expect((await press({ intent: "mails" })).status).toBe(422);
    expect(mails()).toEqual([]);
  });
});

describe("opting out by the link", () => {
  let token: string;
  beforeEach(async () => {
    await both();
    await sendMails();
    token = tokenIn(openLetter(mails()[0]?.messageId ?? "")?.text);
  });
  const look = (with_ = token) => ask(optOutPage.loader, "/", { params: { token: with_ } });
  const answer = (how: string, with_ = token) =>
    ask(optOutPage.action, "/", { params: { token: with_ }, form: { answer: how } });

  test("looking changes nothing; a button does, and can be taken back", async () => {
    expect((await look()).data).toEqual({ page: { employerName: "Bakkerij Korenkruim", since: null } });
    await look();
    expect(optOutAt(city.bakery)).toBeUndefined();
    expect((await answer("out")).data).toMatchObject({ page: { since: "2026-11-24" } });
    expect((await answer("out")).status).toBe(200);
    expect(optOutAt(city.bakery)).toMatchObject({ way: "link" });
    expect(onIt(city.bakery)?.optedOutOn).toBe("2026-11-24");
    expect(optOutAt(city.garage)).toBeUndefined();
    expect((await answer("in")).data).toMatchObject({ page: { since: null } });
    expect(optOutAt(city.bakery)).toBeUndefined();
  });

  test("a wrong link is no link, a wrong answer no answer", async () => {
    expect((await look("onbekend")).status).toBe(404);
    expect((await answer("out", "onbekend")).status).toBe(410);
    expect((await answer("misschien")).status).toBe(422);
    expect(optOutAt(city.bakery)).toBeUndefined();
  });

  test("holds for the next round too, and after a merge for both", async () => {
    await answer("out");
    id = await made({ name: "Winter" });
    round = roundById(id) as Round;
    await both();
    expect(await why()).toEqual({ optedOut: 1 });
    const versions = { into: detailsOf(city.garage).version, from: detailsOf(city.bakery).version };
    mergeEmployers(city.samira, { intoId: city.garage, fromId: city.bakery, picks: {}, versions });
    expect(everyoneOn(city.samira, round)).toMatchObject([{ id: city.garage, optedOutOn: "2026-11-24" }]);
    expect(await why()).toEqual({ optedOut: 1 });
  });

  test("a colleague records it too, and takes it back", async () => {
    expect((await part("optOut", { optedOutOn: "2026-11-25", way: "phone" })).status).toBe(422);
    expect((await part("optOut", { optedOutOn: "2026-11-24", way: "link" })).status).toBe(422);
    const { headers } = await part("optOut", { optedOutOn: "2026-11-24", way: "letter" });
    expect(optOutAt(city.bakery)).toMatchObject({ way: "letter" });
    const { part: name = "", key: sent, ...fields } = undoOf(headers).fields;
    await part(name, fields);
    expect(optOutAt(city.bakery)).toBeUndefined();
  });
});

describe("what came of it", () => {
  beforeEach(both);

  test("an open talk that reached them counts from the letter on; a confidential one never", async () => {
    await sendMails();
    expect(onIt(city.bakery)?.stand).toMatchObject({ approached: true, visited: false, answered: false });
    const talk = recordConversation(city.samira, talkAt(city.bakery, { summary: "Over de brief." }));
    expect(onIt(city.bakery)?.stand).toMatchObject({ visited: true, answered: true });
    const row = findConversationFor(city.samira, talk);
    if (row) voidConversation(city.samira, row, "Vergissing");
    expect(onIt(city.bakery)?.stand.visited).toBe(false);
    recordConversation(city.samira, talkAt(city.garage, { purposes: ["holdToAccount"] }));
    recordConversation(city.samira, talkAt(city.garage, { reached: false }));
    expect(onIt(city.garage)?.stand.visited).toBe(false);
  });

  test("nothing of a confidential talk is in any page or file of a round", async () => {
    await sendMails();
    for (const handler of [index.loader, show.loader, send.loader, reach, onRound.loader]) {
      const { data } = await ask(handler as never, `/?sleutel=${key()}`, {
        as: city.hanneke,
        params: params(city.bakery),
      });
      for (const word of planted) expect(JSON.stringify(data)).not.toContain(word);
    }
  });

  test("an answer is recorded, the last one counts, and a mistaken one is taken back", async () => {
    expect((await part("answer", { answer: "misschien", answeredOn: "2026-11-24" })).status).toBe(422);
    expect((await part("answer", { answer: "talk", answeredOn: "2026-11-25" })).status).toBe(422);
    expect((await part("answer", { answer: "talk", answeredOn: "2026-11-01" })).status).toBe(422);
    await part("answer", { answer: "later", answeredOn: "2026-11-10" });
    await part("answer", { answer: "join", answeredOn: "2026-11-20" });
    expect(onIt(city.bakery)).toMatchObject({ answer: { answer: "join" }, stand: { answered: true } });
    const { answers } = (
      await ask(onRound.loader, `/?sleutel=${key()}`, { as: city.samira, params: params(city.bakery) })
    ).data as { answers: { id: number }[] };
    const last = answers[0]?.id;
    expect((await part(`voidAnswer:${last}`, { voidReason: "Was de buurman" }, city.garage)).status).toBe(422);
    await part(`voidAnswer:${last}`, { voidReason: "Was de buurman" });
    expect(onIt(city.bakery)?.answer?.answer).toBe("later");
  });

  test("joining says through which round, and counts for it", async () => {
    const joins = (form: Record<string, string>) =>
      ask(pactAction, "/", {
        as: city.samira,
        params: { id: String(city.garage) },
        form: { key: key(), part: "join", joinedOn: "2026-11-23", route: "round", ...form },
      });
    expect((await joins({})).data).toMatchObject({ errors: { roundId: expect.any(String) } });
    expect((await joins({ roundId: "999" })).data).toMatchObject({ errors: { roundId: expect.any(String) } });
    const other = await made({ name: "Een andere ronde" });
    expect((await joins({ roundId: String(other) })).data, "it is not on that one").toMatchObject({
      errors: { roundId: expect.any(String) },
    });
    expect((await joins({ roundId: String(id) })).status).toBe(302);
    expect(funnelFor(city.samira, round)).toMatchObject({ on: 2, joined: 1, answered: 1, approached: 0 });
    const page = (await ask(show.loader, `/rondes/${id}?toon=joined`, { as: city.samira, params: params() })).data;
    expect(page).toMatchObject({ list: { rows: [{ name: "Garage Remblok" }], total: 1 } });
    expect(await why()).toEqual({ won: 1 });
  });

  test("two that became one are on it once, with what was sent to either", async () => {
    await sendMails();
    const versions = { into: detailsOf(city.bakery).version, from: detailsOf(city.garage).version };
    const [bakery, garage] = [city.bakery, city.garage].map((one) => findEmployerFor(city.samira, one));
    if (!bakery || !garage) throw new Error("Both are there");
    const { relations, legalPersons } = compare(bakery, garage, "nl");
    expect(relations.find(({ relation }) => relation === "rounds")).toMatchObject({ here: 1, there: 1, sum: 1 });
    expect(legalPersons).toBeNull();
    mergeEmployers(city.samira, { intoId: city.bakery, fromId: city.garage, picks: {}, versions });
    const old = await ask(onRound.loader, "/", { as: city.samira, params: params(city.garage) });
    expect([old.status, old.location]).toEqual([301, `/rondes/${id}/werkgevers/${city.bakery}`]);
    expect(funnelFor(city.samira, round)).toMatchObject({ on: 1, approached: 1 });
    expect(await why()).toEqual({ written: 1 });
    expect((await put([city.bakery])).status).toBe(302);
    expect(funnelFor(city.samira, round).on).toBe(1);
  });

  test("the visit list names the round, until they answer", async () => {
    statement("UPDATE employer SET registered_on = '2026-01-01'").run({});
    const shop = employerNamed(city.samira, "Winkel De Vecht", address);
    await put([shop]);
    await press({ intent: "letters", sentOn: "2026-11-09" });
    const approach = () => visitOf(city.samira, city.samira.personId, shop)?.facts.approach;
    expect(approach()).toEqual({ on: "2026-11-09", channel: "letter", round: "Najaar", answeredOn: null });
    await part("answer", { answer: "no", answeredOn: "2026-11-12" }, shop);
    expect(approach()).toMatchObject({ answeredOn: "2026-11-12" });
  });
});

describe("reach", () => {
  type Reach = { total: { all: { known: number; heard: number } }; rows: { code: string; all: { heard: number } }[] };
  const reached = async (query = "") => (await ask(reach, `/rondes/bereik${query}`, { as: city.samira })).data as Reach;
  const listed = async (norm: string) =>
    (
      (await ask(employersPage, `/werkgevers?norm=${norm}`, { as: city.samira })).data as { rows: { name: string }[] }
    ).rows.map(({ name }) => name);

  test("counts who was written to, spoken to openly, or ever joined; its lists are as long", async () => {
    const silent = employerNamed(city.samira, "Nooit Gehoord");
    const whispered = employerNamed(city.samira, "Alleen Vertrouwelijk");
    const tried = employerNamed(city.samira, "Alleen Geprobeerd");
    const lettered = employerNamed(city.samira, "Kreeg Een Brief", address);
    recordConversation(city.samira, talkAt(whispered, { purposes: ["holdToAccount"] }));
    recordConversation(city.samira, talkAt(tried, { reached: false }));
    expect((await reached()).total.all).toMatchObject({ known: 6, heard: 2 });
    await put([silent, lettered]);
    await press({ intent: "letters", sentOn: "2026-11-20" });
    expect((await reached()).total.all).toMatchObject({ known: 6, heard: 3 });
    expect(await listed("yes")).toEqual(["Bakkerij Korenkruim", "Garage Remblok", "Kreeg Een Brief"]);
    expect(await listed("no")).toEqual(["Alleen Geprobeerd", "Alleen Vertrouwelijk", "Nooit Gehoord"]);
    expect((await reached(`?ronde=${id}`)).total.all).toMatchObject({ known: 2, heard: 1 });
  });
});

describe("the text of the municipality", () => {
  const form = {
    ...{ normNl: "Iedereen doet mee.", subjectNl: "Doe mee", textNl: "{aanhef},\n{norm}" },
    ...{ normEn: "Everybody takes part.", subjectEn: "Take part", textEn: "{aanhef},\n{norm}" },
  };
  test("is kept by day; the norm holds for rounds that are there, the text for new ones", async () => {
    const save = (more: Record<string, string> = {}) =>
      ask(textPage.action, "/", { as: city.hanneke, form: { ...form, ...more } });
    expect((await save({ normNl: "{norm}" })).status).toBe(422);
    expect((await save({ textEn: "{name}" })).status).toBe(422);
    expect((await save()).status).toBe(302);
    expect(roundTextOn("2026-11-23")).toEqual(usualText);
    expect(roundTextOn("2026-11-24").nl).toEqual({ norm: "Iedereen doet mee.", subject: "Doe mee", text: form.textNl });
    await both();
    const { previews } = await sendPage();
    expect(previews[0]?.text).toContain("Iedereen doet mee.");
    expect(previews[0]?.subject).toContain("Bakkerij Korenkruim");
    const fresher = await ask(fresh.loader, `/rondes/nieuw?sleutel=${key()}`, { as: city.samira });
    expect(fresher.data).toMatchObject({ initial: { subjectNl: "Doe mee" } });
  });
});

test("the list of rounds has each with its numbers, by whether it runs", async () => {
  await both();
  await made({ name: "Voorjaar", startsOn: "2027-03-01", endsOn: "2027-05-01" });
  await made({ name: "Zomer", startsOn: "2026-06-01", endsOn: "2026-08-01" });
  const { rounds } = (await ask(index.loader, "/rondes", { as: city.samira })).data as {
    rounds: { name: string; phase: string; funnel: { on: number } }[];
  };
  expect(rounds.map(({ name, phase, funnel }) => [name, phase, funnel.on])).toEqual([
    ["Najaar", "running", 2],
    ["Voorjaar", "coming", 0],
    ["Zomer", "over", 0],
  ]);
});
