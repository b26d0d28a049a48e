import { prepared } from "db/connection.server";
import { employerKinds } from "db/schema/lists";
import type { Day } from "../days";

/** The kinds of an employer as bits, for one column to filter on. */
export const kindBit = (kind: (typeof employerKinds)[number]) => 1 << employerKinds.indexOf(kind);

/**
 * Who counts as having a plan today: a member or signatory with one made final or sent to SER, as growth counts it. A condition on `s`
 * (employer_summary) with :today; a signatory's stands in its step.
 */
export const countsAsPlanned = `(s.charter_step >= 3 OR (s.pact_step = 3 AND s.plan_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM employer h CROSS JOIN action_plan q ON q.employer_id = h.id
    CROSS JOIN action_plan_event f ON f.plan_id = q.id AND f.kind IN ('madeFinal', 'sentToSer')
  WHERE h.root_id = s.employer_id AND f.voided_at IS NULL AND f.happened_on <= :today)))`;

/** What a list shows of a root employer on a day, beside its standing. */
export type Description = {
  sortName: string;
  sectorId: number | null;
  sizeClass: string | null;
  headCount: number | null;
  brokerId: number | null;
  kinds: number;
  open: number;
  trainingYes: number;
  trainingNo: number;
  place: string | null;
  district: string | null;
  /** "2026-11-03 000000000017 4": the day of the last talk, its id, and who recorded it. One subquery gives all three. */
  lastContact: string | null;
  lastContactOpen: string | null;
  /** The day and id of the last open talk, and the day of the next one; nothing there when none was agreed. */
  nextContact: string | null;
  /** The day and id of our first open promise. */
  promise: string | null;
  planId: number | null;
  actionsTotal: number;
  actionsDone: number;
  referred: number;
  /** The first report due after the day, under a running signature, that is not in yet. */
  nextReportOn: Day | null;
  /** The first day after this one on which a term runs out or a recorded fact begins or ends. */
  turnsOn: Day | null;
};

/** The last talk of the family: asked of each member by its index, and then the last of those. */
const lastTalk = (where: string, what: string) => `
      (SELECT max((SELECT format('%s %012d %s', held_on, id, ${what}) FROM conversation WHERE employer_id = family.id
        AND voided_at IS NULL AND held_on <= :day AND ${where} ORDER BY held_on DESC, id DESC LIMIT 1)) FROM family)`;

const ofFamily = (table: string) => `${table} f WHERE f.employer_id IN family AND f.voided_at IS NULL`;
const of = (parent: string, table: string, key: string) =>
  `${parent} p CROSS JOIN ${table} f ON f.${key} = p.id WHERE p.employer_id IN family AND f.voided_at IS NULL`;
const terms =
  "charter_signature p CROSS JOIN obligation f ON f.signature_id = p.id WHERE p.employer_id IN family AND p.voided_at IS NULL";
const reports = `charter_signature s CROSS JOIN obligation o ON o.signature_id = s.id
  CROSS JOIN progress_report f ON f.obligation_id = o.id WHERE s.employer_id IN family AND f.voided_at IS NULL`;
const updates = `action_plan p CROSS JOIN plan_action a ON a.plan_id = p.id
  CROSS JOIN action_update f ON f.action_id = a.id WHERE p.employer_id IN family AND f.voided_at IS NULL`;

/** Every fact whose day may be still to come: the day, and where it stands. */
const days: [day: string, from: string][] = [
  ["from_on", ofFamily("employer_profile")],
  ["from_on", ofFamily("employer_kind")],
  ["until_on", ofFamily("employer_kind")],
  ["from_on", ofFamily("broker_assignment")],
  ["until_on", ofFamily("broker_assignment")],
  ["approached_on", ofFamily("approach")],
  ["held_on", ofFamily("conversation")],
  ["joined_on", ofFamily("membership")],
  ["left_on", of("membership", "membership_end", "membership_id")],
  ["intended_on", ofFamily("charter_intention")],
  ["happened_on", of("charter_intention", "charter_intention_event", "intention_id")],
  ["signed_on", ofFamily("charter_signature")],
  ["ended_on", of("charter_signature", "charter_signature_end", "signature_id")],
  ["due_on", terms],
  ["submitted_on", reports],
  ["happened_on", of("action_plan", "action_plan_event", "plan_id")],
  ["happened_on", updates],
  ["referred_on", ofFamily("desk_referral")],
  ["ended_on", of("desk_referral", "desk_referral_end", "referral_id")],
  ["merged_on", "employer_merge f WHERE f.into_id = :root AND f.undone_at IS NULL"],
];
const toCome = days
  .map(([day, from]) => `SELECT min(f.${day}) AS day FROM ${from} AND f.${day} > :day`)
  .join(" UNION ALL ");

