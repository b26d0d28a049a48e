import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { consumeLink, findLink, newLink, prolongLink, revokeLinks } from "~/access/links.server";
import { moveClockTo, today } from "~/clock.server";
import { markDemo } from "~/demo/demo.server";
import { addContact, contactLeft, findContact } from "~/employers/contacts.server";
import { openLetter, runDueJobs } from "~/mail/worker.server";
import { action as consentAction, loader as consentPage } from "~/practices/consent";
import { askConsent, recordAnswer, voidConsentEvent } from "~/practices/consent.server";
import { loader as editPage, action as editPractice } from "~/practices/edit";
import { practiceFilterIn } from "~/practices/filter";
import { addHeard } from "~/practices/heard/heard.server";
import { listPracticesFor } from "~/practices/list.server";
import { standingOf } from "~/practices/practice";
import {
  changePractice,
  consentEventsOf,
  findPracticeFor,
  type Practice,
  practiceById,
  voidPractice,
} from "~/practices/practices.server";
import { action as practiceAction, loader as practicePage } from "~/practices/show";
import { ask, freshDatabase } from "./house";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
let id: number;
beforeEach(async () => {
  city = smallCity();
  markDemo(true); // mail is kept in memory, links and all
  await runDueJobs();
  id = addHeard(
    city.samira,
    city.bakery,
    { kind: "practice", words: "Vrijdag tien minuten", theme: "workAbility", phase: "workplace" },
    "2026-11-20",
  ).id;
  write({ did: "Elke vrijdag tien minuten aan de broodplank." });
});

const practice = (): Practice => {
  const found = practiceById(id);
  if (!found) throw new Error("The practice is gone");
  return found;
};
const write = (words: Partial<Practice>) =>
  changePractice(city.samira, practice(), { ...practice(), ...words }, practice().version);
const asks = (scope: "network" | "public" = "public", contactId = city.jorien.contactId) =>
  askConsent(city.samira, practice(), { contactId, scope });
const standing = () =>
  standingOf(
    consentEventsOf(id).filter(({ voidedAt }) => voidedAt === null),
    practice(),
    today(),
  );
const lastMail = () =>
  statement<{ messageId: string; state: string; recipient: string; sentText: string | null; personId: number | null }>(
    "SELECT message_id AS messageId, state, recipient, sent_text AS sentText, person_id AS personId FROM mail ORDER BY id DESC LIMIT 1",
  ).get({});
/** Sends what waits, and reads the link in the mail as its reader would. */
async function mailedToken(): Promise<string> {
  await runDueJobs();
  return /\/toestemming\/(\S+)/.exec(openLetter(lastMail()?.messageId ?? "")?.text ?? "")?.[1] ?? "";
}
const look = (token: string) => ask(consentPage, `/toestemming/${token}`, { params: { token } });
const say = (token: string, answer: string) =>
  ask(consentAction, `/toestemming/${token}`, { params: { token }, form: { answer } });
const pageOf = (answer: { data: unknown }) => (answer.data as { page: { stand: string } | null }).page;
const everything = () =>
  JSON.stringify(
    ["practice_event", "good_practice", "access_link", "history", "mail"].map((table) =>
      statement(`SELECT * FROM ${table}`).all({}),
    ),
  );

