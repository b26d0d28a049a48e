import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { allows } from "../access/permissions";
import { dayOf, today } from "../clock.server";
import { EmployerPicker, FindEmployerForm } from "../conversations/employer-picker";
import { recentFor } from "../conversations/new.server";
import { addDays, isDay, workingDay } from "../days";
import { PageHead } from "../design/page-head";
import { findEmployerFor } from "../employers/employers.server";
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
import { paths } from "../paths";
import { findEmployers } from "../search/search.server";
import { appointmentSchema } from "./appointment.schema.server";
import { AppointmentFields } from "./appointment-form";
import { planAppointment } from "./appointments.server";
import { clashOf, formParts, judgeAppointment } from "./form.server";
import { appointmentWords } from "./messages";

export const handle: Handle = { focus: true };

export const loader = memberRoute("conversation.record", ({ request, viewer }) => {
  const keys = formKey(viewer, request);
  const { searchParams } = new URL(request.url);
  const locale = localeOf(request, viewer.locale);
  const employer = findEmployerFor(viewer, searchParams.get("werkgever") ?? undefined);
  const question = (searchParams.get("q") ?? "").trim();
  const on = searchParams.get("dag") ?? "";
  return {
    ...keys,
    employer: employer ? { id: employer.id, name: employer.name } : null,
    question,
    hits: question ? findEmployers(question, sightOf(viewer), locale, 20).hits : [],
    recent: recentFor(viewer),
    planned: [],
    mayAddEmployer: allows(viewer, "employer.change"),
    on: isDay(on) && on >= today() ? on : workingDay(addDays(today(), 1)),
    parts: formParts(viewer, employer ?? null, locale),
  };
});

export const action = memberRoute("conversation.record", async ({ request, viewer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, appointmentWords);
  const parsed = parseForm(form, appointmentSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { values } = parsed;
  const employer = findEmployerFor(viewer, parsed.data.employerId);
  if (!employer) return data({ values, errors: { employerId: say("employer") } }, 422);
  if (!sentKey(form)) return data({ values, errors: { on: say("key") } }, 422);
  const judged = judgeAppointment(viewer, employer, parsed.data, say);
  if ("errors" in judged) return data({ values, errors: judged.errors }, 422);
  const { input } = judged;
  const clash = clashOf(viewer, input);
  return once(viewer, form, "appointment", () => {
    const id = planAppointment(viewer, employer.id, input);
    const t = text(appointmentWords, locale);
    const format = formats(locale, today());
    const when = { name: employer.name, day: format.weekday(dayOf(input.startsAt)), time: format.time(input.startsAt) };
    const said = [t(input.invite ? "form.savedInvited" : "form.saved", when)];
    if (clash) said.push(t("form.clash", { other: `${clash.employerName}, ${format.time(clash.startsAt)}` }));
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
      <UsedNotice used={page.used} again={paths.planAppointment({ werkgever: page.employer?.id })} />
      <FindEmployerForm formKey={page.key} action={paths.planAppointment()} />
      <PlanForm page={page} key={`${page.key} ${page.employer?.id}`} />
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
      <AppointmentFields parts={page.parts} form={form} chosen={page.employer !== null} />
      <SaveBar form={form} label={t("form.save")} />
    </ServerFormFrame>
  );
}
