import { statement } from "db/connection.server";
import { beforeEach, expect, test } from "vitest";
import { action as edit } from "~/employers/edit";
import { detailsOf } from "~/employers/employers.server";
import { loader as exportCsv } from "~/employers/export-csv";
import { loader as historyPage } from "~/employers/history";
import { action as assign, loader as assignPage } from "~/handover/assign";
import { action as recordAction } from "~/handover/show";
import { rebuild } from "~/standing/summary.server";
import { loader as myDay } from "~/work-day/my-day";
import { ask, freshDatabase } from "./house";
import { employerNamed, smallCity } from "./world";

freshDatabase();
let city: ReturnType<typeof smallCity>;
let nobodys = 0;
beforeEach(() => {
  city = smallCity();
  nobodys = employerNamed(city.hanneke, "Kapper Knip", { sector: "retail" });
});

const key = (n: number) => `0b6f9f0e-5b1f-4f7a-9d3c-${String(n).padStart(12, "0")}`;
const at = (query: string) => `/werkgevers/toewijzen?${query}`;
const post = (query: string, to: number | string, as: { token: string } = city.hanneke, n = 1) =>
  ask(assign, at(query), { as, form: { key: key(n), to: String(to), reason: "Nieuwe verdeling" } });
const page = async (query: string, as: { token: string } = city.hanneke) =>
  (await ask(assignPage, at(`${query}&sleutel=${key(9)}`), { as })).data as {
    count: number;
    now: { name: string | null; count: number }[];
    brokers: { id: number; change: number; already: number }[];
  };
const brokerOf = (id: number) => detailsOf(id).brokerName;
const flashOf = (answer: { headers: Headers }) => {
  const value = /melding=([\w-]+)/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1] ?? "";
  return JSON.parse(Buffer.from(value, "base64url").toString()) as {
    text: string;
    undo?: { action: string; fields: Record<string, string> };
  };
};

test("the ticked rows get another broker from today, each with its line; who was theirs already does not change", async () => {
  const query = `q=a&id=${city.bakery}&id=${city.garage}`;
  expect(await page(query)).toMatchObject({
    count: 2,
    now: [{ count: 1 }, { count: 1 }],
    brokers: expect.arrayContaining([expect.objectContaining({ id: city.tom.personId, change: 1, already: 1 })]),
  });
  const answer = await post(query, city.tom.personId);
  expect([answer.status, answer.location]).toEqual([302, "/werkgevers?q=a"]);
  expect(flashOf(answer).text).toMatch(/1 .*Tom Bakker.*1/);
  expect([brokerOf(city.bakery), brokerOf(city.garage), brokerOf(nobodys)]).toEqual(["Tom Bakker", "Tom Bakker", null]);
  const { data } = await ask(historyPage, "/x", { as: city.hanneke, params: { id: String(city.bakery) } });
  expect((data as { lines: object[] }).lines[0]).toMatchObject({ action: "assigned", reason: "Nieuwe verdeling" });
  const summary = () => statement("SELECT * FROM employer_summary ORDER BY employer_id").all({});
  const before = summary();
  rebuild();
  expect(summary()).toEqual(before);
  const day = (await ask(myDay, "/mijn-dag", { as: city.tom })).data as {
    day: { received: object[]; changes: object[] };
  };
  expect(day.day.received).toMatchObject([{ kind: "assigned", startedBy: "Hanneke Wolters", employers: 1 }]);
});

test("everything the filter shows, also over pages; undo gives each back to who had it, or to nobody", async () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    employerNamed(city.samira, `Winkel ${index}`, { sector: "retail" }),
  );
  const answer = await post("sector=retail&alle=ja", city.samira.personId);
  expect(new Set([...many, nobodys].map(brokerOf))).toEqual(new Set(["Samira el Amrani"]));
  expect(brokerOf(city.garage)).toBe("Tom Bakker");
  const { undo } = flashOf(answer);
  const id = undo?.action.split("/").at(-1) ?? "";
  const done = await ask(recordAction, undo?.action ?? "", {
    as: city.hanneke,
    params: { id },
    form: undo?.fields ?? {},
  });
  expect([done.status, done.location]).toEqual([302, "/werkgevers?sector=retail"]);
  expect(new Set([...many, nobodys].map(brokerOf))).toEqual(new Set([null]));
});

test("nothing chosen, nobody chosen, or somebody who does not work here: nothing changes", async () => {
  expect(await page("q=bak")).toMatchObject({ count: 0 });
  for (const [query, to] of [
    ["q=bak", city.tom.personId],
    [`id=${city.bakery}`, ""],
    [`id=${city.bakery}`, 999],
    [`id=${city.bakery}`, city.nadia.personId],
    ["id=999", city.tom.personId],
    ["id=x", city.tom.personId],
  ] as const)
    expect(await post(query, to)).toMatchObject({ status: 422, data: { errors: { to: expect.any(String) } } });
  expect(brokerOf(city.bakery)).toBe("Samira el Amrani");
});

test("the same form again changes nothing more", async () => {
  const first = await post(`id=${city.bakery}`, city.tom.personId);
  const again = await post(`id=${city.bakery}`, city.tom.personId);
  expect(again.location).toBe(first.location);
  expect(statement<{ n: number }>("SELECT count(*) AS n FROM handover").get({})).toEqual({ n: 1 });
});

test("who has the employer's form open meanwhile is told that the broker changed", async () => {
  const { version } = detailsOf(city.bakery);
  await post(`id=${city.bakery}`, city.tom.personId);
  const form = {
    version: String(version),
    name: "Bakkerij Korenkruim",
    sizeClass: "2-9",
    trainingCompany: "unknown",
    brokerId: String(city.hanneke.personId),
  };
  const answer = await ask(edit, "/x", { as: city.samira, params: { id: String(city.bakery) }, form });
  expect(answer).toMatchObject({ status: 409, data: { conflict: { fields: [{ name: "brokerId" }] } } });
});

test("the ticked rows go along as a file; without ticks all that the filter shows", async () => {
  const file = async (query: string) => {
    const csv = await exportCsv({
      request: new Request(`http://localhost/werkgevers/export.csv?${query}`, {
        headers: { Cookie: `pactwerk=${city.samira.token}` },
      }),
      params: {},
      context: {},
    } as never);
    return (await csv.text()).trim().split("\r\n").length - 1;
  };
  expect([await file(`id=${city.bakery}&id=${nobodys}`), await file(""), await file("alle=ja&q=bakkerij")]).toEqual([
    2, 3, 1,
  ]);
});

test("who may not change employers finds no such page", async () => {
  for (const as of [city.nadia, city.anouk, city.ruben, city.jorien]) {
    expect((await ask(assignPage, at(`id=${city.bakery}`), { as })).status).toBe(404);
    expect((await post(`id=${city.bakery}`, city.tom.personId, as)).status).toBe(404);
  }
});
