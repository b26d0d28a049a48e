import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound } from "../access/guards.server";
import { today } from "../clock.server";
import { furthestAhead } from "../days";
import { PageHead } from "../design/page-head";
import { contactsAt } from "../employers/contacts.server";
import { CheckField, SelectField, TextField } from "../forms/fields";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { atOf, partyQuery } from "../partners/party";
import { findPartyFor, partyIn } from "../partners/party.server";
import { paths } from "../paths";
import { usualDueOn } from "./conversation";
import { promiseSchema } from "./conversation.schema.server";
import { conversationWords } from "./messages";
import { listColleagues, promiserOf } from "./people.server";
import { promiseWords } from "./promise-words";
import { makePromise } from "./promises.server";

export const loader = memberRoute("conversation.record", ({ request, viewer }) => {
  const { searchParams } = new URL(request.url);
  const party = findPartyFor(viewer, {
    employer: searchParams.get("werkgever"),
    partner: searchParams.get("partner"),
  });
  if (!party) throw notFound();
  return {
    ...formKey(viewer, request),
    party,
    contacts: contactsAt(party).map(({ id, name }) => ({ id, name })),
    colleagues: listColleagues().filter(({ id }) => id !== viewer.personId),
    me: viewer.name,
    dueOn: usualDueOn(today()),
    rules: rulesOf(promiseSchema, sayIn(localeOf(request, viewer.locale), conversationWords)),
  };
});

export const action = memberRoute("conversation.record", async ({ request, viewer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, conversationWords);
  const parsed = parseForm(form, promiseSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { what, who, dueOn, shared } = parsed.data;
  const party = partyIn(viewer, form);
  if (!party) throw notFound();
  const promiser = promiserOf(viewer, party, who, listColleagues());
  const errors = {
    ...(!promiser && { who: say("who") }),
    ...(dueOn < today() && { dueOn: say("past") }),
    ...(dueOn > furthestAhead(today()) && { dueOn: say("farDue") }),
    ...(!sentKey(form) && { what: say("key") }),
  };
  if (!promiser || Object.keys(errors).length > 0) return data({ values: parsed.values, errors }, 422);
  return once(viewer, form, "promise", () => {
    makePromise(viewer, atOf(party), {
      ...promiser,
      what,
      dueOn,
      shared: shared === "yes" && party.kind === "employer",
      conversationId: null,
      confidential: false,
    });
    return { path: paths.party(party), said: text(promiseWords, locale)("saidAdded", { what }) };
  });
});

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(promiseWords, locale)("newTitle"));

export default function NewPromisePage() {
  const t = useText(conversationWords);
  const p = useText(promiseWords);
  const { key, used, party, contacts, colleagues, me, dueOn, rules } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({
    rules,
    initial: { who: "me", dueOn, shared: "yes" },
    answer,
  });
  const who = [
    { value: "me", label: t("form.me", { name: me.split(" ")[0] ?? me }) },
    ...contacts.map(({ id, name }) => ({ value: `contact:${id}`, label: name })),
    { value: "employer", label: party.kind === "partner" ? t("form.thePartner") : t("form.theEmployer") },
    ...colleagues.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
  ];
  return (
    <>
      <PageHead title={p("newTitle")} crumbs={[{ label: party.name, to: paths.party(party) }]} />
      <UsedNotice used={used} again={paths.newPromise(partyQuery(party))} />
      <ServerFormFrame form={form} formKey={key} already={answer?.already}>
        <input type="hidden" name={`${party.kind}Id`} value={party.id} />
        <TextField form={form} name="what" label={t("form.what")} autoComplete="off" />
        <div className="fields">
          <SelectField form={form} name="who" label={t("form.who")} options={who} />
          <TextField form={form} name="dueOn" label={t("form.dueOn")} type="date" />
        </div>
        {party.kind === "employer" && <CheckField form={form} name="shared" label={t("form.shared")} />}
        <SaveBar form={form} cancel={paths.party(party)} />
      </ServerFormFrame>
    </>
  );
}
