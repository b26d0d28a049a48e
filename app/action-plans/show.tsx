import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { allows } from "../access/permissions";
import { PageHead } from "../design/page-head";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { refreshDue } from "../standing/summary.server";
import { planWords } from "./messages";
import { otherPlansWords } from "./other-plans-words";
import { PlanBody, PlanText, PlanThread, usePlanProgress } from "./plan-body";
import { type PlanAnswer, planCommand } from "./plan-commands.server";
import { planPageOf, yearOf } from "./plan-page.server";
import { PlanStand } from "./plan-stand";
import { findPlanFor, otherPlansOf } from "./plans.server";
import { Reaction, SentToSer, WhatStandsOut } from "./reading";

export const loader = memberRoute("plan.view", ({ request, params, viewer }) => {
  refreshDue();
  const plan = findPlanFor(viewer, params.id);
  if (!plan) throw notFound();
  return {
    ...planPageOf(viewer, plan, localeOf(request, viewer.locale)),
    others: otherPlansOf(plan).map((other) => ({ id: other.id, year: yearOf(other), startsOn: other.startsOn })),
    mayReact: allows(viewer, "plan.react"),
  };
});

export const action = memberRoute("plan.view", ({ request, params, viewer }) => {
  const plan = findPlanFor(viewer, params.id);
  if (!plan) throw notFound();
  return planCommand(viewer, plan, request, paths.plan(plan.id));
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(
    matches,
    (locale) =>
      `${text(planWords, locale)("theirs", { year: data?.plan.year ?? "" })}, ${data?.plan.employerName ?? ""}`,
  );

export default function PlanPage() {
  const t = useText(planWords);
  const other = useText(otherPlansWords);
  const format = useFormats();
  const progress = usePlanProgress();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<PlanAnswer>();
  const { plan } = page;
  return (
    <>
      <PageHead
        title={t("theirs", { year: plan.year })}
        crumbs={[
          { label: t("read.crumb"), to: paths.plans() },
          { label: plan.employerName, to: paths.employer(plan.rootId) },
        ]}
        intro={progress(page.actions)}
      >
        <p className="meta">
          <span>{t("period", { from: format.day(plan.startsOn), until: format.day(plan.lastOn) })}</span>
          <span className="tag">{t(`tag.${page.state}`)}</span>
          {page.terms?.planDueOn && <span>{t("ser", { day: format.day(page.terms.planDueOn) })}</span>}
        </p>
      </PageHead>
      <div className="split split-wide">
        <div className="stack">
          <PlanText page={page} edit={paths.editPlan(plan.id)} />
          <PlanBody
            page={page}
            answer={answer}
            newAction={(query) => paths.newPlanAction(plan.id, query)}
            editAction={(id) => paths.planAction(plan.id, id)}
          />
        </div>
        <div className="stack">
          <PlanStand page={page} answer={answer} />
          {page.mayReact && <Reaction page={page} answer={answer} />}
          <PlanThread events={page.events} />
          <WhatStandsOut actions={page.actions} />
          {page.mayReact && page.state !== "draft" && <SentToSer page={page} answer={answer} />}
          {page.others.map(({ id, year, startsOn }) => (
            <p className="small" key={id}>
              <Link to={paths.plan(id)}>{other("other", { year, day: format.day(startsOn) })}</Link>
            </p>
          ))}
          <p className="small">
            <Link to={paths.employerHistory(plan.rootId)}>{plan.employerName}</Link>
          </p>
        </div>
      </div>
    </>
  );
}
