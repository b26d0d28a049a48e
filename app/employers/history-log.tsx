import { Link } from "@remix-run/react";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { historyLineWords } from "./history-line-words";
import type { logged } from "./history-words.server";
import { employerWords } from "./messages";

type LoggedLine = ReturnType<typeof logged>["lines"][number];

/** What changed, day by day, with how it is read beside it. `aboutOf`: the page of the record that a line is about, where it has one. */
export function HistoryLog<Shown extends LoggedLine>({
  lines,
  aboutOf,
  older,
}: {
  lines: Shown[];
  aboutOf: (line: Shown) => string | undefined;
  older: string | null;
}) {
  const t = useText(employerWords);
  const format = useFormats();
  const days = [...new Set(lines.map(({ on }) => on))];
  return (
    <div className="split split-wide">
      <div className="stack">
        {lines.length === 0 && <p className="empty-small">{t("history.none")}</p>}
        {days.map((day) => (
          <section className="section" key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>{format.weekday(day)}</h2>
            <ol className="log">
              {lines
                .filter(({ on }) => on === day)
                .map((line) => (
                  <Line key={line.id} line={line} about={aboutOf(line)} />
                ))}
            </ol>
          </section>
        ))}
        {older && (
          <p>
            <Link className="button" to={older}>
              {t("history.older")}
            </Link>
          </p>
        )}
      </div>
      <section className="section" aria-labelledby="how">
        <h2 id="how">{t("history.how")}</h2>
        <dl className="facts">
          <dt>
            <del>{t("history.old")}</del>
          </dt>
          <dd>{t("history.oldText")}</dd>
          <dt>
            <ins>{t("history.new")}</ins>
          </dt>
          <dd>{t("history.newText")}</dd>
        </dl>
        <p className="small">{t("history.correction")}</p>
      </section>
    </div>
  );
}

function Line({ line, about }: { line: LoggedLine; about: string | undefined }) {
  const t = useText(employerWords);
  const action = useTextOf(historyLineWords as never);
  const format = useFormats();
  const origin = t(`history.origin.${line.origin as "app"}`);
  const title = action(`${line.recordKind}.${line.action}`);
  return (
    <li>
      <time dateTime={line.at}>{format.time(line.at)}</time>
      <div>
        <p>
          <strong>{about ? <Link to={about}>{title}</Link> : title}</strong>
        </p>
        <p className="meta">
          <span>{line.actor}</span>
          {origin && <span>{origin}</span>}
        </p>
        {line.changes.length > 0 && (
          <dl className="was">
            {line.changes.map((change) => (
              <div key={change.name} className="contents">
                <dt>{t(`field.${change.name}`)}</dt>
                <dd>
                  {change.text ? (
                    <span className="soft">{t("history.text")}</span>
                  ) : (
                    <>
                      {change.before && <del>{change.before}</del>}{" "}
                      {change.after ? <ins>{change.after}</ins> : <span className="soft">{t("history.empty")}</span>}
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {line.reason && <p className="small">{t("history.reason", { reason: line.reason })}</p>}
      </div>
    </li>
  );
}
