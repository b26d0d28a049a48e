import { Link } from "@remix-run/react";
import { useFormats, useText } from "../../language/use-text";
import { paths } from "../../paths";
import type { HeardLine } from "./heard";
import { HeardList } from "./heard-list";
import { heardWords } from "./messages";

type Part = { lines: HeardLine[]; total: number };

/** Beside the timeline: what an employer still looks for, and what works there. */
export function HeardSection({
  employer,
  heard: { needs, practices, mayAdd },
}: {
  employer: number;
  heard: { needs: Part; practices: Part; mayAdd: boolean };
}) {
  const t = useText(heardWords);
  return (
    <section className="section" aria-labelledby="heard-here">
      <div className="section-head">
        <h2 id="heard-here">{t("title")}</h2>
        {mayAdd && (
          <Link to={paths.addHeard(employer)} aria-label={t("here.addOf")}>
            {t("here.add")}
          </Link>
        )}
      </div>
      {needs.total + practices.total === 0 && <p className="empty-small">{t("here.none")}</p>}
      <Lines part={needs} title={t("here.needs")} />
      <Lines part={practices} title={t("here.practices")} />
    </section>
  );
}

function Lines({ part: { lines, total }, title }: { part: Part; title: string }) {
  const t = useText(heardWords);
  const format = useFormats();
  if (total === 0) return null;
  return (
    <>
      <h3 className="small">
        {title} <span className="count">{format.number(total)}</span>
      </h3>
      <div className="small">
        <HeardList lines={lines} dated />
      </div>
      {total > lines.length && <p className="small soft">{t("here.more", { count: total - lines.length })}</p>}
    </>
  );
}
