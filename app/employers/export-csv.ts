import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { memberRoute } from "../access/guards.server";
import { localeOf } from "../language/locale.server";
import { columnsOf, csvCell, exportEmployers } from "./export.server";
import { filterFrom } from "./filter.server";

/** What the filter shows as CSV: semicolons and a byte order mark, as a Dutch spreadsheet expects. */
export const loader = memberRoute("employer.export", ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const columns = columnsOf(locale);
  const chunks = exportEmployers(viewer, filterFrom(new URL(request.url)), locale);
  async function* lines() {
    yield `\uFEFF${columns.map(({ heading }) => csvCell(heading)).join(";")}\r\n`;
    for await (const rows of chunks)
      yield rows.map((row) => `${columns.map(({ value }) => csvCell(value(row))).join(";")}\r\n`).join("");
  }
  return new Response(createReadableStreamFromReadable(Readable.from(lines())), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="werkgevers.csv"',
      "Cache-Control": "no-store",
    },
  });
});
