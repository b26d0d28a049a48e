import { database, statement, transaction } from "db/connection.server";
import { visitPause } from "db/schema/visits";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import { addMonths, type Day } from "../days";
import { recorded } from "../employers/employers.server";
import { type Refusal, refuse } from "../history/fact";
import { voidFact } from "../history/facts.server";
import { note } from "../history/history.server";

export type Pause = {
  id: number;
  employerId: number;
  name: string;
  untilOn: Day;
  fromOn: Day;
  reason: string;
  by: string;
  brokerId: number | null;
};

/** How long "not now" may last: who must never be visited is no question of time. */
const MOST_MONTHS = 24;

const columns = `f.id, e.root_id AS employerId, r.name, f.from_on AS fromOn, f.until_on AS untilOn, f.reason, p.name AS "by", s.broker_id AS brokerId`;
const joins = `CROSS JOIN employer r ON r.id = e.root_id CROSS JOIN employer_summary s ON s.employer_id = e.root_id CROSS JOIN person p ON p.id = f.recorded_by
    WHERE f.voided_at IS NULL AND f.until_on > :day ORDER BY f.until_on, f.id`;

/** The employers that are not to be visited now, the first to come back first; merged ones under what they became. */
export const pausesOn = (day: Day): Pause[] =>
  statement<Pause>(`
    SELECT ${columns} FROM visit_pause f CROSS JOIN employer e ON e.id = f.employer_id ${joins}`).all({ day });

/** Why one employer is not to be visited now; nothing when it may be. */
export const pauseAt = (rootId: number): Pause | undefined =>
  statement<Pause>(`
    SELECT ${columns} FROM employer e CROSS JOIN visit_pause f ON f.employer_id = e.id AND e.root_id = :rootId ${joins} LIMIT 1`).get(
    {
      rootId,
      day: today(),
    },
  );

export const findPause = (id: string | undefined) => pausesOn(today()).find((one) => String(one.id) === id);

/** Takes an employer off the visit list until a day, with why. Refused: a day that is not to come, or more than two years away. */
export function pauseVisits(
  viewer: Viewer,
  employerId: number,
  { untilOn, reason }: { untilOn: Day; reason: string },
): { id: number } | Refusal<"notToCome" | "tooFar"> {
  const fromOn = today();
  if (untilOn <= fromOn) return refuse("notToCome");
  const most = addMonths(fromOn, MOST_MONTHS);
  if (untilOn > most) return refuse("tooFar", most);
  return transaction(() => {
    for (const known of pausesOn(fromOn).filter((one) => one.employerId === employerId))
      voidFact(viewer, visitPause, known.id, reason); // the new one says what holds now
    const done = database()
      .insert(visitPause)
      .values({ employerId, fromOn, untilOn, reason, ...recorded(viewer, now()) })
      .returning({ id: visitPause.id })
      .get();
    note(viewer, {
      action: "recorded",
      record: ["visitPause", done.id],
      employerId,
      audience: "staff",
      changes: { pausedUntilOn: [null, untilOn] },
      personal: { changes: { pauseReason: [null, reason] } },
    });
    return done;
  });
}

/** Puts an employer back on the list before its day; nothing happens when somebody was first. Returns whether it was off it. */
export function resumeVisits(viewer: Viewer, pause: Pause, reason: string): boolean {
  return transaction(() => {
    const done = voidFact(viewer, visitPause, pause.id, reason);
    if (done)
      note(viewer, {
        action: "voided",
        record: ["visitPause", pause.id],
        employerId: pause.employerId,
        audience: "staff",
        reason,
      });
    return done;
  });
}
