import { optOutWays, roundAnswers, roundGoals } from "db/schema/lists";
import { z } from "zod";
import { day, optionalId } from "../forms/parse-form.server";
import { voidReason } from "../pact/membership.schema.server";
import { unknownIn } from "./round-text";

const known = (text: string) => unknownIn(text).length === 0;
const subject = z.string("missing").trim().min(1, "missing").max(200, "tooLong").refine(known, "placeholder");
/** Two pages of A4 hold no more. */
const body = z.string("missing").trim().min(1, "missing").max(5000, "tooLong").refine(known, "placeholder");
const norm = z
  .string("missing")
  .trim()
  .min(1, "missing")
  .max(1000, "tooLong")
  .regex(/^[^{}]*$/, "noBraces");

const texts = { subjectNl: subject, textNl: body, subjectEn: subject, textEn: body };
export const roundSchema = z
  .object({
    name: z.string("missing").trim().min(1, "missing").max(120, "tooLong"),
    startsOn: day(),
    endsOn: day(),
    goal: z
      .union([z.literal(""), z.enum(roundGoals)], "choose")
      .optional()
      .transform((value) => value || null),
    goalCount: z
      .union([z.literal(""), z.coerce.number("count").int("count").min(1, "count").max(100_000, "count")], "count")
      .optional()
      .transform((value) => value || null),
    ...texts,
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ["endsOn"], message: "endsBefore" })
  .refine(({ goal, goalCount }) => goal === null || goalCount !== null, { path: ["goalCount"], message: "goalCount" })
  .transform((input) => ({ ...input, goalCount: input.goal === null ? null : input.goalCount }));

export const roundTextSchema = z.object({ normNl: norm, normEn: norm, ...texts });

export const putOnSchema = z.object({ round: optionalId.pipe(z.number("choose")) });
export const answerSchema = z.object({ answeredOn: day(), answer: z.enum(roundAnswers, "choose") });
export const letterSchema = z.object({ sentOn: day() });
export const optOutSchema = z.object({
  optedOutOn: day(),
  way: z.enum(
    optOutWays.filter((way) => way !== "link"),
    "choose",
  ),
});
export const withReason = z.object({ voidReason });
