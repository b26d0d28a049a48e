import { randomUUID } from "node:crypto";
import { notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { type PartAction, partAction, saying } from "../forms/part-form.server";
import { notVoided } from "../history/fact";
import { formats } from "../language/formats";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { findSummary } from "../standing/summary.server";
import { dropSchema, intendSchema, mistakeSchema, receiveSchema, sendSchema } from "./charter.schema.server";
import { findIntention, signaturesAt } from "./find.server";
import type { IntentionEvent } from "./intention";
import { dropIntention, intend, sendIntention, voidIntention, voidIntentionEvent } from "./intentions.server";
import { charterWords } from "./messages";
import { receiveReport } from "./reports.server";

/** The forms of the Charter's page, by verb. */
export const charterSchemas = {
  receive: receiveSchema,
  intend: intendSchema,
  send: sendSchema,
  drop: dropSchema,
  unintend: mistakeSchema,
  unsend: mistakeSchema,
  undrop: mistakeSchema,
};
const events: Record<string, IntentionEvent["kind"]> = { unsend: "sentToSer", undrop: "dropped" };

/** What a form of the Charter's page does, by its name; 404 for one that is not there, or is about another employer's intention. */
export function charterPart(viewer: Viewer, employerId: number, name: string, locale: Locale): PartAction {
  const t = text(charterWords, locale);
  const path = paths.charter(employerId);
  const [verb = "", id] = name.split(":");
  if (verb === "receive") return receivePart(viewer, employerId, locale);
  if (verb === "intend")
    return partAction(intendSchema, "intendedOn", (input) => {
      const result = intend(viewer, employerId, input);
      if ("refused" in result) return result;
      const fields = { part: `unintend:${result.id}`, voidReason: t("undone"), key: randomUUID() };
      return { path, said: t("intend.said"), undo: { label: t("undo"), action: path, fields } };
    });
  const intention = findIntention(employerId, id);
  if (!intention) throw notFound();
  const said = saying(path);
  if (verb === "send")
    return partAction(sendSchema, "on", ({ on }) => said(sendIntention(viewer, intention, on), t("send.said")));
  if (verb === "drop")
    return partAction(dropSchema, "on", ({ on, reason }) =>
      said(dropIntention(viewer, intention, on, reason), t("drop.said")),
    );
  if (verb === "unintend")
    return partAction(mistakeSchema, "voidReason", ({ voidReason }) =>
      said(voidIntention(viewer, intention, voidReason), t("unintend.said")),
    );
  const kind = events[verb];
  if (!kind) throw notFound();
  return partAction(mistakeSchema, "voidReason", ({ voidReason }) =>
    said(
      voidIntentionEvent(viewer, intention, kind, voidReason),
      t(kind === "dropped" ? "undrop.said" : "unsend.said"),
    ),
  );
}

/** The term comes from a list on the page: one of this employer's, or it is not there. */
function receivePart(viewer: Viewer, employerId: number, locale: Locale): PartAction {
  const t = text(charterWords, locale);
  return partAction(receiveSchema, "submittedOn", ({ termId, ...input }) => {
    const terms = notVoided(signaturesAt(employerId)).flatMap((signature) => signature.terms);
    const term = terms.find(({ id, kind }) => String(id) === termId && kind === "report");
    if (!term) throw notFound();
    const result = receiveReport(viewer, term, input);
    if ("refused" in result) return result;
    const next = findSummary(employerId)?.reportDueOn;
    const said = next ? t("receive.said", { day: formats(locale, today()).day(next) }) : t("receive.saidLast");
    const fields = { part: `unreport:${term.id}`, voidReason: t("undone"), key: randomUUID() };
    const undo = { label: t("undo"), action: paths.signature(employerId, term.signatureId), fields };
    return { path: paths.charter(employerId), said, undo };
  });
}
