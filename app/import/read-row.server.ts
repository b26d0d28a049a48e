import { sectorNamed, sectorOfSbi } from "../sectors/sbi.server";
import type { SheetFacts, SheetRow } from "../sheets/sheet";
import type { Said } from "./compare";
import { type Judged, judge, type RowRefusal, type RowRemark } from "./row";
import type { ImportRun } from "./runs.server";

/** What is to be said of a row, and about which of its fields. */
export type Remark = { what: RowRefusal | RowRemark | OwnRemark; field: string };

/** What was found in the rest of the file, and is to be seen before it comes in. */
export const noticed = [
  "sectorNotFound",
  "repeated",
  "sameName",
  "sizesVary",
  "secondEstablishment",
  "secondContact",
  "establishmentDiffers",
] as const;
/** Beside what a row says by itself: what was found in the rest of the file, and here. */
export const ownRemarks = [
  ...noticed,
  "oneColumn",
  "sameNameNoNumber",
  "similarName",
  "differs",
  "typed",
  "taken",
  "kept",
  "failed",
  "leaderRefused",
] as const;
export type OwnRemark = (typeof ownRemarks)[number];

export type RowSaid = Said & Pick<Judged, "branchNumber" | "contact"> & { remarks: Remark[] };

/** A line of a csv without any of its separators is half a line, or a note under the list; a sheet leaves empty cells out. */
const isBroken = ({ kind, columns }: SheetFacts, { cells }: SheetRow) =>
  kind === "csv" && columns > 1 && cells.length === 1;

/** A row as its columns say it, with its sector looked up; or why it is refused. */
export function readRow(
  run: Pick<ImportRun, "columns" | "sbiVersion" | "facts">,
  row: SheetRow,
): RowSaid | { refused: Remark } {
  if (isBroken(run.facts, row)) return { refused: { what: "oneColumn", field: "name" } };
  const judged = judge(row, run.columns, run.sbiVersion);
  if ("refused" in judged) return { refused: { what: judged.refused.why, field: judged.refused.field } };
  const { sector: written, remarks, ...said } = judged;
  const named = written === null ? null : sectorNamed(written);
  const coded = said.sbiCode === null || said.sbiVersion === null ? null : sectorOfSbi(said.sbiCode, said.sbiVersion);
  const sector = named ?? coded;
  const lost = sector === null && (written !== null || said.sbiCode !== null);
  return {
    ...said,
    sector,
    remarks: lost
      ? [...remarks, { what: "sectorNotFound", field: written === null ? "sbiCode" : "sector" }]
      : [...remarks],
  };
}

/** A head count that is a branch's, and not the employer's. */
export function withoutSize(said: RowSaid) {
  said.headCount = null;
  said.sizeClass = null;
  said.remarks.push({ what: "sizesVary", field: "size" });
}
