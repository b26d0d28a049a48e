import { employerKinds } from "db/schema/lists";
import { pageAsked } from "../paging";
import { type ReasonKind, reasonKinds } from "./visit-score";

/** What the visit list is narrowed by, as it stands in the address. */
export type VisitFilter = {
  sector: string | undefined; // code, or "none"
  district: string | undefined; // or "none"
  reason: ReasonKind | undefined;
  kind: (typeof employerKinds)[number] | undefined;
  broker: string | undefined; // whose list: an id, "me" or "all"
  page: number;
};

const oneOf = <Value extends string>(known: readonly Value[], value: string | null) =>
  known.find((one) => one === value);

export function visitFilterIn(query: URLSearchParams): VisitFilter {
  const short = (name: string) => query.get(name)?.slice(0, 60) || undefined;
  return {
    sector: short("sector"),
    district: short("wijk"),
    reason: oneOf(Object.keys(reasonKinds) as ReasonKind[], query.get("reden")),
    kind: oneOf(employerKinds, query.get("soort")),
    broker: short("makelaar"),
    page: pageAsked(query),
  };
}

/** As the query of an address; the first page is left out. */
export const queryOfVisits = ({ sector, district, reason, kind, broker, page }: VisitFilter) => ({
  sector,
  wijk: district,
  reden: reason,
  soort: kind,
  makelaar: broker,
  pagina: page > 1 ? page : undefined,
});
