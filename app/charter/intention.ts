import type { Day } from "../days";
import type { Trace } from "../history/fact";

export type IntentionEvent = Trace & {
  id: number;
  kind: "sentToSer" | "dropped";
  happenedOn: Day;
  reason: string | null;
};
export type Intention = Trace & {
  id: number;
  /** The employer it was recorded at: after a merge this may be one that went up in another. */
  employerId: number;
  intendedOn: Day;
  contactId: number | null;
  contact: string | null;
  sent: IntentionEvent | null;
  dropped: IntentionEvent | null;
  mistakenEvents: IntentionEvent[];
  /** The first signature on or after its day: what it was for. */
  signedOn: Day | null;
};

/** It waits for a signature: neither dropped nor signed. */
export const isOpen = ({ voidedAt, dropped, signedOn }: Intention): boolean =>
  voidedAt === null && dropped === null && signedOn === null;
