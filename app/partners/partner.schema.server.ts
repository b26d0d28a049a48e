import { partnerKinds } from "db/schema/lists";
import { z } from "zod";
import { optionalWebsite } from "../employers/employer.schema.server";
import { pageAsked } from "../paging";
import { type PartnerFilter, partnerSorts } from "./partner";

export const partnerSchema = z.object({
  name: z.string("missing").trim().min(1, "missing").max(200, "tooLong"),
  kind: z.enum(partnerKinds, "choose"),
  website: optionalWebsite,
});

const filterSchema = z.object({
  text: z.string().trim().min(1).max(200).optional().catch(undefined),
  kind: z.enum(partnerKinds).optional().catch(undefined),
  sort: z.enum(partnerSorts).catch("name"),
});

/** The filter of an address: what it does not understand, it leaves out. */
export function partnerFilterIn({ searchParams }: URL): PartnerFilter {
  const given = (name: string) => searchParams.get(name) || undefined;
  const filter = filterSchema.parse({
    text: given("q"),
    kind: given("soort"),
    sort: given("sorteer"),
  });
  return { ...filter, page: pageAsked(searchParams) };
}
