import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { SelectField } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { chosenFor, sameChoice } from "./chosen.server";
import { roundWords } from "./messages";
import { MOST, putOn, takeOffAgain } from "./put-on.server";
import { PutOnCheckList } from "./put-on-check";
import { putOnSchema } from "./round.schema.server";
import { useRoundCrumbs } from "./round-crumbs";
import { findRoundFor, openRounds } from "./rounds.server";

export const loader = memberRoute("round.run", ({ request, viewer }) => {
  const rounds = openRounds();
  const { check, tooMany, back } = chosenFor(viewer, request, rounds);
  const coming = check.chosen - check.won;
  return {
    ...formKey(viewer, request),
    rules: rulesOf(putOnSchema, sayIn(localeOf(request, viewer.locale), roundWords)),
    rounds: rounds.map(({ id, name }) => ({ id, name, already: check.onIt.get(id) ?? 0 })),
    check: { ...check, onIt: 0 },
    coming,
    tooMany,
    most: MOST,
    back,
    makeNew: sameChoice(request, paths.newRound()),
  };
});

export const action = memberRoute("round.run", async ({ request, viewer }) => {
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const t = text(roundWords, locale);
  if (form.get("intent") === "takeOff") {
    const round = findRoundFor(viewer, String(form.get("round")));
    const count = round ? takeOffAgain(viewer, round, String(form.get("at")), t("putOn.undoReason")) : 0;
    const path = round ? paths.round(round.id) : paths.rounds();
    return redirect(path, { headers: flash({ text: t("putOn.undone", { count }) }) });
  }
  const again = repeated(viewer, form);
  if (again) return again;
  const say = sayIn(locale, roundWords);
  const parsed = parseForm(form, putOnSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const refused = (message: string) => data({ values: parsed.values, errors: { round: message } }, 422);
  if (!sentKey(form)) return refused(say("key"));
  const round = findRoundFor(viewer, parsed.data.round);
  if (!round) return refused(say("choose"));
  const { ids } = chosenFor(viewer, request, []);
  if (ids.length === 0) return refused(t("putOn.none"));
  const answer = once(viewer, form, "putOnRound", () => {
    const put = putOn(viewer, round, ids);
    if ("refused" in put) return put;
    const path = paths.round(round.id);
    const undo = {
      label: t("putOn.undo"),
      action: paths.putOnRound(),
      fields: { intent: "takeOff", round: String(round.id), at: put.at },
    };
    return { path, said: t("putOn.said", { count: put.count }), ...(put.count > 0 && { undo }) };
  });
  return "refused" in answer ? refused(say(answer.refused)) : answer;
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(roundWords, locale)("putOn.title"));

/** The chosen employers on a round that runs or is to come, or on a new one; first who comes on, who does not, and why. */
export default function PutOnPage() {
  const t = useText(roundWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const crumbs = useRoundCrumbs();
  if (page.check.chosen === 0)
    return (
      <>
        <PageHead title={t("putOn.title")} crumbs={crumbs} />
        <div className="notice notice-soon">
          <p>{page.tooMany ? t("putOn.tooMany", { most: format.number(page.most) }) : t("putOn.none")}</p>
          <p>
            <Link to={page.back}>{t("putOn.back")}</Link>
          </p>
        </div>
      </>
    );
  return (
    <>
      <PageHead title={t("putOn.titleCount", { count: page.check.chosen })} crumbs={crumbs} />
      <UsedNotice used={page.used} again={page.back} />
      <div className="split">
        <div className="stack">
          {page.rounds.length > 0 ? <PutOnForm page={page} /> : <p>{t("putOn.noRounds")}</p>}
          <p>
            <Link className="button" to={page.makeNew}>
              {t("putOn.newRound")}
            </Link>
          </p>
        </div>
        <PutOnCheckList check={page.check} />
      </div>
    </>
  );
}

function PutOnForm({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const t = useText(roundWords);
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules: page.rules, initial: {}, answer });
  return (
    <ServerFormFrame form={form} formKey={page.key} already={answer?.already}>
      <SelectField
        form={form}
        name="round"
        label={t("putOn.which")}
        empty={t("putOn.choose")}
        options={page.rounds.map(({ id, name, already }) => ({
          value: String(id),
          label: t("putOn.option", { name, count: page.coming - already, already }),
        }))}
      />
      <SaveBar form={form} label={t("putOn.save")} cancel={page.back} />
    </ServerFormFrame>
  );
}
