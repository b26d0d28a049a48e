import { Link } from "@remix-run/react";
import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { ReasonSentence } from "./visit-reasons";
import type { explained } from "./visit-rule.server";
import { visitWords } from "./visit-words";

/** The sum of one employer, reason by reason: enough to tell a colleague why it stands where it stands. */
export function Explained({ one }: { one: ReturnType<typeof explained> }) {
  const t = useText(visitWords);
  const format = useFormats();
  const { row, at, count, bounded, leftOut, lastContactOn } = one;
  const stand = leftOut
    ? t(`rule.left.${leftOut}`, { day: lastContactOn ? format.dayInYear(lastContactOn) : "" })
    : at > 0
      ? t("rule.position", { at, count, more: bounded ? "yes" : "no", points: row.score })
      : t(row.score > 0 ? "rule.beyond" : "rule.notOnList");
  return (
    <section className="section" aria-labelledby="one">
      <h2 id="one">{t("rule.of", { name: row.name })}</h2>
      <p>
        {stand} <Link to={paths.employer(row.id)}>{row.name}</Link>
      </p>
      {row.reasons.length === 0 ? (
        <p className="empty-small">{t("rule.noReasons")}</p>
      ) : (
        <table className="table" role="table">
          <TableHead labels={[t("rule.reason"), num(t("rule.points"))]} />
          <tbody role="rowgroup">
            {row.reasons.map((reason) => (
              <tr role="row" key={reason.code}>
                <th role="rowheader" scope="row">
                  <ReasonSentence reason={reason} />
                </th>
                <td role="cell" className="num">
                  {reason.points}
                </td>
              </tr>
            ))}
            <tr role="row">
              <th role="rowheader" scope="row">
                <strong>{t("rule.total")}</strong>
              </th>
              <td role="cell" className="num">
                <strong>{row.score}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}
