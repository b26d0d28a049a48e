import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import Excel from "exceljs";
import { memberRoute } from "../access/guards.server";
import { localeOf } from "../language/locale.server";
import { columnsOf, exportEmployers } from "./export.server";
import { filterFrom } from "./filter.server";

/** What the filter shows as a workbook, written as a stream. Cells are text or numbers, never formulas. */
export const loader = memberRoute("employer.export", ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const columns = columnsOf(locale);
  const chunks = exportEmployers(viewer, filterFrom(new URL(request.url)), locale);
  const stream = new PassThrough();
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream });
  const sheet = workbook.addWorksheet("Werkgevers", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(({ heading, width }) => ({ header: heading, width }));
  sheet.getRow(1).font = { bold: true };
  const write = async () => {
    for await (const rows of chunks)
      for (const row of rows) sheet.addRow(columns.map(({ value }) => value(row))).commit();
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error) => stream.destroy(error));
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="werkgevers.xlsx"',
      "Cache-Control": "no-store",
    },
  });
});
