import { joinRoutes, leaveReasons } from "db/schema/lists";
import { z } from "zod";
import { day, optionalText } from "../forms/parse-form.server";

/** A contact from a list, or nobody. Whether it is one of this employer the command asks. */
export const optionalContact = z
  .string()
  .regex(/^\d{0,15}$/, "choose")
  .optional()
  .transform((value) => (value ? Number(value) : null));
/** Why a fact is voided: nothing is taken back without it. */
export const voidReason = z.string("missing").trim().min(1, "missing").max(500, "tooLong");

export const joinSchema = z.object({
  joinedOn: day(),
  route: z.enum(joinRoutes, "choose"),
  contactId: optionalContact,
});
export const correctSchema = joinSchema.extend({ voidReason });
export const leaveSchema = z.object({
  leftOn: day(),
  reason: z.enum(leaveReasons, "choose"),
  note: optionalText(1000),
});
export const voidSchema = z.object({ voidReason });
