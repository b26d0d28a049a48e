import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { viewerOf } from "~/access/viewer.server";
import { deactivate, endRole, findColleague } from "~/account/people.server";
import { action as userAction } from "~/account/user";
import { type AppointmentInput, findAppointmentFor, planAppointment } from "~/appointments/appointments.server";
import { moveClockTo } from "~/clock.server";
import { recordConversation } from "~/conversations/conversations.server";
import { makePromise } from "~/conversations/promises.server";
import { markDemo } from "~/demo/demo.server";
import { loader as historyPage } from "~/employers/history";
import { listEmployersFor } from "~/employers/list.server";
import { passOn, startHandover } from "~/handover/handovers.server";
import { action as handOver, loader as handOverPage } from "~/handover/index";
import { countOwnedBy, ownedBy } from "~/handover/owned.server";
import { action as recordAction, loader as recordPage } from "~/handover/show";
import { loader as storiesPage } from "~/handover/stories";
import { openLetter, runDueJobs } from "~/mail/worker.server";
import { addHeard } from "~/practices/heard/heard.server";
import { findNeedFor, pickUp } from "~/practices/needs.server";
import { rebuild } from "~/standing/summary.server";
import { loader as myDay } from "~/work-day/my-day";
import { ask, freshDatabase, signedIn, staff } from "./house";
import { aVisit, employerNamed, smallCity, talkAt } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
let need = 0;
let visit = 0;
beforeEach(async () => {
  city = smallCity();
  const { tom, garage, bakery } = city;
  const promise = { side: "municipality" as const, contactId: null, dueOn: "2026-12-01", shared: false };
  makePromise(
    tom,
    { employerId: garage },
    {
      ...promise,
      what: "Bellen",
      ownerId: tom.personId,
      conversationId: null,
      confidential: false,
    },
  );
  recordConversation(
    tom,
    talkAt(garage, {
      purposes: ["holdToAccount"],
      personIds: [tom.personId],
      summary: "Streng gesproken.",
      promises: [{ ...promise, what: "GEHEIMBELOFTE van Tom", ownerId: tom.personId }],
    }),
  );
  need = addHeard(tom, bakery, { kind: "need", words: "Een buddy", theme: null, phase: null }, "2026-11-10").id;
  pickUp(tom, foundNeed(), { helper: "person", personId: tom.personId, on: "2026-11-12" });
  visit = planned({ contactIds: [city.piet.contactId], invite: true });
  planned({
    purposes: ["followUpSignal"],
    startsAt: "2026-11-27T09:00:00.000Z",
    endsAt: "2026-11-27T10:00:00.000Z",
  });
  await runDueJobs();
  statement("DELETE FROM mail").run({});
});

const foundNeed = () => {
  const found = findNeedFor(city.tom, need);
  if (!found) throw new Error("The need is gone");
  return found;
};
const planned = (more: Partial<AppointmentInput>) =>
  planAppointment(city.tom, { employerId: city.garage }, aVisit(city.tom, more));
let tick = 0;
const post = (form: Record<string, string>, as = city.hanneke, van = city.tom.personId) =>
  ask(handOver, `/werkgevers/overdragen?van=${van}`, {
    as,
    form: {
      key: `0b6f9f0e-5b1f-4f7a-9d3c-${String(++tick).padStart(12, "0")}`,
      kind: "left",
      to: String(city.samira.personId),
      ...form,
    },
  });
const idOf = (answer: { location: string | null }) => answer.location?.split("/").at(-1) ?? "";
const actOn = (id: string, intent: string, as = city.hanneke) =>
  ask(recordAction, `/werkgevers/overdragen/${id}`, { as, params: { id }, form: { intent } });
const errorsOf = ({ data }: { data: unknown }) => (data as { errors: Record<string, string> }).errors;
const tomNow = () => {
  const tom = findColleague(city.tom.personId);
  if (!tom) throw new Error("Tom is gone");
  return tom;
};

