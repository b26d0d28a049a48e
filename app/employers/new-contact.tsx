import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey } from "../forms/once.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { answerNewContact } from "./contact-answer.server";
import { ContactFields } from "./contact-fields";
import { addContact, listFormerContacts } from "./contacts.server";
import { contactSchema } from "./employer.schema.server";
import { useEmployerCrumbs } from "./employer-crumbs";
import { employerWords } from "./messages";

export const loader = employerRoute("contact.change", ({ request, viewer, employer }) => ({
  ...formKey(viewer, request),
  id: employer.id,
  name: employer.name,
  former: listFormerContacts(employer.id).map(({ id, name, jobTitle, untilOn }) => ({ id, name, jobTitle, untilOn })),
  rules: rulesOf(contactSchema, sayIn(localeOf(request, viewer.locale), employerWords)),
}));

export const action = employerRoute("contact.change", ({ request, viewer, employer }) =>
  answerNewContact(viewer, request, {
    form: "contact",
    home: paths.employer(employer.id),
    add: (details) => addContact(viewer, employer.id, details),
  }),
);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("contact.newTitle"));

export default function NewContactPage() {
  const t = useText(employerWords);
  const format = useFormats();
  const { key, used, id, name, former, rules } = useLoaderData<typeof loader>();
  const crumbs = useEmployerCrumbs({ id, name });
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial: {}, answer });
  return (
    <>
      <PageHead title={t("contact.newTitle")} crumbs={crumbs} />
      <UsedNotice used={used} again={paths.newContact(id)} />
      <ServerFormFrame form={form} formKey={key} already={answer?.already}>
        <ContactFields form={form} />
        <SaveBar form={form} cancel={paths.employer(id)} />
      </ServerFormFrame>
      {former.length > 0 && (
        <section className="section pad" id="former" aria-labelledby="former-title">
          <h2 id="former-title">{t("contact.former")}</h2>
          <ul className="rows small">
            {former.map((contact) => (
              <li key={contact.id}>
                <Link to={paths.contact(id, contact.id)}>{contact.name}</Link>{" "}
                <span className="soft">
                  {[contact.jobTitle, contact.untilOn && t("contact.leftSince", { day: format.day(contact.untilOn) })]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