describe("asked by mail", () => {
  test("the mail goes to the contact, with a link and without the words; what we keep has the link masked", async () => {
    expect(asks()).toEqual({ asked: "Jorien Aalders" });
    const token = await mailedToken();
    expect(token).toMatch(/^[\w-]{20,}$/);
    expect(lastMail()).toMatchObject({ state: "sent", recipient: "jorien@korenkruim.example" });
    expect(openLetter(lastMail()?.messageId ?? "")?.text).not.toContain("broodplank");
    expect(lastMail()?.sentText).toContain("/toestemming/…");
    expect(standing().state).toBe("asked");
  });

  test("looking changes nothing, however often; it shows the very words and who asked", async () => {
    asks();
    const token = await mailedToken();
    const before = everything();
    for (let times = 0; times < 3; times++) {
      const page = await look(token);
      expect(page.status).toBe(200);
      expect(pageOf(page)).toMatchObject({
        stand: "asks",
        asked: { scope: "public", by: "Samira el Amrani" },
        employerName: "Bakkerij Korenkruim",
        text: { heading: "Vrijdag tien minuten", did: "Elke vrijdag tien minuten aan de broodplank." },
      });
    }
    expect(everything()).toBe(before);
  });

  test("a yes is recorded with the words, how far, the day and who; it holds a year, and twice the same tap is one", async () => {
    asks();
    const token = await mailedToken();
    expect(pageOf(await say(token, "public"))?.stand).toBe("holds");
    await say(token, "public");
    await say(token, "network");
    const given = consentEventsOf(id).filter(({ kind }) => kind === "consented");
    expect(given).toMatchObject([
      { scope: "public", way: "link", happenedOn: "2026-11-24", endsOn: "2027-11-24", contact: "Jorien Aalders" },
    ]);
    expect(
      statement<{ content: string }>("SELECT content FROM practice_event WHERE kind = 'consented'").get({})?.content,
    ).toContain("broodplank");
    expect(standing()).toMatchObject({ state: "consented", scope: "public" });
    moveClockTo("2027-11-24T09:00:00.000Z");
    expect(standing().state).toBe("lapsed");
    expect(pageOf(await look(token))?.stand).toBe("expired");
  });

  test("the year is a setting, of the day on which the yes is said", async () => {
    statement("INSERT INTO setting (key, valid_from, value) VALUES ('practiceConsentMonths', '2026-01-01', '6')").run(
      {},
    );
    asks();
    await say(await mailedToken(), "network");
    expect(standing()).toMatchObject({ scope: "network", endsOn: "2027-05-24" });
  });

  test("never further than was asked", async () => {
    asks("network");
    await say(await mailedToken(), "public");
    expect(standing()).toMatchObject({ state: "consented", scope: "network" });
  });

  test("a no, and nothing more to say with this link", async () => {
    asks();
    const token = await mailedToken();
    expect(pageOf(await say(token, "no"))?.stand).toBe("refused");
    await say(token, "public");
    expect(standing().state).toBe("refused");
  });

  test("the same link takes the yes back while it holds, also a year later than it was mailed", async () => {
    asks();
    const token = await mailedToken();
    moveClockTo("2027-10-01T09:00:00.000Z");
    await say(token, "network");
    moveClockTo("2028-08-01T09:00:00.000Z"); // twenty months after the mail
    expect(pageOf(await look(token))?.stand).toBe("holds");
    expect(pageOf(await say(token, "withdraw"))?.stand).toBe("withdrawn");
    expect(standing().state).toBe("withdrawn");
    await say(token, "withdraw");
    expect(consentEventsOf(id).filter(({ kind }) => kind === "withdrawn")).toHaveLength(1);
  });

  test("when the text was changed meanwhile the link says so, asks nothing, and takes no answer", async () => {
    asks();
    const token = await mailedToken();
    write({ gave: "Een komma anders." });
    expect(pageOf(await look(token))?.stand).toBe("changed");
    expect(pageOf(await say(token, "public"))?.stand).toBe("changed");
    expect(consentEventsOf(id).map(({ kind }) => kind)).toEqual(["asked"]);
    expect(standing().state).toBe("heard");
  });

  test("a yes to other words lapses; theme and place in the work are not the words", async () => {
    asks();
    await say(await mailedToken(), "public");
    expect(write({ theme: "age", phase: null })).toMatchObject({ saved: true, lapsed: false });
    expect(standing().state).toBe("consented");
    expect(write({ heading: "Elke vrijdag tien minuten" })).toMatchObject({ saved: true, lapsed: true });
    expect(standing()).toMatchObject({ state: "lapsed", stateOn: "2026-11-24" });
  });

  test("a newer question ends the older link; one practice's link does nothing to another's", async () => {
    asks("network");
    const first = await mailedToken();
    asks("public");
    const second = await mailedToken();
    expect((await look(first)).status).toBe(404);
    expect((await say(first, "network")).status).toBe(410);
    expect(standing().state).toBe("asked");
    const other = addHeard(
      city.samira,
      city.garage,
      { kind: "practice", words: "Ander", theme: null, phase: null },
      "2026-11-20",
    ).id;
    await say(second, "public");
    expect(standing().state).toBe("consented");
    expect(consentEventsOf(other)).toEqual([]);
  });

  test("a link to a practice that was voided, or of a question taken back, leads nowhere; nor does one made up", async () => {
    asks();
    const token = await mailedToken();
    const [question] = consentEventsOf(id);
    voidConsentEvent(city.samira, practice(), question?.id ?? 0, "verkeerde contact");
    expect((await look(token)).status).toBe(404);
    asks();
    const next = await mailedToken();
    voidPractice(city.samira, practice(), "niet gezegd");
    expect((await look(next)).status).toBe(404);
    expect((await say(next, "public")).status).toBe(410);
    expect((await look("verzonnen")).status).toBe(404);
    expect((await say("verzonnen", "public")).status).toBe(410);
  });

  test("the mail is withdrawn when the text changed, the contact left or somebody asked again before it went", async () => {
    asks();
    write({ gave: "Anders." });
    await runDueJobs();
    expect(lastMail()?.state).toBe("withdrawn");
    asks();
    asks("network");
    await runDueJobs();
    const states = statement<{ state: string }>(
      "SELECT state FROM mail WHERE template = 'practiceConsent' ORDER BY id",
    ).all({});
    expect(states.map(({ state }) => state)).toEqual(["withdrawn", "withdrawn", "sent"]);
    asks();
    const contact = findContact(city.bakery, city.jorien.contactId);
    if (contact) contactLeft(city.samira, contact, "2026-11-24");
    await runDueJobs();
    expect(lastMail()?.state).toBe("withdrawn");
    expect(asks()).toMatchObject({ refused: "contact" });
  });

  test("is refused without the words, without an address, and of another employer's contact", () => {
    write({ did: null });
    expect(asks()).toMatchObject({ refused: "noText" });
    write({ did: "Weer wel." });
    const silent = addContact(city.samira, city.bakery, {
      name: "Yusuf",
      jobTitle: null,
      email: null,
      phone: null,
      locale: null,
    });
    expect(asks("public", silent)).toMatchObject({ refused: "noAddress" });
    expect(asks("public", city.piet.contactId)).toMatchObject({ refused: "contact" });
    statement("UPDATE good_practice SET confidential = 1").run({});
    expect(asks()).toMatchObject({ refused: "confidential" });
  });
});

