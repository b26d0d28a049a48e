import { Form } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { appointmentWords } from "./messages";

/** The secret address with which a calendar program reads one's appointments: made, shown once, and ended. */
export function CalendarAddress({ since, address }: { since: string | null; address: string | undefined }) {
  const t = useText(appointmentWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="calendar">
      <h2 id="calendar">{t("feed.heading")}</h2>
      <p className="small">{t("feed.text")}</p>
      {address ? (
        <div className="notice notice-good" role="status">
          <p>{t("feed.yours")}</p>
          <p>
            <code className="address">{address}</code>
          </p>
          <p className="small">{t("feed.how")}</p>
        </div>
      ) : (
        since && <p className="small">{t("feed.since", { at: format.moment(since) })}</p>
      )}
      <Form method="post" className="actions">
        <button className="button" type="submit" name="intent" value="makeCalendar">
          {since ? t("feed.again") : t("feed.make")}
        </button>
        {since && (
          <button className="button button-quiet" type="submit" name="intent" value="endCalendar">
            {t("feed.stop")}
          </button>
        )}
      </Form>
      {since && <p className="small soft">{t("feed.againText")}</p>}
    </section>
  );
}
