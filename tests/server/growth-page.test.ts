import { statement } from "db/connection.server";
import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "~/access/viewer.server";
import { pactwerk } from "~/access/viewer.server";
import { at, type Instant } from "~/clock.server";
import { addMonths, type Day } from "~/days";
import {
  addEmployer,
  bareDetails,
  changeEmployer,
  detailsOf,
  type EmployerDetails,
} from "~/employers/employers.server";
import { note } from "~/history/history.server";
import { homeOf } from "~/paths";
import { loader as growthPage } from "~/programme/growth";
import type { GrowthPage } from "~/programme/growth.server";
import { loader as monthsCsv } from "~/programme/growth-csv";
import { loader as listPage } from "~/programme/list";
import type { ListRow } from "~/programme/list.server";
import { loader as listCsv } from "~/programme/list-csv";
import type { Counted } from "~/programme/list-query";
import { ask, freshDatabase, MORNING, staff } from "./house";
import { factColumns, insert } from "./standing-write";

freshDatabase();

let samira: Viewer & { token: string };
let hanneke: Viewer & { token: string };
const ids: Record<string, number> = {};

/** As a command does: the fact, and a line of history. */
function recorded(
  table: string,
  row: Record<string, string | number>,
  on: Day,
  recordedAt: Instant = `${on}T12:00:00.000Z`,
) {
  const id = insert(table, { ...row, ...factColumns({ recordedAt, voidedAt: null }) });
  told(table, id);
  return id;
}
const told = (kind: string, id: number) =>
  note(pactwerk("command"), { action: "recorded", record: [kind, id], audience: "staff", changes: {} });

function employer(name: string, details: Partial<EmployerDetails> = {}): number {
  const id = at("2023-01-09T09:00:00.000Z", () =>
    addEmployer(samira, { ...bareDetails(name, null), ...details }, { registeredOn: "2023-01-09" }),
  );
  ids[name] = id;
  return id;
}
const joins = (id: number, on: Day, recordedAt?: Instant, how: Record<string, string | number> = { route: "broker" }) =>
  recorded("membership", { employer_id: id, joined_on: on, ...how }, on, recordedAt);
const leaves = (membership: number, on: Day) =>
  recorded("membership_end", { membership_id: membership, left_on: on, reason: "left" }, on);
function signs(id: number, on: Day) {
  const signature = recorded(
    "charter_signature",
    {
      employer_id: id,
      signed_on: on,
      charter_text_id: 2,
      signatory_name: "J. Bakker",
      signatory_title: "eigenaar",
      occasion: "ceremony",
    },
    on,
  );
  insert("obligation", { signature_id: signature, kind: "plan", due_on: addMonths(on, 6) });
}
function plans(id: number, on: Day) {
  const plan = insert("action_plan", {
    employer_id: id,
    starts_on: on,
    ends_on: addMonths(on, 24),
    started_at: MORNING,
    started_by: 1,
  });
  recorded("action_plan_event", { plan_id: plan, kind: "madeFinal", happened_on: on, on_behalf: 0 }, on);
}
function merges(fromId: number, intoId: number, on: Day) {
  insert("employer_merge", {
    merge_no: 1,
    from_id: fromId,
    into_id: intoId,
    merged_on: on,
    choices: "{}",
    recorded_at: `${on}T12:00:00.000Z`,
    recorded_by: 1,
  });
  statement("UPDATE employer SET merged_into_id = :intoId WHERE id = :fromId").run({ fromId, intoId });
  told("employer", fromId);
}
function voids(membership: number, when: Instant) {
  statement("UPDATE membership SET voided_at = :when, void_reason = 'mistaken' WHERE id = :membership").run({
    when,
    membership,
  });
  told("membership", membership);
}

beforeEach(() => {
  samira = staff("Samira el Amrani", "broker");
  hanneke = staff("Hanneke Wolters", "programmeManager");
  const bakery = employer("Bakkerij Korenkruim", { sector: "retail", sizeClass: "2-9", brokerId: samira.personId });
  joins(bakery, "2024-02-10");
  signs(bakery, "2024-03-01");
  plans(bakery, "2024-06-01");
  leaves(joins(employer("Garage Remblok", { sizeClass: "10-49" }), "2024-02-20"), "2025-05-01");
  joins(employer("Codemolen", { sector: "ict", sizeClass: "50-249" }), "2026-08-05");
  joins(employer("Codemolen Oost", { sector: "ict" }), "2026-09-01");
  merges(ids["Codemolen Oost"] as number, ids.Codemolen as number, "2026-10-15");
  signs(employer("Gemeente Utrecht", { sizeClass: "250+" }), "2023-01-15");
  voids(joins(employer("Toch Niet"), "2026-10-02"), "2026-11-01T12:00:00.000Z");
  leaves(joins(employer("Komt Terug"), "2026-11-09"), "2026-11-12");
  joins(ids["Komt Terug"] as number, "2026-11-16");
  joins(employer("Zorg Aan Zee", { sector: "ict", brokerId: samira.personId }), "2026-07-01");
  at("2026-09-01T09:00:00.000Z", () => {
    const id = ids["Zorg Aan Zee"] as number;
    const details = detailsOf(id);
    changeEmployer(samira, id, { ...details, sector: "care" }, details.version);
  });
  employer("Nooit Gesproken");
});