/**
 * Every column that names a person, and what of it would stand open under their name. A new one fails here until somebody says which: open
 * things are passed on by the room `handover`, the others say who did something.
 */
const openBy: Record<string, string> = {
  "broker_assignment.person_id": "until_on IS NULL AND voided_at IS NULL",
  "employer_summary.broker_id": "1",
  "promise.owner_id": "closed_on IS NULL AND voided_at IS NULL",
  "appointment.owner_id": "cancelled_at IS NULL AND conversation_id IS NULL",
  "need_event.person_id":
    "voided_at IS NULL AND id = (SELECT max(x.id) FROM need_event x WHERE x.need_id = need_event.need_id AND x.voided_at IS NULL) AND kind = 'pickedUp'",
  "saved_view.owner_id": "removed_at IS NULL AND shared = 1",
  "staff_role.person_id": "until_on IS NULL OR until_on > :today",
  "session.person_id": "1",
  "access_link.person_id": "used_at IS NULL AND revoked_at IS NULL",
};
const saysWhoDid =
  /\.(recorded|voided|cancelled|closed|started|undone|undo_asked|uploaded|returned|changed)_by$|^history\.actor_id$/;
const namesOnly = [
  "person.merged_into_id", // the same human
  "sign_in_address.person_id", // how they could sign in
  "contact.person_id", // somebody at an employer
  "conversation_participant.person_id", // who was there
  "appointment_participant.person_id", // who goes along
  "form_submission.person_id",
  "mail.person_id",
  "handover.from_id",
  "handover_item.from_id",
  "handover_item.receiver_id",
];
const namingColumns = () =>
  statement<{ name: string }>(`
    SELECT m.name || '.' || f."from" AS name FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f ON f."table" = 'person'
    WHERE m.type = 'table'`)
    .all({})
    .map(({ name }) => name);
const openUnder = (personId: number) =>
  Object.entries(openBy).flatMap(([column, open]) => {
    const [table = "", name = ""] = column.split(".");
    const sql = `SELECT count(*) AS n FROM ${table} WHERE ${name} = :personId AND (${open}) AND :today = :today`;
    const n = statement<{ n: number }>(sql).get({ personId, today: "2026-11-24" })?.n ?? 0;
    return n > 0 ? [`${column}: ${n}`] : [];
  });

test("of every column that names a person it is written down whether something can stand open under it", () => {
  const unknown = namingColumns().filter(
    (name) => !(name in openBy) && !namesOnly.includes(name) && !saysWhoDid.test(name),
  );
  expect(unknown).toEqual([]);
  expect([...Object.keys(openBy), ...namesOnly].filter((name) => !namingColumns().includes(name))).toEqual([]);
});

test("who leaves hands over everything, and then nothing stands open under their name in any table", async () => {
  expect(countOwnedBy(city.tom.personId)).toEqual({ employer: 1, promise: 2, appointment: 2, need: 1, view: 0 });
  const answer = await post({});
  expect(answer.status).toBe(302);
  expect(ownedBy(city.tom.personId)).toEqual([]);
  expect(deactivate(city.ruben, tomNow())).toEqual({ ended: true });
  expect(openUnder(city.tom.personId)).toEqual([]);
  expect(countOwnedBy(city.samira.personId)).toMatchObject({ employer: 2, appointment: 2, need: 1 });
  expect(findAppointmentFor(city.samira, visit)).toMatchObject({ owner: "Samira el Amrani", sequence: 1 });
  const shown = await ask(recordPage, "/x", { as: city.hanneke, params: { id: idOf(answer) } });
  expect(shown.data).toMatchObject({
    left: { employer: 0, promise: 0 },
    receivers: [{ name: "Samira el Amrani", counts: { employer: 1, promise: 2, appointment: 2, need: 1 } }],
    states: { waiting: 0, moved: 6, gone: 0 },
  });
});

