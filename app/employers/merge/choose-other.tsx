import { Form, Link } from "@remix-run/react";
import { useText, useTextOf } from "../../language/use-text";
import { paths } from "../../paths";
import type { Likeness } from "./alike";
import { mergeLineWords } from "./line-words";
import { mergeWords } from "./messages";

type Found = { id: number; name: string; kvkNumber: string | null; place: string | null };

/** With which employer: those it looks like first, else by searching. */
export function ChooseOther({
  id,
  question,
  others,
  suspects,
}: {
  id: number;
  question: string;
  others: Found[];
  suspects: { id: number; name: string; why: Likeness[] }[];
}) {
  const t = useText(mergeWords);
  const line = useTextOf(mergeLineWords as never);
  const way = (other: { id: number; name: string }) => (
    <Link
      className="button button-small"
      to={paths.mergeEmployers(id, { met: other.id })}
      aria-label={t("chooseOf", { name: other.name })}
    >
      {t("choose")}
    </Link>
  );
  return (
    <div className="stack">
      {suspects.length > 0 && (
        <section className="section" aria-labelledby="suspects">
          <h2 id="suspects">{t("suspects")}</h2>
          <ul className="rows">
            {suspects.map((other) => (
              <li className="apart" key={other.id}>
                <div>
                  <Link to={paths.employer(other.id)}>{other.name}</Link>
                  <p className="meta">
                    {other.why.map((one) => (
                      <span key={one}>{line(`likeness.${one}`)}</span>
                    ))}
                  </p>
                </div>
                {way(other)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section" aria-labelledby="search-other">
        <h2 id="search-other">{t("search")}</h2>
        <Form method="get" className="filters" role="search">
          <div className="field">
            <label htmlFor="q">{t("searchHint")}</label>
            <input id="q" type="search" name="q" defaultValue={question} maxLength={200} required autoComplete="off" />
          </div>
          <button className="button" type="submit">
            {t("searchButton")}
          </button>
        </Form>
        {question !== "" && (
          <p className="small soft" role="status">
            {others.length > 0 ? t("found", { count: others.length }) : t("nothing", { text: question })}
          </p>
        )}
        {others.length > 0 && (
          <ul className="rows">
            {others.map((other) => (
              <li className="apart" key={other.id}>
                <div>
                  <Link to={paths.employer(other.id)}>{other.name}</Link>
                  <p className="meta">
                    <span>{other.kvkNumber ? t("kvk", { number: other.kvkNumber }) : t("noKvk")}</span>
                    {other.place && <span>{other.place}</span>}
                  </p>
                </div>
                {way(other)}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
