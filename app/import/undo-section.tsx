import { Form } from "@remix-run/react";
import { SmallField } from "../forms/small-field";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { importWords } from "./messages";
import type { Report } from "./report.server";

/** Until when an import can be taken back, what would stay, and the button behind a second thought. */
export function UndoSection({ report, fixed, error }: { report: Report; fixed: boolean; error: string | undefined }) {
  const t = useText(importWords);
  const format = useFormats();
  const { hanging, outcomes, lastUndoOn } = report;
  if (fixed || lastUndoOn === null)
    return (
      <section className="section" aria-labelledby="terug">
        <h2 id="terug">{t("report.undoTitle")}</h2>
        <p>{t("report.undoFixed")}</p>
      </section>
    );
  const day = format.day(lastUndoOn);
  return (
    <section className="section" aria-labelledby="terug">
      <h2 id="terug">{t("report.undoTitle")}</h2>
      <p>
        {hanging.count === 0
          ? t("report.undoFree", { day })
          : t("report.undoHanging", { day, count: hanging.count, all: format.number(outcomes.new) })}
      </p>
      {hanging.first.length > 0 && (
        <ul className="rows small">
          {hanging.first.map((one) => (
            <li className="apart" key={one.id}>
              <a href={paths.employer(one.id)}>{one.name}</a>{" "}
              <span className="count">
                {t("report.hanging", { changes: one.changes, who: one.by, day: format.relative(one.on) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <details open={error !== undefined || undefined}>
        <summary>{t("report.undoOpen")}</summary>
        <Form method="post" className="inline-form">
          <input type="hidden" name="do" value="undo" />
          <p>
            <strong>{t("report.sure")}</strong>{" "}
            {outcomes.new > hanging.count && t("report.sureNew", { count: outcomes.new - hanging.count })}{" "}
            {outcomes.changed > 0 && t("report.sureChanged", { count: outcomes.changed })}
          </p>
          <SmallField name="reason" label={t("report.reason")} error={error} required maxLength={500} />
          <p className="actions">
            <button className="button" type="submit">
              {t("report.undo")}
            </button>
          </p>
        </Form>
      </details>
    </section>
  );
}
