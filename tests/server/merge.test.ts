import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { startPlan } from "~/action-plans/plans.server";
import { findAppointmentFor, planAppointment, plannedAt } from "~/appointments/appointments.server";
import { signaturesAt } from "~/charter/find.server";
import { sign } from "~/charter/signatures.server";
import { moveClockTo, now, today } from "~/clock.server";
import {
  conversationsAt,
  countConversationsAt,
  findConversationFor,
  lastTalksWith,
  recordConversation,
} from "~/conversations/conversations.server";
import { openPromisesAt, openPromisesWithAll } from "~/conversations/promises.server";
import { addContact, listContacts } from "~/employers/contacts.server";
import { action as editAction } from "~/employers/edit";
import { changeEmployer, detailsOf, type EmployerDetails, findEmployerFor } from "~/employers/employers.server";
import { addEstablishment, listEstablishments } from "~/employers/establishments.server";
import { loader as historyPage } from "~/employers/history";
import type { Picks } from "~/employers/merge/merge";
import { mergeEmployers } from "~/employers/merge/merge.server";
import { action as mergeAction, loader as mergePage } from "~/employers/merge/merge-page";
import { action as mergedAction, loader as mergedPage } from "~/employers/merge/merged";
import { relations, relationsOf } from "~/employers/merge/relations.server";
import { findMerge, mergesInto, undoMerge } from "~/employers/merge/undo.server";
import { action as contactAction } from "~/employers/new-contact";
import { findReferral, referToDesk } from "~/employers/referrals.server";
import { loader as employerPage } from "~/employers/show";
import { countTimeline, timelineOf } from "~/employers/timeline.server";
import { historyOfEmployer } from "~/history/history.server";
import { findKnown } from "~/import/match.server";
import { employerNamed as employerNamedOnTheRoad } from "~/on-the-road/road.server";
import { correctMembership, join, membershipsAt } from "~/pact/memberships.server";
import { keyOf, type PartyId } from "~/partners/party";
import { loader as portalPage } from "~/portal/index";
import { needFilterIn } from "~/practices/filter";
import { addHeard, heardAt } from "~/practices/heard/heard.server";
import { listNeedsFor } from "~/practices/list.server";
import { findEmployers } from "~/search/search.server";
import { growthUntil } from "~/standing/growth-facts.server";
import { standingOf } from "~/standing/steps.server";
import { rebuild } from "~/standing/summary.server";
import { beforeVisit } from "~/work-day/before-visit.server";
import { pausesOn, pauseVisits } from "~/work-day/visit-pauses.server";
import { visitOf } from "~/work-day/visits.server";
import { ask, freshDatabase, signedIn } from "./house";
import { employerNamed, smallCity, talkAt } from "./world";

const asParty = (id: number): PartyId => ({ kind: "employer", id });
freshDatabase();
let city: ReturnType<typeof smallCity>;
let other: number;
beforeEach(() => {
  city = smallCity();
  other = twin();
});

const key = (number: number) => `0b6f9f0e-5b1f-4f7a-9d3c-${String(number).padStart(12, "0")}`;
const NUMBER = "11110000";
const OTHER = "22220000";
const signature = (signedOn: string) => ({
  signedOn,
  signatoryName: "J. Aalders",
  signatoryTitle: "eigenaar",
  contactId: null,
  occasion: "ceremony" as const,
  place: null,
  proof: null,
  themes: ["all" as const],
});