type Loaded = { asked: { day: Day; knownOn: Day | null }; wrong: Record<string, { why: string }>; page: GrowthPage };
async function page(query = "", as = hanneke): Promise<Loaded & { status: number }> {
  const { data, status } = await ask(growthPage, `/programma/groei${query}`, { as });
  return { ...(data as Loaded), status };
}
async function list(address: string) {
  const { data, status } = await ask(listPage, address, { as: hanneke });
  return { status, ...(data as { rows: ListRow[]; total: number; title: string }) };
}

/** Every figure in what a page is made of, wherever it stands. */
function figuresIn(value: unknown): Counted[] {
  if (Array.isArray(value)) return value.flatMap(figuresIn);
  if (value === null || typeof value !== "object") return [];
  return "n" in value && "to" in value ? [value as Counted] : Object.values(value).flatMap(figuresIn);
}

describe("figures and their lists", () => {
  test.each(["", "?datum=2026-09-30", "?datum=2025-05-01", "?datum=2026-11-24&bekend=2026-10-20", "?datum=2023-01-10"])(
    "%s: every figure opens a list of as many names, and one list never stands behind two figures",
    async (query) => {
      const { page: model } = await page(query);
      const figures = figuresIn(model);
      expect(figures.length).toBeGreaterThan(20);
      const seen = new Map<string, number>();
      for (const { n, to } of figures) {
        expect(to === null).toBe(n === 0);
        if (to === null) continue;
        expect(seen.get(to) ?? n, to).toBe(n);
        if (seen.has(to)) continue;
        seen.set(to, n);
        const { status, total, rows } = await list(to);
        expect([status, total, rows.length], to).toEqual([200, n, n]);
      }
    },
  );

  test("how members came: by way and by partner, of two that became one the earliest", async () => {
    const partner = insert("partner", {
      name: "MKB Plein",
      sort_name: "mkb plein",
      kind: "tradeAssociation",
      registered_on: "2023-01-09",
    });
    const through = (partnerId: number | null) => ({ route: "partner", ...(partnerId && { partner_id: partnerId }) });
    joins(ids["Nooit Gesproken"] as number, "2026-10-01", undefined, through(partner));
    joins(ids["Gemeente Utrecht"] as number, "2026-10-02", undefined, through(null));
    joins(ids["Garage Remblok"] as number, "2026-11-20", undefined, { route: "ownAccord" });
    const ways = async (query: string) =>
      (await page(query)).page.ways.map(({ label, partner, members }) => [label, partner, members.n]);
    expect(await ways("")).toEqual([
      ["Via de makelaar", false, 4],
      ["Via een partner", false, 2],
      ["MKB Plein", true, 1],
      ["Welke partner is niet vastgelegd", true, 1],
      ["Uit zichzelf", false, 1],
    ]);
    expect(await ways("?datum=2026-11-19")).toHaveLength(4);
    expect(await ways("?datum=2024-02-09")).toEqual([]);
    const { page: model } = await page();
    for (const { to } of figuresIn(model.ways)) expect((await list(to as string)).total).toBeGreaterThan(0);
    const named = await list(`/programma/groei/werkgevers?wat=leden&partner=${partner}`);
    expect(named.rows.map(({ name }) => name)).toEqual(["Nooit Gesproken"]);
    expect((await list("/programma/groei/werkgevers?wat=leden&partner=none")).total).toBe(1);
  });

  test("what stands on the page", async () => {
    const { page: model, asked } = await page();
    expect(asked).toEqual({ day: "2026-11-24", knownOn: null });
    expect([model.now.members.n, model.now.signatures.n, model.now.plans.n, model.employers.n]).toEqual([4, 2, 1, 8]);
    expect([model.months[0]?.from, model.months.at(-1)?.until, model.months.length]).toEqual([
      "2024-02-01",
      "2026-11-24",
      34,
    ]);
    const numbers = (of: Record<string, Counted> | undefined) =>
      Object.fromEntries(Object.entries(of ?? {}).map(([name, { n }]) => [name, n]));
    expect(numbers(model.months[0]?.lines.signatures)).toEqual({ start: 1, new: 0, ended: 0, merged: 0, end: 1 });
    const [last, current] = model.quarters;
    expect([last?.from, last?.until, current?.from, current?.until]).toEqual([
      "2026-07-01",
      "2026-09-30",
      "2026-10-01",
      "2026-11-24",
    ]);
    expect(numbers(last?.lines.members)).toEqual({ start: 1, new: 3, ended: 0, merged: 0, end: 4 });
    expect(numbers(current?.lines.members)).toEqual({ start: 4, new: 2, ended: 1, merged: 1, end: 4 });
    expect(model.pact.map(({ step, now, ever }) => [step, now.n, ever.n])).toEqual([
      ["approached", 4, 5],
      ["inConversation", 4, 5],
      ["joined", 4, 5],
    ]);
    expect(model.charter.map(({ step, now }) => [step, now.n])).toEqual([
      ["intended", 2],
      ["signed", 2],
      ["plan", 1],
      ["reports", 0],
    ]);
    expect(model.lapses.map(({ lapse, count }) => [lapse, count.n])).toEqual([
      ["planLate", 1],
      ["reportLate", 0],
      ["dormant", 1],
    ]);
  });

  test("a sector, size and broker are those of the day", async () => {
    const membersBySector = async (query: string) => {
      const { page: model } = await page(query);
      return Object.fromEntries(model.splits.sector.map(({ key, members }) => [key, members.n]));
    };
    expect(await membersBySector("?datum=2026-08-31")).toMatchObject({ ict: 2, retail: 1 });
    expect(await membersBySector("?datum=2026-09-01")).toMatchObject({ ict: 2, care: 1, retail: 1 });
    const { rows } = await list("/programma/groei/werkgevers?wat=leden&sector=ict&datum=2026-08-31");
    expect(rows.map(({ name, sector }) => [name, sector])).toEqual([
      ["Codemolen", "ICT"],
      ["Zorg Aan Zee", "ICT"],
    ]);
    const before = await list("/programma/groei/werkgevers?wat=leden&datum=2026-08-31");
    expect(before.rows.find(({ name }) => name === "Zorg Aan Zee")?.sector).toBe("ICT");
  });

  test("changes come by day, the newest first, each as often as it happened; a merged one says what it is part of", async () => {
    const from = "vanaf=2026-10-01&datum=2026-11-24";
    const joined = await list(`/programma/groei/werkgevers?wat=leden&wijziging=nieuw&${from}`);
    expect(joined.title).toBe("Nieuwe leden");
    expect(joined.rows.map(({ name, on }) => [name, on])).toEqual([
      ["Komt Terug", "2026-11-16"],
      ["Komt Terug", "2026-11-09"],
    ]);
    const merged = await list(`/programma/groei/werkgevers?wat=leden&wijziging=samen&${from}`);
    expect(merged.rows.map(({ name, into, on }) => [name, into, on])).toEqual([
      ["Codemolen Oost", "Codemolen", "2026-10-15"],
    ]);
  });

  test("an address that belongs to no figure is not there", async () => {
    for (const query of ["", "?wat=banen", "?wat=leden&datum=2026-12-01", "?wat=leden&wijziging=nieuw"]) {
      expect((await ask(listPage, `/programma/groei/werkgevers${query}`, { as: hanneke })).status).toBe(404);
      expect((await ask(listCsv, `/programma/groei/werkgevers.csv${query}`, { as: hanneke })).status).toBe(404);
    }
    expect((await ask(monthsCsv, "/programma/groei.csv?datum=morgen", { as: hanneke })).status).toBe(404);
    expect((await list("/programma/groei/werkgevers?wat=leden&sector=bestaatniet")).total).toBe(0);
  });
});

