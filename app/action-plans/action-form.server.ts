import { data, redirect } from "@remix-run/node";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { listContacts } from "../employers/contacts.server";
import { detailsOf } from "../employers/employers.server";
import { chosenValues } from "../forms/chosen.server";
import { formKey, once, repeated, sentKey } from "../forms/once.server";
import { nested, parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import type { Conflict } from "../forms/versions";
import { formats } from "../language/formats";
import { localeOf } from "../language/locale.server";
import { type Locale, text, textOf } from "../language/messages";
import { flash } from "../layouts/flash.server";
import { actionSchema } from "./action-plan.schema.server";
import { type ActionInput, type ActionRow, addAction, changeAction, removeAction } from "./actions.server";
import { planErrors } from "./error-words";
import { planWords } from "./messages";
import { goalErrors } from "./numbers.server";
import type { Plan } from "./plans.server";

const plain = (value: number | null) => (value === null ? "" : String(value));
/** An action as the form's own values. */
const formValuesOf = (action: ActionInput): Record<string, string> => ({
  title: action.title,
  theme: action.theme,
  phase: action.phase ?? "",
  ownerContactId: plain(action.ownerContactId),
  dueOn: action.dueOn ?? "",
  measure: action.measure,
  unit: action.unit ?? "",
  baseline: plain(action.baseline),
  target: plain(action.target),
  aboutPeople: action.aboutPeople ? "yes" : "",
});

/** The page of one action's form: a new one (with its one-time key) or one that is there. */
export function actionPageOf(viewer: Viewer, plan: Plan, action: ActionRow | undefined, request: Request) {
  const theme = new URL(request.url).searchParams.get("thema");
  return {
    ...(action ? { key: null, used: null } : formKey(viewer, request)),
    id: action?.id ?? null,
    title: action?.title ?? null,
    version: action?.version ?? 0,
    initial: action
      ? formValuesOf(action)
      : { measure: "yesNo", theme: theme ?? "all", ownerContactId: plain(viewer.contact?.id ?? null) },
    contacts: listContacts(plan.rootId).map(({ id, name }) => ({ id, name })),
    plan: { id: plan.id, rootId: plan.rootId, employerName: plan.employerName },
    rules: rulesOf(actionSchema, sayIn(localeOf(request, viewer.locale), planErrors)),
  };
}
export type ActionPage = ReturnType<typeof actionPageOf>;

/** Adds an action, changes it or takes it out, and leads to `there`: the page of the plan. */
export async function actionCommand(
  viewer: Viewer,
  plan: Plan,
  action: ActionRow | undefined,
  request: Request,
  there: string,
) {
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const t = text(planWords, locale);
  const say = sayIn(locale, planErrors);
  if (action && form.get("intent") === "remove") {
    removeAction(viewer, plan, action);
    const undo = { label: t("undo"), action: there, fields: { part: `restore:${action.id}` } };
    return redirect(there, { headers: flash({ text: t("action.removed", { title: action.title }), undo }) });
  }
  const again = action ? undefined : repeated(viewer, form);
  if (again) return again;
  const sent = action ? chosenValues(form, formValuesOf(action)) : form;
  const parsed = parseForm(sent, actionSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const input: ActionInput = parsed.data;
  const { headCount, sizeClass } = detailsOf(plan.rootId);
  const contacts = listContacts(plan.rootId);
  const kept = action?.ownerContactId ?? null;
  const errors = {
    ...goalErrors(input, { headCount, sizeClass }, say),
    ...(input.ownerContactId !== null &&
      input.ownerContactId !== kept &&
      !contacts.some(({ id }) => id === input.ownerContactId) && { ownerContactId: say("choose") }),
    ...(!action && !sentKey(form) && { title: say("key") }),
  };
  if (Object.keys(errors).length > 0) return data({ values: parsed.values, errors }, 422);
  if (!action)
    return once(viewer, form, "planAction", () => {
      const id = addAction(viewer, plan, input);
      return { path: `${there}#actie-${id}`, said: t("action.added", { title: input.title }) };
    });
  const result = changeAction(viewer, plan, action, input, Number(sent.get("version")));
  if (!result.saved)
    return data(
      { values: nested(sent), version: result.theirs.version, conflict: conflictOf(result, input, plan, locale) },
      409,
    );
  return redirect(`${there}#actie-${action.id}`, {
    headers: flash({
      text: result.merged.length > 0 ? mergedText(result.merged, locale) : t("action.saved", { title: input.title }),
    }),
  });
}

/** Which fields of another came along. */
export function mergedText(names: string[], locale: Locale): string {
  const field = textOf(planErrors as never, locale);
  const fields = formats(locale, today()).list(names.map((name) => field(`field.${name}`).toLowerCase()));
  return text(planWords, locale)("saidMerged", { fields });
}

function conflictOf(
  result: { conflicts: string[]; original: Record<string, unknown>; theirs: ActionRow; by: string },
  mine: ActionInput,
  plan: Plan,
  locale: Locale,
): Conflict {
  const t = textOf(planWords as never, locale);
  const field = textOf(planErrors as never, locale);
  const names = new Map(listContacts(plan.rootId).map(({ id, name }) => [id, name]));
  const shown = (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return "";
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (name === "ownerContactId") return names.get(Number(value)) ?? "";
    if (name === "dueOn") return formats(locale, today()).day(String(value));
    if (name === "theme" || name === "phase") return t(`${name}.${value}`);
    if (name === "measure") return t(`action.measures.${value}`);
    return typeof value === "number" ? formats(locale, today()).number(value) : String(value);
  };
  const [ours, others] = [formValuesOf(mine), formValuesOf(result.theirs)];
  return {
    by: result.by,
    fields: result.conflicts.map((name) => ({
      name,
      label: field(`field.${name}`),
      was: shown(name, result.original[name]),
      mine: { shown: shown(name, mine[name as "title"]), value: ours[name] },
      theirs: { shown: shown(name, result.theirs[name as "title"]), value: others[name] },
    })),
  };
}
