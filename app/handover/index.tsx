import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { countsByBroker } from "../employers/assignments.server";
import type { FormAnswer } from "../forms/form";
import { UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { refreshDue } from "../standing/summary.server";
import { ChooseGiver } from "./choose-giver";
import { formOf, giverIn, judgeHandover } from "./form.server";
import { handoverSchema } from "./handover.schema.server";
import { HandoverForm } from "./handover-form";
import { passOn, startHandover } from "./handovers.server";
import { handoverWords } from "./messages";
import { recentHandovers } from "./record.server";

export const loader = memberRoute("employer.handOver", ({ request, viewer }) => {
  refreshDue();
  const locale = localeOf(request, viewer.locale);
  const giver = giverIn(viewer, new URL(request.url).searchParams.get("van"));
  if (!giver) return { choose: countsByBroker(), recent: recentHandovers(viewer), form: null };
  return {
    choose: null,
    recent: recentHandovers(viewer),
    form: {
      ...formOf(viewer, giver, locale),
      ...formKey(viewer, request),
      self: giver.id === viewer.personId,
      rules: rulesOf(handoverSchema, sayIn(locale, handoverWords)),
    },
  };
});

export const action = memberRoute("employer.handOver", async ({ request, viewer }) => {
  const giver = giverIn(viewer, new URL(request.url).searchParams.get("van"));
  if (!giver) throw notFound();
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const t = text(handoverWords, locale);
  const say = sayIn(locale, handoverWords);
  const parsed = parseForm(form, handoverSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { values } = parsed;
  const judged = judgeHandover(giver.id, parsed.data);
  if ("wrong" in judged) {
    const { name = "", count = 0 } = judged;
    const why = judged.why === "notTheirs" ? t("refused.notTheirs", { name, count }) : say(judged.why);
    return data({ values, errors: { [judged.wrong]: why } }, 422);
  }
  if (!sentKey(form)) return data({ values, errors: { to: say("key") } }, 422);
  if (judged.items.length === 0)
    return data({ values, errors: { to: t("refused.nothing", { name: giver.name }) } }, 422);
  const { kind, backOn, reason } = parsed.data;
  let started = 0;
  const answer = once(viewer, form, "handover", () => {
    started = startHandover(viewer, {
      kind,
      fromId: giver.id,
      reason,
      backOn: kind === "away" ? backOn : null,
      items: judged.items,
    });
    return { path: paths.handover(started), said: t("said.passedOn", { name: giver.name, ...judged.counts }) };
  });
  if (started > 0) await passOn(viewer, started);
  return answer;
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(handoverWords, locale)("title"));

export default function HandoverPage() {
  const t = useText(handoverWords);
  const { choose, form, recent } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const crumbs = [{ label: t("employers"), to: paths.employers() }];
  if (!form)
    return (
      <>
        <PageHead title={t("title")} intro={t("choose.intro")} crumbs={crumbs} />
        <ChooseGiver people={choose ?? []} recent={recent} />
      </>
    );
  return (
    <>
      <PageHead
        title={form.self ? t("titleOwn") : t("titleOf", { name: form.giver.name })}
        intro={t("intro")}
        crumbs={crumbs}
      />
      <UsedNotice used={form.used} again={paths.handOver({ van: form.giver.id })} />
      <HandoverForm page={form} answer={answer} />
    </>
  );
}
