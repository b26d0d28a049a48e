import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { CheckField, TextField } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { sayRefusalIn } from "../forms/part-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import type { Handle } from "../layouts/frames";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { saveViewSchema } from "./employer.schema.server";
import { queryOf } from "./filter";
import { filterFrom } from "./filter.server";
import { countEmployersFor } from "./list.server";
import { saveView } from "./saved-views.server";
import { viewWords } from "./view-words";

export const handle: Handle = { focus: true };

export const loader = memberRoute("employer.change", ({ request, viewer }) => {
  const filter = filterFrom(new URL(request.url));
  return {
    ...formKey(viewer, request),
    count: countEmployersFor(viewer, filter),
    back: paths.employers(queryOf({ ...filter, page: 1 })),
    rules: rulesOf(saveViewSchema, sayIn(localeOf(request, viewer.locale), viewWords)),
  };
});

export const action = memberRoute("employer.change", async ({ request, viewer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, viewWords);
  const parsed = parseForm(form, saveViewSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { values } = parsed;
  if (!sentKey(form)) return data({ values, errors: { name: say("key") } }, 422);
  const filter = { ...filterFrom(new URL(request.url)), page: 1 };
  const { name, shared } = parsed.data;
  const answer = once(viewer, form, "savedView", () => {
    const done = saveView(viewer, { name, filter, shared: shared === "yes" });
    if ("refused" in done) return done;
    return { path: paths.employers(queryOf(filter)), said: text(viewWords, locale)("new.saved", { name }) };
  });
  if (!("refused" in answer)) return answer;
  return data({ values, errors: { name: sayRefusalIn(locale, viewWords)(answer) } }, 422);
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(viewWords, locale)("new.title"));

export default function SaveViewPage() {
  const t = useText(viewWords);
  const { key, used, count, back, rules } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial: {}, answer });
  return (
    <>
      <PageHead
        title={t("new.title")}
        intro={t("new.intro", { count })}
        crumbs={[{ label: t("title"), to: paths.savedViews() }]}
      />
      <UsedNotice used={used} again={back} />
      <ServerFormFrame form={form} formKey={key} already={answer?.already}>
        <TextField form={form} name="name" label={t("name")} hint={t("new.hint")} autoComplete="off" />
        <CheckField form={form} name="shared" label={t("new.shared")} hint={t("new.sharedHint")} />
        <SaveBar form={form} label={t("new.save")} cancel={back} />
      </ServerFormFrame>
    </>
  );
}
