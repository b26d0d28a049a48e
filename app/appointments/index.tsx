import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { instantOf, now, today } from "../clock.server";
import { listColleagues } from "../conversations/people.server";
import { addDays, isDay, weekday } from "../days";
import { PageHead } from "../design/page-head";
import { text } from "../language/messages";
import { useFormats, useText, useToday } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { AgendaItem } from "./agenda-item";
import { diaryOf, everyDiary, unloggedOf } from "./appointments.server";
import { appointmentWords } from "./messages";
import { Unlogged } from "./unlogged";

export const loader = memberRoute("conversation.view", ({ request, viewer }) => {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("week") ?? "";
  const day = isDay(asked) ? asked : today();
  const monday = addDays(day, 1 - weekday(day));
  const everyone = allows(viewer, "conversation.confidential");
  const colleagues = everyone ? listColleagues().filter(({ id }) => id !== viewer.personId) : [];
  const whose = everyone ? (searchParams.get("van") ?? "") : "";
  const colleague = colleagues.find(({ id }) => String(id) === whose);
  const span = { from: instantOf(monday, "00:00"), until: instantOf(addDays(monday, 7), "00:00") };
  const rows =
    whose === "ieder"
      ? everyDiary(viewer, span.from, span.until)
      : diaryOf(viewer, colleague?.id ?? viewer.personId, span);
  return {
    monday,
    now: now(),
    whose: whose === "ieder" || colleague ? whose : "",
    colleagues,
    rows,
    unlogged: unloggedOf(viewer, viewer.personId),
    mayPlan: allows(viewer, "conversation.record"),
  };
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(appointmentWords, locale)("title"));

export default function AppointmentsPage() {
  const t = useText(appointmentWords);
  const format = useFormats();
  const today = useToday();
  const { monday, now, whose, colleagues, rows, unlogged, mayPlan } = useLoaderData<typeof loader>();
  const van = whose || undefined;
  const thisMonday = addDays(today, 1 - weekday(today));
  const weekOf = (day: string) => paths.appointments({ van, week: day === thisMonday ? undefined : day });
  const nearest = rows.find(({ endsAt, conversationId }) => endsAt > now && conversationId === null);
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index)).filter(
    (day) => weekday(day) <= 5 || rows.some(({ on }) => on === day),
  );
  return (
    <>
      <PageHead
        title={t("title")}
        intro={t("week.title", { from: format.dayAndMonth(monday), until: format.shortDay(addDays(monday, 6)) })}
        actions={
          mayPlan && (
            <Link className="button" to={paths.planAppointment()}>
              {t("plan")}
            </Link>
          )
        }
      />
      <nav className="views" aria-label={t("title")}>
        <Link to={weekOf(addDays(monday, -7))}>{t("week.previous")}</Link>
        <Link to={weekOf(thisMonday)} aria-current={monday === thisMonday ? "true" : undefined}>
          {t("week.this")}
        </Link>
        <Link to={weekOf(addDays(monday, 7))}>{t("week.next")}</Link>
      </nav>
      {colleagues.length > 0 && (
        <form className="filters" method="get">
          {monday !== thisMonday && <input type="hidden" name="week" value={monday} />}
          <div className="field">
            <label htmlFor="van">{t("week.whose")}</label>
            <select id="van" name="van" defaultValue={whose} key={whose}>
              <option value="">{t("week.mine")}</option>
              <option value="ieder">{t("week.everyone")}</option>
              {colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button className="button" type="submit">
            {t("week.show")}
          </button>
        </form>
      )}
      <div className="stack pad">
        <Unlogged appointments={unlogged} today={today} />
        {rows.length === 0 && <p className="empty-small">{t("week.none")}</p>}
        {rows.length > 0 &&
          days.map((day) => (
            <section className="section" key={day} aria-labelledby={`day-${day}`}>
              <h2 id={`day-${day}`}>{format.weekday(day)}</h2>
              {rows.every(({ on }) => on !== day) && <p className="small soft">{t("week.nothingOn")}</p>}
              <ol className="rows agenda">
                {rows
                  .filter(({ on }) => on === day)
                  .map((row) => (
                    <AgendaItem
                      key={row.id}
                      appointment={row}
                      now={now}
                      nearest={row.id === nearest?.id}
                      whose={whose !== ""}
                    />
                  ))}
              </ol>
            </section>
          ))}
      </div>
    </>
  );
}
