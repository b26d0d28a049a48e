import { Form, Link } from "@remix-run/react";
import { SmallField } from "../forms/small-field";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { conversationWords } from "./messages";
import type { evidenceOf, shownFor } from "./shown-by.server";
import { shownByWords } from "./shown-by-words";

/** Keeps an open promise with what shows it, or says so of one that was kept before. */
export function ShownByForm({
  evidence,
  open,
  error,
}: {
  evidence: ReturnType<typeof evidenceOf>;
  open: boolean;
  error: { field: string; message: string; by?: string; words?: string } | undefined;
}) {
  const t = useText(shownByWords);
  const c = useText(conversationWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="shown-by">
      <h2 id="shown-by">{open ? t("title") : t("titleKept")}</h2>
      <p className="small soft">{t("text")}</p>
      <Form method="post" className="filters">
        <div className={error?.field === "by" ? "field is-wrong" : "field"}>
          <label htmlFor="by">{t("by")}</label>
          {error?.field === "by" && (
            <p className="error" id="by-error">
              {error.message}
            </p>
          )}
          <select
            id="by"
            name="by"
            required
            defaultValue={error?.by ?? ""}
            aria-describedby={error?.field === "by" ? "by-error" : undefined}
          >
            <option value="">{t("choose")}</option>
            {evidence.talks.map(({ id, kind, heldOn }) => (
              <option key={id} value={`conversation:${id}`}>
                {t("talk", { kind: c(`kind.${kind}`), day: format.dayInYear(heldOn) })}
              </option>
            ))}
            {evidence.plan && <option value={`plan:${evidence.plan.id}`}>{t("plan")}</option>}
            <option value="mail">{t("mail")}</option>
            <option value="other">{t("other")}</option>
          </select>
        </div>
        <SmallField
          name="words"
          label={t("words")}
          error={error?.field === "words" ? error.message : undefined}
          type="text"
          maxLength={500}
          defaultValue={error?.words}
        />
        <button className="button" type="submit" name="intent" value={open ? "keep" : "show"}>
          {open ? t("keep") : t("save")}
        </button>
      </Form>
    </section>
  );
}

/** What showed it, in the list of facts. */
export function Shown({ shown, words }: { shown: NonNullable<ReturnType<typeof shownFor>>; words: string | null }) {
  const t = useText(shownByWords);
  const c = useText(conversationWords);
  const format = useFormats();
  const { kind, talk, planId } = shown;
  return (
    <>
      <dt>{t("shown")}</dt>
      <dd>
        {talk ? (
          <Link to={paths.conversation(talk.id)}>
            {t("talk", { kind: c(`kind.${talk.kind}`), day: format.day(talk.heldOn) })}
          </Link>
        ) : planId !== null ? (
          <Link to={paths.plan(planId)}>{t("plan")}</Link>
        ) : (
          t(`kind.${kind}`)
        )}
        {words && <>: {words}</>}
      </dd>
    </>
  );
}
