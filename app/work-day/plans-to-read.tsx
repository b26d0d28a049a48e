import { Link } from "@remix-run/react";
import type { PlanRow } from "../action-plans/list.server";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { workDayWords } from "./messages";

/** The plans that wait for an answer, the longest waiting first. */
export function PlansToRead({ plans, count }: { plans: PlanRow[]; count: number }) {
  const t = useText(workDayWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="plans">
      <div className="section-head">
        <h2 id="plans">{t("plans.title")}</h2>
        {count > 0 && <span className="count">{count}</span>}
        {count > plans.length && <Link to={paths.plans()}>{t("plans.all", { count })}</Link>}
      </div>
      {plans.length === 0 && <p className="empty-small">{t("plans.none")}</p>}
      <ul className="rows">
        {plans.map(({ planId, employerName, actionsTotal, sinceOn }) => (
          <li key={planId}>
            <Link to={paths.plan(planId)}>
              <strong>{employerName}</strong>
            </Link>
            <p className="meta">
              <span>{t("plans.actions", { count: actionsTotal })}</span>
              <span>{t("plans.since", { day: format.dayInYear(sinceOn) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
