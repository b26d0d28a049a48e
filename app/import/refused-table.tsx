import { Link } from "@remix-run/react";
import { DownloadIcon } from "../design/icons";
import { TableHead } from "../design/table-head";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { paths } from "../paths";
import { importWords } from "./messages";
import { rowWords } from "./row-words";
import type { RowShown } from "./rows.server";

/** Refused rows: what stood there and why not. All of them to be had as a file with the same columns, to mend and bring again. */
export function RefusedTable({ id, rows, count }: { id: number; rows: RowShown[]; count: number }) {
  const t = useText(importWords);
  const words = useTextOf(rowWords as never);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="wei">
      <div className="section-head">
        <h2 id="wei">{t("check.refusedTitle")}</h2>
        <span className="count">{t("check.rows", { count })}</span>
      </div>
      <table className="table table-stack" role="table">
        <caption className="unseen">{t("check.refusedCaption")}</caption>
        <TableHead labels={[t("check.rowHead"), t("check.nameHead"), t("check.valueHead"), t("check.why")]} />
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={row.no}>
              <th role="rowheader" scope="row">
                {t("rows.row", { no: format.number(row.no) })}
              </th>
              <td role="cell" data-label={t("check.nameHead")}>
                {row.name.slice(0, 120) || <span className="soft">{t("check.empty")}</span>}
              </td>
              <td role="cell" data-label={t("check.valueHead")}>
                <div>
                  {row.remarks.map(({ what, field, value }) => (
                    <div key={what}>
                      {words(`field.${field}`)}{" "}
                      {value ? <code>{value.slice(0, 120)}</code> : <span className="soft">{t("check.empty")}</span>}
                    </div>
                  ))}
                </div>
              </td>
              <td role="cell" data-label={t("check.why")}>
                {row.remarks
                  .map(({ what, field }) => words(`remark.${what}`, { field: words(`field.${field}`) }))
                  .join(" ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="actions">
        {count > rows.length && (
          <Link to={paths.importRows(id, { wat: "refused" })}>
            {t("check.others", { count: format.number(count - rows.length) })}
          </Link>
        )}
        <a className="button button-small" href={paths.exportImportRows(id, "csv", { wat: "refused" })} download>
          <DownloadIcon /> {t("check.asCsv", { count })}
        </a>
      </p>
    </section>
  );
}
