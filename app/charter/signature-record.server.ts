import { randomUUID } from "node:crypto";
import { notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { type PartAction, partAction, saying } from "../forms/part-form.server";
import { formats } from "../language/formats";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { correctSchema, endSchema, mistakeSchema, signSchema } from "./charter.schema.server";
import { charterWords } from "./messages";
import { voidReport } from "./reports.server";
import type { Signature } from "./signature";
import { correctSignature, endSignature, sign, voidSignature, voidSignatureEnd } from "./signatures.server";

/** The forms of a signature's page, by verb. */
export const signatureSchemas = {
  correct: correctSchema,
  end: endSchema,
  resume: mistakeSchema,
  void: mistakeSchema,
  unreport: mistakeSchema,
};

/** Signing, and where it leads: the page that says what follows from it, with its undo. */
export function signPart(viewer: Viewer, employerId: number, locale: Locale): PartAction {
  const t = text(charterWords, locale);
  return partAction(signSchema, "signedOn", (input) => {
    const result = sign(viewer, employerId, input);
    if ("refused" in result) return result;
    const fields = { part: "void", voidReason: t("undone"), key: randomUUID() };
    const undo = { label: t("undo"), action: paths.signature(employerId, result.id), fields };
    const said = t("sign.said", { day: formats(locale, today()).day(result.planDueOn) });
    return { path: paths.charter(employerId), said, undo };
  });
}

/** What a form of a signature's page does, by its name; 404 for one that is not there, or is about another's report. */
export function signaturePart(
  viewer: Viewer,
  employerId: number,
  signature: Signature,
  name: string,
  locale: Locale,
): PartAction {
  const t = text(charterWords, locale);
  const format = formats(locale, today());
  const path = paths.charter(employerId);
  const said = saying(path);
  const [verb, id] = name.split(":");
  if (verb === "correct")
    return partAction(correctSchema, "signedOn", ({ voidReason, ...input }) => {
      const result = correctSignature(viewer, signature, input, voidReason);
      if ("refused" in result) return result;
      const day = format.day(result.planDueOn);
      return { path: paths.signature(employerId, result.id), said: t("correct.said", { day }) };
    });
  if (verb === "end")
    return partAction(endSchema, "endedOn", (input) =>
      said(endSignature(viewer, signature, input), t("end.said", { day: format.day(input.endedOn) })),
    );
  if (verb === "resume")
    return partAction(mistakeSchema, "voidReason", ({ voidReason }) =>
      said(voidSignatureEnd(viewer, signature, voidReason), t("resume.said", { day: format.day(signature.signedOn) })),
    );
  if (verb === "void")
    return partAction(mistakeSchema, "voidReason", ({ voidReason }) =>
      said(voidSignature(viewer, signature, voidReason), t("void.said")),
    );
  const term = signature.terms.find((one) => one.kind === "report" && String(one.id) === id);
  if (verb !== "unreport" || !term) throw notFound();
  return partAction(mistakeSchema, "voidReason", ({ voidReason }) =>
    said(voidReport(viewer, term, voidReason), t("unreport.said")),
  );
}
