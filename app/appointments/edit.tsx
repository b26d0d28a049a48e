import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute, notFound, refused } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { PageHead } from "../design/page-head";
import { chosenValues } from "../forms/chosen.server";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { nested, parseForm, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { type VersionedAnswer, VersionsOr } from "../forms/versions";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import type { Handle } from "../layouts/frames";
import { titled } from "../layouts/title";
import { partyOf } from "../partners/party";
import { paths } from "../paths";
import { stands } from "./appointment";
import { appointmentSchemaOf } from "./appointment.schema.server";
import { AppointmentFields } from "./appointment-form";
import { changeAppointment, findAppointmentFor, inputOf, mayChange } from "./appointments.server";
import { clashOf, formParts, formValuesOf, judgeAppointment } from "./form.server";
import { appointmentWords } from "./messages";
import { conflictOf, mergedNames } from "./versions.server";

export const handle: Handle = { focus: true };

function theirs(viewer: Viewer, id: string | undefined) {
  const appointment = findAppointmentFor(viewer, id);
  if (!appointment) throw notFound();
  if (!mayChange(viewer, appointment)) throw refused();
  return appointment;
}

export const loader = memberRoute("conversation.record", ({ request, params, viewer }) => {
  const appointment = theirs(viewer, params.id);
  if (!stands(appointment)) throw redirect(paths.appointment(appointment.id));
  const locale = localeOf(request, viewer.locale);
  const { id, withName, version, sequence } = appointment;
  return {
    id,
    withName,
    version,
    sequence,
    initial: formValuesOf(inputOf(appointment), locale),
    parts: formParts(viewer, partyOf(appointment), locale),
  };
});

export const action = memberRoute("conversation.record", async ({ request, params, viewer }) => {
  const appointment = theirs(viewer, params.id);
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, appointmentWords);
  const t = text(appointmentWords, locale);
  const form = chosenValues(await request.formData(), formValuesOf(inputOf(appointment), locale));
  const party = partyOf(appointment);
  form.set(party.kind === "employer" ? "employerId" : "partnerId", String(party.id));
  const parsed = parseForm(form, appointmentSchemaOf(party), say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const judged = judgeAppointment(viewer, party, parsed.data, say, appointment.ownerId);
  if ("errors" in judged) return data({ values: parsed.values, errors: judged.errors }, 422);
  const changed = changeAppointment(viewer, appointment, judged.input, Number(form.get("version")));
  if ("refused" in changed) return data({ values: parsed.values, errors: { on: t("refusal.closed") } }, 422);
  if (!changed.saved)
    return data(
      {
        values: nested(form),
        version: changed.theirs.version,
        conflict: conflictOf(changed, judged.input, locale),
      },
      409,
    );
  const said = [
    changed.merged.length > 0
      ? t("form.merged", { fields: mergedNames(changed.merged, locale) })
      : changed.told > 0
        ? t("form.changedTold", { told: changed.told })
        : t("form.changed"),
  ];
  const clash = clashOf(viewer, judged.input, appointment.id);
  if (clash) said.push(t("form.clash", { other: clash.withName }));
  return redirect(paths.appointment(appointment.id), { headers: flash({ text: said.join(" ") }) });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(appointmentWords, locale)("form.change"));

export default function ChangeAppointmentPage() {
  const t = useText(appointmentWords);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<VersionedAnswer>();
  const back = paths.appointment(page.id);
  return (
    <>
      <PageHead title={t("form.change")} crumbs={[{ label: page.withName, to: back }]} />
      <VersionsOr answer={answer} version={page.version} keepTheirs={back}>
        <ChangeForm page={page} answer={answer} back={back} />
      </VersionsOr>
    </>
  );
}

function ChangeForm({
  page,
  answer,
  back,
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
  answer: VersionedAnswer | undefined;
  back: string;
}) {
  const t = useText(appointmentWords);
  const form = useServerForm({ rules: page.parts.rules, initial: page.initial, answer });
  return (
    <ServerFormFrame form={form}>
      <input type="hidden" name="version" value={page.version} />
      {page.initial.invite && <p className="notice">{t("form.inviteAgain")}</p>}
      <AppointmentFields parts={page.parts} form={form} chosen />
      <SaveBar form={form} cancel={back} />
    </ServerFormFrame>
  );
}
