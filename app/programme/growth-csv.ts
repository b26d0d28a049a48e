import { memberRoute, notFound } from "../access/guards.server";
import { today } from "../clock.server";
import { type Column, csvFile } from "../employers/export.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { growthLines, movementKinds } from "../standing/growth";
import { askedFrom, momentQuery } from "./asked";
import { noteExport } from "./list.server";
import { programmeWords } from "./messages";
import { monthsOfGrowthFor, type Period } from "./periods.server";

/** The growth by month as a file; a day that is wrong has none. */
export const loader = memberRoute("growth.view", async ({ request, viewer }) => {
  const { asked, wrong } = askedFrom(new URL(request.url).searchParams, today());
  if (Object.keys(wrong).length > 0) throw notFound();
  const t = text(programmeWords, localeOf(request, viewer.locale));
  const months = await monthsOfGrowthFor(viewer, asked);
  noteExport(viewer, { growth: momentQuery(asked) }, months.length);
  const columns: Column<Period>[] = [
    { heading: t("column.month"), value: ({ from }) => from.slice(0, 7) },
    ...growthLines.flatMap((line) =>
      (["start", ...movementKinds, "end"] as const).map((column) => ({
        heading: t("column.inLine", { line: t(`line.${line}`), column: t(`column.${column}`) }),
        value: ({ lines }: Period) => lines[line][column].n,
      })),
    ),
  ];
  return csvFile("groei", columns, [months]);
});