describe("the day, and what was known then", () => {
  test("a day that does not exist or is to come: today's figures, and what is wrong with the day", async () => {
    const future = await page("?datum=2026-11-25");
    expect([future.status, future.asked.day, future.wrong.datum?.why]).toEqual([422, "2026-11-24", "future"]);
    const nonsense = await page("?datum=31-12-2025&bekend=2026-02-30");
    expect(nonsense.status).toBe(422);
    expect(nonsense.wrong).toEqual({
      datum: { typed: "31-12-2025", why: "noDay" },
      bekend: { typed: "2026-02-30", why: "noDay" },
    });
    expect((await page("?datum=&bekend=2026-11-24")).asked).toEqual({ day: "2026-11-24", knownOn: null });
  });

  test("a fact of last year recorded today, and one voided today: as known yesterday is unchanged, now is not", async () => {
    const asKnown = () => page("?datum=2026-11-24&bekend=2026-11-23");
    const lastYear = () => page("?datum=2025-12-31&bekend=2026-11-23");
    const before = [await asKnown(), await lastYear()];
    const now = await page("?datum=2025-12-31");
    const late = joins(ids["Nooit Gesproken"] as number, "2025-06-01", "2026-11-24T08:00:00.000Z");
    expect([await asKnown(), await lastYear()]).toEqual(before);
    expect((await page("?datum=2025-12-31")).page.now.members.n).toBe(now.page.now.members.n + 1);
    voids(1, "2026-11-24T08:30:00.000Z");
    voids(late, "2026-11-24T08:30:00.000Z");
    expect([await asKnown(), await lastYear()]).toEqual(before);
    expect((await page("?datum=2025-12-31")).page.now.members.n).toBe(now.page.now.members.n - 1);
  });

  test("an employer handed to another broker today: as known yesterday it is still the first one's", async () => {
    const id = ids["Zorg Aan Zee"] as number;
    const ofSamira = async (query: string) =>
      (await page(query)).page.splits.broker.find(({ key }) => key === String(samira.personId))?.members.n;
    expect(await ofSamira("")).toBe(2);
    const { version, ...details } = detailsOf(id);
    changeEmployer(samira, id, { ...details, brokerId: hanneke.personId }, version);
    expect(await ofSamira("")).toBe(1);
    expect(await ofSamira("?datum=2026-11-23")).toBe(2);
    expect(await ofSamira("?datum=2026-11-24&bekend=2026-11-23")).toBe(2);
  });

  test("what was voided later counted until then", async () => {
    const members = async (query: string) => (await page(query)).page.now.members.n;
    expect(await members("?datum=2026-10-05&bekend=2026-10-31")).toBe(5);
    expect(await members("?datum=2026-10-05&bekend=2026-11-01")).toBe(4);
    expect(await members("?datum=2026-10-05")).toBe(4);
  });

  test("a day before anything happened has no months, and says so", async () => {
    const { page: model } = await page("?datum=2022-12-31");
    expect([model.months, model.employers.n, model.now.members]).toEqual([[], 0, { n: 0, to: null }]);
  });
});

