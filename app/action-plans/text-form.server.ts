import { data, redirect } from "@remix-run/node";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { addDays } from "../days";
import { chosenValues } from "../forms/chosen.server";
import { nested, parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { formats } from "../language/formats";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { flash } from "../layouts/flash.server";
import { mergedText } from "./action-form.server";
import { planTextSchema } from "./action-plan.schema.server";
import { planErrors } from "./error-words";
import { planWords } from "./messages";
import { changePlan, type Plan, type PlanText } from "./plans.server";

const formValuesOf = (plan: PlanText): Record<string, string> => ({
  startsOn: plan.startsOn,
  lastOn: addDays(plan.endsOn, -1),
  startingPosition: plan.startingPosition ?? "",
  ambition: plan.ambition ?? "",
});
/** In the form a period ends on its last day, in the plan on the first day after. */
const inForm = (name: string) => (name === "endsOn" ? "lastOn" : name);

export function textPageOf(viewer: Viewer, plan: Plan, request: Request) {
  return {
    plan: { id: plan.id, employerName: plan.employerName },
    version: plan.version,
    initial: formValuesOf(plan),
    rules: rulesOf(planTextSchema, sayIn(localeOf(request, viewer.locale), planErrors)),
  };
}
export type TextPage = ReturnType<typeof textPageOf>;

/** Changes the words and the period of a plan, and leads to `there`. */
export async function textCommand(viewer: Viewer, plan: Plan, request: Request, there: string) {
  const locale = localeOf(request, viewer.locale);
  const say = sayIn(locale, planErrors);
  const sent = chosenValues(await request.formData(), formValuesOf(plan));
  const parsed = parseForm(sent, planTextSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const { lastOn, ...words } = parsed.data;
  if (lastOn <= words.startsOn) return data({ values: parsed.values, errors: { lastOn: say("order") } }, 422);
  const mine = { ...words, endsOn: addDays(lastOn, 1) };
  const result = changePlan(viewer, plan, mine, Number(sent.get("version")));
  if (result.saved) {
    const said = result.merged.length > 0 ? mergedText(result.merged, locale) : text(planWords, locale)("saidText");
    return redirect(there, { headers: flash({ text: said }) });
  }
  const t = text(planErrors, locale);
  const shown = (name: string, value: unknown) =>
    name === "endsOn" || name === "startsOn"
      ? formats(locale, today()).day(name === "endsOn" ? addDays(String(value), -1) : String(value))
      : String(value ?? "");
  const [ours, others] = [formValuesOf(mine), formValuesOf(result.theirs)];
  const fields = result.conflicts.map((name) => ({
    name: inForm(name),
    label: t(`field.${name as "ambition"}`),
    was: shown(name, result.original[name]),
    mine: { shown: shown(name, mine[name as "ambition"]), value: ours[inForm(name)] },
    theirs: { shown: shown(name, result.theirs[name as "ambition"]), value: others[inForm(name)] },
  }));
  return data({ values: nested(sent), version: result.theirs.version, conflict: { by: result.by, fields } }, 409);
}
