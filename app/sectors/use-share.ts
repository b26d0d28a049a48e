import { useFormats, useText } from "../language/use-text";
import { sectorWords } from "./messages";

/** A part as a percentage; what is there is never said to be nothing. */
export function useShare() {
  const t = useText(sectorWords);
  const format = useFormats();
  return (part: number, whole: number) => (part > 0 && part / whole < 0.005 ? t("tiny") : format.share(part, whole));
}
