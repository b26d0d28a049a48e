import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { calendarSince, endCalendarLink, newCalendarLink } from "../access/links.server";
import { allows } from "../access/permissions";
import { listSessionsOf, revokeOtherSessions, revokeSession } from "../access/sessions.server";
import { CalendarAddress } from "../appointments/calendar-address";
import { appointmentWords } from "../appointments/messages";
import { PageHead } from "../design/page-head";
import { text } from "../language/messages";
import { useFormats, useLocale, useRoot, useText, useTextOf } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { baseUrl } from "../settings.server";
import { accountWords } from "./messages";
import { OwnShortcuts } from "./own-shortcuts";
import { chooseShortcuts } from "./people.server";

export const loader = memberRoute("account.own", ({ viewer }) => ({
  sessions: listSessionsOf(viewer),
  /** Since when they have a calendar address; only for who has a diary. */
  calendar: allows(viewer, "conversation.record") ? { since: calendarSince(viewer.personId) } : null,
}));

export const action = memberRoute("account.own", async ({ request, viewer }) => {
  const form = await request.formData();
  const t = text(accountWords, viewer.locale ?? "nl");
  if (form.get("intent") === "endOthers") {
    const count = revokeOtherSessions(viewer);
    return redirect(paths.ownSettings(), { headers: flash({ text: t("own.endedOthers", { count }) }) });
  }
  if (form.get("intent") === "makeCalendar" && allows(viewer, "conversation.record"))
    return { address: baseUrl() + paths.calendarFeed(newCalendarLink(viewer.personId)) };
  if (form.get("intent") === "endCalendar") {
    endCalendarLink(viewer.personId);
    const said = text(appointmentWords, viewer.locale ?? "nl")("feed.stopped");
    return redirect(paths.ownSettings(), { headers: flash({ text: said }) });
  }
  if (form.get("intent") === "shortcuts") {
    const on = form.get("on") === "yes";
    chooseShortcuts(viewer.personId, on);
    return redirect(paths.ownSettings(), { headers: flash({ text: t(on ? "own.turnedOn" : "own.turnedOff") }) });
  }
  revokeSession(viewer, String(form.get("session")));
  return redirect(paths.ownSettings(), { headers: flash({ text: t("own.ended") }) });
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(accountWords, locale)("own.title"));

export default function OwnSettingsPage() {
  const t = useText(accountWords);
  const roleName = useTextOf(accountWords as never);
  const format = useFormats();
  const locale = useLocale();
  const viewer = useRoot()?.viewer;
  const { sessions, calendar } = useLoaderData<typeof loader>();
  const made = useActionData<{ address?: string }>();
  const staffRoles = viewer?.roles.filter((role) => role !== "contact") ?? [];
  return (
    <>
      <PageHead title={t("own.title")} />
      <div className="split">
        <section className="section" aria-labelledby="devices">
          <div className="section-head">
            <h2 id="devices">{t("own.devices")}</h2>
            <span className="count">{sessions.length}</span>
          </div>
          <ul className="rows">
            {sessions.map((session) => (
              <li className="session-row" key={session.hash}>
                <div>
                  <strong>{session.device}</strong>{" "}
                  {session.current && <span className="tag tag-good">{t("own.current")}</span>}
                  <p className="meta">
                    <span>{t("own.since", { at: format.moment(session.createdAt) })}</span>
                    <span>{t("own.seen", { at: format.moment(session.seenAt) })}</span>
                  </p>
                </div>
                {!session.current && (
                  <Form method="post">
                    <button
                      className="button button-small"
                      type="submit"
                      name="session"
                      value={session.hash}
                      aria-label={t("own.endOn", { device: session.device })}
                    >
                      {t("own.end")}
                    </button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
          {sessions.length > 1 && (
            <Form method="post">
              <button className="button" type="submit" name="intent" value="endOthers">
                {t("own.endOthers")}
              </button>
            </Form>
          )}
        </section>
        <div className="stack">
          <section className="section" aria-labelledby="who">
            <h2 id="who">{t("own.who")}</h2>
            <dl className="facts">
              <dt>{t("own.name")}</dt>
              <dd>{viewer?.name}</dd>
              {staffRoles.length > 0 && (
                <>
                  <dt>{t("own.role")}</dt>
                  <dd>{format.list(staffRoles.map((role) => roleName(`roleName.${role}`)))}</dd>
                </>
              )}
              {viewer?.organisation && (
                <>
                  <dt>{t("own.organisation")}</dt>
                  <dd>{viewer.organisation}</dd>
                </>
              )}
              <dt>{t("own.language")}</dt>
              <dd>{locale === "nl" ? t("own.dutch") : t("own.english")}</dd>
            </dl>
            {viewer?.severalRoles && (
              <p>
                <Link to={paths.chooseRole()}>{t("own.switchRole")}</Link>
              </p>
            )}
          </section>
          {staffRoles.length > 0 && <OwnShortcuts />}
          {calendar && <CalendarAddress since={calendar.since} address={made?.address} />}
        </div>
      </div>
    </>
  );
}
