import { Form, Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { counts } from "./action-plan";
import { planWords } from "./messages";
import type { PlanAnswer } from "./plan-commands.server";
import type { PlanPage } from "./plan-page.server";
import { UpdateForm } from "./update-form";

type Action = PlanPage["actions"][number];

/** One action: who, by when, from where to where, and how it goes; brought up to date without leaving the page. */
export function ActionItem({
  action,
  page,
  answer,
  edit,
}: {
  action: Action;
  page: PlanPage;
  answer: PlanAnswer | undefined;
  edit: string;
}) {
  const t = useText(planWords);
  const { id, title } = action;
  return (
    <li className="action-item" id={`actie-${id}`}>
      <div className="section-head">
        <h4>{title}</h4>
        <StateTag action={action} />
      </div>
      <ActionMeta action={action} />
      {counts(action.measure) && <MeasureLine action={action} />}
      <Updates action={action} />
      {page.mayChange && (
        <div className="action-doing">
          {action.state !== "done" && action.state !== "stopped" && (
            <Form method="post" preventScrollReset>
              <button
                className="button button-small"
                type="submit"
                name="part"
                value={`unchanged:${id}`}
                aria-label={t("unchangedOf", { title })}
              >
                {t("unchanged")}
              </button>
            </Form>
          )}
          <Link className="button button-quiet button-small" to={edit} aria-label={t("editOf", { title })}>
            {t("edit")}
          </Link>
          <details open={answer?.errors ? true : undefined} key={action.updateCount}>
            <summary>
              {t("update")}
              <span className="unseen">: {title}</span>
            </summary>
            <UpdateForm action={action} page={page} answer={answer} />
          </details>
        </div>
      )}
    </li>
  );
}

/** The state in a word; an action past its day says so. */
export function StateTag({ action }: { action: Pick<Action, "state" | "late" | "behind"> }) {
  const t = useText(planWords);
  const { state, late, behind } = action;
  const className = behind ? "tag tag-late" : state === "done" ? "tag tag-good" : "tag";
  return <span className={className}>{t(late && state !== "behind" ? "state.late" : `state.${state}`)}</span>;
}

function ActionMeta({ action }: { action: Action }) {
  const t = useText(planWords);
  const format = useFormats();
  return (
    <p className="meta">
      <span>{action.owner ?? t("nobody")}</span>
      {action.phase && <span>{t(`phase.${action.phase}`)}</span>}
      <span>{action.dueOn ? t(action.late ? "dueWas" : "due", { day: format.day(action.dueOn) }) : t("noDue")}</span>
    </p>
  );
}

function MeasureLine({ action }: { action: Action }) {
  const t = useText(planWords);
  const format = useFormats();
  const shown = (value: number | null) =>
    value === null ? (
      <span className="small soft">{t("notCounted")}</span>
    ) : (
      `${format.number(value)}${action.measure === "percentage" ? "%" : ""}`
    );
  return (
    <>
      <dl className="measure">
        <div>
          <dt>{t("begin")}</dt>
          <dd>{shown(action.baseline)}</dd>
        </div>
        <div>
          <dt>{t("now")}</dt>
          <dd className="is-now">{shown(action.value ?? action.baseline)}</dd>
        </div>
        <div>
          <dt>{t("goal")}</dt>
          <dd>{shown(action.target)}</dd>
        </div>
        {action.progress && (
          <div>
            <dt className="unseen">{t("onTheWay")}</dt>
            <dd>
              <progress max={action.progress.max} value={action.progress.value} aria-label={t("onTheWay")} />
            </dd>
          </div>
        )}
      </dl>
      {action.unit && <p className="small soft">{action.unit}</p>}
    </>
  );
}

/** What was written last, and the ones before it folded away. */
function Updates({ action }: { action: Action }) {
  const t = useText(planWords);
  const [last, ...before] = action.updates;
  if (!last) return null;
  return (
    <>
      <Update update={last} action={action} />
      {before.length > 0 && (
        <details>
          <summary className="small">{t("updates", { count: action.updateCount })}</summary>
          <ul className="rows small">
            {before.map((update) => (
              <li key={update.id}>
                <Update update={update} action={action} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Update({ update, action }: { update: Action["updates"][number]; action: Action }) {
  const t = useText(planWords);
  const format = useFormats();
  const value =
    update.value === null ? null : `${format.number(update.value)}${action.measure === "percentage" ? "%" : ""}`;
  return (
    <div className="small">
      <p className="meta">
        <span>{t(`status.${update.status}`)}</span>
        {value && <span>{value}</span>}
        <span>{t("updateBy", { name: update.by, day: format.dayInYear(update.happenedOn) })}</span>
        {update.onBehalf && <span>{t("onBehalf")}</span>}
        {update.evidenceUrl && (
          <a href={update.evidenceUrl} rel="noreferrer nofollow">
            {t("evidenceShown")}
          </a>
        )}
      </p>
      {update.words && <p className="prose">{update.words}</p>}
    </div>
  );
}
