import { daysBetween } from "../days";
import { useFormats, useText, useToday } from "../language/use-text";
import { isOpen } from "./intention";
import { charterWords } from "./messages";
import type { CharterPageData } from "./show";

/** Where an employer stands with the Charter, and what is next, in a sentence or two. */
export function CharterNow({ running, signatures, intentions, planOn, due }: CharterPageData) {
  const t = useText(charterWords);
  const format = useFormats();
  const today = useToday();
  const signature = running[0];
  if (!signature) {
    const intention = intentions.find(isOpen);
    const ended = signatures.find(({ voidedAt, ending }) => voidedAt === null && ending !== null)?.ending;
    return (
      <p>
        {intention
          ? t("now.intends", { day: format.day(intention.intendedOn) })
          : ended
            ? t("now.ended", { day: format.day(ended.endedOn) })
            : t("now.none")}{" "}
        {intention?.sent && t("now.sent", { day: format.day(intention.sent.happenedOn) })}
      </p>
    );
  }
  const term = (dueOn: string) => ({ day: format.day(dueOn), count: Math.abs(daysBetween(today, dueOn)) });
  const reportNow = due.reportOn !== null && (due.planOn === null || due.reportOn < today);
  return (
    <>
      <p>
        {t("now.signatory", { day: format.day(signature.signedOn) })}{" "}
        {due.planOn === null && planOn !== null && t("now.planIn", { day: format.day(planOn) })}
      </p>
      {due.planOn !== null && (
        <p className={due.planOn < today ? "late" : undefined}>
          {t(due.planOn < today ? "now.planLate" : "now.planDue", term(due.planOn))}
        </p>
      )}
      {due.reportOn !== null && reportNow && (
        <p className={due.reportOn < today ? "late" : undefined}>
          {t(due.reportOn < today ? "now.reportLate" : "now.reportDue", term(due.reportOn))}
        </p>
      )}
    </>
  );
}
