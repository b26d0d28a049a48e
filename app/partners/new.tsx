import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { partnerWords } from "./messages";
import { partnerSchema } from "./partner.schema.server";
import { PartnerFields } from "./partner-fields";
import { addPartner } from "./partners.server";

export const loader = memberRoute("partner.change", ({ request, viewer }) => ({
  ...formKey(viewer, request),
  rules: rulesOf(partnerSchema, sayIn(localeOf(request, viewer.locale), partnerWords)),
}));

export const action = memberRoute("partner.change", async ({ request, viewer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, partnerWords);
  const parsed = parseForm(form, partnerSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const refused = (key: string) => data({ values: parsed.values, errors: { name: say(key) } }, 422);
  if (!sentKey(form)) return refused("key");
  const answer = once(viewer, form, "partner", () => {
    const made = addPartner(viewer, parsed.data);
    if ("refused" in made) return made;
    return { path: paths.partner(made.id), said: text(partnerWords, locale)("added", { name: parsed.data.name }) };
  });
  return "refused" in answer ? refused(answer.refused) : answer;
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(partnerWords, locale)("newTitle"));

export default function NewPartnerPage() {
  const t = useText(partnerWords);
  const { key, used, rules } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial: {}, answer });
  return (
    <>
      <PageHead title={t("newTitle")} crumbs={[{ label: t("title"), to: paths.partners() }]} />
      <UsedNotice used={used} again={paths.newPartner()} />
      <ServerFormFrame form={form} formKey={key} already={answer?.already}>
        <PartnerFields form={form} />
        <SaveBar form={form} cancel={paths.partners()} />
      </ServerFormFrame>
    </>
  );
}
