import { database, statement } from "db/connection.server";
import { pactwerk, type Viewer } from "~/access/viewer.server";
import type { StaffRole } from "~/account/people.server";
import { planStates } from "~/action-plans/action-plan";
import { countPlansToRead, listPlansFor, listPlansOn } from "~/action-plans/list.server";
import { eventsOf } from "~/action-plans/plan-events.server";
import { planOf } from "~/action-plans/plans.server";
import { followedActions } from "~/action-plans/updates.server";
import { signaturesAt } from "~/charter/find.server";
import {
  conversationsAt,
  countConversationsAt,
  listConversationsFor,
  recentEmployersOf,
} from "~/conversations/conversations.server";
import { countLateOf, listPromisesFor, openPromisesAt, promiseViews } from "~/conversations/promises.server";
import { listPromisesOn } from "~/conversations/promises-on-day.server";
import { addMonths } from "~/days";
import { perhapsTheSame } from "~/employers/duplicates.server";
import type { EmployerFilter } from "~/employers/filter";
import { countEmployersFor, listEmployersFor } from "~/employers/list.server";
import { sightOf } from "~/employers/sight.server";
import { countTimeline, timelineOf } from "~/employers/timeline.server";
import { historyOfEmployer } from "~/history/history.server";
import { membershipsAt } from "~/pact/memberships.server";
import { resultsFor } from "~/search/results.server";
import { findEmployers } from "~/search/search.server";
import { wordsOf } from "~/search/words";
import { sectorOfSbi } from "~/sectors/sbi.server";
import { sectorPageFor } from "~/sectors/sector-page.server";
import { findSectorFor, type Sector, sectorRowsFor } from "~/sectors/sectors.server";
import { countUnmapped, listUnmapped } from "~/sectors/unmapped.server";
import { standingOf, standingsOn } from "~/standing/steps.server";
import { refresh } from "~/standing/summary.server";
import { LAST_DAY } from "./draft";
import { EVENING } from "./fill";

/** The first colleague of a role, as they are when signed in. */
export function colleague(role: StaffRole): Viewer {
  const row = statement<{ id: number }>(
    "SELECT person_id AS id FROM staff_role WHERE role = :role ORDER BY person_id LIMIT 1",
  ).get({ role });
  if (!row) throw new Error(`Nobody is ${role} in this file.`);
  return { ...pactwerk("command"), personId: row.id, roles: [role] };
}

/** Writes and takes it back, so that the disk is not what is measured. */
function takenBack(run: () => void) {
  database().$client.exec("BEGIN IMMEDIATE");
  run();
  database().$client.exec("ROLLBACK");
}

