import { statement } from "db/connection.server";
import { notVoided } from "../history/fact";
import { traceColumns, traceJoins } from "../history/facts.server";
import type { Intention, IntentionEvent } from "./intention";
import { type CharterTheme, type Ending, plainThemes, type Report, type Signature, type Term } from "./signature";

const family = "SELECT id FROM employer WHERE root_id = (SELECT root_id FROM employer WHERE id = :employer)";

/** All intentions of an employer and of what was merged into it, the last first, the mistaken ones too. The caller asked whether the employer is theirs to see. */
export function intentionsAt(employerId: number): Intention[] {
  const events = statement<IntentionEvent & { intentionId: number }>(`
    SELECT f.id, f.intention_id AS intentionId, f.kind, f.happened_on AS happenedOn, f.reason, ${traceColumns}
    FROM charter_intention_event f JOIN charter_intention i ON i.id = f.intention_id ${traceJoins}
    WHERE i.employer_id IN (${family}) ORDER BY f.id`).all({ employer: employerId });
  return statement<Omit<Intention, "sent" | "dropped" | "mistakenEvents">>(`
    SELECT f.id, f.employer_id AS employerId, f.intended_on AS intendedOn, f.contact_id AS contactId, c.name AS contact,
      (SELECT min(s.signed_on) FROM charter_signature s
        WHERE s.employer_id IN (${family}) AND s.voided_at IS NULL AND s.signed_on >= f.intended_on) AS signedOn, ${traceColumns}
    FROM charter_intention f LEFT JOIN contact c ON c.id = f.contact_id ${traceJoins}
    WHERE f.employer_id IN (${family}) ORDER BY f.intended_on DESC, f.id DESC`)
    .all({ employer: employerId })
    .map((row) => {
      const own = events.filter(({ intentionId }) => intentionId === row.id);
      return {
        ...row,
        sent: notVoided(own).find(({ kind }) => kind === "sentToSer") ?? null,
        dropped: notVoided(own).find(({ kind }) => kind === "dropped") ?? null,
        mistakenEvents: own.filter(({ voidedAt }) => voidedAt !== null),
      };
    });
}

/** An intention of this employer that still counts; nothing when the id is another's or it was voided. */
export const findIntention = (employerId: number, id: string | number | undefined): Intention | undefined =>
  notVoided(intentionsAt(employerId)).find((one) => String(one.id) === String(id));

/** All signatures of an employer and of what was merged into it, with themes, terms and reports; the last first, the mistaken ones too. */
export function signaturesAt(employerId: number): Signature[] {
  const asked = { employer: employerId };
  const endings = statement<Ending & { signatureId: number }>(`
    SELECT f.id, f.signature_id AS signatureId, f.ended_on AS endedOn, f.reason, f.note, ${traceColumns}
    FROM charter_signature_end f JOIN charter_signature s ON s.id = f.signature_id ${traceJoins}
    WHERE s.employer_id IN (${family}) ORDER BY f.id`).all(asked);
  const terms = termsAt(employerId);
  return statement<Omit<Signature, "themes" | "terms" | "ending" | "mistakenEndings"> & { themes: string }>(`
    SELECT f.id, f.employer_id AS employerId, f.signed_on AS signedOn, x.version_no AS textVersion, f.signatory_name AS signatoryName,
      f.signatory_title AS signatoryTitle, f.contact_id AS contactId, c.name AS contact, f.occasion, f.place, f.proof,
      (SELECT json_group_array(theme) FROM charter_signature_theme WHERE signature_id = f.id) AS themes, ${traceColumns}
    FROM charter_signature f JOIN charter_text x ON x.id = f.charter_text_id LEFT JOIN contact c ON c.id = f.contact_id ${traceJoins}
    WHERE f.employer_id IN (${family}) ORDER BY f.signed_on DESC, f.id DESC`)
    .all(asked)
    .map((row) => {
      const own = endings.filter(({ signatureId }) => signatureId === row.id);
      return {
        ...row,
        themes: plainThemes(JSON.parse(row.themes) as CharterTheme[]),
        terms: terms.filter(({ signatureId }) => signatureId === row.id),
        ending: notVoided(own)[0] ?? null,
        mistakenEndings: own.filter(({ voidedAt }) => voidedAt !== null),
      };
    });
}

/** The terms of all signatures of an employer, each with its reports; a plan before the reports. */
function termsAt(employerId: number): Term[] {
  const asked = { employer: employerId };
  const reports = statement<Omit<Report, "onBehalf"> & { onBehalf: number; termId: number }>(`
    SELECT f.id, f.obligation_id AS termId, f.submitted_on AS submittedOn, f.summary, f.on_behalf AS onBehalf, ${traceColumns}
    FROM charter_signature s CROSS JOIN obligation o ON o.signature_id = s.id CROSS JOIN progress_report f ON f.obligation_id = o.id
    ${traceJoins} WHERE s.employer_id IN (${family}) ORDER BY f.id`)
    .all(asked)
    .map(({ onBehalf, ...row }) => ({ ...row, onBehalf: onBehalf === 1 }));
  return statement<Omit<Term, "report" | "mistakenReports">>(`
    SELECT o.id, o.signature_id AS signatureId, s.employer_id AS employerId, o.kind, o.due_on AS dueOn,
      row_number() OVER (PARTITION BY o.signature_id, o.kind ORDER BY o.due_on) AS number
    FROM charter_signature s CROSS JOIN obligation o ON o.signature_id = s.id WHERE s.employer_id IN (${family})
    ORDER BY o.signature_id, o.kind, o.due_on`)
    .all(asked)
    .map((term) => {
      const own = reports.filter(({ termId }) => termId === term.id);
      return {
        ...term,
        report: notVoided(own)[0] ?? null,
        mistakenReports: own.filter(({ voidedAt }) => voidedAt !== null),
      };
    });
}

/** A signature of this employer that still counts; nothing when the id is another's or it was voided. */
export const findSignature = (employerId: number, id: string | number | undefined): Signature | undefined =>
  notVoided(signaturesAt(employerId)).find((one) => String(one.id) === String(id));
