import { prepared } from "db/connection.server";
import { type Instant, now } from "../clock.server";
import type { Day } from "../days";
import type { StandRow } from "./stand.server";
import { movedBy } from "./steps.server";

/**
 * Who heard the norm: a letter or mail of ours went there, an open talk reached them, or they ever joined or signed. A try that did not get
 * through says nothing. A condition on `s` (employer_summary).
 */
export const heardTheNorm = `(s.pact_ever >= 2 OR s.charter_ever >= 2
  OR s.employer_id IN (SELECT h.root_id FROM approach a CROSS JOIN employer h ON h.id = a.employer_id WHERE a.voided_at IS NULL))`;

/** Of the root employers of that day, since what was one employer later may have been two. */
const writtenTo = prepared((db) =>
  db.$client
    .prepare<{ day: Day; known: Instant }, number>(`
    WITH ${movedBy()}
    SELECT DISTINCT coalesce(m.into_id, a.employer_id) FROM approach a LEFT JOIN moved m ON m.from_id = a.employer_id
    WHERE a.voided_at IS NULL AND a.approached_on <= :day`)
    .pluck(),
);

/** The same of a day in the past, as a question about a row of `standAt`. */
export function heardTheNormOn(day: Day): (row: StandRow) => boolean {
  const written = new Set(writtenTo().all({ day, known: now() }));
  return ({ id, pactEver, charterEver }) => pactEver >= 2 || charterEver >= 2 || written.has(id);
}
