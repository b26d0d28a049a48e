import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, id, version } from "./columns";
import { handoverKinds, handoverStates, ownedKinds } from "./lists";

export const handover = sqliteTable("handover", {
  id: id(),
  kind: text({ enum: handoverKinds }).notNull(),
  fromId: integer(),
  reason: text(),
  backOn: text(),
  startedAt: text().notNull(),
  startedBy: integer().notNull(),
  returnedAt: text(),
  returnedBy: integer(),
});

export const handoverItem = sqliteTable("handover_item", {
  handoverId: integer().notNull(),
  kind: text({ enum: ownedKinds }).notNull(),
  recordId: integer().notNull(),
  employerId: integer(),
  fromId: integer(),
  receiverId: integer().notNull(),
  note: text(),
  state: text({ enum: handoverStates }).notNull().default("waiting"),
});

export const pinnedNote = sqliteTable("pinned_note", {
  employerId: integer().primaryKey(),
  text: text(),
  changedAt: text().notNull(),
  changedBy: integer().notNull(),
  version: version(),
});

export const savedView = sqliteTable("saved_view", {
  id: id(),
  ownerId: integer().notNull(),
  name: text().notNull(),
  query: text().notNull(),
  shared: flag(),
  savedAt: text().notNull(),
  removedAt: text(),
});
