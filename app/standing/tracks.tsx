import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { standingWords } from "./messages";
import { charterSteps, pactSteps } from "./standing";
import type { EmployerSummary } from "./summary.server";
import type { StepDays } from "./timeline.server";

type Step = { name: string; day: string | null; due?: string | null };

type Way = { to: string; label: string } | null;

/** The two tracks beside each other: what was reached and when, where it stands now, what is next; each with the way to its page for who may record. */
export function Tracks({
  summary,
  days,
  ways,
}: {
  summary: EmployerSummary;
  days: StepDays;
  ways: { pact: Way; charter: Way };
}) {
  const t = useText(standingWords);
  const format = useFormats();
  const pact: Step[] = pactSteps
    .slice(1)
    .map((step) => ({ name: t(`pactStep.${step}`), day: days[step as "approached" | "inConversation" | "joined"] }));
  const due: Partial<Record<string, string | null>> = {
    plan: summary.planDueOn && t("before", { day: format.day(summary.planDueOn) }),
    reports:
      summary.charterStep >= 2 && summary.reportDueOn ? t("before", { day: format.day(summary.reportDueOn) }) : null,
  };
  const charter: Step[] = charterSteps.slice(1).map((step) => ({
    name: t(`charterStep.${step}`),
    day: days[step as "intended" | "signed" | "plan" | "reports"],
    due: due[step] ?? null,
  }));
  return (
    <div className="tracks">
      <Track
        title={t("pactTrack")}
        id="pact-track"
        steps={pact}
        now={summary.pactStep}
        ever={summary.pactEver}
        way={ways.pact}
      />
      <Track
        title={t("charterTrack")}
        id="charter-track"
        steps={charter}
        now={summary.charterStep}
        ever={summary.charterEver}
        way={ways.charter}
      />
    </div>
  );
}

function Track({
  title,
  id,
  steps,
  now,
  ever,
  way,
}: {
  title: string;
  id: string;
  steps: Step[];
  now: number;
  ever: number;
  way: Way;
}) {
  const t = useText(standingWords);
  const format = useFormats();
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {way && <Link to={way.to}>{way.label}</Link>}
      </div>
      <ol className="stepper">
        {steps.map((step, index) => {
          const at = index + 1;
          const state = at === now ? "current" : at < now ? "done" : undefined;
          return (
            <li
              key={step.name}
              className={state === "done" ? "done" : undefined}
              aria-current={state === "current" ? "step" : undefined}
            >
              {step.name}
              {step.day && at <= Math.max(now, ever) ? (
                <span>{at > now ? t("was", { month: format.month(step.day) }) : format.month(step.day)}</span>
              ) : (
                step.due && <span>{step.due}</span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
