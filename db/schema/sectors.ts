import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { fact, id } from "./columns";
import { baseCounts, sbiVersions } from "./lists";

export const sectorSbi = sqliteTable(
  "sector_sbi",
  { sbiVersion: text({ enum: sbiVersions }).notNull(), prefix: text().notNull(), sectorId: integer() },
  (table) => [primaryKey({ columns: [table.sbiVersion, table.prefix] })],
);

export const sectorBase = sqliteTable("sector_base", {
  id: id(),
  sectorId: integer().notNull(),
  countedOn: text().notNull(),
  counts: text({ enum: baseCounts }).notNull(),
  employers: integer().notNull(),
  jobs: integer(),
  source: text().notNull(),
  ...fact(),
});
