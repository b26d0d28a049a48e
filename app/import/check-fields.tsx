import { Link } from "@remix-run/react";
import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { ChangedList } from "./changed-list";
import { importWords } from "./messages";
import type { FieldLine } from "./preview.server";
import { rowWords } from "./row-words";
import type { RowShown } from "./rows.server";
import { fieldChoices } from "./run";

type Props = { id: number; fields: FieldLine[]; changed: RowShown[]; count: number };

/** By field: where the file says something else, and what is to be done about it. */
export function CheckFields({ id, fields, changed, count }: Props) {
  const t = useText(importWords);
  const words = useText(rowWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="gew">
      <div className="section-head">
        <h2 id="gew">{t(fields.length > 0 ? "check.fields" : "check.adds")}</h2>
        <span className="count">{t("check.fieldsCount", { count })}</span>
      </div>
      {fields.length > 0 && (
        <table className="table table-stack" role="table">
          <caption className="unseen">{t("check.fieldsCaption")}</caption>
          <TableHead
            labels={[t("check.field"), num(t("check.fieldEmployers")), t("check.fieldTyped"), t("check.fieldDo")]}
          />
          <tbody role="rowgroup">
            {fields.map(({ field, count, typed, choice }) => (
              <tr role="row" key={field}>
                <th role="rowheader" scope="row">
                  {words(`field.${field}`)}
                </th>
                <td role="cell" className="num" data-label={t("check.fieldEmployers")}>
                  <Link to={paths.importRows(id, { wat: `differs.${field}` })}>{format.number(count)}</Link>
                </td>
                <td role="cell" data-label={t("check.fieldTyped")}>
                  {typed > 0 ? (
                    <Link to={paths.importRows(id, { wat: `typed.${field}` })}>
                      {t("check.typedHere", { count: format.number(typed) })}
                    </Link>
                  ) : (
                    <span className="soft">{t("check.typedNone")}</span>
                  )}
                </td>
                <td role="cell" data-label={t("check.fieldDo")}>
                  <select
                    name={`field.${field}`}
                    defaultValue={choice}
                    aria-label={t("check.doOf", { field: words(`field.${field}`) })}
                  >
                    {fieldChoices
                      .filter((one) => one !== "unlessTyped" || typed > 0)
                      .map((one) => (
                        <option key={one} value={one}>
                          {t(`check.choice.${one}`)}
                        </option>
                      ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed.length > 0 && (
        <details className="pad">
          <summary>
            {count > changed.length
              ? t("check.seeFirst", { count: String(changed.length) })
              : t("check.see", { count })}
          </summary>
          <ChangedList rows={changed} />
          {count > changed.length && (
            <p>
              <Link to={paths.importRows(id, { wat: "changed" })}>
                {t("check.seeAll", { count: format.number(count) })}
              </Link>
            </p>
          )}
        </details>
      )}
    </section>
  );
}
