import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { deactivate, findColleague } from "~/account/people.server";
import { planAppointment } from "~/appointments/appointments.server";
import { moveClockTo } from "~/clock.server";
import { conversationsAt } from "~/conversations/conversations.server";
import { passAllOn } from "~/handover/handovers.server";
import { loader } from "~/on-the-road/index";
import type { ForTheRoad } from "~/on-the-road/road.server";
import { action } from "~/on-the-road/send";
import { ask, freshDatabase, signedIn } from "./house";
import { aVisit, employerNamed, smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

const key = "0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42";
const entry = (more: Record<string, string> = {}, who: { personId: number } = city.samira) => ({
  key,
  v: "1",
  person: String(who.personId),
  kind: "visit",
  heldOn: "2026-11-24",
  summary: "In de regen gesproken.",
  ...more,
});
const send = (form: Record<string, string>, as: { token: string } = city.samira) =>
  ask(action, "/gesprekken/verzenden", { as, form });
const countTalks = () => statement<{ n: number }>("SELECT count(*) AS n FROM conversation").get({})?.n ?? 0;
const saidIn = ({ data }: { data: unknown }) => (data as { messages: string[] }).messages;

describe("what a device sends", () => {
  test("is recorded once, however often it is sent, and answers where it is", async () => {
    const before = countTalks();
    const first = await send(entry({ employerId: String(city.bakery) }));
    const again = await send(entry({ employerId: String(city.bakery) }));
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.data).toEqual(first.data);
    expect(first.data).toEqual({ path: `/werkgevers/${city.bakery}` });
    expect(countTalks()).toBe(before + 1);
  });

  test("is known by its key also when it would be judged otherwise by now", async () => {
    const form = entry({ employerName: "Garage Remblok", next: "pick", nextDay: "2026-11-25" });
    const first = await send(form);
    const before = countTalks();
    employerNamed(city.samira, "Garage Remblok", { kvkNumber: "00000051" }); // the name is no longer one employer's
    moveClockTo("2026-11-26T09:00:00.000Z"); // the next contact is in the past
    const again = await send(form, signedIn(city.samira.personId, null));
    expect([first.status, again.status, again.data, countTalks()]).toEqual([200, 200, first.data, before]);
  });

  test("a name that was typed is matched, accents and capitals aside; an unknown or doubtful one is not guessed", async () => {
    const cafe = employerNamed(city.samira, "Café ’t Zonneïtje");
    expect((await send(entry({ employerName: "cafe ’t zonneitje" }))).status).toBe(200);
    expect(conversationsAt(city.samira, cafe, { limit: 5 })).toHaveLength(1);
    const unknown = await send(entry({ key: key.replace("0b", "1b"), employerName: "Nergens BV" }));
    expect([unknown.status, saidIn(unknown)]).toEqual([422, [expect.stringMatching(/^‘Nergens BV’ vinden we niet\./)]]);
    employerNamed(city.samira, "Twee keer", { kvkNumber: "00000051" });
    employerNamed(city.samira, "Twee Keer", { kvkNumber: "00000052" });
    const twice = await send(entry({ key: key.replace("0b", "2b"), employerName: "Twee keer" }));
    expect([twice.status, saidIn(twice)]).toEqual([422, [expect.stringMatching(/^Er is meer dan één werkgever/)]]);
  });

  test("the desk adviser does not reach an employer by its name that is not theirs to see", async () => {
    const answer = await send(entry({ employerName: "Garage Remblok" }, city.nadia), city.nadia);
    expect([answer.status, saidIn(answer)[0]]).toEqual([422, expect.stringContaining("Garage Remblok")]);
  });

  test("each refusal says why, and records nothing", async () => {
    const before = countTalks();
    const known = { employerId: String(city.bakery) };
    expect((await send(entry(known), city.tom)).status).toBe(403); // on Samira's device, Tom signed in
    expect((await send(entry({ ...known, v: "9" }))).status).toBe(422);
    expect((await send(entry({ ...known, heldOn: "2026-11-25" }))).status).toBe(422);
    expect((await send(entry({ ...known, summary: " " }))).status).toBe(422);
    expect((await send(entry({ employerId: "999999" }))).status).toBe(422);
    expect((await send(entry(known, city.ruben), city.ruben)).status).toBe(404); // may not log conversations
    expect(countTalks()).toBe(before);
    await send(entry(known));
    const other = await send(entry({ ...known, summary: "Iets anders." }));
    expect([other.status, (other.data as { path: string }).path]).toEqual([409, `/werkgevers/${city.bakery}`]);
  });

  test("of a merged employer it goes to the one that is left", async () => {
    const double = employerNamed(city.samira, "Korenkruim Bakkers");
    statement("UPDATE employer SET merged_into_id = :into WHERE id = :id").run({ into: city.bakery, id: double });
    expect((await send(entry({ employerId: String(double) }))).data).toEqual({ path: `/werkgevers/${city.bakery}` });
  });

  test("who was signed out or left gets the door, not the page", async () => {
    const tom = findColleague(city.tom.personId);
    passAllOn(city.samira, city.tom.personId, city.samira.personId);
    if (tom) deactivate(city.ruben, tom);
    const answer = await send(entry({ employerId: String(city.bakery) }, city.tom), city.tom);
    expect([answer.status, answer.location?.startsWith("/inloggen")]).toEqual([302, true]);
  });
});

test("what goes along is one's own, and nothing confidential", async () => {
  const plan = (purposes: "holdToAccount"[], employer: number, viewer = city.samira) =>
    planAppointment(
      viewer,
      { employerId: employer },
      aVisit(viewer, {
        startsAt: "2026-11-25T09:00:00.000Z",
        endsAt: "2026-11-25T10:00:00.000Z",
        preparation: "FLUISTER",
        purposes,
      }),
    );
  const pageOf = async (as: typeof city.samira) => (await ask(loader, "/onderweg", { as })).data as ForTheRoad;
  plan([], city.bakery);
  plan([], city.garage, city.tom);
  const before = await pageOf(city.samira);
  plan(["holdToAccount"], city.garage);
  const page = await pageOf(city.samira);
  expect(page).toEqual({ ...before, now: page.now, machineNow: page.machineNow }); // not even that there is one
  expect(page.appointments.map(({ party }) => party.name)).toEqual(["Bakkerij Korenkruim"]);
  expect(page.employers.map(({ name }) => name)).toEqual(["Bakkerij Korenkruim"]);
  expect(page.promises.map(({ what }) => what)).toEqual(["Folder sturen"]);
  expect(JSON.stringify(page)).not.toMatch(/FLUISTER|GEHEIM|Over brood/);
  for (const outsider of [city.ruben, city.jorien, city.anouk])
    expect((await ask(loader, "/onderweg", { as: outsider })).status).toBe(404);
});
