import { PassThrough, Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { transaction } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import type { Day } from "../days";
import { note } from "../history/history.server";
import { type Locale, text } from "../language/messages";
import { standingWords } from "../standing/messages";
import { charterSteps, pactSteps } from "../standing/standing";
import { type ChosenEmployers, type EmployerFilter, queryOf } from "./filter";
import { countEmployersFor, type EmployerRow, employersInChunks } from "./list.server";
import { employerWords } from "./messages";
import { countOnDay, type DayRow, employersOnDayInParts } from "./on-day.server";

type Cell = string | number;

/** What the facts say of an employer on any day: the columns that today's list and the list of a day have both. */
function standingColumns(locale: Locale) {
  const t = text(employerWords, locale);
  const standing = text(standingWords, locale);
  return {
    known: [
      { heading: t("column.name"), width: 40, value: (row) => row.name },
      { heading: t("fact.kvk"), width: 14, value: (row) => row.kvkNumber ?? "" },
      { heading: t("column.sector"), width: 26, value: (row) => row.sector ?? "" },
      { heading: t("column.size"), width: 12, value: (row) => t(`size.${row.sizeClass}`) },
    ],
    steps: [
      {
        heading: t("column.pact"),
        width: 16,
        value: (row) => standing(`pactStep.${pactSteps[row.pactStep] ?? "known"}`),
      },
      {
        heading: t("column.charter"),
        width: 16,
        value: (row) => standing(`charterStep.${charterSteps[row.charterStep] ?? "none"}`),
      },
    ],
    broker: { heading: t("column.broker"), width: 22, value: (row) => row.broker ?? "" },
  } satisfies Record<string, Column<Standing> | Column<Standing>[]>;
}
type Standing = Pick<
  DayRow & EmployerRow,
  "name" | "kvkNumber" | "sector" | "sizeClass" | "pactStep" | "charterStep" | "broker"
>;

/** The columns of an export, each with its heading and its value. */
export function columnsOf(locale: Locale): Column<EmployerRow>[] {
  const t = text(employerWords, locale);
  const { known, steps, broker } = standingColumns(locale);
  return [
    ...known,
    { heading: t("form.headCount"), width: 14, value: (row) => row.headCount ?? "" },
    ...steps,
    {
      heading: t("filter.training"),
      width: 14,
      value: (row) => (row.trainingCompany === "unknown" ? "" : t(`training.${row.trainingCompany}`)),
    },
    { heading: t("form.place"), width: 18, value: (row) => row.place ?? "" },
    broker,
    { heading: t("filter.partner"), width: 30, value: (row) => row.introducedBy ?? "" },
    { heading: t("column.lastContact"), width: 16, value: (row) => row.lastContactOn ?? "" },
    {
      heading: t("column.nextStep"),
      width: 40,
      value: (row) => (row.nextStepKind ? (row.nextStepWhat ?? t(`nextStep.${row.nextStepKind}`)) : ""),
    },
    { heading: t("form.nextStepOn"), width: 16, value: (row) => row.nextStepOn ?? "" },
  ];
}

/** The columns of a list of a day in the past: what the facts say of that day. */
export function columnsOfDay(locale: Locale): Column<DayRow>[] {
  const { known, steps, broker } = standingColumns(locale);
  return [...known, ...steps, broker];
}

/** The list of a day in the past, in parts; who took it along is in the history. */
export async function exportEmployersOn(viewer: Viewer, filter: EmployerFilter, day: Day, locale: Locale) {
  const rows = await countOnDay(filter, day);
  noteExport(viewer, queryOf({ ...filter, page: 1 }), rows);
  return employersOnDayInParts(filter, day, locale);
}

const noteExport = (viewer: Viewer, filter: Record<string, string>, rows: number) =>
  transaction(() =>
    note(viewer, {
      action: "exported",
      record: ["export", 0],
      audience: "admin",
      changes: { filter: [null, filter], rows: [null, rows] },
    }),
  );

/** What the filter shows, row by row in chunks; who took it along is in the history. */
export function exportEmployers(
  viewer: Viewer,
  filter: ChosenEmployers,
  locale: Locale,
): AsyncGenerator<EmployerRow[]> {
  const ids = filter.ids && { id: filter.ids.join(" ") };
  noteExport(viewer, { ...queryOf(filter), ...ids }, countEmployersFor(viewer, filter));
  return employersInChunks(viewer, filter, locale);
}

/** A cell of a CSV file: quoted where it must be, and never a formula: a spreadsheet would run what begins with = + - @ or a tab. */
export function csvCell(value: Cell): string {
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export type Column<Row> = { heading: string; width?: number; value: (row: Row) => string | number };

/** A file of rows as they come: semicolons and a byte order mark, as a Dutch spreadsheet expects. */
export function csvFile<Row>(name: string, columns: Column<Row>[], parts: AsyncIterable<Row[]> | Iterable<Row[]>) {
  const line = (cells: (string | number)[]) => `${cells.map(csvCell).join(";")}\r\n`;
  async function* lines() {
    yield `\uFEFF${line(columns.map(({ heading }) => heading))}`;
    for await (const rows of parts) yield rows.map((row) => line(columns.map(({ value }) => value(row)))).join("");
  }
  return new Response(createReadableStreamFromReadable(Readable.from(lines())), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

/** The same as a workbook, written as a stream. Cells are text or numbers, never formulas. */
export function xlsxFile<Row>(
  name: string,
  sheetName: string,
  columns: Column<Row>[],
  parts: AsyncIterable<Row[]>,
): Response {
  const stream = new PassThrough();
  const write = async () => {
    const { default: Excel } = await import("exceljs"); // a third of the time of a start, for what few ask
    const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream });
    const sheet = workbook.addWorksheet(sheetName, { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.columns = columns.map(({ heading, width = 20 }) => ({ header: heading, width }));
    sheet.getRow(1).font = { bold: true };
    for await (const rows of parts)
      for (const row of rows) sheet.addRow(columns.map(({ value }) => value(row))).commit();
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error) => stream.destroy(error));
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${name}.xlsx"`,
      "Cache-Control": "no-store",
    },
  });
}
