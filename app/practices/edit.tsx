import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { PageHead } from "../design/page-head";
import { TextArea, TextField } from "../forms/fields";
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
import { practiceSchema } from "./practice.schema.server";
import { changePractice, findPracticeFor, type PracticeWords } from "./practices.server";

const names = ["heading", "did", "forWhom", "gave", "theme", "phase"] as const satisfies (keyof PracticeWords)[];

function practiceIn(viewer: Viewer, id: string | undefined) {
  const practice = findPracticeFor(viewer, id);
  if (!practice) throw notFound();
  return practice;
}
const wordsOf = ({ heading, did, forWhom, gave, theme, phase }: PracticeWords): PracticeWords => ({
  heading,
  did,
  forWhom,
  gave,
  theme,
  phase,
});

export const loader = memberRoute("practice.gather", ({ request, params, viewer }) => {
  const practice = practiceIn(viewer, params.id);
  return {
    practice: { id: practice.id, heading: practice.heading },
    version: practice.version,
    initial: formValuesOf(wordsOf(practice), names),
    rules: rulesOf(practiceSchema, sayIn(localeOf(request, viewer.locale), practiceWords)),
  };
});

export const action = memberRoute("practice.gather", ({ request, params, viewer }) => {
  const practice = practiceIn(viewer, params.id);
  const locale = localeOf(request, viewer.locale);
  const t = text(practiceWords, locale);
  const form = {
    schema: practiceSchema,
    names,
    current: wordsOf(practice),
    there: paths.practice(practice.id),
    locale,
  };
  return editHeard(request, form, ({ version, ...words }) => {
    const result = changePractice(viewer, practice, words, version);
    return result.saved
      ? { saved: true, said: t(result.lapsed ? "edit.savedLapsed" : "edit.saved") }
      : { ...result, theirs: { ...wordsOf(result.theirs), version: result.theirs.version } as never };
  });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(practiceWords, locale)("edit.title"));

export default function EditPracticePage() {
  const t = useText(practiceWords);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<VersionedAnswer>();
  const back = paths.practice(page.practice.id);
  return (
    <>
      <PageHead
        title={t("edit.title")}
        crumbs={[{ label: page.practice.heading, to: back }]}
        intro={t("edit.lapses")}
      />
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
      <TextField form={form} name="heading" label={t("edit.heading")} />
      <TextArea form={form} name="did" label={t("edit.did")} hint={t("edit.didHint")} optional rows={6} />
      <TextArea form={form} name="forWhom" label={t("edit.forWhom")} optional rows={2} />
      <TextArea form={form} name="gave" label={t("edit.gave")} optional rows={3} />
      <AboutFields form={form} />
      <SaveBar form={form} cancel={back} />
    </ServerFormFrame>
  );
}