/** The bakery a second time, under another name, with everything an employer can have; the bakery itself signed and joined too. */
function twin(): number {
  const { samira, tom, bakery } = city;
  change(bakery, { kvkNumber: NUMBER, address: "Oudegracht 1", postcode: "3511AA", place: "Utrecht" });
  join(samira, bakery, { joinedOn: "2025-05-01", route: "broker", contactId: null });
  sign(samira, bakery, signature("2025-09-01"));
  startPlan(samira, bakery, plan("2025-10-01"), []);
  const id = employerNamed(samira, "Korenkruim Brood en Banket", {
    ...{ kvkNumber: OTHER, tradeNames: ["KK Brood"], sector: "retail", headCount: 12, sizeClass: "10-49" },
    ...{ address: "Kanaalstraat 8", postcode: "3531CJ", place: "Utrecht", website: "kkbrood.example" },
    ...{ kinds: ["private"] as const, nonMailing: true, brokerId: tom.personId, note: "Bel na tienen." },
  } as Partial<EmployerDetails>);
  addContact(samira, id, { name: "Wim Deeg", jobTitle: "bedrijfsleider", email: null, phone: null, locale: null });
  addEstablishment(samira, id, {
    ...{
      name: "Filiaal Zeist",
      branchNumber: "000012345678",
      address: "Slotlaan 2",
      postcode: "3701GL",
      place: "Zeist",
    },
    ...{ headCount: null, trainingCompany: "yes", sbbNumber: null, trainingCheckedOn: null },
  });
  recordConversation(samira, talkAt(id, { heldOn: "2026-10-01", summary: "TWEEDEBAKKER", promises: [promise] }));
  join(samira, id, { joinedOn: "2025-03-03", route: "broker", contactId: null });
  sign(samira, id, signature("2025-03-10"));
  startPlan(samira, id, plan("2025-04-01"), []);
  addHeard(
    samira,
    id,
    { kind: "supportNeed", words: "Zoekt een leercoach", theme: null, phase: null } as never,
    today(),
  );
  pauseVisits(samira, id, { untilOn: "2027-01-15", reason: "verbouwing" });
  visit(id, null);
  return id;
}
const promise = {
  ...{ side: "municipality" as const, ownerId: 1, contactId: null, dueOn: "2026-12-01", shared: true },
  what: "Voorbeelden sturen",
};
const plan = (startsOn: string) => ({ startsOn, endsOn: "2027-10-01", startingPosition: null, ambition: null });
const visit = (employerId: number, establishmentId: number | null) =>
  planAppointment(city.samira, { employerId: employerId }, {
    ...{ establishmentId, kind: "visit", purposes: ["acquaint"], personIds: [], contactIds: [], invite: false },
    ...{ startsAt: "2026-11-26T09:00:00.000Z", endsAt: "2026-11-26T10:00:00.000Z", place: null, preparation: null },
    ownerId: city.samira.personId,
  } as never);
function change(id: number, to: Partial<EmployerDetails>) {
  const { version, ...details } = detailsOf(id);
  changeEmployer(city.samira, id, { ...details, ...to }, version);
}

const versions = (into: number, from: number) => ({ into: detailsOf(into).version, from: detailsOf(from).version });
function merge(into = city.bakery, from = other, picks: Picks = {}): number {
  const done = mergeEmployers(city.samira, { intoId: into, fromId: from, picks, versions: versions(into, from) });
  if ("refused" in done) throw new Error(done.refused);
  return done.no;
}
function undo(no: number, root = city.bakery) {
  const found = findMerge(root, String(no));
  if (!found) throw new Error(`No merge ${no}`);
  return undoMerge(city.samira, found);
}

type Rows = Record<string, unknown>[];
const summaries = () =>
  statement<Record<string, unknown>>("SELECT * FROM employer_summary ORDER BY employer_id").all({});
const factTables = [
  ...["approach", "conversation", "promise", "membership", "charter_intention", "charter_signature", "action_plan"],
  ...[
    "good_practice",
    "support_need",
    "appointment",
    "visit_pause",
    "contact",
    "desk_referral",
    "trade_name",
    "obligation",
  ],
  ...["membership_end", "charter_signature_end", "action_plan_event", "plan_action", "progress_report", "need_event"],
];
/** Every fact, row for row. */
const facts = () =>
  Object.fromEntries(factTables.map((table) => [table, statement(`SELECT * FROM ${table}`).all({}) as Rows]));
const standings = (day: string) =>
  [city.bakery, city.garage, other].map((id) => standingOf(id, day, "9999-12-31T23:59:59.999Z"));
