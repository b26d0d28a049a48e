import { TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { ListRow } from "./list.server";
import { programmeWords } from "./messages";

/** Names with what they were on the day; plain links, since a page has a hundred. */
export function ListTable({ rows, changes }: { rows: ListRow[]; changes: boolean }) {
  const t = useText(programmeWords);
  const format = useFormats();
  const columns = ["employer", ...(changes ? (["on"] as const) : []), "sector", "size", "broker"] as const;
  return (
    <table className="table table-stack" role="table">
      <caption className="unseen">{t("list.caption")}</caption>
      <TableHead labels={columns.map((column) => t(`column.${column}`))} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={`${row.id} ${row.on}`}>
            <th role="rowheader" scope="row">
              <a href={paths.employer(row.id)}>{row.name}</a>
              {row.into && <span className="sub">{t("list.into", { name: row.into })}</span>}
            </th>
            {row.on && (
              <td role="cell" data-label={t("column.on")}>
                <time dateTime={row.on}>{format.day(row.on)}</time>
              </td>
            )}
            {(
              [
                ["sector", row.sector],
                ["size", row.size],
                ["broker", row.broker],
              ] as const
            ).map(([column, value]) => (
              <td role="cell" data-label={t(`column.${column}`)} key={column}>
                {value ?? <span className="soft">{t(column === "broker" ? "split.none.broker" : "list.unknown")}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