test("the summaries are what the facts say, and each employer's history has its line", async () => {
  await post({ reason: "Tom gaat naar Rotterdam" });
  const brokers = () => listEmployersFor(city.samira, { sort: "name", page: 1 }, "nl").rows.map(({ broker }) => broker);
  const before = brokers();
  rebuild();
  expect([before, brokers()]).toEqual([Array(2).fill("Samira el Amrani"), Array(2).fill("Samira el Amrani")]);
  const { data } = await ask(historyPage, "/x", { as: city.hanneke, params: { id: String(city.garage) } });
  const lines = (data as { lines: { action: string; recordKind: string; reason: string | null }[] }).lines;
  expect(
    lines
      .filter(({ action }) => action === "passedOn")
      .map(({ recordKind }) => recordKind)
      .sort(),
  ).toEqual(["appointment", "appointment", "employer", "promise", "promise"]);
  expect(lines.find(({ recordKind, action }) => recordKind === "employer" && action === "passedOn")?.reason).toBe(
    "Tom gaat naar Rotterdam",
  );
});

test("who was invited gets the invitation anew: the same appointment, a higher sequence, the new host", async () => {
  markDemo(true);
  await post({});
  await runDueJobs();
  const mails = statement<{ template: string; recipient: string; messageId: string }>(
    "SELECT template, recipient, message_id AS messageId FROM mail",
  ).all({});
  expect(mails).toMatchObject([{ template: "invitation", recipient: "piet@remblok.example" }]);
  const calendar = openLetter(mails[0]?.messageId ?? "")?.calendar?.content ?? "";
  expect(calendar).toContain(`UID:appointment-${visit}@`);
  expect(calendar).toContain("SEQUENCE:1");
  expect(calendar).toMatch(/ORGANIZER[^\r]*Samira/);
  expect(calendar).not.toContain("Tom Bakker");
});

test("of a visit that is over nobody is mailed, and who was to go stays named on it", async () => {
  moveClockTo("2026-11-26T12:00:00.000Z");
  await post({}, signedIn(city.hanneke.personId, null));
  const row = findAppointmentFor(city.samira, visit);
  expect(row).toMatchObject({ owner: "Samira el Amrani", sequence: 0 });
  expect(row?.guests.map(({ personId }) => personId)).toContain(city.tom.personId);
  expect(statement<{ n: number }>("SELECT count(*) AS n FROM mail").get({})).toEqual({ n: 0 });
});

describe("who may not see it does not receive it", () => {
  test("an adviser of the desk gets no employer and nothing confidential", async () => {
    const answer = await post({ to: String(city.nadia.personId) });
    expect([answer.status, errorsOf(answer).to]).toEqual([422, expect.stringContaining("Nadia Yılmaz")]);
    expect(countOwnedBy(city.nadia.personId)).toEqual({ employer: 0, promise: 0, appointment: 0, need: 0, view: 0 });
    expect(countOwnedBy(city.tom.personId).employer).toBe(1);
  });
  test("by the employer's own row neither", async () => {
    const answer = await post({ [`employer.e${city.garage}`]: String(city.nadia.personId) });
    expect([answer.status, "to" in errorsOf(answer)]).toEqual([422, true]);
  });
  test("an adviser hands their own open promise on to another adviser", async () => {
    const els = staff("Els Bakker", "deskAdviser");
    const promise = {
      what: "Folder",
      side: "desk" as const,
      ownerId: city.nadia.personId,
      contactId: null,
      dueOn: "2026-12-01",
      shared: true,
    };
    makePromise(city.nadia, { employerId: city.bakery }, { ...promise, conversationId: null, confidential: false });
    expect((await post({ to: String(els.personId) }, city.hanneke, city.nadia.personId)).status).toBe(302);
    expect(countOwnedBy(els.personId).promise).toBe(1);
  });
  test.each(["999", "0", "x", ""])("nor does %j, who does not work here", async (to) => {
    expect((await post({ to })).status).toBe(422);
  });
  test("nor the one who leaves", async () => {
    expect((await post({ to: String(city.tom.personId) })).status).toBe(422);
  });
});

