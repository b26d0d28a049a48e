import { beforeEach, describe, expect, test } from "vitest";
import { moveClockTo } from "~/clock.server";
import { action as newPromise } from "~/conversations/new-promise";
import { action, loader } from "~/conversations/promise";
import {
  countLateOf,
  findPromiseFor,
  listPromisesFor,
  makePromise,
  openPromisesAt,
  type PromiseView,
} from "~/conversations/promises.server";
import { listEmployersFor } from "~/employers/list.server";
import { action as portalPromise } from "~/portal/promise";
import { ask, freshDatabase } from "./house";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
let ours: number;
let theirs: number;
beforeEach(() => {
  city = smallCity();
  const base = { conversationId: null, confidential: false, shared: true };
  ours = makePromise(
    city.samira,
    { employerId: city.bakery },
    {
      ...base,
      what: "Uitleg sturen",
      side: "municipality",
      ownerId: city.samira.personId,
      contactId: null,
      dueOn: "2026-11-26",
    },
  );
  theirs = makePromise(
    city.samira,
    { employerId: city.bakery },
    {
      ...base,
      what: "Etalage opruimen",
      side: "employer",
      ownerId: null,
      contactId: city.jorien.contactId,
      dueOn: "2026-11-26",
    },
  );
});

const act = (id: number, form: Record<string, string>, as = city.samira) =>
  ask(action, `/toezeggingen/${id}`, { as, form, params: { id: String(id) } });
const found = (id: number) => findPromiseFor(city.samira, id);

describe("a promise", () => {
  test("is kept, once, and reopened by the undo", async () => {
    const kept = await act(ours, { intent: "keep", back: `/werkgevers/${city.bakery}` });
    expect(kept.location).toBe(`/werkgevers/${city.bakery}`);
    expect(found(ours)).toMatchObject({ outcome: "kept", closedOn: "2026-11-24" });
    moveClockTo("2026-11-24T10:00:00.000Z");
    await act(ours, { intent: "keep" });
    expect(found(ours)).toMatchObject({ outcome: "kept", version: 2 });
    await act(ours, { intent: "reopen" });
    expect(found(ours)).toMatchObject({ outcome: null, closedOn: null });
  });

  test("is moved to a day to come, and remembers the first", async () => {
    expect((await act(ours, { intent: "move", dueOn: "2026-11-01" })).data).toEqual({
      field: "dueOn",
      message: "deze dag is al geweest.",
    });
    expect((await act(ours, { intent: "move", dueOn: "morgen" })).status).toBe(422);
    expect((await act(ours, { intent: "move", dueOn: "9999-12-31" })).data).toEqual({
      field: "dueOn",
      message: "klopt het jaar? Een toezegging is hooguit vijf jaar vooruit.",
    });
    await act(ours, { intent: "move", dueOn: "2026-12-24" });
    expect(found(ours)).toMatchObject({ dueOn: "2026-12-24", firstDueOn: "2026-11-26" });
    const { data } = await ask(loader, "/", { as: city.samira, params: { id: String(ours) } });
    expect(data).toMatchObject({ soon: "2026-12-31" });
  });

  test("is dropped with a reason only", async () => {
    expect((await act(ours, { intent: "drop", reason: " " })).status).toBe(422);
    await act(ours, { intent: "drop", reason: "Niet meer nodig" });
    expect(found(ours)).toMatchObject({ outcome: "dropped", closedReason: "Niet meer nodig" });
  });

  test("goes back to an address of our own only", async () => {
    expect((await act(ours, { intent: "keep", back: "https://kwaad.example" })).location).toBe(`/toezeggingen/${ours}`);
  });
});

describe("what shows that it was kept", () => {
  const page = async (id: number, as = city.samira) =>
    (await ask(loader, `/toezeggingen/${id}`, { as, params: { id: String(id) } })).data as {
      shown: { kind: string; talk: { id: number } | null } | null;
      evidence: { talks: { id: number }[]; plan: { id: number } | null };
    };

  test("is a talk there, and only one that is offered; the confidential one is not", async () => {
    expect((await page(ours)).evidence.talks.map(({ id }) => id)).toEqual([city.open]);
    const wrong = await act(ours, { intent: "keep", by: `conversation:${city.secret}` });
    expect([wrong.status, wrong.data]).toMatchObject([422, { field: "by", message: "kies waaraan het te zien is." }]);
    expect((await act(ours, { intent: "keep", by: `conversation:${city.open}` })).status).toBe(302);
    expect(await page(ours)).toMatchObject({ shown: { kind: "conversation", talk: { id: city.open } } });
    expect(found(ours)).toMatchObject({ outcome: "kept", shown: { kind: "conversation", id: city.open } });
  });

  test("is said later too, in words when it is something else, and goes with the undo", async () => {
    await act(ours, { intent: "keep" });
    expect(found(ours)?.shown).toBeNull();
    expect((await act(ours, { intent: "show", by: "other" })).data).toMatchObject({ field: "words", by: "other" });
    await act(ours, { intent: "show", by: "other", words: "Foto in de hal" });
    expect(found(ours)).toMatchObject({ shown: { kind: "other", id: null }, closedReason: "Foto in de hal" });
    await act(ours, { intent: "reopen" });
    expect(found(ours)).toMatchObject({ outcome: null, shown: null, closedReason: null });
    await act(ours, { intent: "drop", reason: "Hoeft niet" });
    await act(ours, { intent: "show", by: "mail" });
    expect(found(ours)).toMatchObject({ outcome: "dropped", shown: null, closedReason: "Hoeft niet" });
  });

  test("kept, dropped and the desk's each have their list", async () => {
    await act(ours, { intent: "keep", by: "mail" });
    await act(theirs, { intent: "drop", reason: "Verhuisd" });
    const list = (view: PromiseView) =>
      listPromisesFor(city.samira, { view, views: [view], page: 1, size: 50 }).rows.map(({ id }) => id);
    expect([list("kept"), list("dropped")]).toEqual([[ours], [theirs]]);
    const desk = makePromise(
      city.samira,
      { employerId: city.bakery },
      {
        what: "Meedenken",
        side: "desk",
        ownerId: city.nadia.personId,
        contactId: null,
        dueOn: "2026-12-01",
        shared: true,
        conversationId: null,
        confidential: false,
      },
    );
    expect([list("desk").includes(desk), list("ours").includes(desk)]).toEqual([true, false]);
  });
});

