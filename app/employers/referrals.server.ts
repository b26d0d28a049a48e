import { database, statement, transaction } from "db/connection.server";
import { deskReferral, deskReferralEnd } from "db/schema/employers";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { note } from "../history/history.server";
import { recorded, settle } from "./employers.server";

export type Referral = { id: number; referredOn: Day; consentBy: string; question: string | null; recordedBy: string };

/** The running referral to the desk, if there is one. */
export function findReferral(rootId: number): Referral | undefined {
  return statement<Referral>(`
    SELECT f.id, f.referred_on AS referredOn, f.consent_by AS consentBy, f.question, p.name AS recordedBy FROM desk_referral f JOIN person p ON p.id = f.recorded_by
    WHERE f.employer_id IN (SELECT id FROM employer WHERE root_id = :root) AND f.voided_at IS NULL AND f.referred_on <= :day
      AND NOT EXISTS (SELECT 1 FROM desk_referral_end x WHERE x.referral_id = f.id AND x.voided_at IS NULL AND x.ended_on <= :day)
    ORDER BY f.referred_on, f.id LIMIT 1`).get({ root: rootId, day: today() });
}

/** Whether the desk sees an employer today. */
export const standsAtTheDesk = (employerId: number): boolean =>
  statement(
    "SELECT 1 FROM employer e JOIN employer_summary s ON s.employer_id = e.root_id WHERE e.id = :employerId AND s.referred = 1",
  ).get({ employerId }) !== undefined;

/** Hands an employer over to the desk, with the consent of somebody there: from now on the adviser sees it. Refused when it was already. */
export function referToDesk(
  viewer: Viewer,
  employerId: number,
  input: { consentBy: string; question: string | null },
): number {
  return transaction(() => {
    const known = findReferral(employerId);
    if (known) return known.id;
    const { id } = database()
      .insert(deskReferral)
      .values({ employerId, referredOn: today(), ...input, ...recorded(viewer, now()) })
      .returning({ id: deskReferral.id })
      .get();
    note(viewer, {
      action: "referred",
      record: ["deskReferral", id],
      employerId,
      audience: "staff",
      changes: { question: [null, input.question] },
    });
    settle([employerId]);
    return id;
  });
}

/** The consent was withdrawn, or the desk is done: the adviser no longer sees the employer, also where two were merged that had each been handed over. */
export function endReferral(viewer: Viewer, employerId: number, reason: string) {
  transaction(() => {
    for (let running = findReferral(employerId); running; running = findReferral(employerId)) {
      database()
        .insert(deskReferralEnd)
        .values({ referralId: running.id, endedOn: today(), reason, ...recorded(viewer, now()) })
        .run();
      note(viewer, {
        action: "referralEnded",
        record: ["deskReferral", running.id],
        employerId,
        audience: "staff",
        reason,
      });
    }
    settle([employerId]);
  });
}
