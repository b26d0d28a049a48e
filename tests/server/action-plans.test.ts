import { statement } from "db/connection.server";
import { describe, expect, test } from "vitest";
import type { Viewer } from "~/access/viewer.server";
import {
  type ActionInput,
  actionsIn,
  addAction,
  changeAction,
  findAction,
  removeAction,
  restoreAction,
} from "~/action-plans/actions.server";
import { loader as index } from "~/action-plans/index";
import { listPlansFor, listPlansOn } from "~/action-plans/list.server";
import {
  answerAboutPlan,
  changedSinceFinal,
  eventsOf,
  finishPlan,
  planSentToSer,
  reactToPlan,
  reopenPlan,
  stateOfPlan,
} from "~/action-plans/plan-events.server";
import { changePlan, findPlanFor, type Plan, planOf, startPlan } from "~/action-plans/plans.server";
import { followedActions, updateAction, voidUpdate } from "~/action-plans/updates.server";
import { moveClockTo } from "~/clock.server";
import { findContact, inviteContact } from "~/employers/contacts.server";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { findSummary } from "~/standing/summary.server";
import { ask, freshDatabase, signedIn } from "./house";
import { smallCity } from "./world";

freshDatabase();

const period = { startsOn: "2026-11-24", endsOn: "2028-01-01", startingPosition: null, ambition: null };
const anAction = (title: string, more: Partial<ActionInput> = {}): ActionInput => ({
  title,
  theme: "all",
  phase: null,
  ownerContactId: null,
  measure: "yesNo",
  unit: null,
  baseline: null,
  target: null,
  dueOn: "2027-03-01",
  aboutPeople: false,
  ...more,
});

function planned(viewer: Viewer, employerId: number, ...titles: string[]): Plan {
  startPlan(
    viewer,
    employerId,
    period,
    titles.map((title) => anAction(title)),
  );
  return planAt(employerId);
}
function planAt(employerId: number): Plan {
  const plan = planOf(employerId);
  if (!plan) throw new Error("There is no plan");
  return plan;
}
const first = (plan: Plan) => {
  const [action] = actionsIn(plan.id);
  if (!action) throw new Error("There is no action");
  return action;
};
const update = (
  viewer: Viewer,
  plan: Plan,
  status: "unchanged" | "running" | "done" | "behind",
  value: number | null = null,
) =>
  updateAction(viewer, plan, first(plan), { status, value, happenedOn: "2026-11-24", words: null, evidenceUrl: null });

describe("starting", () => {
  test("a plan is one: who starts it at the same time joins it, and nothing chosen is lost", () => {
    const { jorien, samira, bakery } = smallCity();
    const one = startPlan(jorien, bakery, { ...period, startingPosition: "Via via." }, [anAction("Etalage")]);
    const two = startPlan(samira, bakery, { ...period, startingPosition: "Wij zoeken." }, [anAction("Maatje")]);
    expect(two).toBe(one);
    expect(actionsIn(one).map(({ title, position }) => [title, position])).toEqual([
      ["Etalage", 1],
      ["Maatje", 2],
    ]);
    expect(planAt(bakery).startingPosition).toBe("Via via.\n\nWij zoeken.");
    expect(findSummary(bakery)).toMatchObject({ planId: one, actionsTotal: 2, actionsDone: 0 });
  });

  test("what staff does in it is on behalf of the employer, what the employer does is its own", () => {
    const { jorien, samira, bakery } = smallCity();
    const plan = planned(samira, bakery, "Etalage");
    update(samira, plan, "running");
    update(jorien, plan, "done");
    expect(followedActions(plan.id)[0]?.updates.map(({ onBehalf, by }) => [onBehalf, by])).toEqual([
      [false, "Jorien Aalders"],
      [true, "Samira el Amrani"],
    ]);
  });
});

