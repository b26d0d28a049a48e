import { Link } from "@remix-run/react";
import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { PartnerRow } from "./list.server";
import { partnerWords } from "./messages";

/** Each partner with what it brought by a day; null is today. */
export function PartnerTable({ rows, day }: { rows: PartnerRow[]; day: string | null }) {
  const t = useText(partnerWords);
  const format = useFormats();
  const members = t(day ? "column.joinedThen" : "column.joined");
  return (
    <table className="table table-stack" role="table">
      <TableHead
        labels={[
          t("column.name"),
          t("column.kind"),
          num(t("column.contacts")),
          t("column.last"),
          num(t("column.forward")),
          num(members),
        ]}
      />
      <tbody role="rowgroup">
        {rows.map(({ id, name, kind, contacts, lastOn, forward, joined }) => (
          <tr role="row" key={id}>
            <th role="rowheader" scope="row">
              <Link to={paths.partner(id)}>{name}</Link>
            </th>
            <td role="cell" data-label={t("column.kind")}>
              {t(`kind.${kind}`)}
            </td>
            <td role="cell" className="num" data-label={t("column.contacts")}>
              {format.number(contacts)}
            </td>
            <td role="cell" data-label={t("column.last")}>
              {lastOn ? format.dayInYear(lastOn) : <span className="soft">{t("never")}</span>}
            </td>
            <td role="cell" className="num" data-label={t("column.forward")}>
              {forward > 0 ? (
                <Link to={paths.employers({ partner: id, datum: day })}>{format.number(forward)}</Link>
              ) : (
                "0"
              )}
            </td>
            <td role="cell" className="num" data-label={members}>
              {format.number(joined)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
