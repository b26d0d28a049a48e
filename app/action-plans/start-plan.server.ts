import { data, redirect } from "@remix-run/node";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { addMonths, workingDay } from "../days";
import { listContacts } from "../employers/contacts.server";
import { detailsOf } from "../employers/employers.server";
import { once, repeated, sentKey } from "../forms/once.server";
import { parseForm, rulesOf, sayIn } from "../forms/parse-form.server";
import { localeOf } from "../language/locale.server";
import { type Locale, text } from "../language/messages";
import { usualPeriod } from "./action-plan";
import { startSchema } from "./action-plan.schema.server";
import type { ActionInput } from "./actions.server";
import { planErrors } from "./error-words";
import { planWords } from "./messages";
import { finishPlan } from "./plan-events.server";
import { mayFinishPlan, planById, planOf, startPlan } from "./plans.server";
import { questions, type ReadyMeasure, readyFor, readyMeasures } from "./ready-measures";
import { startWords } from "./start-words";

/** The page on which a plan begins: for a few people three questions and three measures, for more a text and all of them. */
export function startPageOf(viewer: Viewer, rootId: number, locale: Locale) {
  const { name, headCount, sizeClass } = detailsOf(rootId);
  const small = headCount === null ? ["1", "2-9"].includes(sizeClass) : headCount < 10;
  const contacts = listContacts(rootId).map(({ id, name }) => ({ id, name }));
  return {
    employer: { id: rootId, name },
    small,
    headCount,
    contacts,
    me: viewer.contact?.id ?? contacts[0]?.id ?? null,
    ready: readyFor(small).map((measure) => ({
      name: measure,
      theme: readyMeasures[measure].theme,
      phase: readyMeasures[measure].phase,
      dueOn: workingDay(addMonths(today(), readyMeasures[measure].months)),
    })),
    ours: viewer.contact !== null,
    mayFinish: mayFinishPlan(viewer) && viewer.contact !== null,
    rules: rulesOf(startSchema, sayIn(locale, planErrors)),
  };
}
export type StartPage = ReturnType<typeof startPageOf>;

/**
 * Starts the plan of an employer as the form says, and makes it final at once when that was the button. Sent twice it is one plan;
 * of two who start at the same time the second's actions come into the first's plan. Leads to `there`.
 */
export async function startCommand(viewer: Viewer, rootId: number, request: Request, there: (id: number) => string) {
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const again = repeated(viewer, form);
  if (again) return again;
  const say = sayIn(locale, planErrors);
  const parsed = parseForm(form, startSchema, say);
  if (!parsed.ok) return data(parsed.failure, 422);
  const theirs = new Set(listContacts(rootId).map(({ id }) => id));
  const actions = actionsIn(parsed.data, locale).map((action) => ({
    ...action,
    ownerContactId: action.ownerContactId !== null && theirs.has(action.ownerContactId) ? action.ownerContactId : null,
  }));
  const send = form.get("intent") === "send" && mayFinishPlan(viewer);
  const errors = {
    ...(send && actions.length === 0 && { "others.0": text(planWords, locale)("finishNoActions") }),
    ...(!sentKey(form) && { startingPosition: say("key") }),
  };
  if (Object.keys(errors).length > 0) return data({ values: parsed.values, errors }, 422);
  const known = planOf(rootId);
  if (known && actions.length === 0) return redirect(there(known.id));
  const { startingPosition, ambition } = parsed.data;
  const said = text(startWords, locale);
  return once(viewer, form, "startPlan", () => {
    const position = startingPosition ?? answersIn(parsed.data.questions, locale);
    const id = startPlan(viewer, rootId, { ...usualPeriod(today()), startingPosition: position, ambition }, actions);
    const plan = planById(id);
    const sent = send && plan !== undefined && "finished" in finishPlan(viewer, plan, plan.version);
    return {
      path: there(id),
      said: said(sent ? "saidSent" : viewer.contact ? "said" : "saidStaff"),
    };
  });
}

type Started = ReturnType<typeof startSchema.parse>;

function actionsIn({ ready, others }: Started, locale: Locale): ActionInput[] {
  const t = text(planWords, locale);
  const usual = { measure: "yesNo", unit: null, baseline: null, target: null, aboutPeople: false } as const;
  const chosen = (Object.keys(readyMeasures) as ReadyMeasure[]).flatMap((name) => {
    const row = ready?.[name];
    if (!row?.chosen) return [];
    const { theme, phase } = readyMeasures[name];
    return [
      { ...usual, title: t(`ready.${name}`), theme, phase, ownerContactId: row.ownerContactId, dueOn: row.dueOn },
    ];
  });
  const own = others
    .filter((title) => title !== "")
    .map((title) => ({ ...usual, title, theme: "all" as const, phase: null, ownerContactId: null, dueOn: null }));
  return [...chosen, ...own];
}

/** The three answers as sentences: the starting position of who had no page to write. */
function answersIn(given: Started["questions"], locale: Locale): string | null {
  const t = text(startWords, locale);
  const lines = questions.flatMap((name) => {
    const answer = given?.[name];
    return answer ? [`${t(`questions.${name}`)} ${t(`answers.${answer}`)}.`] : [];
  });
  return lines.length > 0 ? lines.join("\n") : null;
}
