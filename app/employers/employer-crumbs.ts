import { useText } from "../language/use-text";
import { paths } from "../paths";
import { employerWords } from "./messages";

/** The way back from a page beneath an employer: to all of them, and to this one. */
export function useEmployerCrumbs({ id, name }: { id: number; name: string }) {
  const t = useText(employerWords);
  return [
    { label: t("title"), to: paths.employers() },
    { label: name, to: paths.employer(id) },
  ];
}
