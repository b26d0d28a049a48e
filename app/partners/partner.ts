import type { partnerKinds } from "db/schema/lists";
import type { Day } from "../days";

export type PartnerKind = (typeof partnerKinds)[number];

/** What the form of a partner holds. */
export type PartnerDetails = { name: string; kind: PartnerKind; website: string | null };
export type Partner = PartnerDetails & { id: number; registeredOn: Day; version: number };

export const partnerSorts = ["name", "last", "forward", "joined"] as const;
export type PartnerFilter = {
  text?: string | undefined;
  kind?: PartnerKind | undefined;
  sort: (typeof partnerSorts)[number];
  page: number;
};

/** The filter as the query of an address; defaults are left out. */
export const queryOfPartners = ({ text, kind, sort = "name", page = 1 }: Partial<PartnerFilter>) => ({
  q: text,
  soort: kind,
  sorteer: sort === "name" ? undefined : sort,
  pagina: page === 1 ? undefined : page,
});
