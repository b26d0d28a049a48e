import { memberRoute } from "../access/guards.server";
import { localeOf } from "../language/locale.server";
import { columnsOf, exportEmployers, xlsxFile } from "./export.server";
import { filterFrom } from "./filter.server";

/** What the filter shows as a workbook. */
export const loader = memberRoute("employer.export", ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const chunks = exportEmployers(viewer, filterFrom(new URL(request.url)), locale);
  return xlsxFile("werkgevers", "Werkgevers", columnsOf(locale), chunks);
});
