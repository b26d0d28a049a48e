import { charterThemes, phases } from "db/schema/lists";
import { z } from "zod";
import { nested, optionalId } from "../../forms/parse-form.server";
import { type HeardKind, heardKinds } from "./heard";

const emptied = <Value extends string>(list: readonly [Value, ...Value[]]) =>
  z
    .union([z.literal(""), z.enum(list)], "invalid")
    .optional()
    .transform((value) => value || null);
/** What one may leave open when it is heard in passing. */
export const optionalTheme = emptied(charterThemes);
export const optionalPhase = emptied(phases);

const row = z.object({
  kind: z.enum(heardKinds, "invalid").optional(),
  words: z.string().trim().max(300, "tooLong").default(""),
  theme: optionalTheme,
  phase: optionalPhase,
  at: optionalId,
});

/** A row without words is no row. Holes (a row taken away) are let through. */
export const heardRows = z
  .preprocess(
    (rows) => (Array.isArray(rows) ? Array.from(rows, (one) => one ?? {}) : []),
    z.array(row).max(20, "invalid"),
  )
  .transform((rows) =>
    rows.flatMap(({ kind, words, ...about }) =>
      words === "" ? [] : [{ kind: kind ?? ("practice" as const), words, ...about }],
    ),
  );

/** The rows as a form has them, by their kinds: a row that was taken away is a hole. */
const kindsIn = (form: FormData): (HeardKind | null)[] => {
  const { heard } = nested(form);
  return Array.isArray(heard)
    ? Array.from(
        heard as ({ kind?: string } | undefined)[],
        (one) => heardKinds.find((kind) => kind === one?.kind) ?? null,
      )
    : [];
};

/** The rows after the button that adds or takes one away, where JavaScript does not do it; nothing when another button sent the form. */
export function heardAfter(form: FormData): (HeardKind | null)[] | undefined {
  const [intent, index] = String(form.get("intent") ?? "").split(":");
  const kinds = kindsIn(form);
  if (intent === "addPractice" || intent === "addNeed")
    return kinds.length < 20 ? [...kinds, intent === "addPractice" ? "practice" : "need"] : kinds;
  if (intent === "dropHeard") return kinds.map((kind, at) => (at === Number(index) ? null : kind));
}