describe("updates", () => {
  test("of two who update at once both are kept; the last says how it goes, and done counts in the summary", () => {
    const { jorien, samira, bakery } = smallCity();
    const plan = planned(jorien, bakery, "Etalage", "Maatje");
    update(samira, plan, "behind");
    update(jorien, plan, "done");
    const [action] = followedActions(plan.id);
    expect(action).toMatchObject({ state: "done", updateCount: 2 });
    expect(findSummary(bakery)).toMatchObject({ actionsDone: 1, actionsTotal: 2 });
  });

  test("one that was a mistake is voided, not gone; nobody voids one of another plan", () => {
    const { jorien, piet, bakery, garage } = smallCity();
    const plan = planned(jorien, bakery, "Etalage");
    const other = planned(piet, garage, "Brug");
    const id = update(jorien, plan, "done");
    expect(voidUpdate(piet, other, id, "vergissing")).toBe(false);
    expect(voidUpdate(jorien, plan, id, "vergissing")).toBe(true);
    expect(voidUpdate(jorien, plan, id, "nog eens")).toBe(false);
    expect(followedActions(plan.id)[0]).toMatchObject({ state: "new", updateCount: 0 });
    expect(findSummary(bakery)?.actionsDone).toBe(0);
    expect(statement("SELECT void_reason AS r FROM action_update WHERE id = :id").get({ id })).toEqual({
      r: "vergissing",
    });
  });

  test("the last number counts, and 'nothing changed' changes none", () => {
    const { jorien, bakery } = smallCity();
    startPlan(jorien, bakery, period, [anAction("Vacatures", { measure: "number", baseline: 0, target: 12 })]);
    const plan = planAt(bakery);
    update(jorien, plan, "running", 5);
    update(jorien, plan, "unchanged");
    expect(followedActions(plan.id)[0]).toMatchObject({ value: 5, state: "running", progress: { value: 5, max: 12 } });
  });

  test("an action is late the day after its day, by the calendar alone", () => {
    const { jorien, bakery } = smallCity();
    const plan = planned(jorien, bakery, "Etalage");
    moveClockTo("2027-03-01T10:00:00.000Z");
    expect(followedActions(plan.id)[0]?.late).toBe(false);
    moveClockTo("2027-03-02T10:00:00.000Z");
    expect(followedActions(plan.id)[0]).toMatchObject({ late: true, behind: true });
  });
});

describe("two people change it", () => {
  test("different fields go together; the same field shows both", () => {
    const { jorien, samira, bakery } = smallCity();
    const plan = planned(jorien, bakery, "Etalage");
    const loaded = first(plan);
    expect(changeAction(samira, plan, loaded, { ...loaded, dueOn: "2027-05-01" }, 1)).toEqual({
      saved: true,
      merged: [],
    });
    const mine = changeAction(jorien, plan, loaded, { ...loaded, title: "Etalage en site" }, 1);
    expect(mine).toEqual({ saved: true, merged: ["dueOn"] });
    expect(first(plan)).toMatchObject({ title: "Etalage en site", dueOn: "2027-05-01" });
    const clash = changeAction(jorien, plan, loaded, { ...loaded, dueOn: "2027-06-01" }, 1);
    expect(clash).toMatchObject({
      saved: false,
      conflicts: ["dueOn"],
      by: "Jorien Aalders",
      original: { dueOn: "2027-03-01" },
      theirs: { dueOn: "2027-05-01" },
    });
    expect(first(plan).dueOn).toBe("2027-05-01");
  });

  test("the plan's words too", () => {
    const { jorien, samira, bakery } = smallCity();
    const plan = planned(jorien, bakery, "Etalage");
    changePlan(samira, plan, { ...period, ambition: "Breder" }, plan.version);
    expect(changePlan(jorien, plan, { ...period, startingPosition: "Via via" }, plan.version)).toEqual({
      saved: true,
      merged: ["ambition"],
    });
    expect(changePlan(jorien, plan, { ...period, ambition: "Anders" }, plan.version)).toMatchObject({
      saved: false,
      conflicts: ["ambition"],
    });
  });

  test("nobody finishes what they did not see; who was typing while another finished saves all the same", () => {
    const { jorien, samira, bakery } = smallCity();
    const seen = planned(jorien, bakery, "Etalage");
    addAction(samira, seen, anAction("Maatje"));
    expect(finishPlan(jorien, seen, seen.version)).toEqual({ refused: "changed" });
    expect(finishPlan(jorien, seen, planAt(bakery).version)).toEqual({ finished: expect.any(Number) });
    const loaded = first(seen);
    expect(changeAction(samira, seen, loaded, { ...loaded, title: "Etalage en deur" }, loaded.version)).toMatchObject({
      saved: true,
    });
    expect(changedSinceFinal(planAt(bakery), eventsOf(seen.id))).toBe(true);
    finishPlan(jorien, seen, planAt(bakery).version);
    expect(changedSinceFinal(planAt(bakery), eventsOf(seen.id))).toBe(false);
  });

  test("an action taken out comes back as it was", () => {
    const { jorien, bakery } = smallCity();
    const plan = planned(jorien, bakery, "Etalage", "Maatje");
    const action = first(plan);
    removeAction(jorien, plan, action);
    expect(findSummary(bakery)?.actionsTotal).toBe(1);
    expect(findAction(plan.id, action.id)).toBeUndefined();
    const removed = findAction(plan.id, action.id, { removed: true });
    if (removed) restoreAction(jorien, plan, removed);
    expect(actionsIn(plan.id).map(({ title }) => title)).toEqual(["Etalage", "Maatje"]);
  });
});

