import { Form } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { pauseWords } from "./pause-words";
import type { Pause } from "./visit-pauses.server";

/** That an employer is not to be visited now, until when and why, with the way back. */
export function PauseNotice({ pause: { id, employerId, untilOn, reason, by } }: { pause: Pause }) {
  const t = useText(pauseWords);
  const format = useFormats();
  return (
    <aside className="notice notice-soon" aria-label={t("label")}>
      <p>
        <strong>{t("until", { day: format.dayInYear(untilOn) })}</strong> {reason}
      </p>
      <Form method="post" action={paths.visitList()} className="meta">
        <span>{by}</span>
        <input type="hidden" name="back" value={paths.employer(employerId)} />
        <button className="button button-small" type="submit" name="part" value={`resume:${id}`}>
          {t("resume")}
        </button>
      </Form>
    </aside>
  );
}
