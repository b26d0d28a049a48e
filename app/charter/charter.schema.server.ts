import { charterOccasions, charterThemes, signatureEndReasons } from "db/schema/lists";
import { z } from "zod";
import { day, many, optionalText } from "../forms/parse-form.server";
import { optionalContact, voidReason } from "../pact/membership.schema.server";

const name = z.string("name").trim().min(1, "name").max(200, "nameTooLong");

export const signSchema = z.object({
  signedOn: day(),
  signatoryName: name,
  signatoryTitle: z.string("jobTitle").trim().min(1, "jobTitle").max(200, "nameTooLong"),
  contactId: optionalContact,
  occasion: z.enum(charterOccasions, "choose"),
  place: optionalText(200),
  proof: optionalText(1000),
  themes: many(z.enum(charterThemes, "choose")),
});
export const correctSchema = signSchema.extend({ voidReason });
export const endSchema = z.object({
  endedOn: day(),
  reason: z.enum(signatureEndReasons, "choose"),
  note: optionalText(1000),
});
export const intendSchema = z.object({ intendedOn: day(), contactId: optionalContact });
export const sendSchema = z.object({ on: day() });
export const dropSchema = z.object({
  on: day(),
  reason: z.string("missing").trim().min(1, "missing").max(500, "tooLong"),
});
export const receiveSchema = z.object({
  termId: z.string("choose").regex(/^\d{1,15}$/, "choose"),
  submittedOn: day(),
  summary: optionalText(5000),
  onBehalf: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
});
export const mistakeSchema = z.object({ voidReason });
