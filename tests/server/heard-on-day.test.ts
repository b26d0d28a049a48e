import { beforeEach, describe, expect, test } from "vitest";
import { moveClockTo, today } from "~/clock.server";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { askConsent, recordAnswer, voidConsentEvent } from "~/practices/consent.server";
import { needFilterIn, practiceFilterIn } from "~/practices/filter";
import { addHeard, type NewHeard } from "~/practices/heard/heard.server";
import { loader as practicesPage } from "~/practices/index";
import { listNeedsFor, listPracticesFor } from "~/practices/list.server";
import { listNeedsOn, listPracticesOn } from "~/practices/list-on-day.server";
import { loader as needsPage } from "~/practices/needs";
import { answerNeed, findNeedFor, needHelped, pickUp, reopenNeed, voidNeed } from "~/practices/needs.server";
import { changePractice, consentEventsOf, practiceById, voidPractice } from "~/practices/practices.server";
import { ask, freshDatabase, signedIn } from "./house";
import { smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>; // on 24 November
beforeEach(() => {
  city = smallCity();
});
const at = (day: string) => moveClockTo(`${day}T09:00:00.000Z`);
const add = (kind: NewHeard["kind"], words: string, employer = city.bakery, on = today()) =>
  addHeard(city.samira, employer, { kind, words, theme: "gender", phase: null }, on).id;
const practice = (id: number) => {
  const found = practiceById(id);
  if (!found) throw new Error(`no practice ${id}`);
  return found;
};
const writes = (id: number, words: string) =>
  changePractice(city.samira, practice(id), { ...practice(id), did: words }, practice(id).version);
const need = (id: number) => {
  const found = findNeedFor(city.samira, id);
  if (!found) throw new Error(`no need ${id}`);
  return found;
};
const query = (text = "") => new URLSearchParams(text);
const practices = (day?: string, text = "", viewer = city.samira) => {
  const filter = practiceFilterIn(query(text));
  const list = day ? listPracticesOn(viewer, { ...filter, day }) : listPracticesFor(viewer, filter);
  return { ...list, rows: list.rows.map(({ id, state, stateOn, scope }) => ({ id, state, stateOn, scope })) };
};
const needs = (day?: string, text = "", viewer = city.samira) => {
  const filter = needFilterIn(query(text));
  return day ? listNeedsOn(viewer, { ...filter, day }) : listNeedsFor(viewer, filter);
};
const states = (list: { rows: { id: number; state: string }[] }) => list.rows.map(({ id, state }) => [id, state]);

/** What the list said at the end of each day it was lived through, to be held against the same days asked of later. */
function lived<List>(days: [day: string, happens: () => unknown][], list: () => List): Map<string, List> {
  return new Map(
    days.map(([day, happens]) => {
      at(day);
      happens();
      return [day, list()];
    }),
  );
}

describe("practices", () => {
  test("stand on each day as they stood then: asked, given, changed in its words, asked anew, refused", () => {
    const id = add("practice", "Vrijdag tien minuten");
    writes(id, "Aan tafel.");
    const other = add("practice", "Zonder foto solliciteren", city.garage);
    const contactId = city.jorien.contactId;
    const asks = () => askConsent(city.samira, practice(id), { contactId, scope: "public" });
    const says = (answer: "public" | "network" | "no") =>
      recordAnswer(city.samira, practice(id), { contactId, answer, way: "phone", on: today() });
    const days = lived(
      [
        ["2026-11-25", asks],
        ["2026-11-26", () => says("public")],
        ["2026-11-27", () => writes(id, "Aan de broodplank.")],
        ["2026-11-28", asks],
        ["2026-11-29", () => writes(id, "Aan de broodplank, elke week.")],
        ["2026-11-30", () => says("network")],
        ["2026-12-01", () => practices()],
        ["2026-12-02", () => writes(id, "Niet meer.")],
        ["2026-12-03", () => says("no")],
        ["2026-12-04", () => practices()],
      ],
      practices,
    );
    expect([...days.values()].map(({ rows }) => rows.find((row) => row.id === id)?.state)).toEqual([
      "asked",
      "consented",
      "lapsed",
      "asked",
      "lapsed",
      "consented",
      "consented",
      "lapsed",
      "refused",
      "refused",
    ]);
    at("2026-12-05");
    for (const [day, list] of days) expect([day, practices(day)]).toEqual([day, list]);
    expect(states(practices("2026-11-24"))).toEqual([
      [other, "heard"],
      [id, "heard"],
    ]);
    expect(states(practices("2026-11-23"))).toEqual([]);
    expect(practices("2026-11-30", "staat=consented")).toMatchObject({
      total: 1,
      everything: 2,
      counts: { consented: 1, heard: 1 },
      rows: [{ id, scope: "network" }],
    });
    at("2028-01-01");
    expect(states(practices("2026-12-01", "staat=consented"))).toEqual([[id, "consented"]]); // a year later it lapsed: not then
  });

  test("with what is known now: an answer taken back was none, a practice voided since is not there", () => {
    const id = add("practice", "Vrijdag tien minuten");
    writes(id, "Aan tafel.");
    recordAnswer(city.samira, practice(id), {
      contactId: city.jorien.contactId,
      answer: "public",
      way: "phone",
      on: today(),
    });
    at("2026-11-26");
    expect(states(practices("2026-11-24"))).toEqual([[id, "consented"]]);
    const [answer] = consentEventsOf(id);
    voidConsentEvent(city.samira, practice(id), answer?.id ?? 0, "Verkeerd genoteerd");
    expect(states(practices("2026-11-24"))).toEqual([[id, "heard"]]);
    voidPractice(city.samira, practice(id), "Dubbel");
    expect(states(practices("2026-11-24"))).toEqual([]);
  });
});

describe("needs", () => {
  test("stand on each day as they stood then, in the order of then", () => {
    const first = add("need", "Hulp bij een eerste leerling");
    const second = add("need", "Een toegankelijke werkplek", city.garage);
    const days = lived(
      [
        [
          "2026-11-25",
          () => pickUp(city.samira, need(first), { helper: "person", personId: city.tom.personId, on: today() }),
        ],
        ["2026-11-26", () => answerNeed(city.samira, need(first), { on: today(), words: "Gestuurd." })],
        ["2026-11-27", () => needHelped(city.samira, need(first), { on: today(), helped: "yes", words: null })],
        ["2026-11-28", () => reopenNeed(city.samira, need(first), { on: today(), words: "Opnieuw." })],
        ["2026-11-29", () => pickUp(city.samira, need(second), { helper: "desk", on: today() })],
        ["2026-11-30", () => answerNeed(city.samira, need(second), { on: today(), words: "Gebeld." })],
      ],
      needs,
    );
    at("2026-12-05");
    for (const [day, list] of days) expect([day, needs(day)]).toEqual([day, list]);
    expect(needs("2026-11-25").rows).toMatchObject([
      { id: second, state: "open" },
      { id: first, state: "pickedUp", helper: "person", person: "Tom Bakker" },
    ]);
    expect(needs("2026-11-27", "staat=helped").rows).toMatchObject([{ id: first, helped: "yes" }]);
    voidNeed(city.samira, need(second), "Dubbel");
    expect(states(needs("2026-11-29"))).toEqual([[first, "open"]]);
  });

  test("of the broker an employer had then", () => {
    const id = add("need", "Hulp bij een eerste leerling");
    at("2026-11-27");
    const before = detailsOf(city.bakery);
    changeEmployer(city.samira, city.bakery, { ...before, brokerId: city.tom.personId }, before.version);
    at("2026-11-29");
    const of = (day: string, { personId }: { personId: number }) => states(needs(day, `makelaar=${personId}`));
    expect([of("2026-11-26", city.samira), of("2026-11-26", city.tom)]).toEqual([[[id, "open"]], []]);
    expect([of("2026-11-27", city.samira), of("2026-11-27", city.tom)]).toEqual([[], [[id, "open"]]]);
  });
});

test("the desk adviser sees of a past day what she sees today, an employer nothing; a day that is no past one is said so", async () => {
  const seen = add("need", "Hulp bij een eerste leerling");
  add("need", "Een toegankelijke werkplek", city.garage); // not handed over to the desk
  const voorbeeld = add("practice", "Vrijdag tien minuten");
  at("2026-11-26");
  expect([states(needs("2026-11-25", "", city.nadia)), needs("2026-11-25", "", city.nadia).everything]).toEqual([
    [[seen, "open"]],
    1,
  ]);
  expect(states(practices("2026-11-25", "", city.nadia))).toEqual([[voorbeeld, "heard"]]);
  for (const viewer of [city.piet, city.anouk])
    expect([needs("2026-11-25", "", viewer).everything, practices("2026-11-25", "", viewer).everything]).toEqual([
      0, 0,
    ]);
  const page = async (load: typeof needsPage | typeof practicesPage, datum: string) => {
    const { status, data } = await ask(load, `/lijst?datum=${datum}`, { as: signedIn(city.samira.personId, null) });
    const { filter, everything } = data as { filter: { day?: string }; everything: number };
    return [status, filter.day, everything];
  };
  expect(await page(needsPage, "2026-11-23")).toEqual([200, "2026-11-23", 0]);
  expect(await page(needsPage, "2026-12-23")).toEqual([422, undefined, 2]);
  expect(await page(practicesPage, "2026-11-25")).toEqual([200, "2026-11-25", 1]);
  expect(await page(practicesPage, "2026-02-30")).toEqual([422, undefined, 1]);
});
