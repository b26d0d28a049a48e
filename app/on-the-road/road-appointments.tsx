import type { Day } from "../days";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { aroundDay } from "./days-passed";
import type { loggedAs } from "./entries";
import { onTheRoadWords } from "./messages";
import type { ForTheRoad } from "./road.server";

type Of = { logged: (id: number) => ReturnType<typeof loggedAs>; choose: (id: number) => void };

/** The appointments of now, then what is still to be logged and what is to come, folded: the form stands below. */
export function RoadAppointments({ page, day, ...of }: { page: ForTheRoad; day: Day } & Of) {
  const t = useText(onTheRoadWords);
  const { older, near, later } = aroundDay(page.appointments, day);
  const open = older.filter(({ id }) => of.logged(id) === undefined).length;
  return (
    <section className="section" aria-labelledby="road-appointments">
      <h2 id="road-appointments">{t("appointments")}</h2>
      {near.length === 0 && <p className="small soft">{t("noAppointments")}</p>}
      <Rows rows={near} {...of} />
      <p className="small soft">{t("keptBack")}</p>
      {later.length > 0 && (
        <details>
          <summary>{t("coming", { count: later.length })}</summary>
          <Rows rows={later} {...of} />
        </details>
      )}
      {older.length > 0 && (
        <details>
          <summary>{t("older", { count: open })}</summary>
          <Rows rows={older} {...of} />
        </details>
      )}
    </section>
  );
}

function Rows({ rows, logged, choose }: { rows: ForTheRoad["appointments"] } & Of) {
  const t = useText(onTheRoadWords);
  const format = useFormats();
  if (rows.length === 0) return null;
  return (
    <ul className="rows">
      {rows.map(({ id, party: { name }, on, startsAt, address, contacts }) => {
        const state = logged(id);
        return (
          <li className="promise-row" key={id}>
            <div>
              <strong>{name}</strong>
              <span className="meta">
                <span>
                  {format.weekday(on)}, {format.time(startsAt)}
                </span>
                {address && <span>{address}</span>}
                {contacts.map(
                  (contact) =>
                    contact.phone && (
                      <span key={contact.id}>
                        <a href={paths.call(contact.phone)}>{t("call", { name: contact.name })}</a>
                      </span>
                    ),
                )}
              </span>
              {state === "waiting" && <span className="tag tag-soon">{t("loggedWaiting")}</span>}
              {state === "gone" && <span className="tag tag-good">{t("loggedGone")}</span>}
              {state === "refused" && <a href="#on-device">{t("loggedRefused")}</a>}
            </div>
            {state === undefined && (
              <button
                className="button button-small"
                type="button"
                aria-label={t("chooseOf", { name })}
                onClick={() => choose(id)}
              >
                {t("choose")}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
