import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { stands } from "../appointments/appointment";
import { diaryOf } from "../appointments/appointments.server";
import { instantOf, machineNow, now, today } from "../clock.server";
import { usualDueOn } from "../conversations/conversation";
import { promisesDueOf } from "../conversations/promises.server";
import { addDays } from "../days";
import { findEmployerFor } from "../employers/employers.server";
import { sightOf } from "../employers/sight.server";
import { namesakes } from "../import/match.server";
import { partyOf } from "../partners/party";

const DAYS = 7; // ahead, and back for what is still to be logged
const MOST_NAMES = 3000;

/**
 * What goes along on a device: the appointments of a week with whom and where, the names of one's own employers, and what one promised. Nothing
 * confidential: not even whether there is such an appointment.
 */
export function forTheRoad(viewer: Viewer) {
  const day = today();
  const span = { from: instantOf(addDays(day, -DAYS), "00:00"), until: instantOf(addDays(day, DAYS), "00:00") };
  return {
    now: now(),
    machineNow: machineNow(),
    dueOn: usualDueOn(day),
    appointments: diaryOf(viewer, viewer.personId, span)
      .filter((row) => stands(row) && !row.confidential)
      .map((row) => ({
        id: row.id,
        party: partyOf(row),
        kind: row.kind,
        on: row.on,
        startsAt: row.startsAt,
        endsAt: row.endsAt,
        address: row.address,
        establishmentId: row.establishmentId,
        purposes: row.purposes,
        contacts: row.guests.flatMap(({ contactId, name, phone }) =>
          contactId === null ? [] : [{ id: contactId, name, phone }],
        ),
      })),
    employers: statement<{ id: number; name: string }>(`
      SELECT s.employer_id AS id, e.name FROM employer_summary s JOIN employer e ON e.id = s.employer_id
      WHERE s.broker_id = :me AND ${sightOf(viewer)} ORDER BY s.sort_name, s.employer_id LIMIT ${MOST_NAMES}`).all({
      me: viewer.personId,
    }),
    promises: promisesDueOf(viewer, viewer.personId, addDays(day, DAYS))
      .filter(({ confidential }) => !confidential)
      .map(({ id, what, withName, dueOn }) => ({ id, what, withName, dueOn })),
  };
}
export type ForTheRoad = ReturnType<typeof forTheRoad>;

/** The one employer the viewer sees that is called exactly so, ignoring case and accents; else whether there are none or several. */
export function employerNamed(viewer: Viewer, name: string): number | "unknown" | "several" {
  const ids = namesakes(name).flatMap(({ rootId }) => findEmployerFor(viewer, rootId)?.id ?? []);
  const [only, another] = [...new Set(ids)];
  if (only === undefined) return "unknown";
  return another === undefined ? only : "several";
}
