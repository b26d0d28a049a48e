import type { Day } from "../days";
import type { EmployerKind, SizeClass, TrainingAnswer } from "./employer";

export const employerSorts = ["name", "-name", "contact", "-contact", "step", "-step"] as const;
export type EmployerSort = (typeof employerSorts)[number];
export const contactAges = ["3", "6", "12", "never"] as const;

/** What a list shows, as it stands in the address. */
export type EmployerFilter = {
  day?: Day | undefined; // as it stood on a day in the past
  text?: string | undefined;
  sector?: string | undefined; // code, or "none"
  size?: SizeClass | "2plus" | undefined;
  pact?: number | undefined;
  charter?: number | "2plus" | undefined;
  plan?: "yes" | "no" | undefined; // counted as having a final plan
  lapse?: "planLate" | "reportLate" | "dormant" | undefined;
  broker?: number | "none" | undefined;
  partner?: number | undefined; // that put it forward
  kind?: EmployerKind | undefined;
  training?: TrainingAnswer | undefined;
  district?: string | undefined; // a wijk, "inside", "outside" or "unknown"
  contact?: (typeof contactAges)[number] | undefined; // no contact for so many months
  norm?: "yes" | "no" | undefined; // heard the norm: written to by a round, spoken to, joined or signed
  sort: EmployerSort;
  page: number;
};

/** What of a list was chosen: the rows ticked, or everything the filter shows. */
export type ChosenEmployers = EmployerFilter & { ids?: number[] | undefined };

/** The filter's names in the address (Dutch), each with the values it may have; what is not understood is left out. */
export const filterNames = {
  day: "datum",
  text: "q",
  sector: "sector",
  size: "grootte",
  pact: "pact",
  charter: "charter",
  plan: "plan",
  lapse: "termijn",
  broker: "makelaar",
  partner: "partner",
  kind: "soort",
  training: "leerbedrijf",
  district: "wijk",
  contact: "contact",
  norm: "norm",
  sort: "sorteer",
  page: "pagina",
} as const satisfies Record<keyof EmployerFilter, string>;

export type FilterName = Exclude<keyof EmployerFilter, "sort" | "page">;
export const filtered = (filter: EmployerFilter): FilterName[] =>
  (Object.keys(filterNames) as (keyof EmployerFilter)[]).filter(
    (name): name is FilterName => name !== "sort" && name !== "page" && filter[name] !== undefined,
  );

/** The filter as the query of an address; defaults are left out, so that one list has one address. */
export function queryOf(filter: Partial<EmployerFilter>): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, key] of Object.entries(filterNames) as [keyof EmployerFilter, string][]) {
    const value = filter[name];
    if (value === undefined || (name === "sort" && value === "name") || (name === "page" && value === 1)) continue;
    query[key] = String(value);
  }
  return query;
}
