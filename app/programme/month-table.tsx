import { useFormats, useText } from "../language/use-text";
import { growthLines, type MovementKind } from "../standing/growth";
import { CountCell } from "./counted";
import { programmeWords } from "./messages";
import type { Period } from "./periods.server";

/** Every month, the last one first, down to what stood there before the first. */
export function MonthTable({ months, kinds }: { months: Period[]; kinds: readonly (MovementKind | "end")[] }) {
  const t = useText(programmeWords);
  const format = useFormats();
  const label = (line: (typeof growthLines)[number], kind: MovementKind | "end") =>
    t("column.inLine", { line: t(`line.${line}`), column: t(`column.${kind}`) });
  const first = months[0];
  return (
    <table className={`table table-stack table-cells${kinds.length === 3 ? " by-three" : ""}`} role="table">
      <caption className="unseen">{t("months.caption")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t("column.month")}
          </th>
          {growthLines.map((line) =>
            kinds.map((kind) => (
              <th role="columnheader" scope="col" className="num" key={`${line} ${kind}`}>
                {t(`line.${line}`)} <span className="sub">{t(`column.${kind}`)}</span>
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {months.toReversed().map(({ from, lines }) => (
          <tr role="row" key={from}>
            <th role="rowheader" scope="row">
              {format.month(from)}
            </th>
            {growthLines.map((line) =>
              kinds.map((kind) => (
                <CountCell key={`${line} ${kind}`} of={lines[line][kind]} label={label(line, kind)} />
              )),
            )}
          </tr>
        ))}
        {first && (
          <tr role="row">
            <th role="rowheader" scope="row">
              {t("months.before")}
            </th>
            {growthLines.map((line) =>
              kinds.map((kind) =>
                kind === "end" ? (
                  <CountCell key={`${line} ${kind}`} of={first.lines[line].start} label={label(line, kind)} />
                ) : (
                  <td role="cell" className="num" key={`${line} ${kind}`} />
                ),
              ),
            )}
          </tr>
        )}
      </tbody>
    </table>
  );
}
