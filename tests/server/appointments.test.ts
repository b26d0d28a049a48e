import { statement } from "db/connection.server";
import ICAL from "ical.js";
import { beforeEach, describe, expect, test } from "vitest";
import * as settingsPage from "~/account/own-settings";
import { deactivate, findColleague } from "~/account/people.server";
import { type AppointmentInput, findAppointmentFor, planAppointment } from "~/appointments/appointments.server";
import * as edit from "~/appointments/edit";
import * as feed from "~/appointments/feed";
import * as week from "~/appointments/index";
import * as plan from "~/appointments/new";
import * as show from "~/appointments/show";
import { dayOf, instantOf, later, moveClockTo } from "~/clock.server";
import { conversationsAt, recordConversation } from "~/conversations/conversations.server";
import * as log from "~/conversations/new";
import { isMarked, markDemo } from "~/demo/demo.server";
import { changeContact, contactLeft, findContact } from "~/employers/contacts.server";
import { passAllOn } from "~/handover/handovers.server";
import { openLetter, runDueJobs } from "~/mail/worker.server";
import { ask, freshDatabase } from "./house";
import { aVisit, smallCity, talkAt } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
  statement("DELETE FROM mail").run({});
});

const key = "0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42";
const filled = (more: Record<string, string | string[]> = {}) => ({
  key,
  employerId: String(city.bakery),
  kind: "visit",
  on: "2026-11-26",
  from: "10:00",
  minutes: "60",
  ...more,
});
const post = (form: Record<string, string | string[]>, as: { token: string } = city.samira) =>
  ask(plan.action, "/afspraken/nieuw", { as, form });
const planned = (more: Partial<AppointmentInput> = {}, employer = city.bakery, viewer = city.samira) =>
  planAppointment(viewer, { employerId: employer }, aVisit(viewer, more));
const read = (id: number) => {
  const row = findAppointmentFor(city.samira, id);
  if (!row) throw new Error(`No appointment ${id}`);
  return row;
};
const errorsOf = ({ data }: { data: unknown }) => (data as { errors: Record<string, string> }).errors;
type MailRow = {
  template: string;
  state: string;
  recipient: string;
  messageId: string;
  subject: string;
  sentText: string;
};
const mails = () =>
  statement<MailRow>(
    "SELECT template, state, recipient, message_id AS messageId, subject, sent_text AS sentText FROM mail ORDER BY id",
  ).all({});
/** Sends what waits, and reads the last letter as a calendar program would. */
async function sent() {
  if (!isMarked()) markDemo(true);
  await runDueJobs();
  const last = mails().at(-1);
  const calendar = openLetter(last?.messageId ?? "")?.calendar;
  const event = calendar && new ICAL.Component(ICAL.parse(calendar.content)).getFirstSubcomponent("vevent");
  return { last, calendar, event: event ? new ICAL.Event(event) : undefined };
}

