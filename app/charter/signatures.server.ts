import { database, prepared, transaction } from "db/connection.server";
import {
  charterSignature,
  charterSignatureEnd,
  charterSignatureTheme,
  charterText,
  obligation,
  progressReport,
} from "db/schema/pact";
import { desc, lte, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { type Instant, now, today } from "../clock.server";
import { type Day, overlap, type Period } from "../days";
import { findContact } from "../employers/contacts.server";
import { recorded, rootOf } from "../employers/employers.server";
import { notVoided, type Refusal, refuse } from "../history/fact";
import { voidFact } from "../history/facts.server";
import { changesBetween, note } from "../history/history.server";
import { refresh } from "../standing/summary.server";
import { findSignature, intentionsAt, signaturesAt } from "./find.server";
import { isOpen } from "./intention";
import {
  CHARTER_SINCE,
  type CharterOccasion,
  type CharterTheme,
  periodOf,
  plainThemes,
  type Signature,
  type SignatureEndReason,
} from "./signature";
import { termsOf } from "./terms";

export type SignatureInput = {
  signedOn: Day;
  signatoryName: string;
  signatoryTitle: string;
  contactId: number | null;
  occasion: CharterOccasion;
  place: string | null;
  /** What shows it: a link, or where it is kept. */
  proof: string | null;
  themes: CharterTheme[];
};
type Signed = { id: number; planDueOn: Day };
type SignRefusal = Refusal<"future" | "beforeCharter" | "contact" | "overlaps" | "intendedLater">;

/** The text of the Charter that was valid on a day; the first one for days before it. */
const textOn = prepared((db) =>
  db
    .select({ id: charterText.id, planDueMonths: charterText.planDueMonths })
    .from(charterText)
    .where(lte(charterText.validFrom, sql.placeholder("day")))
    .orderBy(desc(charterText.validFrom))
    .limit(1)
    .prepare(),
);

/** When the plan of one who signs on a day is due. */
export function planDueOf(signedOn: Day): Day {
  return termsOn(signedOn).planDueOn;
}

function termsOn(signedOn: Day) {
  const text = textOn().get({ day: signedOn });
  if (!text) throw new Error(`No text of the Charter on ${signedOn}`);
  return { textId: text.id, ...termsOf(signedOn, text.planDueMonths) };
}

/**
 * The signature of this employer that shares a day with a period. A known one is held against those recorded at the same employer: two that
 * were merged may both have signed, and then either can still be corrected.
 */
export const overlappingSignature = (employerId: number, period: Period, known?: number) =>
  notVoided(signaturesAt(employerId)).find(
    (one) =>
      one.id !== known && (known === undefined || one.employerId === employerId) && overlap(periodOf(one), period),
  );

function refusalOf(employerId: number, input: SignatureInput, until: Day | null, except?: number) {
  const { signedOn, contactId } = input;
  if (signedOn > today()) return refuse("future");
  if (signedOn < CHARTER_SINCE) return refuse("beforeCharter", CHARTER_SINCE);
  if (contactId !== null && !findContact(rootOf(employerId), contactId)) return refuse("contact");
  const other = overlappingSignature(employerId, { from: signedOn, until }, except);
  if (other) return refuse("overlaps", other.signedOn);
  const intended = intentionsAt(employerId).find((one) => isOpen(one) && one.intendedOn > signedOn);
  return intended && refuse("intendedLater", intended.intendedOn);
}

/** The signature with its themes and all its terms. */
function write(viewer: Viewer, employerId: number, input: SignatureInput, at: Instant, replacesId: number | null) {
  const { themes, ...values } = input;
  const { textId, planDueOn, reportDueOns } = termsOn(input.signedOn);
  const { id } = database()
    .insert(charterSignature)
    .values({ employerId, ...values, charterTextId: textId, replacesId, ...recorded(viewer, at) })
    .returning({ id: charterSignature.id })
    .get();
  for (const theme of plainThemes(themes))
    database().insert(charterSignatureTheme).values({ signatureId: id, theme }).run();
  const terms = [
    { signatureId: id, kind: "plan" as const, dueOn: planDueOn },
    ...reportDueOns.map((dueOn) => ({ signatureId: id, kind: "report" as const, dueOn })),
  ];
  const written = database().insert(obligation).values(terms).returning({ id: obligation.id, kind: obligation.kind });
  const reportTermIds = written.all().flatMap((term) => (term.kind === "report" ? [term.id] : []));
  return { id, planDueOn, reportTermIds };
}

/** What the history shows of a signature; who signed is personal and stands in the signature alone. */
const shown = ({ signedOn, occasion, place, themes }: SignatureInput): Record<string, unknown> => ({
  signedOn,
  occasion,
  place,
  themes: plainThemes(themes),
});

/**
 * Records that an employer signed the Charter, with the terms that follow from it by the text of that day. Refused on a day to come or
 * from before the Charter, with a contact of another employer, while another signature runs or follows, and before an intention that is open.
 */
export function sign(viewer: Viewer, employerId: number, input: SignatureInput): Signed | SignRefusal {
  return transaction((): Signed | SignRefusal => {
    const refusal = refusalOf(employerId, input, null);
    if (refusal) return refusal;
    const { id, planDueOn } = write(viewer, employerId, input, now(), null);
    const changes = changesBetween({}, shown(input));
    note(viewer, { action: "signed", record: ["charterSignature", id], employerId, audience: "staff", changes });
    refresh([employerId]);
    return { id, planDueOn };
  });
}

/** Records that a signature ended; `endedOn` is the first day on which they are no signatory. Refused on a day to come, not after the day of signing, and when it ended already. */
export function endSignature(
  viewer: Viewer,
  { id: signatureId, employerId }: Signature,
  { endedOn, reason, note: remark }: { endedOn: Day; reason: SignatureEndReason; note: string | null },
): { id: number } | Refusal<"gone" | "future" | "beforeSigning" | "ended"> {
  return transaction((): { id: number } | Refusal<"gone" | "future" | "beforeSigning" | "ended"> => {
    const current = findSignature(employerId, signatureId);
    if (!current) return refuse("gone");
    if (current.ending) return refuse("ended", current.ending.endedOn);
    if (endedOn > today()) return refuse("future");
    if (endedOn <= current.signedOn) return refuse("beforeSigning", current.signedOn);
    const { id } = database()
      .insert(charterSignatureEnd)
      .values({ signatureId, endedOn, reason, note: remark, ...recorded(viewer, now()) })
      .returning({ id: charterSignatureEnd.id })
      .get();
    const changes = changesBetween({}, { endedOn, endReason: reason });
    const record: [string, number] = ["charterSignature", signatureId];
    note(viewer, { action: "ended", record, employerId, audience: "staff", changes });
    refresh([employerId]);
    return { id };
  });
}

/** They never signed: the signature no longer counts, nor do its terms and reports. Refused when it was voided already. */
export function voidSignature(
  viewer: Viewer,
  { id, employerId }: Signature,
  reason: string,
): { id: number } | Refusal<"gone"> {
  return transaction((): { id: number } | Refusal<"gone"> => {
    if (!voidFact(viewer, charterSignature, id, reason)) return refuse("gone");
    note(viewer, { action: "voided", record: ["charterSignature", id], employerId, audience: "staff", reason });
    refresh([employerId]);
    return { id };
  });
}

/** It never ended: the signature runs on. Refused when it did not end, and when another one or an open intention follows. */
export function voidSignatureEnd(
  viewer: Viewer,
  { id: signatureId, employerId }: Signature,
  reason: string,
): { id: number } | Refusal<"gone" | "overlaps" | "intendedLater"> {
  return transaction((): { id: number } | Refusal<"gone" | "overlaps" | "intendedLater"> => {
    const ending = findSignature(employerId, signatureId)?.ending;
    if (!ending) return refuse("gone");
    const other = overlappingSignature(employerId, { from: ending.endedOn, until: null }, signatureId);
    if (other) return refuse("overlaps", other.signedOn);
    const intended = intentionsAt(employerId).find((one) => isOpen(one) && one.intendedOn >= ending.endedOn);
    if (intended) return refuse("intendedLater", intended.intendedOn);
    voidFact(viewer, charterSignatureEnd, ending.id, reason);
    const changes = changesBetween({ endedOn: ending.endedOn }, { endedOn: null });
    const record: [string, number] = ["charterSignature", signatureId];
    note(viewer, { action: "endVoided", record, employerId, audience: "staff", reason, changes });
    refresh([employerId]);
    return { id: signatureId };
  });
}

/**
 * The signature was recorded wrongly: a new one takes its place, with its own terms; its ending and its reports move along (the nth report
 * stays the nth), the old ones stay readable. What was known before stays as it was. Refused as `sign` is, and when it would begin on or
 * after the day it ended or a report came in.
 */
export function correctSignature(
  viewer: Viewer,
  { id: replacedId, employerId }: Signature,
  input: SignatureInput,
  reason: string,
): Signed | SignRefusal | Refusal<"gone" | "afterEnd" | "afterReport"> {
  return transaction((): Signed | SignRefusal | Refusal<"gone" | "afterEnd" | "afterReport"> => {
    const current = findSignature(employerId, replacedId);
    if (!current) return refuse("gone");
    const { ending, terms } = current;
    const reports = terms.flatMap(({ number, report }) => (report ? [{ number, report }] : []));
    const early = reports.find(({ report }) => report.submittedOn <= input.signedOn);
    if (ending && ending.endedOn <= input.signedOn) return refuse("afterEnd", ending.endedOn);
    if (early) return refuse("afterReport", early.report.submittedOn);
    const refusal = refusalOf(employerId, input, ending?.endedOn ?? null, replacedId);
    if (refusal) return refusal;
    const at = now();
    voidFact(viewer, charterSignature, replacedId, reason, at);
    const { id, planDueOn, reportTermIds } = write(viewer, employerId, input, at, replacedId);
    if (ending) {
      voidFact(viewer, charterSignatureEnd, ending.id, reason, at);
      const { endedOn, reason: why, note: remark } = ending;
      const values = { signatureId: id, endedOn, reason: why, note: remark, replacesId: ending.id };
      database()
        .insert(charterSignatureEnd)
        .values({ ...values, ...recorded(viewer, at) })
        .run();
    }
    for (const { number, report } of reports) {
      voidFact(viewer, progressReport, report.id, reason, at);
      const { submittedOn, summary, onBehalf } = report;
      const obligationId = reportTermIds[number - 1] as number;
      database()
        .insert(progressReport)
        .values({ obligationId, submittedOn, summary, onBehalf, replacesId: report.id, ...recorded(viewer, at) })
        .run();
    }
    const changes = changesBetween(shown(current), shown(input));
    note(viewer, {
      action: "corrected",
      record: ["charterSignature", id],
      employerId,
      audience: "staff",
      reason,
      changes,
    });
    refresh([employerId]);
    return { id, planDueOn };
  });
}
