import type { Phase, Theme } from "./action-plan";

/** Measures that others used and that need no explanation, with their words in messages.ts: enough for a plan in five minutes. */
export const readyMeasures = {
  newPlaces: { theme: "ethnicity", phase: "recruitment", months: 3 },
  sameQuestions: { theme: "all", phase: "recruitment", months: 4 },
  buddy: { theme: "workAbility", phase: "workplace", months: 6 },
  plainAdvert: { theme: "all", phase: "recruitment", months: 2 },
  withoutName: { theme: "ethnicity", phase: "recruitment", months: 6 },
  payCheck: { theme: "gender", phase: "conditions", months: 9 },
  trustedPerson: { theme: "all", phase: "workplace", months: 4 },
  trainee: { theme: "age", phase: "recruitment", months: 9 },
} as const satisfies Record<string, { theme: Theme; phase: Phase; months: number }>;
export type ReadyMeasure = keyof typeof readyMeasures;

/** For a few people three are enough to choose from; for more all of them. */
export const readyFor = (small: boolean): ReadyMeasure[] =>
  small ? ["newPlaces", "sameQuestions", "buddy"] : (Object.keys(readyMeasures) as ReadyMeasure[]);

/** The three questions to somebody with a few people, instead of a page to write. */
export const questions = ["ownCircle", "sameQuestions", "whomToTurnTo"] as const;
export const answers = ["yes", "sometimes", "no"] as const;