describe("final, read, asked, answered", () => {
  test("a plan without actions is not final", () => {
    const { jorien, bakery } = smallCity();
    const plan = planned(jorien, bakery);
    expect(finishPlan(jorien, plan, plan.version)).toEqual({ refused: "noActions" });
  });

  test("goes from draft to read, with a mail to who finished it that holds none of the words", () => {
    const { jorien, samira, bakery } = smallCity();
    const plan = planned(jorien, bakery, "Etalage");
    const state = () => stateOfPlan(eventsOf(plan.id));
    expect(state()).toBe("draft");
    finishPlan(jorien, plan, planAt(bakery).version);
    expect(state()).toBe("toRead");
    reactToPlan(samira, plan, "asked", "Hoeveel VRAAGWOORD?");
    expect(state()).toBe("asked");
    answerAboutPlan(jorien, plan, "Twaalf.");
    expect(state()).toBe("toRead");
    reactToPlan(samira, plan, "read", "Mooi.");
    expect(state()).toBe("read");
    const mails = statement<{ template: string; recipient: string; parameters: string }>(
      "SELECT template, recipient, parameters FROM mail WHERE template LIKE 'plan%' ORDER BY id",
    ).all({});
    expect(mails.map(({ template, recipient }) => [template, recipient])).toEqual([
      ["planAsked", "jorien@korenkruim.example"],
      ["planRead", "jorien@korenkruim.example"],
    ]);
    expect(JSON.stringify(mails)).not.toContain("VRAAGWOORD");
  });

  test("making final can be taken back as long as nothing followed", () => {
    const { jorien, samira, bakery } = smallCity();
    const plan = planned(jorien, bakery, "Etalage");
    finishPlan(jorien, plan, planAt(bakery).version);
    expect(reopenPlan(jorien, plan, "toch niet")).toBe(true);
    expect(stateOfPlan(eventsOf(plan.id))).toBe("draft");
    finishPlan(jorien, plan, planAt(bakery).version);
    reactToPlan(samira, plan, "read", null);
    expect(reopenPlan(jorien, plan, "toch niet")).toBe(false);
    expect(stateOfPlan(eventsOf(plan.id))).toBe("read");
  });

  test("was sent to SER on a day that has been", () => {
    const { jorien, samira, bakery } = smallCity();
    const plan = planned(jorien, bakery, "Etalage");
    expect(planSentToSer(samira, plan, "2026-11-25")).toEqual({ refused: "future" });
    expect(planSentToSer(samira, plan, "2026-11-24")).toEqual({ sent: expect.any(Number) });
  });

  test("who only edits gets no mail while somebody else may finish", () => {
    const { jorien, samira, bakery } = smallCity();
    const contact = findContact(bakery, jorien.contactId);
    if (contact) inviteContact(samira, contact, "Bakkerij", "editor");
    const plan = planned(samira, bakery, "Etalage");
    reactToPlan(samira, plan, "read", null);
    expect(statement("SELECT count(*) AS n FROM mail WHERE template = 'planRead'").get({})).toEqual({ n: 0 });
  });
});

