import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { PageHead } from "../design/page-head";
import type { VersionedAnswer } from "../forms/versions";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { ActionForm } from "./action-form";
import { actionCommand, actionPageOf } from "./action-form.server";
import { findAction } from "./actions.server";
import { findPlanFor } from "./plans.server";

function actionIn(viewer: Viewer, params: { id?: string; actionId?: string }) {
  const plan = findPlanFor(viewer, params.id);
  const action = plan && findAction(plan.id, params.actionId);
  if (!plan || !action) throw notFound();
  return { plan, action };
}

export const loader = memberRoute("plan.change", ({ request, params, viewer }) => {
  const { plan, action } = actionIn(viewer, params);
  return actionPageOf(viewer, plan, action, request);
});

export const action = memberRoute("plan.change", ({ request, params, viewer }) => {
  const found = actionIn(viewer, params);
  return actionCommand(viewer, found.plan, found.action, request, paths.plan(found.plan.id));
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titled(matches, () => data?.title ?? "");

export default function ActionPage() {
  const page = useLoaderData<typeof loader>();
  const back = paths.plan(page.plan.id);
  return (
    <>
      <PageHead title={page.title ?? ""} crumbs={[{ label: page.plan.employerName, to: back }]} />
      <ActionForm page={page} answer={useActionData<VersionedAnswer>()} back={back} again={back} />
    </>
  );
}
