import { statement } from "db/connection.server";
import { describe, expect, test } from "vitest";
import type { Viewer } from "~/access/viewer.server";
import * as actionPage from "~/action-plans/action";
import { actionsIn } from "~/action-plans/actions.server";
import * as editPage from "~/action-plans/edit";
import * as listPage from "~/action-plans/index";
import * as newActionPage from "~/action-plans/new-action";
import { eventsOf } from "~/action-plans/plan-events.server";
import { planOf, startPlan } from "~/action-plans/plans.server";
import * as showPage from "~/action-plans/show";
import * as startPage from "~/action-plans/start";
import { changePortalRole, findContact } from "~/employers/contacts.server";
import { countTimeline, timelineOf } from "~/employers/timeline.server";
import * as homePage from "~/portal/index";
import * as ownPlan from "~/portal/plan";
import * as ownAction from "~/portal/plan-action";
import * as ownText from "~/portal/plan-text";
import { ask, freshDatabase } from "./house";
import { smallCity } from "./world";

freshDatabase();

const KEY = "11111111-2222-4333-8444-555555555555";
const period = { startsOn: "2026-11-24", endsOn: "2028-01-01", startingPosition: "Via via.", ambition: null };
const usual = {
  phase: null,
  ownerContactId: null,
  unit: null,
  baseline: null,
  target: null,
  aboutPeople: false,
} as const;

function city() {
  const world = smallCity();
  const planId = startPlan(world.jorien, world.bakery, period, [
    { ...usual, title: "Etalage", theme: "all", measure: "number", baseline: 0, target: 12, dueOn: "2026-11-01" },
  ]);
  const otherId = startPlan(world.piet, world.garage, { ...period, startingPosition: "BRUGWOORD" }, [
    { ...usual, title: "BRUGACTIE", theme: "all", measure: "yesNo", dueOn: null },
  ]);
  return {
    ...world,
    planId,
    otherId,
    actionId: actionsIn(planId)[0]?.id ?? 0,
    otherAction: actionsIn(otherId)[0]?.id ?? 0,
  };
}
const role = (viewer: Viewer, employerId: number, portalRole: "reader" | "editor") => {
  const contact = findContact(employerId, viewer.contact?.id);
  if (contact) changePortalRole(viewer, contact, portalRole);
};
const updates = () =>
  statement<{ n: number }>("SELECT count(*) AS n FROM action_update WHERE voided_at IS NULL").get({})?.n;
const update = (actionId: number, more: Record<string, string> = {}) => ({
  part: `update:${actionId}`,
  key: KEY,
  status: "running",
  happenedOn: "2026-11-24",
  value: "5",
  ...more,
});

test("what the employer did to its plan stands in the timeline, a line a day; the desk sees only what became of the plan", async () => {
  const { jorien, samira, nadia, bakery, actionId } = city();
  await ask(ownPlan.action, "/portaal/actieplan", { as: jorien, form: update(actionId) });
  await ask(ownPlan.action, "/portaal/actieplan", {
    as: jorien,
    form: update(actionId, { key: KEY.replace("1", "2"), value: "6" }),
  });
  const shown = (viewer: Viewer) =>
    timelineOf(viewer, bakery, { kind: "plan", before: null, limit: 9 }).items.map((item) =>
      "milestone" in item ? [item.on, item.milestone.what, item.milestone.detail] : [],
    );
  expect(shown(samira)).toEqual([["2026-11-24", "planUpdated", 1]]);
  expect(countTimeline(samira, bakery).plan).toBe(1);
  expect([shown(nadia), countTimeline(nadia, bakery).plan]).toEqual([[], 0]);
});

