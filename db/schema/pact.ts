import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { fact, flag, id } from "./columns";
import { charterOccasions, charterThemes, joinRoutes, leaveReasons, signatureEndReasons } from "./lists";

export const membership = sqliteTable("membership", {
  id: id(),
  employerId: integer().notNull(),
  joinedOn: text().notNull(),
  declaration: text(),
  contactId: integer(),
  route: text({ enum: joinRoutes }).notNull(),
  partnerId: integer(),
  roundId: integer(),
  ...fact(),
});

export const membershipEnd = sqliteTable("membership_end", {
  id: id(),
  membershipId: integer().notNull(),
  leftOn: text().notNull(),
  reason: text({ enum: leaveReasons }).notNull(),
  note: text(),
  ...fact(),
});

export const charterText = sqliteTable("charter_text", {
  id: id(),
  versionNo: text().notNull(),
  validFrom: text().notNull(),
  planDueMonths: integer().notNull(),
});

export const charterIntention = sqliteTable("charter_intention", {
  id: id(),
  employerId: integer().notNull(),
  intendedOn: text().notNull(),
  contactId: integer(),
  ...fact(),
});

export const charterIntentionEvent = sqliteTable("charter_intention_event", {
  id: id(),
  intentionId: integer().notNull(),
  kind: text({ enum: ["sentToSer", "dropped"] }).notNull(),
  happenedOn: text().notNull(),
  reason: text(),
  ...fact(),
});

export const charterSignature = sqliteTable("charter_signature", {
  id: id(),
  employerId: integer().notNull(),
  signedOn: text().notNull(),
  charterTextId: integer().notNull(),
  signatoryName: text().notNull(),
  signatoryTitle: text().notNull(),
  contactId: integer(),
  occasion: text({ enum: charterOccasions }).notNull(),
  place: text(),
  proof: text(),
  ...fact(),
});

export const charterSignatureTheme = sqliteTable("charter_signature_theme", {
  signatureId: integer().notNull(),
  theme: text({ enum: charterThemes }).notNull(),
});

export const charterSignatureEnd = sqliteTable("charter_signature_end", {
  id: id(),
  signatureId: integer().notNull(),
  endedOn: text().notNull(),
  reason: text({ enum: signatureEndReasons }).notNull(),
  note: text(),
  ...fact(),
});

/** A term follows from its signature and has no life of its own: written with it, void with it. */
export const obligation = sqliteTable("obligation", {
  id: id(),
  signatureId: integer().notNull(),
  kind: text({ enum: ["plan", "report"] }).notNull(),
  dueOn: text().notNull(),
});

export const progressReport = sqliteTable("progress_report", {
  id: id(),
  obligationId: integer().notNull(),
  submittedOn: text().notNull(),
  summary: text(),
  onBehalf: flag(),
  ...fact(),
});
