import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, type PortalViewer, portalRoute, refused } from "../access/guards.server";
import { planWords } from "../action-plans/messages";
import { findPlanForContact, mayChangePlan } from "../action-plans/plans.server";
import { TextForm } from "../action-plans/text-form";
import { textCommand, textPageOf } from "../action-plans/text-form.server";
import { PageHead } from "../design/page-head";
import type { VersionedAnswer } from "../forms/versions";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";

function ownPlan(viewer: PortalViewer) {
  const plan = findPlanForContact(viewer);
  if (!plan) throw notFound();
  if (!mayChangePlan(viewer)) throw refused();
  return plan;
}

export const loader = portalRoute("portal.view", ({ request, viewer }) => textPageOf(viewer, ownPlan(viewer), request));

export const action = portalRoute("portal.change", ({ request, viewer }) =>
  textCommand(viewer, ownPlan(viewer), request, paths.portalPlan()),
);

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(planWords, locale)("editTitle"));

export default function PortalPlanTextPage() {
  const t = useText(planWords);
  return (
    <>
      <PageHead title={t("editTitle")} crumbs={[{ label: t("home.open"), to: paths.portalPlan() }]} />
      <TextForm
        page={useLoaderData<typeof loader>()}
        answer={useActionData<VersionedAnswer>()}
        back={paths.portalPlan()}
      />
    </>
  );
}
