import type { z } from "zod";
import { notFound, refused } from "../access/guards.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import type { FormRules } from "../forms/form";
import { rulesOf, type Say } from "../forms/parse-form.server";
import { type PartAction, partAction, saying } from "../forms/part-form.server";
import { refuse } from "../history/fact";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { askConsent, recordAnswer, voidConsentEvent } from "./consent.server";
import { practiceWords } from "./messages";
import { answerNeed, type Need, needHelped, pickUp, reopenNeed, voidNeed, voidNeedEvent } from "./needs.server";
import { needForms, practiceForms } from "./practice.schema.server";
import { mayVoid, type Practice, voidPractice } from "./practices.server";

export const partRules = (forms: Record<string, z.ZodType>, say: Say) =>
  Object.fromEntries(Object.entries(forms).map(([verb, schema]) => [verb, rulesOf(schema, say)])) as Record<
    string,
    FormRules
  >;

const gone = (done: boolean) => (done ? {} : refuse("gone"));

/** The form of a practice's page that was sent: `ask`, `answer`, `mistake:12` (a line about the consent), `void`. */
export function practicePart(viewer: Viewer, practice: Practice, part: string, locale: Locale): PartAction {
  const t = text(practiceWords, locale);
  const there = saying(paths.practice(practice.id));
  const [verb, id] = part.split(":");
  if (verb === "void") {
    if (!allows(viewer, "practice.gather") || !mayVoid(viewer, practice)) throw refused();
    return partAction(practiceForms.void, "voidReason", ({ voidReason }) =>
      saying(paths.practices())(gone(voidPractice(viewer, practice, voidReason)), t("void.said")),
    );
  }
  if (!allows(viewer, "practice.consent")) throw refused();
  if (verb === "ask")
    return partAction(practiceForms.ask, "contactId", (input) => {
      const result = askConsent(viewer, practice, input);
      return there(result, "asked" in result ? t("consent.saidAsked", { name: result.asked }) : "");
    });
  if (verb === "answer")
    return partAction(practiceForms.answer, "on", (input) =>
      there(recordAnswer(viewer, practice, input), t("consent.saidRecorded")),
    );
  if (verb === "mistake")
    return partAction(practiceForms.mistake, "voidReason", ({ voidReason }) =>
      there(gone(voidConsentEvent(viewer, practice, Number(id), voidReason)), t("events.saidVoided")),
    );
  throw notFound();
}

/** The form of a need's page that was sent: `pickUp`, `use:7` (a good practice), `answer`, `helped`, `reopen`, `mistake:12`, `void`. */
export function needPart(viewer: Viewer, need: Need, part: string, locale: Locale): PartAction {
  const t = text(practiceWords, locale);
  const there = saying(paths.need(need.id));
  const [verb, id] = part.split(":");
  if (verb === "void") {
    if (!allows(viewer, "need.gather") || !mayVoid(viewer, need)) throw refused();
    return partAction(needForms.void, "voidReason", ({ voidReason }) =>
      saying(paths.needs())(gone(voidNeed(viewer, need, voidReason)), t("void.said")),
    );
  }
  if (!allows(viewer, "need.follow")) throw refused();
  if (verb === "pickUp")
    return partAction(needForms.pickUp, "on", ({ by, on }) =>
      there(
        pickUp(viewer, need, by === "desk" ? { helper: "desk", on } : { helper: "person", personId: Number(by), on }),
        t("need.saidPickedUp"),
      ),
    );
  if (verb === "use")
    return partAction(needForms.use, "practice", () =>
      there(pickUp(viewer, need, { helper: "practice", practiceId: Number(id), on: today() }), t("need.saidPickedUp")),
    );
  if (verb === "answer")
    return partAction(needForms.answer, "on", (input) =>
      there(answerNeed(viewer, need, input), t("need.saidAnswered")),
    );
  if (verb === "helped")
    return partAction(needForms.helped, "on", (input) => there(needHelped(viewer, need, input), t("need.saidHelped")));
  if (verb === "reopen")
    return partAction(needForms.reopen, "on", (input) =>
      there(reopenNeed(viewer, need, input), t("need.saidReopened")),
    );
  if (verb === "mistake")
    return partAction(needForms.mistake, "voidReason", ({ voidReason }) =>
      there(gone(voidNeedEvent(viewer, need, Number(id), voidReason)), t("events.saidVoided")),
    );
  throw notFound();
}