test("each employer, sector or wijk can go to another, with a word along", async () => {
  const els = staff("Els Bakker", "broker");
  const second = employerNamed(city.tom, "Kapper Knip", { brokerId: city.tom.personId, sector: "retail" });
  const sector = statement<{ id: number }>("SELECT id FROM sector WHERE code = 'retail'").get({})?.id;
  const answer = await post({
    [`sector.s${sector}`]: String(els.personId),
    [`note.e${second}`]: "Vraag naar de hond",
  });
  const { data } = await ask(recordPage, "/x", { as: city.hanneke, params: { id: idOf(answer) } });
  expect((data as { rows: object[] }).rows).toEqual([
    { id: city.garage, name: "Garage Remblok", receiver: "Samira el Amrani", note: null, state: "moved" },
    { id: second, name: "Kapper Knip", receiver: "Els Bakker", note: "Vraag naar de hond", state: "moved" },
  ]);
});

test("who is away gets back on return what is still with who kept it", async () => {
  for (const backOn of ["", "2026-11-24", "2026-02-30"]) {
    const refused = await post({ kind: "away", backOn });
    expect([refused.status, "backOn" in errorsOf(refused)]).toEqual([422, true]);
  }
  const id = idOf(await post({ kind: "away", backOn: "2026-12-07" }));
  const day = async () => {
    const as = signedIn(city.samira.personId, null);
    return ((await ask(myDay, "/mijn-dag", { as })).data as { day: { received: object[]; toGiveBack: object[] } }).day;
  };
  expect(await day()).toMatchObject({
    received: [{ fromName: "Tom Bakker", employers: 1, others: 5 }],
    toGiveBack: [],
  });
  moveClockTo("2026-12-07T08:00:00.000Z");
  const tom = signedIn(city.tom.personId, null);
  expect((await day()).toGiveBack).toEqual([{ id: Number(id), fromName: "Tom Bakker", backOn: "2026-12-07" }]);
  statement("UPDATE promise SET closed_on = '2026-12-01', outcome = 'kept' WHERE what = 'Bellen'").run({});
  expect((await actOn(id, "giveBack", tom)).status).toBe(302);
  expect(countOwnedBy(tom.personId)).toEqual({ employer: 1, promise: 1, appointment: 2, need: 1, view: 0 });
  expect((await day()).toGiveBack).toEqual([]);
  const twice = await actOn(id, "giveBack", tom);
  expect([twice.status, countOwnedBy(tom.personId).employer]).toEqual([302, 1]);
});

test("nothing goes back to who no longer works here", async () => {
  const id = idOf(await post({}));
  deactivate(city.ruben, tomNow());
  expect((await actOn(id, "giveBack")).status).toBe(403);
  expect(openUnder(city.tom.personId)).toEqual([]);
});

test("the same form again leads to the first; what was interrupted goes on where it stopped", async () => {
  const form = { key: "77777777-7777-4777-8777-777777777777" };
  const first = await post(form);
  expect((await post(form)).location).toBe(first.location);
  const second = employerNamed(city.samira, "Kapper Knip", { brokerId: city.samira.personId });
  const item = {
    kind: "employer" as const,
    note: null,
    fromId: city.samira.personId,
    receiverId: city.hanneke.personId,
  };
  const id = startHandover(city.hanneke, {
    kind: "left",
    fromId: city.samira.personId,
    reason: null,
    backOn: null,
    items: [city.bakery, second].map((recordId) => ({ ...item, recordId, employerId: recordId })),
  });
  statement("UPDATE broker_assignment SET until_on = '2026-11-24' WHERE employer_id = :second").run({ second }); // meanwhile nobody's
  expect((await actOn(String(id), "continue")).status).toBe(302);
  const states = statement<{ state: string }>(
    "SELECT state FROM handover_item WHERE handover_id = :id ORDER BY record_id",
  );
  expect(states.all({ id }).map(({ state }) => state)).toEqual(["moved", "gone"]);
});

