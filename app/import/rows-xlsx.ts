import { memberRoute } from "../access/guards.server";
import { xlsxFile } from "../employers/export.server";
import { localeOf } from "../language/locale.server";
import { exportRows } from "./export.server";

export const loader = memberRoute("employer.import", ({ request, params, viewer }) => {
  const { name, title, columns, parts } = exportRows(viewer, params.id, request, localeOf(request, viewer.locale));
  return xlsxFile(name, title, columns, parts);
});
