import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { PageHead } from "../design/page-head";
import type { VersionedAnswer } from "../forms/versions";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { planWords } from "./messages";
import { findPlanFor } from "./plans.server";
import { TextForm } from "./text-form";
import { textCommand, textPageOf } from "./text-form.server";

function planIn(viewer: Viewer, id: string | undefined) {
  const plan = findPlanFor(viewer, id);
  if (!plan) throw notFound();
  return plan;
}

export const loader = memberRoute("plan.change", ({ request, params, viewer }) =>
  textPageOf(viewer, planIn(viewer, params.id), request),
);

export const action = memberRoute("plan.change", ({ request, params, viewer }) => {
  const plan = planIn(viewer, params.id);
  return textCommand(viewer, plan, request, paths.plan(plan.id));
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(planWords, locale)("editTitle"));

export default function EditPlanPage() {
  const t = useText(planWords);
  const page = useLoaderData<typeof loader>();
  const back = paths.plan(page.plan.id);
  return (
    <>
      <PageHead title={t("editTitle")} crumbs={[{ label: page.plan.employerName, to: back }]} />
      <TextForm page={page} answer={useActionData<VersionedAnswer>()} back={back} />
    </>
  );
}
