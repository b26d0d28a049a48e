import type { Day } from "../days";

/** Who recorded a fact and when; who voided it, and why. */
export type Trace = {
  recordedAt: string;
  recordedBy: string;
  voidedAt: string | null;
  voidedBy: string | null;
  voidReason: string | null;
};

/** Why a command wrote nothing; with the day it collides with, where there is one. A page makes a sentence of it, beside the field. */
export type Refusal<Why extends string> = { refused: Why; since: Day | null };

export const refuse = <Why extends string>(refused: Why, since: Day | null = null): Refusal<Why> => ({
  refused,
  since,
});

/** What still counts. */
export const notVoided = <Fact extends Trace>(facts: readonly Fact[]): Fact[] =>
  facts.filter(({ voidedAt }) => voidedAt === null);
