import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { fact, flag, id, version } from "./columns";
import {
  charterThemes,
  consentKinds,
  consentScopes,
  consentWays,
  helpedAnswers,
  helpers,
  needEventKinds,
  needStates,
  phases,
  practiceStates,
} from "./lists";

export const goodPractice = sqliteTable("good_practice", {
  id: id(),
  employerId: integer().notNull(),
  conversationId: integer(),
  heardOn: text().notNull(),
  heading: text().notNull(),
  did: text(),
  forWhom: text(),
  gave: text(),
  theme: text({ enum: charterThemes }),
  phase: text({ enum: phases }),
  confidential: flag(),
  textHash: text().notNull(),
  textOn: text().notNull(),
  state: text({ enum: practiceStates }).notNull().default("heard"),
  stateOn: text().notNull(),
  scope: text({ enum: consentScopes }),
  endsOn: text(),
  stateAfter: text({ enum: ["asked", "lapsed"] }),
  version: version(),
  ...fact(),
});

export const practiceEvent = sqliteTable("practice_event", {
  id: id(),
  practiceId: integer().notNull(),
  kind: text({ enum: consentKinds }).notNull(),
  happenedOn: text().notNull(),
  contactId: integer().notNull(),
  way: text({ enum: consentWays }).notNull(),
  scope: text({ enum: consentScopes }),
  endsOn: text(),
  content: text(),
  textHash: text().notNull(),
  ...fact(),
});

export const supportNeed = sqliteTable("support_need", {
  id: id(),
  employerId: integer().notNull(),
  conversationId: integer(),
  heardOn: text().notNull(),
  seeks: text().notNull(),
  theme: text({ enum: charterThemes }),
  phase: text({ enum: phases }),
  confidential: flag(),
  state: text({ enum: needStates }).notNull().default("open"),
  stateOn: text().notNull(),
  version: version(),
  ...fact(),
});

export const needEvent = sqliteTable("need_event", {
  id: id(),
  needId: integer().notNull(),
  kind: text({ enum: needEventKinds }).notNull(),
  happenedOn: text().notNull(),
  helper: text({ enum: helpers }),
  personId: integer(),
  practiceId: integer(),
  helped: text({ enum: helpedAnswers }),
  words: text(),
  ...fact(),
});
