import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PageHead } from "../design/page-head";
import { chosenValues } from "../forms/chosen.server";
import { SaveBar, ServerFormFrame } from "../forms/form-page";
import { nested, parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { useServerForm } from "../forms/use-server-form";
import { type Conflict, type VersionedAnswer, VersionsOr } from "../forms/versions";
import { localeOf } from "../language/locale.server";
import { type Locale, text } from "../language/messages";
import { useText } from "../language/use-text";
import { flash } from "../layouts/flash.server";
import { titled } from "../layouts/title";
import { paths } from "../paths";
import { partnerRoute } from "./guard.server";
import { partnerWords } from "./messages";
import type { PartnerDetails, PartnerKind } from "./partner";
import { partnerSchema } from "./partner.schema.server";
import { usePartnerCrumbs } from "./partner-crumbs";
import { PartnerFields } from "./partner-fields";
import { changePartner, type PartnerChange } from "./partners.server";

export const loader = partnerRoute("partner.change", ({ request, viewer, partner }) => ({
  partner,
  rules: rulesOf(partnerSchema, sayIn(localeOf(request, viewer.locale), partnerWords)),
}));

export const action = partnerRoute("partner.change", async ({ request, viewer, partner }) => {
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, partnerWords);
  const sent = chosenValues(await request.formData(), { ...partner });
  const parsed = parseForm(sent, partnerSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const result = changePartner(viewer, partner.id, parsed.data, Number(sent.get("version")));
  if ("refused" in result) return data({ values: parsed.values, errors: { name: say(result.refused) } }, 422);
  if (!result.saved) {
    const conflict = conflictOf(result, parsed.data, locale);
    return data({ values: nested(sent), version: result.theirs.version, conflict }, 409);
  }
  return redirect(paths.partner(partner.id), { headers: flash({ text: text(partnerWords, locale)("saved") }) });
});

/** What both changed, in words. */
function conflictOf(
  { by, conflicts, original, theirs }: Extract<PartnerChange, { saved: false }>,
  mine: PartnerDetails,
  locale: Locale,
): Conflict {
  const t = text(partnerWords, locale);
  const shown = (name: string, value: unknown) =>
    name === "kind" ? t(`kind.${value as PartnerKind}`) : String(value ?? "");
  const side = (name: keyof PartnerDetails, from: PartnerDetails) => ({
    shown: shown(name, from[name]),
    value: from[name],
  });
  return {
    by,
    fields: (conflicts as (keyof PartnerDetails)[]).map((name) => ({
      name,
      label: t(`field.${name}`),
      was: shown(name, original[name]),
      mine: side(name, mine),
      theirs: side(name, theirs),
    })),
  };
}

export const meta: MetaFunction = ({ matches }) => titled(matches, (locale) => text(partnerWords, locale)("editTitle"));

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function EditPartnerPage() {
  const t = useText(partnerWords);
  const page = useLoaderData<typeof loader>();
  const crumbs = usePartnerCrumbs(page.partner);
  const answer = useActionData<VersionedAnswer>();
  return (
    <>
      <PageHead title={t("editTitle")} crumbs={crumbs} intro={page.partner.name} />
      <VersionsOr answer={answer} version={page.partner.version} keepTheirs={paths.partner(page.partner.id)}>
        <EditForm {...page} answer={answer} />
      </VersionsOr>
    </>
  );
}

function EditForm({ partner, rules, answer }: Page & { answer: VersionedAnswer | undefined }) {
  const { name, kind, website, version } = partner;
  const form = useServerForm({ rules, initial: { name, kind, website }, answer });
  return (
    <ServerFormFrame form={form}>
      <input type="hidden" name="version" value={String(form.valueOf("version") ?? version)} />
      <PartnerFields form={form} />
      <SaveBar form={form} cancel={paths.partner(partner.id)} />
    </ServerFormFrame>
  );
}
