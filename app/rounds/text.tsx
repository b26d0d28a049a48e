import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { TextArea } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { locales, text } from "../language/messages";
import { useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { Letter } from "../mail/letter";
import { paths } from "../paths";
import { exampleOf } from "./letter-text.server";
import { roundTextSchema } from "./round.schema.server";
import { useRoundCrumbs } from "./round-crumbs";
import { RoundTextFields } from "./round-fields";
import { roundTextOn, setRoundText } from "./settings.server";
import { roundTextWords } from "./text-words";

export const loader = memberRoute("round.text", ({ request, viewer }) => {
  const { nl, en } = roundTextOn(today());
  return {
    rules: rulesOf(roundTextSchema, sayIn(localeOf(request, viewer.locale), roundTextWords)),
    initial: {
      ...{ normNl: nl.norm, subjectNl: nl.subject, textNl: nl.text },
      ...{ normEn: en.norm, subjectEn: en.subject, textEn: en.text },
    },
    examples: locales.map((locale) => ({ locale, ...exampleOf(locale, viewer) })),
  };
});

export const action = memberRoute("round.text", async ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const parsed = parseForm(await request.formData(), roundTextSchema, sayIn(locale, roundTextWords));
  if (!parsed.ok) return data(parsed.failure, 422);
  const { normNl, subjectNl, textNl, normEn, subjectEn, textEn } = parsed.data;
  setRoundText(viewer, {
    nl: { norm: normNl, subject: subjectNl, text: textNl },
    en: { norm: normEn, subject: subjectEn, text: textEn },
  });
  return redirect(paths.roundText(), { headers: flash({ text: text(roundTextWords, locale)("saved") }) });
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(roundTextWords, locale)("title"));

/** The norm statement and the text with which a round begins, as a setting of the municipality. */
export default function RoundTextPage() {
  const t = useText(roundTextWords);
  const { rules, initial, examples } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial, answer });
  return (
    <>
      <PageHead title={t("title")} crumbs={useRoundCrumbs()} intro={t("intro")} />
      <div className="split">
        <ServerFormFrame form={form}>
          <fieldset className="texts">
            <legend>{t("norm")}</legend>
            <p className="hint">{t("normHint", { name: "{norm}" })}</p>
            <TextArea form={form} name="normNl" label={t("normNl")} rows={4} />
            <TextArea form={form} name="normEn" label={t("normEn")} rows={4} lang="en" />
          </fieldset>
          <RoundTextFields form={form} />
          <SaveBar form={form} cancel={paths.rounds()} />
        </ServerFormFrame>
        <section className="section" aria-labelledby="preview">
          <h2 id="preview">{t("preview")}</h2>
          {examples.map((example) => (
            <article className="preview" key={example.locale} lang={example.locale}>
              <h3>{example.subject}</h3>
              <Letter text={example.text} />
            </article>
          ))}
        </section>
      </div>
    </>
  );
}
