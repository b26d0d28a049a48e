import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { PageHead } from "../design/page-head";
import { sightOf } from "../employers/sight.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { searchWords } from "./messages";
import { findEmployers, wordsOf } from "./search.server";

const LIMIT = 50;

export const loader = memberRoute("employer.view", ({ request, viewer }) => {
  const question = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 200);
  const found = findEmployers(question, sightOf(viewer), localeOf(request, viewer.locale), LIMIT);
  return { question, ...found, searchable: wordsOf(question).length > 0, mayAdd: allows(viewer, "employer.change") };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) =>
    data?.question
      ? text(searchWords, locale)("titleFor", { question: data.question })
      : text(searchWords, locale)("title"),
  );

export default function SearchPage() {
  const t = useText(searchWords);
  const { question, hits, total, searchable, mayAdd } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={searchable ? t("found", { count: total, question }) : t("title")} intro={t("inWhatYouSee")} />
      <Form className="filters" role="search" aria-label={t("title")} action={paths.search()}>
        <div className="field">
          <label htmlFor="q">{t("label")}</label>
          <input id="q" type="search" name="q" defaultValue={question} key={question} maxLength={200} />
        </div>
        <button className="button" type="submit">
          {t("button")}
        </button>
      </Form>
      <div className="stack pad">
        {hits.length > 0 && (
          <section className="section" aria-labelledby="employers">
            <div className="section-head">
              <h2 id="employers">{t("others")}</h2>
              <span className="count">{total}</span>
              {total > hits.length && <Link to={paths.employers({ q: question })}>{t("all", { count: total })}</Link>}
            </div>
            <ul className="rows hits">
              {hits.map((hit) => (
                <li key={hit.id}>
                  <Link to={paths.employer(hit.id)}>
                    <strong>{hit.name}</strong>
                  </Link>
                  <p className="meta">
                    {hit.kvkNumber && <span>{t("kvk", { number: hit.kvkNumber })}</span>}
                    {hit.sector && <span>{hit.sector}</span>}
                    {hit.place && <span>{hit.place}</span>}
                    {hit.contact && <span>{t("contact", { name: hit.contact })}</span>}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {question && !searchable && <p className="notice notice-soon">{t("noLetters")}</p>}
        {!question && <p className="soft">{t("start")}</p>}
        {searchable && hits.length === 0 && mayAdd && (
          <p>
            <Link to={paths.newEmployer({ naam: question })}>{t("add", { question })}</Link>
          </p>
        )}
        <p className="small soft">{t("hint")}</p>
      </div>
    </>
  );
}
