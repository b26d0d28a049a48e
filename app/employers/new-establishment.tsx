import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { establishmentSchema } from "./employer.schema.server";
import { useEmployerCrumbs } from "./employer-crumbs";
import { EstablishmentFields } from "./establishment-fields";
import { addEstablishment } from "./establishments.server";
import { employerWords } from "./messages";

export const loader = employerRoute("employer.change", ({ request, viewer, employer }) => ({
  ...formKey(viewer, request),
  id: employer.id,
  name: employer.name,
  rules: rulesOf(establishmentSchema, sayIn(localeOf(request, viewer.locale), employerWords)),
}));

export const action = employerRoute("employer.change", async ({ request, viewer, employer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, employerWords);
  const parsed = parseForm(form, establishmentSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  if (!sentKey(form)) return data({ values: parsed.values, errors: { name: say("key") } }, 422);
  return once(viewer, form, "establishment", () => {
    addEstablishment(viewer, employer.id, parsed.data);
    return { path: paths.employer(employer.id), said: text(employerWords, locale)("establishment.added") };
  });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("establishment.newTitle"));

export default function NewEstablishmentPage() {
  const t = useText(employerWords);
  const { key, used, id, name, rules } = useLoaderData<typeof loader>();
  const crumbs = useEmployerCrumbs({ id, name });
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({
    rules,
    initial: { trainingCompany: "unknown" },
    answer,
  });
  return (
    <>
      <PageHead title={t("establishment.newTitle")} crumbs={crumbs} />
      <UsedNotice used={used} again={paths.newEstablishment(id)} />
      <ServerFormFrame form={form} formKey={key} already={answer?.already}>
        <EstablishmentFields form={form} />
        <SaveBar form={form} cancel={paths.employer(id)} />
      </ServerFormFrame>
    </>
  );
}
