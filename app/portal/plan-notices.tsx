import { planWords } from "../action-plans/messages";
import type { PlanAnswer } from "../action-plans/plan-commands.server";
import type { PlanPage } from "../action-plans/plan-page.server";
import { daysBetween } from "../days";
import { TextArea } from "../forms/fields";
import { ServerFormFrame } from "../forms/form-page";
import { useServerForm } from "../forms/use-server-form";
import { useFormats, useText, useToday } from "../language/use-text";

/** A report is spoken of from so many days before it is due. */
const REPORT_NOTICE = 60;

/** What is asked of the employer now: a question to answer, a plan or a report that is due. */
export function PlanNotices({
  page,
  terms,
  answer,
}: {
  page: PlanPage;
  terms: PlanPage["terms"];
  answer: PlanAnswer | undefined;
}) {
  const t = useText(planWords);
  const today = useToday();
  return (
    <>
      {page.state === "asked" && <Question page={page} answer={answer?.part === "answer" ? answer : undefined} />}
      {terms?.planDueOn && <Due said="planDue" more={t("planDueText")} day={terms.planDueOn} />}
      {terms?.reportDueOn && daysBetween(today, terms.reportDueOn) <= REPORT_NOTICE && (
        <Due said="reportDue" more={t("reportDueText")} day={terms.reportDueOn} />
      )}
    </>
  );
}

function Due({ said, more, day }: { said: "planDue" | "reportDue"; more: string; day: string }) {
  const t = useText(planWords);
  const format = useFormats();
  const days = daysBetween(useToday(), day);
  return (
    <p className={days < 0 ? "notice notice-late" : "notice notice-soon"}>
      <strong>
        {t(said, { day: format.day(day) })} {days < 0 ? t("dueLate", { days: -days }) : t("dueLeft", { days })}
      </strong>{" "}
      {more}
    </p>
  );
}

function Question({ page, answer }: { page: PlanPage; answer: PlanAnswer | undefined }) {
  const t = useText(planWords);
  const format = useFormats();
  const asked = page.events.findLast(({ kind }) => kind === "asked");
  const form = useServerForm({ rules: {}, initial: {}, answer, idPrefix: "answer-", stay: true });
  if (!asked) return null;
  return (
    <section className="notice notice-soon" aria-labelledby="question">
      <h2 id="question">{t("asked")}</h2>
      <p className="small">{t("askedText", { name: asked.by, day: format.dayInYear(asked.happenedOn) })}</p>
      <p className="prose">{asked.remarks}</p>
      {page.mayChange && (
        <ServerFormFrame form={form} formKey={page.answerKey} already={answer?.already} className="stack">
          <input type="hidden" name="part" value="answer" />
          <TextArea form={form} name="remarks" label={t("answer")} rows={3} maxLength={5000} />
          <p>
            <button className="button button-primary" type="submit">
              {t("sendAnswer")}
            </button>
          </p>
        </ServerFormFrame>
      )}
    </section>
  );
}
