import { data, redirect } from "@remix-run/node";
import type { z } from "zod";
import { chosenValues } from "../forms/chosen.server";
import { nested, parseForm, sayIn } from "../forms/parse-form.server";
import type { Conflict } from "../forms/versions";
import { type Locale, textOf } from "../language/messages";
import { flash } from "../layouts/flash.server";
import { heardWords } from "./heard/messages";
import { practiceWords } from "./messages";

type Words = Record<string, string | null>;
type Changed<Of extends Words> =
  | { saved: true; said: string }
  | {
      saved: false;
      conflicts: string[];
      original: Record<string, unknown>;
      theirs: Of & { version: number };
      by: string;
    };

/** The words of a record as its form has them. */
export const formValuesOf = <Of extends Words>(record: Of, names: readonly (keyof Of & string)[]) =>
  Object.fromEntries(names.map((name) => [name, record[name] ?? ""]));

/**
 * Judges the form of a practice or a need and changes it; leads to `there`. When somebody else changed the same meanwhile, 409 with both
 * versions, in words.
 */
export async function editHeard<S extends z.ZodType<{ version: number }>, Of extends Words>(
  request: Request,
  {
    schema,
    names,
    current,
    there,
    locale,
  }: { schema: S; names: readonly (keyof Of & string)[]; current: Of; there: string; locale: Locale },
  change: (input: z.output<S>) => Changed<Of>,
) {
  const sent = chosenValues(await request.formData(), formValuesOf(current, names)); // after a 409: per field mine or theirs
  const parsed = parseForm(sent, schema, sayIn(locale, practiceWords));
  if (!parsed.ok) return data(parsed.failure, 422);
  const result = change(parsed.data);
  if (result.saved) return redirect(there, { headers: flash({ text: result.said }) });
  const label = textOf(practiceWords as never, locale);
  const about = textOf(heardWords as never, locale);
  const shown = (name: string, value: unknown) =>
    value && (name === "theme" || name === "phase") ? about(`${name}.${value}`) : String(value ?? "");
  const mine = parsed.data as unknown as Words;
  const conflict: Conflict = {
    by: result.by,
    fields: result.conflicts.map((name) => ({
      name,
      label: name === "theme" || name === "phase" ? about(`${name}.label`) : label(`edit.${name}`),
      was: shown(name, result.original[name]),
      mine: { shown: shown(name, mine[name]), value: mine[name] ?? "" },
      theirs: { shown: shown(name, result.theirs[name]), value: result.theirs[name] ?? "" },
    })),
  };
  return data({ values: nested(sent), version: result.theirs.version, conflict }, 409);
}
