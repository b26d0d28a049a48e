import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { allows } from "../access/permissions";
import { Unlogged } from "../appointments/unlogged";
import { today } from "../clock.server";
import { listColleagues } from "../conversations/people.server";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText, useToday } from "../language/use-text";
import { titled } from "../layouts/title";
import { useKeepForTheRoad } from "../on-the-road/use-worker";
import { paths } from "../paths";
import { refreshDue } from "../standing/summary.server";
import { Changes } from "./changes";
import { dayOfBroker, lastWorkingDayBefore } from "./day.server";
import { DueList } from "./due-list";
import { workDayWords } from "./messages";
import { PlansToRead } from "./plans-to-read";
import { firstVisits } from "./visit-list.server";
import { VisitSection } from "./visit-section";
import { Visits } from "./visits";

export const loader = memberRoute("conversation.record", ({ request, viewer }) => {
  refreshDue();
  const mayStandIn = allows(viewer, "conversation.confidential");
  const colleagues = mayStandIn ? listColleagues().filter(({ id }) => id !== viewer.personId) : [];
  const asked = new URL(request.url).searchParams.get("collega");
  const colleague = colleagues.find(({ id }) => String(id) === asked);
  if (asked && !colleague) throw notFound();
  return {
    colleagues,
    colleague: colleague ?? null,
    since: lastWorkingDayBefore(today()),
    visits: allows(viewer, "visit.rank") ? firstVisits(viewer, colleague?.id, localeOf(request, viewer.locale)) : null,
    day: dayOfBroker(viewer, colleague?.id ?? viewer.personId, localeOf(request, viewer.locale)),
  };
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(workDayWords, locale)("title"));

export default function MyDayPage() {
  const t = useText(workDayWords);
  const format = useFormats();
  const today = useToday();
  useKeepForTheRoad();
  const { colleagues, colleague, since, visits, day } = useLoaderData<typeof loader>();
  const late = day.due.filter(({ dueOn }) => dueOn < today).length;
  const back = paths.myDay({ collega: colleague?.id });
  const title = format.weekday(today);
  return (
    <>
      <PageHead
        title={title.charAt(0).toUpperCase() + title.slice(1)}
        actions={
          <Link className="button" to={paths.planAppointment()}>
            {t("plan")}
          </Link>
        }
      >
        <p>
          {t("summary.appointments", { count: day.today.length })},{" "}
          {late > 0 ? <strong className="late">{t("summary.late", { count: late })}</strong> : t("summary.onTime")}
          {day.plansToRead > 0 && <>, {t("summary.plans", { count: day.plansToRead })}</>}.
        </p>
      </PageHead>
      {colleague && (
        <p className="notice" role="status">
          {t("standIn.title", { name: colleague.name })} <Link to={paths.myDay()}>{t("standIn.back")}</Link>
        </p>
      )}
      {day.toGiveBack.map(({ id, fromName, backOn }) => (
        <p className="notice" key={id}>
          {t("changes.isBack", { name: fromName, day: format.day(backOn) })}{" "}
          <Link to={paths.handover(id)}>{t("changes.giveBack")}</Link>
        </p>
      ))}
      <div className="split beside">
        <Visits day={day} own={colleague === null} />
        <div className="stack">
          <DueList due={day.due} theirs={day.theirs} back={back} />
          <PlansToRead plans={day.plans} count={day.plansToRead} />
        </div>
        <Unlogged appointments={day.unlogged} today={today} />
        {visits && <VisitSection list={visits} of={colleague?.id} />}
        <Changes changes={day.changes} since={since} received={day.received} />
      </div>
      {colleagues.length > 0 && (
        <form className="filters" method="get">
          <div className="field">
            <label htmlFor="collega">{t("standIn.choose")}</label>
            <select id="collega" name="collega" defaultValue={colleague?.id} key={colleague?.id}>
              {colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button className="button" type="submit">
            {t("standIn.show")}
          </button>
        </form>
      )}
    </>
  );
}
