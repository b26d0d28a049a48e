import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";

const named =
  "(a.owner_id = :me OR EXISTS (SELECT 1 FROM appointment_participant n WHERE n.appointment_id = a.id AND n.person_id = :me))";

/**
 * Which appointments a viewer sees, as a condition on `a` with :me: as with conversations. Broker and programme manager: all. The desk
 * adviser: the open ones at employers handed over to the desk, and those they are named on. Others: those they are named on.
 */
export function appointmentSight(viewer: Viewer): string {
  if (!allows(viewer, "conversation.view")) return "0";
  if (allows(viewer, "conversation.confidential")) return "1";
  if (!allows(viewer, "employer.view")) return named;
  return `(${named} OR (a.confidential = 0 AND EXISTS (SELECT 1 FROM employer v
    JOIN employer_summary s ON s.employer_id = v.root_id AND s.referred = 1 WHERE v.id = a.employer_id)))`;
}
