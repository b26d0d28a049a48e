/** Where an employer stands: two tracks, and what lapsed. The rule itself is SQL, in steps.server.ts; here are its names. */

export const pactSteps = ["known", "approached", "inConversation", "joined"] as const;
export const charterSteps = ["none", "intended", "signed", "plan", "reports"] as const;
export type PactStep = 0 | 1 | 2 | 3;
export type CharterStep = 0 | 1 | 2 | 3 | 4;

export const lapses = { planLate: 1, reportLate: 2, dormant: 4 } as const;
export type Lapse = keyof typeof lapses;
export const lapsesIn = (bits: number): Lapse[] =>
  (Object.keys(lapses) as Lapse[]).filter((lapse) => bits & lapses[lapse]);

/** One employer's standing on a day, as known at an instant. */
export type Standing = {
  rootId: number;
  pactStep: PactStep;
  pactEver: PactStep;
  charterStep: CharterStep;
  charterEver: CharterStep;
  lapses: number;
  memberSinceOn: string | null;
  /** The last sign of life: joined, an open talk that reached them, or an update of theirs. */
  awakeOn: string | null;
  signedOn: string | null;
  /** When the plan is due, while there is a signature and no plan. */
  planDueOn: string | null;
  /** The last due report, while it is not in. */
  reportDueOn: string | null;
};
