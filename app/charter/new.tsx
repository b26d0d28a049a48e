import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { employerRoute } from "../access/guards.server";
import { today } from "../clock.server";
import { PageHead } from "../design/page-head";
import { listContacts } from "../employers/contacts.server";
import { useEmployerCrumbs } from "../employers/employer-crumbs";
import type { FormAnswer } from "../forms/form";
import { SaveBar, ServerFormFrame, UsedNotice } from "../forms/form-page";
import { formKey, repeated } from "../forms/once.server";
import { rulesOf, sayIn } from "../forms/parse-form.server";
import { answerPart, sayRefusalIn } from "../forms/part-form.server";
import { useServerForm } from "../forms/use-server-form";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { useFormats, useText } from "../language/use-text";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { signSchema } from "./charter.schema.server";
import { charterWords } from "./messages";
import { SignatureFields } from "./signature-fields";
import { signPart } from "./signature-record.server";
import { planDueOf } from "./signatures.server";

export const loader = employerRoute("charter.record", ({ request, viewer, employer }) => {
  const contacts = listContacts(employer.id);
  const [only] = contacts.length === 1 ? contacts : [];
  const signedOn = today();
  return {
    ...formKey(viewer, request),
    employer: { id: employer.id, name: employer.name },
    contacts: contacts.map(({ id, name }) => ({ id, name })),
    initial: {
      signedOn,
      signatoryName: only?.name ?? "",
      signatoryTitle: only?.jobTitle ?? "",
      contactId: only?.id ?? "",
      occasion: "ceremony",
    },
    follows: { signedOn, planDueOn: planDueOf(signedOn) },
    rules: rulesOf(signSchema, sayIn(localeOf(request, viewer.locale), charterWords)),
  };
});

export const action = employerRoute("charter.record", async ({ request, viewer, employer }) => {
  const form = await request.formData();
  const again = repeated(viewer, form);
  if (again) return again;
  const locale = localeOf(request, viewer.locale);
  const words = { say: sayIn(locale, charterWords), sayRefusal: sayRefusalIn(locale, charterWords) };
  return answerPart(viewer, form, signPart(viewer, employer.id, locale), words);
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(charterWords, locale)("sign.title"));

export default function SignPage() {
  const t = useText(charterWords);
  const format = useFormats();
  const { key, used, employer, contacts, initial, follows, rules } = useLoaderData<typeof loader>();
  const crumbs = [...useEmployerCrumbs(employer), { label: t("title"), to: paths.charter(employer.id) }];
  const answer = useActionData<FormAnswer>();
  const form = useServerForm({ rules, initial, answer });
  return (
    <>
      <PageHead title={t("sign.title")} crumbs={crumbs} intro={t("sign.text")} />
      <UsedNotice used={used} again={paths.signCharter(employer.id)} />
      <ServerFormFrame form={form} formKey={key} {...(answer?.already && { already: answer.already })}>
        <SignatureFields form={form} contacts={contacts} />
        <p className="notice">
          {t("sign.follows", { day: format.day(follows.signedOn), due: format.day(follows.planDueOn) })}
        </p>
        <SaveBar form={form} label={t("sign.button")} cancel={paths.charter(employer.id)} />
      </ServerFormFrame>
    </>
  );
}
