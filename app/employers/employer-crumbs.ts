import { useText } from "../language/use-text";
import { layoutWords } from "../layouts/messages";
import { paths } from "../paths";

/** The way back from a page beneath an employer: to all of them, and to this one. In the words of the menu, which every page has already. */
export function useEmployerCrumbs({ id, name }: { id: number; name: string }) {
  const t = useText(layoutWords);
  return [
    { label: t("employers"), to: paths.employers() },
    { label: name, to: paths.employer(id) },
  ];
}
