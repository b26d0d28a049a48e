import type { Day } from "~/days";
import { type EmployerKind, folded, type LegalForm, type SizeClass, sizeClassOf, type TrainingAnswer } from "~/employers/employer";
import type { Ago } from "../agenda";
import type { Dice } from "../dice";
import { peopleGiver, type Somebody } from "./contacts";
import { nameGiver } from "./names";
import { employerNotes } from "./phrases";
import { type Spot, somewhere } from "./places";
import { topics } from "./topics";

export type Activity = "often" | "now and then" | "few" | "once" | "tried" | "never";

/** An employer of the town as it is on its first day, and how the years with it will go. */
export type Draft = {
  name: string;
  domain: string;
  legalForm: LegalForm | null;
  /** What it is; `known` is false where nobody wrote it down. */
  sector: string;
  sectorKnown: boolean;
  headCount: number;
  countKnown: boolean;
  sizeClass: SizeClass;
  kinds: EmployerKind[];
  trainingCompany: TrainingAnswer;
  spot: Spot | null;
  website: string | null;
  note: string | null;
  nonMailing: boolean;
  from: Day;
  broker: "samira" | "marit" | "tom" | "hanneke" | null;
  activity: Activity;
  subjects: string[];
  contacts: Somebody[];
  /** Who comes later: a successor, and somebody who joins a talk. */
  later: [Somebody, Somebody];
};

const sectors = {
  care: 15,
  business: 13,
  construction: 13,
  hospitality: 12,
  retail: 12,
  ict: 9,
  logistics: 6,
  education: 5,
  culture: 5,
  industry: 6,
  finance: 3,
  government: 1,
  other: 3,
};

const sizes: Record<LegalForm | "none", Partial<Record<SizeClass, number>>> = {
  soleProprietorship: { "1": 22, "2-9": 68, "10-49": 10 },
  generalPartnership: { "2-9": 65, "10-49": 35 },
  limitedPartnership: { "2-9": 65, "10-49": 35 },
  professionalPartnership: { "2-9": 38, "10-49": 50, "50-249": 12 },
  privateLimited: { "2-9": 20, "10-49": 43, "50-249": 28, "250+": 9 },
  publicLimited: { "50-249": 40, "250+": 60 },
  foundation: { "2-9": 12, "10-49": 36, "50-249": 34, "250+": 18 },
  association: { "2-9": 60, "10-49": 40 },
  cooperative: { "2-9": 30, "10-49": 50, "50-249": 20 },
  publicBody: { "50-249": 60, "250+": 40 },
  other: { "2-9": 60, "10-49": 40 },
  none: { "1": 3, "2-9": 58, "10-49": 33, "50-249": 6 },
};
const counts: Record<SizeClass, [low: number, high: number]> = { "1": [1, 1], "2-9": [2, 9], "10-49": [10, 49], "50-249": [50, 249], "250+": [255, 2400], unknown: [3, 40] };

function kindsOf(dice: Dice, sector: string, legalForm: LegalForm | null): EmployerKind[] {
  const kinds: EmployerKind[] = [];
  if (legalForm === "publicBody") kinds.push("public");
  else if (sector === "education" && legalForm === "foundation") kinds.push("education");
  else if (legalForm !== "foundation" && dice.chance(0.4)) kinds.push("private");
  if (legalForm === "foundation" && ["culture", "care"].includes(sector) && dice.chance(0.35)) kinds.push("subsidised");
  if (["construction", "business", "logistics", "hospitality", "ict"].includes(sector) && dice.chance(0.14)) kinds.push("contractPartner");
  return kinds;
}

/** Marit and Tom had the same part of the town, one after the other. */
const brokerAt = (dice: Dice, from: Day, ago: Ago): Draft["broker"] => {
  const who = dice.weighted({ samira: 45, other: 40, nobody: 13, hanneke: 2 });
  if (who === "other") return from < ago(92) ? "marit" : "tom";
  return who === "nobody" ? null : who;
};

/** So many employers, each a little different. */
export function draftTown(dice: Dice, ago: Ago, count: number): Draft[] {
  const nameOf = nameGiver(dice);
  const personOf = peopleGiver(dice);
  return Array.from({ length: count }, () => {
    const sector = dice.weighted(sectors);
    const { name, legalForm } = nameOf(sector);
    const sizeClass = dice.weighted(sizes[legalForm ?? "none"] as Record<SizeClass, number>);
    const [low, high] = counts[sizeClass];
    const headCount = sizeClass === "250+" ? Math.round(low * (high / low) ** dice.throw()) : dice.between(low, high);
    const sizeKnown = dice.chance(0.94);
    const countKnown = sizeKnown && dice.chance(0.5);
    const domain = `${folded(name)
      .replace(/ (b\.v\.|n\.v\.|u\.a\.)$/, "")
      .replace(/[^a-z0-9]+/g, "")}.example`;
    // Few weeks are before the first, so an old list came in at once; the others came one by one.
    const from = dice.chance(0.45) ? ago(dice.between(148, 156), dice.pick([1, 2, 3, 4, 5])) : ago(dice.between(4, 147), dice.pick([1, 2, 3, 4, 5]));
    const activity = dice.weighted<Activity>(
      headCount >= 50 ? { often: 24, "now and then": 36, few: 22, once: 8, tried: 5, never: 5 } : { often: 9, "now and then": 28, few: 27, once: 15, tried: 10, never: 11 },
    );
    const possible = Object.keys(topics).filter((key) => topics[key]?.sectors?.includes(sector) ?? true);
    const people = activity === "never" ? dice.between(0, 1) : Math.min(headCount, dice.between(1, headCount < 10 ? 2 : 3));
    return {
      name,
      domain,
      legalForm,
      sector,
      sectorKnown: dice.chance(0.96),
      headCount,
      countKnown,
      sizeClass: countKnown ? sizeClassOf(headCount) : sizeKnown ? sizeClass : "unknown",
      kinds: kindsOf(dice, sector, legalForm),
      trainingCompany: headCount === 1 ? "no" : dice.weighted({ yes: 36, no: 16, unknown: 48 }),
      spot: dice.chance(0.95) ? somewhere(dice) : null,
      website: dice.chance(0.7) ? `https://www.${domain}` : null,
      note: dice.chance(0.12) ? dice.pick(employerNotes) : null,
      nonMailing: dice.chance(0.06),
      from,
      broker: brokerAt(dice, from, ago),
      activity,
      subjects: dice.shuffled(possible).slice(0, activity === "often" ? 4 : activity === "now and then" ? 2 : 1),
      contacts: Array.from({ length: people }, () => personOf(sector, headCount, domain)),
      later: [personOf(sector, headCount, domain), personOf(sector, headCount, domain)],
    };
  });
}