/** What the pages ask of a full database, each under the name it is printed by. */
export function questions(): Record<string, () => unknown> {
  const broker = colleague("broker");
  const adviser = colleague("deskAdviser");
  const busy = 1; // spoken to more than anybody
  const usual =
    statement<{ id: number }>(
      "SELECT employer_id AS id FROM employer_summary WHERE charter_step = 4 ORDER BY employer_id LIMIT 1",
    ).get({})?.id ?? 1;
  const list =
    (filter: Partial<EmployerFilter>, viewer = broker) =>
    () =>
      listEmployersFor(viewer, { sort: "name", page: 1, ...filter }, "nl");
  const find =
    (text: string, viewer = broker) =>
    () =>
      findEmployers(text, sightOf(viewer), "nl", 8);
  const searchPage =
    (question: string, viewer = broker, only: "gesprekken" | null = null, page = 1) =>
    () =>
      resultsFor(viewer, { question, words: wordsOf(question), only, page, locale: "nl" });
  const cursor = { day: addMonths(LAST_DAY, -18), id: 1_000_000_000 };
  const history = historyOfEmployer(broker, busy, null, 50).lines.at(-1)?.id ?? null;
  const plan = planOf(usual);
  const care = findSectorFor(broker, { code: "care" }, "nl") as Sector & { id: number };
  return {
    "employers by name, first page": list({}),
    "employers by name, page 500": list({ page: 500 }),
    "employers by name, last page": list({ page: 1000 }),
    "employers by name backwards, page 500": list({ sort: "-name", page: 500 }),
    "employers by last contact": list({ sort: "contact" }),
    "employers by last contact, newest first, page 500": list({ sort: "-contact", page: 500 }),
    "employers by next step": list({ sort: "step" }),
    "employers by next step, last page": list({ sort: "step", page: 1000 }),
    "employers by next step, latest first": list({ sort: "-step" }),
    members: list({ pact: 3 }),
    "signatories with a plan": list({ charter: 3 }),
    "those whose plan is late": list({ lapse: "planLate" }),
    "dormant members": list({ lapse: "dormant" }),
    "one broker's": list({ broker: broker.personId }),
    "one broker's, by next step": list({ broker: broker.personId, sort: "step" }),
    "nobody's": list({ broker: "none" }),
    "a sector": list({ sector: "care" }),
    "a sector, last page by last contact": list({ sector: "care", sort: "contact", page: 1000 }),
    "a size": list({ size: "250+" }),
    "training companies": list({ training: "yes" }),
    "a kind": list({ kind: "public" }),
    "a wijk": list({ district: "Overvecht" }),
    "outside the municipality": list({ district: "outside" }),
    "inside the municipality": list({ district: "inside" }),
    "members of a sector inside the municipality": list({ sector: "care", pact: 3, district: "inside" }),
    "members of a sector with a plan": list({ sector: "care", pact: 3, plan: "yes" }),
    "everybody with a plan": list({ plan: "yes" }),
    "everybody without a plan": list({ plan: "no" }),
    "signed or further": list({ charter: "2plus" }),
    "no contact for a year": list({ contact: "12" }),
    "never any contact": list({ contact: "never" }),
    "sector, size, broker and step at once": list({ sector: "ict", size: "10-49", broker: broker.personId, pact: 2 }),
    "a word, in the list": list({ text: "klaver" }),
    "two words and a sector, in the list": list({ text: "bakkerij klaver", sector: "retail" }),
    "the desk adviser's employers": list({}, adviser),
    "how many are late with their plan": () => countEmployersFor(broker, { sort: "name", page: 1, lapse: "planLate" }),
    "search: one letter": find("b"),
    "search: two letters": find("ba"),
    "search: a word's beginning": find("bakkerij"),
    "search: inside a word": find("nachtegaal"),
    "search: two beginnings": find("joke ba"),
    "search: a KvK number": find("10000070"),
    "search: nothing there": find("xylofoon"),
    "search: the desk adviser": find("ba", adviser),
    "search page: a word in a fifth of all talks": searchPage("vacature"),
    "search page: inside that word": searchPage("teksten"),
    "search page: two letters": searchPage("de"),
    "search page: one letter": searchPage("e"),
    "search page: several words, short and long": searchPage("over de werving"),
    "search page: a name": searchPage("joke bakker"),
    "search page: a phone number": searchPage("030 555 01 00"),
    "search page: a street": searchPage("vlonderlaan 12"),
    "search page: a rare word": searchPage("nachtegaal"),
    "search page: nothing there": searchPage("xylofoon"),
    "search page: talks, page 20": searchPage("vacature", broker, "gesprekken", 20),
    "search page: the desk adviser, a word in a fifth of all talks": searchPage("vacature", adviser),
    "search page: the desk adviser, two letters": searchPage("de", adviser),
    "search page: the desk adviser, only in notes": searchPage("intern", adviser),
    "search page: the desk adviser, nothing there": searchPage("xylofoon", adviser),
    "perhaps the same employer": () => perhapsTheSame("Bakkerij Klaverhof", "Utrecht"),
    "talks at an employer": () => conversationsAt(broker, usual, { limit: 20 }),
    "talks at the busiest employer": () => conversationsAt(broker, busy, { limit: 20 }),
    "talks at the busiest employer, further down": () => conversationsAt(broker, busy, { before: cursor, limit: 20 }),
    "how many talks at the busiest employer": () => countConversationsAt(broker, busy),
    "how many talks at the busiest employer, desk adviser": () => countConversationsAt(adviser, busy),
    "everybody's talks": () => listConversationsFor(broker, { limit: 50 }),
    "everybody's talks, further down": () => listConversationsFor(broker, { before: cursor, limit: 50 }),
    "one's own talks": () => listConversationsFor(broker, { of: "mine", limit: 50 }),
    "talks with partners": () => listConversationsFor(broker, { of: "partners", limit: 50 }),
    "talks the desk adviser sees": () => listConversationsFor(adviser, { limit: 50 }),
    "employers one spoke with last": () => recentEmployersOf(broker, sightOf(broker), 5),
    ...Object.fromEntries(
      promiseViews.map((view) => [
        `promises: ${view}`,
        () => listPromisesFor(broker, { view: view, views: [view], page: 1, size: 50 }),
      ]),
    ),
    "promises: open, of a sector": () =>
      listPromisesFor(broker, { view: "open", views: ["open"], page: 1, size: 50, among: care }),
    "promises: late, of a sector": () =>
      listPromisesFor(broker, { view: "late", views: ["late"], page: 1, size: 50, among: care }),
    "promises: late, of the desk adviser": () =>
      listPromisesFor(adviser, { view: "late", views: ["late"], page: 1, size: 50 }),
    "promises of a day in the past, with all counts": () =>
      listPromisesOn(broker, "2026-06-30", { view: "late", views: promiseViews, page: 1, size: 50 }),
    "promises of a day in the past, of a sector": () =>
      listPromisesOn(broker, "2026-06-30", { view: "open", views: ["open", "late"], page: 1, size: 50, among: care }),
    "promises: kept, page 20": () => listPromisesFor(broker, { view: "kept", views: ["kept"], page: 20, size: 50 }),
    "how many of one's own are late": () => countLateOf(broker),
    "open promises at the busiest employer": () => openPromisesAt(broker, busy),
    ...Object.fromEntries(
      planStates.flatMap((state) =>
        [true, false].map((mine) => [
          `plans: ${state}, ${mine ? "one broker's" : "everybody's"}`,
          () => listPlansFor(broker, state, mine, 1),
        ]),
      ),
    ),
    "plans: read, everybody's, page 30": () => listPlansFor(broker, "read", false, 30),
    "plans of a day in the past, mine": () => listPlansOn(broker, LAST_DAY, "toRead", true, 1),
    "how many plans wait for one broker": () => countPlansToRead(broker),
    "a plan with its actions and updates": () => plan && [followedActions(plan.id), eventsOf(plan.id)],
    "memberships and signatures of an employer": () => [membershipsAt(usual), signaturesAt(usual)],
    "every sector with its figures": () => sectorRowsFor(broker, "nl"),
    "the page of a sector": () => sectorPageFor(broker, care),
    "employers without a sector by their codes": () => countUnmapped(broker),
    "which employers those are": () => listUnmapped(broker, 1, 50),
    "a hundred thousand codes to a sector": () => {
      for (let code = 10_000; code < 110_000; code++) sectorOfSbi(String(code).slice(-5), "2025");
    },
    "history of an employer": () => historyOfEmployer(broker, usual, null, 50),
    "history of the busiest employer": () => historyOfEmployer(broker, busy, null, 50),
    "history of the busiest employer, further down": () => historyOfEmployer(broker, busy, history, 50),
    "timeline of an employer": () => timelineOf(broker, usual, { kind: undefined, before: null, limit: 20 }),
    "timeline of the busiest employer": () => timelineOf(broker, busy, { kind: undefined, before: null, limit: 20 }),
    "tabs of the timeline of the busiest employer": () => countTimeline(broker, busy),
    "where one employer stands": () => standingOf(usual, LAST_DAY, EVENING),
    "where everybody stands": () => standingsOn(LAST_DAY, EVENING),
    "where everybody stood two years ago": () => standingsOn(addMonths(LAST_DAY, -24), EVENING),
    "one summary made anew": () => takenBack(() => refresh([usual])),
    "the busiest employer's summary made anew": () => takenBack(() => refresh([busy])),
  };
}
