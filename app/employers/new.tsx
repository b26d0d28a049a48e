import { data, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../access/guards.server";
import { PageHead } from "../design/page-head";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { knowsPartner, partnerChoices } from "../partners/partners.server";
import { paths } from "../paths";
import { type Duplicate, findByKvkNumber, perhapsTheSame } from "./duplicates.server";
import { settledSize } from "./employer";
import { employerSchema } from "./employer.schema.server";
import { EmployerFields } from "./employer-form";
import { addEmployer } from "./employers.server";
import { listBrokers, listSectors } from "./list.server";
import { employerWords } from "./messages";
import { PerhapsTheSame } from "./perhaps-the-same";

export const loader = memberRoute("employer.change", ({ request, viewer }) => {
  const locale = localeOf(request, viewer.locale);
  const brokers = listBrokers();
  const partners = partnerChoices();
  const from = new URL(request.url).searchParams;
  return {
    ...formKey(viewer, request),
    rules: rulesOf(employerSchema, sayIn(locale, employerWords)),
    options: { sectors: listSectors(locale), brokers, partners },
    initial: {
      name: from.get("naam") ?? "",
      kvkNumber: from.get("kvk") ?? "",
      introducedById: partners.some(({ id }) => String(id) === from.get("partner")) ? from.get("partner") : "",
      sizeClass: "unknown",
      trainingCompany: "unknown",
      brokerId: brokers.some(({ id }) => id === viewer.personId) ? String(viewer.personId) : "",
    },
  };
});

export const action = memberRoute("employer.change", async ({ request, viewer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, employerWords);
  const parsed = parseForm(form, employerSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { profileChange: _, ...said } = parsed.data;
  const sizeClass = settledSize(said, "unknown");
  const refuse = (errors: Record<string, string>, more = {}) => data({ values: parsed.values, errors, ...more }, 422);
  if (!sentKey(form)) return refuse({ name: say("key") });
  if (!sizeClass) return refuse({ sizeClass: say("size") });
  const details = { ...said, sizeClass, sbiCode: null, sbiVersion: null };
  if (details.brokerId !== null && !listBrokers().some(({ id }) => id === details.brokerId))
    return refuse({ brokerId: say("choose") });
  if (details.introducedById !== null && !knowsPartner(details.introducedById))
    return refuse({ introducedById: say("choose") });
  const known = details.kvkNumber === null ? undefined : findByKvkNumber(details.kvkNumber);
  if (known) return refuse({ kvkNumber: say("kvkKnown") }, { known: { ...known, number: details.kvkNumber } });
  const duplicates = form.get("notSame") === "yes" ? [] : perhapsTheSame(details.name, details.place);
  if (duplicates.length > 0) return data({ values: parsed.values, duplicates }, 409);
  return once(viewer, form, "employer", () => {
    const id = addEmployer(viewer, details);
    return { path: paths.employer(id), said: text(employerWords, locale)("form.added", { name: details.name }) };
  });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(employerWords, locale)("form.newTitle"));

type Answer = FormAnswer & { known?: { id: number; name: string; number: string }; duplicates?: Duplicate[] };

export default function NewEmployerPage() {
  const t = useText(employerWords);
  const { key, used, rules, options, initial } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const form = useServerForm({ rules, initial, answer });
  return (
    <>
      <PageHead
        title={t("form.newTitle")}
        crumbs={[{ label: t("title"), to: paths.employers() }]}
        intro={t("form.intro")}
      />
      <UsedNotice used={used} again={paths.newEmployer()} />
      <ServerFormFrame form={form} formKey={key} already={answer?.already}>
        {answer?.known && (
          <div className="notice notice-soon" role="alert">
            <p>
              <strong>{t("form.known")}</strong>{" "}
              {t("form.knownText", { number: answer.known.number, name: answer.known.name })}
            </p>
            <p className="actions">
              <Link className="button" to={paths.employer(answer.known.id)}>
                {t("form.openKnown", { name: answer.known.name })}
              </Link>
            </p>
          </div>
        )}
        {answer?.duplicates && (
          <PerhapsTheSame duplicates={answer.duplicates} to={paths.employer} notSame={t("form.notSame")}>
            <strong>{t("form.duplicates")}</strong> {t("form.duplicatesText")}
          </PerhapsTheSame>
        )}
        <EmployerFields form={form} options={options} />
        <SaveBar form={form} cancel={paths.employers()} />
      </ServerFormFrame>
    </>
  );
}
