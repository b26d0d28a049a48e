import { TableHead } from "../design/table-head";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { handoverWords } from "./messages";
import type { HandedEmployer } from "./record.server";

/** Each employer with who has it now, and the word that came along. */
export function HandedTable({ rows }: { rows: HandedEmployer[] }) {
  const t = useText(handoverWords);
  return (
    <table className="table table-stack" role="table">
      <caption className="unseen">{t("employers")}</caption>
      <TableHead labels={[t("divide.name"), t("divide.to"), t("divide.note")]} />
      <tbody role="rowgroup">
        {rows.map(({ id, name, receiver, note, state }) => (
          <tr role="row" key={`${id} ${receiver}`}>
            <th role="rowheader" scope="row">
              <a href={paths.employer(id)}>{name}</a>
            </th>
            <td role="cell" data-label={t("divide.to")}>
              {receiver}
              {state !== "moved" && <span className="sub">{t(`state.${state as "waiting"}`)}</span>}
            </td>
            <td role="cell" data-label={t("divide.note")}>
              {note ?? "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
