import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { type PartyId, partyQuery } from "../partners/party";
import { paths } from "../paths";
import type { AppointmentKind } from "./appointment";
import { comingWords } from "./coming-words";

export type Coming = { id: number; on: string; startsAt: string; kind: AppointmentKind; owner: string };

/** What is planned with an employer or a partner, in its page's margin. */
export function ComingAppointments({ party, coming, mayPlan }: { party: PartyId; coming: Coming[]; mayPlan: boolean }) {
  const t = useText(comingWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="appointments">
      <div className="section-head">
        <h2 id="appointments">{t("title")}</h2>
        {coming.length > 0 && <span className="count">{coming.length}</span>}
        {mayPlan && <Link to={paths.planAppointment(partyQuery(party))}>{t("plan")}</Link>}
      </div>
      {mayPlan && party.kind === "employer" && (
        <p className="small">
          <Link to={paths.beforeVisit(party.id)}>{t("sheet")}</Link>
        </p>
      )}
      {coming.length === 0 && <p className="small soft">{t("none")}</p>}
      <ul className="rows small">
        {coming.map(({ id, on, startsAt, kind, owner }) => (
          <li key={id}>
            <Link to={paths.appointment(id)}>{t("at", { day: format.weekday(on), time: format.time(startsAt) })}</Link>
            <br />
            <span className="meta">
              <span>{t(`kind.${kind}`)}</span>
              <span>{owner}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