test("a programme manager begins at the growth; who is a broker as well, at the day", () => {
  expect(homeOf(["programmeManager", "admin"])).toBe("/programma/groei");
  expect(homeOf(["programmeManager", "broker"])).toBe("/mijn-dag");
});

describe("files", () => {
  async function csvOf(loader: (args: never) => Promise<unknown>, address: string) {
    const request = new Request(`http://localhost${address}`, { headers: { Cookie: `pactwerk=${samira.token}` } });
    const response = (await loader({ request, params: {}, context: {} } as never)) as Response;
    expect(response.headers.get("Content-Disposition")).toMatch(/^attachment; filename="groei/);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    return new TextDecoder()
      .decode(bytes)
      .trim()
      .split("\r\n")
      .map((line) => line.split(";"));
  }

  test("the months: three lines with start, new, left, merged and end", async () => {
    const [head, ...months] = await csvOf(monthsCsv, "/programma/groei.csv?datum=2026-11-24");
    expect(head?.slice(0, 6)).toEqual([
      "Maand",
      "Leden, Begin",
      "Leden, Nieuw",
      "Leden, Weg",
      "Leden, Samengevoegd",
      "Leden, Eind",
    ]);
    expect([head?.length, months.length]).toEqual([16, 34]);
    expect(months.at(-2)?.slice(0, 6)).toEqual(["2026-10", "4", "0", "0", "1", "3"]);
    for (const [, start, plus, minus, merged, end] of months)
      expect(Number(start) + Number(plus) - Number(minus) - Number(merged)).toBe(Number(end));
  });

  test("the list behind a figure; who took it along is in the history", async () => {
    const [head, ...rows] = await csvOf(listCsv, "/programma/groei/werkgevers.csv?wat=leden&datum=2026-11-24");
    expect(head).toEqual(["Werkgever", "Sector", "Grootte", "Makelaar"]);
    expect(rows.map(([name]) => name)).toEqual(["Bakkerij Korenkruim", "Codemolen", "Komt Terug", "Zorg Aan Zee"]);
    expect(rows[0]?.slice(2)).toEqual(["2–9", "Samira el Amrani"]);
    const line = statement<{ changes: string; actor: number }>(
      "SELECT changes, actor_id AS actor FROM history WHERE action = 'exported'",
    ).get({});
    expect([line?.actor, JSON.parse(line?.changes ?? "{}").rows]).toEqual([samira.personId, [null, 4]]);
  });
});
