import type { Locale } from "../language/messages";

/** A page's title in the reader's language: hooks do not work in `meta`, so it asks the root loader's data. */
export function titled(matches: { id: string; data?: unknown }[], say: (locale: Locale) => string) {
  const root = matches.find(({ id }) => id === "root")?.data as { locale?: Locale } | undefined;
  return [{ title: `${say(root?.locale ?? "nl")} · Pactwerk` }];
}
