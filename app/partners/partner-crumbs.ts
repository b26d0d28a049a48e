import { useText } from "../language/use-text";
import { paths } from "../paths";
import { partnerWords } from "./messages";

/** The way back from a page beneath a partner: to all of them, and to this one. */
export function usePartnerCrumbs({ id, name }: { id: number; name: string }) {
  const t = useText(partnerWords);
  return [
    { label: t("title"), to: paths.partners() },
    { label: name, to: paths.partner(id) },
  ];
}
