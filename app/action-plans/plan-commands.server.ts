import { data, redirect } from "@remix-run/node";
import type { z } from "zod";
import { notFound, refused } from "../access/guards.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { isDay } from "../days";
import { detailsOf } from "../employers/employers.server";
import { once, repeated, sentKey } from "../forms/once.server";
import { parseForm, sayIn } from "../forms/parse-form.server";
import { formats } from "../language/formats";
import { localeOf } from "../language/locale.server";
import { text } from "../language/messages";
import { type Flash, flash } from "../layouts/flash.server";
import { paths } from "../paths";
import { reactionSchema, remarksSchema, updateSchema } from "./action-plan.schema.server";
import { type ActionRow, findAction, restoreAction } from "./actions.server";
import { planErrors } from "./error-words";
import { planWords } from "./messages";
import { valueErrors } from "./numbers.server";
import { answerAboutPlan, finishPlan, planSentToSer, reactToPlan, reopenPlan } from "./plan-events.server";
import { mayChangePlan, mayFinishPlan, type Plan } from "./plans.server";
import { updateAction, voidUpdate } from "./updates.server";

export type PlanAnswer = {
  part: string;
  values?: Record<string, unknown>;
  errors?: Record<string, string>;
  changed?: true;
  already?: { path: string; newKey: string };
};

/**
 * What is posted on the page of a plan, by the employer in its portal and by staff alike: `part` says which of its forms.
 * Refused (403) where the viewer sees the plan and may not do this. Every answer leads back to `here`, at the action.
 */
export async function planCommand(viewer: Viewer, plan: Plan, request: Request, here: string) {
  const form = await request.formData();
  const locale = localeOf(request, viewer.locale);
  const t = text(planWords, locale);
  const say = sayIn(locale, planErrors);
  const part = String(form.get("part") ?? "");
  const [what = "", id] = part.split(":");
  const done = (message: Flash) => redirect(here, { headers: flash(message) });
  const undo = (fields: Record<string, string>) => ({ label: t("undo"), action: here, fields });

  if (["update", "unchanged", "undoUpdate", "restore", "answer"].includes(what) && !mayChangePlan(viewer))
    throw refused();
  if (what === "update" || what === "unchanged") {
    const action = findAction(plan.id, id);
    if (!action) throw notFound();
    return what === "update" ? update(action) : unchanged(action);
  }
  if (what === "undoUpdate") {
    voidUpdate(viewer, plan, Number(id), t("undone"));
    return done({ text: t("saidVoided") });
  }
  if (what === "restore") {
    const action = findAction(plan.id, id, { removed: true });
    if (action) restoreAction(viewer, plan, action);
    return done({ text: t("action.restored", { title: action?.title ?? "" }) });
  }
  if (what === "answer")
    return write("planAnswer", remarksSchema, ({ remarks }) => {
      answerAboutPlan(viewer, plan, remarks);
      return t("saidAnswered");
    });
  if (what === "finish" || what === "reopen") {
    if (!mayFinishPlan(viewer)) throw refused();
    return what === "finish" ? finish() : reopen();
  }
  if (viewer.contact || !allows(viewer, "plan.react")) throw refused();
  if (what === "sent") {
    const on = String(form.get("sentOn") ?? "");
    const result = isDay(on) ? planSentToSer(viewer, plan, on) : { refused: "day" };
    if ("refused" in result)
      return data<PlanAnswer>({ part, values: { sentOn: on }, errors: { sentOn: say(result.refused) } }, 422);
    return done({ text: t("saidSent", { day: formats(locale, today()).day(on) }) });
  }
  return write("planReaction", reactionSchema, ({ kind, remarks }) => {
    reactToPlan(viewer, plan, kind, remarks);
    return t(kind === "read" ? "saidRead" : "saidAsked");
  });

  /** A word about the plan, once: a question, a reaction, an answer. */
  function write<S extends z.ZodType>(name: string, schema: S, run: (input: z.output<S>) => string) {
    const again = repeated(viewer, form);
    if (again) return again;
    const parsed = parseForm(form, schema, say);
    if (!parsed.ok) return data<PlanAnswer>({ part, ...parsed.failure }, 422);
    if (!sentKey(form)) return data<PlanAnswer>({ part, values: parsed.values, errors: { remarks: say("key") } }, 422);
    return once(viewer, form, name, () => ({ path: here, said: run(parsed.data) }));
  }

  function update(action: ActionRow) {
    const again = repeated(viewer, form);
    if (again) return again;
    const parsed = parseForm(form, updateSchema, say);
    if (!parsed.ok) return data<PlanAnswer>({ part, ...parsed.failure }, 422);
    const { headCount, sizeClass } = detailsOf(plan.rootId);
    const errors = {
      ...valueErrors(parsed.data, action, { headCount, sizeClass }, say),
      ...(parsed.data.happenedOn > today() && { happenedOn: say("future") }),
      ...(!sentKey(form) && { status: say("key") }),
    };
    if (Object.keys(errors).length > 0) return data<PlanAnswer>({ part, values: parsed.values, errors }, 422);
    return once(viewer, form, "actionUpdate", () => {
      updateAction(viewer, plan, action, parsed.data);
      return { path: `${here}#actie-${action.id}`, said: t("saidUpdated", { title: action.title }) };
    });
  }

  function unchanged(action: ActionRow) {
    const update = updateAction(viewer, plan, action, {
      status: "unchanged",
      happenedOn: today(),
      value: null,
      words: null,
      evidenceUrl: null,
    });
    const back = form.get("back") === "home" && viewer.contact ? paths.portal() : `${here}#actie-${action.id}`;
    return redirect(back, {
      headers: flash({
        text: t("saidUnchanged", { title: action.title }),
        undo: undo({ part: `undoUpdate:${update}` }),
      }),
    });
  }

  function finish() {
    const result = finishPlan(viewer, plan, Number(form.get("version")));
    if ("refused" in result)
      return result.refused === "changed"
        ? data<PlanAnswer>({ part, changed: true }, 409)
        : data<PlanAnswer>({ part, errors: { finish: t("finishNoActions") } }, 422);
    return done({
      text: t(viewer.contact ? "saidFinished" : "saidFinishedBehalf"),
      undo: undo({ part: "reopen" }),
    });
  }

  function reopen() {
    reopenPlan(viewer, plan, t("undone"));
    return done({ text: t("saidReopened") });
  }
}