describe("planning", () => {
  test("employer, day and time suffice; it leads to the appointment, in the planner's own diary", async () => {
    const answer = await post(filled());
    expect(answer.status).toBe(302);
    const row = read(Number(answer.location?.split("/").at(-1)));
    expect(row).toMatchObject({
      withName: "Bakkerij Korenkruim",
      ownerId: city.samira.personId,
      confidential: false,
    });
    expect([row.startsAt, row.endsAt]).toEqual(["2026-11-26T09:00:00.000Z", "2026-11-26T10:00:00.000Z"]);
    expect(mails()).toEqual([]);
  });

  test("the same form sent twice plans one", async () => {
    const [first, second] = [await post(filled()), await post(filled())];
    expect(second.location).toBe(first.location);
    expect(statement<{ n: number }>("SELECT count(*) AS n FROM appointment").get({})?.n).toBe(1);
  });

  test("bad input is answered beside its field, and nothing is half-saved", async () => {
    const answers = [
      [filled({ on: "2026-11-23" }), "on"],
      [filled({ on: "2999-11-26" }), "on"],
      [filled({ on: "2026-11-24", from: "09:30" }), "from"], // it is ten o'clock in Utrecht
      [filled({ from: "25:00" }), "from"],
      [filled({ minutes: "7" }), "minutes"],
      [filled({ employerId: "" }), "employerId"],
      [filled({ employerId: "999999" }), "employerId"],
      [filled({ kind: "email" }), "kind"],
      [filled({ people: `contact:${city.piet.contactId}` }), "people"],
      [filled({ ownerId: String(city.ruben.personId) }), "ownerId"],
      [filled({ establishmentId: "999999" }), "establishmentId"],
      [filled({ place: "x".repeat(201) }), "place"],
    ] as const;
    for (const [form, field] of answers) {
      const answer = await post(form);
      expect([field, answer.status]).toEqual([field, 422]);
      expect(Object.keys(errorsOf(answer))).toContain(field);
    }
    expect(statement<{ n: number }>("SELECT count(*) AS n FROM appointment").get({})?.n).toBe(0);
  });

  test("an hour is the hour in Utrecht, on both sides of the change to winter time", async () => {
    moveClockTo("2026-10-20T09:00:00.000Z");
    const starts = [];
    for (const [index, on] of ["2026-10-23", "2026-10-26"].entries()) {
      const answer = await post(filled({ on, key: key.replace(/2$/, String(index + 3)) }));
      starts.push(read(Number(answer.location?.split("/").at(-1))).startsAt);
    }
    expect(starts).toEqual(["2026-10-23T08:00:00.000Z", "2026-10-26T09:00:00.000Z"]);
    expect(starts.map(dayOf)).toEqual(["2026-10-23", "2026-10-26"]);
  });

  test("holding to account makes it confidential, and the adviser may not plan that", async () => {
    const answer = await post(filled({ purposes: "holdToAccount" }));
    expect(read(Number(answer.location?.split("/").at(-1))).confidential).toBe(true);
    expect(errorsOf(await post(filled({ purposes: "holdToAccount" }), city.nadia))).toHaveProperty("purposes");
  });
});

describe("who sees what", () => {
  test("each role by direct address", async () => {
    const ids = {
      open: planned({ preparation: "VOORBEREIDWOORD" }),
      secret: planned({ purposes: ["followUpSignal"] }),
      garage: planned({}, city.garage),
      together: planned({ personIds: [city.nadia.personId], purposes: ["holdToAccount"] }),
    };
    const seen = async (as: { token: string }) => {
      const statuses = [];
      for (const id of Object.values(ids))
        statuses.push((await ask(show.loader, `/afspraken/${id}`, { as, params: { id: String(id) } })).status);
      return statuses;
    };
    expect(await seen(city.samira)).toEqual([200, 200, 200, 200]);
    expect(await seen(city.hanneke)).toEqual([200, 200, 200, 200]);
    expect(await seen(city.nadia)).toEqual([200, 404, 404, 200]);
    expect(await seen(city.anouk)).toEqual([404, 404, 404, 404]);
    for (const outsider of [city.ruben, city.jorien]) expect(await seen(outsider)).toEqual([404, 404, 404, 404]);
  });

  test("the adviser reads nobody else's week, and changes only what is theirs", async () => {
    const id = planned();
    const answer = await ask(week.loader, "/afspraken?van=ieder", { as: city.nadia });
    expect((answer.data as { rows: unknown[] }).rows).toEqual([]);
    const cancel = { as: city.nadia, params: { id: String(id) }, form: { reason: "zomaar" } };
    expect((await ask(show.action, `/afspraken/${id}`, cancel)).status).toBe(403);
    expect(read(id).cancelledAt).toBeNull();
  });

  test("a week holds its own days only, and a colleague's when asked", async () => {
    planned();
    planned({ startsAt: "2026-12-01T09:00:00.000Z", endsAt: "2026-12-01T10:00:00.000Z" });
    planned({ ownerId: city.tom.personId });
    const rowsOf = async (path: string) =>
      ((await ask(week.loader, path, { as: city.samira })).data as { rows: unknown[] }).rows.length;
    expect(await rowsOf("/afspraken")).toBe(1);
    expect(await rowsOf("/afspraken?week=2026-12-03")).toBe(1);
    expect(await rowsOf("/afspraken?van=ieder")).toBe(2);
    expect(await rowsOf(`/afspraken?van=${city.tom.personId}`)).toBe(1);
    expect(await rowsOf("/afspraken?week=onzin")).toBe(1);
  });
});

