import type { charterThemes, consentKinds, consentScopes, consentWays, phases, practiceStates } from "db/schema/lists";
import type { Day } from "../days";

/** The rules of a good practice and of an employer's consent to it, without I/O. */

export type Theme = (typeof charterThemes)[number];
export type Phase = (typeof phases)[number];
export type PracticeState = (typeof practiceStates)[number];
export type ConsentKind = (typeof consentKinds)[number];
export type ConsentScope = (typeof consentScopes)[number];
export type ConsentWay = (typeof consentWays)[number];

/** The words an employer consents to, and no others. */
export type PracticeText = { heading: string; did: string | null; forWhom: string | null; gave: string | null };
export const textOfPractice = ({ heading, did, forWhom, gave }: PracticeText): PracticeText => ({
  heading,
  did,
  forWhom,
  gave,
});

/** A fact about the consent, of those that were not voided. */
export type ConsentFact = {
  kind: ConsentKind;
  happenedOn: Day;
  scope: ConsentScope | null;
  /** The first day on which a consent no longer holds. */
  endsOn: Day | null;
  textHash: string;
};

export type PracticeStanding = { state: PracticeState; stateOn: Day; scope: ConsentScope | null; endsOn: Day | null };

/**
 * Where a practice stands on a day, by the facts in order of time: the last answer counts, as long as it is about the words of today and
 * not a year old. A question that was asked since, of these same words, waits when no consent holds.
 */
export function standingOf(
  facts: readonly ConsentFact[],
  practice: { heardOn: Day; textHash: string; textOn: Day },
  day: Day,
): PracticeStanding {
  const answered = facts.findLastIndex(({ kind }) => kind !== "asked");
  const answer = facts[answered];
  const asked = facts.slice(answered + 1).findLast(({ textHash }) => textHash === practice.textHash);
  if (answer?.kind === "consented" && answer.endsOn && answer.textHash === practice.textHash && day < answer.endsOn)
    return { state: "consented", stateOn: answer.happenedOn, scope: answer.scope, endsOn: answer.endsOn };
  const bare = { scope: null, endsOn: null };
  if (asked) return { state: "asked", stateOn: asked.happenedOn, ...bare };
  if (answer?.kind === "consented") {
    const changed = answer.textHash !== practice.textHash;
    return { state: "lapsed", stateOn: changed ? practice.textOn : (answer.endsOn ?? practice.textOn), ...bare };
  }
  if (answer?.kind === "refused" || answer?.kind === "withdrawn")
    return { state: answer.kind, stateOn: answer.happenedOn, ...bare };
  return { state: "heard", stateOn: practice.heardOn, ...bare };
}

/**
 * The words of a practice as they stood at an instant since which they were changed, for the rule above: which facts are about them, and since
 * when they stood. The words themselves are not kept, so a fact is about them when nothing was changed between it and the instant.
 */
export function textAt(
  { heardOn }: { heardOn: Day },
  changes: readonly { at: string; on: Day }[],
  facts: readonly { recordedAt: string; textHash: string }[],
  instant: string,
): { textHash: string; textOn: Day } {
  const until = (moment: string) => changes.filter(({ at }) => at <= moment).length;
  const before = until(instant);
  const about = facts.find(({ recordedAt }) => until(recordedAt) === before);
  return { textHash: about?.textHash ?? "", textOn: changes[before - 1]?.on ?? heardOn };
}

/** Why a consent that was given no longer holds. */
export const lapseOf = (facts: readonly ConsentFact[], textHash: string): "changed" | "expired" | undefined => {
  const last = facts.findLast(({ kind }) => kind !== "asked");
  if (last?.kind !== "consented") return;
  return last.textHash === textHash ? "expired" : "changed";
};

/** What a link that was mailed may still do: it asks once, and lets withdraw what it was given. */
export type LinkStand = "asks" | "changed" | "holds" | "refused" | "withdrawn" | "expired";
export function linkStandOf(
  facts: readonly (ConsentFact & { id: number })[],
  askId: number,
  practice: { heardOn: Day; textHash: string; textOn: Day },
  day: Day,
): LinkStand {
  const { state } = standingOf(facts, practice, day);
  if (state === "consented" && !isWaiting(facts, askId, practice.textHash)) return "holds";
  const ask = facts.find(({ id }) => id === askId);
  if (!ask || ask.textHash !== practice.textHash) return "changed";
  if (isWaiting(facts, askId, practice.textHash)) return "asks";
  if (state === "refused" || state === "withdrawn") return state;
  return "expired";
}

/** Asked of these words, and not answered since. */
export const isWaiting = (facts: readonly (ConsentFact & { id: number })[], askId: number, textHash: string) => {
  const at = facts.findIndex(({ id }) => id === askId);
  return at >= 0 && facts[at]?.textHash === textHash && facts.slice(at + 1).every(({ kind }) => kind === "asked");
};
