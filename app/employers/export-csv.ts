import { memberRoute } from "../access/guards.server";
import { localeOf } from "../language/locale.server";
import { columnsOf, columnsOfDay, csvFile, exportEmployers, exportEmployersOn } from "./export.server";
import { chosenIn, filterFrom } from "./filter.server";
import { dayAskedBy } from "./on-day.server";

/** What was chosen of the list, or else all that the filter shows, as CSV; of a day in the past as it stood then. */
export const loader = memberRoute("employer.export", async ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const url = new URL(request.url);
  const filter = filterFrom(url);
  const day = dayAskedBy(viewer, filter);
  if (day !== undefined)
    return csvFile(`werkgevers-${day}`, columnsOfDay(locale), await exportEmployersOn(viewer, filter, day, locale));
  return csvFile("werkgevers", columnsOf(locale), exportEmployers(viewer, chosenIn(url) ?? filter, locale));
});
