import { Form, Link } from "@remix-run/react";
import type { PromiseRow } from "../conversations/promises.server";
import { addDays, daysBetween, workingDay } from "../days";
import { useFormats, useText, useToday } from "../language/use-text";
import { partyOf } from "../partners/party";
import { paths } from "../paths";
import { workDayWords } from "./messages";

type Due = PromiseRow & { mayClose: boolean };

/** What is promised and due: ours that are late first, each ticked or moved where it stands; then what employers owe us. */
export function DueList({ due, theirs, back }: { due: Due[]; theirs: Due[]; back: string }) {
  const t = useText(workDayWords);
  const today = useToday();
  const groups = [
    { name: "late" as const, rows: due.filter(({ dueOn }) => dueOn < today) },
    { name: "today" as const, rows: due.filter(({ dueOn }) => dueOn === today) },
    { name: "week" as const, rows: due.filter(({ dueOn }) => dueOn > today) },
    { name: "theirs" as const, rows: theirs },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section className="section" aria-labelledby="due">
      <div className="section-head">
        <h2 id="due">{t("due.title")}</h2>
        {due.length + theirs.length > 0 && <span className="count">{due.length + theirs.length}</span>}
        <Link to={paths.promises()}>{t("due.all")}</Link>
      </div>
      {groups.length === 0 && <p className="empty-small">{t("due.none")}</p>}
      {groups.map(({ name, rows }) => (
        <div key={name}>
          <h3 className={name === "late" ? "group late" : "group"}>{t(`due.${name}`)}</h3>
          <ul className="rows tasks">
            {rows.map((promise) => (
              <Task key={promise.id} promise={promise} back={back} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Task({ promise, back }: { promise: Due; back: string }) {
  const t = useText(workDayWords);
  const format = useFormats();
  const today = useToday();
  const { id, what, withName, contact, side, dueOn, mayClose } = promise;
  const late = daysBetween(dueOn, today);
  return (
    <li>
      {mayClose ? (
        <Form method="post" preventScrollReset action={paths.promise(id)}>
          <input type="hidden" name="back" value={back} />
          <button className="tick" type="submit" name="intent" value="keep" aria-label={t("due.keep", { what })} />
        </Form>
      ) : (
        <span />
      )}
      <div>
        <Link to={paths.promise(id)}>{what}</Link>
        <span className="meta">
          <span>
            <Link to={paths.party(partyOf(promise))}>{withName}</Link>
          </span>
          {contact && <span>{side === "employer" ? contact : t("due.promisedTo", { name: contact })}</span>}
        </span>
      </div>
      <div className="task-end">
        {late > 0 ? (
          <span className="tag tag-late">{t("due.days", { days: late })}</span>
        ) : (
          late < 0 && <span className="count">{format.dayAndMonth(dueOn)}</span>
        )}
        {mayClose && (
          <details className="move">
            <summary aria-label={t("due.moveOf", { what })}>{t("due.move")}</summary>
            <Form method="post" preventScrollReset action={paths.promise(id)} className="actions">
              <input type="hidden" name="back" value={back} />
              <input type="hidden" name="intent" value="move" />
              <button className="button button-small" name="dueOn" value={workingDay(addDays(today, 1))} type="submit">
                {t("due.tomorrow")}
              </button>
              <button className="button button-small" name="dueOn" value={workingDay(addDays(today, 7))} type="submit">
                {t("due.nextWeek")}
              </button>
              <Link className="button button-quiet button-small" to={paths.promise(id)}>
                {t("due.other")}
              </Link>
            </Form>
          </details>
        )}
      </div>
    </li>
  );
}
