import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PageHead } from "../design/page-head";
import { answerNewContact } from "../employers/contact-answer.server";
import { ContactFields } from "../employers/contact-fields";
import { addPartnerContact } from "../employers/contacts.server";
import { contactSchema } from "../employers/employer.schema.server";
import { employerWords } from "../employers/messages";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey } from "../forms/once.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { partnerRoute } from "./guard.server";
import { usePartnerCrumbs } from "./partner-crumbs";

export const loader = partnerRoute("partner.change", ({ request, viewer, partner }) => ({
  ...formKey(viewer, request),
  id: partner.id,
  name: partner.name,
  rules: rulesOf(contactSchema, sayIn(localeOf(request, viewer.locale), employerWords)),
}));

export const action = partnerRoute("partner.change", ({ request, viewer, partner }) =>
  answerNewContact(viewer, request, {
    form: "partnerContact",
    home: paths.partner(partner.id),
    add: (details) => addPartnerContact(viewer, partner.id, details),
  }),
);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("contact.newTitle"));

export default function NewPartnerContactPage() {
  const t = useText(employerWords);
  const { key, used, id, name, rules } = useLoaderData<typeof loader>();
  const crumbs = usePartnerCrumbs({ id, name });
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial: {}, answer });
  return (
    <>
      <PageHead title={t("contact.newTitle")} crumbs={crumbs} />
      <UsedNotice used={used} again={paths.newPartnerContact(id)} />
      <ServerFormFrame form={form} formKey={key} already={answer?.already}>
        <ContactFields form={form} />
        <SaveBar form={form} cancel={paths.partner(id)} />
      </ServerFormFrame>
    </>
  );
}
