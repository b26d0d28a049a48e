import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, id, version } from "./columns";
import { linkPurposes, locales, partnerKinds, portalRoles, staffRoles } from "./lists";

/** A human who can sign in. Number 1 is Pactwerk itself. */
export const person = sqliteTable("person", {
  id: id(),
  name: text().notNull(),
  phone: text(),
  locale: text({ enum: locales }),
  partnerId: integer(),
  oidcSubject: text(),
  mergedIntoId: integer(),
  deactivatedAt: text(),
  erasedAt: text(),
  version: version(),
  shortcuts: flag().default(true),
});

export const signInAddress = sqliteTable("sign_in_address", {
  email: text().primaryKey(),
  personId: integer().notNull(),
  verifiedAt: text(),
});

export const staffRole = sqliteTable("staff_role", {
  personId: integer().notNull(),
  fromOn: text().notNull(),
  untilOn: text(),
  role: text({ enum: staffRoles }).notNull(),
});

export const session = sqliteTable("session", {
  tokenHash: text().primaryKey(),
  personId: integer().notNull(),
  actingContactId: integer(),
  createdAt: text().notNull(),
  seenAt: text().notNull(),
  expiresAt: text().notNull(),
  device: text().notNull(),
});

export const accessLink = sqliteTable("access_link", {
  tokenHash: text().primaryKey(),
  purpose: text({ enum: linkPurposes }).notNull(),
  personId: integer(),
  subjectId: integer(),
  nextPath: text(),
  createdAt: text().notNull(),
  expiresAt: text(),
  usedAt: text(),
  revokedAt: text(),
});

export const signInAttempt = sqliteTable("sign_in_attempt", {
  id: integer().primaryKey(),
  emailHash: text().notNull(),
  clientHash: text().notNull(),
  at: text().notNull(),
});

/** An organisation that is no employer in the funnel, with its own people. */
export const partner = sqliteTable("partner", {
  id: id(),
  name: text().notNull(),
  sortName: text().notNull(),
  kind: text({ enum: partnerKinds }).notNull(),
  website: text(),
  registeredOn: text().notNull(),
  version: version(),
});

/** A person at one employer or partner. */
export const contact = sqliteTable("contact", {
  id: id(),
  employerId: integer(),
  partnerId: integer(),
  personId: integer(),
  name: text().notNull(),
  jobTitle: text(),
  email: text(),
  phone: text(),
  locale: text({ enum: locales }),
  sinceOn: text().notNull(),
  untilOn: text(),
  maySignIn: flag().default(false),
  portalRole: text({ enum: portalRoles }).notNull().default("editor"),
  source: text(),
  informedOn: text(),
  erasedAt: text(),
  version: version(),
});