describe("the employer's own plan", () => {
  test("is what its contact sees, and nothing of another's", async () => {
    const { jorien, piet, actionId, otherAction } = city();
    const own = await ask(ownPlan.loader, "/portaal/actieplan", { as: jorien });
    expect(own).toMatchObject({ status: 200, data: { page: { actions: [{ title: "Etalage", late: true }] } } });
    expect(JSON.stringify(own.data)).not.toMatch(/BRUG/);
    const params = (id: number) => ({ actionId: String(id) });
    expect((await ask(ownAction.loader, "/x", { as: jorien, params: params(otherAction) })).status).toBe(404);
    expect((await ask(ownAction.loader, "/x", { as: piet, params: params(actionId) })).status).toBe(404);
    const posted = await ask(ownPlan.action, "/portaal/actieplan", { as: piet, form: update(actionId) });
    expect(posted.status).toBe(404);
    expect(updates()).toBe(0);
  });

  test("is brought up to date once per key, with what the page says", async () => {
    const { jorien, actionId } = city();
    const form = update(actionId, { words: "Twee brieven", evidenceUrl: "korenkruim.example/vacature" });
    const saved = await ask(ownPlan.action, "/portaal/actieplan", { as: jorien, form });
    expect(saved).toMatchObject({ status: 302, location: `/portaal/actieplan#actie-${actionId}` });
    expect((await ask(ownPlan.action, "/portaal/actieplan", { as: jorien, form })).status).toBe(302);
    expect(updates()).toBe(1);
    const changed = await ask(ownPlan.action, "/portaal/actieplan", { as: jorien, form: { ...form, value: "6" } });
    expect(changed.status).toBe(409);
    expect(updates()).toBe(1);
    const page = await ask(ownPlan.loader, "/portaal/actieplan", { as: jorien });
    expect(page.data).toMatchObject({
      page: {
        actions: [
          { value: 5, updates: [{ words: "Twee brieven", evidenceUrl: "https://korenkruim.example/vacature" }] },
        ],
      },
    });
  });

  test("answers bad input beside the field, with what was typed", async () => {
    const { jorien, actionId } = city();
    const wrong = async (more: Record<string, string>) => {
      const answer = await ask(ownPlan.action, "/portaal/actieplan", { as: jorien, form: update(actionId, more) });
      expect(answer.status).toBe(422);
      return answer.data as { values: Record<string, string>; errors: Record<string, string> };
    };
    expect((await wrong({ value: "zes" })).errors).toEqual({ value: "vul een getal in, zoals 12 of 12,5." });
    expect((await wrong({ value: "zes", words: "veel tekst" })).values.words).toBe("veel tekst");
    expect((await wrong({ happenedOn: "2026-11-25" })).errors).toEqual({ happenedOn: "deze dag is nog niet geweest." });
    expect(Object.keys((await wrong({ evidenceUrl: "javascript:alert(1)" })).errors)).toEqual(["evidenceUrl"]);
    expect(Object.keys((await wrong({ status: "perfect" })).errors)).toEqual(["status"]);
    expect(Object.keys((await wrong({ key: "" })).errors)).toEqual(["status"]);
    expect(updates()).toBe(0);
  });

  test("'nothing changed' is one post, which can be taken back, also from the first page", async () => {
    const { jorien, actionId } = city();
    const one = await ask(ownPlan.action, "/portaal/actieplan", {
      as: jorien,
      form: { part: `unchanged:${actionId}`, back: "home" },
    });
    expect(one).toMatchObject({ status: 302, location: "/portaal" });
    expect(updates()).toBe(1);
    const id = statement<{ id: number }>("SELECT id FROM action_update").get({})?.id;
    await ask(ownPlan.action, "/portaal/actieplan", { as: jorien, form: { part: `undoUpdate:${id}` } });
    expect(updates()).toBe(0);
  });

  test("its first page names what is late and what waits to be finished", async () => {
    const { jorien } = city();
    const home = await ask(homePage.loader, "/portaal", { as: jorien });
    expect(home.data).toMatchObject({ asks: 2, plan: { late: [{ title: "Etalage" }], finish: true } });
  });

  test("a reader changes nothing, an editor does not finish", async () => {
    const { jorien, bakery, planId, actionId } = city();
    const version = String(planOf(bakery)?.version);
    role(jorien, bakery, "editor");
    expect((await ask(ownPlan.action, "/x", { as: jorien, form: { part: "finish", version } })).status).toBe(403);
    expect((await ask(ownPlan.action, "/x", { as: jorien, form: update(actionId) })).status).toBe(302);
    role(jorien, bakery, "reader");
    expect((await ask(ownPlan.loader, "/portaal/actieplan", { as: jorien })).status).toBe(200);
    const refused: Record<string, string>[] = [
      update(actionId),
      { part: `unchanged:${actionId}` },
      { part: "answer", remarks: "x", key: KEY },
      { part: "react", kind: "read", key: KEY },
      { part: "finish", version },
    ];
    for (const form of refused)
      expect((await ask(ownPlan.action, "/x", { as: jorien, form })).status, form.part).toBe(403);
    expect((await ask(ownAction.loader, "/x", { as: jorien })).status).toBe(403);
    expect((await ask(ownText.loader, "/x", { as: jorien })).status).toBe(403);
    expect(eventsOf(planId)).toEqual([]);
    expect(updates()).toBe(1);
  });

  test("is finished by who may; whoever has an old page is told, and loses nothing", async () => {
    const { jorien, samira, bakery, planId } = city();
    const version = String(planOf(bakery)?.version);
    const added = { key: KEY, title: "Maatje", theme: "all", measure: "yesNo" };
    const params = { id: String(planId) };
    expect((await ask(newActionPage.action, "/x", { as: samira, params, form: added })).status).toBe(302);
    const old = await ask(ownPlan.action, "/x", { as: jorien, form: { part: "finish", version } });
    expect(old).toMatchObject({ status: 409, data: { changed: true } });
    const now = String(planOf(bakery)?.version);
    expect((await ask(ownPlan.action, "/x", { as: jorien, form: { part: "finish", version: now } })).status).toBe(302);
    expect(eventsOf(planId).map(({ kind, onBehalf }) => [kind, onBehalf])).toEqual([["madeFinal", false]]);
  });

  test("begins with three questions and measures; sent twice it is one plan; begun by two it is one", async () => {
    const { jorien, samira, bakery } = smallCity();
    const path = `/portaal/actieplan?sleutel=${KEY}`;
    expect((await ask(ownPlan.loader, path, { as: jorien })).data).toMatchObject({
      start: { small: true, mayFinish: true },
    });
    const form = {
      key: KEY,
      intent: "send",
      "questions.ownCircle": "no",
      "ready.newPlaces.chosen": "yes",
      "ready.newPlaces.dueOn": "2027-02-01",
      "ready.buddy.dueOn": "2027-05-01",
      "others.0": "Een leerling",
      "others.1": "",
    };
    const empty = await ask(ownPlan.action, path, { as: jorien, form: { key: KEY, intent: "send" } });
    expect(empty).toMatchObject({ status: 422, data: { errors: { "others.0": "Zet er eerst een actie in." } } });
    expect((await ask(ownPlan.action, path, { as: jorien, form })).location).toBe("/portaal/actieplan");
    await ask(ownPlan.action, `${path}&begin=ja`, { as: jorien, form });
    const params = { id: String(bakery) };
    const second = { ...form, key: KEY.replace("1", "2"), intent: "keep", "others.0": "Van Samira" };
    expect((await ask(startPage.action, "/x", { as: samira, params, form: second })).status).toBe(302);
    const plan = planOf(bakery);
    expect(plan?.startingPosition).toBe("Zoekt u mensen ook buiten uw eigen kring? Nee.");
    expect(actionsIn(plan?.id ?? 0).map(({ title }) => title)).toEqual([
      "Hang uw vacature op twee nieuwe plekken",
      "Een leerling",
      "Hang uw vacature op twee nieuwe plekken",
      "Van Samira",
    ]);
    expect(eventsOf(plan?.id ?? 0).map(({ kind }) => kind)).toEqual(["madeFinal"]);
  });

  test("an action keeps its rules: no count of people in a small firm, no number for yes or no", async () => {
    const { jorien, actionId } = city();
    const params = { actionId: String(actionId) };
    const form = { version: "1", title: "Etalage", theme: "ethnicity", measure: "number", baseline: "4", target: "12" };
    const people = await ask(ownAction.action, "/x", { as: jorien, params, form: { ...form, aboutPeople: "yes" } });
    expect(people.status).toBe(422);
    expect(Object.keys((people.data as { errors: object }).errors)).toEqual(["baseline", "target"]);
    const yesNo = await ask(ownAction.action, "/x", { as: jorien, params, form: { ...form, measure: "yesNo" } });
    expect((yesNo.data as { errors: Record<string, string> }).errors.baseline).toMatch(/hoort geen getal/);
    const uncounted = { ...form, aboutPeople: "yes", baseline: "", target: "" };
    expect((await ask(ownAction.action, "/x", { as: jorien, params, form: uncounted })).status).toBe(302);
    const owner = { ...form, version: "2", ownerContactId: "999" };
    expect((await ask(ownAction.action, "/x", { as: jorien, params, form: owner })).status).toBe(422);
  });

  test("two who change the same of an action choose per field", async () => {
    const { jorien, samira, planId, actionId } = city();
    const form = {
      version: "1",
      title: "Etalage",
      theme: "all",
      measure: "number",
      baseline: "0",
      target: "12",
      dueOn: "2027-01-01",
    };
    const params = { id: String(planId), actionId: String(actionId) };
    expect((await ask(actionPage.action, "/x", { as: samira, params, form })).status).toBe(302);
    const mine = { ...form, dueOn: "2027-02-01" };
    const clash = await ask(ownAction.action, "/x", { as: jorien, params, form: mine });
    expect(clash).toMatchObject({
      status: 409,
      data: { version: 2, conflict: { by: "Samira el Amrani", fields: [{ name: "dueOn", was: "1 november 2026" }] } },
    });
    const chosen = { ...mine, version: "2", "choose.dueOn": "theirs" };
    expect((await ask(ownAction.action, "/x", { as: jorien, params, form: chosen })).status).toBe(302);
    expect(actionsIn(planId)[0]?.dueOn).toBe("2027-01-01");
  });
});

