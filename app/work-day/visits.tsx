import { Link } from "@remix-run/react";
import { AgendaItem } from "../appointments/agenda-item";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import type { BrokersDay, Visit } from "./day.server";
import { workDayWords } from "./messages";

/** The appointments of today and tomorrow, each with what one should know at the door. */
export function Visits({ day, own }: { day: BrokersDay; own: boolean }) {
  const t = useText(workDayWords);
  const format = useFormats();
  const nearest = [...day.today, ...day.tomorrow].find(
    ({ appointment }) => appointment.endsAt > day.now && appointment.conversationId === null,
  )?.appointment.id;
  return (
    <>
      <section className="section" aria-labelledby="today">
        <div className="section-head">
          <h2 id="today">{t("today")}</h2>
          {day.today.length > 0 && <span className="count">{day.today.length}</span>}
          <Link to={paths.appointments()}>{t("week")}</Link>
        </div>
        {day.today.length === 0 && (
          <p className="empty-small">
            {t(own ? "noneToday" : "noneTodayColleague")}{" "}
            {day.coming
              ? t("coming", {
                  day: format.weekday(day.coming.on),
                  time: format.time(day.coming.startsAt),
                  employer: day.coming.withName,
                })
              : day.tomorrow.length === 0 && t("nothingPlanned")}
          </p>
        )}
        <Agenda visits={day.today} now={day.now} nearest={nearest} />
      </section>
      {day.tomorrow.length > 0 && (
        <section className="section" aria-labelledby="tomorrow">
          <div className="section-head">
            <h2 id="tomorrow">{t("tomorrow")}</h2>
            <span className="count">{day.tomorrow.length}</span>
          </div>
          <Agenda visits={day.tomorrow} now={day.now} nearest={nearest} />
        </section>
      )}
    </>
  );
}

function Agenda({ visits, now, nearest }: { visits: Visit[]; now: string; nearest: number | undefined }) {
  const t = useText(workDayWords);
  if (visits.length === 0) return null;
  return (
    <ol className="rows agenda">
      {visits.map((visit) => (
        <AgendaItem
          key={visit.appointment.id}
          appointment={visit.appointment}
          now={now}
          nearest={visit.appointment.id === nearest}
        >
          <LastTime visit={visit} />
          <OpenHere visit={visit} />
          {visit.appointment.preparation && (
            <p>
              <strong>{t("preparation")}</strong>: {visit.appointment.preparation}
            </p>
          )}
        </AgendaItem>
      ))}
    </ol>
  );
}

function LastTime({ visit: { last } }: { visit: Visit }) {
  const t = useText(workDayWords);
  const format = useFormats();
  if (!last) return <p className="soft">{t("firstTime")}</p>;
  return (
    <p>
      <strong>{t("lastTime")}</strong> (<Link to={paths.conversation(last.id)}>{format.dayInYear(last.heldOn)}</Link>):{" "}
      {last.summary}
    </p>
  );
}

function OpenHere({ visit: { promises } }: { visit: Visit }) {
  const t = useText(workDayWords);
  const today = useToday();
  if (promises.length === 0) return null;
  return (
    <ul className="reasons">
      {promises.map(({ id, side, what, dueOn }) => (
        <li key={id}>
          <Link to={paths.promise(id)}>{side === "employer" ? t("theirs", { what }) : t("ours", { what })}</Link>{" "}
          {dueOn < today && <span className="late">{t("overdue")}</span>}
        </li>
      ))}
    </ul>
  );
}
