import { Fragment } from "react";
import { useText, useTextOf } from "../language/use-text";
import { importWords } from "./messages";
import { rowWords } from "./row-words";
import type { RowShown } from "./rows.server";

/** What is here and what the file says, by field; and what a row adds. */
export function RowChanges({ row }: { row: RowShown }) {
  const t = useText(importWords);
  const words = useTextOf(rowWords as never);
  const added = row.remarks.filter(({ what }) => what === "secondEstablishment" || what === "secondContact");
  return (
    <>
      {row.changes.length > 0 && (
        <dl className="was">
          {row.changes.map(({ field, here, file, typed }) => (
            <Fragment key={field}>
              <dt>{words(`field.${field}`)}</dt>
              <dd>
                {here ? <del>{here}</del> : <span className="soft">{t("check.empty")}</span>} <ins>{file}</ins>
                {typed && <span className="soft"> {t("check.typedStays")}</span>}
              </dd>
            </Fragment>
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
