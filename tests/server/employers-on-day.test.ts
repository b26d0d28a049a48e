import { beforeEach, expect, test } from "vitest";
import { moveClockTo } from "~/clock.server";
import { addEmployer, bareDetails, changeEmployer, detailsOf } from "~/employers/employers.server";
import { loader as exportCsv } from "~/employers/export-csv";
import { type EmployerFilter, queryOf } from "~/employers/filter";
import { loader as employersPage } from "~/employers/index";
import { loader as assignPage } from "~/handover/assign";
import { ask, freshDatabase, signedIn } from "./house";
import { smallCity } from "./world";

freshDatabase("2025-06-02T09:00:00.000Z");
let city: ReturnType<typeof smallCity>;
let shop = 0;
beforeEach(() => {
  city = smallCity();
  const details = { ...bareDetails("Winkel Sjiek", null), sector: "retail", brokerId: city.tom.personId };
  shop = addEmployer(city.samira, details, { registeredOn: "2025-06-02" });
  moveClockTo("2025-09-01T09:00:00.000Z");
  const { version, ...now } = detailsOf(shop);
  changeEmployer(city.samira, shop, { ...now, sector: "ict", brokerId: city.samira.personId }, version);
  moveClockTo("2026-11-24T09:00:00.000Z");
});

type Page = {
  rows: { name: string }[];
  onDay: {
    day: string;
    rows: { id: number; name: string; sector: string | null; broker: string | null; pactStep: number }[];
    total: number;
    ignored: string[];
  } | null;
  filter: object;
  wrong: object | null;
  everyone: number;
  joined: number;
  talking: number;
  views: { name: string; part: object; count: number }[];
};
const page = async (query: string, who: { personId: number } = city.samira) =>
  (await ask(employersPage, `/werkgevers?${query}`, { as: signedIn(who.personId, null) })).data as Page;

test("the list of a day says sector, broker and step of that day", async () => {
  const before = await page("datum=2025-08-31&q=sjiek");
  expect(before.rows).toEqual([]);
  expect(before.onDay).toMatchObject({
    day: "2025-08-31",
    total: 1,
    rows: [{ id: shop, sector: "Handel en winkels", broker: "Tom Bakker" }],
  });
  const after = await page("datum=2025-09-01&q=sjiek");
  expect(after.onDay?.rows).toMatchObject([{ sector: "ICT", broker: "Samira el Amrani" }]);
  expect((await page("datum=2025-06-01&q=sjiek")).onDay).toMatchObject({ total: 0 }); // not there yet
});

test("the filters are held against that day; what is only known of now is said not to count", async () => {
  const names = async (query: string) => (await page(query)).onDay?.rows.map(({ name }) => name);
  expect(await names("datum=2025-08-31&sector=retail")).toEqual(["Winkel Sjiek"]);
  expect(await names("datum=2025-09-01&sector=retail")).toEqual([]);
  expect(await names(`datum=2025-08-31&makelaar=${city.tom.personId}`)).toContain("Winkel Sjiek");
  expect(await names("datum=2025-08-31&grootte=unknown&pact=0")).toEqual(["Garage Remblok", "Winkel Sjiek"]);
  expect((await page("datum=2025-08-31&leerbedrijf=yes&wijk=Oost")).onDay?.ignored.sort()).toEqual([
    "district",
    "training",
  ]);
  const sorted = await names("datum=2025-08-31&sorteer=-name");
  expect(sorted).toEqual([...((await names("datum=2025-08-31")) ?? [])].reverse());
});

test("a day that is not there or to come is said to be none, above the list of today", async () => {
  for (const datum of ["2025-02-30", "morgen", "2026-11-24", "2030-01-01", ""]) {
    const { rows, onDay, wrong } = await page(`datum=${datum}`);
    expect([onDay, rows.length]).toEqual([null, 3]);
    expect(wrong).toEqual(["2026-11-24", ""].includes(datum) ? null : { typed: datum });
  }
  expect((await page("datum=1999-01-01")).onDay).toMatchObject({ total: 0 }); // nobody was there yet
});

test("what stands above the list is of that day too, and each number is as long as its list", async () => {
  for (const datum of ["2025-08-31", "2026-11-23"]) {
    const { everyone, joined, talking, views } = await page(`datum=${datum}`);
    const total = async (query: string) => (await page(`datum=${datum}&${query}`)).onDay?.total;
    expect([everyone, joined, talking]).toEqual([await total(""), await total("pact=3"), await total("pact=2")]);
    expect(views.map(({ name }) => name)).toEqual(["mine", "signedNoPlan"]);
    for (const { part, count } of views)
      expect(count).toBe(await total(new URLSearchParams(queryOf(part as EmployerFilter)).toString()));
  }
});

test("the file follows, and what it was is in its name", async () => {
  const { token } = signedIn(city.samira.personId, null);
  const answer = await exportCsv({
    request: new Request("http://localhost/werkgevers/export.csv?datum=2025-08-31&sector=retail", {
      headers: { Cookie: `pactwerk=${token}` },
    }),
    params: {},
    context: {},
  } as never);
  expect(answer.headers.get("Content-Disposition")).toContain("werkgevers-2025-08-31.csv");
  const lines = (await answer.text()).trim().split("\r\n");
  expect([lines.length, lines[1]]).toEqual([
    2,
    expect.stringMatching(/^Winkel Sjiek;.*Handel en winkels.*Tom Bakker$/),
  ]);
});

test("the desk sees its own list, of today; nothing of a past day is assigned", async () => {
  const { rows, onDay } = await page("datum=2025-08-31", city.nadia);
  expect([onDay, rows.map(({ name }) => name)]).toEqual([null, ["Bakkerij Korenkruim"]]);
  const assign = await ask(assignPage, "/x?datum=2025-08-31&alle=ja&sleutel=0b6f9f0e-5b1f-4f7a-9d3c-2f8a5c1e7d42", {
    as: signedIn(city.samira.personId, null),
  });
  expect(assign.data).toMatchObject({ count: 0 });
});
