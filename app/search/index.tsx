import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { recentEmployersOf } from "../conversations/conversations.server";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import { sightOf } from "../employers/sight.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { pageAsked } from "../paging";
import { paths } from "../paths";
import { HitList } from "./hit-list";
import { KindTabs } from "./kind-tabs";
import { searchPageWords } from "./page-words";
import { type Found, isKindName, PAGE, resultsFor } from "./results.server";
import { SearchStart } from "./search-start";
import { isCut, LONGEST, shortened, wordsOf } from "./words";

export const loader = memberRoute("conversation.view", ({ request, viewer }) => {
  const { searchParams } = new URL(request.url);
  const typed = (searchParams.get("q") ?? "").trim();
  const question = shortened(typed);
  const words = wordsOf(question);
  const soort = searchParams.get("soort");
  const only = isKindName(soort) ? soort : null;
  const page = Math.min(20, pageAsked(searchParams));
  const locale = localeOf(request, viewer.locale);
  const seesEmployers = allows(viewer, "employer.view");
  return {
    question,
    only,
    page,
    size: PAGE,
    searchable: words.length > 0,
    // when more was typed than is searched for, the page says what was
    searched: isCut(typed) ? words.join(" ") : null,
    found: words.length > 0 ? resultsFor(viewer, { question, words, only, page, locale }) : [],
    mayAdd: allows(viewer, "employer.change"),
    seesEmployers,
    recent:
      words.length === 0 && seesEmployers && allows(viewer, "conversation.record")
        ? recentEmployersOf(viewer, sightOf(viewer), 8)
        : [],
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) =>
    data?.question
      ? text(searchPageWords, locale)("titleFor", { question: data.question })
      : text(searchPageWords, locale)("title"),
  );

export default function SearchPage() {
  const t = useText(searchPageWords);
  const format = useFormats();
  const { question, only, searchable, searched, found, mayAdd, seesEmployers, recent } = useLoaderData<typeof loader>();
  const count = found.reduce((sum, kind) => sum + kind.count, 0);
  const shown = format.number(count);
  const more = found.some((kind) => kind.more);
  const title = more ? t("foundMore", { shown, question }) : t("found", { count, shown, question });
  const sections = found.filter((kind) => (only === null ? kind.count > 0 : kind.name === only));
  return (
    <>
      <PageHead title={searchable ? title : t("title")} intro={t("inWhatYouSee")} />
      <Form className="filters" role="search" aria-label={t("title")} action={paths.search()}>
        <div className="field">
          <label htmlFor="q">{t("label")}</label>
          <input id="q" type="search" name="q" defaultValue={question} key={question} maxLength={LONGEST} />
        </div>
        {only && <input type="hidden" name="soort" value={only} />}
        <button className="button" type="submit">
          {t("button")}
        </button>
      </Form>
      {count > 0 && <KindTabs found={found} only={only} question={question} />}
      <div className="stack pad">
        {question && !searchable && <p className="notice notice-soon">{t("noLetters")}</p>}
        {searched && <p className="notice">{t("long", { words: searched })}</p>}
        {!searchable && <SearchStart seesEmployers={seesEmployers} recent={recent} />}
        {searchable && count === 0 && <p>{t("nowhere")}</p>}
        {sections.map((kind) => (
          <FoundSection key={kind.name} kind={kind} />
        ))}
        {searchable && mayAdd && (found[0]?.count === 0 || only === "werkgevers") && (
          <p>
            <Link to={paths.newEmployer(/^\d{8}$/.test(question) ? { kvk: question } : { naam: question })}>
              {t("add", { question })}
            </Link>
          </p>
        )}
        {searchable && <p className="small soft">{t("hint")}</p>}
      </div>
    </>
  );
}

function FoundSection({ kind }: { kind: Found }) {
  const t = useText(searchPageWords);
  const format = useFormats();
  const { question, only, page, size } = useLoaderData<typeof loader>();
  const { name, word, more, hits } = kind;
  const count = format.number(kind.count);
  const pages = Math.ceil(kind.count / size);
  const href = (pagina: number) => paths.search({ q: question, soort: name, ...(pagina > 1 && { pagina }) });
  const rest = kind.count > hits.length;
  return (
    <section className="section" aria-labelledby={name}>
      <div className="section-head">
        <h2 id={name}>{t(`kind.${word}`)}</h2>
        <span className="count">{more ? t("more", { count }) : count}</span>
        {!only && rest && (
          <Link to={href(1)} aria-label={t("allOf", { kind: t(`kind.${word}`), count })}>
            {more ? t("allMore", { count }) : t("all", { count })}
          </Link>
        )}
      </div>
      {only && more && (
        <p className="small soft">
          {word === "conversation" || word === "promise" ? t("cappedNewest", { count }) : t("capped", { count })}
        </p>
      )}
      {hits.length > 0 && <HitList hits={hits} />}
      {only && kind.count === 0 && <p>{t("noneOfKind", { kind: t(`kind.${word}`).toLowerCase() })}</p>}
      {only && word === "employers" && rest && (
        <p>
          <Link to={paths.employers({ q: question })}>{t("openList", { count })}</Link>
        </p>
      )}
      {only && word !== "employers" && pages > 1 && (
        <Pages page={page} pages={pages} total={kind.count} size={size} href={href} />
      )}
    </section>
  );
}
