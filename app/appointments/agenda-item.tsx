import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useFormats, useText } from "../language/use-text";
import { partyOf } from "../partners/party";
import { paths } from "../paths";
import { nearness, routeTo } from "./appointment";
import type { Appointment } from "./appointments.server";
import { appointmentWords } from "./messages";

/** One appointment in a list of a day: when, who, where, and the way to log it. `now` marks the one that is near. */
export function AgendaItem({
  appointment,
  now,
  nearest,
  whose,
  children,
}: {
  appointment: Appointment;
  now: string;
  /** The first that is not over: it gets the bar, and says how soon. */
  nearest?: boolean;
  /** Show in whose diary it stands. */
  whose?: boolean;
  children?: ReactNode;
}) {
  const t = useText(appointmentWords);
  const format = useFormats();
  const { id, withName, startsAt, endsAt, kind, address, guests, conversationId, confidential } = appointment;
  const near = nearness(appointment, now);
  const callable = guests.flatMap(({ contactId, name, phone }) =>
    contactId !== null && phone !== null ? [{ contactId, name, phone }] : [],
  );
  return (
    <li className={nearest ? "now" : undefined}>
      <time dateTime={startsAt}>
        {format.time(startsAt)}
        <span>{t("until", { time: format.time(endsAt) })}</span>
      </time>
      <div>
        <h3>
          <Link to={paths.party(partyOf(appointment))}>{withName}</Link>{" "}
          {nearest && near.state === "soon" && <span className="tag tag-soon">{format.inMinutes(near.minutes)}</span>}
        </h3>
        <p className="meta">
          <span>
            <Link to={paths.appointment(id)}>{t(`kind.${kind}`)}</Link>
          </span>
          {whose && <span>{t("ofOwner", { name: appointment.owner })}</span>}
          {address && <span>{address}</span>}
          {address && ["visit", "meeting"].includes(kind) && (
            <span>
              <a href={routeTo(address)} rel="noreferrer" target="_blank">
                {t("route")}
              </a>
            </span>
          )}
          {callable.map(({ contactId, name, phone }) => (
            <span key={contactId}>
              <a href={paths.call(phone)}>{t("show.call", { name })}</a>
            </span>
          ))}
          {confidential && <span className="late">{t("confidential")}</span>}
        </p>
        {children}
      </div>
      {conversationId === null ? (
        <Link
          className={nearest ? "button button-small" : "button button-quiet button-small"}
          to={paths.logConversation({ afspraak: id })}
          aria-label={t("logOf", { name: withName })}
        >
          {t("log")}
        </Link>
      ) : (
        <Link to={paths.conversation(conversationId)}>
          <span className="tag tag-good">{t("logged")}</span>
        </Link>
      )}
    </li>
  );
}
