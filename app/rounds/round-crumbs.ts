import { useText } from "../language/use-text";
import { paths } from "../paths";
import { roundWords } from "./messages";

/** The way back from a page beneath a round: to all of them, of the same day, and to this one. */
export function useRoundCrumbs(round?: { id: number; name: string }, day: string | null = null) {
  const t = useText(roundWords);
  const all = { label: t("title"), to: paths.rounds({ datum: day }) };
  return round ? [all, { label: round.name, to: paths.round(round.id) }] : [all];
}
