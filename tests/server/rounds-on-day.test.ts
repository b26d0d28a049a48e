import { statement } from "db/connection.server";
import { beforeEach, expect, test } from "vitest";
import { sign } from "~/charter/signatures.server";
import { at, moveClockTo } from "~/clock.server";
import { findConversationFor, recordConversation, voidConversation } from "~/conversations/conversations.server";
import type { Day } from "~/days";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { mergeEmployers } from "~/employers/merge/merge.server";
import { employersOnDay } from "~/employers/on-day.server";
import { join } from "~/pact/memberships.server";
import { recordAnswer } from "~/rounds/answers.server";
import { recordApproaches, takeBackLetter } from "~/rounds/approaches.server";
import { loader as index } from "~/rounds/index";
import { findOnRound, funnelFor } from "~/rounds/on-round.server";
import { putOn, takeOff } from "~/rounds/put-on.server";
import { loader as reach } from "~/rounds/reach";
import { reachFor } from "~/rounds/reach.server";
import { type Funnel, type Round, roundSteps } from "~/rounds/round";
import { usualText } from "~/rounds/round-text";
import { addRound, roundById } from "~/rounds/rounds.server";
import { loader as show } from "~/rounds/show";
import { recordBase } from "~/sectors/bases.server";
import { findSectorFor } from "~/sectors/sectors.server";
import { ask, freshDatabase, signedIn } from "./house";
import { employerNamed, smallCity, talkAt } from "./world";

freshDatabase(); // 24 November
let city: ReturnType<typeof smallCity>;
let autumn: Round;
let talk: number;

const on = <Result>(day: Day, run: () => Result) => at(`${day}T09:00:00.000Z`, run);
function made(name: string, startsOn: Day, endsOn: Day): Round {
  const { nl, en } = usualText;
  const texts = { subjectNl: nl.subject, textNl: nl.text, subjectEn: en.subject, textEn: en.text };
  const found = addRound(city.samira, { name, startsOn, endsOn, goal: "joined", goalCount: 3, ...texts });
  const round = "refused" in found ? undefined : roundById(found.id);
  if (!round) throw new Error(`No round ${name}`);
  return round;
}
const onIt = (employer: number) => {
  const one = findOnRound(city.samira, autumn, String(employer));
  if (!one) throw new Error("It is on the round");
  return one;
};

/** One thing a day: the bakery on it (24), the garage (25), a letter (26), an answer (27), a talk (28), joined (29), signed (30); it is 5 December. */
beforeEach(() => {
  city = smallCity();
  const { samira, bakery, garage } = city;
  autumn = made("Najaar", "2026-11-09", "2026-12-31");
  putOn(samira, autumn, [bakery]);
  on("2026-11-25", () => putOn(samira, autumn, [garage]));
  on("2026-11-26", () => recordApproaches(samira, autumn, [bakery], { channel: "letter", on: "2026-11-26" }));
  on("2026-11-27", () => recordAnswer(samira, autumn, onIt(bakery), { answeredOn: "2026-11-27", answer: "talk" }));
  talk = on("2026-11-28", () => recordConversation(samira, talkAt(bakery, { heldOn: "2026-11-28" })));
  on("2026-11-29", () =>
    join(samira, bakery, { joinedOn: "2026-11-29", route: "round", roundId: autumn.id, contactId: null }),
  );
  const signed = {
    signedOn: "2026-11-30",
    signatoryName: "Jorien Aalders",
    signatoryTitle: "eigenaar",
    contactId: null,
  };
  on("2026-11-30", () =>
    sign(samira, bakery, { ...signed, themes: ["all"], occasion: "ceremony", place: null, proof: null }),
  );
  moveClockTo("2026-12-05T09:00:00.000Z");
});

