import { beforeEach, expect, test } from "vitest";
import { planAppointment } from "~/appointments/appointments.server";
import { moveClockTo } from "~/clock.server";
import { recordConversation } from "~/conversations/conversations.server";
import * as promisePage from "~/conversations/promise";
import { makePromise } from "~/conversations/promises.server";
import type { BrokersDay } from "~/work-day/day.server";
import { lastWorkingDayBefore } from "~/work-day/day.server";
import { loader } from "~/work-day/my-day";
import { ask, freshDatabase, signedIn } from "./house";
import { aVisit, smallCity, talkAt } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const open = async (as: { token: string }, query = "") => {
  const answer = await ask(loader, `/mijn-dag${query}`, { as });
  return { status: answer.status, day: (answer.data as { day: BrokersDay } | undefined)?.day };
};
const plan = (startsAt: string, endsAt: string, employer = city.bakery) =>
  planAppointment(city.samira, { employerId: employer }, aVisit(city.samira, { startsAt, endsAt }));
const promise = (
  what: string,
  dueOn: string,
  side: "employer" | "municipality" = "municipality",
  viewer = city.samira,
) =>
  makePromise(
    viewer,
    { employerId: city.bakery },
    {
      what,
      dueOn,
      side,
      ownerId: side === "employer" ? null : viewer.personId,
      contactId: null,
      shared: true,
      conversationId: null,
      confidential: false,
    },
  );

test("today's and tomorrow's appointments, with last time and what is open on both sides", async () => {
  plan("2026-11-24T12:30:00.000Z", "2026-11-24T13:15:00.000Z");
  plan("2026-11-25T09:00:00.000Z", "2026-11-25T10:00:00.000Z", city.garage);
  plan("2026-11-26T09:00:00.000Z", "2026-11-26T10:00:00.000Z");
  promise("Tekst nalezen", "2026-12-02", "employer");
  const { day } = await open(city.samira);
  expect(day?.today.map(({ appointment }) => appointment.withName)).toEqual(["Bakkerij Korenkruim"]);
  expect(day?.tomorrow.map(({ appointment }) => appointment.withName)).toEqual(["Garage Remblok"]);
  expect(day?.today[0]?.last).toMatchObject({ heldOn: "2026-11-19", summary: "GEHEIMWOORD in de vacature." });
  expect(day?.today[0]?.promises.map(({ what }) => what)).toEqual(["GEHEIMBELOFTE", "Folder sturen", "Tekst nalezen"]);
  expect(day?.coming).toBeNull();
});

test("an empty day says what comes next; what is over and not logged is not forgotten", async () => {
  plan("2026-11-23T09:00:00.000Z", "2026-11-23T10:00:00.000Z");
  plan("2026-11-30T09:00:00.000Z", "2026-11-30T10:00:00.000Z");
  const { day } = await open(city.samira);
  expect([day?.today, day?.coming?.on]).toEqual([[], "2026-11-30"]);
  expect(day?.unlogged.map(({ on }) => on)).toEqual(["2026-11-23"]);
});

test("late first, up to Sunday; what employers owe us beside it; a tick leads back with an undo", async () => {
  promise("Te laat", "2026-11-20");
  const today = promise("Vandaag", "2026-11-24");
  promise("Zondag", "2026-11-29");
  promise("Volgende week", "2026-11-30");
  promise("Van Tom", "2026-11-20", "municipality", city.tom);
  promise("Van hen", "2026-11-21", "employer");
  const { day } = await open(city.samira);
  expect(day?.due.map(({ what }) => what)).toEqual(["Te laat", "Vandaag", "GEHEIMBELOFTE", "Zondag"]);
  expect(day?.theirs.map(({ what }) => what)).toEqual(["Van hen"]);
  const form = { intent: "keep", back: "/mijn-dag" };
  const answer = await ask(promisePage.action, `/toezeggingen/${today}`, {
    as: city.samira,
    params: { id: String(today) },
    form,
  });
  expect(answer.location).toBe("/mijn-dag");
  expect((await open(city.samira)).day?.due.map(({ what }) => what)).not.toContain("Vandaag");
});

test("what others did at my employers since the last working day, and only that", async () => {
  moveClockTo("2026-11-27T09:00:00.000Z");
  recordConversation(city.tom, talkAt(city.bakery, { heldOn: "2026-11-26" }));
  recordConversation(city.samira, talkAt(city.bakery, { heldOn: "2026-11-26" }));
  recordConversation(city.hanneke, talkAt(city.garage, { heldOn: "2026-11-26" }));
  moveClockTo("2026-11-30T09:00:00.000Z"); // a Monday: since Friday
  const { day } = await open(signedIn(city.samira.personId, null));
  expect(day?.changes.map(({ actor, what }) => [actor, what])).toEqual([["Tom Bakker", "Gesprek vastgelegd"]]);
  expect(lastWorkingDayBefore("2026-11-30")).toBe("2026-11-27");
  moveClockTo("2026-12-01T09:00:00.000Z");
  expect((await open(signedIn(city.samira.personId, null))).day?.changes).toEqual([]);
});

test("a colleague's day is for who sees everything; others have none to ask for", async () => {
  plan("2026-11-24T12:30:00.000Z", "2026-11-24T13:15:00.000Z");
  const ofSamira = `?collega=${city.samira.personId}`;
  expect((await open(city.tom, ofSamira)).day?.today).toHaveLength(1);
  expect((await open(city.tom)).day?.today).toHaveLength(0);
  expect((await open(city.nadia, ofSamira)).status).toBe(404);
  expect((await open(city.tom, `?collega=${city.ruben.personId}`)).status).toBe(404);
  for (const outsider of [city.ruben, city.jorien, city.anouk]) expect((await open(outsider)).status).toBe(404);
});

test("the adviser's day holds nothing confidential", async () => {
  planAppointment(
    city.nadia,
    { employerId: city.bakery },
    aVisit(city.nadia, { startsAt: "2026-11-24T12:30:00.000Z", endsAt: "2026-11-24T13:15:00.000Z" }),
  );
  const { day } = await open(city.nadia);
  expect(day?.today[0]?.last?.summary).toBe("Over brood gepraat.");
  expect(JSON.stringify(day)).not.toMatch(/GEHEIM|FLUISTER|2026-11-19/);
});
