import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { fact, id, version } from "./columns";
import { approachChannels, optOutWays, roundAnswers, roundGoals } from "./lists";

/** A drive to win employers for the pact and the Charter: from one day up to and including another. */
export const recruitmentRound = sqliteTable("recruitment_round", {
  id: id(),
  name: text().notNull(),
  sortName: text().notNull(),
  startsOn: text().notNull(),
  endsOn: text().notNull(),
  goal: text({ enum: roundGoals }),
  goalCount: integer(),
  subjectNl: text().notNull(),
  textNl: text().notNull(),
  subjectEn: text().notNull(),
  textEn: text().notNull(),
  version: version(),
});

export const roundEmployer = sqliteTable("round_employer", {
  id: id(),
  roundId: integer().notNull(),
  employerId: integer().notNull(),
  putOn: text().notNull(),
  ...fact(),
});

/** A letter or mail that went out. */
export const approach = sqliteTable("approach", {
  id: id(),
  employerId: integer().notNull(),
  channel: text({ enum: approachChannels }).notNull(),
  approachedOn: text().notNull(),
  roundId: integer(),
  ...fact(),
});

export const roundAnswer = sqliteTable("round_answer", {
  id: id(),
  roundId: integer().notNull(),
  employerId: integer().notNull(),
  answeredOn: text().notNull(),
  answer: text({ enum: roundAnswers }).notNull(),
  ...fact(),
});

export const approachOptOut = sqliteTable("approach_opt_out", {
  id: id(),
  employerId: integer().notNull(),
  optedOutOn: text().notNull(),
  way: text({ enum: optOutWays }).notNull(),
  ...fact(),
});
