import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute, notFound } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { listContacts } from "../employers/contacts.server";
import { useEmployerCrumbs } from "../employers/employer-crumbs";
import type { FormAnswer, FormRules } from "../forms/form";
import { formKey, repeated } from "../forms/once.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { answerPart, sayRefusalIn } from "../forms/part-form.server";
import { formats } from "../language/formats";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { stepDaysOf } from "../standing/timeline.server";
import { Mistake } from "./charter-facts";
import { findSignature } from "./find.server";
import { charterWords } from "./messages";
import { SignatureDetails } from "./signature-details";
import { SignatureForms } from "./signature-forms";
import { signaturePart, signatureSchemas } from "./signature-record.server";
import { TermsTable } from "./terms-table";

export const loader = employerRoute("charter.record", ({ request, params, viewer, employer }) => {
  const signature = findSignature(employer.id, params.signatureId);
  if (!signature) throw notFound();
  const say = sayIn(localeOf(request, viewer.locale), charterWords);
  const rules = Object.entries(signatureSchemas).map(([verb, schema]) => [verb, rulesOf(schema, say)]);
  const { key } = formKey(viewer, request);
  const { contactId, contact } = signature;
  const present = listContacts(employer.id).map(({ id, name }) => ({ id, name }));
  const left = contactId !== null && contact !== null && !present.some(({ id }) => id === contactId);
  return {
    formKey: key,
    rules: Object.fromEntries(rules) as Record<string, FormRules>,
    employer: { id: employer.id, name: employer.name },
    signature,
    planOn: stepDaysOf(employer.id).plan,
    contacts: left ? [...present, { id: contactId, name: contact }] : present,
  };
});

export const action = employerRoute("charter.record", async ({ request, params, viewer, employer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const signature = findSignature(employer.id, params.signatureId);
  if (!signature) throw notFound();
  const locale = localeOf(request, viewer.locale);
  const part = signaturePart(viewer, employer.id, signature, String(form.get("part") ?? ""), locale);
  const words = { say: sayIn(locale, charterWords), sayRefusal: sayRefusalIn(locale, charterWords) };
  return answerPart(viewer, form, part, words);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) =>
    data
      ? text(charterWords, locale)("signature.titleOf", {
          day: formats(locale, data.signature.signedOn).day(data.signature.signedOn),
        })
      : "",
  );

export default function SignaturePage() {
  const t = useText(charterWords);
  const format = useFormats();
  const { employer, signature, planOn, contacts, ...common } = useLoaderData<typeof loader>();
  const page = { ...common, answer: useActionData<FormAnswer>() };
  const crumbs = [...useEmployerCrumbs(employer), { label: t("title"), to: paths.charter(employer.id) }];
  const { ending, mistakenEndings, terms } = signature;
  return (
    <>
      <PageHead
        title={t("signature.titleOf", { day: format.day(signature.signedOn) })}
        crumbs={crumbs}
        intro={ending && t("now.ended", { day: format.day(ending.endedOn) })}
      />
      <div className="split">
        <div className="stack">
          <SignatureDetails signature={signature} />
          <section className="section" aria-labelledby="what">
            <h2 id="what">{t("signature.what")}</h2>
            <SignatureForms page={page} signature={signature} contacts={contacts} />
            {mistakenEndings.map((one) => (
              <Mistake key={one.id} what="wasEnded" on={one.endedOn} fact={one} />
            ))}
            {terms.flatMap(({ mistakenReports }) =>
              mistakenReports.map((one) => <Mistake key={one.id} what="wasReported" on={one.submittedOn} fact={one} />),
            )}
          </section>
        </div>
        <section className="section" aria-labelledby="terms">
          <h2 id="terms">{t("terms.title")}</h2>
          <TermsTable signature={signature} planOn={planOn} />
        </section>
      </div>
    </>
  );
}
