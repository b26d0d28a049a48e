import { addMonths, quarterStart } from "~/days";
import { recordBase } from "~/sectors/bases.server";
import type { BaseCounts } from "~/sectors/sector";
import { findSectorFor } from "~/sectors/sectors.server";
import type { Agenda, Ago } from "./agenda";
import type { People } from "./people";

/** Of public administration and of what is left over no register is at hand: there the share of the sector is not known. */
const sizes: [code: string, employers: number, jobs: number | null, counts?: BaseCounts][] = [
  ["ict", 64, 2_950],
  ["care", 180, 31_200],
  ["construction", 85, 3_400],
  ["business", 240, 9_100],
  ["finance", 41, 4_200],
  ["retail", 260, 5_100, "establishments"],
  ["hospitality", 130, 3_300],
  ["logistics", 37, 2_400],
  ["education", 58, 6_900],
  ["culture", 120, null],
  ["industry", 46, 2_100],
];
const source = "Stadsregister van werkgevers (verzonnen)";

/** How large each sector is, from an invented register; of one the year before as well. */
export function sectors(agenda: Agenda, { hanneke }: People, ago: Ago) {
  const countedOn = quarterStart(ago(30));
  const record = (code: string, employers: number, jobs: number | null, counts: BaseCounts, on = countedOn) => {
    const sector = findSectorFor(hanneke, { code }, "nl");
    if (!sector?.id || "refused" in recordBase(hanneke, sector.id, { countedOn: on, counts, employers, jobs, source }))
      throw new Error(`The size of ${code} cannot be recorded`);
  };
  agenda.on(ago(78, 3), "11:15", () => record("ict", 61, 2_780, "organisations", addMonths(countedOn, -12)));
  agenda.on(ago(28, 3), "10:20", () => {
    for (const [code, employers, jobs, counts = "organisations"] of sizes) record(code, employers, jobs, counts);
  });
}
