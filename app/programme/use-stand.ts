import { useFormats, useText } from "../language/use-text";
import type { Asked } from "./asked";
import { programmeWords } from "./messages";

/** The moment in words: "Stand op 1 oktober 2025, zoals bekend op 30 september 2025". */
export function useStand({ day, knownOn }: Asked): string {
  const t = useText(programmeWords);
  const format = useFormats();
  return knownOn
    ? t("standKnown", { day: format.day(day), known: format.day(knownOn) })
    : t("stand", { day: format.day(day) });
}