const now = ({ personId }: { personId: number } = city.samira) => signedIn(personId, null);
type Index = {
  rounds: { id: number; name: string; phase: string; funnel: Funnel }[];
  day: Day | null;
  wrong: object | null;
};
const list = async (query = "", who?: { personId: number }) => {
  const { status, data } = await ask(index, `/rondes${query}`, { as: now(who) });
  return { status, ...(data as Index) };
};
type Shown = {
  day: Day | null;
  phase: string;
  there: boolean;
  funnel: Funnel;
  list: { rows: { name: string; sector: string | null }[]; total: number };
};
const page = async (query = "", round = autumn, who?: { personId: number }) => {
  const params = { id: String(round.id) };
  const { status, data } = await ask(show, `/rondes/${round.id}${query}`, { as: now(who), params });
  return { status, ...(data as Shown) };
};

const byName = (name: string) =>
  statement<{ id: number }>("SELECT id FROM employer WHERE name = :name").get({ name })?.id ?? 0;
const wrote = (employer: number, day: Day) =>
  recordApproaches(city.samira, autumn, [employer], { channel: "letter", on: day });
function merged(intoId: number, fromId: number) {
  const versions = { into: detailsOf(intoId).version, from: detailsOf(fromId).version };
  return mergeEmployers(city.samira, { intoId, fromId, picks: {}, versions });
}

const counts = (day?: Day) => {
  const { on: all, ...came } = funnelFor(city.samira, autumn, day);
  return [all, ...roundSteps.map((step) => came[step])];
};

test.each<[Day, number[]]>([
  ["2026-11-23", [0, 0, 0, 0, 0, 0]],
  ["2026-11-24", [1, 0, 0, 0, 0, 0]],
  ["2026-11-25", [2, 0, 0, 0, 0, 0]],
  ["2026-11-26", [2, 1, 0, 0, 0, 0]],
  ["2026-11-27", [2, 1, 1, 0, 0, 0]],
  ["2026-11-28", [2, 1, 1, 1, 0, 0]],
  ["2026-11-29", [2, 1, 1, 1, 1, 0]],
  ["2026-11-30", [2, 1, 1, 1, 1, 1]],
])("on %s it counts what was so by then, and nothing of after it", (day, counted) => {
  expect(counts(day)).toEqual(counted);
});

test("every number of the list is the list it leads to, of the same day", async () => {
  for (const datum of ["2026-11-24", "2026-11-28", "2026-12-04"]) {
    const [round] = (await list(`?datum=${datum}`)).rounds;
    const { day, funnel, list: all } = await page(`?datum=${datum}`);
    expect([day, all.total]).toEqual([datum, round?.funnel.on]);
    expect(funnel).toEqual(round?.funnel);
    for (const step of roundSteps)
      expect((await page(`?datum=${datum}&toon=${step}`)).list.total).toBe(round?.funnel[step]);
  }
  expect((await page("?datum=2026-11-24")).list.rows).toMatchObject([{ name: "Bakkerij Korenkruim" }]);
});

test("what was taken back since does not count on the days before either", () => {
  const { samira, bakery, garage } = city;
  const row = findConversationFor(samira, talk);
  if (row) voidConversation(samira, row, "Vergissing");
  takeBackLetter(samira, autumn, bakery, "Lag nog in de bak");
  takeOff(samira, autumn, garage, "Verkeerde lijst");
  expect(counts("2026-11-28")).toEqual([1, 0, 1, 0, 0, 0]);
});

test("what is recorded later of a day before it counts on that day at once", () => {
  expect(counts("2026-11-27")).toEqual([2, 1, 1, 0, 0, 0]);
  recordConversation(city.samira, talkAt(city.garage, { heldOn: "2026-11-26" }));
  expect(counts("2026-11-27")).toEqual([2, 1, 2, 1, 0, 0]);
  recordConversation(city.samira, talkAt(city.garage, { heldOn: "2026-11-27", purposes: ["holdToAccount"] }));
  expect(counts("2026-11-27"), "a confidential one never does").toEqual([2, 1, 2, 1, 0, 0]);
});