const ended = (table: string, key: string) =>
  `EXISTS (SELECT 1 FROM ${table} x WHERE x.${key} AND x.voided_at IS NULL AND x.ended_on <= :day)`;
const bits = employerKinds.map((kind) => `WHEN '${kind}' THEN ${kindBit(kind)}`).join(" ");

/** CROSS JOIN keeps the order, from the employer to what hangs on it: SQLite would walk all terms in order of day to find its first. */
const described = prepared((db) =>
  db.$client.prepare<{ root: number; day: Day }, Description>(`
    WITH family(id) AS MATERIALIZED (SELECT id FROM employer WHERE root_id = :root),
      profile AS (SELECT * FROM employer_profile WHERE employer_id = :root AND from_on <= :day AND voided_at IS NULL
        ORDER BY from_on DESC, id DESC LIMIT 1),
      latest_plan(id) AS MATERIALIZED (SELECT id FROM action_plan WHERE employer_id IN family ORDER BY starts_on DESC, id DESC LIMIT 1),
      open_establishment(training_company) AS MATERIALIZED (
        SELECT training_company FROM establishment WHERE employer_id IN family AND closed_on IS NULL)
    SELECT e.sort_name AS sortName, p.sector_id AS sectorId, p.size_class AS sizeClass, p.head_count AS headCount,
      (SELECT person_id FROM broker_assignment WHERE employer_id = :root AND voided_at IS NULL
        AND from_on <= :day AND (until_on IS NULL OR until_on > :day) ORDER BY from_on DESC, id DESC LIMIT 1) AS brokerId,
      (SELECT coalesce(sum(DISTINCT CASE kind ${bits} END), 0) FROM employer_kind
        WHERE employer_id = :root AND voided_at IS NULL AND from_on <= :day AND (until_on IS NULL OR until_on > :day)) AS kinds,
      (SELECT count(*) FROM open_establishment) AS open,
      (SELECT count(*) FROM open_establishment WHERE training_company = 'yes') AS trainingYes,
      (SELECT count(*) FROM open_establishment WHERE training_company = 'no') AS trainingNo,
      head.place, head.district,
      ${lastTalk("reached = 1", "recorded_by")} AS lastContact,
      ${lastTalk("reached = 1 AND confidential = 0", "recorded_by")} AS lastContactOpen,
      ${lastTalk("confidential = 0", "next_contact_on")} AS nextContact,
      (SELECT min((SELECT format('%s %012d', due_on, id) FROM promise WHERE employer_id = family.id AND side <> 'employer'
        AND confidential = 0 AND closed_on IS NULL AND voided_at IS NULL ORDER BY due_on, id LIMIT 1)) FROM family) AS promise,
      (SELECT id FROM latest_plan) AS planId,
      (SELECT count(*) FROM plan_action WHERE plan_id = (SELECT id FROM latest_plan) AND removed_at IS NULL) AS actionsTotal,
      (SELECT count(*) FROM plan_action a WHERE a.plan_id = (SELECT id FROM latest_plan) AND a.removed_at IS NULL AND 'done' =
        (SELECT u.status FROM action_update u WHERE u.action_id = a.id AND u.voided_at IS NULL AND u.happened_on <= :day
          AND u.status <> 'unchanged' ORDER BY u.happened_on DESC, u.id DESC LIMIT 1)) AS actionsDone,
      EXISTS (SELECT 1 FROM desk_referral f WHERE f.employer_id IN family AND f.voided_at IS NULL AND f.referred_on <= :day
        AND NOT ${ended("desk_referral_end", "referral_id = f.id")}) AS referred,
      (SELECT min(o.due_on) FROM charter_signature s
        CROSS JOIN obligation o ON o.signature_id = s.id AND o.kind = 'report' AND o.due_on > :day
        WHERE s.employer_id IN family AND s.voided_at IS NULL AND s.signed_on <= :day
        AND NOT ${ended("charter_signature_end", "signature_id = s.id")} AND NOT EXISTS (SELECT 1 FROM progress_report r
          WHERE r.obligation_id = o.id AND r.voided_at IS NULL AND r.submitted_on <= :day)) AS nextReportOn,
      (SELECT min(day) FROM (${toCome})) AS turnsOn
    FROM employer e LEFT JOIN profile p ON 1 LEFT JOIN establishment head ON head.employer_id = e.id AND head.is_head = 1
    WHERE e.id = :root`),
);

export function descriptionOf(root: number, day: Day): Description {
  const found = described().get({ root, day });
  if (!found) throw new Error(`No employer ${root}`);
  return found;
}
