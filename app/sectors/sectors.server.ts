import { statement } from "db/connection.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { countOpenPromisesBySector } from "../conversations/promises.server";
import { type EmployerFilter, queryOf } from "../employers/filter";
import { sightOf } from "../employers/sight.server";
import { type Locale, text } from "../language/messages";
import { pactSettings } from "../pact-site/pact.server";
import { paths } from "../paths";
import type { Counted } from "../programme/list-query";
import { countsAsPlanned } from "../standing/description.server";
import { lapses } from "../standing/standing";
import { refreshDue } from "../standing/summary.server";
import { basesOn } from "./bases.server";
import { sectorWords } from "./messages";
import { type BaseCounts, countedLike, type MemberPlaces } from "./sector";

/** A sector as lists know it; without an id it stands for "not known", which addresses call `none`. */
export type Sector = { id: number | null; code: string; name: string };
export type Coverage = { counts: BaseCounts; part: Counted; whole: number };
export type SectorRow = Record<"employers" | "members" | "signatories" | "plans" | "promises" | "planLate", Counted> & {
  sector: Sector | null;
  coverage: Coverage | null;
};

/** The sectors in the municipality's order. */
export const sectorsFor = (locale: Locale) =>
  statement<Sector & { id: number }>(`SELECT id, code, name_${locale} AS name FROM sector ORDER BY position`).all({});

export const withoutSector = (locale: Locale): Sector => ({
  id: null,
  code: "none",
  name: text(sectorWords, locale)("none"),
});

/** The sector of an address or a filter, for who sees sectors; `none` is a code too. */
export function findSectorFor(
  viewer: Viewer,
  by: { id: string | undefined } | { code: string },
  locale: Locale,
): Sector | undefined {
  if (!allows(viewer, "sector.view")) return;
  if ("id" in by) return sectorsFor(locale).find(({ id }) => String(id) === by.id);
  return [...sectorsFor(locale), withoutSector(locale)].find(({ code }) => code === by.code);
}

/** A number with the list of employers behind it; nobody has no list. */
export const counted = (n: number, filter: Partial<EmployerFilter>): Counted => ({
  n,
  to: n > 0 ? paths.employers(queryOf(filter)) : null,
});

export type Placed = MemberPlaces & { sectorId: number | null };

/** The members of today with their establishments, of every sector or of one. */
export const placedMembers = (viewer: Viewer, sectorId?: number): Placed[] =>
  statement<Placed>(`
    SELECT s.sector_id AS sectorId, s.head_count AS headCount, count(b.id) AS open,
      count(CASE WHEN b.municipality = :municipality THEN 1 END) AS here,
      sum(CASE WHEN b.municipality = :municipality THEN b.head_count END) AS staffHere
    FROM employer_summary s CROSS JOIN employer e ON e.root_id = s.employer_id
      LEFT JOIN establishment b ON b.employer_id = e.id AND b.closed_on IS NULL
    WHERE s.pact_step = 3 AND ${sightOf(viewer)} ${sectorId === undefined ? "" : "AND s.sector_id = :sectorId"}
    GROUP BY s.employer_id`).all({
    municipality: pactSettings().municipality,
    ...(sectorId !== undefined && { sectorId }),
  });

type Tally = { sectorId: number | null; employers: number; members: number; signatories: number; planLate: number };

/** Every sector with its figures of today, those without a sector, and all together (without a sector of its own). */
export function sectorRowsFor(viewer: Viewer, locale: Locale): { rows: SectorRow[]; total: SectorRow } {
  refreshDue();
  const tallies = statement<Tally>(`
    SELECT s.sector_id AS sectorId, count(*) AS employers, sum(s.pact_step = 3) AS members,
      sum(s.charter_step >= 2) AS signatories, sum(s.lapses & ${lapses.planLate} > 0) AS planLate
    FROM employer_summary s WHERE ${sightOf(viewer)} GROUP BY s.sector_id`).all({});
  const plans = statement<{ sectorId: number | null; n: number }>(`
    SELECT s.sector_id AS sectorId, count(*) AS n FROM employer_summary s
    WHERE s.plan_id IS NOT NULL AND ${countsAsPlanned} AND ${sightOf(viewer)} GROUP BY s.sector_id`).all({
    today: today(),
  });
  const promises = countOpenPromisesBySector(viewer);
  const members = placedMembers(viewer);
  const bases = basesOn(today());
  const row = (sector: Sector | null, of: Tally | undefined, planned: number, open: number): SectorRow => {
    const part = sector ? { sector: sector.code } : {};
    const list = { lijst: "open", ...(sector ? { sector: sector.code } : { bij: "werkgevers" }) };
    const base = sector?.id ? bases.get(sector.id) : undefined;
    return {
      sector,
      employers: counted(of?.employers ?? 0, part),
      members: counted(of?.members ?? 0, { ...part, pact: 3 }),
      signatories: counted(of?.signatories ?? 0, { ...part, charter: "2plus" }),
      plans: counted(planned, { ...part, plan: "yes" }),
      promises: { n: open, to: open > 0 ? paths.promises(list) : null },
      planLate: counted(of?.planLate ?? 0, { ...part, lapse: "planLate" }),
      coverage:
        base && sector
          ? coverageOf(
              base,
              members.filter(({ sectorId }) => sectorId === sector.id),
              part,
            )
          : null,
    };
  };
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
  const all = (name: Exclude<keyof Tally, "sectorId">) => sum(tallies.map((tally) => tally[name]));
  const rows = [...sectorsFor(locale), withoutSector(locale)].map((sector) =>
    row(
      sector,
      tallies.find(({ sectorId }) => sectorId === sector.id),
      plans.find(({ sectorId }) => sectorId === sector.id)?.n ?? 0,
      promises.get(sector.id) ?? 0,
    ),
  );
  const everybody = { employers: all("employers"), members: all("members"), signatories: all("signatories") };
  const total = { sectorId: null, ...everybody, planLate: all("planLate") };
  return { rows, total: row(null, total, sum(plans.map(({ n }) => n)), sum(promises.values())) };
}

/** Of each sector that was counted, how many are members of how many there are; as the sector's page says it. */
export function coverageBySector(viewer: Viewer): Map<number, { part: number; whole: number }> {
  const bases = basesOn(today());
  if (bases.size === 0) return new Map();
  const members = placedMembers(viewer);
  return new Map(
    [...bases].map(([id, { counts, employers }]) => [
      id,
      {
        part: countedLike(
          counts,
          members.filter(({ sectorId }) => sectorId === id),
        ),
        whole: employers,
      },
    ]),
  );
}

/** Establishments have no list of their own: then the list is of the employers they belong to, and not behind the number. */
export function coverageOf(
  base: { counts: BaseCounts; employers: number },
  members: MemberPlaces[],
  part: Partial<EmployerFilter>,
): Coverage {
  const n = countedLike(base.counts, members);
  const listed = base.counts === "organisations" && n > 0;
  const to = listed ? paths.employers(queryOf({ ...part, pact: 3, district: "inside" })) : null;
  return { counts: base.counts, part: { n, to }, whole: base.employers };
}
