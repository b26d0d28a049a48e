import { type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { findEmployerFor } from "../employers/employers.server";
import type { FormAnswer } from "../forms/form";
import { formKey, repeated } from "../forms/once.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { answerPart, sayRefusalIn } from "../forms/part-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { answersOf } from "./answers.server";
import { roundRoute } from "./guard.server";
import { roundWords } from "./messages";
import { findOnRound } from "./on-round.server";
import { OnRoundForms, VoidAnswer } from "./on-round-forms";
import { onRoundPart, onRoundSchemas } from "./on-round-parts.server";
import { Came, hasCome } from "./on-round-table";
import { optOutAt } from "./opt-outs.server";
import { useRoundCrumbs } from "./round-crumbs";
import { sendWords } from "./send-words";

export const loader = roundRoute(({ request, viewer, round, params }) => {
  const one = findOnRound(viewer, round, params.employerId);
  if (!one) {
    const root = findEmployerFor(viewer, params.employerId); // merged since
    if (!root || !findOnRound(viewer, round, String(root.id))) throw notFound();
    throw redirect(paths.onRound(round.id, root.id), 301);
  }
  const say = sayIn(localeOf(request, viewer.locale), sendWords);
  const rules = Object.entries(onRoundSchemas).map(([verb, schema]) => [verb, rulesOf(schema, say)]);
  return {
    formKey: formKey(viewer, request).key,
    rules: Object.fromEntries(rules) as Record<keyof typeof onRoundSchemas, ReturnType<typeof rulesOf>>,
    round: { id: round.id, name: round.name, startsOn: round.startsOn, endsOn: round.endsOn },
    one,
    optOut: optOutAt(one.id) ?? null,
    answers: answersOf(round, one.id),
  };
});
export type OnRoundPage = ReturnType<typeof useLoaderData<typeof loader>>;

export const action = roundRoute(async ({ request, viewer, round, params }) => {
  const one = findOnRound(viewer, round, params.employerId);
  if (!one) throw notFound();
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const part = onRoundPart(viewer, round, one, String(form.get("part") ?? ""), locale);
  const words = { say: sayIn(locale, sendWords), sayRefusal: sayRefusalIn(locale, sendWords) };
  return answerPart(viewer, form, part, words);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(sendWords, locale)("one.title", { name: data?.one.name ?? "" }));

/** One employer on a round: what was sent, what they said, and what can be recorded of it. */
export default function OnRoundPageView() {
  const t = useText(sendWords);
  const words = useText(roundWords);
  const format = useFormats();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const { round, one, optOut, answers, formKey, rules } = data;
  const page = { formKey, rules, answer };
  return (
    <>
      <PageHead
        title={t("one.title", { name: one.name })}
        crumbs={useRoundCrumbs(round)}
        actions={
          <Link className="button" to={paths.employer(one.id)}>
            {t("one.employer")}
          </Link>
        }
      />
      <div className="split">
        <OnRoundForms page={page} data={data} />
        <div className="stack">
          <section className="section" aria-labelledby="now">
            <h2 id="now">{t("one.now")}</h2>
            <dl className="facts">
              <dt>{words("row.sent")}</dt>
              <dd>
                {one.approach
                  ? words(`row.${one.approach.channel}`, { day: format.day(one.approach.on) })
                  : words("row.none")}
              </dd>
              <dt>{words("row.came")}</dt>
              <dd>{hasCome(one) ? <Came row={one} /> : words("row.none")}</dd>
            </dl>
            {optOut && (
              <p>
                {t("one.optOut.since", { day: format.day(optOut.optedOutOn), way: t(`one.optOut.ways.${optOut.way}`) })}
              </p>
            )}
            {one.nonMailing && <p>{words("row.nonMailing")}</p>}
          </section>
          <section className="section" aria-labelledby="answers">
            <h2 id="answers">{t("one.answers")}</h2>
            {answers.length === 0 && <p className="empty-small">{t("one.noAnswer")}</p>}
            <ul className="rows">
              {answers.map(({ id, answer: said, answeredOn, recordedBy }) => (
                <li key={id}>
                  <strong>{words(`answer.${said}`)}</strong>
                  <p className="meta">
                    <span>{format.day(answeredOn)}</span>
                    <span>{t("one.recordedBy", { name: recordedBy })}</span>
                  </p>
                  <VoidAnswer page={page} id={id} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}
