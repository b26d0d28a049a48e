import { memberRoute } from "../access/guards.server";
import { localeOf } from "../language/locale.server";
import { columnsOf, columnsOfDay, exportEmployers, exportEmployersOn, xlsxFile } from "./export.server";
import { chosenIn, filterFrom } from "./filter.server";
import { dayAskedBy } from "./on-day.server";

/** What was chosen of the list, or else all that the filter shows, as a workbook; of a day in the past as it stood then. */
export const loader = memberRoute("employer.export", async ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const url = new URL(request.url);
  const filter = filterFrom(url);
  const day = dayAskedBy(viewer, filter);
  if (day !== undefined) {
    const parts = await exportEmployersOn(viewer, filter, day, locale);
    return xlsxFile(`werkgevers-${day}`, "Werkgevers", columnsOfDay(locale), parts);
  }
  return xlsxFile(
    "werkgevers",
    "Werkgevers",
    columnsOf(locale),
    exportEmployers(viewer, chosenIn(url) ?? filter, locale),
  );
});