describe("a link about consent", () => {
  test("signs nobody in, and a link that signs in is no link about consent", () => {
    const consent = newLink("consent", { subjectId: 1 });
    const key = newLink("signIn", { personId: city.samira.personId });
    expect(findLink("signIn", consent)).toBeUndefined();
    expect(consumeLink("invite", consent)).toBeUndefined();
    expect(findLink("consent", key)).toBeUndefined();
    prolongLink("consent", key, "2099-01-01T00:00:00.000Z");
    revokeLinks("consent", [1]);
    expect(findLink("signIn", key)).toBeDefined();
    expect(findLink("consent", consent)).toBeUndefined();
    moveClockTo("2026-11-24T09:31:00.000Z");
    expect(findLink("signIn", key)).toBeUndefined();
  });

  test("ends after thirteen months when nobody answered", async () => {
    asks();
    const token = await mailedToken();
    moveClockTo("2027-12-01T09:00:00.000Z");
    expect((await look(token)).status).toBe(200);
    moveClockTo("2027-12-26T09:00:00.000Z");
    expect((await look(token)).status).toBe(404);
  });
});

describe("by phone or on paper", () => {
  const records = (answer: "public" | "network" | "no", on = "2026-11-24") =>
    recordAnswer(city.samira, practice(), { contactId: city.jorien.contactId, answer, way: "paper", on });

  test("marked so; a no while a yes holds takes it back", () => {
    expect(records("network")).toEqual({ recorded: true });
    expect(standing()).toMatchObject({ state: "consented", scope: "network" });
    records("no");
    expect(consentEventsOf(id)).toMatchObject([
      { kind: "consented", way: "paper", recordedBy: "Samira el Amrani" },
      { kind: "withdrawn", way: "paper" },
    ]);
  });

  test("refused on a day before these words were there, before the last fact, and to come", () => {
    expect(records("public", "2026-11-23")).toMatchObject({ refused: "textChanged", since: "2026-11-24" });
    expect(records("public", "2026-11-25")).toMatchObject({ refused: "future" });
    moveClockTo("2026-11-27T09:00:00.000Z");
    records("public", "2026-11-26");
    expect(records("no", "2026-11-25")).toMatchObject({ refused: "before", since: "2026-11-26" });
  });

  test("a line recorded by mistake is voided with its reason, and the practice stands as before", () => {
    records("public");
    const [yes] = consentEventsOf(id);
    expect(voidConsentEvent(city.samira, practice(), yes?.id ?? 0, "was een ander")).toBe(true);
    expect(voidConsentEvent(city.samira, practice(), yes?.id ?? 0, "nog eens")).toBe(false);
    expect(standing().state).toBe("heard");
    expect(consentEventsOf(id)).toMatchObject([{ voidReason: "was een ander" }]);
  });
});

