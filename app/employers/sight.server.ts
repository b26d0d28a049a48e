import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";

/** Which employers a viewer sees, as a condition on `s` (employer_summary). An employer's own contact uses the portal, not these lists. */
export function sightOf(viewer: Viewer): string {
  if (!allows(viewer, "employer.view")) return "0";
  if (allows(viewer, "employer.change")) return "1";
  return "s.referred = 1"; // the desk adviser: those handed over with consent
}

/** The column of "last contact" that is theirs: with confidential talks, or without. */
export const lastContactFor = (viewer: Viewer) =>
  allows(viewer, "conversation.confidential") ? "last_contact" : "last_contact_open";