describe("invitations", () => {
  const invited = (more: Partial<AppointmentInput> = {}) =>
    planned({
      contactIds: [city.jorien.contactId],
      purposes: ["holdToAccount"],
      preparation: "FLUISTER",
      invite: true,
      ...more,
    });

  test("a contact gets a request that a calendar program reads; it says neither purpose nor preparation", async () => {
    const id = invited();
    const { last, calendar, event } = await sent();
    expect(last).toMatchObject({ template: "invitation", state: "sent", recipient: "jorien@korenkruim.example" });
    expect(calendar?.method).toBe("REQUEST");
    expect(calendar?.content).toContain("METHOD:REQUEST");
    expect(event?.startDate.toJSDate().toISOString()).toBe("2026-11-26T09:00:00.000Z");
    expect(event?.endDate.toJSDate().toISOString()).toBe("2026-11-26T10:00:00.000Z");
    expect([event?.uid, event?.sequence]).toEqual([`appointment-${id}@localhost`, 0]);
    expect(event?.organizer).toBe("mailto:samira.el.amrani@utrecht.example");
    expect(String(event?.attendees[0]?.getFirstValue()).toLowerCase()).toBe("mailto:jorien@korenkruim.example");
    for (const text of [last?.sentText, last?.subject, calendar?.content])
      expect(text).not.toMatch(/FLUISTER|aanspreken|signaal/i);
    expect(last?.sentText).toContain("donderdag 26 november, van 10:00 tot 11:00");
  });

  const change = (id: number, more: Record<string, string | string[]>) => {
    const form = {
      ...filled({ people: `contact:${city.jorien.contactId}`, ...more }),
      version: String(read(id).version),
    };
    return ask(edit.action, `/afspraken/${id}/bewerken`, { as: city.samira, params: { id: String(id) }, form });
  };

  test("moved: the same event with a higher sequence; another preparation is nobody's business", async () => {
    const id = invited({ purposes: [] });
    await sent();
    expect((await change(id, { preparation: "Anders" })).status).toBe(302);
    expect(mails()).toHaveLength(1);
    expect((await change(id, { from: "14:30", preparation: "Anders" })).status).toBe(302);
    const { calendar, event, last } = await sent();
    expect([mails().length, calendar?.method, event?.uid, event?.sequence]).toEqual([
      2,
      "REQUEST",
      `appointment-${id}@localhost`,
      1,
    ]);
    expect(event?.startDate.toJSDate().toISOString()).toBe("2026-11-26T13:30:00.000Z");
    expect(last?.subject).toMatch(/^Gewijzigd/);
  });

  test("moved before the first mail went: only how it stands now is sent", async () => {
    const id = invited({ purposes: [] });
    await change(id, { from: "14:30" });
    await sent();
    expect(mails().map(({ state }) => state)).toEqual(["withdrawn", "sent"]);
  });

  test("cancelled: METHOD CANCEL, without the reason; undone: invited anew", async () => {
    const id = invited({ purposes: [] });
    await sent();
    const post = (form: Record<string, string>) =>
      ask(show.action, `/afspraken/${id}`, { as: city.samira, params: { id: String(id) }, form });
    expect((await post({ reason: "" })).status).toBe(422);
    await post({ reason: "ZIEKWOORD" });
    const off = await sent();
    expect([off.calendar?.method, off.event?.sequence]).toEqual(["CANCEL", 1]);
    expect(off.calendar?.content).toContain("STATUS:CANCELLED");
    expect(off.last?.sentText).not.toContain("ZIEKWOORD");
    expect(read(id).cancelReason).toBe("ZIEKWOORD");
    await post({ intent: "restore" });
    const on = await sent();
    expect([on.calendar?.method, on.event?.sequence, read(id).cancelledAt]).toEqual(["REQUEST", 2, null]);
  });

  test("who is taken off hears that it is off; who left or changed address gets nothing", async () => {
    const id = invited({ purposes: [] });
    await sent();
    await change(id, { people: [] });
    const { last, calendar } = await sent();
    expect([last?.template, calendar?.method]).toEqual(["invitationCancelled", "CANCEL"]);

    const contact = findContact(city.bakery, city.jorien.contactId);
    if (!contact) throw new Error("Jorien is there");
    const { name, jobTitle, phone, locale } = contact;
    invited({ purposes: [] });
    changeContact(
      city.samira,
      contact,
      { name, jobTitle, phone, locale, email: "nieuw@korenkruim.example" },
      "Korenkruim",
    );
    invited({ purposes: [] });
    contactLeft(city.samira, findContact(city.bakery, city.jorien.contactId) ?? contact, "2026-11-24");
    await sent();
    expect(
      mails()
        .filter(({ template }) => template === "invitation")
        .map(({ state }) => state),
    ).toEqual(["sent", "withdrawn", "withdrawn"]);
  });
});

