import { statement } from "db/connection.server";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/access/viewer.server";
import { moveClockTo } from "~/clock.server";
import { passOnPromise } from "~/conversations/promise-owners.server";
import { loader } from "~/conversations/promises";
import {
  findPromiseFor,
  keepPromise,
  listPromisesFor,
  makePromise,
  movePromise,
  type PromiseView,
  promiseViews,
  reopenPromise,
} from "~/conversations/promises.server";
import { listPromisesOn } from "~/conversations/promises-on-day.server";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { ask, freshDatabase, signedIn } from "./house";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>; // on 24 November, with promises of its talks
let ours: number;
beforeEach(() => {
  city = smallCity();
  ours = promised("Uitleg sturen");
});
const promised = (what: string, more: Partial<Parameters<typeof makePromise>[2]> = {}) =>
  makePromise(
    city.samira,
    { employerId: city.bakery },
    {
      what,
      side: "municipality",
      ownerId: city.samira.personId,
      contactId: null,
      dueOn: "2026-11-26",
      shared: true,
      conversationId: null,
      confidential: false,
      ...more,
    },
  );
const at = (day: string) => moveClockTo(`${day}T09:00:00.000Z`);
const row = (id = ours) => {
  const found = findPromiseFor(city.samira, id);
  if (!found) throw new Error(`no promise ${id}`);
  return found;
};
const asked = (view: PromiseView) => ({ view, views: promiseViews, page: 1, size: 50 });
const on = (day: string, view: PromiseView, viewer: Viewer = city.samira) =>
  listPromisesOn(viewer, day, asked(view)).rows.map(({ what, dueOn, owner }) => [what, dueOn, owner].join(" "));
const mine = "Uitleg sturen 2026-11-26 Samira el Amrani";

test("has the day and the owner it had then, however often they changed since", () => {
  at("2026-11-28");
  movePromise(city.samira, row(), "2026-12-04");
  at("2026-11-30");
  movePromise(city.samira, row(), "2026-12-11");
  passOnPromise(city.hanneke, ours, city.samira.personId, city.tom.personId);
  at("2026-12-02");
  expect(on("2026-11-23", "mine")).not.toContain(mine);
  expect(on("2026-11-24", "mine")).toContain(mine);
  expect([on("2026-11-26", "late").includes(mine), on("2026-11-27", "late").includes(mine)]).toEqual([false, true]);
  expect(on("2026-11-28", "mine")).toContain("Uitleg sturen 2026-12-04 Samira el Amrani");
  expect(on("2026-11-30", "mine")).not.toContain("Uitleg sturen 2026-12-11 Samira el Amrani");
  expect(on("2026-11-30", "mine", city.tom)).toEqual(["Uitleg sturen 2026-12-11 Tom Bakker"]);
});

test("was open until the day it was kept; one that was reopened had not been kept", () => {
  at("2026-11-26");
  keepPromise(city.samira, row());
  at("2026-11-30");
  expect([on("2026-11-25", "open").includes(mine), on("2026-11-26", "open").includes(mine)]).toEqual([true, false]);
  expect([on("2026-11-25", "kept"), on("2026-11-26", "kept")]).toEqual([[], [mine]]);
  expect(listPromisesOn(city.samira, "2026-11-25", asked("open")).rows.find(({ id }) => id === ours)).toMatchObject({
    outcome: null,
    closedOn: null,
  });
  reopenPromise(city.samira, row());
  expect([on("2026-11-26", "open").includes(mine), on("2026-11-26", "kept")]).toEqual([true, []]);
});

test("one of a talk was made when the talk was held, also when it was written down later", () => {
  at("2026-11-30");
  const late = promised("Achteraf opgeschreven", { conversationId: city.open }); // of a talk on 3 November
  at("2026-12-02");
  const open = (day: string) => listPromisesOn(city.samira, day, asked("open")).rows.some(({ id }) => id === late);
  expect([open("2026-11-02"), open("2026-11-03")]).toEqual([false, true]);
});

test("the day before today, when nothing happened since, is the list of today", () => {
  at("2026-11-27");
  movePromise(city.samira, row(), "2026-12-04");
  const theirs = { side: "employer", ownerId: null, contactId: city.jorien.contactId } as const;
  promised("Etalage opruimen", theirs);
  keepPromise(city.samira, row(promised("Bellen", theirs)));
  const today = Object.fromEntries(promiseViews.map((view) => [view, listPromisesFor(city.samira, asked(view))]));
  at("2026-11-28");
  for (const view of promiseViews) {
    const { rows, counts } = listPromisesOn(city.samira, "2026-11-27", asked(view));
    expect([view, rows.map(({ id }) => id), counts]).toEqual([
      view,
      today[view]?.rows.map(({ id }) => id),
      today[view]?.counts,
    ]);
  }
});

test("of the sector an employer had then", () => {
  const sectors = statement<{ id: number; code: string }>("SELECT id, code FROM sector ORDER BY id").all({});
  const [first, second] = sectors;
  if (!first || !second) throw new Error("no sectors");
  const become = (sector: string) => {
    const before = detailsOf(city.bakery);
    changeEmployer(city.samira, city.bakery, { ...before, sector }, before.version);
  };
  become(first.code);
  at("2026-11-27");
  become(second.code);
  at("2026-11-29");
  const among = (day: string, { id }: { id: number }) =>
    listPromisesOn(city.samira, day, { ...asked("open"), among: { id } }).counts.open ?? 0;
  expect(among("2026-11-25", first)).toBeGreaterThan(0);
  expect([among("2026-11-25", second), among("2026-11-28", first)]).toEqual([0, 0]);
  expect(among("2026-11-28", second)).toBe(among("2026-11-25", first));
});

test("nobody sees on a past day what they do not see today", () => {
  at("2026-11-30");
  const words = (viewer: Viewer) =>
    JSON.stringify(promiseViews.map((view) => listPromisesOn(viewer, "2026-11-29", asked(view))));
  expect(words(city.samira)).toContain("GEHEIMBELOFTE");
  for (const viewer of [city.nadia, city.piet]) expect(words(viewer)).not.toContain("GEHEIMBELOFTE");
  expect(on("2026-11-29", "open", city.piet)).toEqual([]);
});

test("the page says of which day it is, ticks nothing there, and refuses a day that is no past one", async () => {
  at("2026-11-30");
  const page = async (datum: string) => {
    const { status, data } = await ask(loader, `/toezeggingen?lijst=open&datum=${datum}`, {
      as: signedIn(city.samira.personId, null),
    });
    const { day, late, rows } = data as { day: string | null; late: number; rows: { mayClose: boolean }[] };
    return [status, day, late > 0, rows.some(({ mayClose }) => mayClose)];
  };
  expect(await page("2026-11-28")).toEqual([200, "2026-11-28", false, false]);
  expect(await page("2026-12-28")).toEqual([422, null, true, true]);
  expect(await page("gisteren")).toEqual([422, null, true, true]);
});
