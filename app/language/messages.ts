import { createTranslator } from "use-intl/core";

export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];
export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** What Intl calls them: English dates are British ("30 March 2026"). */
export const intlLocale = { nl: "nl-NL", en: "en-GB" } as const;
export const timeZone = "Europe/Amsterdam";

type Tree = { [key: string]: string | Tree };
type Translation<T> = { [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };
export type Words<M extends Tree> = { nl: M; en: M };

/** Dutch is the source: its literal ICU texts are the type of the keys and of their parameters; English must have them all. */
export function messages<const Nl extends Tree>(nl: Nl, en: Translation<Nl>): Words<Nl> {
  return { nl, en: en as unknown as Nl };
}

/** A browser has the words of one language; another one follows with the page it loads anew (root.tsx). */
const wordsIn = <M extends Tree>(words: Words<M>, locale: Locale): M => words[locale] ?? words.nl ?? words.en;
const translator = <M extends Tree>(words: Words<M>, locale: Locale) =>
  createTranslator<M>({
    locale: intlLocale[locale],
    messages: wordsIn(words, locale) as never,
    timeZone,
    onError: raise,
  });
const made = new WeakMap<object, Partial<Record<Locale, unknown>>>();

/** A translator for loaders, mail and documents; components call useText. Made once per room and language: Intl is dear to set up. */
export function text<M extends Tree>(words: Words<M>, locale: Locale): ReturnType<typeof translator<M>> {
  const known = made.get(words) ?? {};
  made.set(words, known);
  known[locale] ??= translator(words, locale);
  return known[locale] as ReturnType<typeof translator<M>>;
}

/** A key that cannot be checked at compile time (a zod issue, a closed list's code): absent keys throw, as everywhere. */
export function textOf(
  words: Words<Tree>,
  locale: Locale,
): (key: string, values?: Record<string, string | number>) => string {
  return text(words, locale) as never;
}

function raise(error: Error): never {
  throw error;
}