test("the list shows each plan in its state, of one's own employers or of all, and to nobody else", () => {
  const { jorien, piet, samira, tom, hanneke, nadia, anouk, ruben, bakery, garage } = smallCity();
  const plan = planned(jorien, bakery, "Etalage");
  finishPlan(jorien, plan, planAt(bakery).version);
  planned(piet, garage, "Brug");
  const names = (viewer: Viewer, state: "toRead" | "draft", mine: boolean) =>
    listPlansFor(viewer, state, mine, 1).rows.map(({ employerName }) => employerName);
  expect(names(samira, "toRead", true)).toEqual(["Bakkerij Korenkruim"]);
  expect(names(samira, "draft", true)).toEqual([]);
  expect(names(tom, "toRead", true)).toEqual([]);
  expect(names(tom, "draft", true)).toEqual(["Garage Remblok"]);
  expect(names(hanneke, "draft", false)).toEqual(["Garage Remblok"]);
  expect(listPlansFor(hanneke, "toRead", false, 1).counts).toEqual({ toRead: 1, asked: 0, draft: 1, read: 0 });
  for (const viewer of [nadia, anouk, ruben, jorien]) {
    expect(names(viewer, "toRead", false)).toEqual([]);
    expect(listPlansFor(viewer, "toRead", false, 1).counts.toRead).toBe(0);
    expect(findPlanFor(viewer, plan.id)).toBeUndefined();
  }
});

test("the list of a day in the past: the last word until then, of the broker of that day", async () => {
  const { jorien, piet, samira, tom, hanneke, nadia, bakery, garage } = smallCity(); // on 24 November
  const plan = planned(jorien, bakery, "Etalage");
  moveClockTo("2026-11-26T09:00:00.000Z");
  finishPlan(jorien, plan, planAt(bakery).version);
  planned(piet, garage, "Brug");
  moveClockTo("2026-11-28T09:00:00.000Z");
  reactToPlan(samira, planAt(bakery), "read", null);
  const details = detailsOf(bakery);
  changeEmployer(samira, bakery, { ...details, brokerId: tom.personId }, details.version);
  const on = (day: string, state: "draft" | "toRead" | "read", viewer: Viewer = hanneke, mine = false) =>
    listPlansOn(viewer, day, state, mine, 1).rows.map(({ employerName, broker }) => [employerName, broker]);
  expect(on("2026-11-23", "draft")).toEqual([]);
  expect(on("2026-11-24", "draft")).toEqual([["Bakkerij Korenkruim", "Samira el Amrani"]]);
  expect(on("2026-11-26", "toRead")).toEqual([["Bakkerij Korenkruim", "Samira el Amrani"]]);
  expect([on("2026-11-27", "toRead", samira, true), on("2026-11-27", "toRead", tom, true)]).toEqual([
    [["Bakkerij Korenkruim", "Samira el Amrani"]],
    [],
  ]);
  expect(on("2026-11-28", "read")).toEqual([["Bakkerij Korenkruim", "Tom Bakker"]]);
  expect(listPlansOn(hanneke, "2026-11-26", "draft", false, 1).counts).toEqual({
    toRead: 1,
    asked: 0,
    draft: 1,
    read: 0,
  });
  expect(listPlansOn(nadia, "2026-11-26", "toRead", false, 1).counts.toRead).toBe(0);
  const page = async (datum: string) => {
    const { status, data } = await ask(index, `/actieplannen?lijst=toRead&van=iedereen&datum=${datum}`, {
      as: signedIn(hanneke.personId, null),
    });
    return [status, (data as { day: string | null }).day, (data as { rows: unknown[] }).rows.length];
  };
  expect(await page("2026-11-26")).toEqual([200, "2026-11-26", 1]);
  expect(await page("2026-12-26")).toEqual([422, null, 0]);
  expect(await page("2026-02-30")).toEqual([422, null, 0]);
});