test("late is what its day says: ours stand first, without a write, everywhere", () => {
  expect(countLateOf(city.samira)).toBe(0);
  moveClockTo("2026-11-27T09:00:00.000Z");
  const late = listPromisesFor(city.samira, { view: "late", views: ["late"], page: 1, size: 50 }).rows.map(
    ({ what }) => what,
  );
  expect(late).toEqual(["GEHEIMBELOFTE", "Uitleg sturen", "Etalage opruimen"]);
  expect(countLateOf(city.samira)).toBe(2);
  expect(openPromisesAt(city.samira, city.bakery).map(({ what }) => what)).toEqual([
    "GEHEIMBELOFTE",
    "Uitleg sturen",
    "Etalage opruimen",
    "Folder sturen",
  ]);
  expect(listEmployersFor(city.samira, { sort: "step", page: 1 }, "nl").rows[0]).toMatchObject({
    name: "Bakkerij Korenkruim",
    nextStepOn: "2026-11-26",
    nextStepWhat: "Uitleg sturen",
  });
});

describe("who may close it", () => {
  test("the desk adviser her own only: what she sees of others she is refused", async () => {
    expect((await act(ours, { intent: "keep" }, city.nadia)).status).toBe(403);
    const desk = makePromise(
      city.nadia,
      { employerId: city.bakery },
      {
        what: "Bellen",
        side: "desk",
        ownerId: city.nadia.personId,
        contactId: null,
        dueOn: "2026-12-01",
        shared: true,
        conversationId: null,
        confidential: false,
      },
    );
    expect((await act(desk, { intent: "share" }, city.nadia)).status).toBe(403);
    expect((await act(desk, { intent: "keep" }, city.nadia)).status).toBe(302);
  });

  test("the employer its own, in its portal; ours it is refused, another's is not there", async () => {
    const tick = (id: number, as: { token: string }) =>
      ask(portalPromise, "/", { as, form: { intent: "keep" }, params: { id: String(id) } });
    expect((await tick(theirs, city.piet)).status).toBe(404);
    expect((await tick(ours, city.jorien)).status).toBe(403);
    expect((await tick(theirs, city.jorien)).location).toBe("/portaal");
    expect(found(theirs)).toMatchObject({ outcome: "kept" });
    const hidden = openPromisesAt(city.samira, city.bakery).find(({ what }) => what === "GEHEIMBELOFTE");
    expect((await tick(Number(hidden?.id), city.jorien)).status).toBe(404);
  });

  test("a promise that is no longer shared is gone from the portal", async () => {
    await act(theirs, { intent: "unshare" });
    expect(
      (await ask(portalPromise, "/", { as: city.jorien, form: { intent: "keep" }, params: { id: String(theirs) } }))
        .status,
    ).toBe(404);
  });
});

test("a promise on its own: once per key, and not in the past", async () => {
  const form = {
    key: "0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42",
    employerId: String(city.garage),
    what: "Terugbellen",
    who: "me",
    dueOn: "2026-12-01",
  };
  const send = (more = {}) => ask(newPromise, "/toezeggingen/nieuw", { as: city.samira, form: { ...form, ...more } });
  expect((await send({ dueOn: "2026-11-23" })).data).toMatchObject({ errors: { dueOn: "deze dag is al geweest." } });
  expect((await send({ dueOn: "2062-12-01" })).data).toMatchObject({
    errors: { dueOn: expect.stringContaining("klopt het jaar?") },
  });
  expect((await send()).location).toBe(`/werkgevers/${city.garage}`);
  expect((await send()).location).toBe(`/werkgevers/${city.garage}`);
  expect(openPromisesAt(city.samira, city.garage).map(({ what, shared }) => [what, shared])).toEqual([
    ["Terugbellen", false],
  ]);
});
