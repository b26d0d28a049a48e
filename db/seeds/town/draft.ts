import type { Day } from "~/days";
import {
  type EmployerKind,
  folded,
  type LegalForm,
  type SizeClass,
  sizeClassOf,
  type TrainingAnswer,
} from "~/employers/employer";
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

const activities: Record<"large" | "small" | "tiny", Record<Activity, number>> = {
  large: { often: 26, "now and then": 37, few: 21, once: 7, tried: 4, never: 5 },
  small: { often: 12, "now and then": 31, few: 26, once: 13, tried: 9, never: 9 },
  tiny: { often: 0, "now and then": 16, few: 30, once: 22, tried: 16, never: 16 },
};

/** More small ones than large ones, as in a real town. */
const countBetween = (dice: Dice, least: number, most: number) => Math.round(least * (most / least) ** dice.throw());

function kindsOf(dice: Dice, sector: string, legalForm: LegalForm | null): EmployerKind[] {
  const kinds: EmployerKind[] = [];
  if (legalForm === "publicBody") kinds.push("public");
  else if (sector === "education" && legalForm === "foundation") kinds.push("education");
  else if (legalForm !== "foundation" && dice.chance(0.4)) kinds.push("private");
  if (legalForm === "foundation" && ["culture", "care"].includes(sector) && dice.chance(0.35)) kinds.push("subsidised");
  if (["construction", "business", "logistics", "hospitality", "ict"].includes(sector) && dice.chance(0.14))
    kinds.push("contractPartner");
  return kinds;
}

/** Marit and Tom had the same part of the town, one after the other. */
const brokerAt = (dice: Dice, from: Day, ago: Ago): Draft["broker"] => {
  const who = dice.weighted({ samira: 45, other: 41, nobody: 13, hanneke: 1 });
  if (who === "other") return from < ago(92) ? "marit" : "tom";
  return who === "nobody" ? null : who;
};

/** So many employers, each a little different. */
export function draftTown(dice: Dice, ago: Ago, count: number): Draft[] {
  const nameOf = nameGiver(dice);
  const personOf = peopleGiver(dice);
  return Array.from({ length: count }, () => {
    const sector = dice.weighted(sectors);
    const { name, legalForm, least, most } = nameOf(sector);
    const headCount = countBetween(dice, least, most);
    const sizeKnown = dice.chance(0.94);
    const countKnown = sizeKnown && dice.chance(0.5);
    const domain = `${folded(name)
      .replace(/ (b\.v\.|n\.v\.|u\.a\.)$/, "")
      .replace(/[^a-z0-9]+/g, "")}.example`;
    // Few weeks are before the first, so an old list came in at once; the others came one by one.
    const from = dice.chance(0.45)
      ? ago(dice.between(148, 156), dice.pick([1, 2, 3, 4, 5]))
      : ago(dice.between(4, 147), dice.pick([1, 2, 3, 4, 5]));
    const activity = dice.weighted<Activity>(activities[headCount >= 50 ? "large" : headCount > 3 ? "small" : "tiny"]);
    const possible = Object.keys(topics).filter(
      (key) => (topics[key]?.sectors?.includes(sector) ?? true) && headCount >= (topics[key]?.least ?? 1),
    );
    const people =
      activity === "never" ? dice.between(0, 1) : Math.min(headCount, dice.between(1, headCount < 10 ? 2 : 3));
    const owned = !["foundation", "association", "publicBody"].includes(legalForm ?? "");
    const contacts = personOf({ sector, headCount, domain, owned }, people);
    const [successor, joining] = personOf({ sector, headCount, domain, owned }, 2) as [Somebody, Somebody];
    return {
      name,
      domain,
      legalForm,
      sector,
      sectorKnown: dice.chance(0.96),
      headCount,
      countKnown,
      sizeClass: sizeKnown ? sizeClassOf(headCount) : "unknown",
      kinds: kindsOf(dice, sector, legalForm),
      trainingCompany: headCount === 1 ? "no" : dice.weighted({ yes: 36, no: 16, unknown: 48 }),
      spot: dice.chance(0.95) ? somewhere(dice) : null,
      website: dice.chance(0.7) ? domain : null,
      note: dice.chance(0.12) ? dice.pick(employerNotes) : null,
      nonMailing: dice.chance(0.06),
      from,
      broker: brokerAt(dice, from, ago),
      activity,
      subjects: dice.shuffled(possible).slice(0, activity === "often" ? 4 : activity === "now and then" ? 2 : 1),
      contacts,
      later: [{ ...successor, jobTitle: contacts[0]?.jobTitle ?? successor.jobTitle }, joining],
    };
  });
}
