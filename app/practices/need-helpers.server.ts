import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { findNeedFor, pickUp } from "./needs.server";

export type OwnedNeed = { id: number; employerId: number; confidential: boolean };
/** Picked up, and the last fact says by whom. */
const helpedBy = `FROM need_event v CROSS JOIN support_need n ON n.id = v.need_id
  WHERE v.person_id = :personId AND v.voided_at IS NULL AND n.state = 'pickedUp' AND n.voided_at IS NULL
    AND v.id = (SELECT x.id FROM need_event x WHERE x.need_id = n.id AND x.voided_at IS NULL ORDER BY x.happened_on DESC, x.id DESC LIMIT 1)`;

/** The needs that somebody picked up and did not answer yet. */
export const needsPickedUpBy = (personId: number): OwnedNeed[] =>
  statement<{ id: number; employerId: number; confidential: number }>(
    `SELECT n.id, n.employer_id AS employerId, n.confidential ${helpedBy} ORDER BY n.id`,
  )
    .all({ personId })
    .map((row) => ({ ...row, confidential: row.confidential === 1 }));

export const countNeedsPickedUpBy = (personId: number): number =>
  statement<{ n: number }>(`SELECT count(*) AS n ${helpedBy}`).get({ personId })?.n ?? 0;

/** Another colleague takes it up from here. False when it is no longer `from`'s, was answered, or `to` may not follow it. */
export function passOnNeed(viewer: Viewer, id: number, from: number, to: number): boolean {
  const need = findNeedFor(viewer, id);
  const theirs = statement(`SELECT 1 ${helpedBy} AND n.id = :id`).get({ personId: from, id });
  if (!need || !theirs) return false;
  return "followed" in pickUp(viewer, need, { helper: "person", personId: to, on: today() });
}
