import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { answerContact } from "../employers/contact-answer.server";
import { ContactFields } from "../employers/contact-fields";
import { Erasing, Leaving } from "../employers/contact-parts";
import { findPartnerContact } from "../employers/contacts.server";
import { contactSchema } from "../employers/employer.schema.server";
import { employerWords } from "../employers/messages";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { partnerRoute } from "./guard.server";
import { usePartnerCrumbs } from "./partner-crumbs";

function contactAt(partnerId: number, id: string | undefined) {
  const contact = findPartnerContact(partnerId, id);
  if (!contact || contact.erasedAt) throw notFound();
  return contact;
}

export const loader = partnerRoute("partner.change", ({ request, params, viewer, partner }) => ({
  partner: { id: partner.id, name: partner.name },
  contact: contactAt(partner.id, params.contactId),
  rules: rulesOf(contactSchema, sayIn(localeOf(request, viewer.locale), employerWords)),
}));

export const action = partnerRoute("partner.change", async ({ request, params, viewer, partner }) =>
  answerContact(viewer, contactAt(partner.id, params.contactId), await request.formData(), {
    home: paths.partner(partner.id),
    organisation: partner.name,
    locale: localeOf(request, viewer.locale),
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titled(matches, () => data?.contact.name ?? "");

export default function PartnerContactPage() {
  const t = useText(employerWords);
  const format = useFormats();
  const { partner, contact, rules } = useLoaderData<typeof loader>();
  const crumbs = usePartnerCrumbs(partner);
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
          <SaveBar form={form} cancel={paths.partner(partner.id)} />
        </ServerFormFrame>
        <div className="stack">
          {contact.untilOn === null && <Leaving contact={contact} error={answer?.errors?.leftOn} />}
          <Erasing contact={contact} />
        </div>
      </div>
    </>
  );
}
