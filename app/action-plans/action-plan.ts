import type { charterThemes, measures, phases, planEventKinds, updateStatuses } from "db/schema/lists";
import type { Day } from "../days";

/** The rules of an action plan, without I/O. */

export type Theme = (typeof charterThemes)[number];
/** The five, in the order in which a plan shows them. */
export const fiveThemes = ["ethnicity", "age", "workAbility", "gender", "lgbti"] as const satisfies Theme[];
export type Phase = (typeof phases)[number];
export type Measure = (typeof measures)[number];
export type UpdateStatus = (typeof updateStatuses)[number];
export type PlanEventKind = (typeof planEventKinds)[number];

export type ActionState = "new" | "running" | "done" | "behind" | "stopped";

/** How an action goes, by its updates in order of time: the last that says more than "nothing changed". */
export function stateOf(statuses: UpdateStatus[]): ActionState {
  return statuses.findLast((status) => status !== "unchanged") ?? (statuses.length > 0 ? "running" : "new");
}

/** Past its day and neither done nor stopped. */
export const isLate = (action: { dueOn: Day | null; state: ActionState }, today: Day) =>
  action.dueOn !== null && action.dueOn < today && action.state !== "done" && action.state !== "stopped";

/** Whether somebody should look at it: late, or said to be behind. */
export const isBehind = (action: { dueOn: Day | null; state: ActionState }, today: Day) =>
  action.state === "behind" || isLate(action, today);

/** What waits for us first. */
export const planStates = ["toRead", "asked", "draft", "read"] as const;
export type PlanState = (typeof planStates)[number];

/** Where the talk about a plan stands, by its events in order of time: the last word decides. */
export function planStateOf(kinds: PlanEventKind[]): PlanState {
  const last = kinds.findLast((kind) => ["madeFinal", "asked", "answered", "read"].includes(kind));
  if (last === undefined) return "draft";
  return last === "asked" || last === "read" ? last : "toRead";
}

/** Measured in numbers, of which there is a beginning, a now and a goal. */
export const counts = (measure: Measure) => measure === "number" || measure === "percentage";

type Measured = { measure: Measure; baseline: number | null; target: number | null };

/** How far from the beginning to the goal, also when the goal is lower; nothing when one of them is not known or they are the same. */
export function progressOf(
  { measure, baseline, target }: Measured,
  value: number | null,
): { value: number; max: number } | undefined {
  if (!counts(measure) || baseline === null || target === null || baseline === target) return;
  const max = Math.abs(target - baseline);
  const gone = ((value ?? baseline) - baseline) * Math.sign(target - baseline);
  return { value: Math.min(max, Math.max(0, gone)), max };
}

export type Workplace = { headCount: number | null; sizeClass: string };
const LEAST_PEOPLE = 50;
const LEAST_COUNT = 10;

/**
 * Why a number about who works somewhere is not taken (product.md): below 50 people nobody is counted, and above that no
 * number of 1 to 9, since a few people can be recognised. A share is judged by the people it stands for. Not counting is
 * always right: an empty number is taken.
 */
export function peopleNumberRefusal(
  value: number | null,
  measure: Measure,
  workplace: Workplace,
): "fewPeople" | "smallNumber" | undefined {
  if (value === null || !counts(measure)) return;
  const people = workplace.headCount ?? { "50-249": 50, "250+": 250 }[workplace.sizeClass] ?? 0;
  if (people < LEAST_PEOPLE) return "fewPeople";
  const count = measure === "percentage" ? (value / 100) * people : value;
  return count > 0 && count < LEAST_COUNT ? "smallNumber" : undefined;
}

/** "12", "12,5", "1.200": a number as people write it here or in English; nothing when it is none. */
export function numberIn(text: string): number | undefined {
  const bare = text.replace(/[\s%]/g, "");
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll(".", "") : bare;
  const value = Number(plain.replace(",", "."));
  return /^-?\d+([.,]\d+)?$/.test(plain) && Math.abs(value) < 1e9 ? value : undefined;
}

/** The period a plan has unless one says otherwise: until the end of this year, or of the next one from July on. Ends on the first day it no longer holds. */
export function usualPeriod(today: Day): { startsOn: Day; endsOn: Day } {
  const year = Number(today.slice(0, 4)) + (today.slice(5, 7) >= "07" ? 2 : 1);
  return { startsOn: today, endsOn: `${year}-01-01` };
}
