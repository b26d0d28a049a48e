import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { planAppointment } from "~/appointments/appointments.server";
import { at } from "~/clock.server";
import { recordConversation } from "~/conversations/conversations.server";
import { findMembership, join, leave } from "~/pact/memberships.server";
import { addHeard } from "~/practices/heard/heard.server";
import { loader as myDay } from "~/work-day/my-day";
import { action, loader } from "~/work-day/visit-list";
import { pausesOn } from "~/work-day/visit-pauses.server";
import type { VisitRow } from "~/work-day/visit-rows.server";
import { loader as rule, action as weigh } from "~/work-day/visit-rule";
import type { explained } from "~/work-day/visit-rule.server";
import { usualWeights } from "~/work-day/visit-score";
import { weightsOn } from "~/work-day/visit-weights.server";
import { loader as whiteSpots } from "~/work-day/white-spots";
import { ask, freshDatabase } from "./house";
import { aVisit, employerNamed, smallCity, talkAt } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
let quiet: number;
const KEY = "0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42";
let tick = 0;
const newKey = () => `0b6f9f0e-5b1f-4f7a-9d3c-${String(++tick).padStart(12, "0")}`;

beforeEach(() => {
  city = smallCity();
  quiet = at("2026-01-10T09:00:00.000Z", () =>
    employerNamed(city.samira, "Stille Smid", { brokerId: city.samira.personId }),
  );
  need(quiet, "Hulp bij een eerste leerling");
});

const need = (employer: number, words: string, more = {}) =>
  addHeard(city.samira, employer, { kind: "need", words, theme: null, phase: null, ...more }, "2026-09-10").id;
const list = async (as = city.samira, query = "") => {
  const answer = await ask(loader, `/mijn-dag/bezoeken?sleutel=${KEY}${query}`, { as });
  return (answer.data as { rows: VisitRow[]; total: number }).rows;
};
const names = async (as = city.samira, query = "") => (await list(as, query)).map(({ name }) => name);
const pause = (employer: number, form: Record<string, string>, as = city.samira) =>
  ask(action, "/mijn-dag/bezoeken", {
    as,
    form: { part: `pause:${employer}`, key: newKey(), until: "month", reason: "Druk met de verbouwing", ...form },
  });
const why = async (employer: number, as = city.samira) =>
  ((await ask(rule, `/?sleutel=${KEY}&werkgever=${employer}`, { as })).data as { one: ReturnType<typeof explained> })
    .one;

describe("who is on the list", () => {
  test("one's own and those without a broker, not a colleague's; the programme manager sees all", async () => {
    need(employerNamed(city.samira, "Van Niemand"), "Een taalcoach");
    need(employerNamed(city.samira, "Van Tom", { brokerId: city.tom.personId }), "Een stageplan");
    expect((await names()).sort()).toEqual(["Stille Smid", "Van Niemand"]);
    expect((await names(city.tom)).sort()).toEqual(["Van Niemand", "Van Tom"]);
    expect((await names(city.hanneke)).sort()).toEqual(["Stille Smid", "Van Niemand", "Van Tom"]);
    expect((await names(city.samira, `&makelaar=${city.tom.personId}`)).sort()).toEqual(["Van Niemand", "Van Tom"]);
  });

  test("not who was spoken to of late, has an appointment, or went bankrupt", async () => {
    need(city.bakery, "Iets over taal");
    expect(await names()).toEqual(["Stille Smid"]);
    expect((await why(city.bakery)).leftOut).toBe("spoken");
    planAppointment(
      city.tom,
      { employerId: quiet },
      aVisit(city.tom, { startsAt: "2026-12-01T09:00:00.000Z", endsAt: "2026-12-01T10:00:00.000Z" }),
    );
    expect(await names()).toEqual([]);
    expect((await why(quiet)).leftOut).toBe("planned");
    const bust = employerNamed(city.samira, "Failliet");
    need(bust, "Werk voor onze mensen");
    const joined = join(city.samira, bust, { joinedOn: "2026-02-01", route: "broker", contactId: null });
    expect(await names()).toEqual(["Failliet"]);
    const membership = "id" in joined ? findMembership(bust, joined.id) : undefined;
    if (!membership) throw new Error("They just joined");
    leave(city.samira, membership, { leftOn: "2026-11-01", reason: "bankrupt", note: null });
    expect(await names()).toEqual([]);
    expect((await why(bust)).leftOut).toBe("gone");
  });

  test("a confidential talk or question for help counts neither for nor against", async () => {
    recordConversation(city.samira, talkAt(quiet, { purposes: ["holdToAccount"], heldOn: "2026-11-20" }));
    const before = await list();
    expect(before.map(({ name }) => name)).toEqual(["Stille Smid"]);
    statement("UPDATE support_need SET confidential = 1").run({});
    need(employerNamed(city.samira, "Een ander"), "Weer iets"); // so that something was recorded
    expect(await names()).toEqual(["Een ander"]);
    expect(await why(quiet)).toMatchObject({ leftOut: null, at: 0, row: { reasons: [], score: 0 } });
  });

  test("colleagues who spoke there add up, named, once two did and neither is the one who looks or the broker", async () => {
    for (const [who, heldOn] of [
      [city.tom, "2026-05-01"],
      [city.hanneke, "2026-06-01"],
    ] as const)
      recordConversation(who, talkAt(quiet, { heldOn }));
    expect((await list())[0]?.reasons).toMatchObject([
      { code: "need", on: "2026-09-10" },
      { code: "colleagues", on: "2026-06-01", names: ["Hanneke Wolters", "Tom Bakker"] },
    ]);
    recordConversation(city.samira, talkAt(quiet, { heldOn: "2026-04-01" }));
    expect((await list())[0]?.reasons.map(({ code }) => code)).toEqual(["need"]);
  });

  test("filters: reason, kind of employer, sector and wijk", async () => {
    need(employerNamed(city.samira, "Zorghuis", { sector: "care", kinds: ["public"], postcode: "3511AB" }), "Rust");
    expect(await names(city.samira, "&sector=care")).toEqual(["Zorghuis"]);
    expect(await names(city.samira, "&soort=public")).toEqual(["Zorghuis"]);
    expect(await names(city.samira, "&wijk=none")).toEqual(["Stille Smid"]);
    expect(await names(city.samira, "&reden=plan")).toEqual([]);
    expect((await names(city.samira, "&reden=need")).length).toBe(2);
  });
});

