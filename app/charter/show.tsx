import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { listContacts } from "../employers/contacts.server";
import { useEmployerCrumbs } from "../employers/employer-crumbs";
import type { FormAnswer, FormRules } from "../forms/form";
import { formKey, repeated } from "../forms/once.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { answerPart, sayRefusalIn } from "../forms/part-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { findSummary, refreshDue } from "../standing/summary.server";
import { stepDaysOf } from "../standing/timeline.server";
import { CharterFacts } from "./charter-facts";
import { CharterNow } from "./charter-now";
import { intentionsAt, signaturesAt } from "./find.server";
import { isOpen } from "./intention";
import { IntendForm, OpenIntention } from "./intention-forms";
import { charterWords } from "./messages";
import { ReceiveForm } from "./receive-form";
import { charterPart, charterSchemas } from "./record.server";
import { reportTerms } from "./signature";
import { TermsTable } from "./terms-table";

export const loader = employerRoute("charter.record", ({ request, viewer, employer }) => {
  refreshDue();
  const say = sayIn(localeOf(request, viewer.locale), charterWords);
  const rules = Object.entries(charterSchemas).map(([verb, schema]) => [verb, rulesOf(schema, say)]);
  const { key } = formKey(viewer, request);
  const signatures = signaturesAt(employer.id);
  const summary = findSummary(employer.id);
  return {
    formKey: key,
    rules: Object.fromEntries(rules) as Record<string, FormRules>,
    employer: { id: employer.id, name: employer.name },
    running: signatures.filter(({ voidedAt, ending }) => voidedAt === null && ending === null),
    receivable: signatures
      .filter(({ voidedAt }) => voidedAt === null)
      .flatMap((signature) => reportTerms(signature, today()).filter(({ report }) => report === null))
      .map(({ id, number, dueOn }) => ({ id, number, dueOn })),
    signatures: signatures.map(({ terms, ...signature }) => signature),
    intentions: intentionsAt(employer.id),
    planOn: stepDaysOf(employer.id).plan,
    planTo: summary?.planId && allows(viewer, "plan.view") ? paths.plan(summary.planId) : null,
    due: { planOn: summary?.planDueOn ?? null, reportOn: summary?.reportDueOn ?? null },
    contacts: listContacts(employer.id).map(({ id, name }) => ({ id, name })),
  };
});

export const action = employerRoute("charter.record", async ({ request, viewer, employer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const part = charterPart(viewer, employer.id, String(form.get("part") ?? ""), locale);
  const words = { say: sayIn(locale, charterWords), sayRefusal: sayRefusalIn(locale, charterWords) };
  return answerPart(viewer, form, part, words);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => `${text(charterWords, locale)("title")} · ${data?.employer.name ?? ""}`);

export type CharterPageData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CharterPage() {
  const t = useText(charterWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const forms = { formKey: page.formKey, rules: page.rules, answer: useActionData<FormAnswer>() };
  const { employer, running, receivable, contacts } = page;
  const intention = page.intentions.find(isOpen);
  return (
    <>
      <PageHead
        title={t("title")}
        crumbs={useEmployerCrumbs(employer)}
        {...(running.length === 0 && {
          actions: (
            <Link className="button button-primary" to={paths.signCharter(employer.id)}>
              {t("sign.link")}
            </Link>
          ),
        })}
      >
        <CharterNow {...page} />
      </PageHead>
      <div className="split">
        <div className="stack">
          {running.map((signature) => (
            <section className="section" aria-labelledby={`terms-${signature.id}`} key={signature.id}>
              <div className="section-head">
                <h2 id={`terms-${signature.id}`}>{t("terms.title")}</h2>
                <Link to={paths.signature(employer.id, signature.id)}>
                  {t("signature.titleOf", { day: format.day(signature.signedOn) })}
                </Link>
              </div>
              <TermsTable signature={signature} planOn={page.planOn} planTo={page.planTo} />
            </section>
          ))}
          {receivable.length > 0 && <ReceiveForm page={forms} terms={receivable} />}
          {intention && <OpenIntention page={forms} intention={intention} />}
          {running.length === 0 && !intention && <IntendForm page={forms} contacts={contacts} />}
        </div>
        <CharterFacts page={page} forms={forms} />
      </div>
    </>
  );
}
