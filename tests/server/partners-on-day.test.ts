import { beforeEach, expect, test } from "vitest";
import { at, moveClockTo } from "~/clock.server";
import { recordConversation } from "~/conversations/conversations.server";
import type { Day } from "~/days";
import { addPartnerContact, contactLeft, listPartnerContacts } from "~/employers/contacts.server";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { loader as employersPage } from "~/employers/index";
import { mergeEmployers } from "~/employers/merge/merge.server";
import type { Membership } from "~/pact/membership";
import { join, leave, membershipsAt } from "~/pact/memberships.server";
import { loader as index } from "~/partners/index";
import type { PartnerRow } from "~/partners/list.server";
import { addPartner } from "~/partners/partners.server";
import { ask, freshDatabase, signedIn } from "./house";
import { employerNamed, smallCity, talkAt } from "./world";

freshDatabase(); // 24 November
let city: ReturnType<typeof smallCity>;
let college: number;
let smithy: number;

const on = <Result>(day: Day, run: () => Result) => at(`${day}T09:00:00.000Z`, run);
function added(name: string): number {
  const made = addPartner(city.samira, { name, kind: "school", website: null });
  if ("refused" in made) throw new Error(made.refused);
  return made.id;
}
const somebody = (name: string) => ({ name, jobTitle: null, email: null, phone: null, locale: null });
const talkWith = (partnerId: number, heldOn: Day) => {
  const { employerId: _, ...talk } = talkAt(0, { heldOn });
  recordConversation(city.samira, { partnerId, ...talk });
};

/** The college is there since 24 November and put the bakery forward; each next day brings something, and it is 5 December. */
beforeEach(() => {
  city = smallCity();
  const { samira, bakery } = city;
  college = added("Mbo-college Singelpoort");
  const { version, ...known } = detailsOf(bakery);
  changeEmployer(samira, bakery, { ...known, introducedById: college }, version);
  on("2026-11-25", () => addPartnerContact(samira, college, somebody("Esma Karaca")));
  on("2026-11-26", () => {
    smithy = employerNamed(samira, "Smederij Aambeeld", { introducedById: college });
  });
  on("2026-11-27", () => talkWith(college, "2026-11-27"));
  const joined = { joinedOn: "2026-11-28", route: "partner" as const, partnerId: college, contactId: null };
  on("2026-11-28", () => join(samira, smithy, joined));
  on("2026-11-29", () => added("Vakbond Domkwartier"));
  on("2026-11-30", () => {
    const [contact] = listPartnerContacts(college).present;
    if (contact) contactLeft(samira, contact, "2026-11-30");
    leave(samira, membershipsAt(smithy)[0] as Membership, { leftOn: "2026-11-30", reason: "left", note: null });
  });
  on("2026-12-01", () => talkWith(college, "2026-12-01"));
  moveClockTo("2026-12-05T09:00:00.000Z");
});

type Page = { rows: PartnerRow[]; total: number; everyone: number; day: Day | null; wrong: object | null };
const page = async (query: string, { personId }: { personId: number } = city.samira) => {
  const { status, data } = await ask(index, `/partners?${query}`, { as: signedIn(personId, null) });
  return { status, ...(data as Page) };
};
const named = async (query: string) => (await page(query)).rows.map(({ name }) => name);
const ofCollege = async (day: Day) => {
  const row = (await page(`datum=${day}`)).rows.find(({ id }) => id === college);
  return row && [row.contacts, row.lastOn, row.forward, row.joined];
};

test.each<[Day, (number | string | null)[] | undefined]>([
  ["2026-11-23", undefined],
  ["2026-11-24", [0, null, 1, 0]],
  ["2026-11-25", [1, null, 1, 0]],
  ["2026-11-26", [1, null, 2, 0]],
  ["2026-11-27", [1, "2026-11-27", 2, 0]],
  ["2026-11-28", [1, "2026-11-27", 2, 1]],
  ["2026-11-29", [1, "2026-11-27", 2, 1]],
  ["2026-11-30", [0, "2026-11-27", 2, 0]],
  ["2026-12-01", [0, "2026-12-01", 2, 0]],
])("on %s each has its contacts, last talk, employers and members of then", async (day, row) => {
  expect(await ofCollege(day)).toEqual(row);
});

test("the number put forward is the list it leads to: the employers of that day", async () => {
  const versions = { into: detailsOf(city.bakery).version, from: detailsOf(smithy).version };
  mergeEmployers(city.samira, { intoId: city.bakery, fromId: smithy, picks: {}, versions });
  const listed = async (day: Day) => {
    const { data } = await ask(employersPage, `/werkgevers?partner=${college}&datum=${day}`, {
      as: signedIn(city.samira.personId, null),
    });
    return (data as { onDay: { total: number; rows: { name: string }[]; ignored: string[] } }).onDay;
  };
  for (const [day, names] of [
    ["2026-11-25", ["Bakkerij Korenkruim"]],
    ["2026-12-04", ["Bakkerij Korenkruim", "Smederij Aambeeld"]], // one of today
  ] as const) {
    const { total, rows, ignored } = await listed(day);
    expect([rows.map(({ name }) => name), ignored]).toEqual([names, []]);
    expect((await ofCollege(day))?.[2]).toBe(total);
  }
});

test("the partners of that day are searched by name and by who worked there then, filtered and sorted", async () => {
  expect(await named("datum=2026-11-28")).toEqual(["Mbo-college Singelpoort"]);
  expect(await named("datum=2026-11-29")).toEqual(["Mbo-college Singelpoort", "Vakbond Domkwartier"]);
  expect(await named("datum=2026-11-29&sorteer=last")).toEqual(["Vakbond Domkwartier", "Mbo-college Singelpoort"]);
  expect(await named("datum=2026-11-29&sorteer=forward")).toEqual(["Mbo-college Singelpoort", "Vakbond Domkwartier"]);
  expect(await named("datum=2026-11-24&q=karaca")).toEqual([]);
  expect(await named("datum=2026-11-25&q=karaca")).toEqual(["Mbo-college Singelpoort"]);
  expect(await named("datum=2026-11-30&q=karaca")).toEqual([]);
  expect(await named("datum=2026-11-29&soort=union")).toEqual([]);
  expect(await page("datum=2026-11-23")).toMatchObject({ status: 200, total: 0, everyone: 0 });
});

test("a day that is wrong or to come is said to be, above the list of today", async () => {
  for (const datum of ["2026-12-06", "2026-02-30", "morgen"])
    expect(await page(`datum=${datum}`)).toMatchObject({ status: 422, day: null, wrong: { typed: datum }, total: 2 });
  expect(await page("datum=2026-12-05")).toMatchObject({ status: 200, day: null, wrong: null, total: 2 });
});

test("who has no partners today has none of any day", async () => {
  for (const who of [city.nadia, city.anouk, city.ruben])
    expect((await page("datum=2026-11-28", who)).status).toBe(404);
  expect((await page("datum=2026-11-28", city.hanneke)).status).toBe(200);
});