test("an employer is who it is now: of two that became one there is one on the day before", () => {
  merged(city.garage, city.bakery);
  expect(counts("2026-11-28")).toEqual([1, 1, 1, 1, 0, 0]);
});

test("sector and size are those of the day", async () => {
  const { version, ...known } = detailsOf(city.bakery);
  changeEmployer(city.samira, city.bakery, { ...known, sector: "retail", sizeClass: "10-49" }, version);
  const narrowed = async (query: string) => (await page(query)).list.rows.map(({ name, sector }) => [name, sector]);
  expect(await narrowed("?grootte=10-49")).toEqual([["Bakkerij Korenkruim", "Handel en winkels"]]);
  expect(await narrowed("?grootte=10-49&datum=2026-12-04")).toEqual([]);
  expect(await narrowed("?grootte=2-9&datum=2026-12-04")).toEqual([["Bakkerij Korenkruim", null]]);
});

test("the list has the rounds of that day, in their phase of then; not one that was made later to come", async () => {
  made("Voorjaar", "2027-03-01", "2027-05-01");
  on("2026-05-01", () => made("Zomer", "2026-06-01", "2026-08-01"));
  const phases = async (query: string) => (await list(query)).rounds.map(({ name, phase }) => `${name} ${phase}`);
  expect(await phases("")).toEqual(["Najaar running", "Voorjaar coming", "Zomer over"]);
  expect(await phases("?datum=2026-12-04")).toEqual(["Najaar running", "Zomer over"]);
  expect(await phases("?datum=2026-11-10")).toEqual(["Najaar running", "Zomer over"]); // begun, though put in later
  expect(await phases("?datum=2026-11-01")).toEqual(["Zomer over"]);
  expect(await phases("?datum=2026-07-01")).toEqual(["Zomer running"]);
  expect(await phases("?datum=2026-05-01")).toEqual(["Zomer coming"]);
  expect(await phases("?datum=2026-04-30")).toEqual([]);
  const thereOn = async (datum: Day) => (await page(`?datum=${datum}`)).there;
  expect([await thereOn("2026-11-01"), await thereOn("2026-11-10")]).toEqual([false, true]);
});

test("a day that is wrong or to come is said to be, above the list of today", async () => {
  for (const datum of ["2026-12-06", "2026-02-30", "morgen"]) {
    const rounds = await list(`?datum=${datum}`);
    expect(rounds).toMatchObject({ status: 422, day: null, wrong: { typed: datum } });
    expect(rounds.rounds[0]?.funnel).toMatchObject({ on: 2, signed: 1 });
    expect(await page(`?datum=${datum}`)).toMatchObject({ status: 422, day: null, list: { total: 2 } });
  }
  expect(await list("?datum=2026-12-05")).toMatchObject({ status: 200, day: null, wrong: null });
});

