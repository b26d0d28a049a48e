import { integer, text } from "drizzle-orm/sqlite-core";

export const id = () => integer().primaryKey({ autoIncrement: true });
export const flag = () => integer({ mode: "boolean" }).notNull();
export const version = () => integer().notNull().default(1);

/** What every fact carries: when it was recorded and by whom, and what voided or replaced it. Never updated otherwise. */
export const fact = () => ({
  recordedAt: text().notNull(),
  recordedBy: integer().notNull(),
  voidedAt: text(),
  voidedBy: integer(),
  voidReason: text(),
  replacesId: integer(),
});
