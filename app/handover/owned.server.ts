import { countStandingAppointmentsOf, standingAppointmentsOf } from "../appointments/owners.server";
import { countOpenPromisesOf, openPromisesOf } from "../conversations/promise-owners.server";
import { assignedTo, countAssignedTo } from "../employers/assignments.server";
import { sharedViewsOf } from "../employers/saved-views.server";
import { countNeedsPickedUpBy, needsPickedUpBy } from "../practices/need-helpers.server";
import type { OwnedCounts, OwnedKind } from "./handover";

/**
 * What stands open under somebody's name, by room: the one list of what may not be left behind. A column that names a person and is not
 * asked for here must be marked as no ownership, or a test fails.
 */
export type Owned = { kind: OwnedKind; recordId: number; employerId: number | null; confidential: boolean };

export function ownedBy(personId: number): Owned[] {
  const as =
    (kind: OwnedKind) =>
    (row: { id: number; employerId?: number | null; confidential?: boolean }): Owned => ({
      kind,
      recordId: row.id,
      employerId: row.employerId ?? null,
      confidential: row.confidential ?? false,
    });
  return [
    ...assignedTo(personId).map(({ employerId }) => as("employer")({ id: employerId, employerId })),
    ...openPromisesOf(personId).map(as("promise")),
    ...standingAppointmentsOf(personId).map(as("appointment")),
    ...needsPickedUpBy(personId).map(as("need")),
    ...sharedViewsOf(personId).map(as("view")),
  ];
}

export const countOwnedBy = (personId: number): OwnedCounts => ({
  employer: countAssignedTo(personId),
  promise: countOpenPromisesOf(personId),
  appointment: countStandingAppointmentsOf(personId),
  need: countNeedsPickedUpBy(personId),
  view: sharedViewsOf(personId).length,
});
