import { statement } from "db/connection.server";
import { sizeClasses } from "db/schema/lists";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import type { Day } from "../days";
import type { SizeClass } from "../employers/employer";
import { queryOf } from "../employers/filter";
import { sightOf } from "../employers/sight.server";
import type { Locale } from "../language/messages";
import { paths } from "../paths";
import { basesOn } from "../sectors/bases.server";
import type { BaseCounts } from "../sectors/sector";
import { sectorsFor, withoutSector } from "../sectors/sectors.server";
import { heardTheNorm, heardTheNormOn } from "../standing/norm.server";
import { standAt } from "../standing/stand.server";
import { refreshDue } from "../standing/summary.server";
import { everyoneOn } from "./on-round.server";
import type { Round } from "./round";

type Tally = { sectorId: number | null; sizeClass: SizeClass; known: number; heard: number };
/** How many employers we know, how many of them heard, and the lists of who has and who has not. */
export type ReachCell = { known: number; heard: number; to: string | null; toNot: string | null };
export type ReachRow = {
  code: string;
  name: string;
  cells: Record<SizeClass, ReachCell>;
  all: ReachCell;
  base: { employers: number; counts: BaseCounts } | null;
};

/** Of everyone we know, by sector and size: who heard the norm ever. One look at the summaries, and one at who was written to. */
function tallies(viewer: Viewer): Tally[] {
  refreshDue();
  return statement<Tally>(`
    SELECT s.sector_id AS sectorId, s.size_class AS sizeClass, count(*) AS known, count(CASE WHEN ${heardTheNorm} THEN 1 END) AS heard
    FROM employer_summary s WHERE ${sightOf(viewer)} GROUP BY s.sector_id, s.size_class`).all({});
}

/** The same of everyone we knew on a day in the past. */
async function talliesOn(day: Day): Promise<Tally[]> {
  const { rows } = await standAt({ day, knownOn: today() });
  const heard = heardTheNormOn(day);
  return counted(rows, ({ sizeClass }) => (sizeClass ?? "unknown") as SizeClass, heard);
}

/** Of who is on a round: to whom it wrote, and who was spoken to by it. */
const talliesOf = (viewer: Viewer, round: Round, day: Day) =>
  counted(
    everyoneOn(viewer, round, day),
    ({ sizeClass }) => sizeClass,
    ({ stand }) => stand.approached || stand.visited,
  );

function counted<Row extends { sectorId: number | null }>(
  rows: Row[],
  sizeOf: (row: Row) => SizeClass,
  heard: (row: Row) => boolean,
): Tally[] {
  const found = new Map<string, Tally>();
  for (const row of rows) {
    const { sectorId } = row;
    const sizeClass = sizeOf(row);
    const key = `${sectorId} ${sizeClass}`;
    const tally = found.get(key) ?? { sectorId, sizeClass, known: 0, heard: 0 };
    tally.known++;
    if (heard(row)) tally.heard++;
    found.set(key, tally);
  }
  return [...found.values()];
}

/**
 * How many employers heard the norm, per sector and size, in the municipality's order; over everything, or of one round. As on `day` when it is
 * one in the past.
 */
export async function reachFor(
  viewer: Viewer,
  locale: Locale,
  { round, day }: { round: Round | undefined; day: Day | null },
): Promise<{ rows: ReachRow[]; total: ReachRow }> {
  const on = day ?? today();
  const all = round ? talliesOf(viewer, round, on) : day ? await talliesOn(day) : tallies(viewer);
  const bases = round ? undefined : basesOn(on);
  const cell = (of: Tally[], code?: string, size?: SizeClass): ReachCell => {
    const known = of.reduce((sum, one) => sum + one.known, 0);
    const heard = of.reduce((sum, one) => sum + one.heard, 0);
    return { known, heard, ...listsOf({ round, day }, { known, heard }, code, size) };
  };
  const row = (code: string | undefined, name: string, of: Tally[], base: ReachRow["base"]): ReachRow => ({
    code: code ?? "all",
    name,
    base,
    all: cell(of, code),
    cells: Object.fromEntries(
      sizeClasses.map((size) => [
        size,
        cell(
          of.filter(({ sizeClass }) => sizeClass === size),
          code,
          size,
        ),
      ]),
    ) as ReachRow["cells"],
  });
  const rows = [...sectorsFor(locale), withoutSector(locale)].map(({ id, code, name }) => {
    const base = id === null ? undefined : bases?.get(id);
    const of = all.filter(({ sectorId }) => sectorId === id);
    return row(code, name, of, base ? { employers: base.employers, counts: base.counts } : null);
  });
  return { rows, total: row(undefined, "", all, null) };
}

function listsOf(
  { round, day }: { round: Round | undefined; day: Day | null },
  { known, heard }: { known: number; heard: number },
  code?: string,
  size?: SizeClass,
) {
  if (round) {
    const to = known > 0 ? paths.round(round.id, { sector: code, grootte: size, datum: day }) : null;
    return { to, toNot: null };
  }
  const list = (norm: "yes" | "no") => paths.employers(queryOf({ sector: code, size, norm, day: day ?? undefined }));
  return { to: heard > 0 ? list("yes") : null, toNot: known > heard ? list("no") : null };
}
