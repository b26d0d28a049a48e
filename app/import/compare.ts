import { type SizeClass, sizeClassOf } from "../employers/employer";
import type { Judged } from "./row";
import { type ComparedField, comparedFields, type FieldChoice } from "./run";

/** What a row says about an employer that can be held against what is here, its sector by its code; null where it says nothing. */
export type Said = Omit<Judged, "branchNumber" | "contact" | "remarks">;

/** The same, as it stands here. */
export type Here = {
  [Name in Exclude<keyof Said, "sizeClass">]: Said[Name];
} & { sizeClass: SizeClass };

const parts = {
  name: ["name"],
  kvkNumber: ["kvkNumber"],
  sector: ["sector"],
  sbiCode: ["sbiCode", "sbiVersion"],
  size: ["sizeClass", "headCount"],
  address: ["address", "postcode", "place"],
  website: ["website"],
  kinds: ["kinds"],
} as const satisfies Record<ComparedField, readonly (keyof Here)[]>;

/** What a field of an employer is compared as part of. */
export const comparedAs = (name: string): ComparedField | undefined =>
  comparedFields.find((field) => (parts[field] as readonly string[]).includes(name));

export type Change = [here: unknown, file: unknown];
/** By field of the employer: what is here and what the file says. */
export type Changes = Partial<Record<keyof Here, Change>>;
export type Difference = { field: ComparedField; changes: Changes; typed: boolean };

/**
 * Where a row differs from an employer that is here, by what belongs together. A cell that says nothing takes nothing away; kinds are
 * added, never ended: a list of contract partners says nothing about who is municipally owned. A number is only filled in where there is none.
 */
export function differences(here: Here, said: Said, personSet: readonly string[]): Difference[] {
  const wanted = wantedOf(here, said);
  return comparedFields.flatMap((field) => {
    const changed = parts[field].filter((name) => !same(here[name], wanted[name]));
    if (changed.length === 0) return [];
    const typed = (field === "size" ? parts.size : changed).some((name) => personSet.includes(name));
    return { field, typed, changes: Object.fromEntries(changed.map((name) => [name, [here[name], wanted[name]]])) };
  });
}

function wantedOf(here: Here, said: Said): Here {
  const size = sizeSaid(here, said);
  return {
    name: said.name,
    kvkNumber: here.kvkNumber ?? said.kvkNumber,
    sector: said.sector ?? here.sector,
    sbiCode: said.sbiCode ?? here.sbiCode,
    sbiVersion: said.sbiCode === null ? here.sbiVersion : said.sbiVersion,
    ...size,
    address: said.address ?? here.address,
    postcode: said.postcode ?? here.postcode,
    place: said.place ?? here.place,
    website: said.website ?? here.website,
    kinds: [...new Set([...here.kinds, ...said.kinds])].sort(),
  };
}

/** A count decides about the class; a class alone leaves a count that fits in it. Nought is no size. */
function sizeSaid(here: Here, { headCount, sizeClass }: Said): Pick<Here, "headCount" | "sizeClass"> {
  if (headCount) return { headCount, sizeClass: sizeClassOf(headCount) };
  if (sizeClass === null || sizeClass === "unknown" || sizeClass === here.sizeClass)
    return { headCount: here.headCount, sizeClass: here.sizeClass };
  return { headCount: null, sizeClass };
}

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const nothing = (value: unknown) =>
  value === null || value === "unknown" || (Array.isArray(value) && value.length === 0);

/** What of the differences is taken over, by what was chosen for each field; unless chosen, what a person typed here stays. */
export function taken(
  found: Difference[],
  choices: Partial<Record<ComparedField, FieldChoice>>,
): { changes: Changes; took: ComparedField[]; kept: ComparedField[] } {
  const changes: Changes = {};
  const took: ComparedField[] = [];
  const kept: ComparedField[] = [];
  for (const difference of found) {
    const chosen = chosenOf(difference, choices[difference.field] ?? "unlessTyped");
    Object.assign(changes, chosen);
    (Object.keys(chosen).length > 0 ? took : kept).push(difference.field);
  }
  return { changes, took, kept };
}

function chosenOf({ changes, typed }: Difference, choice: FieldChoice): Changes {
  if (choice === "take") return changes;
  if (choice === "keep" || (choice === "unlessTyped" && typed)) return {};
  if (choice === "unlessTyped") return changes;
  return Object.fromEntries(Object.entries(changes).filter(([, [here]]) => nothing(here)));
}
