import { appointmentKinds, purposes } from "db/schema/lists";
import { z } from "zod";
import { day, many, optionalId, optionalText, recordId, timeOfDay } from "../forms/parse-form.server";
import type { PartyRef } from "../partners/party";
import { durations } from "./appointment";

const fields = z.object({
  kind: z.enum(appointmentKinds, "kind"),
  on: day("day"),
  from: timeOfDay("from"),
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
  colleagues: many(recordId()),
  preparation: optionalText(4000),
  invite: z.literal("yes").optional(),
});

/** With an employer, or with a partner: whom it is with says which. */
const withEmployer = fields.extend({ employerId: recordId("employer") });
const withPartner = fields.extend({ partnerId: recordId("employer") });
export const appointmentSchemaOf = (party: { kind: PartyRef["kind"] } | undefined) =>
  party?.kind === "partner" ? withPartner : withEmployer;
export type AppointmentForm = z.output<typeof fields>;

export const cancelSchema = z.object({ reason: z.string("reason").trim().min(1, "reason").max(500, "tooLong") });
