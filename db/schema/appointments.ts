import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, id, version } from "./columns";
import { appointmentKinds, purposes } from "./lists";

export const appointment = sqliteTable("appointment", {
  id: id(),
  employerId: integer(),
  partnerId: integer(),
  establishmentId: integer(),
  ownerId: integer().notNull(),
  kind: text({ enum: appointmentKinds }).notNull(),
  startsAt: text().notNull(),
  endsAt: text().notNull(),
  place: text(),
  preparation: text(),
  confidential: flag(),
  sequence: integer().notNull().default(0),
  conversationId: integer(),
  cancelledAt: text(),
  cancelledBy: integer(),
  cancelReason: text(),
  recordedAt: text().notNull(),
  recordedBy: integer().notNull(),
  version: version(),
});

export const appointmentPurpose = sqliteTable("appointment_purpose", {
  appointmentId: integer().notNull(),
  purpose: text({ enum: purposes }).notNull(),
});

export const appointmentParticipant = sqliteTable("appointment_participant", {
  id: integer().primaryKey(),
  appointmentId: integer().notNull(),
  personId: integer(),
  contactId: integer(),
  invitedSequence: integer(),
});
