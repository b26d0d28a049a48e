import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { importWords } from "./messages";
import { RowChanges } from "./row-changes";
import type { RowShown } from "./rows.server";

/** Known employers with what is here and what the file says. */
export function ChangedList({ rows }: { rows: RowShown[] }) {
  const t = useText(importWords);
  const format = useFormats();
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.no}>
          {row.employer ? (
            <a href={paths.employer(row.employer.id)}>{row.employer.name}</a>
          ) : (
            <strong>{row.name}</strong>
          )}{" "}
          <span className="meta">
            {row.kvkNumber && `${t("check.kvk", { number: row.kvkNumber })}, `}
            {t("check.row", { no: format.number(row.no) })}
          </span>
          <RowChanges row={row} />
        </li>
      ))}
    </ul>
  );
}