/** What an employer is, apart from how often it was written. */
const described = (id: number) => {
  const { version, ...rest } = detailsOf(id);
  return rest;
};

describe("a merge", () => {
  test("loses nothing: every relation adds up, no fact is touched, and the stored summary is the rebuilt one", () => {
    const [before, [here, there]] = [facts(), [city.bakery, other].map(relationsOf)];
    merge();
    expect(facts()).toEqual({ ...before, trade_name: expect.anything() });
    const after = relationsOf(city.bakery);
    const added = { tradeNames: 1, kinds: 1, history: 3 }; // what the choices wrote
    for (const one of relations)
      expect([one, after[one]]).toEqual([
        one,
        (here?.[one] ?? 0) + (there?.[one] ?? 0) + (added[one as keyof typeof added] ?? 0),
      ]);
    expect(Object.values(relationsOf(other)).every((count) => count === 0)).toBe(true);
    const stored = summaries();
    rebuild();
    expect(summaries()).toEqual(stored);
    expect(stored.map(({ employer_id }) => employer_id)).not.toContain(other);
  });

  test("in every room the page that stays has what the two had", () => {
    const { samira, bakery } = city;
    const rooms: Record<string, (id: number) => number> = {
      talks: (id) => conversationsAt(samira, id, { limit: 99 }).length,
      talksCounted: (id) => countConversationsAt(samira, id),
      promises: (id) => openPromisesAt(samira, id).length,
      promisesOfMany: (id) => openPromisesWithAll(samira, [asParty(id)]).get(keyOf(asParty(id)))?.length ?? 0,
      appointments: (id) => plannedAt(samira, id, now()).length,
      contacts: (id) => listContacts(id).length,
      places: (id) => listEstablishments(id).length,
      memberships: (id) => membershipsAt(id).length,
      signatures: (id) => signaturesAt(id).length,
      terms: (id) => signaturesAt(id).flatMap(({ terms }) => terms).length,
      heard: (id) => heardAt(samira, id)?.needs.total ?? 0,
      pauses: (id) => pausesOn(today()).filter(({ employerId }) => employerId === id).length,
      timeline: (id) => timelineOf(samira, id, { kind: undefined, before: null, limit: 99 }).items.length,
      counted: (id) => Object.values(countTimeline(samira, id)).reduce((sum, count) => sum + count, 0),
      inSector: (id) =>
        listNeedsFor(samira, needFilterIn(new URLSearchParams())).rows.filter((row) => row.rootId === id).length,
    };
    const asked = (id: number) => Object.fromEntries(Object.entries(rooms).map(([room, ask]) => [room, ask(id)]));
    const [here, there] = [asked(bakery), asked(other)];
    merge();
    const both = Object.fromEntries(Object.keys(rooms).map((room) => [room, (here[room] ?? 0) + (there[room] ?? 0)]));
    expect(asked(bakery)).toEqual({ ...both, timeline: Number(both.timeline) + 1, counted: Number(both.counted) + 1 });
    expect(lastTalksWith(samira, [asParty(bakery)]).get(keyOf(asParty(bakery)))?.heldOn).toBe("2026-11-19");
    expect(beforeVisit(samira, bakery, "nl").needs.shown).toHaveLength(1);
    expect(visitOf(samira, samira.personId, other)).toBeUndefined();
    expect(employerNamedOnTheRoad(samira, "korenkruim brood en banket")).toBe(bakery);
    const talk = recordConversation(samira, talkAt(findEmployerFor(samira, other)?.id ?? 0));
    expect(findConversationFor(samira, talk)).toMatchObject({ employerId: bakery });
  });

  test("of two members and signatories the earliest counts, and days before it stay as they were", async () => {
    const day = "2026-11-23";
    const [standing, growth] = [standings(day), await growthUntil(day, now())];
    moveClockTo("2026-11-25T09:00:00.000Z");
    merge();
    expect(standings(day)).toEqual(standing);
    expect(await growthUntil(day, now())).toEqual(growth);
    expect(summaries().find(({ employer_id }) => employer_id === city.bakery)).toMatchObject({
      member_since_on: "2025-03-03",
      signed_on: "2025-03-10",
      pact_step: 3,
    });
  });

  test("takes the fields that were chosen, exchanges the numbers, and leaves one broker and one head", () => {
    merge(city.bakery, other, { kvkNumber: "other", brokerId: "other", name: "other", website: "this" });
    expect(detailsOf(city.bakery)).toMatchObject({
      ...{ name: "Korenkruim Brood en Banket", kvkNumber: OTHER, brokerId: city.tom.personId, nonMailing: true },
      ...{ tradeNames: ["Bakkerij Korenkruim", "KK Brood"], kinds: ["private"], website: null, note: "Bel na tienen." },
    });
    const open = statement("SELECT 1 FROM broker_assignment WHERE until_on IS NULL AND employer_id IN (:a, :b)");
    expect(open.all({ a: city.bakery, b: other })).toHaveLength(1);
    const places = listEstablishments(city.bakery);
    expect(places.map(({ isHead, address }) => [isHead, address])).toEqual([
      [true, "Oudegracht 1"],
      ...[
        [false, "Kanaalstraat 8"],
        [false, "Slotlaan 2"],
      ],
    ]);
  });

  test("leads old numbers and names to the page that stays, in the search and in an import", () => {
    merge(city.bakery, other, { kvkNumber: "other" });
    const found = (question: string) => findEmployers(question, "1", "nl", 10).hits.map(({ id }) => id);
    for (const question of [NUMBER, OTHER, "KK Brood", "Banket", "Wim Deeg", "000012345678"])
      expect([question, found(question)]).toEqual([question, [city.bakery]]);
    for (const number of [NUMBER, OTHER]) expect(findKnown("Wie dan ook", number)?.rootId).toBe(city.bakery);
  });

  test("an address that is empty or the same becomes no establishment; one that was given up stays one", () => {
    const bare = employerNamed(city.samira, "Korenkruim");
    merge(city.bakery, bare);
    expect(listEstablishments(city.bakery)).toHaveLength(1);
    const no = merge(city.bakery, other, { address: "other" });
    const places = () => listEstablishments(city.bakery).map(({ address }) => address);
    expect(places()).toEqual(["Kanaalstraat 8", "Oudegracht 1", "Slotlaan 2"]);
    undo(no);
    expect(places()).toEqual(["Oudegracht 1"]);
    expect(listEstablishments(other).map(({ address, isHead }) => [address, isHead])).toEqual([
      ["Kanaalstraat 8", true],
      ["Slotlaan 2", false],
    ]);
  });

  test("a planned visit is still where it was planned", () => {
    const id = visit(other, null);
    merge();
    expect(findAppointmentFor(city.samira, id)?.address).toBe("Kanaalstraat 8, Utrecht");
  });

  test("a contact of the other sees the page that stays, and the desk adviser both when one was handed over", async () => {
    merge(city.bakery, city.garage);
    const portal = await ask(portalPage, "/portaal", { as: city.piet });
    expect(portal.status).toBe(200);
    const viewer = signedIn(city.piet.personId, city.piet.contactId);
    expect(viewer.contact?.employerId).toBe(city.bakery);
    expect(listContacts(city.bakery).map(({ name }) => name)).toContain("Piet Moer");
    expect(findEmployerFor(city.nadia, city.garage)?.id).toBe(city.bakery);
  });

  test("is refused when one of the two changed or was merged meanwhile", () => {
    const loaded = versions(city.bakery, other);
    change(other, { website: "anders.example" });
    const input = { intoId: city.bakery, fromId: other, picks: {}, versions: loaded };
    expect(mergeEmployers(city.samira, input)).toMatchObject({ refused: "changed" });
    merge();
    expect(mergeEmployers(city.samira, input)).toMatchObject({ refused: "gone" });
  });

  test("either membership can still be corrected after it", () => {
    merge();
    const [later, earlier] = membershipsAt(city.bakery);
    for (const one of [later, earlier]) {
      if (!one) throw new Error("Both had joined");
      const input = { joinedOn: "2025-02-01", route: "broker" as const, contactId: null };
      expect(correctMembership(city.samira, one, input, "verkeerde dag")).toHaveProperty("id");
    }
  });

  test("a handing over of each ends with one word", async () => {
    referToDesk(city.samira, other, { consentBy: "Wim Deeg", question: null });
    merge();
    const { action } = await import("~/employers/refer");
    await ask(action, "/", {
      ...{ as: city.samira, params: { id: String(city.bakery) } },
      form: { intent: "end", reason: "klaar" },
    });
    expect(findReferral(city.bakery)).toBeUndefined();
    expect(findEmployerFor(city.nadia, city.bakery)).toBeUndefined();
  });
});

