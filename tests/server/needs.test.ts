import { beforeEach, describe, expect, test } from "vitest";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { action as editNeed } from "~/practices/edit-need";
import { addHeard, type NewHeard } from "~/practices/heard/heard.server";
import { needsFor, practicesFor } from "~/practices/matches.server";
import { needStandingOf } from "~/practices/need";
import { action as needAction, loader as needPage } from "~/practices/need-page";
import { findNeedFor, type Need, needEventsOf } from "~/practices/needs.server";
import { findPracticeFor } from "~/practices/practices.server";
import { loader as practicePage } from "~/practices/show";
import { ask, freshDatabase } from "./house";
import { employerNamed, smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
let id: number;
beforeEach(() => {
  city = smallCity();
  id = add(city.bakery, "need", "Hulp bij een eerste leerling");
});

const add = (employer: number, kind: NewHeard["kind"], words: string, about: Partial<NewHeard> = {}) =>
  addHeard(city.samira, employer, { kind, words, theme: "workAbility", phase: "workplace", ...about }, "2026-11-10").id;
const need = (as = city.samira): Need => {
  const found = findNeedFor(as, id);
  if (!found) throw new Error("The need is gone");
  return found;
};
let tick = 0;
const post = (form: Record<string, string>, as = city.samira, at = id) => {
  const key = `0b6f9f0e-5b1f-4f7a-9d3c-${String(++tick).padStart(12, "0")}`;
  return ask(needAction, `/ondersteuning/${at}`, {
    as,
    form: { key, on: "2026-11-24", ...form },
    params: { id: String(at) },
  });
};
const state = () =>
  needStandingOf(
    needEventsOf(id).filter(({ voidedAt }) => voidedAt === null),
    need().heardOn,
  ).state;

describe("what happens with a need", () => {
  test("picked up by a colleague, answered, helped, open again: each a fact with its day", async () => {
    const me = String(city.samira.personId);
    expect((await post({ part: "pickUp", by: me })).location).toBe(`/ondersteuning/${id}`);
    expect(state()).toBe("pickedUp");
    await post({ part: "answer", words: "Voorbeeld gestuurd." });
    await post({ part: "helped", helped: "no", words: "Het ging om iets anders." });
    expect(state()).toBe("helped");
    await post({ part: "reopen", words: "Opnieuw beginnen." });
    expect(needEventsOf(id)).toMatchObject([
      { kind: "pickedUp", helper: "person", person: "Samira el Amrani" },
      { kind: "answered", words: "Voorbeeld gestuurd." },
      { kind: "helped", helped: "no" },
      { kind: "reopened" },
    ]);
    expect(state()).toBe("open");
  });

  test("what does not follow is refused: somebody was first, a day to come, a day before the last fact", async () => {
    const errors = async (form: Record<string, string>) =>
      ((await post(form)).data as { errors: Record<string, string> }).errors;
    expect(await errors({ part: "helped", helped: "yes" })).toMatchObject({
      on: expect.stringContaining("nu niet meer"),
    });
    expect(await errors({ part: "answer", words: "x", on: "2026-11-25" })).toMatchObject({
      on: expect.stringContaining("nog niet geweest"),
    });
    expect(await errors({ part: "answer", words: "x", on: "2026-11-09" })).toMatchObject({
      on: expect.stringContaining("10 november 2026"),
    });
    expect(await errors({ part: "answer", words: "" })).toHaveProperty("words");
    expect(needEventsOf(id)).toEqual([]);
  });

  test("the desk takes up only what it may see", async () => {
    expect((await post({ part: "pickUp", by: "desk" })).status).toBe(302);
    expect(needEventsOf(id)).toMatchObject([{ helper: "desk" }]);
    const other = add(city.garage, "need", "Hulp bij de garage");
    expect((await post({ part: "pickUp", by: "desk" }, city.samira, other)).status).toBe(422);
    expect((await post({ part: "pickUp", by: String(city.nadia.personId) }, city.samira, other)).status).toBe(422);
    expect((await post({ part: "pickUp", by: String(city.anouk.personId) }, city.samira, other)).status).toBe(422);
    expect((await post({ part: "pickUp", by: String(city.tom.personId) }, city.samira, other)).status).toBe(302);
  });

  test("a line recorded by mistake is voided with its reason, and it stands as before", async () => {
    await post({ part: "answer", words: "Gebeld." });
    const [event] = needEventsOf(id);
    expect((await post({ part: `mistake:${event?.id}`, voidReason: "verkeerde vraag" })).status).toBe(302);
    expect(state()).toBe("open");
    expect(findNeedFor(city.samira, id)).toBeDefined();
    expect((await post({ part: `mistake:${event?.id}`, voidReason: "nog eens" })).status).toBe(422);
  });

  test("the desk adviser follows what she sees; who sees no needs finds nothing", async () => {
    expect((await post({ part: "answer", words: "Gebeld." }, city.nadia)).status).toBe(302);
    expect((await post({ part: "answer", words: "x" }, city.anouk)).status).toBe(404);
    expect((await post({ part: "answer", words: "x" }, city.jorien)).status).toBe(404);
    expect((await post({ part: "void", voidReason: "x" }, city.nadia)).status).toBe(403);
    expect((await post({ part: "onzin" })).status).toBe(404);
    expect((await post({ part: "void", voidReason: "niet gezegd" })).location).toBe("/ondersteuning");
    expect(findNeedFor(city.samira, id)).toBeUndefined();
  });

  test("changed by two: the same field shows both", async () => {
    const edit = (seeks: string) =>
      ask(editNeed, "/", {
        as: city.samira,
        form: { version: "1", seeks, theme: "", phase: "" },
        params: { id: String(id) },
      });
    expect((await edit("Hulp bij de eerste")).status).toBe(302);
    expect(need()).toMatchObject({ seeks: "Hulp bij de eerste", theme: null });
    expect((await edit("Iets anders")).status).toBe(409);
  });
});

describe("who could help", () => {
  const size = (employer: number, sector: string, sizeClass: "2-9" | "10-49" | "250+") => {
    const { version, ...details } = detailsOf(employer);
    changeEmployer(city.samira, employer, { ...details, sector, sizeClass }, version);
  };

  test("the most alike first, with the reasons; never the employer's own, and the other way round the same", () => {
    const near = employerNamed(city.samira, "Banketbakkerij Zoet", { sizeClass: "2-9" });
    const far = employerNamed(city.samira, "Ziekenhuis Groot", { sizeClass: "250+" });
    size(city.bakery, "industry", "2-9");
    size(near, "industry", "2-9");
    size(far, "care", "250+");
    add(city.bakery, "practice", "Van de bakkerij zelf");
    add(far, "practice", "Ver weg");
    add(near, "practice", "Dichtbij");
    add(city.garage, "practice", "Ander thema", { theme: "gender" });
    add(city.garage, "practice", "Alle thema's", { theme: "all", phase: null });
    expect(practicesFor(city.samira, need()).map(({ heading, reasons }) => [heading, reasons])).toEqual([
      ["Dichtbij", ["sameTheme", "samePhase", "sameSector", "sameSize"]],
      ["Ver weg", ["sameTheme", "samePhase"]],
      ["Alle thema's", ["everyTheme"]],
    ]);
    const practice = findPracticeFor(city.samira, 3);
    expect(practice && needsFor(city.samira, practice, "heard").map(({ seeks }) => seeks)).toEqual([
      "Hulp bij een eerste leerling",
    ]);
  });

  test("only what the viewer may see: the desk adviser none of the garage's", async () => {
    const practice = add(city.garage, "practice", "GARAGEVOORBEELD");
    expect(practicesFor(city.samira, need())).toHaveLength(1);
    expect(practicesFor(city.nadia, need(city.nadia))).toEqual([]);
    expect((await post({ part: `use:${practice}` }, city.nadia)).status).toBe(422);
    expect((await post({ part: `use:${practice}` })).status).toBe(302);
    const params = { id: String(id) };
    const seen = await ask(needPage, "/?sleutel=0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42", { as: city.nadia, params });
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.data)).not.toContain("GARAGEVOORBEELD");
    const page = await ask(practicePage, "/?sleutel=0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42", {
      as: city.samira,
      params: { id: String(practice) },
    });
    expect(page.data).toMatchObject({
      helped: [{ seeks: "Hulp bij een eerste leerling", state: "pickedUp" }],
      needs: [],
    });
  });

  test("a practice of its own, of a confidential talk or that is not there helps nobody", async () => {
    const own = add(city.bakery, "practice", "Van zichzelf");
    expect((await post({ part: `use:${own}` })).status).toBe(422);
    expect((await post({ part: "use:999" })).status).toBe(422);
  });
});