describe("changing", () => {
  const send = (id: number, form: Record<string, string | string[]>, as = city.samira) =>
    ask(edit.action, `/afspraken/${id}/bewerken`, { as, params: { id: String(id) }, form });

  test("two people change different things: both stay; the same thing: both are shown and one is chosen", async () => {
    const id = planned();
    const version = String(read(id).version);
    await send(id, { ...filled({ place: "Station, hal" }), version });
    expect((await send(id, { ...filled({ from: "11:00" }), version }, city.hanneke)).status).toBe(302);
    expect(read(id)).toMatchObject({ place: "Station, hal", startsAt: "2026-11-26T10:00:00.000Z" });
    const both = await send(id, { ...filled({ from: "15:00", place: "Station, hal" }), version }, city.tom);
    expect(both.status).toBe(409);
    const { conflict, version: newest } = both.data as {
      version: number;
      conflict: { by: string; fields: { name: string }[] };
    };
    expect([conflict.by, conflict.fields.map(({ name }) => name)]).toEqual(["Hanneke Wolters", ["from"]]);
    await send(
      id,
      { ...filled({ from: "15:00", place: "Station, hal", "choose.from": "mine" }), version: String(newest) },
      city.tom,
    );
    expect(read(id).startsAt).toBe("2026-11-26T14:00:00.000Z");
  });

  test("what was cancelled is not moved any more", async () => {
    const id = planned();
    const version = String(read(id).version);
    await ask(show.action, `/afspraken/${id}`, { as: city.tom, params: { id: String(id) }, form: { reason: "griep" } });
    const answer = await send(id, { ...filled({ from: "15:00" }), version });
    expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([422, ["on"]]);
  });
});

describe("becoming a conversation", () => {
  test("the form is filled in from it, and saving it ties the two", async () => {
    const id = planned({
      startsAt: "2026-11-24T07:00:00.000Z",
      endsAt: "2026-11-24T08:00:00.000Z",
      purposes: ["support"],
      contactIds: [city.jorien.contactId],
    });
    const page = await ask(log.loader, `/gesprekken/nieuw?afspraak=${id}&sleutel=${key}`, { as: city.samira });
    expect(page.data).toMatchObject({
      party: { kind: "employer", id: city.bakery },
      appointment: {
        id,
        on: "2026-11-24",
        kind: "visit",
        purposes: ["support"],
        people: [`contact:${city.jorien.contactId}`],
      },
    });
    const form = { key, employerId: String(city.bakery), kind: "visit", heldOn: "2026-11-24", summary: "Ging goed." };
    await ask(log.action, "/gesprekken/nieuw", { as: city.samira, form: { ...form, appointmentId: String(id) } });
    const [talk] = conversationsAt(city.samira, city.bakery, { limit: 1 });
    expect(read(id).conversationId).toBe(talk?.id);
    const again = await ask(log.loader, `/gesprekken/nieuw?afspraak=${id}&sleutel=${key}`, { as: city.samira });
    expect(again.data).toMatchObject({ appointment: null });
  });

  test("an appointment of another employer, or one they do not see, is not tied", async () => {
    const id = planned({ startsAt: "2026-11-24T07:00:00.000Z", endsAt: "2026-11-24T08:00:00.000Z" }, city.garage);
    const form = { key, employerId: String(city.bakery), kind: "visit", heldOn: "2026-11-24", summary: "Ging goed." };
    const answer = await ask(log.action, "/gesprekken/nieuw", {
      as: city.nadia,
      form: { ...form, appointmentId: String(id) },
    });
    expect([answer.status, read(id).conversationId]).toEqual([302, null]);
  });

  test("the next contact with a time becomes an appointment", async () => {
    const form = {
      key,
      employerId: String(city.bakery),
      kind: "visit",
      heldOn: "2026-11-24",
      summary: "Ging goed.",
      people: `contact:${city.jorien.contactId}`,
      next: "pick",
      nextDay: "2026-12-03",
      nextTime: "09:15",
    };
    await ask(log.action, "/gesprekken/nieuw", { as: city.samira, form });
    const row = read(1);
    expect([row.startsAt, row.guests.map(({ name }) => name)]).toEqual([
      instantOf("2026-12-03", "09:15"),
      ["Jorien Aalders"],
    ]);
    const alone = await ask(log.action, "/gesprekken/nieuw", {
      as: city.samira,
      form: { ...form, key: key.replace("0b6f", "1b6f"), next: "none", nextDay: "" },
    });
    expect(errorsOf(alone)).toHaveProperty("nextTime");
  });
});

