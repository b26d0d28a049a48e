import Sqlite from "better-sqlite3";
import { adoptConnection, closeDatabase, statement, transaction } from "db/connection.server";
import { migrate } from "db/migrate.server";
import { seedDemo } from "db/seeds/demo";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { moveClockTo, now, today } from "~/clock.server";
import { loader as promisesPage } from "~/conversations/promises";
import { markDemo } from "~/demo/demo.server";
import { findPersona } from "~/demo/personas.server";
import { loader as employersPage } from "~/employers/index";
import type { GrowthPage } from "~/programme/growth.server";
import { growthPageFor } from "~/programme/growth.server";
import type { Counted } from "~/programme/list-query";
import { loader as sectorsPage } from "~/sectors/index";
import { loader as sectorsCsv } from "~/sectors/index-csv";
import { applySectors } from "~/sectors/reference.server";
import type { SectorPage } from "~/sectors/sector-page.server";
import type { SectorRow } from "~/sectors/sectors.server";
import { loader as sectorPage } from "~/sectors/show";
import { standingsOn } from "~/standing/steps.server";
import { rebuild } from "~/standing/summary.server";
import { ask, MORNING, signedIn } from "./house";

let samira: ReturnType<typeof signedIn>;
beforeAll(() => {
  const sqlite = new Sqlite(":memory:");
  migrate(sqlite);
  adoptConnection(sqlite);
  applySectors();
  moveClockTo(MORNING);
  transaction(() => {
    markDemo(true);
    seedDemo("2026-11-23");
  });
  rebuild();
  samira = signedIn(findPersona("makelaar")?.personId ?? 0, null);
}, 60_000);
afterAll(() => closeDatabase());

const asked = async () =>
  (await ask(sectorsPage, "/sectoren", { as: samira })).data as { rows: SectorRow[]; total: SectorRow };
const shown = async (id: number) =>
  ((await ask(sectorPage, `/sectoren/${id}`, { as: samira, params: { id: String(id) } })).data as { page: SectorPage })
    .page;

type Establishment = { employerId: number; municipality: string | null; headCount: number | null };
type Profile = { employerId: number; sectorId: number | null; headCount: number | null };

/** Counted by hand, from the facts alone: no summary, no figure that another page shows. */
function byHand() {
  const day = today();
  const roots = new Map(
    statement<{ id: number; rootId: number }>("SELECT id, root_id AS rootId FROM employer")
      .all({})
      .map((row) => [row.id, row.rootId]),
  );
  const profiles = new Map<number, Profile>();
  for (const row of statement<Profile>(`SELECT employer_id AS employerId, sector_id AS sectorId, head_count AS headCount
    FROM employer_profile WHERE voided_at IS NULL AND from_on <= :day ORDER BY from_on, id`).all({ day }))
    profiles.set(row.employerId, row);
  const rootsIn = (sql: string) => {
    const rows = statement<{ id: number }>(sql).all({ day });
    return new Set(rows.map(({ id }) => roots.get(id) ?? 0));
  };
  const running = (
    fact: string,
    from: string,
    end: string,
    key: string,
    until: string,
  ) => `SELECT f.employer_id AS id FROM ${fact} f
    WHERE f.voided_at IS NULL AND f.${from} <= :day AND NOT EXISTS (SELECT 1 FROM ${end} x
      WHERE x.${key} = f.id AND x.voided_at IS NULL AND x.${until} <= :day)`;
  const members = rootsIn(running("membership", "joined_on", "membership_end", "membership_id", "left_on"));
  const signatories = rootsIn(
    running("charter_signature", "signed_on", "charter_signature_end", "signature_id", "ended_on"),
  );
  const planned = rootsIn(`SELECT p.employer_id AS id FROM action_plan p JOIN action_plan_event f ON f.plan_id = p.id
    WHERE f.kind IN ('madeFinal', 'sentToSer') AND f.voided_at IS NULL AND f.happened_on <= :day`);
  const late = new Set(
    standingsOn(day, now())
      .filter(({ lapses }) => lapses & 1)
      .map(({ rootId }) => rootId),
  );
  const promises = statement<{ id: number }>(
    "SELECT employer_id AS id FROM promise WHERE closed_on IS NULL AND voided_at IS NULL AND employer_id IS NOT NULL",
  ).all({});
  const places = statement<Establishment>(
    "SELECT employer_id AS employerId, municipality, head_count AS headCount FROM establishment WHERE closed_on IS NULL",
  ).all({});
  return (sectorId: number | null) => {
    const own = [...new Set(roots.values())].filter((id) => (profiles.get(id)?.sectorId ?? null) === sectorId);
    const count = (which: (id: number) => boolean) => own.filter(which).length;
    const here = (id: number) =>
      places.filter(({ employerId, municipality }) => roots.get(employerId) === id && municipality === "Utrecht");
    return {
      employers: own.length,
      members: count((id) => members.has(id)),
      signatories: count((id) => signatories.has(id)),
      plans: count((id) => planned.has(id) && (members.has(id) || signatories.has(id))),
      planLate: count((id) => late.has(id)),
      promises: promises.filter(({ id }) => own.includes(roots.get(id) ?? 0)).length,
      organisations: count((id) => members.has(id) && here(id).length > 0),
      establishments: own.filter((id) => members.has(id)).flatMap(here).length,
      signedMembers: count((id) => members.has(id) && signatories.has(id)),
      plannedMembers: count((id) => members.has(id) && planned.has(id)),
    };
  };
}

