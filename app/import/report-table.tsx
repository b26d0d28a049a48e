import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { num, TableHead } from "../design/table-head";
import { useFormats, useText, useTextOf } from "../language/use-text";
import { paths } from "../paths";
import { importWords } from "./messages";
import type { Report } from "./report.server";
import { rowWords } from "./row-words";

type Props = { id: number; report: Report; rows: number; inside: { rows: boolean } };

/** The outcomes of an import with their rows; they add up. */
export function ReportTable({ id, report, rows, inside }: Props) {
  const t = useText(importWords);
  const format = useFormats();
  const { outcomes } = report;
  const to = (wat: string, label: string) =>
    inside.rows ? <Link to={paths.importRows(id, { wat })}>{label}</Link> : label;
  const lines: [label: string, count: number, note: ReactNode][] = [
    [t("report.new"), outcomes.new, <NewNote key="new" report={report} to={to} />],
    [t("report.changed"), outcomes.changed, <ChangedNote key="changed" report={report} to={to} />],
    [t("report.known"), outcomes.known, outcomes.known > 0 && t("report.nothingChanged")],
    [
      t("report.perhaps"),
      outcomes.perhaps,
      outcomes.perhaps > 0 && to("perhaps", t("report.waiting", { count: outcomes.perhaps })),
    ],
    [t("report.refused"), outcomes.refused, outcomes.refused > 0 && to("refused", t("report.tryAgain"))],
  ];
  return (
    <section className="section" aria-labelledby="uit">
      <h2 id="uit">{t("report.outcome")}</h2>
      <table className="table table-stack" role="table">
        <caption className="unseen">{t("report.outcomeCaption")}</caption>
        <TableHead labels={[t("report.outcomeHead"), num(t("report.rowsHead")), t("report.noteHead")]} />
        <tbody role="rowgroup">
          {lines.map(([label, count, note]) => (
            <tr role="row" key={label}>
              <th role="rowheader" scope="row">
                {label}
              </th>
              <td role="cell" className="num" data-label={t("report.rowsHead")}>
                {format.number(count)}
              </td>
              <td role="cell" data-label={t("report.noteHead")}>
                <div>{note}</div>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">
              {t("report.sum")}
            </th>
            <td role="cell" className="num" data-label={t("report.rowsHead")}>
              {format.number(rows)}
            </td>
            <td role="cell" />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type Note = { report: Report; to: (wat: string, label: string) => ReactNode };

function NewNote({ report, to }: Note) {
  const t = useText(importWords);
  const format = useFormats();
  return (
    <Listed
      items={[
        report.withoutNumber > 0 &&
          to("noNumber.kvkNumber.new", t("report.noNumber", { count: format.number(report.withoutNumber) })),
        report.restored > 0 && to("zerosRestored.kvkNumber.new", t("report.restored", { count: report.restored })),
      ]}
    />
  );
}

function ChangedNote({ report, to }: Note) {
  const t = useText(importWords);
  const words = useTextOf(rowWords as never);
  const format = useFormats();
  const kept = report.kept.map(({ field, n }) =>
    t("report.fieldCount", { field: words(`field.${field}`), count: format.number(n) }),
  );
  const said = report.taken.length > 0 || report.establishments > 0 || report.contacts > 0;
  return (
    <>
      <Listed
        items={[
          ...report.taken.map(({ field, n }) =>
            to(`taken.${field}`, t("report.fieldCount", { field: words(`field.${field}`), count: format.number(n) })),
          ),
          report.establishments > 0 &&
            to("secondEstablishment.branchNumber", t("report.establishments", { count: report.establishments })),
          report.contacts > 0 && to("secondContact.contactName", t("report.contacts", { count: report.contacts })),
        ]}
      />
      {kept.length > 0 && `${said ? ". " : ""}${t("report.stayed", { fields: kept.join(", ") })}`}
    </>
  );
}

const Listed = ({ items }: { items: ReactNode[] }) => {
  const shown = items.filter(Boolean);
  return (
    <>
      {shown.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that does not change
        <span key={index}>
          {index > 0 && ", "}
          {item}
        </span>
      ))}
    </>
  );
};
