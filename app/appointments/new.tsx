import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { dayOf, today } from "../clock.server";
import { EmployerPicker, FindEmployerForm } from "../conversations/employer-picker";
import { partnersFor, recentFor } from "../conversations/new.server";
import { addDays, isDay, workingDay } from "../days";
import { PageHead } from "../design/page-head";
import { sightOf } from "../employers/sight.server";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { formats } from "../language/formats";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import type { Handle } from "../layouts/frames";
import { titled } from "../layouts/title";
import { atOf, keyOf, partyQuery } from "../partners/party";
import { findPartyFor, partyIn } from "../partners/party.server";
import { paths } from "../paths";
import { findEmployers } from "../search/search.server";
import { appointmentSchemaOf } from "./appointment.schema.server";
import { AppointmentFields } from "./appointment-form";
import { planAppointment } from "./appointments.server";
import { clashOf, formParts, judgeAppointment } from "./form.server";
import { appointmentWords } from "./messages";

export const handle: Handle = { focus: true };

export const loader = memberRoute("conversation.record", ({ request, viewer }) => {
  const keys = formKey(viewer, request);
  const { searchParams } = new URL(request.url);
  const locale = localeOf(request, viewer.locale);
  const party = findPartyFor(viewer, {
    employer: searchParams.get("werkgever"),
    partner: searchParams.get("partner"),
  });
  const question = (searchParams.get("q") ?? "").trim();
  const on = searchParams.get("dag") ?? "";
  return {
    ...keys,
    party: party ?? null,
    question,
    hits: question ? findEmployers(question, sightOf(viewer), locale, 20).hits : [],
    recent: recentFor(viewer),
    planned: [],
    partners: partnersFor(viewer),
    mayAddEmployer: allows(viewer, "employer.change"),
    on: isDay(on) && on >= today() ? on : workingDay(addDays(today(), 1)),
    parts: formParts(viewer, party, locale),
  };
});

export const action = memberRoute("conversation.record", async ({ request, viewer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, appointmentWords);
  const party = partyIn(viewer, form);
  const parsed = parseForm(form, appointmentSchemaOf(party), say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { values } = parsed;
  if (!party) return data({ values, errors: { employerId: say("employer") } }, 422);
  if (!sentKey(form)) return data({ values, errors: { on: say("key") } }, 422);
  const judged = judgeAppointment(viewer, party, parsed.data, say);
  if ("errors" in judged) return data({ values, errors: judged.errors }, 422);
  const { input } = judged;
  const clash = clashOf(viewer, input);
  return once(viewer, form, "appointment", () => {
    const id = planAppointment(viewer, atOf(party), input);
    const t = text(appointmentWords, locale);
    const format = formats(locale, today());
    const when = { name: party.name, day: format.weekday(dayOf(input.startsAt)), time: format.time(input.startsAt) };
    const said = [t(input.invite ? "form.savedInvited" : "form.saved", when)];
    if (clash) said.push(t("form.clash", { other: `${clash.withName}, ${format.time(clash.startsAt)}` }));
    return { path: paths.appointment(id), said: said.join(" ") };
  });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(appointmentWords, locale)("form.title"));

export default function PlanAppointmentPage() {
  const t = useText(appointmentWords);
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("form.title")} intro={t("form.intro")} />
      <UsedNotice used={page.used} again={paths.planAppointment(page.party ? partyQuery(page.party) : {})} />
      <FindEmployerForm formKey={page.key} action={paths.planAppointment()} />
      <PlanForm page={page} key={`${page.key} ${page.party && keyOf(page.party)}`} />
    </>
  );
}

function PlanForm({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const t = useText(appointmentWords);
  const answer = useActionData<FormAnswer>();
  const initial = {
    kind: "visit",
    on: page.on,
    minutes: "60",
    ownerId: String(page.parts.me.id),
    people: page.parts.contacts.length === 1 ? page.parts.contacts.map(({ id }) => `contact:${id}`) : [],
  };
  const form = useServerForm({ rules: page.parts.rules, initial, answer });
  return (
    <ServerFormFrame form={form} formKey={page.key} already={answer?.already}>
      <EmployerPicker page={page} form={form} to={paths.planAppointment} />
      <AppointmentFields parts={page.parts} form={form} chosen={page.party !== null} />
      <SaveBar form={form} label={t("form.save")} />
    </ServerFormFrame>
  );
}
