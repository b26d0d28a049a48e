import { useText, useTextOf } from "../language/use-text";
import { importWords } from "./messages";
import { rowWords } from "./row-words";
import type { RowShown } from "./rows.server";

const shown = (value: unknown) => (Array.isArray(value) ? value.join(", ") : value === null ? "" : String(value));

/** What is here and what the file says, by field; and what a row adds. */
export function RowChanges({ row }: { row: RowShown }) {
  const t = useText(importWords);
  const words = useTextOf(rowWords as never);
  const added = row.remarks.filter(({ what }) => what === "secondEstablishment" || what === "secondContact");
  if (row.changes.length === 0 && added.length === 0) return null;
  return (
    <>
      {row.changes.length > 0 && (
        <dl className="was">
          {row.changes.map(({ field, change: [here, file] }) => (
            <div key={field}>
              <dt>{words(`field.${field}`)}</dt>
              <dd>
                {shown(here) ? <del>{shown(here)}</del> : <span className="soft">{t("check.empty")}</span>}{" "}
                <ins>{shown(file)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {added.map(({ what, field, value }) => (
        <p className="small" key={what}>
          {words(`remark.${what}`, { field: words(`field.${field}`) })}
          {value && `: ${value}`}
        </p>
      ))}
    </>
  );
}
