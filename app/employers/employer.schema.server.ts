import { employerKinds, legalForms, sizeClasses, trainingAnswers } from "db/schema/lists";
import { z } from "zod";
import { many, optionalDay, optionalEmail, optionalId, optionalPhone, optionalText } from "../forms/parse-form.server";
import { kvkNumberOf, postcodeOf, websiteOf } from "./employer";

const name = z.string("missing").trim().min(1, "missing").max(200, "nameTooLong");

const optionalKvk = z
  .string()
  .trim()
  .optional()
  .refine((value) => !value || kvkNumberOf(value) !== undefined, "kvk")
  .transform((value) => (value ? (kvkNumberOf(value) ?? null) : null));
const optionalPostcode = z
  .string()
  .trim()
  .optional()
  .refine((value) => !value || postcodeOf(value) !== undefined, "postcode")
  .transform((value) => (value ? (postcodeOf(value) ?? null) : null));
export const optionalWebsite = z
  .string()
  .trim()
  .max(200, "tooLong")
  .optional()
  .refine((value) => !value || websiteOf(value) !== undefined, "website")
  .transform((value) => (value ? (websiteOf(value) ?? null) : null));
const optionalCount = z
  .string()
  .trim()
  .optional()
  .refine((value) => !value || /^\d{1,7}$/.test(value), "headCount")
  .transform((value) => (value ? Number(value) : null));
const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .union([z.literal(""), z.enum(values)], "choose")
    .optional()
    .transform((value) => (value || null) as Values[number] | null);

export const employerSchema = z.object({
  name,
  tradeNames: z
    .string()
    .trim()
    .max(1000, "tooLong")
    .optional()
    .transform((value) =>
      [
        ...new Set(
          (value ?? "")
            .split(",")
            .map((one) => one.trim())
            .filter((one) => one.length > 0 && one.length <= 200),
        ),
      ].sort(),
    ),
  kvkNumber: optionalKvk,
  legalForm: optionalChoice(legalForms),
  sector: z
    .string()
    .regex(/^[a-z]*$/, "choose")
    .optional()
    .transform((value) => value || null),
  sizeClass: z.enum(sizeClasses).default("unknown"),
  headCount: optionalCount,
  profileChange: z.enum(["from", "corrected"]).default("from"),
  kinds: many(z.enum(employerKinds)),
  trainingCompany: z.enum(trainingAnswers).default("unknown"),
  address: optionalText(200),
  postcode: optionalPostcode,
  place: optionalText(100),
  website: optionalWebsite,
  nonMailing: z
    .literal("yes")
    .optional()
    .transform((value) => value === "yes"),
  note: optionalText(2000),
  introducedById: optionalId,
  brokerId: z
    .string()
    .regex(/^\d{0,15}$/, "choose")
    .optional()
    .transform((value) => (value ? Number(value) : null)),
});

export const contactSchema = z.object({
  name: z.string("missing").trim().min(1, "missing").max(120, "tooLong"),
  jobTitle: optionalText(120),
  email: optionalEmail,
  phone: optionalPhone,
  locale: optionalChoice(["nl", "en"]),
});

export const establishmentSchema = z.object({
  name: optionalText(200),
  branchNumber: z
    .string()
    .trim()
    .optional()
    .transform((value) => (value ?? "").replace(/\s/g, ""))
    .refine((value) => value === "" || /^\d{12}$/.test(value), "branch")
    .transform((value) => value || null),
  address: optionalText(200),
  postcode: optionalPostcode,
  place: optionalText(100),
  headCount: optionalCount,
  trainingCompany: z.enum(trainingAnswers).default("unknown"),
  sbbNumber: optionalText(40),
  trainingCheckedOn: optionalDay,
});

export const referralSchema = z.object({
  consentBy: z.string("missing").trim().min(1, "missing").max(120, "tooLong"),
  question: optionalText(1000),
});

export const pinnedNoteSchema = z.object({
  version: z.coerce.number().int().min(0),
  pinnedNote: optionalText(280),
});

const viewName = z.string("missing").trim().min(1, "missing").max(60, "tooLong");
export const saveViewSchema = z.object({ name: viewName, shared: z.literal("yes").optional() });
export const renameViewSchema = z.object({ name: viewName });
