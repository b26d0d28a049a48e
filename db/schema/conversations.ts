import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { fact, flag, id, version } from "./columns";
import { conversationKinds, promiseSides, purposes } from "./lists";

export const conversation = sqliteTable("conversation", {
  id: id(),
  employerId: integer(),
  partnerId: integer(),
  sectorId: integer(),
  meetingKey: text(),
  establishmentId: integer(),
  kind: text({ enum: conversationKinds }).notNull(),
  heldOn: text().notNull(),
  reached: flag(),
  confidential: flag(),
  summary: text().notNull(),
  internalNote: text(),
  result: text(),
  nextContactOn: text(),
  version: version(),
  ...fact(),
});

export const conversationPurpose = sqliteTable("conversation_purpose", {
  conversationId: integer().notNull(),
  purpose: text({ enum: purposes }).notNull(),
});

export const conversationParticipant = sqliteTable("conversation_participant", {
  id: integer().primaryKey(),
  conversationId: integer().notNull(),
  personId: integer(),
  contactId: integer(),
});

export const promise = sqliteTable("promise", {
  id: id(),
  employerId: integer(),
  partnerId: integer(),
  conversationId: integer(),
  side: text({ enum: promiseSides }).notNull(),
  ownerId: integer(),
  contactId: integer(),
  what: text().notNull(),
  firstDueOn: text().notNull(),
  dueOn: text().notNull(),
  confidential: flag(),
  shared: flag(),
  outcome: text({ enum: ["kept", "dropped"] }),
  closedOn: text(),
  closedBy: integer(),
  closedReason: text(),
  shownByKind: text({ enum: ["conversation", "mail", "plan", "other"] }),
  shownById: integer(),
  version: version(),
  ...fact(),
});
