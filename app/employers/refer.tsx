import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { TextArea, TextField } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { SmallField } from "../forms/small-field";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { deskHelps } from "./employer";
import { referralSchema } from "./employer.schema.server";
import { useEmployerCrumbs } from "./employer-crumbs";
import { detailsOf } from "./employers.server";
import { employerWords } from "./messages";
import { endReferral, findReferral, referToDesk } from "./referrals.server";

export const loader = employerRoute("employer.refer", ({ request, viewer, employer }) => {
  const { headCount, sizeClass, trainingCompany } = detailsOf(employer.id);
  return {
    id: employer.id,
    name: employer.name,
    referral: findReferral(employer.id) ?? null,
    helps: deskHelps({ headCount, sizeClass, trainingCompany }),
    headCount,
    rules: rulesOf(referralSchema, sayIn(localeOf(request, viewer.locale), employerWords)),
  };
});

export const action = employerRoute("employer.refer", async ({ request, viewer, employer }) => {
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, employerWords);
  const t = text(employerWords, locale);
  if (form.get("intent") === "end") {
    const reason = String(form.get("reason") ?? "")
      .trim()
      .slice(0, 500);
    if (!reason) return data({ errors: { reason: say("missing") } }, 422);
    endReferral(viewer, employer.id, reason);
    return redirect(paths.employer(employer.id), { headers: flash({ text: t("refer.ended") }) });
  }
  const parsed = parseForm(form, referralSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  referToDesk(viewer, employer.id, parsed.data);
  return redirect(paths.employer(employer.id), { headers: flash({ text: t("refer.done", { name: employer.name }) }) });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("refer.title"));

export default function ReferPage() {
  const t = useText(employerWords);
  const format = useFormats();
  const { id, name, referral, helps, headCount, rules } = useLoaderData<typeof loader>();
  const crumbs = useEmployerCrumbs({ id, name });
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial: {}, answer });
  return (
    <>
      <PageHead title={t("refer.title")} crumbs={crumbs}>
        <p>{t("refer.intro")}</p>
      </PageHead>
      {referral ? (
        <section className="section" aria-labelledby="running">
          <h2 id="running">{t("refer.running", { day: format.day(referral.referredOn) })}</h2>
          <p className="meta">
            <span>{t("refer.consent", { name: referral.consentBy })}</span>
            <span>{t("refer.by", { name: referral.recordedBy })}</span>
          </p>
          {referral.question && <p>{referral.question}</p>}
          <details className="pad" open={form.errorOf("reason") !== undefined || undefined}>
            <summary>{t("refer.end")}</summary>
            <Form method="post" className="filters">
              <SmallField
                name="reason"
                label={t("refer.endReason")}
                error={form.errorOf("reason")}
                type="text"
                required
                maxLength={500}
              />
              <button className="button" type="submit" name="intent" value="end">
                {t("refer.endButton")}
              </button>
            </Form>
          </details>
        </section>
      ) : (
        <ServerFormFrame form={form}>
          <p className="notice">
            {t("refer.helps")}{" "}
            {helps === "no" &&
              headCount !== null &&
              headCount > 1 &&
              t("refer.notFor", { count: format.number(headCount) })}
            {helps === "no" && (headCount === null || headCount <= 1) && t("refer.size1")}
            {helps === "ask" && t("refer.askSize")}
          </p>
          <TextField
            form={form}
            name="consentBy"
            label={t("refer.consentBy")}
            hint={t("refer.consentHint")}
            autoComplete="off"
          />
          <TextArea form={form} name="question" label={t("refer.question")} optional rows={3} />
          <SaveBar form={form} label={t("refer.button")} cancel={paths.employer(id)} />
        </ServerFormFrame>
      )}
    </>
  );
}
