import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { chosenValues } from "../forms/chosen.server";
import { TextArea } from "../forms/fields";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { nested, parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { type VersionedAnswer, VersionsOr } from "../forms/versions";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import type { Handle } from "../layouts/frames";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { pinnedNoteSchema } from "./employer.schema.server";
import { useEmployerCrumbs } from "./employer-crumbs";
import { pinNote, pinnedNoteFor } from "./pinned-note.server";
import { pinnedWords } from "./pinned-words";

export const handle: Handle = { focus: true };

export const loader = employerRoute("employer.change", ({ request, viewer, employer }) => {
  const pinned = pinnedNoteFor(viewer, employer.id);
  return {
    id: employer.id,
    name: employer.name,
    initial: { pinnedNote: pinned?.text ?? "" },
    version: pinned?.version ?? 0,
    rules: rulesOf(pinnedNoteSchema, sayIn(localeOf(request, viewer.locale))),
  };
});

export const action = employerRoute("employer.change", async ({ request, viewer, employer }) => {
  const locale = localeOf(request, viewer.locale);
  const t = text(pinnedWords, locale);
  const current = pinnedNoteFor(viewer, employer.id);
  const sent = chosenValues(await request.formData(), { pinnedNote: current?.text ?? "" }); // after a 409: mine or theirs
  const parsed = parseForm(sent, pinnedNoteSchema, sayIn(locale));
  if (!parsed.ok) return data(parsed.failure, 422);
  const { pinnedNote: mine, version } = parsed.data;
  const done = pinNote(viewer, employer.id, mine, version);
  if (done.saved)
    return redirect(paths.employer(employer.id), {
      headers: flash({ text: t(done.text === null ? "takenOff" : "saved") }),
    });
  const { original, theirs, by } = done;
  const conflict = {
    by,
    fields: [
      {
        name: "pinnedNote",
        label: t("text"),
        was: original ?? "",
        mine: { shown: mine ?? "", value: mine ?? "" },
        theirs: { shown: theirs.text ?? "", value: theirs.text ?? "" },
      },
    ],
  };
  return data({ values: nested(sent), version: theirs.version, conflict }, 409);
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(pinnedWords, locale)("title"));

export default function PinnedNotePage() {
  const t = useText(pinnedWords);
  const page = useLoaderData<typeof loader>();
  const crumbs = useEmployerCrumbs(page);
  const answer = useActionData<VersionedAnswer>();
  return (
    <>
      <PageHead title={t("title")} crumbs={crumbs} intro={t("intro")} />
      <VersionsOr answer={answer} version={page.version} keepTheirs={paths.employer(page.id)}>
        <NoteForm page={page} answer={answer} />
      </VersionsOr>
    </>
  );
}

function NoteForm({
  page,
  answer,
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
  answer: VersionedAnswer | undefined;
}) {
  const t = useText(pinnedWords);
  const form = useServerForm({ rules: page.rules, initial: page.initial, answer });
  return (
    <ServerFormFrame form={form}>
      <input type="hidden" name="version" value={String(form.valueOf("version") ?? page.version)} />
      <TextArea form={form} name="pinnedNote" label={t("text")} hint={t("hint")} rows={3} optional />
      <SaveBar form={form} cancel={paths.employer(page.id)} />
    </ServerFormFrame>
  );
}
