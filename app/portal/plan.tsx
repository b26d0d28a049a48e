import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { portalRoute, refused } from "../access/guards.server";
import { planWords } from "../action-plans/messages";
import { PlanBody, PlanText, PlanThread, usePlanProgress } from "../action-plans/plan-body";
import { type PlanAnswer, planCommand } from "../action-plans/plan-commands.server";
import { planPageOf } from "../action-plans/plan-page.server";
import { PlanStand } from "../action-plans/plan-stand";
import { findPlanForContact, mayChangePlan } from "../action-plans/plans.server";
import { StartForm } from "../action-plans/start-form";
import { startCommand, startPageOf } from "../action-plans/start-plan.server";
import { startWords } from "../action-plans/start-words";
import { PageHead } from "../design/page-head";
import type { FormAnswer } from "../forms/form";
import { formKey } from "../forms/once.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { refreshDue } from "../standing/summary.server";
import { PlanNotices } from "./plan-notices";

export const loader = portalRoute("portal.view", ({ request, viewer }) => {
  refreshDue();
  const locale = localeOf(request, viewer.locale);
  const plan = findPlanForContact(viewer);
  if (plan) return { page: planPageOf(viewer, plan, locale), start: null, key: null };
  if (!mayChangePlan(viewer)) return { page: null, start: null, key: null };
  const { key } = formKey(viewer, request);
  return { page: null, start: startPageOf(viewer, viewer.contact.employerId, locale), key };
});

export const action = portalRoute("portal.change", ({ request, viewer }) => {
  const plan = findPlanForContact(viewer);
  if (plan && new URL(request.url).searchParams.get("begin") === null)
    return planCommand(viewer, plan, request, paths.portalPlan());
  if (!mayChangePlan(viewer)) throw refused();
  return startCommand(viewer, viewer.contact.employerId, request, () => paths.portalPlan());
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) =>
    data?.page ? text(planWords, locale)("ours", { year: data.page.plan.year }) : text(startWords, locale)("title"),
  );

export default function PortalPlanPage() {
  const t = useText(planWords);
  const s = useText(startWords);
  const { page, start, key } = useLoaderData<typeof loader>();
  const answer = useActionData<PlanAnswer & FormAnswer>();
  if (page) return <OwnPlan page={page} answer={answer} />;
  if (!start || key === null) return <PageHead title={s("title")} intro={t("home.reader")} />;
  return (
    <>
      <PageHead title={s("title")}>
        <p className="lead">{start.small ? s("leadSmall", { count: start.headCount ?? 0 }) : s("lead")}</p>
      </PageHead>
      <StartForm page={start} formKey={key} answer={answer} />
    </>
  );
}

type Page = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["page"]>;

function OwnPlan({ page, answer }: { page: Page; answer: PlanAnswer | undefined }) {
  const t = useText(planWords);
  const format = useFormats();
  const progress = usePlanProgress();
  const { plan, terms } = page;
  return (
    <>
      <PageHead title={t("ours", { year: plan.year })}>
        <p className="lead">{progress(page.actions)}</p>
        <p className="small soft">{t("period", { from: format.day(plan.startsOn), until: format.day(plan.lastOn) })}</p>
      </PageHead>
      <PlanNotices page={page} terms={terms} answer={answer} />
      <div className="split split-wide pad">
        <div className="stack">
          <PlanBody
            page={page}
            answer={answer}
            newAction={paths.portalNewPlanAction}
            editAction={paths.portalPlanAction}
          />
        </div>
        <div className="stack">
          <PlanStand page={page} answer={answer} />
          <PlanThread events={page.events} />
          <PlanText page={page} edit={paths.portalEditPlan()} />
        </div>
      </div>
    </>
  );
}
