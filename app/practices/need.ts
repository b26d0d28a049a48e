import type { helpedAnswers, helpers, needEventKinds, needStates } from "db/schema/lists";
import type { Day } from "../days";

/** The rules of a support need, without I/O. */

export type NeedState = (typeof needStates)[number];
export type NeedEventKind = (typeof needEventKinds)[number];
export type Helper = (typeof helpers)[number];
export type HelpedAnswer = (typeof helpedAnswers)[number];

const stateAfter = { pickedUp: "pickedUp", answered: "answered", helped: "helped", reopened: "open" } as const;

/** Where a need stands, by the facts about it that were not voided, in order of time: the last word decides. */
export function needStandingOf(
  facts: readonly { kind: NeedEventKind; happenedOn: Day }[],
  heardOn: Day,
): { state: NeedState; stateOn: Day } {
  const last = facts.at(-1);
  return last ? { state: stateAfter[last.kind], stateOn: last.happenedOn } : { state: "open", stateOn: heardOn };
}

/** What may be recorded next: picked up before or without being answered, "did it help" after an answer, open again after either. */
export const nextOf: Record<NeedState, readonly NeedEventKind[]> = {
  open: ["pickedUp", "answered"],
  pickedUp: ["answered", "pickedUp", "reopened"],
  answered: ["helped", "reopened"],
  helped: ["reopened"],
};