test("the reach of each day is, asked later, what it was on that day; every number is as long as its list", async () => {
  const { samira, bakery, garage } = city;
  const heard = (day: Day | null) => reachFor(samira, "nl", { round: undefined, day });
  const lived = new Map<Day, number[]>();
  const days: [Day, () => unknown][] = [
    ["2026-12-06", () => employerNamed(samira, "Winkel De Vecht")],
    ["2026-12-07", () => recordConversation(samira, talkAt(byName("Winkel De Vecht"), { reached: false }))],
    ["2026-12-08", () => putOn(samira, autumn, [byName("Winkel De Vecht")])],
    ["2026-12-09", () => wrote(byName("Winkel De Vecht"), "2026-12-09")],
    ["2026-12-10", () => employerNamed(samira, "Vechtwinkel")],
    ["2026-12-11", () => recordConversation(samira, talkAt(byName("Vechtwinkel"), { purposes: ["holdToAccount"] }))],
    ["2026-12-12", () => merged(byName("Vechtwinkel"), byName("Winkel De Vecht"))],
    ["2026-12-13", () => merged(garage, bakery)],
  ];
  for (const [day, happens] of days) {
    moveClockTo(`${day}T09:00:00.000Z`);
    happens();
    const { known, heard: those } = (await heard(null)).total.all;
    lived.set(day, [known, those]);
  }
  expect([...lived.values()]).toEqual([
    [3, 2],
    [3, 2],
    [3, 2],
    [3, 3],
    [4, 3],
    [4, 3],
    [3, 3],
    [2, 2],
  ]);
  moveClockTo("2026-12-20T09:00:00.000Z");
  for (const [day, counted] of lived) {
    const { total, rows } = await heard(day);
    expect([total.all.known, total.all.heard], day).toEqual(counted);
    expect(rows.reduce((sum, { all }) => sum + all.heard, 0)).toBe(total.all.heard);
    for (const norm of ["yes", "no"] as const) {
      const list = await employersOnDay(samira, { norm, day, sort: "name", page: 1 }, "nl");
      expect([list?.total, list?.ignored]).toEqual([
        norm === "yes" ? counted[1] : total.all.known - total.all.heard,
        [],
      ]);
    }
  }
});

test("of those the register counts only who is in the municipality heard; of establishments each", async () => {
  const { samira, hanneke } = city;
  const care = findSectorFor(hanneke, { code: "care" }, "nl")?.id ?? 0;
  const size = { countedOn: "2026-11-01", employers: 10, jobs: null, source: "LISA" };
  recordBase(hanneke, care, { ...size, counts: "organisations" });
  const address = (postcode: string, place: string) => ({ address: "Straat 1", postcode, place, sector: "care" });
  for (const [name, postcode, place] of [
    ["Zorg Hier", "3511AA", "Utrecht"],
    ["Zorg Elders", "1011AB", "Amsterdam"],
  ] as const)
    recordConversation(samira, talkAt(employerNamed(samira, name, address(postcode, place))));
  const base = async (day: Day | null) =>
    (await reachFor(samira, "nl", { round: undefined, day })).rows.find(({ code }) => code === "care");
  const to = "/werkgevers?sector=care&wijk=inside&norm=yes";
  expect(await base(null)).toMatchObject({ all: { heard: 2 }, base: { heard: 1, employers: 10, to } });
  moveClockTo("2026-12-20T09:00:00.000Z");
  expect(await base("2026-12-05")).toMatchObject({ all: { heard: 2 }, base: { heard: 1, employers: 10, to: null } });
});

test("the reach of a round on a day counts to whom it wrote or spoke by then; its numbers are their lists", async () => {
  for (const [toon, count] of [
    ["heard", 1],
    ["unheard", 1],
  ] as const)
    expect((await page(`?toon=${toon}&datum=2026-11-26`)).list.total).toBe(count);
  const reached = async (datum: Day) =>
    (await ask(reach, `/rondes/bereik?ronde=${autumn.id}&datum=${datum}`, { as: now() })).data as {
      total: { all: object };
    };
  expect((await reached("2026-11-25")).total.all).toMatchObject({ known: 2, heard: 0 });
  expect((await reached("2026-11-26")).total.all).toMatchObject({
    known: 2,
    heard: 1,
    to: `/rondes/${autumn.id}?toon=heard&datum=2026-11-26`,
    toNot: `/rondes/${autumn.id}?toon=unheard&datum=2026-11-26`,
  });
  expect((await ask(reach, "/rondes/bereik?datum=morgen", { as: now() })).status).toBe(422);
});

test("who has no rounds today has none of any day", async () => {
  for (const who of [city.nadia, city.anouk, city.ruben]) {
    expect((await list("?datum=2026-11-28", who)).status).toBe(404);
    expect((await page("?datum=2026-11-28", autumn, who)).status).toBe(404);
  }
  expect((await list("?datum=2026-11-28", city.hanneke)).status).toBe(200);
});
