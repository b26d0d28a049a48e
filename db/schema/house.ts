import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id } from "./columns";
import { audiences, locales, origins } from "./lists";

export type Changes = Record<string, [before: unknown, after: unknown]>;

export const history = sqliteTable("history", {
  id: id(),
  at: text().notNull(),
  actorId: integer().notNull(),
  actingAs: text().notNull(),
  origin: text({ enum: origins }).notNull(),
  requestId: text(),
  action: text().notNull(),
  recordKind: text().notNull(),
  recordId: integer().notNull(),
  employerId: integer(),
  audience: text({ enum: audiences }).notNull(),
  reason: text(),
  changes: text({ mode: "json" }).$type<Changes>().notNull(),
});

export const historyPersonal = sqliteTable("history_personal", {
  historyId: integer().primaryKey(),
  contactId: integer(),
  personId: integer(),
  changes: text({ mode: "json" }).$type<Changes>().notNull(),
});

export const formSubmission = sqliteTable("form_submission", {
  personId: integer().notNull(),
  key: text().notNull(),
  form: text().notNull(),
  contentHash: text().notNull(),
  resultPath: text().notNull(),
  at: text().notNull(),
});

export const mail = sqliteTable("mail", {
  id: id(),
  reasonKey: text().notNull(),
  template: text().notNull(),
  parameters: text({ mode: "json" }).$type<Record<string, string | number>>().notNull(),
  recipient: text().notNull(),
  locale: text({ enum: locales }).notNull(),
  personId: integer(),
  contactId: integer(),
  employerId: integer(),
  messageId: text().notNull(),
  queuedAt: text().notNull(),
  dueAt: text().notNull(),
  attempts: integer().notNull().default(0),
  leasedUntil: text(),
  leasedBy: text(),
  state: text({ enum: ["waiting", "sent", "failed", "withdrawn"] })
    .notNull()
    .default("waiting"),
  sentAt: text(),
  lastError: text(),
  subject: text(),
  sentText: text(),
});
