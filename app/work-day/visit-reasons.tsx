import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { daysBetween } from "../days";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import type { VisitRow } from "./visit-rows.server";
import type { Reason } from "./visit-score";
import { visitWords } from "./visit-words";

/** A reason as a sentence, with its fact and its day. */
export function ReasonSentence({ reason }: { reason: Reason }) {
  const t = useText(visitWords);
  const format = useFormats();
  const today = useToday();
  const { code, on, due, what = "", names = [], area = "", part = 0, whole = 0 } = reason;
  const day = on ? format.dayInYear(on) : "";
  const days = on ? daysBetween(on, today) : 0;
  const ago = days < 60 ? (on ? format.relative(on) : "") : t("monthsAgo", { count: Math.round(days / 30.44) });
  if (code === "neverSpoken" && !on) return t("reason.neverSpokenEver");
  if (code === "near")
    return t("reason.near", { day: on ? format.relative(on) : "", what, names: format.list(names), area });
  return t(`reason.${code}`, {
    day,
    ago,
    due: due ? format.dayInYear(due) : "",
    until: due ? format.relative(due) : ago,
    what,
    names: code === "noAnswer" && names.length === 0 ? "none" : format.list(names),
    part,
    whole,
  } as never);
}

/** Whom to visit, in order, each with its reasons; beside the name what can be done, and below it what the page adds. */
export function VisitItems({ rows, below }: { rows: VisitRow[]; below?: (row: VisitRow) => ReactNode }) {
  const t = useText(visitWords);
  return (
    <ol className="rows ranked">
      {rows.map((row) => (
        <li key={row.id} data-rank={row.rank}>
          <div>
            <h3>
              <Link to={paths.employer(row.id)}>{row.name}</Link>
            </h3>
            <p className="meta">
              <span>{row.sector ?? t("noSector")}</span>
              {row.headCount !== null && <span>{t("people", { count: row.headCount })}</span>}
              {row.district && <span>{row.district}</span>}
              {row.brokerId === null && <span>{t("noBroker")}</span>}
            </p>
            <ul className="reasons">
              {row.reasons.map((reason) => (
                <li key={reason.code}>
                  <ReasonSentence reason={reason} />
                </li>
              ))}
            </ul>
            {below?.(row)}
          </div>
          <Link className="button button-quiet button-small" to={paths.planAppointment({ werkgever: row.id })}>
            {t("plan")}
            <span className="unseen"> {t("at", { name: row.name })}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
