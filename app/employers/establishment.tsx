import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute, notFound } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { establishmentSchema } from "./employer.schema.server";
import { useEmployerCrumbs } from "./employer-crumbs";
import { EstablishmentFields } from "./establishment-fields";
import { changeEstablishment, closeEstablishment, findEstablishment } from "./establishments.server";
import { employerWords } from "./messages";

export const loader = employerRoute("employer.change", ({ request, params, viewer, employer }) => {
  const establishment = findEstablishment(employer.id, params.establishmentId);
  if (!establishment || establishment.closedOn) throw notFound();
  return {
    employer: { id: employer.id, name: employer.name },
    establishment,
    rules: rulesOf(establishmentSchema, sayIn(localeOf(request, viewer.locale), employerWords)),
  };
});

export const action = employerRoute("employer.change", async ({ request, params, viewer, employer }) => {
  const establishment = findEstablishment(employer.id, params.establishmentId);
  if (!establishment || establishment.closedOn) throw notFound();
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const t = text(employerWords, locale);
  const done = (said: string) => redirect(paths.employer(employer.id), { headers: flash({ text: said }) });
  if (form.get("intent") === "close") {
    if (establishment.isHead) throw notFound();
    closeEstablishment(viewer, establishment);
    return done(t("establishment.closed"));
  }
  const parsed = parseForm(form, establishmentSchema, sayIn(locale, employerWords));
  if (!parsed.ok) return data(parsed.failure, 422);
  changeEstablishment(viewer, establishment, parsed.data);
  return done(t("establishment.saved"));
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("establishment.title"));

export default function EstablishmentPage() {
  const t = useText(employerWords);
  const { employer, establishment, rules } = useLoaderData<typeof loader>();
  const crumbs = useEmployerCrumbs(employer);
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial: establishment, answer });
  return (
    <>
      <PageHead title={establishment.name ?? t("establishment.title")} crumbs={crumbs} />
      <ServerFormFrame form={form}>
        <EstablishmentFields form={form} />
        <SaveBar form={form} cancel={paths.employer(employer.id)} />
      </ServerFormFrame>
      {!establishment.isHead && (
        <details className="pad">
          <summary>{t("establishment.close")}</summary>
          <p className="small">{t("establishment.closeText")}</p>
          <Form method="post">
            <button className="button" type="submit" name="intent" value="close">
              {t("establishment.closeButton")}
            </button>
          </Form>
        </details>
      )}
    </>
  );
}