const figures = ["employers", "members", "signatories", "plans", "promises", "planLate"] as const;

describe("the figures of the town", () => {
  test("are those one counts by hand from the facts", async () => {
    const count = byHand();
    const { rows, total } = await asked();
    expect(rows).toHaveLength(14);
    for (const row of rows) {
      const own = count(row.sector?.id ?? null);
      for (const figure of figures) expect(row[figure].n, `${row.sector?.code} ${figure}`).toBe(own[figure]);
      if (row.coverage) expect(row.coverage.part.n, row.sector?.code).toBe(own[row.coverage.counts]);
      if (!row.sector?.id) continue;
      const page = await shown(row.sector.id);
      expect(
        [page.members.n, page.ofMembers.signed.n, page.ofMembers.planned.n, page.promises.all.n, page.late.plan.n],
        row.sector.code,
      ).toEqual([own.members, own.signedMembers, own.plannedMembers, own.promises, own.planLate]);
      expect(page.coverage).toEqual(row.coverage);
    }
    for (const figure of figures)
      expect(total[figure].n, figure).toBe(rows.reduce((sum, row) => sum + row[figure].n, 0));
    expect(total.employers.n).toBe(315);
  });

  test("are those of the page of growth", async () => {
    const { splits }: GrowthPage = await growthPageFor(samira, { day: today(), knownOn: null }, "nl");
    const { rows } = await asked();
    for (const part of splits.sector) {
      const row = rows.find(({ sector }) => sector?.code === part.key);
      expect([row?.employers.n, row?.members.n, row?.signatories.n, row?.plans.n], part.key).toEqual([
        part.employers.n,
        part.members.n,
        part.signatures.n,
        part.plans.n,
      ]);
      expect(part.page).toBe(row?.sector?.id ? `/sectoren/${row.sector.id}` : null);
    }
  });

  test("each open a list of as many", async () => {
    const { rows, total } = await asked();
    const pages = await Promise.all(rows.flatMap(({ sector }) => (sector?.id ? [shown(sector.id)] : [])));
    const found = figuresIn([rows, total, pages]);
    expect(found.length).toBeGreaterThan(250);
    const seen = new Map<string, number>();
    for (const { n, to } of found) {
      if (n === 0) expect(to).toBeNull();
      if (to === null) continue;
      expect(seen.get(to) ?? n, to).toBe(n);
      if (seen.has(to)) continue;
      seen.set(to, n);
      const list = await ask(to.startsWith("/toezeggingen") ? promisesPage : employersPage, to, { as: samira });
      expect([list.status, (list.data as { total: number }).total], to).toEqual([200, n]);
    }
  });

  test("show coverage, in establishments once, and twice that it is not known", async () => {
    const { rows } = await asked();
    const sectors = rows.filter(({ sector }) => sector?.id);
    expect(sectors.filter(({ coverage }) => coverage === null)).toHaveLength(2);
    expect(sectors.filter(({ coverage }) => coverage?.counts === "establishments")).toHaveLength(1);
    expect(sectors.filter(({ coverage }) => (coverage?.part.n ?? 0) > 0).length).toBeGreaterThan(8);
  });

  test("go along as a file", async () => {
    const { headers } = await ask(sectorsCsv, "/sectoren.csv", { as: samira });
    expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    const line = statement<{ changes: string }>(
      "SELECT changes FROM history WHERE action = 'exported' ORDER BY id DESC",
    ).get({});
    expect(JSON.parse(line?.changes ?? "{}")).toEqual({ filter: [null, { sectors: "all" }], rows: [null, 14] });
  });
});

test("a list of promises of a sector that is not there is not found", async () => {
  for (const code of ["ruimtevaart", "ICT"])
    expect((await ask(promisesPage, `/toezeggingen?sector=${code}`, { as: samira })).status).toBe(404);
});

/** Every figure in what a page is made of, wherever it stands. */
function figuresIn(value: unknown): Counted[] {
  if (Array.isArray(value)) return value.flatMap(figuresIn);
  if (value === null || typeof value !== "object") return [];
  return "n" in value && "to" in value ? [value as Counted] : Object.values(value).flatMap(figuresIn);
}
