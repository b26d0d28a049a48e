import { data, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import type { FormAnswer } from "../forms/form";
import { UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { assignFormOf, chosenFor, itemsFor, listOf, MOST } from "./assign.server";
import { AssignForm } from "./assign-form";
import { assignSchema } from "./handover.schema.server";
import { passOn, startHandover } from "./handovers.server";
import { handoverWords } from "./messages";

export const loader = memberRoute("employer.handOver", ({ request, viewer }) => {
  const { chosen, tooMany } = chosenFor(viewer, request);
  return {
    ...assignFormOf(chosen),
    ...formKey(viewer, request),
    tooMany,
    most: MOST,
    back: listOf(request),
    rules: rulesOf(assignSchema, sayIn(localeOf(request, viewer.locale), handoverWords)),
  };
});

export const action = memberRoute("employer.handOver", async ({ request, viewer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const t = text(handoverWords, locale);
  const say = sayIn(locale, handoverWords);
  const parsed = parseForm(form, assignSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { to, reason } = parsed.data;
  const { chosen } = chosenFor(viewer, request);
  const broker = assignFormOf(chosen).brokers.find(({ id }) => id === to);
  const wrong = !sentKey(form)
    ? say("key")
    : chosen.length === 0
      ? t("assign.none")
      : broker === undefined
        ? say("to")
        : undefined;
  if (wrong !== undefined || !broker) return data({ values: parsed.values, errors: { to: wrong ?? say("to") } }, 422);
  const items = itemsFor(chosen, to);
  let started = 0;
  const answer = once(viewer, form, "assign", () => {
    const path = listOf(request);
    if (items.length === 0) return { path, said: t("assign.saidNone", { name: broker.name }) };
    started = startHandover(viewer, { kind: "assigned", fromId: null, reason, backOn: null, items });
    return {
      path,
      said: t("assign.said", { name: broker.name, change: items.length, already: broker.already }),
      undo: {
        label: t("assign.undo"),
        action: paths.handover(started),
        fields: { intent: "giveBack", back: path },
      },
    };
  });
  if (started > 0) await passOn(viewer, started);
  return answer;
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, (locale) => text(handoverWords, locale)("assign.title", { count: data?.count ?? 0 }));

/** The chosen employers to another broker: how many change, and how many were theirs already. */
export default function AssignPage() {
  const t = useText(handoverWords);
  const format = useFormats();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const crumbs = [{ label: t("employers"), to: page.back }];
  if (page.count === 0)
    return (
      <>
        <PageHead title={t("assign.title", { count: 0 })} crumbs={crumbs} />
        <div className="notice notice-soon">
          <p>{page.tooMany ? t("assign.tooMany", { most: format.number(page.most) }) : t("assign.none")}</p>
          <p>
            <Link to={page.back}>{t("assign.back")}</Link>
          </p>
        </div>
      </>
    );
  return (
    <>
      <PageHead title={t("assign.title", { count: page.count })} intro={t("assign.intro")} crumbs={crumbs} />
      <UsedNotice used={page.used} again={page.back} />
      <div className="split">
        <AssignForm page={page} answer={answer} />
        <div className="stack">
          <section className="section" aria-labelledby="now">
            <h2 id="now">{t("assign.now")}</h2>
            <ul className="rows small">
              {page.now.map(({ id, name, count }) => (
                <li className="apart" key={id ?? 0}>
                  <span>{name ?? <span className="soft">{t("assign.nobody")}</span>}</span>
                  <span>{format.number(count)}</span>
                </li>
              ))}
            </ul>
          </section>
          <section className="section" aria-labelledby="which">
            <h2 id="which">{t("assign.which")}</h2>
            <ul className="rows small">
              {page.first.map(({ id, name }) => (
                <li key={id}>
                  <Link to={paths.employer(id)}>{name}</Link>
                </li>
              ))}
              {page.count > page.first.length && (
                <li className="soft">{t("assign.more", { count: page.count - page.first.length })}</li>
              )}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

export type AssignPageData = ReturnType<typeof useLoaderData<typeof loader>>;
