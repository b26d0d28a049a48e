import { prepared } from "db/connection.server";
import { employerKinds } from "db/schema/lists";
import type { Day } from "../days";

/** The kinds of an employer as bits, for one column to filter on. */
export const kindBit = (kind: (typeof employerKinds)[number]) => 1 << employerKinds.indexOf(kind);

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
  /** "2026-11-03 17": a day and what belongs to it, kept together so that one subquery gives both. */
  lastContact: string | null;
  lastContactOpen: string | null;
  nextContact: string | null;
  promise: string | null;
  planId: number | null;
  actionsTotal: number;
  actionsDone: number;
  referred: number;
  /** The first report due after the day that is not in yet. */
  nextReportOn: Day | null;
  /** The first day after this one on which a term runs out or a recorded fact begins or ends. */
  turnsOn: Day | null;
};

const here = "employer_id IN family AND voided_at IS NULL";
const talk = (what: string, where: string) =>
  `(SELECT held_on || ' ' || ${what} FROM conversation WHERE ${here} AND held_on <= :day AND ${where} ORDER BY held_on DESC, id DESC LIMIT 1)`;

/** Every fact whose day may be still to come, as the day and where it stands. */
const days: [day: string, from: string][] = [
  ["f.from_on", "employer_profile f WHERE f.employer_id IN family"],
  ["f.from_on", "employer_kind f WHERE f.employer_id IN family"],
  ["f.until_on", "employer_kind f WHERE f.employer_id IN family"],
  ["f.from_on", "broker_assignment f WHERE f.employer_id IN family"],
  ["f.until_on", "broker_assignment f WHERE f.employer_id IN family"],
  ["f.approached_on", "approach f WHERE f.employer_id IN family"],
  ["f.held_on", "conversation f WHERE f.employer_id IN family"],
  ["f.joined_on", "membership f WHERE f.employer_id IN family"],
  ["f.left_on", "membership m JOIN membership_end f ON f.membership_id = m.id WHERE m.employer_id IN family"],
  ["f.intended_on", "charter_intention f WHERE f.employer_id IN family"],
  ["f.happened_on", "charter_intention i JOIN charter_intention_event f ON f.intention_id = i.id WHERE i.employer_id IN family"],
  ["f.signed_on", "charter_signature f WHERE f.employer_id IN family"],
  ["f.ended_on", "charter_signature s JOIN charter_signature_end f ON f.signature_id = s.id WHERE s.employer_id IN family"],
  ["o.due_on", "charter_signature f JOIN obligation o ON o.signature_id = f.id WHERE f.employer_id IN family"],
  ["f.submitted_on", "charter_signature s JOIN obligation o ON o.signature_id = s.id JOIN progress_report f ON f.obligation_id = o.id WHERE s.employer_id IN family"],
  ["f.happened_on", "action_plan p JOIN action_plan_event f ON f.plan_id = p.id WHERE p.employer_id IN family"],
  ["f.happened_on", "action_plan p JOIN plan_action a ON a.plan_id = p.id JOIN action_update f ON f.action_id = a.id WHERE p.employer_id IN family"],
  ["f.referred_on", "desk_referral f WHERE f.employer_id IN family"],
  ["f.ended_on", "desk_referral r JOIN desk_referral_end f ON f.referral_id = r.id WHERE r.employer_id IN family"],
];
const toCome = days.map(([day, from]) => `SELECT min(${day}) AS day FROM ${from} AND f.voided_at IS NULL AND ${day} > :day`).join(" UNION ALL ");

