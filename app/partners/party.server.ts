import type { Viewer } from "../access/viewer.server";
import { findEmployerFor } from "../employers/employers.server";
import { findPartnerFor } from "./partners.server";
import type { At, PartyId, PartyRef } from "./party";

/** The columns of a `Party` for a row `x` that names an employer or a partner, with `partyJoins`. */
export const partyColumns = (x: string) =>
  `${x}.employer_id AS employerId, e.root_id AS rootId, ${x}.partner_id AS partnerId, coalesce(r.name, partner.name) AS withName`;
/** LEFT JOINs: first the rows, in their order, and beside each with whom it is; the other way round every one would be read and sorted. */
export const partyJoins = (x: string) =>
  `LEFT JOIN employer e ON e.id = ${x}.employer_id LEFT JOIN employer r ON r.id = e.root_id LEFT JOIN partner ON partner.id = ${x}.partner_id`;

/** That row `x` is with this party, with what was merged into an employer. */
export const isWith = (x: string, { kind }: Pick<PartyId, "kind">, id = ":with") =>
  kind === "employer"
    ? `${x}.employer_id IN (SELECT id FROM employer WHERE root_id = ${id})`
    : `${x}.partner_id = ${id}`;

/** The employer or partner of an address or a form, when the viewer sees it. */
export function findPartyFor(
  viewer: Viewer,
  {
    employer,
    partner,
  }: { employer?: string | number | null | undefined; partner?: string | number | null | undefined },
): PartyRef | undefined {
  const kind = partner ? "partner" : "employer";
  const found = partner ? findPartnerFor(viewer, partner) : findEmployerFor(viewer, employer ?? undefined);
  return found && { kind, id: found.id, name: found.name };
}

/** What a command writes of it in a row. */
export const atColumns = ({ employerId = null, partnerId = null }: At) => ({ employerId, partnerId });
/** The employers whose standing follows from it: a partner has none. */
export const employersOf = ({ employerId }: { employerId?: number | null }): number[] =>
  employerId === null || employerId === undefined ? [] : [employerId];

/** The employer or partner a form names, when the viewer sees it. */
export const partyIn = (viewer: Viewer, form: FormData): PartyRef | undefined =>
  findPartyFor(viewer, {
    employer: String(form.get("employerId") ?? ""),
    partner: String(form.get("partnerId") ?? ""),
  });
