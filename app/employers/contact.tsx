import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { portalRoles } from "db/schema/lists";
import { employerRoute, notFound } from "../access/guards.server";
import { refusesAddress } from "../demo/demo.server";
import { PageHead } from "../design/page-head";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { answerContact } from "./contact-answer.server";
import { ContactFields } from "./contact-fields";
import { Erasing, Leaving } from "./contact-parts";
import { changePortalRole, endAccess, findContact, inviteContact } from "./contacts.server";
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
  return answerContact(viewer, contact, form, {
    home: paths.employer(employer.id),
    organisation: employer.name,
    locale,
  });
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
