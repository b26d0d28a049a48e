import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { portalRoles } from "db/schema/lists";
import { employerRoute, notFound } from "../access/guards.server";
import { today } from "../clock.server";
import { isDay } from "../days";
import { refusesAddress } from "../demo/demo.server";
import { PageHead } from "../design/page-head";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { SmallField } from "../forms/small-field";
import { useServerForm } from "../forms/use-server-form";
import { formats } from "../language/formats";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText, useToday } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { ContactFields } from "./contact-fields";
import {
  changeContact,
  changePortalRole,
  contactLeft,
  endAccess,
  eraseContact,
  findContact,
  inviteContact,
} from "./contacts.server";
import { contactSchema } from "./employer.schema.server";
import { useEmployerCrumbs } from "./employer-crumbs";
import { employerWords } from "./messages";

export const loader = employerRoute("contact.change", ({ request, params, viewer, employer }) => {
  const contact = findContact(employer.id, params.contactId);
  if (!contact || contact.erasedAt) throw notFound();
  return {
    employer: { id: employer.id, name: employer.name },
    contact,
    rules: rulesOf(contactSchema, sayIn(localeOf(request, viewer.locale), employerWords)),
  };
});

export const action = employerRoute("contact.change", async ({ request, params, viewer, employer }) => {
  const contact = findContact(employer.id, params.contactId);
  if (!contact || contact.erasedAt) throw notFound();
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, employerWords);
  const t = text(employerWords, locale);
  const { name, email } = contact;
  const here = paths.contact(employer.id, contact.id);
  const done = (to: string, said: string) => redirect(to, { headers: flash({ text: said }) });
  const intent = form.get("intent");

  if (intent === "invite" || intent === "role") {
    const portalRole = portalRoles.find((role) => role === form.get("portalRole")) ?? contact.portalRole;
    if (intent === "role") {
      changePortalRole(viewer, contact, portalRole);
      return done(here, t("contact.roleSaved", { name }));
    }
    if (email && refusesAddress(email)) return done(here, t("contact.notForDemo"));
    const result = inviteContact(viewer, contact, employer.name, portalRole);
    return done(
      here,
      result.invited ? t("contact.invited", { email: email ?? "" }) : t(`contact.notInvited.${result.reason}`),
    );
  }
  if (intent === "endAccess") {
    endAccess(viewer, contact);
    return done(here, t("contact.accessEnded", { name }));
  }
  if (intent === "leave") {
    const leftOn = String(form.get("leftOn") ?? "");
    if (!isDay(leftOn) || leftOn > today() || leftOn < contact.sinceOn)
      return data({ errors: { leftOn: isDay(leftOn) && leftOn > today() ? say("future") : say("day") } }, 422);
    contactLeft(viewer, contact, leftOn);
    return done(paths.employer(employer.id), t("contact.left", { name }));
  }
  if (intent === "erase") {
    const [first, ...more] = eraseContact(viewer, contact);
    return done(
      paths.employer(employer.id),
      first
        ? t("contact.erasedTexts", { count: more.length + 1, day: formats(locale, today()).day(first.heldOn) })
        : t("contact.erased"),
    );
  }
  const parsed = parseForm(form, contactSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  if (contact.maySignIn && parsed.data.email && parsed.data.email !== email && refusesAddress(parsed.data.email)) {
    return data({ values: parsed.values, errors: { email: t("contact.notForDemo") } }, 422);
  }
  const { invited } = changeContact(viewer, contact, parsed.data, employer.name);
  return done(
    paths.employer(employer.id),
    invited ? t("contact.savedInvited", { email: invited }) : t("contact.saved"),
  );
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titled(matches, () => data?.contact.name ?? "");

export default function ContactPage() {
  const t = useText(employerWords);
  const format = useFormats();
  const { employer, contact, rules } = useLoaderData<typeof loader>();
  const crumbs = useEmployerCrumbs(employer);
  const answer = useActionData<FormAnswer>();
  const { name, jobTitle, email, phone, locale } = contact;
  const form = useServerForm({ rules, initial: { name, jobTitle, email, phone, locale }, answer });
  return (
    <>
      <PageHead
        title={contact.name}
        crumbs={crumbs}
        intro={contact.untilOn && t("contact.leftSince", { day: format.day(contact.untilOn) })}
      />
      <div className="split">
        <ServerFormFrame form={form}>
          <ContactFields form={form} />
          <SaveBar form={form} cancel={paths.employer(employer.id)} />
        </ServerFormFrame>
        <div className="stack">
          {contact.untilOn === null && <Access contact={contact} />}
          {contact.untilOn === null && <Leaving contact={contact} error={answer?.errors?.leftOn} />}
          <Erasing contact={contact} />
        </div>
      </div>
    </>
  );
}

type ContactData = ReturnType<typeof useLoaderData<typeof loader>>["contact"];

function Access({ contact }: { contact: ContactData }) {
  const t = useText(employerWords);
  const { name } = contact;
  return (
    <section className="section" aria-labelledby="access">
      <h2 id="access">{t("contact.access")}</h2>
      <p className="small">{contact.maySignIn ? t("contact.may", { name }) : t("contact.mayNot", { name })}</p>
      {contact.email ? (
        <Form method="post" className="stack">
          <div className="field">
            <label htmlFor="portalRole">{t("contact.roleLabel", { name })}</label>
            <select
              id="portalRole"
              name="portalRole"
              defaultValue={contact.maySignIn ? contact.portalRole : "finisher"}
              key={contact.portalRole}
            >
              {portalRoles.map((role) => (
                <option key={role} value={role}>
                  {t(`contact.role.${role}`)}
                </option>
              ))}
            </select>
          </div>
          <p className="actions">
            {contact.maySignIn && (
              <button className="button" type="submit" name="intent" value="role">
                {t("contact.roleSave")}
              </button>
            )}
            <button className="button" type="submit" name="intent" value="invite">
              {contact.maySignIn ? t("contact.inviteAgain") : t("contact.invite")}
            </button>
            {contact.maySignIn && (
              <button className="button button-quiet" type="submit" name="intent" value="endAccess">
                {t("contact.endAccess")}
              </button>
            )}
          </p>
        </Form>
      ) : (
        <p className="small soft">{t("contact.noAddress")}</p>
      )}
    </section>
  );
}

function Leaving({ contact, error }: { contact: ContactData; error: string | undefined }) {
  const t = useText(employerWords);
  const today = useToday();
  const { name } = contact;
  return (
    <section className="section" aria-labelledby="leave">
      <h2 id="leave">{t("contact.leave", { name })}</h2>
      <p className="small">{t("contact.leaveText", { name })}</p>
      <Form method="post" className="filters">
        <SmallField
          name="leftOn"
          label={t("contact.leftOn", { name })}
          error={error}
          type="date"
          defaultValue={today}
          min={contact.sinceOn}
          max={today}
          required
        />
        <button className="button" type="submit" name="intent" value="leave">
          {t("contact.leftButton")}
        </button>
      </Form>
    </section>
  );
}

function Erasing({ contact }: { contact: ContactData }) {
  const t = useText(employerWords);
  return (
    <section className="section" aria-labelledby="erase">
      <h2 id="erase">{t("contact.erase")}</h2>
      <details>
        <summary>{t("contact.erase")}</summary>
        <p className="small">{t("contact.eraseText")}</p>
        <Form method="post">
          <button className="button" type="submit" name="intent" value="erase">
            {t("contact.eraseButton", { name: contact.name })}
          </button>
        </Form>
      </details>
    </section>
  );
}
