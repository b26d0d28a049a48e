import { database, statement } from "db/connection.server";
import { employer } from "db/schema/employers";
import { eq } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import { note } from "../history/history.server";
import type { Locale } from "../language/messages";
import { replaceBroker } from "./employers.server";

export type Assigned = {
  employerId: number;
  rootId: number;
  name: string;
  sectorId: number | null;
  sector: string | null;
  district: string | null;
  referred: number;
};

/** Whom somebody looks after, by name; also one that was merged into another, under what it became. */
export const assignedTo = (personId: number, locale: Locale = "nl"): Assigned[] =>
  statement<Assigned>(`
    SELECT b.employer_id AS employerId, e.root_id AS rootId, r.name, s.sector_id AS sectorId, c.name_${locale} AS sector, s.district, s.referred
    FROM broker_assignment b CROSS JOIN employer e ON e.id = b.employer_id CROSS JOIN employer r ON r.id = e.root_id
      CROSS JOIN employer_summary s ON s.employer_id = e.root_id LEFT JOIN sector c ON c.id = s.sector_id
    WHERE b.person_id = :personId AND b.until_on IS NULL AND b.voided_at IS NULL ORDER BY s.sort_name, b.employer_id`).all(
    {
      personId,
    },
  );

/** How many employers somebody looks after. */
export const countAssignedTo = (personId: number): number =>
  statement<{ n: number }>(
    "SELECT count(*) AS n FROM broker_assignment WHERE person_id = :personId AND until_on IS NULL AND voided_at IS NULL",
  ).get({ personId })?.n ?? 0;

/** How many employers each person looks after who looks after any, most first. */
export const countsByBroker = (): { id: number; name: string; employers: number }[] =>
  statement<{ id: number; name: string; employers: number }>(`
    SELECT p.id, p.name, count(*) AS employers FROM broker_assignment b JOIN person p ON p.id = b.person_id
    WHERE b.until_on IS NULL AND b.voided_at IS NULL GROUP BY p.id ORDER BY employers DESC, p.name`).all({});

const standingNow = `
  SELECT e.version, (SELECT b.person_id FROM broker_assignment b WHERE b.employer_id = e.id AND b.until_on IS NULL AND b.voided_at IS NULL) AS brokerId,
    e.person_set AS personSet FROM employer e WHERE e.id = :employerId`;

/**
 * Gives an employer to another broker from today, or to nobody, within a command's transaction: the summary is the command's, which does many.
 * False when it was no longer with `from`: somebody was first, and theirs holds.
 */
export function passOnEmployer(
  viewer: Viewer,
  employerId: number,
  { from, to, action, reason }: { from: number | null; to: number | null; action: string; reason?: string | undefined },
): boolean {
  const current = statement<{ version: number; brokerId: number | null; personSet: string }>(standingNow).get({
    employerId,
  });
  if (!current || current.brokerId !== from || from === to) return false;
  replaceBroker(viewer, employerId, to, now());
  const personSet = [...new Set([...(JSON.parse(current.personSet) as string[]), "brokerId"])];
  database()
    .update(employer)
    .set({ version: current.version + 1, personSet })
    .where(eq(employer.id, employerId))
    .run();
  note(viewer, {
    action,
    record: ["employer", employerId],
    employerId,
    audience: "staff",
    reason,
    changes: { brokerId: [from, to], version: [current.version, current.version + 1] },
  });
  return true;
}
