import { baseCounts } from "db/schema/lists";
import { z } from "zod";
import { day } from "../forms/parse-form.server";
import { voidReason } from "../pact/membership.schema.server";

/** A whole number as somebody types it: 1200, 1.200 or 1 200. */
const plain = (typed: string) => typed.replace(/(?<=\d)[.\s](?=\d{3}(\D|$))/g, "");
const isCount = (value: string) => /^[1-9]\d{0,7}$/.test(value);
const typed = (error: string) => z.string(error).trim().max(20, "number").transform(plain);

const baseSchema = z.object({
  countedOn: day(),
  counts: z.enum(baseCounts, "choose"),
  employers: typed("missing")
    .refine((value) => value !== "", "missing")
    .refine((value) => value === "" || isCount(value), "count")
    .transform(Number),
  jobs: typed("count")
    .optional()
    .transform((value) => value || null)
    .refine((value) => value === null || isCount(value), "count")
    .transform((value) => (value === null ? null : Number(value))),
  source: z.string("missing").trim().min(1, "missing").max(200, "tooLong"),
});

export const baseSchemas = {
  record: baseSchema,
  correct: baseSchema.extend({ voidReason }),
  void: z.object({ voidReason }),
};
export type BaseInput = z.output<typeof baseSchema>;
