import { Link } from "@remix-run/react";
import { type Day, daysBetween } from "../days";
import { useFormats, useText, useToday } from "../language/use-text";
import { partyOf } from "../partners/party";
import { paths } from "../paths";
import { isLate, sideIn } from "./conversation";
import { conversationWords } from "./messages";
import { promiseWords } from "./promise-words";
import type { PromiseRow } from "./promises.server";

/** A promise made on its own, on the timeline. */
export function PromiseLine({ promise }: { promise: PromiseRow }) {
  const t = useText(conversationWords);
  const p = useText(promiseWords);
  return (
    <>
      <h3>
        <Link to={paths.promise(promise.id)}>{promise.what}</Link>
      </h3>
      <p className="meta">
        <span>{p("made", { side: t(`side.${sideIn(promise)}`) })}</span>
        <PromiseState promise={promise} />
      </p>
    </>
  );
}

/** Whose, and when: late, today, a day in words, or how it ended; or as that was on a day in the past. */
export function PromiseState({
  promise,
  employer,
  day,
}: {
  promise: PromiseRow;
  employer?: boolean;
  day?: Day | null | undefined;
}) {
  const t = useText(conversationWords);
  const p = useText(promiseWords);
  const format = useFormats();
  const now = useToday();
  const today = day ?? now;
  const { dueOn, firstDueOn, outcome, closedOn, closedReason } = promise;
  const near = !day && daysBetween(today, dueOn) <= 7;
  return (
    <>
      {employer && (
        <span>
          <Link to={paths.party(partyOf(promise))}>{promise.withName}</Link>
        </span>
      )}
      <span>{promise.owner ?? promise.contact ?? t(`side.${sideIn(promise)}`)}</span>
      {outcome && closedOn ? (
        <span>{p(outcome, { day: format.dayInYear(closedOn) })}</span>
      ) : isLate(promise, today) ? (
        <span className="tag tag-late">{p("late", { days: daysBetween(dueOn, today) })}</span>
      ) : (
        <span>{near ? format.relative(dueOn) : format.dayInYear(dueOn)}</span>
      )}
      {outcome && closedReason && <span>{closedReason}</span>}
      {!outcome && firstDueOn !== dueOn && <span>{p("moved", { day: format.dayInYear(firstDueOn) })}</span>}
      {promise.confidential && <span className="late">{t("confidential")}</span>}
    </>
  );
}
