import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { chosenValues } from "../forms/chosen.server";
import { Chips } from "../forms/fields";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { nested, parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { type VersionedAnswer, VersionsOr } from "../forms/versions";
import { formats } from "../language/formats";
import { localeOf } from "../language/locale.server";
import { text, textOf } from "../language/messages";
import { useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import type { Handle } from "../layouts/frames";
import { titled } from "../layouts/title";
import { knowsPartner, partnerChoices } from "../partners/partners.server";
import { paths } from "../paths";
import { conflictsOf } from "./conflicts.server";
import { findByKvkNumber } from "./duplicates.server";
import { settledSize } from "./employer";
import { employerSchema } from "./employer.schema.server";
import { useEmployerCrumbs } from "./employer-crumbs";
import { EmployerFields, formValuesOf } from "./employer-form";
import { changeEmployer, detailsOf } from "./employers.server";
import { listBrokers, listSectors } from "./list.server";
import { employerWords } from "./messages";

export const handle: Handle = { focus: true };

export const loader = employerRoute("employer.change", ({ request, viewer, employer }) => {
  const locale = localeOf(request, viewer.locale);
  const details = detailsOf(employer.id);
  return {
    id: employer.id,
    name: details.name,
    version: details.version,
    initial: formValuesOf(details),
    rules: rulesOf(employerSchema, sayIn(locale, employerWords)),
    options: { sectors: listSectors(locale), brokers: listBrokers(), partners: partnerChoices() },
  };
});

export const action = employerRoute("employer.change", async ({ request, params, viewer, employer }) => {
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, employerWords);
  if (params.id !== String(employer.id)) return data({ values: nested(form), errors: { name: say("merged") } }, 409);
  const current = detailsOf(employer.id);
  const sent = chosenValues(form, formValuesOf(current)); // after a 409: per field mine or theirs
  const parsed = parseForm(sent, employerSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { profileChange, ...said } = parsed.data;
  const sizeClass = settledSize(said, current.sizeClass);
  if (!sizeClass) return data({ values: parsed.values, errors: { sizeClass: say("size") } }, 422);
  const { sbiCode, sbiVersion } = current;
  const details = { ...said, sizeClass, sbiCode, sbiVersion };
  const known = details.kvkNumber === null ? undefined : findByKvkNumber(details.kvkNumber);
  if (known && known.id !== employer.id)
    return data({ values: parsed.values, errors: { kvkNumber: say("kvkKnown") } }, 422);
  if (
    details.brokerId !== null &&
    details.brokerId !== current.brokerId &&
    !listBrokers().some(({ id }) => id === details.brokerId)
  )
    return data({ values: parsed.values, errors: { brokerId: say("choose") } }, 422);
  if (details.introducedById !== null && !knowsPartner(details.introducedById))
    return data({ values: parsed.values, errors: { introducedById: say("choose") } }, 422);
  const result = changeEmployer(viewer, employer.id, details, Number(sent.get("version")), {
    corrected: profileChange === "corrected",
  });
  if (!result.saved)
    return data({ values: nested(sent), version: result.version, conflict: conflictsOf(result, details, locale) }, 409);
  const t = text(employerWords, locale);
  const field = textOf(employerWords as never, locale);
  const fields = formats(locale, today()).list(result.merged.map((name) => field(`field.${name}`).toLowerCase()));
  return redirect(paths.employer(employer.id), {
    headers: flash({ text: result.merged.length > 0 ? t("form.savedMerged", { fields }) : t("form.saved") }),
  });
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("form.editTitle"));

export default function EditEmployerPage() {
  const t = useText(employerWords);
  const page = useLoaderData<typeof loader>();
  const crumbs = useEmployerCrumbs(page);
  const answer = useActionData<VersionedAnswer>();
  return (
    <>
      <PageHead title={t("form.editTitle")} crumbs={crumbs} intro={page.name} />
      <VersionsOr answer={answer} version={page.version} keepTheirs={paths.employer(page.id)}>
        <EditForm page={page} answer={answer} />
      </VersionsOr>
    </>
  );
}

function EditForm({
  page,
  answer,
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
  answer: VersionedAnswer | undefined;
}) {
  const t = useText(employerWords);
  const form = useServerForm({
    rules: page.rules,
    initial: page.initial,
    answer,
  });
  const version = form.valueOf("version") ?? page.version;
  return (
    <ServerFormFrame form={form}>
      <input type="hidden" name="version" value={String(version)} />
      <EmployerFields
        form={form}
        options={page.options}
        profileChange={
          <Chips
            form={form}
            name="profileChange"
            label={t("form.profileChange")}
            options={[
              { value: "from", label: t("form.profileFrom") },
              { value: "corrected", label: t("form.profileCorrected") },
            ]}
          />
        }
      />
      <SaveBar form={form} cancel={paths.employer(page.id)} />
    </ServerFormFrame>
  );
}
