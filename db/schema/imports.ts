import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id } from "./columns";
import { importOutcomes, sbiVersions } from "./lists";

export const importRun = sqliteTable("import_run", {
  id: id(),
  fileName: text().notNull(),
  sha256: text().notNull(),
  startedBy: integer().notNull(),
  at: text().notNull(),
  choices: text({ mode: "json" }).$type<Record<string, string>>().notNull().default({}),
  facts: text({ mode: "json" }).$type<Record<string, unknown>>(),
  headerNo: integer(),
  columns: text({ mode: "json" }).$type<(string | null)[]>().notNull().default([]),
  sbiVersion: text({ enum: sbiVersions }),
  checkAskedAt: text(),
  checkedAt: text(),
  fieldChoices: text({ mode: "json" }).$type<Record<string, string>>().notNull().default({}),
  askedAt: text(),
  doneAt: text(),
  undoAskedAt: text(),
  undoAskedBy: integer(),
  undoReason: text(),
  undoneAt: text(),
  emptiedAt: text(),
  lastRow: integer().notNull().default(0),
  rowsDone: integer().notNull().default(0),
  leasedUntil: text(),
  leasedBy: text(),
});

export const importRow = sqliteTable("import_row", {
  runId: integer().notNull(),
  rowNo: integer().notNull(),
  cells: text({ mode: "json" }).$type<unknown[]>().notNull(),
  sameAs: integer(),
  outcome: text({ enum: importOutcomes }),
  employerId: integer(),
  choice: text({ enum: ["same", "different"] }),
  changes: text({ mode: "json" }).$type<Record<string, [unknown, unknown]>>(),
  made: text({ mode: "json" }).$type<Record<string, number>>(),
  appliedAt: text(),
  undoneAt: text(),
});

export const importRemark = sqliteTable("import_remark", {
  runId: integer().notNull(),
  what: text().notNull(),
  field: text().notNull(),
  rowNo: integer().notNull(),
});

export const importPart = sqliteTable("import_part", {
  runId: integer().notNull(),
  partNo: integer().notNull(),
  content: blob({ mode: "buffer" }).notNull(),
});
