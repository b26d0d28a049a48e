import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { today } from "../clock.server";
import { addMonths } from "../days";
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
import { chosenFor } from "./chosen.server";
import { roundWords } from "./messages";
import { putOn } from "./put-on.server";
import { PutOnCheckList } from "./put-on-check";
import { roundSchema } from "./round.schema.server";
import { useRoundCrumbs } from "./round-crumbs";
import { RoundFields } from "./round-fields";
import { addRound, roundById } from "./rounds.server";
import { roundTextOn } from "./settings.server";

export const loader = memberRoute("round.run", ({ request, viewer }) => {
  const { asked, check, tooMany, back } = chosenFor(viewer, request, []);
  const { nl, en } = roundTextOn(today());
  return {
    ...formKey(viewer, request),
    rules: rulesOf(roundSchema, sayIn(localeOf(request, viewer.locale), roundWords)),
    check: asked && !tooMany ? { ...check, onIt: 0 } : null,
    back: asked ? back : paths.rounds(),
    initial: {
      startsOn: today(),
      endsOn: addMonths(today(), 3),
      ...{ subjectNl: nl.subject, textNl: nl.text, subjectEn: en.subject, textEn: en.text },
    },
  };
});

export const action = memberRoute("round.run", async ({ request, viewer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, roundWords);
  const parsed = parseForm(form, roundSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const refused = (field: string, key: string) => data({ values: parsed.values, errors: { [field]: say(key) } }, 422);
  if (!sentKey(form)) return refused("name", "key");
  const { asked, ids } = chosenFor(viewer, request, []);
  if (asked && parsed.data.endsOn < today()) return refused("endsOn", "over");
  const answer = once(viewer, form, "round", () => {
    const made = addRound(viewer, parsed.data);
    if ("refused" in made) return made;
    const round = roundById(made.id);
    const put = round && asked ? putOn(viewer, round, ids) : undefined;
    const t = text(roundWords, locale);
    const { name } = parsed.data;
    const path = paths.round(made.id);
    if (!put || "refused" in put) return { path, said: t("form.added", { name }) };
    return { path, said: t("form.addedWith", { name, count: put.count }) };
  });
  return "refused" in answer ? refused("name", answer.refused) : answer;
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(roundWords, locale)("form.newTitle"));

export default function NewRoundPage() {
  const t = useText(roundWords);
  const { key, used, rules, check, back, initial } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial, answer });
  return (
    <>
      <PageHead title={t("form.newTitle")} crumbs={useRoundCrumbs()} />
      <UsedNotice used={used} again={paths.newRound()} />
      <div className={check ? "split" : undefined}>
        <ServerFormFrame form={form} formKey={key} already={answer?.already}>
          <RoundFields form={form} />
          <SaveBar form={form} label={check ? t("form.makeWith") : t("form.make")} cancel={back} />
        </ServerFormFrame>
        {check && <PutOnCheckList check={check} />}
      </div>
    </>
  );
}
