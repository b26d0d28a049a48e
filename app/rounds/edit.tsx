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
import { roundRoute } from "./guard.server";
import { roundWords } from "./messages";
import type { RoundDetails, RoundGoal } from "./round";
import { roundSchema } from "./round.schema.server";
import { useRoundCrumbs } from "./round-crumbs";
import { RoundFields } from "./round-fields";
import { changeRound, type RoundChange, writtenBetween } from "./rounds.server";

export const loader = roundRoute(({ request, viewer, round }) => ({
  round,
  rules: rulesOf(roundSchema, sayIn(localeOf(request, viewer.locale), roundWords)),
}));

export const action = roundRoute(async ({ request, viewer, round }) => {
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, roundWords);
  const sent = chosenValues(await request.formData(), { ...round });
  const parsed = parseForm(sent, roundSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const written = writtenBetween(round.id);
  const days = {
    ...(written && parsed.data.startsOn > written.first && { startsOn: say("startsAfterLetter") }),
    ...(written && parsed.data.endsOn < written.last && { endsOn: say("endsBeforeLetter") }),
  };
  if (Object.keys(days).length > 0) return data({ values: parsed.values, errors: days }, 422);
  const result = changeRound(viewer, round.id, parsed.data, Number(sent.get("version")));
  if ("refused" in result) return data({ values: parsed.values, errors: { name: say(result.refused) } }, 422);
  if (!result.saved) {
    const conflict = conflictOf(result, parsed.data, locale);
    return data({ values: nested(sent), version: result.theirs.version, conflict }, 409);
  }
  return redirect(paths.round(round.id), { headers: flash({ text: text(roundWords, locale)("form.saved") }) });
});

/** What both changed, in words. */
function conflictOf(
  { by, conflicts, original, theirs }: Extract<RoundChange, { saved: false }>,
  mine: RoundDetails,
  locale: Locale,
): Conflict {
  const t = text(roundWords, locale);
  const shown = (name: string, value: unknown) =>
    name === "goal" && value ? t(`form.goals.${value as RoundGoal}`) : String(value ?? "");
  const side = (name: keyof RoundDetails, from: RoundDetails) => ({
    shown: shown(name, from[name]),
    value: from[name],
  });
  return {
    by,
    fields: (conflicts as (keyof RoundDetails)[]).map((name) => ({
      name,
      label: t(`field.${name}`),
      was: shown(name, original[name]),
      mine: side(name, mine),
      theirs: side(name, theirs),
    })),
  };
}

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, (locale) => text(roundWords, locale)("form.editTitle"));

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function EditRoundPage() {
  const t = useText(roundWords);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<VersionedAnswer>();
  return (
    <>
      <PageHead title={t("form.editTitle")} crumbs={useRoundCrumbs(page.round)} />
      <VersionsOr answer={answer} version={page.round.version} keepTheirs={paths.round(page.round.id)}>
        <EditForm {...page} answer={answer} />
      </VersionsOr>
    </>
  );
}

function EditForm({ round, rules, answer }: Page & { answer: VersionedAnswer | undefined }) {
  const { id, version, ...initial } = round;
  const form = useServerForm({ rules, initial, answer });
  return (
    <ServerFormFrame form={form}>
      <input type="hidden" name="version" value={String(form.valueOf("version") ?? version)} />
      <RoundFields form={form} />
      <SaveBar form={form} cancel={paths.round(id)} />
    </ServerFormFrame>
  );
}
