import { memberRoute } from "../access/guards.server";
import { localeOf } from "../language/locale.server";
import { columnsOf, csvFile, exportEmployers } from "./export.server";
import { filterFrom } from "./filter.server";

/** What the filter shows as CSV. */
export const loader = memberRoute("employer.export", ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  return csvFile("werkgevers", columnsOf(locale), exportEmployers(viewer, filterFrom(new URL(request.url)), locale));
});