describe("not now", () => {
  test("takes an employer off the list until a day, is in the history, and can be undone once", async () => {
    const answer = await pause(quiet, {});
    expect(answer).toMatchObject({ status: 302, location: "/mijn-dag/bezoeken" });
    expect(await names()).toEqual([]);
    const [kept] = pausesOn("2026-11-24");
    expect(kept).toMatchObject({ untilOn: "2026-12-24", reason: "Druk met de verbouwing", by: "Samira el Amrani" });
    expect((await why(quiet)).leftOut).toBe("paused");
    expect(
      statement("SELECT action FROM history WHERE record_kind = 'visitPause' AND employer_id = :quiet").all({ quiet }),
    ).toEqual([{ action: "recorded" }]);
    const back = () => ask(action, "/mijn-dag/bezoeken", { as: city.samira, form: { part: `resume:${kept?.id}` } });
    expect((await back()).status).toBe(302);
    expect(await names()).toEqual(["Stille Smid"]);
    expect((await back()).status).toBe(404);
  });

  test("is over on its day", async () => {
    await pause(quiet, { until: "day", untilOn: "2026-11-25" });
    expect(pausesOn("2026-11-25")).toEqual([]);
  });

  test("wants a day to come and a why, beside the fields", async () => {
    const errors = async (form: Record<string, string>) =>
      ((await pause(quiet, form)).data as { errors: Record<string, string> }).errors;
    expect(await errors({ reason: "" })).toHaveProperty("reason");
    expect(await errors({ until: "" })).toHaveProperty("until");
    expect(await errors({ until: "day", untilOn: "" })).toHaveProperty("untilOn");
    expect(await errors({ until: "day", untilOn: "2026-11-24" })).toHaveProperty("untilOn");
    expect(await errors({ until: "day", untilOn: "2030-01-01" })).toHaveProperty("untilOn");
    expect(await names()).toEqual(["Stille Smid"]);
  });
});

describe("the rule explained", () => {
  test("one employer: its reasons, their sum and its place", async () => {
    const one = await why(quiet);
    expect(one).toMatchObject({ at: 1, count: 1, leftOut: null, row: { score: usualWeights.need } });
    expect(one.row.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(one.row.score);
  });

  test("other weights: the programme manager's alone, dated, and the list follows", async () => {
    const form = {
      part: "weights",
      key: newKey(),
      ...Object.fromEntries(
        Object.entries({ ...usualWeights, need: 7 }).map(([code, points]) => [code, String(points)]),
      ),
    };
    expect((await ask(weigh, "/", { as: city.samira, form })).status).toBe(404);
    expect((await ask(weigh, "/", { as: city.hanneke, form: { ...form, need: "101" } })).status).toBe(422);
    expect((await ask(weigh, "/", { as: city.hanneke, form })).status).toBe(302);
    expect(weightsOn("2026-11-23").need).toBe(usualWeights.need);
    expect((await list())[0]?.score).toBe(7);
  });
});

test("nobody else has these pages, nor the section on their day", async () => {
  for (const as of [city.nadia, city.anouk, city.ruben, city.jorien]) {
    for (const page of [loader, rule, whiteSpots]) expect((await ask(page, "/", { as })).status).toBe(404);
    expect((await pause(quiet, {}, as)).status).toBe(404);
  }
  const day = await ask(myDay, "/mijn-dag", { as: city.nadia });
  expect((day.data as { visits: unknown }).visits).toBeNull();
  expect(
    ((await ask(myDay, "/mijn-dag", { as: city.samira })).data as { visits: { total: number } }).visits.total,
  ).toBe(1);
});

test("white spots: known, spoken to and members by sector, size and wijk, the largest gap first", async () => {
  const there = { sector: "care", sizeClass: "10-49", postcode: "3511AB" } as const;
  const ids = ["Een", "Twee", "Drie"].map((name) => employerNamed(city.samira, name, there));
  recordConversation(city.samira, talkAt(Number(ids[0]), { heldOn: "2026-03-01" }));
  recordConversation(city.samira, talkAt(Number(ids[1]), { heldOn: "2024-03-01" }));
  const { data } = await ask(whiteSpots, "/", { as: city.samira });
  expect((data as { cells: unknown[] }).cells[0]).toMatchObject({
    known: 3,
    visited: 1,
    unseen: 2,
    members: 0,
    sizeClass: "10-49",
  });
});
