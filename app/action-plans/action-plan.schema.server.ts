import { charterThemes, measures, phases, updateStatuses } from "db/schema/lists";
import { z } from "zod";
import { day, many, optionalDay, optionalText } from "../forms/parse-form.server";
import { numberIn } from "./action-plan";
import { answers, questions, type ReadyMeasure, readyMeasures } from "./ready-measures";

const optionalNumber = z
  .string()
  .trim()
  .max(20, "number")
  .optional()
  .refine((value) => !value || numberIn(value) !== undefined, "number")
  .transform((value) => (value ? (numberIn(value) ?? null) : null));
const optionalId = z
  .string()
  .regex(/^\d{0,15}$/, "choose")
  .optional()
  .transform((value) => (value ? Number(value) : null));
const yes = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

export const actionSchema = z.object({
  title: z.string("title").trim().min(1, "title").max(200, "tooLong"),
  theme: z.enum(charterThemes, "choose"),
  phase: z
    .union([z.literal(""), z.enum(phases)], "choose")
    .optional()
    .transform((value) => value || null),
  ownerContactId: optionalId,
  dueOn: optionalDay,
  measure: z.enum(measures, "choose"),
  unit: optionalText(60),
  baseline: optionalNumber,
  target: optionalNumber,
  aboutPeople: yes,
});

/** A link that a browser opens, and nothing that runs. */
const evidence = z
  .string()
  .trim()
  .max(500, "tooLong")
  .optional()
  .transform((value) => (value && !/^[a-z]+:/i.test(value) ? `https://${value}` : value) || null)
  .refine((value) => value === null || (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value) && URL.canParse(value)), "link");

export const updateSchema = z.object({
  status: z.enum(updateStatuses, "choose"),
  happenedOn: day(),
  value: optionalNumber,
  words: optionalText(2000),
  evidenceUrl: evidence,
});

export const planTextSchema = z.object({
  startsOn: day(),
  lastOn: day(),
  startingPosition: optionalText(5000),
  ambition: optionalText(5000),
});

const chosen = z.object(
  Object.fromEntries(
    (Object.keys(readyMeasures) as ReadyMeasure[]).map((name) => [
      name,
      z.object({ chosen: yes, ownerContactId: optionalId, dueOn: optionalDay }).optional(),
    ]),
  ),
);
const answer = z.enum(answers).optional();
export const startSchema = z.object({
  startingPosition: optionalText(5000),
  ambition: optionalText(5000),
  questions: z.object(Object.fromEntries(questions.map((name) => [name, answer]))).optional(),
  ready: chosen.optional(),
  others: many(z.string().trim().max(200, "tooLong")),
});

export const remarksSchema = z.object({ remarks: z.string("missing").trim().min(1, "missing").max(5000, "tooLong") });
export const reactionSchema = z
  .object({ kind: z.enum(["read", "asked"], "choose"), remarks: optionalText(5000) })
  .refine(({ kind, remarks }) => kind === "read" || remarks !== null, { message: "question", path: ["remarks"] });
