import { beforeEach, expect, test } from "vitest";
import { addDays } from "~/days";
import { loader as historyPage } from "~/employers/history";
import { action as pin, loader as pinPage } from "~/employers/pinned-note";
import { loader as employerPage } from "~/employers/show";
import { loader as sheetPage } from "~/work-day/before-visit";
import { action as visitAction } from "~/work-day/visit-list";
import { pauseVisits } from "~/work-day/visit-pauses.server";
import { ask, freshDatabase } from "./house";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
});

type Who = { token: string };
const params = () => ({ id: String(city.bakery) });
const post = (pinnedNote: string, version: number, as: Who = city.samira, more: Record<string, string> = {}) =>
  ask(pin, "/x", { as, params: params(), form: { pinnedNote, version: String(version), ...more } });
const pageOf = async (as: Who) =>
  (await ask(employerPage, "/x", { as, params: params() })).data as {
    pinned?: { text: string | null; by: string; version: number };
    pause: { id: number; reason: string } | null;
  };

test("one note stands on top, with who and when, also before a visit; emptied it is gone", async () => {
  expect((await pageOf(city.tom)).pinned).toMatchObject({ text: null, version: 0 });
  expect((await post(" Vraag naar Jorien ", 0)).location).toBe(`/werkgevers/${city.bakery}`);
  expect((await pageOf(city.tom)).pinned).toMatchObject({
    text: "Vraag naar Jorien",
    by: "Samira el Amrani",
    version: 1,
  });
  const sheet = await ask(sheetPage, "/x", { as: city.tom, params: params() });
  expect(sheet.data).toMatchObject({ sheet: { about: { pinned: "Vraag naar Jorien" } } });
  await post("", 1, city.tom);
  expect((await pageOf(city.samira)).pinned).toMatchObject({ text: null });
  const { data } = await ask(historyPage, "/x", { as: city.samira, params: params() });
  const lines = (data as { lines: { recordKind: string; action: string }[] }).lines;
  expect(lines.filter(({ recordKind }) => recordKind === "pinnedNote").map(({ action }) => action)).toEqual([
    "takenOff",
    "changed",
  ]);
});

test("changed by another meanwhile: both versions, and the choice is saved", async () => {
  await post("Eerst", 0);
  await post("Van Tom", 1, city.tom);
  const clash = await post("Van Samira", 1);
  expect(clash).toMatchObject({
    status: 409,
    data: { version: 2, conflict: { by: "Tom Bakker", fields: [{ was: "Eerst", theirs: { shown: "Van Tom" } }] } },
  });
  await post("Van Samira", 2, city.samira, { "choose.pinnedNote": "theirs" });
  expect((await pageOf(city.samira)).pinned?.text).toBe("Van Tom");
  await post("Van Samira", 2);
  expect((await pageOf(city.samira)).pinned?.text).toBe("Van Samira");
});

test("who does not read internal notes finds no word of it, nor may write one", async () => {
  await post("FLUISTERNOTITIE", 0);
  for (const as of [city.nadia, city.jorien, city.ruben, city.anouk])
    for (const loader of [employerPage, sheetPage, historyPage]) {
      const answer = await ask(loader, "/x", { as, params: params() });
      expect(JSON.stringify(answer.data ?? "")).not.toContain("FLUISTERNOTITIE");
    }
  expect((await post("Iets", 1, city.nadia)).status).toBe(403);
  for (const as of [city.jorien, city.ruben, city.anouk]) expect((await post("Iets", 1, as)).status).toBe(404);
  expect((await ask(pinPage, "/x", { as: city.samira, params: { id: "999" } })).status).toBe(404);
});

test("more than fits is not saved, and nothing that was typed is lost", async () => {
  expect(await post("x".repeat(281), 0)).toMatchObject({
    status: 422,
    data: { values: { pinnedNote: "x".repeat(281) }, errors: { pinnedNote: expect.any(String) } },
  });
});

test("“niet nu” stands on the employer's own page and is taken away there; the desk does not see it", async () => {
  const untilOn = addDays("2026-11-24", 60);
  pauseVisits(city.samira, city.bakery, { untilOn, reason: "Verbouwing" });
  expect((await pageOf(city.nadia)).pause).toBeNull();
  const { pause } = await pageOf(city.tom);
  expect(pause).toMatchObject({ reason: "Verbouwing", untilOn, by: "Samira el Amrani" });
  const back = `/werkgevers/${city.bakery}`;
  const done = await ask(visitAction, "/mijn-dag/bezoeken", {
    as: city.tom,
    form: { part: `resume:${pause?.id}`, back },
  });
  expect([done.location, (await pageOf(city.tom)).pause]).toEqual([back, null]);
});
