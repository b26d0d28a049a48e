import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import type { SbiVersion } from "../employers/employer";
import { sightOf } from "../employers/sight.server";
import { findSbi } from "./sbi.server";

/** Employers of which no sector is known while they have a code, by the index of just those. */
const coded = (viewer: Viewer) => `
  FROM employer_profile p CROSS JOIN employer_summary s ON s.employer_id = p.employer_id AND s.sector_id IS NULL
  WHERE p.sector_id IS NULL AND p.sbi_code IS NOT NULL AND p.voided_at IS NULL AND ${sightOf(viewer)}
    AND p.id = (SELECT x.id FROM employer_profile x WHERE x.employer_id = p.employer_id AND x.from_on <= :day
      AND x.voided_at IS NULL ORDER BY x.from_on DESC, x.id DESC LIMIT 1)`;

type Coded = { code: string; version: SbiVersion };

/** How many of those without a sector have a code, and how many of these codes lead to no sector. */
export function countUnmapped(viewer: Viewer): { coded: number; toNothing: number } {
  const groups = statement<Coded & { n: number }>(`
    SELECT p.sbi_code AS code, p.sbi_version AS version, count(*) AS n ${coded(viewer)} GROUP BY 1, 2`).all({
    day: today(),
  });
  const sum = (some: { n: number }[]) => some.reduce((total, { n }) => total + n, 0);
  return { coded: sum(groups), toNothing: sum(groups.filter(({ code, version }) => !findSbi(code, version)?.sector)) };
}

/** One page of those employers by name, each with its code and the sector that the table would give it now. */
export function listUnmapped(viewer: Viewer, page: number, size: number) {
  return statement<Coded & { id: number; name: string }>(`
    SELECT s.employer_id AS id, e.name, p.sbi_code AS code, p.sbi_version AS version
    FROM (SELECT p.id ${coded(viewer)} ORDER BY s.sort_name, s.employer_id LIMIT :size OFFSET :offset) page
      CROSS JOIN employer_profile p ON p.id = page.id CROSS JOIN employer_summary s ON s.employer_id = p.employer_id
      JOIN employer e ON e.id = s.employer_id
    ORDER BY s.sort_name, s.employer_id`)
    .all({ day: today(), size, offset: (page - 1) * size })
    .map((row) => ({ ...row, sector: findSbi(row.code, row.version)?.sector ?? null }));
}
