import type { MetaFunction } from "@remix-run/node";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { pactSiteWords } from "./messages";
import { TextPage } from "./text-page";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(pactSiteWords, locale)("privacy.title"));

const parts = ["what", "not", "long", "rights", "cookies"] as const;

export default function PrivacyPage() {
  const t = useText(pactSiteWords);
  return (
    <TextPage
      title={t("privacy.title")}
      lead={t("privacy.lead")}
      parts={parts.map((part) => ({ title: t(`privacy.${part}`), text: t(`privacy.${part}Text`) }))}
    />
  );
}
