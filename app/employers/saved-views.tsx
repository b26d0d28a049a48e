import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { parseForm, sayIn } from "../forms/parse-form.server";
import { sayRefusalIn } from "../forms/part-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { renameViewSchema } from "./employer.schema.server";
import { OwnView } from "./own-view";
import { findViewFor, removeView, renameView, restoreView, shareView, viewsFor } from "./saved-views.server";
import { viewWords } from "./view-words";

export const loader = memberRoute("employer.change", ({ viewer }) => ({ views: viewsFor(viewer) }));

export const action = memberRoute("employer.change", async ({ request, viewer }) => {
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const t = text(viewWords, locale);
  const said = (words: string, undo?: { label: string; action: string; fields: Record<string, string> }) =>
    redirect(paths.savedViews(), { headers: flash({ text: words, ...(undo && { undo }) }) });
  const [verb, id] = String(form.get("part") ?? "").split(":");
  if (verb === "restore") return said(t(restoreView(viewer, Number(id)) ? "said.restored" : "said.notRestored"));
  const view = findViewFor(viewer, id);
  if (!view?.own) throw notFound(); // another's is theirs to change
  const { name } = view;
  if (verb === "remove") {
    removeView(viewer, view);
    const fields = { part: `restore:${view.id}` };
    return said(t("said.removed", { name }), { label: t("said.undo"), action: paths.savedViews(), fields });
  }
  if (verb === "share" || verb === "unshare") {
    shareView(viewer, view, verb === "share");
    return said(t(verb === "share" ? "said.shared" : "said.unshared", { name }));
  }
  if (verb !== "rename") throw notFound();
  const parsed = parseForm(form, renameViewSchema, sayIn(locale, viewWords));
  if (!parsed.ok)
    return data({ id: view.id, error: parsed.failure.errors.name, typed: String(form.get("name") ?? "") }, 422);
  const done = renameView(viewer, view, parsed.data.name);
  if ("refused" in done)
    return data({ id: view.id, error: sayRefusalIn(locale, viewWords)(done), typed: parsed.data.name }, 422);
  return said(t("said.renamed", { name: parsed.data.name }));
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(viewWords, locale)("title"));

export default function SavedViewsPage() {
  const t = useText(viewWords);
  const { views } = useLoaderData<typeof loader>();
  const wrong = useActionData<{ id: number; error: string; typed: string }>();
  const own = views.filter((view) => view.own);
  const others = views.filter((view) => !view.own);
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} crumbs={[{ label: t("employers"), to: paths.employers() }]} />
      <div className="split pad">
        <section className="section" aria-labelledby="mine">
          <h2 id="mine">{t("mine")}</h2>
          {own.length === 0 && <p className="empty-small">{t("none")}</p>}
          <ul className="rows">
            {own.map((view) => (
              <OwnView key={view.id} view={view} wrong={wrong?.id === view.id ? wrong : undefined} />
            ))}
          </ul>
        </section>
        <section className="section" aria-labelledby="others">
          <h2 id="others">{t("others")}</h2>
          {others.length === 0 && <p className="empty-small">{t("noOthers")}</p>}
          <ul className="rows">
            {others.map((view) => (
              <li key={view.id}>
                <Link to={paths.employers(view.query)}>{view.name}</Link>
                <p className="meta">
                  <span>{t("by", { name: view.owner })}</span>
                </p>
                {view.dropped && <p className="small late">{t("dropped")}</p>}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
