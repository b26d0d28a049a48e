import { useText } from "../language/use-text";
import { paths } from "../paths";
import { roundWords } from "./messages";

/** The way back from a page beneath a round: to all of them, and to this one. */
export function useRoundCrumbs(round?: { id: number; name: string }) {
  const t = useText(roundWords);
  const all = { label: t("title"), to: paths.rounds() };
  return round ? [all, { label: round.name, to: paths.round(round.id) }] : [all];
}
