import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute, notFound } from "../../access/guards.server";
import { PageHead } from "../../design/page-head";
import { parseForm, sayIn } from "../../forms/parse-form.server";
import { refuse } from "../../history/fact";
import { localeOf } from "../../language/locale.server";
import { text } from "../../language/messages";
import { useText } from "../../language/use-text";
import { flash } from "../../layouts/flash.server";
import { titled } from "../../layouts/title";
import { paths } from "../../paths";
import { findEmployers } from "../../search/search.server";
import { useEmployerCrumbs } from "../employer-crumbs";
import { findEmployerFor } from "../employers.server";
import { sightOf } from "../sight.server";
import { ChooseOther } from "./choose-other";
import { type Comparison, compare } from "./compare.server";
import { mergeSchema } from "./merge.schema.server";
import { mergeEmployers } from "./merge.server";
import { MergeForm } from "./merge-form";
import { mergeWords } from "./messages";
import { suspectsOf } from "./verdicts.server";

/** Names to choose from at once. */
const HITS = 20;

export const loader = employerRoute("employer.merge", ({ request, viewer, employer }) => {
  const { searchParams } = new URL(request.url);
  const locale = localeOf(request, viewer.locale);
  const page = { id: employer.id, name: employer.name };
  const asked = searchParams.get("met");
  if (!asked) {
    const question = searchParams.get("q")?.trim().slice(0, 200) ?? "";
    const { hits } = findEmployers(question, sightOf(viewer), locale, HITS + 1);
    const others = hits.filter(({ id }) => id !== employer.id).slice(0, HITS);
    return { ...page, comparison: null, question, others, suspects: suspectsOf(employer.id, HITS) };
  }
  const other = findEmployerFor(viewer, asked);
  if (!other) throw notFound();
  if (other.id === employer.id) throw redirect(paths.employer(employer.id)); // merged already
  const comparison = compare(employer, other, locale);
  if (comparison.otherIsFuller && !searchParams.has("blijft"))
    throw redirect(paths.mergeEmployers(other.id, { met: employer.id, blijft: "ja" }));
  return { ...page, comparison, suspected: suspectsOf(employer.id, HITS).some(({ id }) => id === other.id) };
});

export const action = employerRoute("employer.merge", async ({ request, viewer, employer }) => {
  const locale = localeOf(request, viewer.locale);
  const t = text(mergeWords, locale);
  const parsed = parseForm(await request.formData(), mergeSchema, sayIn(locale));
  if (!parsed.ok) return data({ refused: "changed" as const, comparison: null, picks: {} }, 422);
  const { into, from, version: versions, pick } = parsed.data;
  const other = findEmployerFor(viewer, from);
  if (!other) throw notFound();
  if (other.id === employer.id) return redirect(paths.employer(employer.id)); // sent twice
  const input = { intoId: into, fromId: from, picks: pick, versions };
  const done = into === employer.id ? mergeEmployers(viewer, input) : refuse("gone"); // its own page was merged meanwhile
  if ("refused" in done)
    return data({ refused: done.refused, comparison: compare(employer, other, locale), picks: pick }, 409);
  const undo = { label: t("undoNow"), action: paths.merged(into, done.no), fields: { intent: "undo" } };
  const said = t("saidDone", { other: other.name, name: employer.name });
  return redirect(paths.employer(into), { headers: flash({ text: said, undo }) });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(mergeWords, locale)("titleOf", { name: data?.name ?? "" }));

export default function MergePage() {
  const t = useText(mergeWords);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as
    | { refused: "gone" | "changed"; comparison: Comparison | null; picks: Record<string, string> }
    | undefined;
  const comparison = answer?.comparison ?? page.comparison;
  return (
    <>
      <PageHead title={t("title")} crumbs={useEmployerCrumbs(page)} intro={t("intro")} />
      {answer && (
        // biome-ignore lint/a11y/noAutofocus: it was not saved; this says so first
        <p className="notice notice-soon" role="alert" tabIndex={-1} autoFocus>
          {t(`whyNot.${answer.refused}`)}
        </p>
      )}
      {page.comparison === null ? (
        <ChooseOther {...page} />
      ) : (
        comparison && (
          <MergeForm
            key={`${comparison.here.version} ${comparison.there.version}`}
            comparison={comparison}
            picks={answer?.picks ?? {}}
            suspected={page.suspected}
          />
        )
      )}
    </>
  );
}