describe("staff", () => {
  test("sees plans by its role, by list and by address", async () => {
    const { samira, tom, hanneke, nadia, anouk, ruben, jorien, planId, actionId, bakery } = city();
    const params = { id: String(planId), actionId: String(actionId) };
    const status = async (handler: (args: never) => unknown, as: { token: string }) =>
      (await ask(handler, "/x", { as, params })).status;
    for (const viewer of [samira, tom, hanneke]) {
      expect(await status(listPage.loader, viewer)).toBe(200);
      expect(await status(showPage.loader, viewer)).toBe(200);
    }
    for (const viewer of [samira, tom]) expect(await status(actionPage.loader, viewer)).toBe(200);
    for (const page of [actionPage, editPage, newActionPage]) expect(await status(page.loader, hanneke)).toBe(404);
    for (const viewer of [nadia, anouk, ruben, jorien])
      for (const page of [listPage, showPage, actionPage, editPage, newActionPage])
        expect(await status(page.loader, viewer), viewer.name).toBe(404);
    const start = { id: String(bakery) };
    expect((await ask(startPage.loader, "/x", { as: nadia, params: start })).status).toBe(403);
    expect((await ask(startPage.loader, "/x", { as: ruben, params: start })).status).toBe(404);
    expect((await ask(startPage.loader, "/x", { as: samira, params: start })).location).toBe(`/actieplannen/${planId}`);
    expect((await ask(showPage.loader, "/x", { as: samira, params: { id: "999" } })).status).toBe(404);
  });

  test("the programme manager reads and asks, and changes nothing in it", async () => {
    const { hanneke, planId, actionId } = city();
    const params = { id: String(planId) };
    const post = (form: Record<string, string>) => ask(showPage.action, "/x", { as: hanneke, params, form });
    const refused: Record<string, string>[] = [
      update(actionId),
      { part: "finish", version: "1" },
      { part: "answer", remarks: "x" },
    ];
    for (const form of refused) expect((await post(form)).status, form.part).toBe(403);
    expect(await post({ part: "react", key: KEY, kind: "asked", remarks: "" })).toMatchObject({
      status: 422,
      data: { errors: { remarks: "schrijf op wat je wilt weten." } },
    });
    expect((await post({ part: "react", key: KEY, kind: "asked", remarks: "Hoeveel?" })).status).toBe(302);
    expect((await post({ part: "sent", sentOn: "2026-11-25" })).status).toBe(422);
    expect((await post({ part: "sent", sentOn: "gisteren" })).status).toBe(422);
    expect((await post({ part: "sent", sentOn: "2026-11-20" })).status).toBe(302);
    expect(eventsOf(planId).map(({ kind }) => kind)).toEqual(["sentToSer", "asked"]);
  });

  test("a broker on behalf: removed and put back, words changed", async () => {
    const { samira, planId, actionId, bakery } = city();
    const params = { id: String(planId), actionId: String(actionId) };
    expect((await ask(actionPage.action, "/x", { as: samira, params, form: { intent: "remove" } })).status).toBe(302);
    expect(actionsIn(planId)).toEqual([]);
    await ask(showPage.action, "/x", { as: samira, params, form: { part: `restore:${actionId}` } });
    expect(actionsIn(planId)).toHaveLength(1);
    const words = {
      version: String(planOf(bakery)?.version),
      startsOn: "2026-11-24",
      lastOn: "2026-11-24",
      ambition: "Breder",
    };
    expect((await ask(editPage.action, "/x", { as: samira, params, form: words })).status).toBe(422);
    expect(
      (await ask(editPage.action, "/x", { as: samira, params, form: { ...words, lastOn: "2027-06-30" } })).status,
    ).toBe(302);
    expect(planOf(bakery)).toMatchObject({ endsOn: "2027-07-01", ambition: "Breder", startingPosition: null });
  });
});
