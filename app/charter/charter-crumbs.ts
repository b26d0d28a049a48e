import { useText } from "../language/use-text";
import { paths } from "../paths";
import { charterWords } from "./messages";

/** The way back from the Charter's page of an employer. In this room's own words: those of employers weigh as much as the page itself. */
export function useCharterCrumbs({ id, name }: { id: number; name: string }) {
  const t = useText(charterWords);
  return [
    { label: t("employers"), to: paths.employers() },
    { label: name, to: paths.employer(id) },
  ];
}
