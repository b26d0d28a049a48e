import { memberRoute } from "../access/guards.server";
import { csvFile } from "../employers/export.server";
import { localeOf } from "../language/locale.server";
import { exportRows } from "./export.server";

export const loader = memberRoute("employer.import", ({ request, params, viewer }) => {
  const { name, columns, parts } = exportRows(viewer, params.id, request, localeOf(request, viewer.locale));
  return csvFile(name, columns, parts);
});
