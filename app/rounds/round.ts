import type { approachChannels, optOutWays, roundAnswers, roundGoals } from "db/schema/lists";
import type { Day } from "../days";

export type RoundGoal = (typeof roundGoals)[number];
export type RoundAnswer = (typeof roundAnswers)[number];
export type Channel = (typeof approachChannels)[number];
export type OptOutWay = (typeof optOutWays)[number];

/** What the form of a round holds; the texts are for employers, in their language. */
export type RoundDetails = {
  name: string;
  startsOn: Day;
  /** The last day. */
  endsOn: Day;
  goal: RoundGoal | null;
  goalCount: number | null;
  subjectNl: string;
  textNl: string;
  subjectEn: string;
  textEn: string;
};
export type Round = RoundDetails & { id: number; version: number };
type Term = Pick<Round, "startsOn" | "endsOn">;

export const roundPhases = ["running", "coming", "over"] as const;
export type RoundPhase = (typeof roundPhases)[number];
export const phaseOf = ({ startsOn, endsOn }: Term, day: Day): RoundPhase =>
  day < startsOn ? "coming" : day > endsOn ? "over" : "running";

/** The last day of a round that has been, or today. */
export const lastDayOf = (round: Term, day: Day): Day => (phaseOf(round, day) === "over" ? round.endsOn : day);

/** What is known of an employer on a round: open facts alone. The days are the last ones from the begin of the round to its end. */
export type RoundFacts = {
  putOn: Day;
  approach: { on: Day; channel: Channel } | null;
  answer: { on: Day; answer: RoundAnswer } | null;
  talkedOn: Day | null;
  joinedOn: Day | null;
  /** The membership itself says that it came through this round. */
  joinedThrough: boolean;
  signedOn: Day | null;
};

export const roundSteps = ["approached", "answered", "visited", "joined", "signed"] as const;
export type RoundStep = (typeof roundSteps)[number];
export type RoundStand = Record<RoundStep, boolean>;

/**
 * How far an employer came by a round. A visit, a membership and a signature are never typed here: they count from the day on which it came on
 * the round (or the round began), or from the letter when that was earlier, up to and including the last. So a letter takes away nothing that
 * counted before. Who came that far has answered.
 */
export function standIn(facts: RoundFacts, { startsOn, endsOn }: Term): RoundStand {
  const began = facts.putOn > startsOn ? facts.putOn : startsOn;
  const from = facts.approach && facts.approach.on < began ? facts.approach.on : began;
  const within = (on: Day | null) => on !== null && on >= from && on <= endsOn;
  const visited = within(facts.talkedOn);
  const joined = facts.joinedThrough || within(facts.joinedOn);
  const signed = within(facts.signedOn);
  return {
    approached: facts.approach !== null,
    answered: facts.answer !== null || visited || joined || signed,
    visited,
    joined,
    signed,
  };
}

/** The norm was heard by whom the round wrote to, and who was spoken to by it. */
export const hasHeard = ({ approached, visited }: RoundStand) => approached || visited;

/** What the list of a round can be narrowed to. */
export const roundViews = ["all", ...roundSteps, "silent", "unwritten", "heard", "unheard"] as const;
export type RoundView = (typeof roundViews)[number];
export const isIn = (stand: RoundStand, view: RoundView): boolean => {
  if (view === "all") return true;
  if (view === "silent") return stand.approached && !stand.answered;
  if (view === "heard") return hasHeard(stand);
  if (view === "unheard") return !hasHeard(stand);
  return view === "unwritten" ? !stand.approached : stand[view];
};

export type Funnel = Record<RoundStep, number> & { on: number };
export function funnelOf(stands: readonly RoundStand[]): Funnel {
  const of = (step: RoundStep) => stands.filter((stand) => stand[step]).length;
  return {
    on: stands.length,
    approached: of("approached"),
    answered: of("answered"),
    visited: of("visited"),
    joined: of("joined"),
    signed: of("signed"),
  };
}

/** Nothing left to win: a member of the pact that signed the Charter. Such an employer does not come on a round. */
export const isWon = ({ pactStep, charterStep }: { pactStep: number; charterStep: number }): boolean =>
  pactStep === 3 && charterStep >= 2;

/** Why an employer on a round gets no letter or mail. */
export const unwrittenReasons = [
  "written",
  "queued",
  "optedOut",
  "nonMailing",
  "won",
  "said",
  "spoken",
  "noAddress",
] as const;
export type Unwritten = (typeof unwrittenReasons)[number];

export type Addressing = {
  written: boolean;
  /** How its mail of this round stands, when one was made. */
  mail: "waiting" | "sent" | "failed" | "withdrawn" | null;
  optedOut: boolean;
  nonMailing: boolean;
  /** Joined or signed by this round, or nothing left to win. */
  won: boolean;
  said: RoundAnswer | null;
  /** An open talk reached them since the round began. */
  spoken: boolean;
  hasEmail: boolean;
  hasAddress: boolean;
};

/**
 * How an employer is written to: by mail when somebody there has an address, else by letter, and never twice in a round. Who wants no mail,
 * answered already or was spoken to since the round began, is not written to; a mail that could not be delivered becomes a letter.
 */
export function wayOf(one: Addressing): { way: Channel } | { way: null; why: Unwritten } {
  const not = (why: Unwritten) => ({ way: null, why });
  if (one.written || one.mail === "sent") return not("written");
  if (one.optedOut) return not("optedOut");
  if (one.nonMailing) return not("nonMailing");
  if (one.won) return not("won");
  if (one.said !== null) return not("said");
  if (one.spoken) return not("spoken");
  if (one.mail === "waiting") return not("queued");
  if (one.hasEmail && one.mail === null) return { way: "mail" };
  return one.hasAddress ? { way: "letter" } : not("noAddress");
}
