import { num, TableHead } from "../design/table-head";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { CharterStage, Lapses, PactStage } from "../standing/stages";
import { employerWords } from "./messages";
import type { DayRow } from "./on-day.server";

/** The employers as they stood on a day: what the facts say of any day, and nothing that is only known of today. */
export function DayTable({ rows }: { rows: DayRow[] }) {
  const t = useText(employerWords);
  const heads = [
    t("column.name"),
    t("column.sector"),
    num(t("column.size")),
    t("column.pact"),
    t("column.charter"),
    t("column.broker"),
  ];
  return (
    <table className="table table-list" role="table">
      <caption className="unseen">{t("table.caption")}</caption>
      <TableHead labels={heads} />
      <tbody role="rowgroup" className="no-pick">
        {rows.map((row) => (
          <tr role="row" key={row.id}>
            <th role="rowheader" scope="row">
              <a href={paths.employer(row.id)}>{row.name}</a>
              <span className="sub">{row.kvkNumber ? t("kvk", { number: row.kvkNumber }) : t("noKvk")}</span>
            </th>
            <td role="cell" className="aside">
              {row.sector ?? <span className="soft">{t("fact.unknown")}</span>}
            </td>
            <td role="cell" className="aside num">
              {t(`size.${row.sizeClass}`)}
            </td>
            <td role="cell">
              <PactStage step={row.pactStep} />
              <Lapses bits={row.lapses & 4} />
            </td>
            <td role="cell" className={row.charterStep === 0 ? "aside" : undefined}>
              {row.charterStep > 0 && <CharterStage step={row.charterStep} />}
              <Lapses bits={row.lapses & 3} />
            </td>
            <td role="cell" className="aside">
              {row.broker ?? <span className="soft">{t("page.noBroker")}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
