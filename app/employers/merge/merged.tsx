import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute, notFound } from "../../access/guards.server";
import { PageHead } from "../../design/page-head";
import { localeOf } from "../../language/locale.server";
import { text } from "../../language/messages";
import { useFormats, useText } from "../../language/use-text";
import { flash } from "../../layouts/flash.server";
import { titled } from "../../layouts/title";
import { paths } from "../../paths";
import { useEmployerCrumbs } from "../employer-crumbs";
import { mergedPage } from "./merged-page.server";
import { mergedWords } from "./merged-words";
import { FieldsBack, Since } from "./since";
import { findMerge, undoMerge, type WhyNot } from "./undo.server";

export const loader = employerRoute("employer.merge", ({ request, viewer, employer, params }) => {
  const merge = findMerge(employer.id, params.merge);
  if (!merge) throw notFound();
  return {
    at: { id: employer.id, name: employer.name },
    ...mergedPage(viewer, merge, localeOf(request, viewer.locale)),
  };
});

export const action = employerRoute("employer.merge", ({ request, viewer, employer, params }) => {
  const merge = findMerge(employer.id, params.merge);
  if (!merge) throw notFound();
  const t = text(mergedWords, localeOf(request, viewer.locale));
  const done = undoMerge(viewer, merge);
  const said = t("saidDone", { from: merge.fromName, into: merge.intoName });
  if ("refused" in done && done.refused !== "undone") return data({ refused: done.refused }, 409);
  return redirect(paths.employer(merge.intoId), { headers: flash({ text: said }) });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(mergedWords, locale)("title", { name: data?.from.name ?? "" }));

export default function MergedPage() {
  const t = useText(mergedWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const { from, into, was, undone } = page;
  const whyNot = useActionData<{ refused: WhyNot }>()?.refused ?? page.whyNot;
  const names = { from: from.name, into: into.name };
  return (
    <>
      <PageHead
        title={t("title", { name: from.name })}
        crumbs={useEmployerCrumbs(page.at)}
        intro={t("intro", { ...names, by: page.by, day: format.day(page.mergedOn) })}
      />
      {undone && <p className="notice">{t("undone", { ...names, by: undone.by, day: format.day(undone.on) })}</p>}
      {!undone && whyNot && <p className="notice notice-soon">{t(`whyNot.${whyNot}`, names)}</p>}
      {!whyNot && <p className="notice">{t("left", { days: page.daysLeft })}</p>}
      <div className="split">
        <div className="stack">
          {!whyNot && (
            <>
              <section className="section" aria-labelledby="stays">
                <h2 id="stays">{t("stays", { name: into.name })}</h2>
                {page.here.lines.length > 0 ? (
                  <>
                    <p className="small">{t("staysText", { other: from.name })}</p>
                    <Since {...page.here} employerId={into.id} />
                  </>
                ) : (
                  <p className="empty-small">{t("staysNone")}</p>
                )}
              </section>
              <section className="section" aria-labelledby="back">
                <h2 id="back">{t("back", { name: from.name })}</h2>
                <p>{t("backText", { name: from.name })}</p>
                {page.withIt.lines.length > 0 && (
                  <>
                    <h3>{t("backSince")}</h3>
                    <Since {...page.withIt} employerId={into.id} />
                  </>
                )}
              </section>
              <FieldsBack {...page} />
              <Form method="post" className="save">
                <button className="button button-primary" type="submit" name="intent" value="undo">
                  {t("button")}
                </button>{" "}
                <Link className="button button-quiet" to={paths.employer(into.id)}>
                  {t("cancel")}
                </Link>
              </Form>
            </>
          )}
        </div>
        <section className="section" aria-labelledby="was">
          <h2 id="was">{t("was", { name: from.name })}</h2>
          <dl className="facts">
            {was.map(({ name, label, value }) => (
              <div className="contents" key={name}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {undone && (
            <p>
              <Link to={paths.employer(from.id)}>{from.name}</Link>
            </p>
          )}
        </section>
      </div>
    </>
  );
}
