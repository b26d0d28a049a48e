import { setImmediate } from "node:timers/promises";
import { prepared } from "db/connection.server";
import type { Instant } from "../clock.server";
import type { Day } from "../days";
import type { JoinRoute } from "../pact/membership";
import { familiesOf, type Growth, growthOf, type Interval, type Merge, together } from "./growth";
import { known } from "./steps.server";

type Asked = { day: Day; known: Instant };
const fact = (row: string, day: string) => `${row}.${day} <= :day AND ${known(row)}`;

/** Everything that ever made somebody count: some ten thousand rows in a large city, each end asked by its index. */
const memberships = prepared((db) =>
  db.$client.prepare<Asked, Interval>(`
    SELECT f.employer_id AS employerId, 'member' AS what, f.joined_on AS "from",
      (SELECT min(x.left_on) FROM membership_end x WHERE x.membership_id = f.id AND ${fact("x", "left_on")}) AS until
    FROM membership f WHERE ${fact("f", "joined_on")}`),
);
const signatures = prepared((db) =>
  db.$client.prepare<Asked, Interval>(`
    SELECT f.employer_id AS employerId, 'signed' AS what, f.signed_on AS "from",
      (SELECT min(x.ended_on) FROM charter_signature_end x WHERE x.signature_id = f.id AND ${fact("x", "ended_on")}) AS until
    FROM charter_signature f WHERE ${fact("f", "signed_on")}`),
);
const plans = prepared((db) =>
  db.$client.prepare<Asked, Interval>(`
    SELECT p.employer_id AS employerId, 'planned' AS what, min(f.happened_on) AS "from", NULL AS until
    FROM action_plan p CROSS JOIN action_plan_event f ON f.plan_id = p.id AND f.kind IN ('madeFinal', 'sentToSer')
      AND ${fact("f", "happened_on")}
    GROUP BY p.employer_id`),
);
/** In the order in which they were recorded, as the rule of steps.server.ts takes the last one in force. */
const merges = prepared((db) =>
  db.$client.prepare<Asked, Merge>(`
    SELECT from_id AS fromId, into_id AS intoId, merged_on AS "on" FROM employer_merge
    WHERE merged_on <= :day AND recorded_at <= :known AND (undone_at IS NULL OR undone_at > :known) ORDER BY id`),
);

/** By which way a member came, and through which partner where that was one and is known. */
export type Came = { route: JoinRoute; partnerId: number | null };
const running = prepared((db) =>
  db.$client.prepare<Asked, Came & { employerId: number }>(`
    SELECT f.employer_id AS employerId, f.route, f.partner_id AS partnerId FROM membership f WHERE ${fact("f", "joined_on")}
      AND NOT EXISTS (SELECT 1 FROM membership_end x WHERE x.membership_id = f.id AND ${fact("x", "left_on")})
    ORDER BY f.joined_on, f.id`),
);

/** How each member of a day came, by the root of that day; of two memberships that became one the earliest counts. */
export function howTheyCame(day: Day, knownAt: Instant): Map<number, Came> {
  const asked = { day, known: knownAt };
  const roots = new Map(
    merges()
      .all(asked)
      .map(({ fromId, intoId }) => [fromId, intoId]),
  );
  const came = new Map<number, Came>();
  for (const { employerId, ...way } of running().all(asked)) {
    const root = roots.get(employerId) ?? employerId;
    if (!came.has(root)) came.set(root, way);
  }
  return came;
}

/** Families followed at a time: a few milliseconds. */
const PART = 500;

/** How the three lines grew until a day, as known at an instant: in parts, leaving room for other requests in between. */
export async function growthUntil(day: Day, knownAt: Instant): Promise<Growth> {
  const asked = { day, known: knownAt };
  const facts: Interval[] = [];
  for (const ask of [memberships, signatures, plans]) {
    facts.push(...ask().all(asked));
    await setImmediate();
  }
  const families = familiesOf(facts, merges().all(asked));
  const parts: Growth[] = [];
  for (let first = 0; first < families.length; first += PART) {
    parts.push(growthOf(families.slice(first, first + PART)));
    await setImmediate();
  }
  return together(parts);
}
