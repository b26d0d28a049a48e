import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { fact, flag, id, version } from "./columns";
import { charterThemes, employmentKinds, measures, phases, planEventKinds, updateStatuses } from "./lists";

export const actionPlan = sqliteTable("action_plan", {
  id: id(),
  employerId: integer().notNull(),
  startsOn: text().notNull(),
  endsOn: text().notNull(),
  startingPosition: text(),
  ambition: text(),
  fileId: integer(),
  startedAt: text().notNull(),
  startedBy: integer().notNull(),
  version: version(),
});

export const actionPlanEvent = sqliteTable("action_plan_event", {
  id: id(),
  planId: integer().notNull(),
  kind: text({ enum: planEventKinds }).notNull(),
  happenedOn: text().notNull(),
  remarks: text(),
  onBehalf: integer({ mode: "boolean" }).notNull().default(false),
  content: text(),
  ...fact(),
});

export const planAction = sqliteTable("plan_action", {
  id: id(),
  planId: integer().notNull(),
  position: integer().notNull(),
  theme: text({ enum: charterThemes }).notNull(),
  phase: text({ enum: phases }),
  employmentKind: text({ enum: employmentKinds }).notNull().default("both"),
  title: text().notNull(),
  ownerContactId: integer(),
  establishmentId: integer(),
  measure: text({ enum: measures }).notNull(),
  unit: text(),
  baseline: real(),
  target: real(),
  startsOn: text(),
  dueOn: text(),
  removedAt: text(),
  version: version(),
  aboutPeople: flag(),
});

export const actionUpdate = sqliteTable("action_update", {
  id: id(),
  actionId: integer().notNull(),
  happenedOn: text().notNull(),
  contactId: integer(),
  status: text({ enum: updateStatuses }).notNull(),
  value: real(),
  words: text(),
  evidenceUrl: text(),
  evidenceFileId: integer(),
  onBehalf: integer({ mode: "boolean" }).notNull().default(false),
  ...fact(),
});
