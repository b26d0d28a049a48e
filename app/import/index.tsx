import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { PageHead } from "../design/page-head";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { sayIn } from "../forms/parse-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { listRuns } from "./list.server";
import { importWords } from "./messages";
import { readFile } from "./reading.server";
import { rowWords } from "./row-words";
import { RunList } from "./run-list";
import { removeRun } from "./runs.server";
import { Steps } from "./steps";
import { receive } from "./upload.server";
import { type UploadAnswer, UploadForm } from "./upload-form";

export const loader = memberRoute("employer.import", ({ request, viewer }) => ({
  formKey: formKey(viewer, request).key,
  runs: listRuns(viewer, 20),
  tooLarge: text(rowWords, localeOf(request, viewer.locale))("problem.tooLarge"),
  seesEmployers: allows(viewer, "employer.view"),
}));

export const action = memberRoute("employer.import", async ({ request, viewer }) => {
  const { form, file, tooLarge } = await receive(request);
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const refuse = (error: string) => data({ error, fileName: file?.name ?? null }, 422);
  const problem = text(rowWords, locale);
  if (!sentKey(form)) return refuse(sayIn(locale)("key"));
  if (!file) return refuse(text(importWords, locale)("upload.nothing"));
  if (tooLarge) return refuse(problem("problem.tooLarge"));
  const read = await readFile(viewer, file);
  if (typeof read !== "number") return refuse(problem(`problem.${read.problem}`));
  let path = "";
  const answer = once(viewer, form, "import", () => {
    path = paths.importColumns(read);
    return { path, said: text(importWords, locale)("upload.done") };
  });
  if (path === "") await removeRun(read); // sent twice: the first one is there
  return answer;
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(importWords, locale)("title"));

export default function ImportPage() {
  const t = useText(importWords);
  const { formKey, runs, seesEmployers, tooLarge } = useLoaderData<typeof loader>();
  const answer = useActionData<UploadAnswer>();
  return (
    <>
      <PageHead
        title={t("title")}
        {...(seesEmployers && { crumbs: [{ label: t("employers"), to: paths.employers() }] })}
      />
      <Steps at="columns" />
      <div className="split split-wide">
        <UploadForm formKey={formKey} answer={answer} tooLarge={tooLarge} />
        <div className="stack">
          <section className="section" aria-labelledby="soon">
            <h2 id="soon">{t("soon.title")}</h2>
            <ul className="small checks">
              {(["first", "typed", "noNumber", "undo"] as const).map((line) => (
                <li key={line}>{t(`soon.${line}`)}</li>
              ))}
            </ul>
          </section>
          <section className="section" aria-labelledby="what">
            <h2 id="what">{t("what.title")}</h2>
            <p className="small">{t("what.text")}</p>
          </section>
          <RunList runs={runs} title={t("earlier.title")} />
        </div>
      </div>
    </>
  );
}
