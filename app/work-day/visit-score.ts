import { addDays, addMonths, type Day, yearBefore } from "../days";

/** Why an employer is worth a visit now, in the order in which reasons of the same weight are shown. */
export const reasonCodes = [
  "planLate",
  "planSoon",
  "noPlan",
  "reportLate",
  "reportSoon",
  "need",
  "nextContact",
  "neverSpoken",
  "silent",
  "noAnswer",
  "veryLarge",
  "large",
  "colleagues",
  "near",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
export type VisitWeights = Record<ReasonCode, number>;

export const usualWeights: VisitWeights = {
  planLate: 50,
  planSoon: 45,
  noPlan: 20,
  reportLate: 40,
  reportSoon: 25,
  need: 35,
  nextContact: 30,
  neverSpoken: 25,
  silent: 25,
  noAnswer: 15,
  veryLarge: 20,
  large: 10,
  colleagues: 10,
  near: 15,
};

/** The limits of the rule, named on the page that explains it. */
export const limits = {
  planWeeks: 8,
  reportWeeks: 6,
  silentMonths: 12,
  answerDays: 14,
  backMonths: 12, // how far back a letter or a next contact counts
  colleagueMonths: 24,
  spokenDays: 30,
  lowCoverage: 0.25,
  most: 250, // employers looked at for each reason, those for whom it holds the longest first
} as const;

/** These say that a visit would be easy or useful, not that one is needed: they add up, and bring nobody onto the list by themselves. */
export const addsOnly = ["colleagues", "near"] as const satisfies readonly ReasonCode[];

/** What the rule knows of an employer on a day: open facts only. Confidential talks and signals are not among them. */
export type VisitFacts = {
  id: number;
  sortName: string;
  member: boolean;
  signedOn: Day | null;
  /** When the plan is due, while there is a signature and no plan. */
  planDueOn: Day | null;
  reportDueOn: Day | null;
  memberSinceOn: Day | null;
  lastContactOn: Day | null;
  /** The oldest question for help that nobody picked up. */
  need: { on: Day; what: string } | null;
  size: "50-249" | "250+" | null;
  headCount: number | null;
  /** The members of its sector against what the register counted; nothing when nobody counted it. */
  coverage: { part: number; whole: number } | null;
  /** The last time that one of several colleagues spoke there, while its own broker did not. */
  colleaguesOn: Day | null;
  /** When we would speak again, as the last talk agreed. */
  nextContactOn: Day | null;
  /** The last letter or mail, of which recruitment round, and since when they have answered one. */
  approach: { on: Day; channel: "letter" | "mail"; round: string | null; answeredOn: Day | null } | null;
  /** The viewer's own appointment of today or tomorrow in the same postcode area. */
  near: { on: Day; time: string; employer: string; postcode: string } | null;
};

/** A reason with its points and the day it rests on; what its sentence names besides. */
export type Reason = {
  code: ReasonCode;
  points: number;
  on: Day | null;
  due?: Day;
  what?: string;
  /** Who or what it is about; of colleagues only where a reason is shown. */
  names?: string[];
  area?: string;
  part?: number;
  whole?: number;
  staff?: number | null;
};

type Found = Omit<Reason, "points">;

/** The days that the limits come to, worked out once for a whole list. */
const daysOf = (day: Day) => ({
  day,
  planSoon: addDays(day, 7 * limits.planWeeks),
  reportSoon: addDays(day, 7 * limits.reportWeeks),
  silent: yearBefore(day),
  back: addMonths(day, -limits.backMonths),
  answered: addDays(day, -limits.answerDays),
});
type Days = ReturnType<typeof daysOf>;

function planOf({ signedOn, planDueOn }: VisitFacts, { day, planSoon }: Days): Found | undefined {
  if (!signedOn || !planDueOn) return;
  const late = planDueOn < day;
  const soon = planDueOn <= planSoon;
  return { code: late ? "planLate" : soon ? "planSoon" : "noPlan", on: signedOn, due: planDueOn };
}

function reportOf({ reportDueOn }: VisitFacts, { day, reportSoon }: Days): Found | undefined {
  if (!reportDueOn || reportDueOn > reportSoon) return;
  return { code: reportDueOn < day ? "reportLate" : "reportSoon", on: reportDueOn };
}

function silenceOf(facts: VisitFacts, { silent }: Days): Found | undefined {
  if (!facts.member && !facts.signedOn) return;
  if (facts.lastContactOn)
    return facts.lastContactOn <= silent ? { code: "silent", on: facts.lastContactOn } : undefined;
  const since = [facts.memberSinceOn, facts.signedOn].flatMap((on) => on ?? []).sort()[0];
  return { code: "neverSpoken", on: since ?? null };
}

function needOf({ need }: VisitFacts): Found | undefined {
  return need ? { code: "need", on: need.on, what: need.what } : undefined;
}

function nextContactOf({ nextContactOn }: VisitFacts, { day, back }: Days): Found | undefined {
  if (!nextContactOn || nextContactOn >= day || nextContactOn < back) return;
  return { code: "nextContact", on: nextContactOn };
}

function answerOf({ approach, lastContactOn, member }: VisitFacts, { back, answered }: Days): Found | undefined {
  if (!approach || member || approach.on < back) return;
  if (approach.on > answered || (lastContactOn && lastContactOn >= approach.on)) return;
  if (approach.answeredOn && approach.answeredOn >= approach.on) return;
  return {
    code: "noAnswer",
    on: approach.on,
    what: approach.channel,
    ...(approach.round && { names: [approach.round] }),
  };
}

function sizeOf({ size, member, coverage, headCount }: VisitFacts): Found | undefined {
  if (!size || member || !coverage || coverage.part >= coverage.whole * limits.lowCoverage) return;
  return { code: size === "250+" ? "veryLarge" : "large", on: null, ...coverage, staff: headCount };
}

function colleaguesOf({ colleaguesOn }: VisitFacts): Found | undefined {
  return colleaguesOn ? { code: "colleagues", on: colleaguesOn } : undefined;
}

function nearOf({ near }: VisitFacts): Found | undefined {
  return near ? { code: "near", on: near.on, what: near.time, names: [near.employer], area: near.postcode } : undefined;
}

const rules = [planOf, reportOf, needOf, nextContactOf, silenceOf, answerOf, sizeOf, colleaguesOf, nearOf];

/** The reasons to visit an employer on a day, the weightiest first. What weighs nothing is no reason. */
export const reasonsOf = (facts: VisitFacts, day: Day, weights: VisitWeights): Reason[] =>
  reasonsWithin(facts, daysOf(day), weights);

function reasonsWithin(facts: VisitFacts, days: Days, weights: VisitWeights): Reason[] {
  return rules
    .flatMap((rule) => rule(facts, days) ?? [])
    .map((found) => ({ ...found, points: weights[found.code] }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || reasonCodes.indexOf(a.code) - reasonCodes.indexOf(b.code));
}

/** The sum of exactly the reasons that are shown. */
export const scoreOf = (reasons: readonly Reason[]): number => reasons.reduce((sum, { points }) => sum + points, 0);

/** Whether there is a reason that brings an employer onto the list by itself. */
export const isCalledFor = (reasons: readonly Reason[]): boolean =>
  reasons.some(({ code }) => !(addsOnly as readonly ReasonCode[]).includes(code));

export type Ranked<Facts extends Pick<VisitFacts, "id" | "sortName"> = VisitFacts> = {
  facts: Facts;
  reasons: Reason[];
  score: number;
};

/** The employers to visit, the highest score first, then by name, then by number: the same facts are always the same list. */
export function ranked<Facts extends VisitFacts>(
  all: readonly Facts[],
  day: Day,
  weights: VisitWeights,
): Ranked<Facts>[] {
  const days = daysOf(day);
  return all
    .map((facts) => ({ facts, reasons: reasonsWithin(facts, days, weights) }))
    .filter(({ reasons }) => isCalledFor(reasons))
    .map((one) => ({ ...one, score: scoreOf(one.reasons) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.facts.sortName < b.facts.sortName ? -1 : a.facts.sortName > b.facts.sortName ? 1 : a.facts.id - b.facts.id),
    );
}

/** What the list can be narrowed by: reasons that belong together. */
export const reasonKinds = {
  plan: ["planLate", "planSoon", "noPlan"],
  report: ["reportLate", "reportSoon"],
  need: ["need"],
  contact: ["nextContact", "neverSpoken", "silent"],
  answer: ["noAnswer"],
  size: ["veryLarge", "large"],
  colleagues: ["colleagues"],
  near: ["near"],
} as const satisfies Record<string, readonly ReasonCode[]>;
export type ReasonKind = keyof typeof reasonKinds;
