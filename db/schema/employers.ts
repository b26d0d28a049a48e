import { type SQL, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { fact, flag, id, version } from "./columns";
import { employerKinds, legalForms, sbiVersions, sizeClasses, trainingAnswers } from "./lists";

export const sector = sqliteTable("sector", {
  id: id(),
  code: text().notNull(),
  nameNl: text().notNull(),
  nameEn: text().notNull(),
  position: integer().notNull(),
});

export const employer = sqliteTable("employer", {
  id: id(),
  name: text().notNull(),
  sortName: text().notNull(),
  nameKey: text().notNull(),
  kvkNumber: text(),
  legalForm: text({ enum: legalForms }),
  website: text(),
  nonMailing: flag().default(false),
  groupId: integer(),
  introducedById: integer(),
  note: text(),
  registeredOn: text().notNull(),
  recordedAt: text().notNull(),
  mergedIntoId: integer(),
  rootId: integer()
    .notNull()
    .generatedAlwaysAs((): SQL => sql`coalesce(${employer.mergedIntoId}, ${employer.id})`),
  personSet: text({ mode: "json" }).$type<string[]>().notNull().default([]),
  version: version(),
});

export const tradeName = sqliteTable("trade_name", { employerId: integer().notNull(), name: text().notNull() });

export const employerProfile = sqliteTable("employer_profile", {
  id: id(),
  employerId: integer().notNull(),
  fromOn: text().notNull(),
  sectorId: integer(),
  sbiCode: text(),
  sbiVersion: text({ enum: sbiVersions }),
  headCount: integer(),
  sizeClass: text({ enum: sizeClasses }).notNull(),
  ...fact(),
});

export const employerKind = sqliteTable("employer_kind", {
  id: id(),
  employerId: integer().notNull(),
  kind: text({ enum: employerKinds }).notNull(),
  fromOn: text().notNull(),
  untilOn: text(),
  ...fact(),
});

export const brokerAssignment = sqliteTable("broker_assignment", {
  id: id(),
  employerId: integer().notNull(),
  personId: integer().notNull(),
  fromOn: text().notNull(),
  untilOn: text(),
  ...fact(),
});

export const establishment = sqliteTable("establishment", {
  id: id(),
  employerId: integer().notNull(),
  isHead: flag(),
  branchNumber: text(),
  name: text(),
  address: text(),
  postcode: text(),
  place: text(),
  district: text(),
  municipality: text(),
  headCount: integer(),
  trainingCompany: text({ enum: trainingAnswers }).notNull().default("unknown"),
  sbbNumber: text(),
  trainingCheckedOn: text(),
  closedOn: text(),
  version: version(),
});

export const deskReferral = sqliteTable("desk_referral", {
  id: id(),
  employerId: integer().notNull(),
  referredOn: text().notNull(),
  consentBy: text().notNull(),
  question: text(),
  ...fact(),
});

export const deskReferralEnd = sqliteTable("desk_referral_end", {
  id: id(),
  referralId: integer().notNull(),
  endedOn: text().notNull(),
  reason: text().notNull(),
  ...fact(),
});

export const employerMerge = sqliteTable("employer_merge", {
  id: id(),
  mergeNo: integer().notNull(),
  fromId: integer().notNull(),
  intoId: integer().notNull(),
  mergedOn: text().notNull(),
  choices: text({ mode: "json" }).notNull(),
  recordedAt: text().notNull(),
  recordedBy: integer().notNull(),
  undoneAt: text(),
  undoneBy: integer(),
});

export const notDuplicate = sqliteTable("not_duplicate", {
  id: id(),
  oneId: integer().notNull(),
  otherId: integer().notNull(),
  saidOn: text().notNull(),
  ...fact(),
});