describe("the page of a practice", () => {
  const key = (n: number) => `0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d4${n}`;
  const post = (form: Record<string, string>, as = city.samira) =>
    ask(practiceAction, `/voorbeelden/${id}`, { as, form: { key: key(1), ...form }, params: { id: String(id) } });

  test("asks, records and voids; what is wrong is said beside the field", async () => {
    const asked = await post({ part: "ask", contactId: String(city.jorien.contactId), scope: "public" });
    expect([asked.status, asked.location]).toEqual([302, `/voorbeelden/${id}`]);
    const wrong = await post({ part: "answer", key: key(2), contactId: "", on: "2026-11-24", way: "phone" });
    expect(wrong.status).toBe(422);
    expect(Object.keys((wrong.data as { errors: object }).errors)).toEqual(["contactId", "answer"]);
    expect((await post({ part: "void", key: key(3), voidReason: "" })).status).toBe(422);
    expect((await post({ part: "void", key: key(4), voidReason: "niet gezegd" })).location).toBe("/voorbeelden");
    expect(findPracticeFor(city.samira, id)).toBeUndefined();
  });

  test("shows beside each yes which words it was said to, whatever the text became", async () => {
    recordAnswer(city.samira, practice(), {
      contactId: city.jorien.contactId,
      answer: "network",
      way: "phone",
      on: today(),
    });
    write({ did: "Nu op donderdag." });
    const { data } = await ask(practicePage, `/?sleutel=${key(7)}`, { as: city.samira, params: { id: String(id) } });
    const { events, texts } = data as { events: { id: number }[]; texts: Record<number, object> };
    expect(texts[events[0]?.id ?? 0]).toMatchObject({ did: "Elke vrijdag tien minuten aan de broodplank." });
  });

  test("the desk adviser sees it and may gather, but asks no consent and voids only her own", async () => {
    const contactId = String(city.jorien.contactId);
    expect((await post({ part: "ask", contactId, scope: "public" }, city.nadia)).status).toBe(403);
    expect((await post({ part: "void", voidReason: "x" }, city.nadia)).status).toBe(403);
    expect((await post({ part: "ask", contactId, scope: "public" }, city.anouk)).status).toBe(404);
    expect((await ask(editPage, "/", { as: city.nadia, params: { id: String(id) } })).status).toBe(200);
  });

  test("changed by two: different fields go together, the same field shows both", async () => {
    const edit = (form: Record<string, string>, as = city.samira) =>
      ask(editPractice, "/", {
        as,
        form: { heading: "Vrijdag tien minuten", did: "Elke vrijdag tien minuten aan de broodplank.", ...form },
        params: { id: String(id) },
      });
    const version = String(practice().version);
    const about = { theme: "workAbility", phase: "workplace" };
    expect((await edit({ version, ...about, gave: "Rust." }, city.tom)).status).toBe(302);
    expect((await edit({ version, ...about, forWhom: "Leerlingen." })).status).toBe(302);
    expect(practice()).toMatchObject({ gave: "Rust.", forWhom: "Leerlingen." });
    const clash = await edit({ version, ...about, gave: "Onrust." });
    expect(clash.status).toBe(409);
    expect(clash.data).toMatchObject({
      conflict: {
        by: "Samira el Amrani",
        fields: [{ name: "gave", mine: { shown: "Onrust." }, theirs: { shown: "Rust." } }],
      },
    });
    expect((await edit({ version, ...about, heading: "" })).status).toBe(422);
  });
});

