import { employerKinds, sizeClasses, trainingAnswers } from "db/schema/lists";
import { z } from "zod";
import { today } from "../clock.server";
import { type ChosenEmployers, contactAges, type EmployerFilter, employerSorts, filterNames } from "./filter";

const one = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const schema = z.object({
  day: one(z.iso.date().refine((day) => day < today())),
  text: one(z.string().trim().min(1).max(200)),
  sector: one(z.string().regex(/^[a-z]{2,20}$/)),
  size: one(z.enum([...sizeClasses, "2plus"])),
  pact: one(z.coerce.number().int().min(0).max(3)),
  charter: one(z.union([z.literal("2plus"), z.coerce.number().int().min(0).max(4)])),
  plan: one(z.enum(["yes", "no"])),
  lapse: one(z.enum(["planLate", "reportLate", "dormant"])),
  broker: one(z.union([z.literal("none"), z.coerce.number().int().positive()])),
  partner: one(z.coerce.number().int().positive()),
  kind: one(z.enum(employerKinds)),
  training: one(z.enum(trainingAnswers)),
  district: one(z.string().trim().min(1).max(40)),
  contact: one(z.enum(contactAges)),
  norm: one(z.enum(["yes", "no"])),
  sort: z.enum(employerSorts).catch("name"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

/** The filter of an address: what it does not understand, it leaves out. */
export function filterFrom(url: URL): EmployerFilter {
  const given = Object.fromEntries(
    Object.entries(filterNames).map(([name, key]) => [name, url.searchParams.get(key) || undefined]),
  );
  return schema.parse(given);
}

/** The rows ticked on one page of the list. */
const MOST = 200;

/** What was chosen of the list of an address: with `alle` everything the filter shows, else the ticked rows (`id`), whatever the filter says of them by now. Without either: nothing. */
export function chosenIn(url: URL): ChosenEmployers | undefined {
  const filter = filterFrom(url);
  if (url.searchParams.get("alle") === "ja") {
    if (filter.day !== undefined) return; // who stood so then may not now
    const misread = Object.entries(filterNames).some(
      ([name, key]) => url.searchParams.get(key) && filter[name as keyof EmployerFilter] === undefined,
    );
    return misread ? undefined : { ...filter, page: 1 }; // a filter that is not understood would choose more than was meant
  }
  const ids = url.searchParams.getAll("id").filter((id) => /^\d{1,15}$/.test(id));
  return ids.length > 0 ? { sort: "name", page: 1, ids: ids.slice(0, MOST).map(Number) } : undefined;
}
