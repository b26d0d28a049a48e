import type { conversationKinds, promiseSides, purposes } from "db/schema/lists";
import { addDays, addMonths, type Day, workingDay } from "../days";

export type ConversationKind = (typeof conversationKinds)[number];
export type Purpose = (typeof purposes)[number];
export type PromiseSide = (typeof promiseSides)[number];

const confidentialPurposes: readonly Purpose[] = ["holdToAccount", "followUpSignal"];
export const isConfidential = (list: readonly Purpose[]) =>
  list.some((purpose) => confidentialPurposes.includes(purpose));
export const openPurposes: readonly Purpose[] = ["acquaint", "mobilise", "support", "goodPractice"];

/** What a talk is most likely about: the first is to get acquainted, then to win them for the pact, then to support a member. */
export function likelyPurpose(employer: { spokenBefore: boolean; joined: boolean }): Purpose {
  if (!employer.spokenBefore) return "acquaint";
  return employer.joined ? "support" : "mobilise";
}

/** When a promise is due unless somebody says otherwise: the working day two weeks on. */
export const usualDueOn = (today: Day): Day => workingDay(addDays(today, 14));

/** To which day a promise is moved unless somebody says otherwise: a week on from its day, or from now when that went by. */
export const usualMoveTo = (dueOn: Day, today: Day): Day => workingDay(addDays(dueOn > today ? dueOn : today, 7));

/** The days offered for the next contact. */
export const nextContactDays = (today: Day): { weeks2: Day; weeks6: Day; months3: Day } => ({
  weeks2: workingDay(addDays(today, 14)),
  weeks6: workingDay(addDays(today, 42)),
  months3: workingDay(addMonths(today, 3)),
});

/** A promise that is open and whose day has passed. */
export const isLate = (promise: { dueOn: Day; outcome: string | null }, today: Day) =>
  promise.outcome === null && promise.dueOn < today;

/** Whose a promise is, in the words of a page: the other side is an employer or a partner. */
export const sideIn = ({
  side,
  partnerId,
}: {
  side: PromiseSide;
  partnerId: number | null;
}): PromiseSide | "partner" => (side === "employer" && partnerId !== null ? "partner" : side);
