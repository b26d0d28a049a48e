import type { Day } from "../../days";
import type { NeedState } from "../need";
import type { PracticeState } from "../practice";

/** What one hears at an employer: something that works there, or something it looks for. */
export const heardKinds = ["practice", "need"] as const;
export type HeardKind = (typeof heardKinds)[number];

export type HeardLine = {
  kind: HeardKind;
  id: number;
  words: string;
  heardOn: Day;
  heardBy: string;
  conversationId: number | null;
  confidential: boolean;
  state: PracticeState | NeedState;
};
