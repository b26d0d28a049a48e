import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import type { Duplicate } from "../employers/duplicates.server";
import { sightOf } from "../employers/sight.server";
import type { FormAnswer } from "../forms/form";
import { UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { nested, parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { formats } from "../language/formats";
import { localeOf } from "../language/locale.server";
import { type Locale, text } from "../language/messages";
import { useText } from "../language/use-text";
import type { Handle } from "../layouts/frames";
import { titled } from "../layouts/title";
import { partyQuery } from "../partners/party";
import { findPartyFor } from "../partners/party.server";
import { paths } from "../paths";
import type { HeardKind } from "../practices/heard/heard";
import { heardAfter } from "../practices/heard/heard.schema.server";
import { findEmployers } from "../search/search.server";
import { nextContactDays, usualDueOn } from "./conversation";
import { firstConversationSchema, talkSchemaOf } from "./conversation.schema.server";
import { ConversationForm } from "./conversation-form";
import { FindEmployerForm } from "./employer-picker";
import { meetingWords } from "./meeting-words";
import { conversationWords } from "./messages";
import {
  aboutParty,
  addWithTalk,
  alreadyThere,
  fromAppointment,
  judgeConversation,
  judgeTalk,
  logConversation,
  othersAt,
  partnersFor,
  plannedFor,
  recentFor,
} from "./new.server";
import { newEmployerWords } from "./new-employer-words";
import { FindOthersForm } from "./other-employers";
import { listColleagues, purposesWith } from "./people.server";
import { keepPhotos, takePhotos } from "./photos/reading.server";
import { talkPhotosWords } from "./photos/talk-photos-words";

export const handle: Handle = { focus: true };

export const loader = memberRoute("conversation.record", ({ request, viewer }) => {
  const keys = formKey(viewer, request);
  const { searchParams } = new URL(request.url);
  const locale = localeOf(request, viewer.locale);
  const appointment = fromAppointment(viewer, searchParams.get("afspraak"));
  const party = findPartyFor(
    viewer,
    appointment
      ? { employer: appointment.row.rootId, partner: appointment.row.partnerId }
      : { employer: searchParams.get("werkgever"), partner: searchParams.get("partner") },
  );
  const met = party ? (searchParams.get("met") ?? "").split(",").slice(0, 20) : [];
  const others = (searchParams.get("zoek") ?? "").trim();
  const question = (searchParams.get("q") ?? "").trim();
  const mayAddEmployer = allows(viewer, "employer.change");
  const newEmployer = !party && mayAddEmployer ? searchParams.get("nieuw") : null;
  const day = today();
  return {
    ...keys,
    party: party ? aboutParty(viewer, party) : null,
    appointment: party && appointment ? appointment.filled : null,
    also: othersAt(viewer, met, party),
    othersFound: others ? findEmployers(others, sightOf(viewer), locale, 20).hits : [],
    question,
    hits: question ? findEmployers(question, sightOf(viewer), locale, 20).hits : [],
    recent: recentFor(viewer),
    planned: plannedFor(viewer),
    me: { id: viewer.personId, name: viewer.name },
    colleagues: listColleagues().filter(({ id }) => id !== viewer.personId),
    partners: partnersFor(viewer),
    purposes: purposesWith(viewer, party),
    mayAddEmployer,
    newEmployer,
    dueOn: usualDueOn(day),
    nextDays: nextContactDays(day),
    rules:
      newEmployer === null
        ? rulesOf(talkSchemaOf(party?.kind), sayIn(locale, conversationWords))
        : rulesOf(firstConversationSchema, sayFirst(locale)),
  };
});

export const action = memberRoute("conversation.record", async ({ request, viewer }) => {
  const form = await request.formData();
  const photos = await takePhotos(form);
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, conversationWords, meetingWords, talkPhotosWords);
  if (form.get("intent") === "addPromise") return data({ values: nested(form), rows: Number(form.get("rows")) + 1 });
  const heard = heardAfter(form);
  if (heard) return data({ values: nested(form), rows: Number(form.get("rows")), heard });
  const again = repeated(viewer, form);
  if (again) return again;
  if (form.has("newEmployer") && allows(viewer, "employer.change")) return firstTalk(viewer, form, photos, locale);
  const parsed = parseForm(form, talkSchemaOf(form.has("partnerId") ? "partner" : "employer"), say);
  if (!parsed.ok) return data(parsed.failure, 422);
  if (!sentKey(form)) return data({ values: parsed.values, errors: { summary: say("key") } }, 422);
  const judged = judgeConversation(viewer, parsed.data, say);
  if ("errors" in judged) return data({ values: parsed.values, errors: judged.errors }, 422);
  const kept = await keepPhotos(photos);
  if ("refused" in kept) return data({ values: parsed.values, errors: { photo: say("photos") } }, 422);
  const names = [judged.party, ...judged.others].map(({ name }) => name);
  const said = text(meetingWords, locale)("saved", { names: formats(locale, today()).list(names) });
  return once(viewer, form, "conversation", () => logConversation(viewer, judged, judged.party, said, kept.contents));
});

/** A talk with an employer that is added with it. */
async function firstTalk(viewer: Viewer, form: FormData, photos: Buffer[], locale: Locale) {
  const say = sayFirst(locale);
  const parsed = parseForm(form, firstConversationSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const refuse = (errors: Record<string, string>, more = {}) => data({ values: parsed.values, errors, ...more }, 422);
  if (!sentKey(form)) return refuse({ summary: say("key") });
  const judged = judgeTalk(viewer, undefined, parsed.data, say);
  if ("errors" in judged) return refuse(judged.errors);
  const there = alreadyThere(parsed.data, form.get("notSame") === "yes");
  if (there?.known) return refuse({ newEmployerKvk: say("kvkKnown") }, { duplicates: there.duplicates });
  if (there) return data({ values: parsed.values, duplicates: there.duplicates }, 409);
  const said = text(newEmployerWords, locale)("saved", { name: parsed.data.newEmployer });
  const kept = await keepPhotos(photos);
  if ("refused" in kept) return refuse({ photo: say("photos") });
  return once(viewer, form, "conversation", () =>
    logConversation(viewer, judged, addWithTalk(viewer, parsed.data), said, kept.contents),
  );
}

const sayFirst = (locale: Locale) => sayIn(locale, conversationWords, newEmployerWords, talkPhotosWords);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(conversationWords, locale)("form.title"));

export type Answer = FormAnswer & { rows?: number; heard?: (HeardKind | null)[]; duplicates?: Duplicate[] };

export default function NewConversationPage() {
  const t = useText(conversationWords);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  return (
    <>
      <PageHead title={t("form.title")} intro={t("form.intro")} />
      <UsedNotice used={page.used} again={paths.logConversation(page.party ? partyQuery(page.party) : {})} />
      <FindOthersForm page={page} />
      <FindEmployerForm formKey={page.key} action={paths.logConversation()} />
      <ConversationForm page={page} answer={answer} key={page.key} />
    </>
  );
}
