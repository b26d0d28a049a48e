import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { Letter } from "../mail/letter";
import { paths } from "../paths";
import type { SendPage } from "./send";
import { sendWords } from "./send-words";

/** Who gets nothing, by reason, with the first names. */
export function Unwritten({ not }: Pick<SendPage, "not">) {
  const t = useText(sendWords);
  const format = useFormats();
  return (
    <section className="section" aria-labelledby="not">
      <h2 id="not">{t("not.title")}</h2>
      {not.length === 0 && <p className="empty-small">{t("not.none")}</p>}
      <ul className="rows">
        {not.map(({ why, count, first }) => (
          <li key={why}>
            <p className="apart">
              <span>{t(`not.${why}`)}</span>
              <strong>{format.number(count)}</strong>
            </p>
            <p className="meta">
              {first.map(({ id, name }) => (
                <span key={id}>
                  <Link to={paths.employer(id)}>{name}</Link>
                </span>
              ))}
              {count > first.length && <span>{t("not.more", { count: format.number(count - first.length) })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whom another round wrote to a short while ago: nobody is written to twice unseen. */
export function Lately({ lately: { count, first } }: Pick<SendPage, "lately">) {
  const t = useText(sendWords);
  const format = useFormats();
  if (count === 0) return null;
  return (
    <section className="notice notice-soon" aria-labelledby="lately">
      <h2 id="lately">{t("lately.title", { count })}</h2>
      <p>{t("lately.hint")}</p>
      <ul className="plain">
        {first.map(({ id, name, on }) => (
          <li key={id}>
            <Link to={paths.employer(id)}>{name}</Link>, {format.day(on)}
          </li>
        ))}
        {count > first.length && <li>{t("not.more", { count: format.number(count - first.length) })}</li>}
      </ul>
    </section>
  );
}

/** The text as the first of them will read it. */
export function Previews({ page: { round, previews } }: { page: SendPage }) {
  const t = useText(sendWords);
  return (
    <section className="section" aria-labelledby="preview">
      <div className="section-head">
        <h2 id="preview">{t("preview.title")}</h2>
        <Link to={paths.editRound(round.id)}>{t("preview.change")}</Link>
      </div>
      {previews.map(({ kind, employer, locale, subject, text }) => (
        <article className="preview" key={kind}>
          <h3>{t(`preview.${kind}`, { name: employer })}</h3>
          <p>{t("preview.subject", { subject })}</p>
          <div lang={locale}>
            <Letter text={text} />
          </div>
        </article>
      ))}
    </section>
  );
}
