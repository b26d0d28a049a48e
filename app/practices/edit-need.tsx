import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { PageHead } from "../design/page-head";
import { TextArea } from "../forms/fields";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { type VersionedAnswer, VersionsOr } from "../forms/versions";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { AboutFields } from "./about-fields";
import { editHeard, formValuesOf } from "./edit.server";
import { practiceWords } from "./messages";
import { changeNeed, findNeedFor, type NeedWords } from "./needs.server";
import { needSchema } from "./practice.schema.server";

const names = ["seeks", "theme", "phase"] as const satisfies (keyof NeedWords)[];

function needIn(viewer: Viewer, id: string | undefined) {
  const need = findNeedFor(viewer, id);
  if (!need) throw notFound();
  return need;
}
const wordsOf = ({ seeks, theme, phase }: NeedWords): NeedWords => ({ seeks, theme, phase });

export const loader = memberRoute("need.gather", ({ request, params, viewer }) => {
  const need = needIn(viewer, params.id);
  return {
    need: { id: need.id, seeks: need.seeks },
    version: need.version,
    initial: formValuesOf(wordsOf(need), names),
    rules: rulesOf(needSchema, sayIn(localeOf(request, viewer.locale), practiceWords)),
  };
});

export const action = memberRoute("need.gather", ({ request, params, viewer }) => {
  const need = needIn(viewer, params.id);
  const locale = localeOf(request, viewer.locale);
  const form = { schema: needSchema, names, current: wordsOf(need), there: paths.need(need.id), locale };
  return editHeard(request, form, ({ version, ...words }) => {
    const result = changeNeed(viewer, need, words, version);
    return result.saved
      ? { saved: true, said: text(practiceWords, locale)("edit.saved") }
      : { ...result, theirs: { ...wordsOf(result.theirs), version: result.theirs.version } as never };
  });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(practiceWords, locale)("edit.needTitle"));

export default function EditNeedPage() {
  const t = useText(practiceWords);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<VersionedAnswer>();
  const back = paths.need(page.need.id);
  return (
    <>
      <PageHead title={t("edit.needTitle")} crumbs={[{ label: page.need.seeks, to: back }]} />
      <VersionsOr answer={answer} version={page.version} keepTheirs={back}>
        <Fields page={page} answer={answer} back={back} />
      </VersionsOr>
    </>
  );
}

function Fields({
  page,
  answer,
  back,
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
  answer: VersionedAnswer | undefined;
  back: string;
}) {
  const t = useText(practiceWords);
  const form = useServerForm({ rules: page.rules, initial: page.initial, answer });
  return (
    <ServerFormFrame form={form}>
      <input type="hidden" name="version" value={String(form.valueOf("version") ?? page.version)} />
      <TextArea form={form} name="seeks" label={t("edit.seeks")} rows={3} />
      <AboutFields form={form} />
      <SaveBar form={form} cancel={back} />
    </ServerFormFrame>
  );
}
