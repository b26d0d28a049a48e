import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { Appointment } from "./appointments.server";
import { appointmentWords } from "./messages";

/** What is over and was not logged: two ways out, one tap each. */
export function Unlogged({ appointments, today }: { appointments: Appointment[]; today: string }) {
  const t = useText(appointmentWords);
  const format = useFormats();
  if (appointments.length === 0) return null;
  return (
    <section className="section" aria-labelledby="unlogged">
      <div className="section-head">
        <h2 id="unlogged">{t("unlogged.title")}</h2>
        <span className="count">{appointments.length}</span>
      </div>
      <p className="small soft">{t("unlogged.text")}</p>
      <ul className="rows">
        {appointments.map(({ id, on, withName, startsAt, kind }) => (
          <li className="promise-row" key={id}>
            <div>
              <Link to={paths.appointment(id)}>{withName}</Link>
              <span className="meta">
                <span>{t(`kind.${kind}`)}</span>
                <span>{on === today ? format.time(startsAt) : `${format.weekday(on)}, ${format.time(startsAt)}`}</span>
              </span>
            </div>
            <p className="actions">
              <Link
                className="button button-small"
                to={paths.logConversation({ afspraak: id })}
                aria-label={t("logOf", { name: withName })}
              >
                {t("log")}
              </Link>
              <Link
                className="button button-quiet button-small"
                to={`${paths.appointment(id)}#afzeggen`}
                aria-label={t("unlogged.offOf", { name: withName })}
              >
                {t("unlogged.off")}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
