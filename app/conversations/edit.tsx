import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { conversationKinds } from "db/schema/lists";
import { memberRoute, notFound, refused } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import { CheckField, Chips, TextArea, TextField } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText, useToday } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import type { Handle } from "../layouts/frames";
import { titled } from "../layouts/title";
import { partyOf } from "../partners/party";
import { paths } from "../paths";
import { editConversationSchema } from "./conversation.schema.server";
import {
  correctConversation,
  findConversationFor,
  mayCorrect,
  mayRewrite,
  oddDay,
  rewriteConversation,
  voidConversation,
} from "./conversations.server";
import { editTalkWords } from "./edit-words";
import { conversationWords } from "./messages";
import { purposesWith } from "./people.server";
import { purposeWords } from "./purpose-words";

export const handle: Handle = { focus: true };

const theirs = (viewer: Parameters<typeof findConversationFor>[0], id: string | undefined) => {
  const talk = findConversationFor(viewer, id);
  if (!talk) throw notFound();
  if (!mayRewrite(viewer, talk) && !mayCorrect(viewer, talk)) throw refused();
  return talk;
};

export const loader = memberRoute("conversation.view", ({ request, params, viewer }) => {
  const talk = theirs(viewer, params.id);
  return {
    talk,
    mayRewrite: mayRewrite(viewer, talk),
    purposes: purposesWith(viewer, partyOf(talk)),
    rules: rulesOf(editConversationSchema, sayIn(localeOf(request, viewer.locale), conversationWords)),
  };
});

export const action = memberRoute("conversation.view", async ({ request, params, viewer }) => {
  const talk = theirs(viewer, params.id);
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, conversationWords);
  const said = text(editTalkWords, locale);

  if (form.get("intent") === "void") {
    const reason = String(form.get("voidReason") ?? "")
      .trim()
      .slice(0, 500);
    if (!reason) return data({ errors: { voidReason: say("missing") } }, 422);
    voidConversation(viewer, talk, reason);
    return redirect(paths.party(partyOf(talk)), { headers: flash({ text: said("voided") }) });
  }

  const parsed = parseForm(form, editConversationSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const {
    version,
    kind,
    heldOn,
    notReached,
    purposes: wanted,
    summary,
    internalNote,
    nextContactOn,
    reason,
  } = parsed.data;
  const correction = { kind, heldOn, reached: notReached !== "yes", purposes: wanted };
  const changedFacts =
    kind !== talk.kind ||
    heldOn !== talk.heldOn ||
    correction.reached !== talk.reached ||
    [...wanted].sort().join() !== [...talk.purposes].sort().join();
  const words = mayRewrite(viewer, talk)
    ? { summary, internalNote, nextContactOn }
    : { summary: talk.summary, internalNote: talk.internalNote, nextContactOn: talk.nextContactOn };
  const fitting = purposesWith(viewer, partyOf(talk));
  const odd = heldOn === talk.heldOn ? undefined : oddDay(heldOn);
  const errors = {
    ...(odd && { heldOn: say(odd) }),
    ...(!wanted.every((one) => fitting.includes(one)) && { purposes: say("invalid") }),
    ...(changedFacts && !reason && { reason: say("reason") }),
  };
  if (Object.keys(errors).length > 0) return data({ values: parsed.values, errors }, 422);
  if (version !== talk.version)
    return data({ values: { ...parsed.values, version: String(talk.version) }, stale: true }, 409);
  if (changedFacts) {
    const id = correctConversation(viewer, talk, correction, words, reason ?? "");
    return redirect(paths.conversation(id), { headers: flash({ text: said("corrected") }) });
  }
  rewriteConversation(viewer, talk, words, version);
  return redirect(paths.conversation(talk.id), { headers: flash({ text: said("saved") }) });
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(editTalkWords, locale)("title"));

export default function EditConversationPage() {
  const e = useText(editTalkWords);
  const t = useText(conversationWords);
  const purposeName = useText(purposeWords);
  const today = useToday();
  const { talk, mayRewrite, purposes, rules } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer & { stale?: boolean }>();
  const initial = {
    version: String(talk.version),
    kind: talk.kind,
    heldOn: talk.heldOn,
    notReached: talk.reached ? undefined : "yes",
    purposes: talk.purposes,
    summary: talk.summary,
    internalNote: talk.internalNote ?? "",
    nextContactOn: talk.nextContactOn ?? "",
  };
  const form = useServerForm({ rules, initial, answer });
  return (
    <>
      <PageHead
        title={e("title")}
        crumbs={[{ label: talk.withName, to: paths.conversation(talk.id) }]}
        intro={mayRewrite ? e("words") : e("notAuthor")}
      />
      <ServerFormFrame form={form}>
        <input type="hidden" name="version" value={answer?.stale ? talk.version : String(form.valueOf("version"))} />
        {answer?.stale && (
          <div className="notice notice-soon" role="alert">
            <p>{e("stale")}</p>
            <p className="small">
              <strong>{e("nowStands")}</strong>
            </p>
            <div className="prose small">
              <p>{talk.summary}</p>
            </div>
          </div>
        )}
        {mayRewrite ? (
          <>
            <TextArea
              form={form}
              name="summary"
              label={t("form.summary")}
              hint={t("form.summaryHint")}
              className="roomy"
              rows={5}
            />
            <TextArea form={form} name="internalNote" label={t("form.note")} hint={t("form.noteHint")} rows={3} />
            <TextField form={form} name="nextContactOn" label={t("form.next")} type="date" optional />
          </>
        ) : (
          <input type="hidden" name="summary" value={talk.summary} />
        )}
        <Chips
          form={form}
          name="kind"
          label={t("form.kind")}
          options={conversationKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <TextField form={form} name="heldOn" label={t("form.day")} type="date" max={today} />
        <CheckField form={form} name="notReached" label={t("form.notReached")} hint={t("form.notReachedHint")} />
        <Chips
          form={form}
          name="purposes"
          label={t("form.purposes")}
          several
          options={purposes.map((purpose) => ({ value: purpose, label: purposeName(purpose) }))}
        />
        <TextField
          form={form}
          name="reason"
          label={e("reason")}
          hint={e("reasonHint")}
          maxLength={500}
          autoComplete="off"
        />
        <SaveBar form={form} cancel={paths.conversation(talk.id)} />
      </ServerFormFrame>
      <details className="pad">
        <summary>{e("void")}</summary>
        <p className="small">{e("voidText")}</p>
        <Form method="post" className="filters">
          <div className="field">
            <label htmlFor="voidReason">{e("voidReason")}</label>
            <input id="voidReason" name="voidReason" type="text" maxLength={500} required />
          </div>
          <button className="button" type="submit" name="intent" value="void">
            {e("voidButton")}
          </button>
        </Form>
      </details>
    </>
  );
}
