import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import type { Split } from "../standing/figures";
import { growthLines } from "../standing/growth";
import { Count, CountCell } from "./counted";
import { programmeWords } from "./messages";
import type { SplitRow } from "./splits.server";

/** Members of each sector, size or broker, against all that are known there. */
export function SplitSection({ by, rows }: { by: Split; rows: SplitRow[] }) {
  const t = useText(programmeWords);
  const format = useFormats();
  const most = rows.toSorted((a, b) => b.members.n - a.members.n)[0];
  const title = t(`split.title.${by}`);
  const columns = [...growthLines, "employers"] as const;
  const name = (column: (typeof columns)[number]) =>
    column === "employers" ? t("column.employers") : t(`line.${column}`);
  return (
    <section className="section" aria-labelledby={by}>
      <div className="section-head">
        <h2 id={by}>{title}</h2>
      </div>
      <figure className="chart">
        <figcaption>
          {most && most.members.n > 0
            ? t("split.most", { label: most.label, members: format.number(most.members.n) })
            : t("split.nobody")}
        </figcaption>
        <ol className="rows bars">
          {rows.map((row) => (
            <li key={row.key}>
              <span>
                <PartName {...row} />
              </span>
              <progress
                max={row.employers.n}
                value={row.members.n}
                aria-label={t("split.bar", {
                  label: row.label,
                  members: format.number(row.members.n),
                  employers: format.number(row.employers.n),
                })}
              />
              <span className="num">
                <strong>
                  <Count of={row.members} />
                </strong>{" "}
                <span className="soft">
                  {t("split.of")} <Count of={row.employers} />
                </span>
              </span>
            </li>
          ))}
        </ol>
        <details>
          <summary>{t("table")}</summary>
          <table className="table table-stack" role="table">
            <caption className="unseen">{title}</caption>
            <TableHead labels={[t(`column.${by}`), ...columns.map((column) => num(name(column)))]} />
            <tbody role="rowgroup">
              {rows.map((row) => (
                <tr role="row" key={row.key}>
                  <th role="rowheader" scope="row">
                    <PartName {...row} />
                  </th>
                  {columns.map((column) => (
                    <CountCell key={column} of={row[column]} label={name(column)} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figure>
    </section>
  );
}

const PartName = ({ label, page }: Pick<SplitRow, "label" | "page">) => (page ? <a href={page}>{label}</a> : label);
