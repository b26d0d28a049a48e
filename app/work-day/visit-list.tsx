import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { PageHead } from "../design/page-head";
import { Pages } from "../design/pages";
import type { FormAnswer } from "../forms/form";
import { formKey, repeated } from "../forms/once.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { answerPart, sayRefusalIn } from "../forms/part-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { ownPath, paths } from "../paths";
import { NotNowForm, Paused } from "./not-now";
import { queryOfVisits, visitFilterIn } from "./visit-filter";
import { VisitFilterForm } from "./visit-filter-form";
import { pauseForms, pausePart, resume, visitPageFor } from "./visit-list.server";
import { VisitItems } from "./visit-reasons";
import { limits } from "./visit-score";
import { visitWords } from "./visit-words";

export const loader = memberRoute("visit.rank", ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const filter = visitFilterIn(new URL(request.url).searchParams);
  return {
    ...visitPageFor(viewer, filter, locale),
    filter,
    everybodys: allows(viewer, "visit.weigh"),
    formKey: formKey(viewer, request).key,
    rules: { pause: rulesOf(pauseForms.pause, sayIn(locale, visitWords)) },
  };
});

export const action = memberRoute("visit.rank", async ({ request, viewer }) => {
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const back = paths.visitList(queryOfVisits(visitFilterIn(new URL(request.url).searchParams)));
  const part = String(form.get("part") ?? "");
  if (part.startsWith("resume:")) return resume(viewer, part.slice(7), ownPath(form.get("back")) ?? back, locale);
  const again = repeated(viewer, form);
  if (again) return again;
  const words = { say: sayIn(locale, visitWords), sayRefusal: sayRefusalIn(locale, visitWords) };
  return answerPart(viewer, form, pausePart(viewer, part, back, locale), words);
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(visitWords, locale)("title"));

export default function VisitListPage() {
  const t = useText(visitWords);
  const page = useLoaderData<typeof loader>();
  const { rows, total, filter, whose, bounded } = page;
  const forms = { formKey: page.formKey, rules: page.rules, answer: useActionData<FormAnswer>() };
  const address = (at: number) => paths.visitList(queryOfVisits({ ...filter, page: at }));
  const narrowed = [filter.sector, filter.district, filter.reason, filter.kind].some((value) => value !== undefined);
  return (
    <>
      <PageHead
        title={t("title")}
        intro={
          whose.everybody
            ? t("list.introAll")
            : whose.name === null
              ? t("list.intro")
              : t("list.introOf", { name: whose.name })
        }
        actions={
          <>
            <Link className="button" to={paths.visitRule()}>
              {t("why")}
            </Link>
            <Link className="button" to={paths.whiteSpots()}>
              {t("spots")}
            </Link>
          </>
        }
      />
      <VisitFilterForm page={page} />
      <div className="split pad">
        <section className="section" aria-label={t("list.label")}>
          {rows.length === 0 && <p className="empty-small">{t(narrowed ? "list.noneHere" : "none")}</p>}
          <VisitItems
            rows={rows}
            below={(row) => (
              <>
                <p className="small">
                  <Link to={paths.visitRule({ werkgever: row.id })}>
                    {t("list.whyHere", { points: row.score })}
                    <span className="unseen"> {row.name}</span>
                  </Link>
                </p>
                <NotNowForm forms={forms} employerId={row.id} name={row.name} />
              </>
            )}
          />
          {total > 0 && <Pages page={page.page} pages={page.pages} total={total} size={page.size} href={address} />}
          {bounded && <p className="small soft">{t("list.bounded", { most: limits.most })}</p>}
        </section>
        <Paused pauses={page.pauses} />
      </div>
    </>
  );
}
export type VisitListPage = ReturnType<typeof useLoaderData<typeof loader>>;
