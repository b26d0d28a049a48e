import { Link } from "@remix-run/react";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import type { ChangeLine } from "./day.server";
import { workDayWords } from "./messages";

const SHOWN = 6;

/** What others did at one's employers since the last working day. */
export function Changes({ changes, since }: { changes: ChangeLine[]; since: string }) {
  const t = useText(workDayWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="changes">
      <div className="section-head">
        <h2 id="changes">{t("changes.title")}</h2>
        {changes.length > 0 && <span className="count">{changes.length}</span>}
      </div>
      {changes.length === 0 ? (
        <p className="empty-small">{t("changes.none", { day: format.weekday(since) })}</p>
      ) : (
        <p className="small soft">{t("changes.since", { day: format.weekday(since) })}</p>
      )}
      <Lines changes={changes.slice(0, SHOWN)} />
      {changes.length > SHOWN && (
        <details>
          <summary>{t("changes.more", { count: changes.length })}</summary>
          <Lines changes={changes.slice(SHOWN)} />
        </details>
      )}
    </section>
  );
}

function Lines({ changes }: { changes: ChangeLine[] }) {
  const format = useFormats();
  const today = useToday();
  return (
    <ul className="rows">
      {changes.map(({ id, at, on, employerId, employerName, actor, what }) => (
        <li key={id}>
          <Link to={paths.employer(employerId)}>{employerName}</Link>: {what}
          <p className="meta">
            <span>{actor}</span>
            <time dateTime={at}>{on === today ? format.time(at) : `${format.relative(on)}, ${format.time(at)}`}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}
