import { statement } from "db/connection.server";
import { sizeClasses } from "db/schema/lists";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import type { Day } from "../days";
import type { SbiVersion } from "../employers/employer";
import { lastContactFor, sightOf } from "../employers/sight.server";
import { countsAsPlanned } from "../standing/description.server";
import { lapses } from "../standing/standing";
import { sbiRows } from "./sbi.server";
import type { SectorPage } from "./sector-page.server";

const SHOWN = 10;
const LARGEST = 5;

export type LateRow = { id: number; name: string; dueOn: Day; what: "plan" | "report" };
export type LargeRow = {
  id: number;
  name: string;
  headCount: number | null;
  sizeClass: (typeof sizeClasses)[number];
  pactStep: number;
  lastContactOn: Day | null;
};
/** Who may fill in what is missing today. */
export const programmeManagers = (): string[] =>
  statement<{ name: string }>(`
    SELECT DISTINCT p.name FROM person p JOIN staff_role r ON r.person_id = p.id AND r.role = 'programmeManager'
      AND r.from_on <= :today AND (r.until_on IS NULL OR r.until_on > :today)
    WHERE p.deactivated_at IS NULL ORDER BY p.name`)
    .all({ today: today() })
    .map(({ name }) => name);

/** How many members of a sector have a final plan. */
export const plannedMembers = (viewer: Viewer, sector: number): number =>
  statement<{ n: number }>(`
    SELECT count(*) AS n FROM employer_summary s
    WHERE s.sector_id = :sector AND s.pact_step = 3 AND ${countsAsPlanned} AND ${sightOf(viewer)}`).get({
    sector,
    today: today(),
  })?.n ?? 0;

/** Plans and reports that are late, the longest late first; only for who sees plans. */
export function lateIn(viewer: Viewer, sector: number): LateRow[] {
  if (!allows(viewer, "plan.view")) return [];
  const rows = (what: string, bit: number, due: string) => `
    SELECT s.employer_id AS id, '${what}' AS what, s.${due} AS dueOn FROM employer_summary s
    WHERE s.sector_id = :sector AND s.lapses & ${bit} AND ${sightOf(viewer)}`;
  return statement<LateRow>(`
    SELECT l.id, e.name, l.what, l.dueOn FROM (${rows("plan", lapses.planLate, "plan_due_on")}
      UNION ALL ${rows("report", lapses.reportLate, "report_due_on")} ORDER BY 3, 1 LIMIT ${SHOWN}) l
    JOIN employer e ON e.id = l.id ORDER BY l.dueOn, l.id`).all({ sector });
}

/** The least that a size class holds, so that who is known by class alone has a place among the others. */
const least = `CASE s.size_class ${sizeClasses
  .flatMap((size) => (size === "unknown" ? [] : `WHEN '${size}' THEN ${Number.parseInt(size, 10)}`))
  .join(" ")} ELSE 0 END`;

/** Whom to visit: the largest of the sector that are no members. */
export const largestOutsideThePact = (viewer: Viewer, sector: number): LargeRow[] =>
  statement<LargeRow>(`
    SELECT s.employer_id AS id, e.name, s.head_count AS headCount, s.size_class AS sizeClass, s.pact_step AS pactStep,
      s.${lastContactFor(viewer)}_on AS lastContactOn
    FROM (SELECT s.employer_id, coalesce(s.head_count, ${least}) AS size FROM employer_summary s
      WHERE s.sector_id = :sector AND s.pact_step < 3 AND ${sightOf(viewer)} ORDER BY size DESC, s.employer_id LIMIT ${LARGEST}) l
    CROSS JOIN employer_summary s ON s.employer_id = l.employer_id JOIN employer e ON e.id = s.employer_id
    ORDER BY l.size DESC, s.employer_id`).all({ sector });

/** The codes that lead to a sector, by version. */
export function codesOf(code: string): SectorPage["codes"] {
  const rows = sbiRows().filter((row) => row.code === code);
  const of = (version: SbiVersion) => rows.filter((row) => row.version === version).map(({ prefix }) => prefix);
  return { 2008: of("2008"), 2025: of("2025") };
}
