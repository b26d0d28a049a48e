import type { Day } from "../days";
import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { growthLines, movementKinds } from "../standing/growth";
import { CountCell } from "./counted";
import { programmeWords } from "./messages";
import type { Period } from "./periods.server";

const columns = ["start", ...movementKinds, "end"] as const;
const quarterOf = (day: Day) => ({
  quarter: String(Math.ceil(Number(day.slice(5, 7)) / 3)),
  year: day.slice(0, 4),
});

/** Start, what came and went, and end, of the last quarter and of this one. */
export function QuartersSection({ quarters, until }: { quarters: Period[]; until: Day }) {
  const t = useText(programmeWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="kwartalen">
      <div className="section-head">
        <h2 id="kwartalen">{t("quarters.title")}</h2>
      </div>
      <p className="small soft">{t("quarters.until", { ...quarterOf(until), day: format.day(until) })}</p>
      <table className="table table-stack table-cells by-three" role="table">
        <caption className="unseen">{t("quarters.title")}</caption>
        <TableHead labels={[t("column.period"), ...columns.map((column) => num(t(`column.${column}`)))]} />
        <tbody role="rowgroup">
          {growthLines.map((line) =>
            quarters.map(({ from, lines }) => (
              <tr role="row" key={`${line} ${from}`}>
                <th role="rowheader" scope="row">
                  {t(`line.${line}`)} <span className="sub">{t("quarters.name", quarterOf(from))}</span>
                </th>
                {columns.map((column) => (
                  <CountCell key={column} of={lines[line][column]} label={t(`column.${column}`)} />
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
