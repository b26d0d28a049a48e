import { randomUUID } from "node:crypto";
import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import { at, moveClockTo } from "~/clock.server";
import { makePromise } from "~/conversations/promises.server";
import type { EmployerDetails } from "~/employers/employers.server";
import { addEstablishment } from "~/employers/establishments.server";
import { loader as employerPage } from "~/employers/show";
import { join } from "~/pact/memberships.server";
import { basesOf, basesOn, correctBase, findBase, recordBase, voidBase } from "~/sectors/bases.server";
import { loader as sectorsPage } from "~/sectors/index";
import { loader as sectorsCsv } from "~/sectors/index-csv";
import { loader as sbiPage } from "~/sectors/sbi-page";
import type { BaseInput } from "~/sectors/sector.schema.server";
import type { SectorPage } from "~/sectors/sector-page.server";
import { findSectorFor, type SectorRow } from "~/sectors/sectors.server";
import { action, loader as sectorPage } from "~/sectors/show";
import { countUnmapped } from "~/sectors/unmapped.server";
import { ask, freshDatabase } from "./house";
import { employerNamed, smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
let ict: number;
beforeEach(() => {
  city = smallCity();
  ict = findSectorFor(city.hanneke, { code: "ict" }, "nl")?.id ?? 0;
});

const size: BaseInput = {
  countedOn: "2026-04-01",
  counts: "organisations",
  employers: 520,
  jobs: 18_400,
  source: "LISA-register",
};
const idOf = (result: object): number => {
  if (!("id" in result)) throw new Error(JSON.stringify(result));
  return Number(result.id);
};
const baseOf = (id: number) => {
  const base = findBase(ict, String(id));
  if (!base) throw new Error(`No size ${id}`);
  return base;
};

describe("the size of a sector", () => {
  test("that counts on a day is the last counted by then", () => {
    idOf(recordBase(city.hanneke, ict, size));
    idOf(recordBase(city.hanneke, ict, { ...size, countedOn: "2025-04-01", employers: 498 }));
    const on = (day: string) => basesOn(day).get(ict)?.employers;
    expect([on("2025-03-31"), on("2025-04-01"), on("2026-03-31"), on("2026-04-01"), on("2026-11-24")]).toEqual([
      undefined,
      498,
      498,
      520,
      520,
    ]);
    expect(basesOf(ict).map(({ employers }) => employers)).toEqual([520, 498]);
  });

  test("is refused on a day to come, and twice for one day", () => {
    expect(recordBase(city.hanneke, ict, { ...size, countedOn: "2026-11-25" })).toMatchObject({ refused: "future" });
    idOf(recordBase(city.hanneke, ict, { ...size, countedOn: "2026-11-24" }));
    expect(recordBase(city.hanneke, ict, { ...size, countedOn: "2026-11-24" })).toEqual({
      refused: "counted",
      since: "2026-11-24",
    });
  });

  test("corrected: the new one stands in its place and the old one stays readable", () => {
    const first = idOf(recordBase(city.hanneke, ict, size));
    const id = idOf(correctBase(city.hanneke, ict, baseOf(first), { ...size, employers: 502 }, "Typefout"));
    expect(basesOf(ict)).toMatchObject([
      { id, employers: 502, voidedAt: null, recordedBy: "Hanneke Wolters" },
      { id: first, employers: 520, voidReason: "Typefout", voidedBy: "Hanneke Wolters" },
    ]);
    expect(findBase(ict, String(first))).toBeUndefined();
    const old = basesOf(ict)[1];
    if (!old) throw new Error("The old one is gone");
    expect(correctBase(city.hanneke, ict, old, { ...size, countedOn: "2024-01-01" }, "Nog eens")).toMatchObject({
      refused: "gone",
    });
    expect(statement("SELECT replaces_id AS id FROM sector_base WHERE id = :id").get({ id })).toEqual({ id: first });
    const lines = statement<{ action: string; reason: string | null }>(
      "SELECT action, reason FROM history WHERE record_kind = 'sectorBase' ORDER BY id",
    ).all({});
    expect(lines).toEqual([
      { action: "recorded", reason: null },
      { action: "corrected", reason: "Typefout" },
    ]);
  });

  test("voided: the one before it counts again", () => {
    idOf(recordBase(city.hanneke, ict, { ...size, countedOn: "2025-04-01", employers: 498 }));
    const wrong = baseOf(idOf(recordBase(city.hanneke, ict, size)));
    idOf(voidBase(city.hanneke, wrong, "Andere gemeente"));
    expect(voidBase(city.hanneke, wrong, "Nog eens")).toMatchObject({ refused: "gone" });
    expect(basesOn("2026-11-24").get(ict)?.employers).toBe(498);
  });
});

function member(name: string, details: Partial<EmployerDetails> = {}): number {
  const id = employerNamed(city.samira, name, { sector: "ict", ...details });
  idOf(join(city.samira, id, { joinedOn: "2026-01-10", route: "broker", contactId: null }));
  return id;
}
const site = { name: null, branchNumber: null, address: null, place: null, sbbNumber: null, trainingCheckedOn: null };
type Loaded = { page: SectorPage; form: { formKey: string } | null; managers: string[] };
async function show(as: { token: string } = city.hanneke, id = ict) {
  const path = `/sectoren/${id}?sleutel=${randomUUID()}`;
  const { status, data } = await ask(sectorPage, path, { as, params: { id: String(id) } });
  return { status, ...(data as Loaded) };
}
async function rows(as = city.hanneke) {
  const { data } = await ask(sectorsPage, "/sectoren", { as });
  return data as { rows: SectorRow[]; total: SectorRow; unmapped: { coded: number; toNothing: number } };
}

describe("how many take part", () => {
  beforeEach(() => {
    member("Domlicht Software", { headCount: 45, postcode: "3544NK" });
    member("Griftstroom Logistiek", { headCount: 70, postcode: "3439AB" }); // in Nieuwegein
    member("Codemolen", { postcode: "3511AB" }); // nobody knows how many
    const both = member("Databrug", { headCount: 200, postcode: "3511AC" });
    addEstablishment(city.samira, both, { ...site, postcode: "3439AC", headCount: 150, trainingCompany: "yes" });
    const near = member("Vertakt", { headCount: 30, postcode: "3439AD" });
    addEstablishment(city.samira, near, { ...site, postcode: "3528AB", headCount: 12, trainingCompany: "unknown" });
  });

  test("without a size nothing is said of the sector; the broker reads who may fill it in", async () => {
    const { page, form, managers, status } = await show(city.samira);
    expect(status).toBe(200);
    expect([page.base, page.coverage, page.members.n, form, managers]).toEqual([
      null,
      null,
      5,
      null,
      ["Hanneke Wolters"],
    ]);
    expect((await show()).form).not.toBeNull();
  });

  test("organisations against organisations: only those with an establishment in the municipality, once each", async () => {
    idOf(recordBase(city.hanneke, ict, size));
    const { page } = await show();
    expect(page.coverage).toMatchObject({ counts: "organisations", part: { n: 4 }, whole: 520 });
    expect(page.outside).toBe(1);
    expect(page.jobs).toEqual({ jobs: 57, unknown: 2 }); // 45, and 12 of 30; of Databrug only what is elsewhere is known
    const { rows: all } = await rows();
    expect(all.find(({ sector }) => sector?.code === "ict")?.coverage).toEqual(page.coverage);
  });

  test("establishments against establishments, and then no list stands behind the number", async () => {
    const head = statement<{ id: number }>("SELECT id FROM employer WHERE name = 'Domlicht Software'").get({});
    addEstablishment(city.samira, head?.id ?? 0, {
      ...site,
      postcode: "3544NL",
      headCount: null,
      trainingCompany: "no",
    });
    idOf(recordBase(city.hanneke, ict, { ...size, counts: "establishments", employers: 900, jobs: null }));
    expect((await show()).page.coverage).toEqual({ counts: "establishments", part: { n: 5, to: null }, whole: 900 });
  });

  test("a closed establishment no longer counts", async () => {
    idOf(recordBase(city.hanneke, ict, size));
    statement("UPDATE establishment SET closed_on = '2026-11-01' WHERE postcode = '3528AB'").run({});
    expect((await show()).page.coverage?.part.n).toBe(3);
  });
});

describe("the page of a sector", () => {
  test("has what is open, ours that are late on top, and the largest that take no part", async () => {
    const small = employerNamed(city.samira, "Klein Bit", { sector: "ict", headCount: 3, sizeClass: "2-9" });
    const large = employerNamed(city.samira, "Groot Bit", { sector: "ict", sizeClass: "250+" });
    const middle = employerNamed(city.samira, "Middel Bit", { sector: "ict", headCount: 251, sizeClass: "250+" });
    member("Lid Bit", { headCount: 900 });
    const base = { conversationId: null, confidential: false, shared: true, contactId: null };
    const promise = (id: number, what: string, dueOn: string, side: "municipality" | "employer") =>
      makePromise(
        city.samira,
        { employerId: id },
        {
          ...base,
          what,
          dueOn,
          side,
          ownerId: side === "employer" ? null : city.samira.personId,
        },
      );
    at("2026-11-01T09:00:00.000Z", () => {
      promise(small, "Hunne, te laat", "2026-11-02", "employer");
      promise(large, "Onze, te laat", "2026-11-20", "municipality");
    });
    promise(large, "Onze, later", "2026-12-20", "municipality");
    promise(city.bakery, "Elders", "2026-11-25", "municipality");
    const { page } = await show(city.samira);
    expect(page.promises.rows.map(({ what }) => what)).toEqual(["Onze, te laat", "Hunne, te laat", "Onze, later"]);
    expect(page.promises.all).toEqual({ n: 3, to: "/toezeggingen?lijst=open&sector=ict" });
    expect(page.largest.map(({ id }) => id)).toEqual([middle, large, small]);
    expect(page.pact.map(({ count }) => count.n)).toEqual([3, 0, 0, 1]);
  });

  test("of nobody says so and still has its codes", async () => {
    const { page } = await show();
    expect([page.employers, page.members]).toEqual([
      { n: 0, to: null },
      { n: 0, to: null },
    ]);
    expect(page.codes).toEqual({
      2008: ["582", "61", "62", "63", "951", "J"],
      2025: ["582", "61", "62", "63", "951", "K"],
    });
  });

  test("is reached from an employer, for who sees sectors", async () => {
    const params = { id: String(city.bakery) };
    statement("UPDATE employer_profile SET sector_id = :ict WHERE employer_id = :id").run({ ict, id: city.bakery });
    const seen = async (as: { token: string }) =>
      (
        (await ask(employerPage, `/werkgevers/${city.bakery}`, { as, params })).data as {
          details: { sectorId: number };
        }
      ).details.sectorId;
    expect([await seen(city.samira), await seen(city.nadia)]).toEqual([ict, null]);
  });
});

describe("who may", () => {
  test.each([
    ["samira", 200],
    ["hanneke", 200],
    ["nadia", 404],
    ["anouk", 404],
    ["ruben", 404],
    ["jorien", 404],
  ] as const)("%s sees the pages: %i", async (name, status) => {
    const as = city[name];
    expect((await ask(sectorsPage, "/sectoren", { as })).status).toBe(status);
    expect((await ask(sectorsCsv, "/sectoren.csv", { as })).status).toBe(status);
    expect((await ask(sbiPage, "/sectoren/sbi", { as })).status).toBe(status);
    expect((await show(as)).status).toBe(status);
  });

  test("who is not signed in is asked to", async () => {
    expect((await ask(sectorsPage, "/sectoren")).location).toBe("/inloggen?naar=%2Fsectoren");
  });

  test.each(["0", "99", "abc", "-1", "none", "1e0", " 1"])("/sectoren/%s does not exist", async (id) => {
    expect((await ask(sectorPage, "/sectoren/x", { as: city.hanneke, params: { id } })).status).toBe(404);
  });

  const sent = (as: { token: string }, form: Record<string, string>, id = ict) =>
    ask(action, `/sectoren/${id}`, { as, params: { id: String(id) }, form: { key: randomUUID(), ...form } });
  const typed = {
    part: "record",
    countedOn: "2026-04-01",
    counts: "organisations",
    employers: "1.520",
    jobs: "18 400",
    source: "LISA",
  };

  test("only the programme manager records a size, once for each form", async () => {
    for (const name of ["samira", "nadia", "anouk", "ruben", "jorien"] as const)
      expect((await sent(city[name], typed)).status, name).toBe(404);
    const key = randomUUID();
    expect(await sent(city.hanneke, { ...typed, key })).toMatchObject({ status: 302, location: `/sectoren/${ict}` });
    expect((await sent(city.hanneke, { ...typed, key })).location).toBe(`/sectoren/${ict}`);
    expect(basesOf(ict)).toMatchObject([{ employers: 1520, jobs: 18_400, source: "LISA", countedOn: "2026-04-01" }]);
  });

  test.each([
    [{ employers: "" }, "employers", "vul dit in."],
    [{ employers: "0" }, "employers", "vul een heel getal in, groter dan 0."],
    [{ employers: "veel" }, "employers", "vul een heel getal in, groter dan 0."],
    [{ employers: "12,5" }, "employers", "vul een heel getal in, groter dan 0."],
    [{ jobs: "-3" }, "jobs", "vul een heel getal in, groter dan 0."],
    [{ source: " " }, "source", "vul dit in."],
    [{ countedOn: "2026-13-01" }, "countedOn", "vul een dag in, zoals 24-11-2026."],
    [{ countedOn: "2026-11-25" }, "countedOn", "deze dag is nog niet geweest."],
    [{ counts: "people" }, "counts", "maak een keuze."],
  ])("%o is said beside %s", async (given, field, said) => {
    const { status, data } = await sent(city.hanneke, { ...typed, ...given });
    expect([status, (data as { errors: Record<string, string> }).errors[field]]).toEqual([422, said]);
    expect(basesOf(ict)).toEqual([]);
  });

  test("corrects and voids it with a reason, and only of this sector", async () => {
    const first = idOf(recordBase(city.hanneke, ict, size));
    expect((await sent(city.hanneke, { ...typed, part: `correct:${first}` })).status).toBe(422);
    const corrected = { ...typed, part: `correct:${first}`, employers: "502", voidReason: "Typefout" };
    expect((await sent(city.hanneke, corrected, ict + 1)).status).toBe(404);
    expect((await sent(city.samira, corrected)).status).toBe(404);
    expect((await sent(city.hanneke, corrected)).status).toBe(302);
    const [now] = basesOf(ict);
    expect(now).toMatchObject({ employers: 502, voidedAt: null });
    expect((await sent(city.hanneke, { part: `void:${now?.id}`, voidReason: "" })).status).toBe(422);
    expect((await sent(city.hanneke, { part: `void:${now?.id}`, voidReason: "Andere stad" })).status).toBe(302);
    expect((await sent(city.hanneke, { part: `void:${now?.id}`, voidReason: "Andere stad" })).status).toBe(404);
    expect((await sent(city.hanneke, { part: "burn" })).status).toBe(404);
    expect(basesOn("2026-11-24").get(ict)).toBeUndefined();
  });
});

describe("codes without a sector", () => {
  beforeEach(() => {
    const coded = (name: string, code: string, version: string) => {
      const id = employerNamed(city.samira, name);
      statement("UPDATE employer_profile SET sbi_code = :code, sbi_version = :version WHERE employer_id = :id").run({
        id,
        code,
        version,
      });
    };
    coded("Holding Hooiberg", "6420", "2025");
    coded("Holding Aarde", "64.20", "2008");
    coded("Vergeten Software", "6201", "2025");
  });

  test("are counted and listed as such, with what the table says of them now", async () => {
    const { rows: all, unmapped } = await rows();
    expect(all.at(-1)?.employers.n).toBe(5); // with the bakery and the garage
    expect(unmapped).toEqual({ coded: 3, toNothing: 2 });
    const { data } = await ask(sbiPage, "/sectoren/sbi", { as: city.samira });
    expect(data).toMatchObject({
      coded: 3,
      unmapped: [
        { name: "Holding Aarde", code: "64.20", version: "2008", sector: null },
        { name: "Holding Hooiberg", sector: null },
        { name: "Vergeten Software", sector: "ICT" },
      ],
    });
  });

  test("a later answer counts, and one of tomorrow not yet", async () => {
    const id = statement<{ id: number }>("SELECT id FROM employer WHERE name = 'Holding Hooiberg'").get({})?.id ?? 0;
    const add = (day: string) =>
      statement(`INSERT INTO employer_profile (employer_id, from_on, sector_id, size_class, recorded_at, recorded_by)
        VALUES (:id, :day, :ict, 'unknown', '2026-11-24T09:00:00.000Z', 1)`).run({ id, day, ict });
    add("2026-11-25");
    expect((await rows()).unmapped.coded).toBe(3);
    moveClockTo("2026-11-25T09:00:00.000Z");
    expect(countUnmapped(city.hanneke).coded).toBe(2);
  });
});

test.each([
  ["6201", 200, ["ICT", "ICT"]],
  ["k", 200, ["Financiële dienstverlening", "ICT"]],
  ["6420", 200, [null, null]],
  ["zz", 422, null],
])("asked what %s becomes", async (code, status, sectors) => {
  const answer = await ask(sbiPage, `/sectoren/sbi?code=${code}`, { as: city.samira });
  expect(answer.status).toBe(status);
  const found = (answer.data as { answer: { answers: { sector: string | null }[] } | null }).answer;
  expect(found?.answers.map(({ sector }) => sector) ?? null).toEqual(sectors);
});
