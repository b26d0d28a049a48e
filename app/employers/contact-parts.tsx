import { Form } from "@remix-run/react";
import { SmallField } from "../forms/small-field";
import { useText, useToday } from "../language/use-text";
import { employerWords } from "./messages";

type Somebody = { name: string; sinceOn: string };

/** Says that a contact is no longer there. */
export function Leaving({ contact, error }: { contact: Somebody; error: string | undefined }) {
  const t = useText(employerWords);
  const today = useToday();
  const { name } = contact;
  return (
    <section className="section" aria-labelledby="leave">
      <h2 id="leave">{t("contact.leave", { name })}</h2>
      <p className="small">{t("contact.leaveText", { name })}</p>
      <Form method="post" className="filters">
        <SmallField
          name="leftOn"
          label={t("contact.leftOn", { name })}
          error={error}
          type="date"
          defaultValue={today}
          min={contact.sinceOn}
          max={today}
          required
        />
        <button className="button" type="submit" name="intent" value="leave">
          {t("contact.leftButton")}
        </button>
      </Form>
    </section>
  );
}

/** Takes away what we hold of a contact, folded: it cannot be undone. */
export function Erasing({ contact }: { contact: Pick<Somebody, "name"> }) {
  const t = useText(employerWords);
  return (
    <section className="section" aria-labelledby="erase">
      <h2 id="erase">{t("contact.erase")}</h2>
      <details>
        <summary>{t("contact.erase")}</summary>
        <p className="small">{t("contact.eraseText")}</p>
        <Form method="post">
          <button className="button" type="submit" name="intent" value="erase">
            {t("contact.eraseButton", { name: contact.name })}
          </button>
        </Form>
      </details>
    </section>
  );
}
