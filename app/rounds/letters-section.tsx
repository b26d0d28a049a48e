import { Form, Link } from "@remix-run/react";
import { SmallField } from "../forms/small-field";
import { useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import { lastDayOf } from "./round";
import type { SendPage } from "./send";
import { sendWords } from "./send-words";

/** Print them, take the addresses along, and record on which day they went. */
export function LettersSection({ page, error }: { page: SendPage; error: string | undefined }) {
  const t = useText(sendWords);
  const today = useToday();
  const { round, phase, letters, key } = page;
  return (
    <section className="section" aria-labelledby="letters">
      <h2 id="letters">{t("letter.title")}</h2>
      <p>{t("letter.count", { count: letters })}</p>
      {letters > 0 && phase !== "over" && (
        <p className="actions">
          <Link className="button" to={paths.roundLetters(round.id)}>
            {t("letter.print")}
          </Link>
          <a className="button" href={paths.exportRoundAddresses(round.id)} download>
            {t("letter.csv")}
          </a>
        </p>
      )}
      {letters > 0 && phase !== "coming" && (
        <Form method="post" className="form">
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="intent" value="letters" />
          <p className="small soft">{t("letter.hint")}</p>
          <SmallField
            name="sentOn"
            label={t("letter.sentOn")}
            type="date"
            required
            min={round.startsOn}
            max={lastDayOf(round, today)}
            defaultValue={lastDayOf(round, today)}
            error={error}
          />
          <p className="actions">
            <button className="button" type="submit">
              {t("letter.save", { count: letters })}
            </button>
          </p>
        </Form>
      )}
    </section>
  );
}
