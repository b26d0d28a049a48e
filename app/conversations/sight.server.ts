import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";

const named =
  "(c.recorded_by = :me OR EXISTS (SELECT 1 FROM conversation_participant n WHERE n.conversation_id = c.id AND n.person_id = :me))";

/**
 * Which conversations a viewer sees, as a condition on `c` with :me. Broker and programme manager: all. The desk adviser: the open ones at
 * employers handed over to the desk, and those they are named on. Others with the permission: those they are named on.
 */
export function conversationSight(viewer: Viewer): string {
  if (!allows(viewer, "conversation.view")) return "0";
  if (allows(viewer, "conversation.confidential")) return "1";
  if (!allows(viewer, "employer.view")) return named;
  return `(${named} OR (c.confidential = 0 AND EXISTS (SELECT 1 FROM employer v
    JOIN employer_summary s ON s.employer_id = v.root_id AND s.referred = 1 WHERE v.id = c.employer_id)))`;
}

/**
 * Which promises a viewer sees, as a condition on `p` with :me. Broker and programme manager: all. The desk adviser: the shared ones at employers
 * handed over to the desk, and their own.
 */
export function promiseSight(viewer: Viewer): string {
  if (!allows(viewer, "promise.view")) return "0";
  if (allows(viewer, "conversation.confidential")) return "1";
  return `(p.owner_id = :me OR (p.confidential = 0 AND p.shared = 1 AND EXISTS (SELECT 1 FROM employer v
    JOIN employer_summary s ON s.employer_id = v.root_id AND s.referred = 1 WHERE v.id = p.employer_id)))`;
}
