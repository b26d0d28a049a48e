import { Link } from "@remix-run/react";
import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { PlanList } from "./list.server";
import { planListWords } from "./list-words";
import { planWords } from "./messages";

/** Plans, a line each; on a phone each becomes a block. Of a day in the past its actions and term are not told. */
export function PlanTable({ rows, onDay }: { rows: PlanList["rows"]; onDay: boolean }) {
  const t = useText(planWords);
  const list = useText(planListWords);
  const format = useFormats();
  return (
    <table className="table table-stack" role="table">
      <TableHead
        labels={[list("employer"), list("broker"), list("since"), ...(onDay ? [] : [num(list("done")), list("due")])]}
      />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.planId}>
            <th role="rowheader" scope="row">
              <Link to={paths.plan(row.planId)}>{row.employerName}</Link>
            </th>
            <td role="cell" data-label={list("broker")}>
              {row.broker ?? "–"}
            </td>
            <td role="cell" data-label={list("since")}>
              {onDay ? (
                format.day(row.sinceOn)
              ) : (
                <>
                  {format.shortDay(row.sinceOn)} <span className="soft">({format.relative(row.sinceOn)})</span>
                </>
              )}
            </td>
            {"actionsDone" in row && (
              <>
                <td role="cell" data-label={list("done")} className="num">
                  {t("progressLabel", { done: String(row.actionsDone), total: String(row.actionsTotal) })}
                </td>
                <td role="cell" data-label={list("due")}>
                  {row.planDueOn ? (
                    <span className={format.isPast(row.planDueOn) ? "late" : undefined}>
                      {format.shortDay(row.planDueOn)}
                    </span>
                  ) : (
                    "–"
                  )}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
