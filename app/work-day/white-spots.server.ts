import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { addMonths } from "../days";
import type { SizeClass } from "../employers/employer";
import { type EmployerFilter, queryOf } from "../employers/filter";
import { sightOf } from "../employers/sight.server";
import type { Locale } from "../language/messages";
import { paths } from "../paths";
import { basesOn } from "../sectors/bases.server";
import { sectorsFor } from "../sectors/sectors.server";
import { refreshDue } from "../standing/summary.server";

/** Spots that are shown. */
export const MOST = 40;

type Tally = {
  sectorId: number | null;
  sizeClass: SizeClass;
  district: string;
  known: number;
  visited: number;
  members: number;
};

/**
 * Where we know employers in the city and spoke to few of them in two years: by sector, size and wijk, the largest gaps first; and by sector
 * beside what the register counted. Open talks only.
 */
export function whiteSpotsFor(viewer: Viewer, locale: Locale) {
  refreshDue();
  const since = addMonths(today(), -24);
  const tallies = statement<Tally>(`
    SELECT s.district, s.sector_id AS sectorId, s.size_class AS sizeClass, count(*) AS known,
      count(CASE WHEN s.last_contact_open_on >= :since THEN 1 END) AS visited, count(CASE WHEN s.pact_step = 3 THEN 1 END) AS members
    FROM employer_summary s INDEXED BY summary_spots WHERE s.district IS NOT NULL AND ${sightOf(viewer)}
    GROUP BY s.district, s.sector_id, s.size_class`).all({ since });
  const bases = basesOn(today());
  const sectors = sectorsFor(locale);
  const list = (part: Partial<EmployerFilter>) => paths.employers(queryOf(part));
  const sectorOf = (id: number | null) => sectors.find((one) => one.id === id);
  const cells = tallies
    .filter(({ known, visited }) => known > visited)
    .map((tally) => {
      const sector = sectorOf(tally.sectorId);
      return {
        ...tally,
        unseen: tally.known - tally.visited,
        sector: sector?.name ?? null,
        to: list({ sector: sector?.code ?? "none", size: tally.sizeClass, district: tally.district }),
      };
    })
    .sort(
      (a, b) =>
        b.unseen - a.unseen ||
        a.visited - b.visited ||
        a.district.localeCompare(b.district) ||
        (a.sectorId ?? 0) - (b.sectorId ?? 0) ||
        a.sizeClass.localeCompare(b.sizeClass),
    );
  const rows = sectors.map(({ id, code, name }) => {
    const here = tallies.filter(({ sectorId }) => sectorId === id);
    const sum = (of: "known" | "visited" | "members") => here.reduce((total, tally) => total + tally[of], 0);
    const base = bases.get(id);
    return {
      code,
      name,
      base: base ? { employers: base.employers, counts: base.counts } : null,
      known: sum("known"),
      visited: sum("visited"),
      members: sum("members"),
      to: list({ sector: code, district: "inside" }),
    };
  });
  rows.sort((a, b) => gapOf(b) - gapOf(a) || a.name.localeCompare(b.name));
  return { since, cells: cells.slice(0, MOST), rows };
}

/** How many there are that nobody spoke to: of all the register counted, or else of those we know. */
const gapOf = ({ base, known, visited }: { base: { employers: number } | null; known: number; visited: number }) =>
  Math.max(base?.employers ?? 0, known) - visited;
