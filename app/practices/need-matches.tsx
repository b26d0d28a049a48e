import { Form, Link } from "@remix-run/react";
import type { PartPage } from "../forms/part-form";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { Reasons } from "./helped-sections";
import { practiceWords } from "./messages";
import type { NeedPage } from "./need-page";

/** Practices that could help, each taken up with one button, and employers who could tell; always with the reasons. */
export function NeedMatches({ page, forms }: { page: NeedPage; forms: PartPage }) {
  const t = useText(practiceWords);
  const format = useFormats();
  const { need, practices, employers, next } = page;
  return (
    <>
      <section className="section" aria-labelledby="practices">
        <h2 id="practices">{t("need.practices")}</h2>
        {forms.answer?.errors?.practice && (
          <p className="error" role="alert">
            {forms.answer.errors.practice}
          </p>
        )}
        {practices.length > 0 && <p className="small soft">{t("need.practicesText")}</p>}
        {practices.length === 0 && (
          <p className="empty-small">{need.theme ? t("need.practicesNone") : t("show.chooseTheme")}</p>
        )}
        <ul className="rows">
          {practices.map(({ id, heading, employerName, state, reasons, sizeClass }) => (
            <li className="promise-row" key={id}>
              <div>
                <Link to={paths.practice(id)}>{heading}</Link>
                <span className="meta">
                  <span>{employerName}</span>
                  <Reasons reasons={reasons} sizeClass={sizeClass} />
                  <span>{t(`state.${state}`)}</span>
                </span>
              </div>
              {next.includes("pickedUp") && (
                <Form method="post" className="actions">
                  <input type="hidden" name="key" value={forms.formKey} />
                  <input type="hidden" name="part" value={`use:${id}`} />
                  <button className="button button-small" type="submit" aria-label={t("need.useOf", { heading })}>
                    {t("need.usePractice")}
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </section>
      {employers.length > 0 && (
        <section className="section" aria-labelledby="employers">
          <h2 id="employers">{t("need.employers")}</h2>
          <p className="small soft">{t("need.employersText")}</p>
          <ul className="rows">
            {employers.map(({ id, rootId, employerName, title, planId, on, reasons, sizeClass }) => (
              <li key={id}>
                <Link to={paths.employer(rootId)}>{employerName}</Link>
                <br />
                <span className="meta">
                  <span>
                    <Link to={paths.plan(planId)}>{t("need.finished", { title, day: format.shortDay(on) })}</Link>
                  </span>
                  <Reasons reasons={reasons} sizeClass={sizeClass} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
