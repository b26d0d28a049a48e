import { memberRoute, notFound } from "../access/guards.server";
import { today } from "../clock.server";
import { type Column, csvFile } from "../employers/export.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { exportGrowthList, type ListRow } from "./list.server";
import { listQueryFrom } from "./list-query";
import { programmeWords } from "./messages";

/** The list behind a figure as a file. */
export const loader = memberRoute("growth.view", async ({ request, viewer }) => {
  const query = listQueryFrom(new URL(request.url).searchParams, today());
  if (!query) throw notFound();
  const locale = localeOf(request, viewer.locale);
  const t = text(programmeWords, locale);
  const columns: Column<ListRow>[] = [
    { heading: t("column.employer"), value: ({ name }) => name },
    ...(query.change ? [{ heading: t("column.on"), value: ({ on }: ListRow) => on ?? "" }] : []),
    { heading: t("column.sector"), value: ({ sector }) => sector ?? "" },
    { heading: t("column.size"), value: ({ size }) => size ?? "" },
    { heading: t("column.broker"), value: ({ broker }) => broker ?? "" },
  ];
  return csvFile("groei-werkgevers", columns, await exportGrowthList(viewer, query, locale));
});
