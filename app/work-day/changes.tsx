import { Link } from "@remix-run/react";
import type { Received } from "../handover/record.server";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import type { ChangeLine } from "./day.server";
import { workDayWords } from "./messages";

const SHOWN = 6;

/** What others did at one's employers since the last working day. */
export function Changes({ changes, since, received }: { changes: ChangeLine[]; since: string; received: Received[] }) {
  const t = useText(workDayWords);
  const format = useFormats();
  const count = changes.length + received.length;
  return (
    <section className="section" aria-labelledby="changes">
      <div className="section-head">
        <h2 id="changes">{t("changes.title")}</h2>
        {count > 0 && <span className="count">{count}</span>}
      </div>
      {count === 0 ? (
        <p className="empty-small">{t("changes.none", { day: format.weekday(since) })}</p>
      ) : (
        <p className="small soft">{t("changes.since", { day: format.weekday(since) })}</p>
      )}
      {received.length > 0 && (
        <ul className="rows">
          {received.map(({ id, kind, fromName, startedBy, startedAt, employers, others }) => (
            <li key={id}>
              <Link to={paths.handover(id)}>
                {kind === "assigned"
                  ? t("changes.assigned", { count: employers })
                  : t("changes.received", { name: fromName ?? "", employers, others })}
              </Link>
              <p className="meta">
                <span>{startedBy}</span>
                <span>{format.moment(startedAt)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Lines changes={changes.slice(0, SHOWN)} />
      {changes.length > SHOWN && (
        <details>
          <summary>{t("changes.more", { count: changes.length - SHOWN })}</summary>
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
