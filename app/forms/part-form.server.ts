import { data } from "@remix-run/node";
import type { z } from "zod";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import type { Refusal } from "../history/fact";
import { formats } from "../language/formats";
import { type Locale, textOf, type Words } from "../language/messages";
import { type Made, once, sentKey } from "./once.server";
import { parseForm, type Say } from "./parse-form.server";

/** One of several forms on a page: how it is judged, where a refusal is said, and what it does. */
export type PartAction<S extends z.ZodType = z.ZodType> = {
  schema: S;
  field: string;
  run: (input: z.output<S>) => Made | Refusal<string>;
};

export const partAction = <S extends z.ZodType>(
  schema: S,
  field: string,
  run: (input: z.output<S>) => Made | Refusal<string>,
): PartAction => ({ schema, field, run: run as PartAction["run"] });

/** What a command came to: where it leads and what to say of it, or its refusal as it is. */
export const saying =
  (path: string) =>
  <Why extends string>(result: object | Refusal<Why>, said: string): Made | Refusal<Why> =>
    "refused" in result ? result : { path, said };

/** Where a refusal is said that is about another field than the form's first. */
const fieldOf: Record<string, string> = { contact: "contactId", partner: "partnerId", round: "roundId" };

/** Parses one form of a page and runs it once. What is wrong or refused comes back as 422 beside its field, with what was typed. */
export function answerPart(
  viewer: Viewer,
  form: FormData,
  { schema, field, run }: PartAction,
  { say, sayRefusal }: { say: Say; sayRefusal: (refusal: Refusal<string>) => string },
) {
  const parsed = parseForm(form, schema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { values } = parsed;
  if (!sentKey(form)) return data({ values, errors: { [field]: say("key") } }, 422);
  const answer = once(viewer, form, String(form.get("part") ?? field), () => run(parsed.data));
  if (!("refused" in answer)) return answer;
  const at = fieldOf[answer.refused] ?? field;
  return data({ values, errors: { [at]: sayRefusal(answer) } }, 422);
}

/** A refusal as a sentence of the room's `refusal` words, with the day it collides with. */
export function sayRefusalIn(locale: Locale, words: Words<{ refusal: Record<string, string> }>) {
  const say = textOf(words as never, locale);
  const format = formats(locale, today());
  return ({ refused, since }: Refusal<string>): string =>
    say(`refusal.${refused}`, since === null ? {} : { day: format.day(since) });
}
