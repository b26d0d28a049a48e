import { setImmediate } from "node:timers/promises";
import { statement } from "db/connection.server";
import { sizeClasses } from "db/schema/lists";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import type { Day } from "../days";
import type { SizeClass } from "../employers/employer";
import { queryOf } from "../employers/filter";
import { sightOf } from "../employers/sight.server";
import type { Locale } from "../language/messages";
import { pactSettings } from "../pact-site/pact.server";
import { paths } from "../paths";
import { basesOn } from "../sectors/bases.server";
import type { BaseCounts } from "../sectors/sector";
import { sectorsFor, withoutSector } from "../sectors/sectors.server";
import { heardTheNorm, heardTheNormOn } from "../standing/norm.server";
import { type StandRow, standAt } from "../standing/stand.server";
import { refreshDue } from "../standing/summary.server";
import { everyoneOn } from "./on-round.server";
import { hasHeard, type Round, type RoundView } from "./round";

type Tally = { sectorId: number | null; sizeClass: SizeClass; known: number; heard: number };
/** How many employers we know, how many of them heard, and the lists of who has and who has not. */
export type ReachCell = { known: number; heard: number; to: string | null; toNot: string | null };
export type ReachRow = {
  code: string;
  name: string;
  cells: Record<SizeClass, ReachCell>;
  all: ReachCell;
  /** Of those the register counts, how many heard: like it, only employers or establishments in the municipality. */
  base: { heard: number; employers: number; counts: BaseCounts; to: string | null } | null;
};

/** Of everyone we know, by sector and size: who heard the norm ever. One look at the summaries, and one at who was written to. */
function tallies(viewer: Viewer): Tally[] {
  refreshDue();
  return statement<Tally>(`
    SELECT s.sector_id AS sectorId, s.size_class AS sizeClass, count(*) AS known, count(CASE WHEN ${heardTheNorm} THEN 1 END) AS heard
    FROM employer_summary s WHERE ${sightOf(viewer)} GROUP BY s.sector_id, s.size_class`).all({});
}

async function talliesNow(viewer: Viewer): Promise<{ all: Tally[]; here: Here }> {
  const all = tallies(viewer);
  await setImmediate(); // room for others
  return { all, here: heardHere(viewer) };
}

/** In the municipality, who heard and with how many establishments, by sector. */
type Here = Map<number | null, Record<BaseCounts, number>>;

const heardHere = (viewer: Viewer): Here =>
  new Map(
    statement<Record<BaseCounts, number> & { sectorId: number | null }>(`
    SELECT s.sector_id AS sectorId, count(DISTINCT s.employer_id) AS organisations, count(*) AS establishments
    FROM employer_summary s CROSS JOIN employer e ON e.root_id = s.employer_id
      CROSS JOIN establishment b ON b.employer_id = e.id AND b.closed_on IS NULL AND b.municipality = :municipality
    WHERE ${sightOf(viewer)} AND ${heardTheNorm} GROUP BY s.sector_id`)
      .all({ municipality: pactSettings().municipality })
      .map(({ sectorId, ...counts }) => [sectorId, counts]),
  );

/** Establishments have no past: those of now count on any day. */
function heardHereOn(rows: StandRow[]): Here {
  const places = new Map(
    statement<{ id: number; n: number }>(`
    SELECT e.root_id AS id, count(*) AS n FROM establishment b CROSS JOIN employer e ON e.id = b.employer_id
    WHERE b.closed_on IS NULL AND b.municipality = :municipality GROUP BY e.root_id`)
      .all({ municipality: pactSettings().municipality })
      .map(({ id, n }) => [id, n]),
  );
  const here: Here = new Map();
  for (const { id, sectorId } of rows) {
    const there = places.get(id);
    if (there === undefined) continue;
    const { organisations, establishments } = here.get(sectorId) ?? { organisations: 0, establishments: 0 };
    here.set(sectorId, { organisations: organisations + 1, establishments: establishments + there });
  }
  return here;
}

/** The same of everyone we knew on a day in the past. */
async function talliesOn(day: Day): Promise<{ all: Tally[]; here: Here }> {
  const { rows } = await standAt({ day, knownOn: today() });
  await setImmediate();
  const heard = heardTheNormOn(day);
  await setImmediate();
  return {
    all: counted(rows, ({ sizeClass }) => (sizeClass ?? "unknown") as SizeClass, heard),
    here: heardHereOn(rows.filter(heard)),
  };
}

/** Of who is on a round: to whom it wrote, and who was spoken to by it. */
const talliesOf = (viewer: Viewer, round: Round, day: Day) =>
  counted(
    everyoneOn(viewer, round, day),
    ({ sizeClass }) => sizeClass,
    ({ stand }) => hasHeard(stand),
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
  const { all, here } = round
    ? { all: talliesOf(viewer, round, on), here: undefined }
    : await (day ? talliesOn(day) : talliesNow(viewer));
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
    return row(code, name, of, base ? baseOf(base, here?.get(id)?.[base.counts] ?? 0, code) : null);
  });
  return { rows, total: row(undefined, "", all, null) };

  function baseOf({ employers, counts }: { employers: number; counts: BaseCounts }, heard: number, code: string) {
    const listed = counts === "organisations" && day === null && heard > 0; // establishments have no list, nor has a wijk a past
    const to = listed ? paths.employers(queryOf({ sector: code, norm: "yes", district: "inside" })) : null;
    return { heard, employers, counts, to };
  }
}

function listsOf(
  { round, day }: { round: Round | undefined; day: Day | null },
  { known, heard }: { known: number; heard: number },
  code?: string,
  size?: SizeClass,
) {
  if (round) {
    const list = (toon: RoundView) => paths.round(round.id, { toon, sector: code, grootte: size, datum: day });
    return { to: heard > 0 ? list("heard") : null, toNot: known > heard ? list("unheard") : null };
  }
  const list = (norm: "yes" | "no") => paths.employers(queryOf({ sector: code, size, norm, day: day ?? undefined }));
  return { to: heard > 0 ? list("yes") : null, toNot: known > heard ? list("no") : null };
}
