import { Link } from "@remix-run/react";
import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { CountCell } from "../programme/counted";
import { roundWords } from "./messages";
import { roundSteps } from "./round";
import type { RoundRow } from "./round-list.server";

/** Rounds in a row each: how many on it, and how far they came by a day (null is today); every number is a list. */
export function RoundTable({ rows, caption, day }: { rows: RoundRow[]; caption: string; day: string | null }) {
  const t = useText(roundWords);
  const format = useFormats();
  const listOf = (id: number, n: number, toon?: string) => ({
    n,
    to: n > 0 ? paths.round(id, { toon, datum: day }) : null,
  });
  return (
    <table className="table table-stack table-cells" role="table">
      <caption className="unseen">{caption}</caption>
      <TableHead
        labels={[t("column.round"), num(t("column.on")), ...roundSteps.map((step) => num(t(`column.${step}`)))]}
      />
      <tbody role="rowgroup">
        {rows.map(({ id, name, startsOn, endsOn, goal, goalCount, funnel }) => (
          <tr role="row" key={id}>
            <th role="rowheader" scope="row">
              <Link to={paths.round(id, { datum: day })}>{name}</Link>
              <span className="sub">
                {t("period", { from: format.shortDay(startsOn), until: format.shortDay(endsOn) })}
              </span>
              {goal && (
                <span className="sub">
                  {t(`${day ? "goalThen" : "goal"}.${goal}`, { count: goalCount ?? 0, now: String(funnel[goal]) })}
                </span>
              )}
            </th>
            <CountCell of={listOf(id, funnel.on)} label={t("column.on")} />
            {roundSteps.map((step) => (
              <CountCell key={step} of={listOf(id, funnel[step], step)} label={t(`column.${step}`)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
