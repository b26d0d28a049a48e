import { Link } from "@remix-run/react";
import { daysBetween } from "../days";
import { TableHead } from "../design/table-head";
import { useFormats, useText, useToday } from "../language/use-text";
import { charterWords } from "./messages";
import { reportTerms, type Signature } from "./signature";

/** The plan and the reports of a signature: those that are due, and the next two. */
export function TermsTable({
  signature,
  planOn,
  planTo = null,
}: {
  signature: Signature;
  planOn: string | null;
  /** Where the plan can be read, for who may. */
  planTo?: string | null;
}) {
  const t = useText(charterWords);
  const format = useFormats();
  const today = useToday();
  const plan = signature.terms.find(({ kind }) => kind === "plan");
  const rows = [
    ...(plan
      ? [{ ...plan, name: t("terms.plan"), on: planOn, said: planOn && t("terms.planOn", { day: format.day(planOn) }) }]
      : []),
    ...reportTerms(signature, today, 2).map((term) => ({
      ...term,
      name: t("terms.report", { number: String(term.number) }),
      on: term.report?.submittedOn ?? null,
      said: term.report && t("terms.received", { day: format.day(term.report.submittedOn) }),
    })),
  ];
  return (
    <table className="table table-stack" role="table">
      <caption className="unseen">{t("terms.caption", { day: format.day(signature.signedOn) })}</caption>
      <TableHead labels={[t("terms.what"), t("terms.before"), t("terms.state")]} />
      <tbody role="rowgroup">
        {rows.map(({ id, kind, name, dueOn, on, said, report }) => {
          const waits = on === null && signature.ending === null; // after its end nothing is late any more
          const late = waits || on !== null ? daysBetween(dueOn, on ?? today) : 0;
          return (
            <tr role="row" key={id}>
              <th role="rowheader" scope="row">
                {kind === "plan" && planTo ? <Link to={planTo}>{name}</Link> : name}
              </th>
              <td role="cell" data-label={t("terms.before")}>
                {format.day(dueOn)}
              </td>
              <td role="cell" data-label={t("terms.state")}>
                <span>
                  {said ?? (waits ? late <= 0 && format.relative(dueOn) : t("terms.never"))}{" "}
                  {late > 0 && (
                    <span className={on === null ? "tag tag-late" : "tag"}>{t("terms.late", { count: late })}</span>
                  )}
                  {report?.onBehalf && <span className="sub">{t("terms.byUs")}</span>}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
