import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { fact, id } from "./columns";

export const visitPause = sqliteTable("visit_pause", {
  id: id(),
  employerId: integer().notNull(),
  fromOn: text().notNull(),
  untilOn: text().notNull(),
  reason: text().notNull(),
  ...fact(),
});
