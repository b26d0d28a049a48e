import { Link } from "@remix-run/react";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { paths } from "../paths";
import type { Remarked } from "./counts.server";
import { importWords } from "./messages";
import { rowWords } from "./row-words";
import type { RowShown } from "./rows.server";

/** Rows that come in without a number. */
export function WithoutNumber({ id, rows, count }: { id: number; rows: RowShown[]; count: number }) {
  const t = useText(importWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="zon">
      <div className="section-head">
        <h2 id="zon">{t("check.noNumberTitle")}</h2>
        <span className="count">{format.number(count)}</span>
      </div>
      <p className="small">{t("check.noNumberText")}</p>
      <ul className="rows small">
        {rows.map((row) => (
          <li className="apart" key={row.no}>
            <span>{row.name}</span>{" "}
            <span className="count">
              {row.kvkNumber.trim()
                ? t("check.was", { no: format.number(row.no), value: row.kvkNumber })
                : t("check.wasEmpty", { no: format.number(row.no) })}
            </span>
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p>
          <Link to={paths.importRows(id, { wat: "noNumber.kvkNumber.new" })}>
            {t("check.seeAll", { count: format.number(count) })}
          </Link>
        </p>
      )}
    </section>
  );
}

/** What was mended, and what is out of the ordinary, each leading to its rows. */
export function MendedAndSeen({ id, seen }: { id: number; seen: Remarked[] }) {
  const t = useText(importWords);
  const words = useTextOf(rowWords as never);
  return (
    <section className="section" aria-labelledby="her">
      <h2 id="her">{t("check.mended")}</h2>
      {seen.length === 0 && <p className="small soft">{t("check.mendedNone")}</p>}
      <ul className="rows small">
        {seen.map(({ what, field, n }) => (
          <li className="apart" key={`${what}.${field}`}>
            <span>{words(`remark.${what}`, { field: words(`field.${field}`) })}</span>{" "}
            <Link to={paths.importRows(id, { wat: `${what}.${field}` })}>{t("check.rows", { count: n })}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