describe("undoing", () => {
  test("gives back both pages as they were", async () => {
    const before = {
      facts: facts(),
      here: described(city.bakery),
      there: described(other),
      places: listEstablishments(other),
    };
    const counts = [city.bakery, other].map(relationsOf);
    const typed = () => statement("SELECT person_set FROM employer ORDER BY id").all({});
    const [set, stored] = [typed(), summaries()];
    undo(merge(city.bakery, other, { kvkNumber: "other", brokerId: "other", name: "other", size: "other" }));
    expect(facts()).toEqual(before.facts);
    expect(described(city.bakery)).toEqual(before.here);
    expect(described(other)).toEqual(before.there);
    expect(typed()).toEqual(set);
    const after = [city.bakery, other].map(relationsOf);
    for (const [index, count] of counts.entries())
      for (const one of relations.filter((name) => !["history", "brokers", "profiles", "kinds"].includes(name)))
        expect([one, after[index]?.[one]]).toEqual([one, count[one]]);
    expect(summaries()).toEqual(stored);
    rebuild();
    expect(summaries()).toEqual(stored);
    expect(findEmployers("KK Brood", "1", "nl", 10).hits.map(({ id }) => id)).toEqual([other]);
  });

  test("what was recorded after it stays with the page that stayed, and what was changed since is not changed back", async () => {
    const no = merge(city.bakery, other, { website: "other", size: "other" });
    recordConversation(city.samira, talkAt(city.bakery, { summary: "Na de samenvoeging." }));
    addContact(city.samira, city.bakery, {
      name: "Nieuw Iemand",
      jobTitle: null,
      email: null,
      phone: null,
      locale: null,
    });
    change(city.bakery, { website: "intussen.example" });
    const page = (await ask(mergedPage, "/", params(city.samira, city.bakery, no))).data as {
      here: { lines: { recordKind: string; action: string }[] };
      stay: string[];
      back: { label: string }[];
    };
    expect(page.here.lines.map(({ recordKind, action }) => `${recordKind}.${action}`)).toEqual([
      "employer.changed",
      "contact.added",
      "conversation.recorded",
    ]);
    expect(page.stay).toEqual(["Website"]);
    expect(page.back.map(({ label }) => label)).toContain("Aantal mensen");
    undo(no);
    expect(listContacts(city.bakery).map(({ name }) => name)).toContain("Nieuw Iemand");
    expect(listContacts(other).map(({ name }) => name)).toEqual(["Wim Deeg"]);
    expect(detailsOf(city.bakery)).toMatchObject({ website: "intussen.example", headCount: null, sizeClass: "2-9" });
  });

  test("a number that was changed since stays, and the other gets its own back", () => {
    const no = merge(city.bakery, other, { kvkNumber: "other" });
    change(city.bakery, { kvkNumber: "33330000" });
    undo(no);
    expect([detailsOf(city.bakery).kvkNumber, detailsOf(other).kvkNumber]).toEqual(["33330000", OTHER]);
  });

  test("can be done for 30 days, once, and the last one first", () => {
    const first = merge(city.bakery, other);
    const second = merge(city.bakery, city.garage);
    expect(undo(first)).toMatchObject({ refused: "later" });
    expect(undo(second)).toMatchObject({ fromId: city.garage });
    expect(undo(second, city.garage)).toMatchObject({ refused: "undone" });
    moveClockTo("2026-12-24T09:00:00.000Z");
    expect(undo(first)).toMatchObject({ refused: "late" });
    moveClockTo("2026-12-23T09:00:00.000Z");
    expect(undo(first)).toMatchObject({ fromId: other });
  });

  test("what was merged before goes along with its survivor, and comes back with it", () => {
    const inner = merge(other, city.garage);
    const outer = merge(city.bakery, other);
    const roots = () =>
      statement<{ root: number }>("SELECT root_id AS root FROM employer ORDER BY id")
        .all({})
        .map(({ root }) => root);
    expect(roots()).toEqual([city.bakery, city.bakery, city.bakery]);
    expect(mergesInto(city.bakery).map(({ no }) => no)).toEqual([outer]);
    undo(outer);
    expect(roots()).toEqual([city.bakery, other, other]);
    undo(inner, other);
    expect(roots()).toEqual([city.bakery, city.garage, other]);
    const stored = summaries();
    rebuild();
    expect(summaries()).toEqual(stored);
  });

  test("the other's broker goes on, unless they left", () => {
    undo(merge());
    expect(detailsOf(other).brokerId).toBe(city.tom.personId);
    const no = merge();
    statement("UPDATE staff_role SET until_on = '2026-11-24' WHERE person_id = :id").run({ id: city.tom.personId });
    undo(no);
    expect(detailsOf(other).brokerId).toBeNull();
  });
});

