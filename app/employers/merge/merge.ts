import { addDays, type Day, daysBetween } from "../../days";
import { folded } from "../employer";
import type { EmployerDetails } from "../employers.server";

/** So many days a merge can be undone. */
export const UNDO_DAYS = 30;
export const undoableUntil = (mergedOn: Day): Day => addDays(mergedOn, UNDO_DAYS);
/** How many days are left, today included; zero when it is too late. */
export const daysLeft = (mergedOn: Day, today: Day): number => Math.max(0, daysBetween(today, undoableUntil(mergedOn)));

/** What is chosen at once: the parts of an address are one, and so are a head count and its class. */
export const choices = {
  name: ["name"],
  kvkNumber: ["kvkNumber"],
  tradeNames: ["tradeNames"],
  legalForm: ["legalForm"],
  sector: ["sector", "sbiCode", "sbiVersion"],
  size: ["headCount", "sizeClass"],
  kinds: ["kinds"],
  address: ["address", "postcode", "place"],
  trainingCompany: ["trainingCompany"],
  website: ["website"],
  nonMailing: ["nonMailing"],
  introducedById: ["introducedById"],
  brokerId: ["brokerId"],
  note: ["note"],
} as const satisfies Record<string, readonly (keyof EmployerDetails)[]>;
export type Choice = keyof typeof choices;
export const choiceNames = Object.keys(choices) as Choice[];

/** From the page that stays, from the other, or both together. */
export const picks = ["this", "other", "both"] as const;
export type Picked = (typeof picks)[number];
export type Picks = Partial<Record<Choice, Picked>>;

/** What the form of an employer takes. */
const LONGEST_NOTE = 2000;
const together: readonly Choice[] = ["tradeNames", "kinds", "note"];
const said = (details: EmployerDetails, choice: Choice) => choices[choice].map((name) => details[name]);
const isSilent = (details: EmployerDetails, choice: Choice) =>
  said(details, choice).every((value) =>
    Array.isArray(value) ? value.length === 0 : value === null || value === "unknown" || value === false,
  );
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What there is to choose for a field, the usual first; one answer when the two say the same. */
export function picksFor(choice: Choice, here: EmployerDetails, there: EmployerDetails): Picked[] {
  if (same(said(here, choice), said(there, choice))) return ["this"];
  if (choice === "nonMailing") return here.nonMailing ? ["this", "other"] : ["other", "this"]; // who asked for no mail gets none
  if (isSilent(here, choice)) return ["other", "this"];
  if (isSilent(there, choice)) return ["this", "other"];
  if (choice === "note" && `${here.note}${there.note}`.length > LONGEST_NOTE - 2) return ["this", "other"];
  return together.includes(choice) ? ["both", "this", "other"] : ["this", "other"];
}

/** The fields of the page that stays, as they were chosen; the usual answer where nothing was, or something that is not on offer. */
export function merged(here: EmployerDetails, there: EmployerDetails, chosen: Picks): EmployerDetails {
  const result: EmployerDetails = { ...here };
  for (const choice of choiceNames) {
    const offered = picksFor(choice, here, there);
    const wanted = chosen[choice];
    const pick = wanted && offered.includes(wanted) ? wanted : offered[0];
    if (pick === "other") for (const name of choices[choice]) Object.assign(result, { [name]: there[name] });
    if (pick === "both") Object.assign(result, bothOf(choice, here, there));
  }
  const loser = result.name === there.name ? here.name : there.name;
  if (folded(loser) !== folded(result.name) && !result.tradeNames.some((name) => folded(name) === folded(loser)))
    result.tradeNames = [...result.tradeNames, loser].sort(); // the other name stays one it is known by
  result.tradeNames = result.tradeNames.filter((name) => name !== result.name);
  return result;
}

function bothOf(choice: Choice, here: EmployerDetails, there: EmployerDetails): Partial<EmployerDetails> {
  if (choice === "note") return { note: `${here.note}\n\n${there.note}` };
  if (choice === "kinds") return { kinds: [...new Set([...here.kinds, ...there.kinds])].sort() };
  return { tradeNames: [...new Set([...here.tradeNames, ...there.tradeNames])].sort() };
}

type Place = { address: string | null; postcode: string | null; place: string | null };
const alike = (a: string | null, b: string | null) => folded(a ?? "") === folded(b ?? "");
/** Whether the head establishment of the other adds no place: it has no address in another town, or the same one. */
export const addsNoPlace = (here: Place, there: Place): boolean =>
  there.address === null && there.postcode === null
    ? there.place === null || alike(there.place, here.place)
    : there.postcode === here.postcode && alike(there.address, here.address);
