import type { MetaFunction } from "@remix-run/node";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { pactSiteWords } from "./messages";
import { TextPage } from "./text-page";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(pactSiteWords, locale)("accessibility.title"));

export default function AccessibilityPage() {
  const t = useText(pactSiteWords);
  return (
    <TextPage
      title={t("accessibility.title")}
      lead={t("accessibility.lead")}
      parts={[
        { title: t("accessibility.done"), text: t("accessibility.doneText") },
        { title: t("accessibility.help"), text: t("accessibility.helpText") },
      ]}
    />
  );
}
