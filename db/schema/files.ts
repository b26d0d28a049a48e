import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { fact, id } from "./columns";

export const file = sqliteTable("file", {
  id: id(),
  sha256: text().notNull(),
  name: text().notNull(),
  mediaType: text().notNull(),
  bytes: integer().notNull(),
  employerId: integer(),
  uploadedAt: text().notNull(),
  uploadedBy: integer().notNull(),
  removedAt: text(),
});

export const talkPhoto = sqliteTable("talk_photo", {
  id: id(),
  conversationId: integer().notNull(),
  fileId: integer().notNull(),
  ...fact(),
});
