import { Link } from "@remix-run/react";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { VisitItems } from "./visit-reasons";
import type { VisitRow } from "./visit-rows.server";
import { visitWords } from "./visit-words";

/** The first few whom to visit, on the page of the day. */
export function VisitSection({
  list: { rows, total, bounded },
  of,
}: {
  list: { rows: VisitRow[]; total: number; bounded: boolean };
  of: number | undefined;
}) {
  const t = useText(visitWords);
  return (
    <section className="section" aria-labelledby="visit">
      <div className="section-head">
        <h2 id="visit">{t("title")}</h2>
        {total > 0 && (
          <Link className="count" to={paths.visitList({ makelaar: of })}>
            {t("shown", { shown: rows.length, count: total, more: bounded ? "yes" : "no" })}
          </Link>
        )}
        <Link to={paths.visitRule()}>{t("why")}</Link>
      </div>
      {total === 0 && (
        <p className="empty-small">
          {t("none")} <Link to={paths.whiteSpots()}>{t("spots")}</Link>
        </p>
      )}
      <VisitItems rows={rows} />
    </section>
  );
}
