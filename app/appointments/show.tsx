import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound, refused } from "../access/guards.server";
import { purposeWords } from "../conversations/purpose-words";
import { PageHead } from "../design/page-head";
import { parseForm, sayIn } from "../forms/parse-form.server";
import { SmallField } from "../forms/small-field";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText, useToday } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { partyOf } from "../partners/party";
import { ownPath, paths } from "../paths";
import { routeTo, stands } from "./appointment";
import { cancelSchema } from "./appointment.schema.server";
import { cancelAppointment, findAppointmentFor, mayChange, restoreAppointment } from "./appointments.server";
import { appointmentWords } from "./messages";

export const loader = memberRoute("conversation.view", ({ params, viewer }) => {
  const appointment = findAppointmentFor(viewer, params.id);
  if (!appointment) throw notFound();
  return { appointment, mayChange: mayChange(viewer, appointment) };
});

export const action = memberRoute("conversation.view", async ({ request, params, viewer }) => {
  const appointment = findAppointmentFor(viewer, params.id);
  if (!appointment) throw notFound();
  if (!mayChange(viewer, appointment)) throw refused();
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const t = text(appointmentWords, locale);
  const back = ownPath(form.get("back")) ?? paths.appointment(appointment.id);
  const said = (message: string, undo?: object) => redirect(back, { headers: flash({ text: message, ...undo }) });
  if (form.get("intent") === "restore") {
    const restored = restoreAppointment(viewer, appointment);
    return said(t("refused" in restored ? "show.saidNothing" : "show.saidRestored"));
  }
  const parsed = parseForm(form, cancelSchema, sayIn(locale, appointmentWords));
  if (!parsed.ok) return data(parsed.failure, 422);
  const cancelled = cancelAppointment(viewer, appointment, parsed.data.reason);
  if ("refused" in cancelled) return said(t("show.saidNothing"));
  const { told } = cancelled;
  const name = appointment.withName;
  const undo = {
    label: t("show.undo"),
    action: paths.appointment(appointment.id),
    fields: { intent: "restore", back },
  };
  return said(told > 0 ? t("show.saidCancelledTold", { told }) : t("show.saidCancelled", { name }), { undo });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, () => data?.appointment.withName ?? "");

export default function AppointmentPage() {
  const t = useText(appointmentWords);
  const purpose = useText(purposeWords);
  const format = useFormats();
  const today = useToday();
  const { appointment, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<{ errors?: Record<string, string> }>();
  const { id, withName, kind, on, startsAt, endsAt, address, guests, purposes, conversationId } = appointment;
  const open = stands(appointment);
  return (
    <>
      <PageHead
        title={`${t(`kind.${kind}`)}: ${withName}`}
        crumbs={[
          { label: t("title"), to: paths.appointments({ week: on }) },
          { label: withName, to: paths.party(partyOf(appointment)) },
        ]}
        actions={
          open &&
          mayChange && (
            <>
              <Link
                className={on > today ? "button" : "button button-primary"}
                to={paths.logConversation({ afspraak: id })}
              >
                {t("log")}
              </Link>
              <Link className="button" to={paths.changeAppointment(id)}>
                {t("show.change")}
              </Link>
            </>
          )
        }
      >
        <p>
          {format.weekday(on)}, {format.time(startsAt)} {t("until", { time: format.time(endsAt) })}
        </p>
      </PageHead>
      {appointment.cancelledAt && (
        <div className="notice notice-soon">
          <p>{t("show.wasCancelled", { reason: appointment.cancelReason ?? "" })}</p>
          {mayChange && (
            <Form method="post">
              <button className="button button-small" type="submit" name="intent" value="restore">
                {t("show.restore")}
              </button>
            </Form>
          )}
        </div>
      )}
      {conversationId !== null && (
        <p className="notice notice-good">
          {t("show.becameTalk")} <Link to={paths.conversation(conversationId)}>{t("show.openTalk")}</Link>
        </p>
      )}
      <div className="split">
        <section className="section" aria-label={t("show.when")}>
          <dl className="facts">
            <dt>{t("show.where")}</dt>
            <dd>
              {address ?? t(`kind.${kind}`)}{" "}
              {address && ["visit", "meeting"].includes(kind) && (
                <a href={routeTo(address)} rel="noreferrer" target="_blank">
                  {t("route")}
                </a>
              )}
            </dd>
            <dt>{t("show.owner")}</dt>
            <dd>{appointment.owner}</dd>
            <dt>{t("show.people")}</dt>
            <dd>
              {guests.length === 0 && <span className="soft">{t("show.nobody")}</span>}
              <ul>
                {guests.map((guest) => (
                  <li key={guest.contactId ?? `person ${guest.personId}`}>
                    {[guest.name, guest.jobTitle].filter(Boolean).join(", ")}{" "}
                    {guest.phone && <a href={paths.call(guest.phone)}>{guest.phone}</a>}{" "}
                    {guest.invitedSequence !== null && <span className="tag">{t("show.invited")}</span>}
                  </li>
                ))}
              </ul>
            </dd>
            {purposes.length > 0 && (
              <>
                <dt>{t("show.purposes")}</dt>
                <dd>
                  {format.list(purposes.map((one) => purpose(one)))}{" "}
                  {appointment.confidential && <span className="late">{t("confidential")}</span>}
                </dd>
              </>
            )}
          </dl>
        </section>
        <section className="section" aria-labelledby="preparation">
          <h2 id="preparation">{t("show.preparation")}</h2>
          {appointment.preparation ? (
            <div className="prose">
              <p>{appointment.preparation}</p>
            </div>
          ) : (
            <p className="soft">{t("show.noPreparation")}</p>
          )}
        </section>
      </div>
      {open && mayChange && (
        <section className="section" id="afzeggen" aria-labelledby="cancel">
          <h2 id="cancel">{t("show.cancelTitle")}</h2>
          {guests.some(({ invitedSequence }) => invitedSequence !== null) && (
            <p className="small">{t("show.cancelText")}</p>
          )}
          <Form method="post" className="filters">
            <SmallField
              name="reason"
              label={t("show.cancelReason")}
              error={answer?.errors?.reason}
              type="text"
              maxLength={500}
              autoComplete="off"
              required
            />
            <button className="button" type="submit" name="intent" value="cancel">
              {t("show.cancel")}
            </button>
          </Form>
        </section>
      )}
    </>
  );
}
