import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";

/** Which employers a viewer sees, as a condition on `s` (employer_summary). An employer's own contact uses the portal, not these lists. */
export function sightOf(viewer: Viewer): string {
  if (!allows(viewer, "employer.view")) return "0";
  if (allows(viewer, "employer.change")) return "1";
  return "s.referred = 1"; // the desk adviser: those handed over with consent
}

/** "Utrechts": an open establishment in the municipality itself, as a condition on `s` with :municipality. */
export const isInMunicipality = `EXISTS (SELECT 1 FROM employer h JOIN establishment b ON b.employer_id = h.id
  WHERE h.root_id = s.employer_id AND b.closed_on IS NULL AND b.municipality = :municipality)`;

/** The column of "last contact" that is theirs: with confidential talks, or without. */
export const lastContactFor = (viewer: Viewer) =>
  allows(viewer, "conversation.confidential") ? "last_contact" : "last_contact_open";
