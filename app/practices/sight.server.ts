import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";

const atTheDesk = (x: string) => `(${x}.confidential = 0 AND EXISTS (SELECT 1 FROM employer v
  JOIN employer_summary w ON w.employer_id = v.root_id AND w.referred = 1 WHERE v.id = ${x}.employer_id))`;

/** Which good practices a viewer sees, as a condition on `p` or another name. Broker and programme manager: all. The desk adviser: the open ones at employers handed over to the desk. */
export function practiceSight(viewer: Viewer, p = "p"): string {
  if (!allows(viewer, "practice.view")) return "0";
  return allows(viewer, "conversation.confidential") ? "1" : atTheDesk(p);
}

/** Which support needs a viewer sees, as a condition on `n`: by the same rule. */
export function needSight(viewer: Viewer, n = "n"): string {
  if (!allows(viewer, "need.view")) return "0";
  return allows(viewer, "conversation.confidential") ? "1" : atTheDesk(n);
}
