import { TableHead } from "../design/table-head";
import { SelectField } from "../forms/fields";
import type { ServerForm } from "../forms/use-server-form";
import { useText } from "../language/use-text";
import { importFields } from "./field";
import { importWords } from "./messages";
import { rowWords } from "./row-words";

type Column = { heading: string | null; samples: { no: number; text: string }[]; known: boolean };

/** What stands in each column, and what it becomes. */
export function ColumnTable({ form, columns }: { form: ServerForm; columns: Column[] }) {
  const t = useText(importWords);
  const words = useText(rowWords);
  const options = importFields.map((field) => ({ value: field, label: words(`field.${field}`) }));
  return (
    <table className="table table-stack" role="table">
      <caption className="unseen">{t("columns.caption")}</caption>
      <TableHead labels={[t("columns.column"), t("columns.holds"), t("columns.becomes")]}>
        <td role="cell" />
      </TableHead>
      <tbody role="rowgroup">
        {columns.map(({ heading, samples, known }, index) => {
          const name = heading ?? t("columns.nth", { n: String(index + 1) });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <tr role="row" key={index}>
              <th role="rowheader" scope="row">
                {name}
              </th>
              <td role="cell" data-label={t("columns.holds")}>
                <div>
                  {samples.map(({ no, text }) => (
                    <div key={no}>{text.trim() || <span className="soft">{t("columns.emptyCell")}</span>}</div>
                  ))}
                </div>
              </td>
              <td role="cell" data-label={t("columns.becomes")}>
                <SelectField
                  form={form}
                  name={`columns.${index}`}
                  label={t("columns.becomesOf", { column: name })}
                  unseenLabel
                  empty={t("columns.notUsed")}
                  options={options}
                />
              </td>
              <td role="cell">
                <div>
                  <span className={known ? "tag tag-good" : "tag tag-soon"}>
                    {known ? t("columns.known") : t("columns.self")}
                  </span>
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
