import { TableHead } from "../design/table-head";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { paths } from "../paths";
import { importWords } from "./messages";
import { rowWords } from "./row-words";
import type { RowShown } from "./rows.server";

type Props = { rows: RowShown[]; all: number; open: number; hidden: boolean };

/** Rows that are perhaps an employer that is here: somebody says what it is. */
export function PerhapsTable({ rows, all, open, hidden }: Props) {
  const t = useText(importWords);
  const words = useTextOf(rowWords as never);
  const format = useFormats();
  const number = (value: string | null) => (value ? t("check.kvk", { number: value }) : t("check.noKvk"));
  return (
    <section className="section" aria-labelledby="dub">
      <div className="section-head">
        <h2 id="dub">{t("check.perhapsTitle")}</h2>
        <span className="count">{t("check.perhapsCount", { all: format.number(all), open: format.number(open) })}</span>
      </div>
      {hidden ? (
        <p>{t("check.perhapsHidden")}</p>
      ) : (
        <table className="table table-stack" role="table">
          <caption className="unseen">{t("check.perhapsTitle")}</caption>
          <TableHead labels={[t("check.inFile"), t("check.here"), t("check.why"), t("check.whatIsIt")]} />
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr role="row" key={row.no}>
                <th role="rowheader" scope="row">
                  {row.name}
                  <span className="sub">
                    {t("check.row", { no: format.number(row.no) })}, {number(row.kvkNumber || null)}
                  </span>
                </th>
                <td role="cell" data-label={t("check.here")}>
                  {row.employer && (
                    <div>
                      <a href={paths.employer(row.employer.id)}>{row.employer.name}</a>
                      <span className="sub">
                        {[number(row.employer.kvkNumber), row.employer.place].filter(Boolean).join(", ")}
                      </span>
                    </div>
                  )}
                </td>
                <td role="cell" data-label={t("check.why")}>
                  {row.remarks
                    .filter(({ what }) => what === "sameNameNoNumber" || what === "similarName")
                    .map(({ what }) => words(`remark.${what}`))
                    .join(" ")}
                </td>
                <td role="cell" data-label={t("check.whatIsIt")}>
                  <select
                    name={`row.${row.no}`}
                    defaultValue={row.choice ?? ""}
                    aria-label={t("check.whatIsItOf", { name: row.name })}
                  >
                    <option value="">{t("check.chooseOne")}</option>
                    <option value="same">{t("check.same")}</option>
                    <option value="different">{t("check.different")}</option>
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