describe("the calendar address", () => {
  const make = async (as = city.samira) => {
    const answer = await ask(settingsPage.action, "/mijn-instellingen", { as, form: { intent: "makeCalendar" } });
    return (answer.data as { address: string }).address.split("/").at(-2) ?? "";
  };
  const readFeed = async (token: string) => {
    const request = new Request(`http://localhost/agenda/${token}/pactwerk.ics`);
    try {
      const answer = (await feed.loader({ request, params: { token }, context: {} } as never)) as Response;
      return { status: answer.status, type: answer.headers.get("Content-Type"), text: await answer.text() };
    } catch (thrown) {
      return { status: (thrown as Response).status, type: null, text: "" };
    }
  };

  test("an independent parser reads what stands in the diary; what is confidential is only busy", async () => {
    planned({ contactIds: [city.jorien.contactId], preparation: "FLUISTER" });
    const busy = planned({
      startsAt: "2026-10-26T09:00:00.000Z",
      endsAt: "2026-10-26T10:00:00.000Z",
      purposes: ["followUpSignal"],
      place: "GEHEIMPLEK",
    });
    planned({ ownerId: city.tom.personId, personIds: [city.samira.personId] }, city.garage);
    planned({ ownerId: city.tom.personId }, city.garage);
    const { status, type, text } = await readFeed(await make());
    expect([status, type]).toEqual([200, "text/calendar; charset=utf-8"]);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events.map(({ summary }) => summary)).toEqual([
      "Bezet",
      "Bezoek: Bakkerij Korenkruim",
      "Bezoek: Garage Remblok",
    ]);
    expect(events[0]?.uid).toBe(`appointment-${busy}@localhost`);
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe("2026-10-26T09:00:00.000Z");
    expect(text).not.toMatch(/GEHEIMPLEK|FLUISTER|Jorien|signaal/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test("a new one ends the old one; it ends when revoked and when they leave", async () => {
    const first = await make();
    const second = await make();
    expect([(await readFeed(first)).status, (await readFeed(second)).status]).toEqual([404, 200]);
    await ask(settingsPage.action, "/mijn-instellingen", { as: city.samira, form: { intent: "endCalendar" } });
    expect((await readFeed(second)).status).toBe(404);
    const ofTom = await make(city.tom);
    const tom = findColleague(city.tom.personId);
    passAllOn(city.samira, city.tom.personId, city.samira.personId);
    if (tom) deactivate(city.ruben, tom);
    expect((await readFeed(ofTom)).status).toBe(404);
    expect((await readFeed("onbekend")).status).toBe(404);
  });

  test("it goes on for years, and a sign-in link is no calendar address", async () => {
    const token = await make();
    moveClockTo(later("2026-11-24T09:00:00.000Z", 3 * 365 * 86_400_000));
    expect((await readFeed(token)).status).toBe(200);
    expect(
      statement<{ n: number }>("SELECT count(*) AS n FROM access_link WHERE token_hash = :token").get({ token })?.n,
    ).toBe(0);
  });

  test("an employer's contact has no diary here", async () => {
    const answer = await ask(settingsPage.loader, "/mijn-instellingen", { as: city.jorien });
    expect(answer.data).toMatchObject({ calendar: null });
  });
});

test("a talk logged without an appointment leaves every appointment alone", () => {
  const id = planned();
  recordConversation(city.samira, talkAt(city.bakery));
  expect(read(id).conversationId).toBeNull();
});
