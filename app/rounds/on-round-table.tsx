import { Link } from "@remix-run/react";
import { TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { roundWords } from "./messages";
import type { OnRound } from "./on-round.server";

/** Who is on the round, with what was sent, what they said and what came of it. Of a day in the past nothing is recorded, nor is told who wants no post. */
export function OnRoundTable({ roundId, rows, onDay }: { roundId: number; rows: OnRound[]; onDay: boolean }) {
  const t = useText(roundWords);
  const format = useFormats();
  return (
    <table className="table table-stack" role="table">
      <caption className="unseen">{t("show.list")}</caption>
      <TableHead labels={[t("row.employer"), t("row.sent"), t("row.answer"), t("row.came")]}>
        {!onDay && <td />}
      </TableHead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.id}>
            <th role="rowheader" scope="row">
              <Link to={paths.employer(row.id)}>{row.name}</Link>
              <span className="sub">{row.sector ?? t("row.noSector")}</span>
            </th>
            <td role="cell" data-label={t("row.sent")}>
              <Sent row={onDay ? { ...row, optedOutOn: null, nonMailing: false } : row} />
            </td>
            <td role="cell" data-label={row.answer ? t("row.answer") : undefined}>
              {row.answer &&
                t("answered", { answer: t(`answer.${row.answer.answer}`), day: format.shortDay(row.answer.on) })}
            </td>
            <td role="cell" data-label={hasCome(row) ? t("row.came") : undefined}>
              <Came row={row} />
            </td>
            {!onDay && (
              <td role="cell">
                <Link className="button button-quiet button-small" to={paths.onRound(roundId, row.id)}>
                  {t("row.record")}
                  <span className="unseen"> {t("row.recordOf", { name: row.name })}</span>
                </Link>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sent({ row: { approach, optedOutOn, nonMailing } }: { row: OnRound }) {
  const t = useText(roundWords);
  const format = useFormats();
  const why = optedOutOn ? t("row.optedOut") : nonMailing ? t("row.nonMailing") : undefined;
  return (
    <span>
      {approach ? t(`row.${approach.channel}`, { day: format.shortDay(approach.on) }) : !why && t("row.none")}
      {why && <span className={approach ? "sub" : "soft"}>{why}</span>}
    </span>
  );
}

export const hasCome = ({ stand }: Pick<OnRound, "stand">) => stand.visited || stand.joined || stand.signed;

/** Only what counts for the round, in the order in which it goes. */
export function Came({ row: { stand, talkedOn } }: { row: Pick<OnRound, "stand" | "talkedOn"> }) {
  const t = useText(roundWords);
  const format = useFormats();
  const came = [
    stand.visited && talkedOn && t("row.visited", { day: format.shortDay(talkedOn) }),
    stand.joined && t("row.joined"),
    stand.signed && t("row.signed"),
  ].filter((part) => typeof part === "string");
  return came.length > 0 && <span>{came.join(", ")}</span>;
}
