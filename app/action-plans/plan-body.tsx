import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { ActionItem } from "./action-item";
import { fiveThemes, type Theme } from "./action-plan";
import { planWords } from "./messages";
import type { PlanAnswer } from "./plan-commands.server";
import type { PlanPage } from "./plan-page.server";

const order: Theme[] = [...fiveThemes, "all"];

/** How far the plan is, in one sentence. */
export function usePlanProgress() {
  const t = useText(planWords);
  const format = useFormats();
  return (actions: { state: string; behind: boolean }[]) => {
    const done = actions.filter(({ state }) => state === "done").length;
    const behind = actions.filter((action) => action.behind).length;
    const said = t("progress", { total: actions.length, done, all: format.number(actions.length) });
    return behind > 0 ? `${said} ${t("behindCount", { count: behind })}` : said;
  };
}

/** The plan itself: how the themes stand, and the actions by theme. */
export function PlanBody({
  page,
  answer,
  newAction,
  editAction,
}: {
  page: PlanPage;
  answer: PlanAnswer | undefined;
  newAction: (query: Record<string, string>) => string;
  editAction: (id: number) => string;
}) {
  const t = useText(planWords);
  const { actions, mayChange } = page;
  return (
    <>
      <ThemeBars page={page} newAction={newAction} />
      <section className="section" aria-labelledby="actions">
        <div className="section-head">
          <h2 id="actions">{t("actions")}</h2>
          <span className="count">{actions.length}</span>
          {mayChange && <Link to={newAction({})}>{t("addAction")}</Link>}
        </div>
        {actions.length === 0 && <p className="empty-small">{t(page.ours ? "noActionsYours" : "noActions")}</p>}
        {order.map((theme) => {
          const own = actions.filter((action) => action.theme === theme);
          if (own.length === 0) return null;
          return (
            <div key={theme}>
              <h3 className="group">{t(`theme.${theme}`)}</h3>
              <ol>
                {own.map((action) => (
                  <ActionItem
                    key={action.id}
                    action={action}
                    page={page}
                    answer={answer?.part === `update:${action.id}` ? answer : undefined}
                    edit={editAction(action.id)}
                  />
                ))}
              </ol>
            </div>
          );
        })}
      </section>
    </>
  );
}

function ThemeBars({ page, newAction }: { page: PlanPage; newAction: (query: Record<string, string>) => string }) {
  const t = useText(planWords);
  return (
    <section className="section" aria-labelledby="themes">
      <h2 id="themes">{t("themes")}</h2>
      <ul className="rows bars">
        {fiveThemes.map((theme) => {
          const own = page.actions.filter((action) => action.theme === theme);
          const done = own.filter(({ state }) => state === "done").length;
          const late = own.filter((action) => action.late).length;
          const name = t(`theme.${theme}`);
          const said =
            late > 0
              ? t("themeLate", { done: String(done), total: String(own.length), late: String(late) })
              : t("themeDone", { done: String(done), total: own.length });
          return (
            <li key={theme}>
              <span>{name}</span>
              {own.length > 0 ? (
                <>
                  <progress max={own.length} value={done} aria-label={`${name}: ${said}`} />
                  <span className="num soft">{said}</span>
                </>
              ) : (
                <span className="num two">
                  {page.mayChange ? (
                    <Link to={newAction({ thema: theme })}>
                      {t("thinkOf")}
                      <span className="unseen">: {name}</span>
                    </Link>
                  ) : (
                    "–"
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Starting position and ambition, as they were written. */
export function PlanText({ page, edit }: { page: PlanPage; edit: string }) {
  const t = useText(planWords);
  const { startingPosition, ambition } = page.plan;
  return (
    <section className="section" aria-labelledby="text">
      <div className="section-head">
        <h2 id="text">{t("editTitle")}</h2>
        {page.mayChange && <Link to={edit}>{t("editText")}</Link>}
      </div>
      <dl className="facts">
        <dt>{t("position")}</dt>
        <dd className="prose">{startingPosition ?? <span className="soft">{t("noText")}</span>}</dd>
        <dt>{t("ambition")}</dt>
        <dd className="prose">{ambition ?? <span className="soft">{t("noText")}</span>}</dd>
      </dl>
    </section>
  );
}

/** Who asked, answered, finished and read, in order. */
export function PlanThread({ events }: { events: PlanPage["events"] }) {
  const t = useText(planWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="thread">
      <h2 id="thread">{t("thread")}</h2>
      {events.length === 0 && <p className="empty-small">{t("threadNone")}</p>}
      {events.length > 0 && (
        <ol className="rows small">
          {events.map((event) => (
            <li key={event.id}>
              <p className="meta">
                <span>
                  <strong>{event.by}</strong> {t(`event.${event.kind}`)}
                </span>
                <span>{format.dayInYear(event.happenedOn)}</span>
                {event.onBehalf && <span>{t("onBehalf")}</span>}
              </p>
              {event.remarks && <p className="prose">{event.remarks}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
