import { num, TableHead } from "../design/table-head";
import { useFormats, useText } from "../language/use-text";
import { CountCell } from "./counted";
import { programmeWords } from "./messages";
import type { CameRow } from "./splits.server";

/** How the members of a day came, and through which partner; `whole` is all of them. */
export function WaysSection({ ways, whole }: { ways: CameRow[]; whole: number }) {
  const t = useText(programmeWords);
  const format = useFormats();
  const [most] = ways;
  return (
    <section className="section" aria-labelledby="ways">
      <div className="section-head">
        <h2 id="ways">{t("ways.title")}</h2>
      </div>
      {!most ? (
        <p className="empty-small">{t("ways.none")}</p>
      ) : (
        <>
          <p>{t("ways.most", { share: format.share(most.members.n, whole), label: most.label })}</p>
          <table className="table table-stack" role="table">
            <caption className="unseen">{t("ways.caption")}</caption>
            <TableHead labels={[t("column.route"), num(t("line.members")), num(t("ways.share"))]} />
            <tbody role="rowgroup">
              {ways.map(({ key, label, partner, members }) => (
                <tr role="row" key={key}>
                  <th role="rowheader" scope="row" className={partner ? "within" : undefined}>
                    {label}
                  </th>
                  <CountCell of={members} label={t("line.members")} />
                  <td role="cell" className="num" data-label={t("ways.share")}>
                    {format.share(members.n, whole)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
