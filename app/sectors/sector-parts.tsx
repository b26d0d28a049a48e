import { Link } from "@remix-run/react";
import { daysBetween } from "../days";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import { standingWords } from "../standing/messages";
import { pactSteps } from "../standing/standing";
import { sectorWords } from "./messages";
import { shownPrefixes } from "./sbi";
import type { LargeRow } from "./sector-lists.server";
import type { SectorPage } from "./sector-page.server";

type Part = { page: SectorPage };

/** Plans and reports that are late, the longest first. */
export function LateSection({ page: { late } }: Part) {
  const t = useText(sectorWords);
  const today = useToday();
  const lists = [
    { of: late.plan, label: t("late.plans", { count: late.plan.n }) },
    { of: late.report, label: t("late.reports", { count: late.report.n }) },
  ].filter(({ of }) => of.n > 0);
  return (
    <section className="section" aria-labelledby="te-laat">
      <div className="section-head">
        <h2 id="te-laat">{t("late.title")}</h2>
        {lists.length > 0 && (
          <span className="meta">
            {lists.map(({ of, label }) => (
              <Link key={of.to} to={of.to ?? ""}>
                {label}
              </Link>
            ))}
          </span>
        )}
      </div>
      {late.rows.length === 0 && <p className="empty-small">{t("late.none")}</p>}
      <ul className="rows">
        {late.rows.map(({ id, name, what, dueOn }) => (
          <li className="apart" key={`${id} ${what}`}>
            <span>
              <Link to={paths.employer(id)}>{name}</Link> <span className="soft">{t(`late.${what}`)}</span>
            </span>
            <span className="tag tag-late">{t("late.days", { days: daysBetween(dueOn, today) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whom to visit: the largest that take no part. */
export function LargestSection({ page: { largest } }: Part) {
  const t = useText(sectorWords);
  const standing = useText(standingWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="grootste">
      <h2 id="grootste">{t("largest.title")}</h2>
      {largest.length === 0 && <p className="empty-small">{t("largest.none")}</p>}
      <ul className="rows small">
        {largest.map((row) => (
          <li key={row.id}>
            <Link to={paths.employer(row.id)}>
              <strong>{row.name}</strong>
            </Link>
            <br />
            <span className="meta">
              <span>{standing(`pactStep.${pactSteps[row.pactStep] ?? "known"}`)}</span>
              <span>
                <Size row={row} />
              </span>
              <span>
                {row.lastContactOn
                  ? t("largest.contact", { day: format.shortDay(row.lastContactOn) })
                  : t("largest.never")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Size({ row: { headCount, sizeClass } }: { row: LargeRow }) {
  const t = useText(sectorWords);
  if (headCount !== null) return t("largest.people", { count: headCount });
  return sizeClass === "unknown" ? t("largest.sizeUnknown") : t("largest.class", { size: sizeClass.replace("-", "–") });
}

/** The codes that lead to this sector. */
export function CodesSection({ page: { codes } }: Part) {
  const t = useText(sectorWords);
  const versions = (["2008", "2025"] as const).filter((version) => codes[version].length > 0);
  return (
    <section className="section" aria-labelledby="codes">
      <div className="section-head">
        <h2 id="codes">{t("codes.title")}</h2>
        <Link to={paths.sbiTable()}>{t("codes.table")}</Link>
      </div>
      {versions.length === 0 && <p className="empty-small">{t("codes.none")}</p>}
      <dl className="facts">
        {versions.map((version) => (
          <div className="contents" key={version}>
            <dt>{t("sbi.in", { version })}</dt>
            <dd>{shownPrefixes(codes[version]).join(", ")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
