import { statement } from "db/connection.server";
import { beforeEach, expect, test } from "vitest";
import { loader as employersPage } from "~/employers/index";
import { action as save, loader as savePage } from "~/employers/save-view";
import { action as manage, loader as managePage } from "~/employers/saved-views";
import { passAllOn } from "~/handover/handovers.server";
import { ask, freshDatabase } from "./house";
import { employerNamed, smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
beforeEach(() => {
  city = smallCity();
  for (const name of ["Kapper Knip", "Kapper Krul"]) employerNamed(city.samira, name, { sector: "retail" });
});

type Who = { token: string };
type Shown = {
  id: number;
  name: string;
  own: boolean;
  count: number | null;
  more: boolean;
  dropped: boolean;
  query: object;
};
let tick = 0;
const post = (query: string, form: Record<string, string>, as: Who = city.samira) =>
  ask(save, `/werkgevers/lijsten/nieuw?${query}`, {
    as,
    form: { key: `0b6f9f0e-5b1f-4f7a-9d3c-${String(++tick).padStart(12, "0")}`, ...form },
  });
const shownTo = async (as: Who = city.samira, query = "") =>
  ((await ask(employersPage, `/werkgevers?${query}`, { as })).data as { saved: Shown[] }).saved;
const idOf = async (name: string, as: Who = city.samira) =>
  (await shownTo(as)).find((view) => view.name === name)?.id ?? 0;
const act = (part: string, as: Who = city.samira, more: Record<string, string> = {}) =>
  ask(manage, "/werkgevers/lijsten", { as, form: { part, ...more } });

test("a filter is kept under a name, with how many are in it now; it leads back to the list", async () => {
  const answer = await post("sector=retail&sorteer=contact&pagina=3", { name: " Winkels " });
  expect([answer.status, answer.location]).toEqual([302, "/werkgevers?sector=retail&sorteer=contact"]);
  expect(await shownTo()).toMatchObject([
    { name: "Winkels", own: true, count: 2, more: false, query: { sector: "retail", sorteer: "contact" } },
  ]);
  employerNamed(city.samira, "Kapper Kort", { sector: "retail" });
  expect((await shownTo())[0]?.count).toBe(3);
  expect(await shownTo(city.tom)).toEqual([]);
});

test("a shared list is there for colleagues, who cannot change it", async () => {
  await post("sector=retail", { name: "Winkels", shared: "yes" });
  expect(await shownTo(city.tom)).toMatchObject([{ name: "Winkels", own: false, count: 2 }]);
  const id = await idOf("Winkels");
  for (const part of ["remove", "share", "unshare", "rename"])
    expect((await act(`${part}:${id}`, city.tom, { name: "Van Tom" })).status).toBe(404);
  await act(`unshare:${id}`);
  expect(await shownTo(city.tom)).toEqual([]);
  await act(`share:${id}`);
  expect(await shownTo(city.tom)).toHaveLength(1);
});

test("it gets another name, goes, and comes back by undo; no two of one name", async () => {
  await post("sector=retail", { name: "Winkels" });
  await post("pact=2", { name: "In gesprek" });
  const id = await idOf("Winkels");
  expect((await act(`rename:${id}`, city.samira, { name: "Kappers" })).status).toBe(302);
  expect(await act(`rename:${id}`, city.samira, { name: "in GESPREK" })).toMatchObject({ status: 422, data: { id } });
  expect(await act(`rename:${id}`, city.samira, { name: " " })).toMatchObject({ status: 422, data: { id } });
  await act(`remove:${id}`);
  expect((await shownTo()).map(({ name }) => name)).toEqual(["In gesprek"]);
  expect((await act(`restore:${id}`, city.tom)).status).toBe(302);
  expect(await shownTo()).toHaveLength(1); // another's is not theirs to bring back
  await act(`restore:${id}`);
  expect((await shownTo()).map(({ name }) => name)).toEqual(["In gesprek", "Kappers"]);
});

test("refused with what was typed: no name, a name there is, too long, nothing to filter by", async () => {
  await post("sector=retail", { name: "Winkels" });
  for (const [query, name] of [
    ["sector=retail", ""],
    ["sector=care", "winkels"],
    ["sector=care", "x".repeat(61)],
    ["", "Alles"],
    ["sector=%20&pact=9", "Niets"],
  ] as const)
    expect(await post(query, { name })).toMatchObject({
      status: 422,
      data: { values: { name }, errors: { name: expect.any(String) } },
    });
  expect(await shownTo()).toHaveLength(1);
});

test("what a filter no longer knows is left out, and said", async () => {
  await post("sector=retail&pact=0", { name: "Winkels" });
  statement("UPDATE saved_view SET query = 'sector=verdwenen&pact=0&fase=7'").run({});
  expect(await shownTo()).toMatchObject([{ dropped: true, query: { pact: "0" }, count: 2 }]);
  const { data } = await ask(managePage, "/werkgevers/lijsten", { as: city.samira });
  expect(data).toMatchObject({ views: [{ dropped: true }] });
});

test("ten are counted, and no further than a thousand", async () => {
  for (let n = 0; n < 12; n++) await post("sector=retail", { name: `Lijst ${String(n).padStart(2, "0")}` });
  const shown = await shownTo();
  expect(shown.filter(({ count }) => count === null)).toHaveLength(2);
  const insert =
    statement(`INSERT INTO employer_summary SELECT :id, s.sort_name, s.pact_step, s.pact_ever, s.charter_step, s.charter_ever, s.lapses,
    s.sector_id, s.size_class, s.head_count, s.broker_id, s.kinds, s.training_company, s.place, s.district, s.last_contact_on, s.last_contact_by,
    s.last_contact_open_on, s.last_contact_open_by, s.next_step_on, s.next_step_kind, s.next_step_id, s.member_since_on, s.signed_on, s.plan_due_on,
    s.report_due_on, s.plan_id, s.actions_done, s.actions_total, s.referred, s.recheck_on FROM employer_summary s WHERE s.sector_id IS NOT NULL LIMIT 1`);
  statement("PRAGMA foreign_keys = OFF").run({});
  for (let id = 10_000; id < 11_005; id++) insert.run({ id });
  expect((await shownTo())[0]).toMatchObject({ count: 1000, more: true });
});

test("a shared list goes on with who takes over; one's own stays one's own", async () => {
  await post("sector=retail", { name: "Winkels", shared: "yes" }, city.tom);
  await post("pact=2", { name: "Van mij" }, city.tom);
  await post("pact=0", { name: "winkels" });
  passAllOn(city.hanneke, city.tom.personId, city.samira.personId);
  const names = (await shownTo()).filter(({ own }) => own).map(({ name }) => name);
  expect(names).toEqual(["winkels", expect.stringMatching(/^Winkels \(\d+\)$/)]);
  expect((await shownTo(city.tom)).filter(({ own }) => own).map(({ name }) => name)).toEqual(["Van mij"]);
});

test("who does not work on employers has no lists", async () => {
  await post("sector=retail", { name: "GEHEIMELIJST", shared: "yes" });
  expect(await shownTo(city.nadia)).toEqual([]);
  for (const as of [city.nadia, city.anouk, city.ruben, city.jorien]) {
    for (const loader of [managePage, savePage]) expect((await ask(loader, "/x", { as })).status).toBe(404);
    expect((await post("pact=2", { name: "Iets" }, as)).status).toBe(404);
    expect((await act("remove:1", as)).status).toBe(404);
  }
});