const params = (as: { token: string }, id: number, no?: number) => ({
  as,
  params: { id: String(id), ...(no && { merge: String(no) }) },
});

describe("the pages", () => {
  const sent = (into = city.bakery, from = other) => ({
    ...{ into: String(into), from: String(from) },
    ...{ "version.into": String(detailsOf(into).version), "version.from": String(detailsOf(from).version) },
  });
  const post = (form: Record<string, string>, as: { token: string } = city.samira, id = city.bakery) =>
    ask(mergeAction, `/werkgevers/${id}/samenvoegen`, { ...params(as, id), form });

  test("a broker and a programme manager may, an adviser who sees it is refused, and who does not see it finds nothing", async () => {
    const look = async (as: { token: string }, id: number) =>
      (await ask(mergePage, `/werkgevers/${id}/samenvoegen`, params(as, id))).status;
    expect(await look(city.samira, city.bakery)).toBe(200);
    expect(await look(city.hanneke, city.bakery)).toBe(200);
    expect(await look(city.nadia, city.bakery)).toBe(403);
    expect(await look(city.nadia, city.garage)).toBe(404);
    for (const as of [city.anouk, city.ruben, city.jorien]) expect(await look(as, city.bakery)).toBe(404);
    expect((await post(sent(), city.nadia)).status).toBe(403);
    expect(mergesInto(city.bakery)).toEqual([]);
  });

  test("the other is chosen by searching, and must be there", async () => {
    const searched = await ask(mergePage, "/x?q=banket", params(city.samira, city.bakery));
    expect(searched.data).toMatchObject({ comparison: null, others: [{ id: other }] });
    expect((await ask(mergePage, "/x?met=999", params(city.samira, city.bakery))).status).toBe(404);
  });

  test("the fuller page stays, unless somebody chose", async () => {
    const bare = employerNamed(city.samira, "Korenkruim");
    const turned = await ask(mergePage, `/x?met=${city.bakery}`, params(city.samira, bare));
    expect(turned.location).toBe(`/werkgevers/${city.bakery}/samenvoegen?met=${bare}&blijft=ja`);
    const chosen = await ask(mergePage, `/x?met=${city.bakery}&blijft=ja`, params(city.samira, bare));
    expect(chosen.data).toMatchObject({ comparison: { otherIsFuller: true, here: { id: bare } } });
  });

  test("shows what differs, how much there is, and what follows", async () => {
    const { data } = await ask(mergePage, `/x?met=${other}&blijft=ja`, params(city.samira, city.bakery));
    const { comparison } = data as { comparison: import("~/employers/merge/compare.server").Comparison };
    expect(comparison.differing.find(({ choice }) => choice === "kvkNumber")?.offers).toEqual([
      { pick: "this", shown: NUMBER },
      { pick: "other", shown: OTHER },
    ]);
    expect(comparison.relations.find(({ relation }) => relation === "conversations")).toEqual({
      relation: "conversations",
      here: 2,
      there: 1,
      sum: 3,
    });
    expect(comparison.legalPersons).toEqual({ one: NUMBER, other: OTHER });
    expect(comparison.follows).toEqual(
      expect.arrayContaining([
        "Beide zijn aangesloten bij het pact. De eerste dag telt: 3 maart 2025.",
        "Beide tekenden het Charter: 10 maart 2025 telt.",
        "De hoofdvestiging van Korenkruim Brood en Banket wordt een gewone vestiging.",
        "Tot 24 december 2026 kun je dit ongedaan maken.",
      ]),
    );
  });

  test("merges once, says so, and what was sent twice leads to the page", async () => {
    const form = { ...sent(), "pick.name": "other", "pick.bogus": "other" };
    expect((await post(form)).status).toBe(422);
    const done = await post({ ...sent(), "pick.name": "other" });
    expect([done.status, done.location]).toEqual([302, `/werkgevers/${city.bakery}`]);
    expect(detailsOf(city.bakery).name).toBe("Korenkruim Brood en Banket");
    const again = await post({ ...sent(), "pick.name": "other" });
    expect(again.location).toBe(`/werkgevers/${city.bakery}`);
    expect(mergesInto(city.bakery)).toHaveLength(1);
  });

  test("409 when somebody changed one of the two, with the new values and the choices kept", async () => {
    const form = { ...sent(), "pick.website": "this" };
    change(other, { website: "nieuw.example" });
    const answer = await post(form);
    expect(answer.status).toBe(409);
    expect(answer.data).toMatchObject({ refused: "changed", picks: { website: "this" } });
    expect(JSON.stringify(answer.data)).toContain("nieuw.example");
    expect(mergesInto(city.bakery)).toEqual([]);
  });

  test("a page that was merged itself meanwhile takes nothing in", async () => {
    const form = sent(other, city.garage);
    merge();
    const answer = await post(form, city.samira, other);
    expect([answer.status, answer.data]).toMatchObject([409, { refused: "gone" }]);
    expect(mergesInto(city.bakery)).toHaveLength(1);
  });

  test("old addresses lead to the page that stays, with everything under them; what is sent there arrives at it", async () => {
    const contact = listContacts(other)[0]?.id;
    const { loader: contactPage } = await import("~/employers/contact");
    merge();
    const moved = await ask(employerPage, `/werkgevers/${other}?soort=talks`, params(city.samira, other));
    expect([moved.status, moved.location]).toEqual([301, `/werkgevers/${city.bakery}?soort=talks`]);
    const under = await ask(contactPage, `/werkgevers/${other}/contacten/${contact}`, {
      as: city.samira,
      params: { id: String(other), contactId: String(contact) },
    });
    expect([under.status, under.location]).toEqual([301, `/werkgevers/${city.bakery}/contacten/${contact}`]);
    const added = await ask(contactAction, `/werkgevers/${other}/contacten/nieuw`, {
      ...params(city.samira, other),
      form: { key: key(1), name: "Late Post" },
    });
    expect(added.location).toContain(`/werkgevers/${city.bakery}`);
    expect(listContacts(city.bakery).map(({ name }) => name)).toContain("Late Post");
  });

  test("the form of a page that went does not overwrite the page that stays", async () => {
    const { version } = detailsOf(other);
    merge();
    const answer = await ask(editAction, `/werkgevers/${other}/bewerken`, {
      ...params(city.samira, other),
      form: { version: String(version), name: "Overschreven" },
    });
    expect(answer.status).toBe(409);
    expect(answer.data).toMatchObject({ values: { name: "Overschreven" } });
    expect(detailsOf(city.bakery).name).toBe("Bakkerij Korenkruim");
  });

  test("the page of a merge is reached from the history of both, tells how the other was, and undoes", async () => {
    const no = merge(city.bakery, other, { kvkNumber: "other" });
    const history = (await ask(historyPage, "/", params(city.samira, city.bakery))).data as {
      lines: { action: string; mergeNo: number }[];
    };
    expect(history.lines.filter(({ mergeNo }) => mergeNo === no).map(({ action }) => action)).toEqual([
      "mergedInto",
      "merged",
    ]);
    const page = await ask(mergedPage, "/", params(city.samira, city.bakery, no));
    expect(page.data).toMatchObject({ daysLeft: 30, whyNot: null, from: { id: other } });
    expect(JSON.stringify(page.data)).toContain(OTHER);
    expect((await ask(mergedPage, "/", params(city.nadia, city.bakery, no))).status).toBe(403);
    expect((await ask(mergedPage, "/", params(city.samira, city.garage, no))).status).toBe(404);
    expect((await ask(mergedPage, "/", params(city.samira, city.bakery, 99))).status).toBe(404);
    const form = { intent: "undo" };
    const done = await ask(mergedAction, "/", { ...params(city.samira, city.bakery, no), form });
    expect(done.location).toBe(`/werkgevers/${city.bakery}`);
    const twice = await ask(mergedAction, "/", { ...params(city.samira, city.bakery, no), form });
    expect(twice.status).toBe(302);
    for (const id of [city.bakery, other])
      expect(historyOfEmployer(city.samira, id, null, 5).lines[0]?.action).toBe("mergeUndone");
    expect((await ask(mergedPage, "/", params(city.samira, other, no))).data).toMatchObject({ whyNot: "undone" });
  });

  test("after 30 days it says why it cannot be undone", async () => {
    const no = merge();
    moveClockTo("2027-01-05T09:00:00.000Z");
    const samira = signedIn(city.samira.personId, null);
    expect((await ask(mergedPage, "/", params(samira, city.bakery, no))).data).toMatchObject({ whyNot: "late" });
    const answer = await ask(mergedAction, "/", { ...params(samira, city.bakery, no), form: { intent: "undo" } });
    expect([answer.status, answer.data]).toEqual([409, { refused: "late" }]);
    const { merge: lines } = (await ask(employerPage, "/", params(samira, city.bakery))).data as {
      merge: { merges: unknown[] };
    };
    expect(lines.merges).toEqual([]);
  });

  test("the page that stays says it quietly, but not to who may not merge", async () => {
    merge();
    const seen = async (as: { token: string }) =>
      ((await ask(employerPage, "/", params(as, city.bakery))).data as { merge: unknown }).merge;
    expect(await seen(city.hanneke)).toMatchObject({
      merges: [{ name: "Korenkruim Brood en Banket", on: today(), days: 30, last: true }],
    });
    expect(await seen(city.nadia)).toBeNull();
  });
});

test("every table that refers to an employer is counted before a merge, or said here why not", () => {
  const referring = statement<{ table: string }>(`
    SELECT DISTINCT m.name AS "table" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f."table" = 'employer' ORDER BY 1`)
    .all({})
    .map(({ table }) => table);
  const counted = [
    ...[
      "action_plan",
      "appointment",
      "approach",
      "broker_assignment",
      "charter_intention",
      "charter_signature",
      "contact",
    ],
    ...["conversation", "desk_referral", "employer_kind", "employer_profile", "establishment", "file", "good_practice"],
    ...["history", "import_row", "mail", "membership", "promise", "support_need", "trade_name", "visit_pause"],
    ...["handover_item", "pinned_note"],
    ...["approach_opt_out", "round_answer", "round_employer"],
  ];
  const ownBookkeeping = [
    ...["employer", "employer_merge", "employer_summary"], // what points, and what follows
    ...["duplicate_due", "duplicate_suspect", "employer_key", "not_duplicate"], // about pairs
  ];
  expect(referring).toEqual([...counted, ...ownBookkeeping].sort());
});
