import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, type PortalViewer, portalRoute, refused } from "../access/guards.server";
import { ActionForm } from "../action-plans/action-form";
import { actionCommand, actionPageOf } from "../action-plans/action-form.server";
import { findAction } from "../action-plans/actions.server";
import { planWords } from "../action-plans/messages";
import { findPlanForContact, mayChangePlan } from "../action-plans/plans.server";
import { PageHead } from "../design/page-head";
import type { VersionedAnswer } from "../forms/versions";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";

/** One action of the own plan, or a new one; of another plan it does not exist. */
function ownAction(viewer: PortalViewer, id: string | undefined) {
  const plan = findPlanForContact(viewer);
  const action = plan && id !== undefined ? findAction(plan.id, id) : undefined;
  if (!plan || (id !== undefined && !action)) throw notFound();
  if (!mayChangePlan(viewer)) throw refused();
  return { plan, action };
}

export const loader = portalRoute("portal.view", ({ request, params, viewer }) => {
  const { plan, action } = ownAction(viewer, params.actionId);
  return actionPageOf(viewer, plan, action, request);
});

export const action = portalRoute("portal.change", ({ request, params, viewer }) => {
  const own = ownAction(viewer, params.actionId);
  return actionCommand(viewer, own.plan, own.action, request, paths.portalPlan());
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => data?.title ?? text(planWords, locale)("action.newTitle"));

export default function PortalActionPage() {
  const t = useText(planWords);
  const page = useLoaderData<typeof loader>();
  const title = page.title ?? t("action.newTitle");
  return (
    <>
      <PageHead title={title} crumbs={[{ label: t("home.open"), to: paths.portalPlan() }]} />
      <ActionForm
        page={page}
        answer={useActionData<VersionedAnswer>()}
        back={paths.portalPlan()}
        again={paths.portalNewPlanAction()}
      />
    </>
  );
}
