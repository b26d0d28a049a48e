import type { MetaFunction } from "@remix-run/node";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { pactSiteWords } from "./messages";
import { TextPage } from "./text-page";

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(pactSiteWords, locale)("report.title"));

export default function ReportPage() {
  const t = useText(pactSiteWords);
  return (
    <TextPage
      title={t("report.title")}
      lead={t("report.lead")}
      parts={[
        {
          title: t("report.art1"),
          text: t("report.art1Text"),
          link: <a href="https://www.art1middennederland.nl">{t("report.art1Link")}</a>,
        },
        { title: t("report.school"), text: t("report.schoolText") },
        { title: t("report.danger"), text: t("report.dangerText") },
        { title: t("report.why"), text: t("report.whyText") },
      ]}
    />
  );
}
