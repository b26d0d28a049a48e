import { TableHead } from "../design/table-head";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { paths } from "../paths";
import { importWords } from "./messages";
import { RowChanges } from "./row-changes";
import { rowWords } from "./row-words";
import type { RowShown } from "./rows.server";

/** Rows of the file with what happens to each, and why. */
export function RowTable({ rows }: { rows: RowShown[] }) {
  const t = useText(importWords);
  const words = useTextOf(rowWords as never);
  const format = useFormats();
  return (
    <table className="table table-stack" role="table">
      <caption className="unseen">{t("rows.caption")}</caption>
      <TableHead labels={[t("rows.rowHead"), t("check.nameHead"), t("rows.what"), t("rows.remarks")]} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.no}>
            <th role="rowheader" scope="row">
              {t("rows.row", { no: format.number(row.no) })}
            </th>
            <td role="cell" data-label={t("check.nameHead")}>
              <div>
                {row.employer ? (
                  <a href={paths.employer(row.employer.id)}>{row.name || row.employer.name}</a>
                ) : (
                  row.name || <span className="soft">{t("check.empty")}</span>
                )}
                <span className="sub">
                  {row.kvkNumber ? t("check.kvk", { number: row.kvkNumber }) : t("check.noKvk")}
                </span>
              </div>
            </td>
            <td role="cell" data-label={t("rows.what")}>
              <div>
                {row.outcome && t(`rows.outcome.${row.outcome}`)}
                {row.takenBack && <span className="sub">{t("rows.takenBack")}</span>}
              </div>
            </td>
            <td role="cell" data-label={t("rows.remarks")}>
              <div>
                {row.remarks
                  .filter(
                    ({ what }) => !["differs", "typed", "taken", "secondEstablishment", "secondContact"].includes(what),
                  )
                  .map(({ what, field, value }) => (
                    <div key={`${what}.${field}`}>
                      {words(`remark.${what}`, { field: words(`field.${field}`) })}{" "}
                      {value && <code>{value.slice(0, 120)}</code>}
                    </div>
                  ))}
                <RowChanges row={row} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
