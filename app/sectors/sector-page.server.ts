import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { countPromisesFor, openPromisesInSector, type PromiseRow } from "../conversations/promises.server";
import type { SbiVersion } from "../employers/employer";
import { sightOf } from "../employers/sight.server";
import { pactSettings } from "../pact-site/pact.server";
import { paths } from "../paths";
import type { Counted } from "../programme/list-query";
import { charterSteps, lapses, pactSteps } from "../standing/standing";
import { refreshDue } from "../standing/summary.server";
import { basesOn } from "./bases.server";
import { type Base, jobsOf } from "./sector";
import {
  codesOf,
  type LargeRow,
  type LateRow,
  largestOutsideThePact,
  lateIn,
  plannedMembers,
} from "./sector-lists.server";
import { type Coverage, counted, coverageOf, placedMembers, type Sector } from "./sectors.server";

const SHOWN = 10;

export type SectorPage = {
  municipality: string;
  employers: Counted;
  members: Counted;
  base: Base | null;
  coverage: Coverage | null;
  /** Members without an establishment in the municipality, and what is known of the people at the others. */
  outside: number;
  jobs: { jobs: number; unknown: number };
  ofMembers: Record<"signed" | "planned" | "training", Counted>;
  pact: { step: (typeof pactSteps)[number]; count: Counted }[];
  charter: { step: (typeof charterSteps)[number]; count: Counted }[];
  promises: { rows: PromiseRow[]; all: Counted };
  late: { rows: LateRow[]; plan: Counted; report: Counted };
  largest: LargeRow[];
  codes: Record<SbiVersion, string[]>;
};

type Tally = { pact: number; charter: number; training: number; planLate: number; reportLate: number; n: number };

/** Everything the page of a sector shows of today. Each number leads to the list it was counted from. */
export function sectorPageFor(viewer: Viewer, sector: Sector & { id: number }): SectorPage {
  refreshDue();
  const { id, code } = sector;
  const part = { sector: code };
  const tallies = statement<Tally>(`
    SELECT s.pact_step AS pact, s.charter_step AS charter, s.training_company = 'yes' AS training,
      sum(s.lapses & ${lapses.planLate} > 0) AS planLate, sum(s.lapses & ${lapses.reportLate} > 0) AS reportLate, count(*) AS n
    FROM employer_summary s WHERE s.sector_id = :id AND ${sightOf(viewer)} GROUP BY 1, 2, 3`).all({ id });
  const sum = (which: (row: Tally) => boolean, of: "n" | "planLate" | "reportLate" = "n") =>
    tallies.reduce((total, row) => total + (which(row) ? row[of] : 0), 0);
  const members = placedMembers(viewer, id);
  const base = basesOn(today()).get(id) ?? null;
  const member = ({ pact }: Tally) => pact === 3;
  const open = countPromisesFor(viewer, "open", sector);
  return {
    municipality: pactSettings().municipality,
    employers: counted(
      sum(() => true),
      part,
    ),
    members: counted(sum(member), { ...part, pact: 3 }),
    base,
    coverage: base && coverageOf(base, members, part),
    outside: members.filter(({ here }) => here === 0).length,
    jobs: jobsOf(members),
    ofMembers: {
      signed: counted(
        sum((row) => member(row) && row.charter >= 2),
        { ...part, pact: 3, charter: "2plus" },
      ),
      planned: counted(plannedMembers(viewer, id), { ...part, pact: 3, plan: "yes" }),
      training: counted(
        sum((row) => member(row) && row.training === 1),
        { ...part, pact: 3, training: "yes" },
      ),
    },
    pact: pactSteps.map((step, at) => ({
      step,
      count: counted(
        sum(({ pact }) => pact === at),
        { ...part, pact: at },
      ),
    })),
    charter: charterSteps.map((step, at) => ({
      step,
      count: counted(
        sum(({ charter }) => charter === at),
        { ...part, charter: at },
      ),
    })),
    promises: {
      rows: openPromisesInSector(viewer, id, SHOWN),
      all: { n: open, to: open > 0 ? paths.promises({ lijst: "open", sector: code }) : null },
    },
    late: {
      rows: lateIn(viewer, id),
      plan: counted(
        sum(() => true, "planLate"),
        { ...part, lapse: "planLate" },
      ),
      report: counted(
        sum(() => true, "reportLate"),
        { ...part, lapse: "reportLate" },
      ),
    },
    largest: largestOutsideThePact(viewer, id),
    codes: codesOf(code),
  };
}