test("hundreds are passed on in parts: another request is answered in between", async () => {
  const items = Array.from({ length: 60 }, (_, index) => {
    const id = employerNamed(city.tom, `Werkgever ${index}`, { brokerId: city.tom.personId });
    return {
      kind: "employer" as const,
      recordId: id,
      employerId: id,
      fromId: city.tom.personId,
      receiverId: city.samira.personId,
      note: null,
    };
  });
  const id = startHandover(city.hanneke, {
    kind: "left",
    fromId: city.tom.personId,
    reason: null,
    backOn: null,
    items,
  });
  let between = -1;
  const done = passOn(city.hanneke, id);
  setImmediate(() => {
    between = countOwnedBy(city.tom.personId).employer;
  });
  await done;
  expect(between).toBeGreaterThan(0);
  expect(between).toBeLessThan(61);
  expect(countOwnedBy(city.tom.personId).employer).toBe(1); // the garage was not in it
});

test("a role does not end, and access is not closed, as long as something stands open", async () => {
  const { ruben, tom } = city;
  expect(endRole(ruben, tomNow(), "broker")).toMatchObject({ ended: false, because: "owns", left: { employer: 1 } });
  expect(deactivate(ruben, tomNow())).toMatchObject({ ended: false, because: "owns" });
  const params = { id: String(tom.personId) };
  await ask(userAction, "/x", { as: ruben, params, form: { intent: "deactivate" } });
  expect(viewerOf(tom.token, null)?.roles).toEqual(["broker"]);
  await ask(userAction, "/x", { as: ruben, params, form: { intent: "giveRole", role: "programmeManager" } });
  expect(endRole(ruben, tomNow(), "broker")).toEqual({ ended: true }); // a programme manager may have employers too
});

test("a broker hands over their own, the programme manager anybody's, others nothing", async () => {
  const page = (as: { token: string }, query = "") => ask(handOverPage, `/werkgevers/overdragen${query}`, { as });
  const keyed = (as: { token: string }, van: number) =>
    page(as, `?van=${van}&sleutel=0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42`);
  expect((await keyed(city.tom, city.tom.personId)).data).toMatchObject({ form: { self: true } });
  expect((await keyed(city.tom, city.samira.personId)).status).toBe(404);
  expect((await post({}, city.samira)).status).toBe(404);
  expect((await keyed(city.hanneke, city.tom.personId)).data).toMatchObject({
    form: { giver: { name: "Tom Bakker" }, employers: [{ name: "Garage Remblok" }] },
  });
  expect((await page(city.hanneke)).data).toMatchObject({ choose: [{ employers: 1 }, { employers: 1 }] });
  for (const van of [1, 999]) expect((await keyed(city.hanneke, van)).status).toBe(404);
  for (const who of [city.nadia, city.anouk, city.ruben, city.jorien]) expect((await page(who)).status).toBe(404);
  expect((await post({}, city.nadia)).status).toBe(404);
});

test("the stories are a page per employer, also for one receiver; who sees no employers finds none", async () => {
  const id = idOf(await post({ [`note.e${city.garage}`]: "Begin over de brug" }));
  const stories = (as: { token: string }, query = "") => ask(storiesPage, `/x${query}`, { as, params: { id } });
  expect((await stories(city.samira)).data).toMatchObject({
    total: 1,
    sheets: [{ note: "Begin over de brug", sheet: { name: "Garage Remblok", ours: { shown: expect.any(Array) } } }],
  });
  expect((await stories(city.samira, "?pagina=2")).data).toMatchObject({ page: 1, pages: 1 }); // there is no second
  expect((await stories(city.nadia)).status).toBe(404);
  expect((await actOn("999", "giveBack")).status).toBe(404);
  expect((await actOn(id, "iets")).status).toBe(404);
});