const described = prepared((db) =>
  db.$client.prepare<{ root: number; day: Day }, Description>(`
    WITH family(id) AS MATERIALIZED (SELECT id FROM employer WHERE root_id = :root),
      profile AS (SELECT * FROM employer_profile WHERE employer_id = :root AND from_on <= :day AND voided_at IS NULL ORDER BY from_on DESC, id DESC LIMIT 1),
      latest_plan(id) AS MATERIALIZED (SELECT id FROM action_plan WHERE employer_id IN family ORDER BY starts_on DESC, id DESC LIMIT 1),
      signature(id) AS MATERIALIZED (SELECT s.id FROM charter_signature s WHERE s.employer_id IN family AND s.voided_at IS NULL AND s.signed_on <= :day
        AND NOT EXISTS (SELECT 1 FROM charter_signature_end x WHERE x.signature_id = s.id AND x.voided_at IS NULL AND x.ended_on <= :day) ORDER BY s.signed_on, s.id LIMIT 1)
    SELECT e.sort_name AS sortName, p.sector_id AS sectorId, p.size_class AS sizeClass, p.head_count AS headCount,
      (SELECT person_id FROM broker_assignment WHERE employer_id = :root AND voided_at IS NULL AND from_on <= :day AND (until_on IS NULL OR until_on > :day) ORDER BY from_on DESC, id DESC LIMIT 1) AS brokerId,
      (SELECT coalesce(sum(DISTINCT CASE kind ${employerKinds.map((kind) => `WHEN '${kind}' THEN ${kindBit(kind)}`).join(" ")} END), 0)
        FROM employer_kind WHERE ${here} AND from_on <= :day AND (until_on IS NULL OR until_on > :day)) AS kinds,
      (SELECT count(*) FROM establishment WHERE employer_id IN family AND closed_on IS NULL) AS open,
      (SELECT count(*) FROM establishment WHERE employer_id IN family AND closed_on IS NULL AND training_company = 'yes') AS trainingYes,
      (SELECT count(*) FROM establishment WHERE employer_id IN family AND closed_on IS NULL AND training_company = 'no') AS trainingNo,
      head.place, head.district,
      ${talk("recorded_by", "reached = 1")} AS lastContact, ${talk("recorded_by", "reached = 1 AND confidential = 0")} AS lastContactOpen,
      (SELECT next_contact_on || ' ' || id FROM conversation WHERE ${here} AND confidential = 0 AND held_on <= :day ORDER BY held_on DESC, id DESC LIMIT 1) AS nextContact,
      (SELECT due_on || ' ' || id FROM promise WHERE ${here} AND side <> 'employer' AND confidential = 0 AND closed_on IS NULL ORDER BY due_on, id LIMIT 1) AS promise,
      (SELECT id FROM latest_plan) AS planId,
      (SELECT count(*) FROM plan_action WHERE plan_id = (SELECT id FROM latest_plan) AND removed_at IS NULL) AS actionsTotal,
      (SELECT count(*) FROM plan_action a WHERE a.plan_id = (SELECT id FROM latest_plan) AND a.removed_at IS NULL AND 'done' = (SELECT u.status FROM action_update u
        WHERE u.action_id = a.id AND u.voided_at IS NULL AND u.happened_on <= :day AND u.status <> 'unchanged' ORDER BY u.happened_on DESC, u.id DESC LIMIT 1)) AS actionsDone,
      EXISTS (SELECT 1 FROM desk_referral f WHERE f.employer_id IN family AND f.voided_at IS NULL AND f.referred_on <= :day
        AND NOT EXISTS (SELECT 1 FROM desk_referral_end x WHERE x.referral_id = f.id AND x.voided_at IS NULL AND x.ended_on <= :day)) AS referred,
      (SELECT min(o.due_on) FROM obligation o WHERE o.signature_id = (SELECT id FROM signature) AND o.kind = 'report' AND o.due_on > :day
        AND NOT EXISTS (SELECT 1 FROM progress_report r WHERE r.obligation_id = o.id AND r.voided_at IS NULL AND r.submitted_on <= :day)) AS nextReportOn,
      (SELECT min(day) FROM (${toCome} UNION ALL SELECT min(merged_on) FROM employer_merge WHERE into_id = :root AND undone_at IS NULL AND merged_on > :day)) AS turnsOn
    FROM employer e LEFT JOIN profile p ON 1 LEFT JOIN establishment head ON head.employer_id = e.id AND head.is_head = 1
    WHERE e.id = :root`),
);

export function descriptionOf(root: number, day: Day): Description {
  const found = described().get({ root, day });
  if (!found) throw new Error(`No employer ${root}`);
  return found;
}