test("what stands in the lists is what the rule says, on every day", async () => {
  const days = ["2026-11-24", "2027-05-01", "2027-11-23", "2027-11-24", "2028-01-01"];
  const check = () => {
    for (const day of days) {
      moveClockTo(`${day}T09:00:00.000Z`);
      const [row] = listPracticesFor(city.samira, practiceFilterIn(new URLSearchParams())).rows;
      expect(row?.state, day).toBe(standing().state);
    }
    moveClockTo("2026-11-24T10:00:00.000Z");
  };
  check();
  asks();
  check();
  await say(await mailedToken(), "public");
  check();
  asks();
  check(); // a question beside a yes that holds
  write({ gave: "Anders." });
  check();
  recordAnswer(city.samira, practice(), {
    contactId: city.jorien.contactId,
    answer: "no",
    way: "phone",
    on: "2026-11-24",
  });
  check();
});

describe("a month before its year is over", () => {
  const asked = () => consentEventsOf(id).filter(({ kind }) => kind === "asked").length;
  beforeEach(async () => {
    asks();
    await say(await mailedToken(), "public");
  });

  test("the same contact is asked once for another year, and may say no too", async () => {
    expect(standing()).toMatchObject({ state: "consented", endsOn: "2027-11-24" });
    moveClockTo("2027-10-24T10:00:00.000Z");
    await runDueJobs();
    expect(asked()).toBe(1);
    moveClockTo("2027-10-25T10:00:00.000Z");
    const token = await mailedToken();
    await runDueJobs();
    expect(asked()).toBe(2);
    expect(openLetter(lastMail()?.messageId ?? "")?.text).toContain("Dat geldt tot 24 november 2027");
    expect(standing()).toMatchObject({ state: "consented", endsOn: "2027-11-24" });
    expect(pageOf(await look(token))?.stand).toBe("asks");
    await say(token, "network");
    expect(standing()).toMatchObject({ state: "consented", scope: "network", endsOn: "2028-10-25" });
  });

  test("without an answer it ends on its day, and the question waits", async () => {
    moveClockTo("2027-10-25T10:00:00.000Z");
    await runDueJobs();
    moveClockTo("2027-11-24T10:00:00.000Z");
    await runDueJobs();
    expect([standing().state, asked()]).toEqual(["asked", 2]);
  });

  test("who left is not asked", async () => {
    statement("UPDATE contact SET until_on = '2027-01-01' WHERE id = :id").run({ id: city.jorien.contactId });
    moveClockTo("2027-11-01T10:00:00.000Z");
    await runDueJobs();
    expect(asked()).toBe(1);
  });
});
