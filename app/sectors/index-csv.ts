import { memberRoute } from "../access/guards.server";
import { type Column, csvFile } from "../employers/export.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { noteExport } from "../programme/list.server";
import { sectorWords } from "./messages";
import { type SectorRow, sectorRowsFor } from "./sectors.server";

/** The table of sectors as a file; the share of a sector in columns of its own, so that a spreadsheet can count with it. */
export const loader = memberRoute("sector.view", ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const t = text(sectorWords, locale);
  const { rows, total } = sectorRowsFor(viewer, locale);
  noteExport(viewer, { sectors: "all" }, rows.length);
  const count = (column: Exclude<keyof SectorRow, "sector" | "coverage">): Column<SectorRow> => ({
    heading: t(`column.${column}`),
    value: (row) => row[column].n,
  });
  const columns: Column<SectorRow>[] = [
    { heading: t("column.sector"), value: ({ sector }) => sector?.name ?? t("total") },
    ...(["employers", "members", "signatories", "plans"] as const).map(count),
    { heading: t("column.part"), value: ({ coverage }) => coverage?.part.n ?? "" },
    { heading: t("column.whole"), value: ({ coverage }) => coverage?.whole ?? "" },
    { heading: t("column.basis"), value: ({ coverage }) => (coverage ? t(`coverage.${coverage.counts}`) : "") },
    ...(["promises", "planLate"] as const).map(count),
  ];
  return csvFile("sectoren", columns, [[...rows, total]]);
});
