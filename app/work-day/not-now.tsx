import { Form, Link } from "@remix-run/react";
import { Chips, TextField } from "../forms/fields";
import { PartForm, type PartPage } from "../forms/part-form";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { Pause } from "./visit-pauses.server";
import { visitWords } from "./visit-words";

/** Takes one employer off the list for a while, and says why. */
export function NotNowForm({ forms, employerId, name }: { forms: PartPage; employerId: number; name: string }) {
  const t = useText(visitWords);
  const title = (
    <>
      {t("notNow.open")}
      <span className="unseen"> {name}</span>
    </>
  );
  return (
    <PartForm page={forms} part={`pause:${employerId}`} title={title} button={t("notNow.save")} second stay>
      {(form) => (
        <>
          <Chips
            form={form}
            name="until"
            label={t("notNow.until")}
            options={(["month", "quarter", "day"] as const).map((value) => ({ value, label: t(`notNow.${value}`) }))}
          />
          <TextField form={form} name="untilOn" label={t("notNow.on")} hint={t("notNow.onHint")} type="date" />
          <TextField form={form} name="reason" label={t("notNow.why")} autoComplete="off" />
        </>
      )}
    </PartForm>
  );
}

/** Who was taken off the list, until when and why, each with the way back. */
export function Paused({ pauses }: { pauses: Pause[] }) {
  const t = useText(visitWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="not-now">
      <div className="section-head">
        <h2 id="not-now">{t("notNow.title")}</h2>
        {pauses.length > 0 && <span className="count">{pauses.length}</span>}
      </div>
      {pauses.length === 0 && <p className="empty-small">{t("notNow.none")}</p>}
      <ul className="rows">
        {pauses.map(({ id, employerId, name, untilOn, reason, by }) => (
          <li key={id}>
            <Link to={paths.employer(employerId)}>{name}</Link>
            <p>{reason}</p>
            <p className="meta">
              <span>{t("notNow.until2", { day: format.dayInYear(untilOn) })}</span>
              <span>{t("notNow.by", { name: by })}</span>
            </p>
            <Form method="post" preventScrollReset>
              <button className="button button-small" type="submit" name="part" value={`resume:${id}`}>
                {t("notNow.back")}
                <span className="unseen"> {name}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
