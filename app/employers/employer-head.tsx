import { Link } from "@remix-run/react";
import { PageHead } from "../design/page-head";
import { useFormats, useRoot, useText } from "../language/use-text";
import { paths } from "../paths";
import { standingWords } from "../standing/messages";
import { lapsesIn } from "../standing/standing";
import { employerWords } from "./messages";
import type { EmployerPageData } from "./page-data";
import { pinnedWords } from "./pinned-words";

export function EmployerHead({ id, details, summary, referral, pinned, may }: EmployerPageData) {
  const t = useText(employerWords);
  const standing = useText(standingWords);
  const pin = useText(pinnedWords);
  const format = useFormats();
  const root = useRoot();
  const size =
    details.headCount !== null
      ? t("size.people", { count: details.headCount })
      : details.sizeClass === "unknown"
        ? t("size.peopleUnknown")
        : t(`size.${details.sizeClass}`);
  return (
    <PageHead
      title={details.name}
      crumbs={[{ label: t("title"), to: paths.employers() }]}
      actions={
        may.refer && (
          <Link className="button" to={paths.referEmployer(id)}>
            {referral ? t("page.referral") : t("page.refer")}
          </Link>
        )
      }
    >
      <p className="meta">
        <span>{details.kvkNumber ? t("kvk", { number: details.kvkNumber }) : t("noKvk")}</span>
        {details.sectorName && <span>{details.sectorName}</span>}
        <span>{size}</span>
        {details.trainingCompany === "yes" && <span>{t("training.tag")}</span>}
        {details.municipality && details.municipality !== root?.pact.municipality && (
          <span>{details.municipality}</span>
        )}
        <span>{details.brokerName ? t("page.broker", { name: details.brokerName }) : t("page.noBroker")}</span>
      </p>
      {summary && summary.charterStep >= 2 && summary.signedOn && (
        <p className="charter">{t("page.charterSince", { day: format.day(summary.signedOn) })}</p>
      )}
      {summary && lapsesIn(summary.lapses).length > 0 && (
        <p>
          {lapsesIn(summary.lapses).map((lapse) => (
            <span className="tag tag-late" key={lapse}>
              {standing(`lapse.${lapse}`)}
            </span>
          ))}
        </p>
      )}
      {pinned && !pinned.text && may.change && (
        <p className="small">
          <Link to={paths.pinnedNote(id)}>{pin("add")}</Link>
        </p>
      )}
      {referral && <p className="small soft">{t("page.referred", { day: format.day(referral.referredOn) })}</p>}
    </PageHead>
  );
}
