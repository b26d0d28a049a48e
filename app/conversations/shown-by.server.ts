import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { planOf } from "../action-plans/plans.server";
import { partyOf } from "../partners/party";
import { conversationsWith, findConversationFor } from "./conversations.server";
import type { PromiseRow, ShownBy } from "./promises.server";

/** What can show that this promise was kept: the latest talks there that the viewer sees, and the plan. A confidential talk only of a confidential promise. */
export function evidenceOf(viewer: Viewer, promise: PromiseRow) {
  const talks = conversationsWith(viewer, partyOf(promise), { limit: 10 });
  const plan = promise.rootId !== null && allows(viewer, "plan.view") ? planOf(promise.rootId) : undefined;
  return {
    talks: talks
      .filter(({ confidential }) => promise.confidential || !confidential)
      .map(({ id, kind, heldOn }) => ({ id, kind, heldOn })),
    plan: plan ? { id: plan.id } : null,
  };
}

/** What the form says shows it; or the field that is wrong. Only what was offered is taken. */
export function shownByIn(
  form: FormData,
  evidence: ReturnType<typeof evidenceOf>,
): { shownBy: ShownBy } | { wrong: "by" | "words" } {
  const by = String(form.get("by") ?? "");
  const words =
    String(form.get("words") ?? "")
      .trim()
      .slice(0, 500) || null;
  if (by === "mail") return { shownBy: { kind: "mail", id: null, words } };
  if (by === "other") return words ? { shownBy: { kind: "other", id: null, words } } : { wrong: "words" };
  if (evidence.plan && by === `plan:${evidence.plan.id}`)
    return { shownBy: { kind: "plan", id: evidence.plan.id, words } };
  const talk = evidence.talks.find(({ id }) => by === `conversation:${id}`);
  return talk ? { shownBy: { kind: "conversation", id: talk.id, words } } : { wrong: "by" };
}

/** What showed it, for the page: a talk or plan the viewer does not see is not led to. */
export function shownFor(viewer: Viewer, { shown }: PromiseRow) {
  if (!shown) return null;
  const talk = shown.kind === "conversation" && shown.id !== null ? findConversationFor(viewer, shown.id) : undefined;
  const planId = shown.kind === "plan" && allows(viewer, "plan.view") ? shown.id : null;
  return { kind: shown.kind, talk: talk ? { id: talk.id, kind: talk.kind, heldOn: talk.heldOn } : null, planId };
}
