import { prepared } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { writeContact } from "../employers/contacts.server";
import { folded } from "../employers/employer";
import {
  changeEstablishment,
  detailsIn,
  type Establishment,
  listEstablishments,
  writeEstablishment,
} from "../employers/establishments.server";
import type { RowSaid } from "./read-row.server";

/** What a row adds to an employer that is there: another establishment, the number of the head one, another contact. */
export type Additions = { establishment: boolean; headNumber: boolean; contact: boolean; differs: boolean };

type Place = {
  isHead: number;
  branchNumber: string | null;
  postcode: string | null;
  address: string | null;
};
const placesOf = prepared((db) =>
  db.$client.prepare<{ root: number }, Place>(`
    SELECT s.is_head AND s.employer_id = :root AS isHead, s.branch_number AS branchNumber, s.postcode, s.address
    FROM employer e JOIN establishment s ON s.employer_id = e.id WHERE e.root_id = :root ORDER BY s.id`),
);
const peopleOf = prepared((db) =>
  db.$client.prepare<{ root: number }, { name: string; email: string | null }>(
    "SELECT c.name, c.email FROM employer e JOIN contact c ON c.employer_id = e.id WHERE e.root_id = :root AND c.erased_at IS NULL",
  ),
);

/** Holds a row against the establishments and contacts of an employer that is here. */
export function additionsTo(rootId: number, said: RowSaid): Additions {
  return { ...establishmentSaid(rootId, said), contact: isNewContact(rootId, said.contact) };
}

function establishmentSaid(rootId: number, said: RowSaid): Omit<Additions, "contact"> {
  const nothing = { establishment: false, headNumber: false, differs: false };
  if (said.branchNumber === null) return nothing;
  const places = placesOf().all({ root: rootId });
  const known = places.find((place) => place.branchNumber === said.branchNumber);
  if (known) {
    const differs =
      known.isHead === 0 && (differing(known.address, said.address) || differing(known.postcode, said.postcode));
    return { ...nothing, differs };
  }
  const head = places.find((place) => place.isHead === 1);
  const headNumber = head?.branchNumber === null && !differing(head.postcode, said.postcode);
  return { ...nothing, headNumber, establishment: !headNumber };
}

const differing = (here: string | null, file: string | null) => here !== null && file !== null && here !== file;

/** By e-mail address, or by name where one of the two has none; also who left: they are not brought back. */
function isNewContact(rootId: number, contact: RowSaid["contact"]): boolean {
  return (
    contact !== null &&
    !peopleOf()
      .all({ root: rootId })
      .some((one) => samePerson(one, contact))
  );
}

type Named = { name: string; email: string | null };
export const samePerson = (a: Named, b: Named) =>
  a.email !== null && b.email !== null ? a.email === b.email : folded(a.name) === folded(b.name);

const detailsFrom = (said: RowSaid, employerName: string, counted: boolean) => ({
  name: folded(said.name) === folded(employerName) ? null : said.name,
  branchNumber: said.branchNumber,
  address: said.address,
  postcode: said.postcode,
  place: said.place,
  headCount: counted ? said.headCount : null,
  trainingCompany: "unknown" as const,
  sbbNumber: null,
  trainingCheckedOn: null,
});

export type MadeParts = { establishment?: number; contact?: number; head?: number };

/**
 * Adds them. `noted` writes their lines of history: at an employer that was there before. `counted` says that the rows give each
 * establishment its own head count.
 */
export function add(
  viewer: Viewer,
  rootId: number,
  said: RowSaid,
  additions: Additions,
  how: { employerName: string; noted: boolean; counted: boolean },
): MadeParts {
  const made: MadeParts = {};
  if (additions.establishment)
    made.establishment = writeEstablishment(viewer, rootId, detailsFrom(said, how.employerName, how.counted), {
      noted: how.noted,
    });
  if (additions.headNumber) made.head = numberHead(viewer, rootId, said.branchNumber);
  if (additions.contact && said.contact)
    made.contact = writeContact(
      viewer,
      rootId,
      { ...said.contact, jobTitle: null, locale: null },
      { noted: how.noted, source: "import" },
    );
  return made;
}

function numberHead(viewer: Viewer, rootId: number, branchNumber: string | null): number {
  const head = headOf(rootId);
  changeEstablishment(viewer, head, { ...detailsIn(head), branchNumber });
  return head.id;
}

function headOf(rootId: number): Establishment {
  const head = listEstablishments(rootId).find(({ isHead, employerId }) => isHead && employerId === rootId);
  if (!head) throw new Error(`Employer ${rootId} has no head establishment`);
  return head;
}
