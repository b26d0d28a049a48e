import { useRouteLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import type { Day } from "../days";
import type { loader } from "../root";
import { type Formats, formats } from "./formats";
import { type Locale, text, textOf, type Words } from "./messages";

type Tree = Parameters<typeof text>[0]["nl"];

/** What the root loader sends with every page: language, today, who is looking. Absent only when the root loader itself failed. */
export const useRoot = () => useRouteLoaderData<typeof loader>("root");

export const useLocale = (): Locale => useRoot()?.locale ?? "nl";

/** The day it is, as the server says: the browser never asks its own clock. */
export const useToday = (): Day => useRoot()?.today ?? "2000-01-01";

export function useText<M extends Tree>(words: Words<M>) {
  const locale = useLocale();
  return useMemo(() => text(words, locale), [words, locale]);
}

export function useTextOf(words: Words<Tree>) {
  const locale = useLocale();
  return useMemo(() => textOf(words, locale), [words, locale]);
}

export function useFormats(): Formats {
  const locale = useLocale();
  const today = useToday();
  return useMemo(() => formats(locale, today), [locale, today]);
}
