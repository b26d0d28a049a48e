import { appointmentKinds, purposes } from "db/schema/lists";
import { z } from "zod";
import { day, many, optionalText } from "../forms/parse-form.server";
import { durations } from "./appointment";

const optionalId = z
  .union([z.literal(""), z.string().regex(/^\d{1,15}$/, "invalid")])
  .optional()
  .transform((value) => (value ? Number(value) : null));

export const appointmentSchema = z.object({
  employerId: z
    .string("employer")
    .regex(/^\d{1,15}$/, "employer")
    .transform(Number),
  kind: z.enum(appointmentKinds, "kind"),
  on: day("day"),
  from: z.string("from").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "from"),
  minutes: z
    .string("minutes")
    .transform(Number)
    .refine((minutes) => durations.some((one) => one === minutes), "minutes"),
  ownerId: optionalId,
  establishmentId: optionalId,
  place: z
    .string()
    .trim()
    .max(200, "placeLong")
    .optional()
    .transform((value) => value || null),
  purposes: many(z.enum(purposes)),
  people: many(z.string().regex(/^contact:\d{1,15}$/)),
  colleagues: many(
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ),
  preparation: optionalText(4000),
  invite: z.literal("yes").optional(),
});

export const cancelSchema = z.object({ reason: z.string("reason").trim().min(1, "reason").max(500, "tooLong") });
