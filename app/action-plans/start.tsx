import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { useEmployerCrumbs } from "../employers/employer-crumbs";
import type { FormAnswer } from "../forms/form";
import { formKey } from "../forms/once.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { planOf } from "./plans.server";
import { StartForm } from "./start-form";
import { startCommand, startPageOf } from "./start-plan.server";
import { startWords } from "./start-words";

/** A broker begins the plan for an employer; where there is one, this leads to it. */
export const loader = employerRoute("plan.change", ({ request, viewer, employer }) => {
  const plan = planOf(employer.id);
  if (plan) throw redirect(paths.plan(plan.id));
  return { ...startPageOf(viewer, employer.id, localeOf(request, viewer.locale)), key: formKey(viewer, request).key };
});

export const action = employerRoute("plan.change", ({ request, viewer, employer }) =>
  startCommand(viewer, employer.id, request, (id) => paths.plan(id)),
);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(startWords, locale)("titleStaff", { name: data?.employer.name ?? "" }));

export default function StartPlanPage() {
  const t = useText(startWords);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const crumbs = useEmployerCrumbs(page.employer);
  return (
    <>
      <PageHead title={t("titleStaff", { name: page.employer.name })} crumbs={crumbs} intro={t("leadStaff")} />
      <StartForm page={page} formKey={page.key} answer={answer} />
    </>
  );
}
