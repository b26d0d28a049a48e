import { Form, Link } from "@remix-run/react";
import { planWords } from "../action-plans/messages";
import { usePlanProgress } from "../action-plans/plan-body";
import { daysBetween } from "../days";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import type { homePlanOf } from "./home-plan.server";

type HomePlan = ReturnType<typeof homePlanOf>["plan"];

/** The own plan on the first page: what is asked now, each with the shortest way to do it. */
export function PlanSection({ plan, mayChange }: { plan: HomePlan; mayChange: boolean }) {
  const t = useText(planWords);
  const format = useFormats();
  const progress = usePlanProgress();
  if (plan.none) {
    if (!mayChange && !plan.takesPart) return null;
    return (
      <section className="section" aria-labelledby="plan">
        <h2 id="plan">{t("home.open")}</h2>
        {plan.dueOn && <p>{t("planDue", { day: format.day(plan.dueOn) })}</p>}
        <p>{mayChange ? t("home.none") : t("home.reader")}</p>
        {mayChange && (
          <p>
            <Link className="button button-primary" to={paths.portalPlan()}>
              {t("home.start")}
            </Link>
          </p>
        )}
      </section>
    );
  }
  return (
    <section className="section" aria-labelledby="plan">
      <h2 id="plan">{t("home.title", { year: plan.year })}</h2>
      <p>{progress(plan.actions)}</p>
      <progress
        max={Math.max(1, plan.total)}
        value={plan.done}
        aria-label={t("progressLabel", { done: String(plan.done), total: String(plan.total) })}
      />
      {mayChange && <Asks plan={plan} />}
      <p>
        <Link to={paths.portalPlan()}>{t("home.open")}</Link>
      </p>
    </section>
  );
}

function Asks({ plan }: { plan: Extract<HomePlan, { none: false }> }) {
  const t = useText(planWords);
  const today = useToday();
  if (!plan.question && !plan.finish && plan.late.length === 0) return null;
  return (
    <ul className="rows">
      {plan.question && (
        <li>
          <strong>{t("asked")}</strong> <span className="tag tag-soon">{plan.question}</span>
          <p className="actions">
            <Link className="button button-small" to={paths.portalPlan()}>
              {t("answer")}
            </Link>
          </p>
        </li>
      )}
      {plan.finish && (
        <li>
          <strong>{t("home.finish")}</strong>
          <p className="small">{t("home.finishText", { count: plan.total })}</p>
          <p className="actions">
            <Link className="button button-small" to={`${paths.portalPlan()}#stand`}>
              {t("home.open")}
            </Link>
          </p>
        </li>
      )}
      {plan.late.map((action) => (
        <li key={action.id}>
          <strong>{t("home.lateAction", { title: action.title })}</strong>{" "}
          <span className="tag tag-late">
            {t("home.daysLate", { days: daysBetween(action.dueOn ?? today, today) })}
          </span>
          <p className="small">{t("home.lateText")}</p>
          <Form method="post" action={paths.portalPlan()} className="actions">
            <input type="hidden" name="back" value="home" />
            <button
              className="button button-small"
              type="submit"
              name="part"
              value={`unchanged:${action.id}`}
              aria-label={t("unchangedOf", { title: action.title })}
            >
              {t("unchanged")}
            </button>
            <Link
              className="button button-quiet button-small"
              to={`${paths.portalPlan()}#actie-${action.id}`}
              aria-label={t("updateOf", { title: action.title })}
            >
              {t("update")}
            </Link>
          </Form>
        </li>
      ))}
    </ul>
  );
}
