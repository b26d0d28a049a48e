import { statement } from "db/connection.server";
import type { Day } from "../days";

export type Milestone = {
  id: number;
  on: Day;
  what:
    | "letter"
    | "mail"
    | "joined"
    | "joinedThrough"
    | "left"
    | "intended"
    | "intentionSent"
    | "intentionDropped"
    | "signed"
    | "signatureEnded"
    | "planFinal"
    | "planSent"
    | "planRead"
    | "planAsked"
    | "planAnswered"
    | "planUpdated"
    | "report";
  /** A name, a reason or a title that belongs to it; of updates of a plan, how many actions. */
  detail: string | null;
};

const own = (table: string) =>
  `${table}.employer_id IN (SELECT id FROM employer WHERE root_id = :root) AND ${table}.voided_at IS NULL`;
const atHome = "p.employer_id IN (SELECT id FROM employer WHERE root_id = :root)";
const planEvents = `
    SELECT x.id * 8 + 4 AS id, x.happened_on AS "on", CASE x.kind WHEN 'madeFinal' THEN 'planFinal' WHEN 'sentToSer' THEN 'planSent'
        WHEN 'read' THEN 'planRead' WHEN 'asked' THEN 'planAsked' ELSE 'planAnswered' END AS what, NULL AS detail
      FROM action_plan_event x JOIN action_plan p ON p.id = x.plan_id
      WHERE ${atHome} AND x.voided_at IS NULL AND x.kind IN ('madeFinal', 'sentToSer', 'read', 'asked', 'answered')`;
const tracks = {
  /** What happened to the plan, for who does not read plans. */
  planEvents,
  plan: `${planEvents}
    UNION ALL SELECT max(u.id) * 8 + 6, u.happened_on, 'planUpdated', count(DISTINCT u.action_id)
      FROM action_plan p CROSS JOIN plan_action a ON a.plan_id = p.id CROSS JOIN action_update u ON u.action_id = a.id
      WHERE ${atHome} AND u.voided_at IS NULL GROUP BY p.id, u.happened_on`,
  pact: `
    SELECT f.id * 8 AS id, f.approached_on AS "on", f.channel AS what, r.name AS detail
      FROM approach f LEFT JOIN recruitment_round r ON r.id = f.round_id WHERE ${own("f")}
    UNION ALL SELECT f.id * 8 + 1, f.joined_on, iif(q.id IS NULL AND w.id IS NULL, 'joined', 'joinedThrough'), coalesce(q.name, w.name, f.route)
      FROM membership f LEFT JOIN partner q ON q.id = f.partner_id LEFT JOIN recruitment_round w ON w.id = f.round_id WHERE ${own("f")}
    UNION ALL SELECT x.id * 8 + 2, x.left_on, 'left', x.reason FROM membership_end x JOIN membership f ON f.id = x.membership_id WHERE ${own("f")} AND x.voided_at IS NULL`,
  charter: `
    SELECT f.id * 8 AS id, f.intended_on AS "on", 'intended' AS what, NULL AS detail FROM charter_intention f WHERE ${own("f")}
    UNION ALL SELECT x.id * 8 + 1, x.happened_on, CASE x.kind WHEN 'dropped' THEN 'intentionDropped' ELSE 'intentionSent' END, x.reason
      FROM charter_intention_event x JOIN charter_intention f ON f.id = x.intention_id WHERE ${own("f")} AND x.voided_at IS NULL
    UNION ALL SELECT f.id * 8 + 2, f.signed_on, 'signed', f.signatory_name || ', ' || f.signatory_title FROM charter_signature f WHERE ${own("f")}
    UNION ALL SELECT x.id * 8 + 3, x.ended_on, 'signatureEnded', x.reason FROM charter_signature_end x JOIN charter_signature f ON f.id = x.signature_id WHERE ${own("f")} AND x.voided_at IS NULL
    UNION ALL SELECT x.id * 8 + 5, x.submitted_on, 'report', NULL FROM progress_report x JOIN obligation o ON o.id = x.obligation_id JOIN charter_signature f ON f.id = o.signature_id WHERE ${own("f")} AND x.voided_at IS NULL`,
};
export type Track = keyof typeof tracks;

/** What happened on one track at an employer, newest first, below a day and id. */
export function milestonesAt(
  track: Track,
  rootId: number,
  before: { day: Day; id: number } | undefined,
  limit: number,
): Milestone[] {
  const below = before ? `WHERE ("on", id) < (:day, :before)` : "";
  return statement<Milestone>(`SELECT * FROM (${tracks[track]}) ${below} ORDER BY "on" DESC, id DESC LIMIT :limit`).all(
    {
      root: rootId,
      day: before?.day ?? null,
      before: before?.id ?? null,
      limit,
    },
  );
}

export const countMilestones = (track: Track, rootId: number) =>
  statement<{ n: number }>(`SELECT count(*) AS n FROM (${tracks[track]})`).get({ root: rootId })?.n ?? 0;

export type StepDays = Record<
  "approached" | "inConversation" | "joined" | "intended" | "signed" | "plan" | "reports",
  Day | null
>;

/** The first day each step was reached: for the two tracks on an employer's page. */
export function stepDaysOf(rootId: number): StepDays {
  const first = (day: string, from: string) => `(SELECT min(${day}) FROM ${from})`;
  const talks =
    "conversation f WHERE f.confidential = 0 AND f.employer_id IN (SELECT id FROM employer WHERE root_id = :root) AND f.voided_at IS NULL";
  const row = statement<StepDays>(`SELECT
    min(coalesce(${first("f.approached_on", `approach f WHERE ${own("f")}`)}, '9'), coalesce(${first("f.held_on", talks)}, '9')) AS approached,
    ${first("f.held_on", `${talks} AND f.reached = 1`)} AS inConversation,
    ${first("f.joined_on", `membership f WHERE ${own("f")}`)} AS joined,
    ${first("f.intended_on", `charter_intention f WHERE ${own("f")}`)} AS intended,
    ${first("f.signed_on", `charter_signature f WHERE ${own("f")}`)} AS signed,
    ${first("x.happened_on", `action_plan_event x JOIN action_plan p ON p.id = x.plan_id WHERE p.employer_id IN (SELECT id FROM employer WHERE root_id = :root) AND x.kind IN ('madeFinal', 'sentToSer') AND x.voided_at IS NULL`)} AS plan,
    ${first("x.submitted_on", `progress_report x JOIN obligation o ON o.id = x.obligation_id JOIN charter_signature f ON f.id = o.signature_id WHERE ${own("f")} AND x.voided_at IS NULL`)} AS reports`).get(
    { root: rootId },
  ) as StepDays;
  return { ...row, approached: row.approached === "9" ? null : row.approached };
}
