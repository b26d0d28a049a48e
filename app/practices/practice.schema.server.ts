import { consentScopes, helpedAnswers } from "db/schema/lists";
import { z } from "zod";
import { day, optionalText } from "../forms/parse-form.server";
import { heardKinds } from "./heard/heard";
import { optionalPhase, optionalTheme } from "./heard/heard.schema.server";

const required = (limit: number, message = "missing") => z.string(message).trim().min(1, message).max(limit, "tooLong");
const chosenId = z
  .string("who")
  .regex(/^\d{1,15}$/, "who")
  .transform(Number);
const version = z.coerce.number().int();
const about = { theme: optionalTheme, phase: optionalPhase };

export const addHeardSchema = z.object({
  kind: z.enum(heardKinds, "kind"),
  words: required(300, "words"),
  heardOn: day(),
  ...about,
});

export const practiceSchema = z.object({
  version,
  heading: required(300),
  did: optionalText(4000),
  forWhom: optionalText(1000),
  gave: optionalText(2000),
  ...about,
});
export const needSchema = z.object({ version, seeks: required(1000), ...about });

const mistake = z.object({ voidReason: required(500) });
/** The forms of a good practice's page, by verb. */
export const practiceForms = {
  ask: z.object({ contactId: chosenId, scope: z.enum(consentScopes, "choose") }),
  answer: z.object({
    contactId: chosenId,
    answer: z.enum(["public", "network", "no"], "choose"),
    way: z.enum(["phone", "paper"], "choose"),
    on: day(),
  }),
  mistake,
  void: mistake,
};
/** The forms of a support need's page, by verb. */
export const needForms = {
  pickUp: z.object({ by: z.string("who").regex(/^(desk|\d{1,15})$/, "who"), on: day() }),
  use: z.object({}),
  answer: z.object({ on: day(), words: required(2000) }),
  helped: z.object({ on: day(), helped: z.enum(helpedAnswers, "choose"), words: optionalText(1000) }),
  reopen: z.object({ on: day(), words: required(500) }),
  mistake,
  void: mistake,
};
