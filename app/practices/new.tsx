import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute, refused } from "../access/guards.server";
import { allows } from "../access/permissions";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { Chips, TextField } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText, useToday } from "../language/use-text";
import type { Handle } from "../layouts/frames";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { AboutFields } from "./about-fields";
import { addHeard } from "./heard/heard.server";
import { practiceWords } from "./messages";
import { addHeardSchema } from "./practice.schema.server";

export const handle: Handle = { focus: true };

export const loader = employerRoute("practice.gather", ({ request, viewer, employer }) => ({
  ...formKey(viewer, request),
  employer: { id: employer.id, name: employer.name },
  rules: rulesOf(addHeardSchema, sayIn(localeOf(request, viewer.locale), practiceWords)),
}));

export const action = employerRoute("practice.gather", async ({ request, viewer, employer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, practiceWords);
  const parsed = parseForm(form, addHeardSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { heardOn, ...heard } = parsed.data;
  if (heard.kind === "need" && !allows(viewer, "need.gather")) throw refused();
  const errors = {
    ...(heardOn > today() && { heardOn: say("future") }),
    ...(!sentKey(form) && { words: say("key") }),
  };
  if (Object.keys(errors).length > 0) return data({ values: parsed.values, errors }, 422);
  return once(viewer, form, "heard", () => {
    const { kind, id } = addHeard(viewer, employer.id, heard, heardOn);
    return {
      path: kind === "practice" ? paths.practice(id) : paths.need(id),
      said: text(practiceWords, locale)("new.said", { name: employer.name }),
    };
  });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(practiceWords, locale)("new.title"));

export default function AddHeardPage() {
  const t = useText(practiceWords);
  const today = useToday();
  const { key, used, employer, rules } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial: { heardOn: today }, answer });
  return (
    <>
      <PageHead title={t("new.title")} crumbs={[{ label: employer.name, to: paths.employer(employer.id) }]} />
      <UsedNotice used={used} again={paths.addHeard(employer.id)} />
      <ServerFormFrame form={form} formKey={key} already={answer?.already}>
        <Chips
          form={form}
          name="kind"
          label={t("new.kind")}
          options={[
            { value: "practice", label: t("new.practice") },
            { value: "need", label: t("new.need") },
          ]}
        />
        <TextField form={form} name="words" label={t("new.words")} hint={t("new.wordsHint")} autoComplete="off" />
        <AboutFields form={form} />
        <TextField form={form} name="heardOn" label={t("new.heardOn")} type="date" max={today} />
        <SaveBar form={form} cancel={paths.employer(employer.id)} />
      </ServerFormFrame>
    </>
  );
}
