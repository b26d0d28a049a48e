import { prepared } from "db/connection.server";
import type { Instant } from "../clock.server";
import { type Day, yearBefore } from "../days";
import type { Standing } from "./standing";

/** A fact counts when it was recorded by then and not yet voided. */
export const known = (row: string) =>
  `${row}.recorded_at <= :known AND (${row}.voided_at IS NULL OR ${row}.voided_at > :known)`;
const never = "9999-12-31";

/** What was merged into what by :day, as known at :known: the root employers of that day. A common table expression. */
export const movedBy = (among = "") => `moved(from_id, into_id) AS MATERIALIZED (
  SELECT from_id, into_id FROM (
    SELECT from_id, into_id, max(id) FROM employer_merge
    WHERE merged_on <= :day AND recorded_at <= :known AND (undone_at IS NULL OR undone_at > :known) ${among} GROUP BY from_id))`;

/** Whom a question is about: the roots it asks for, and how to know one. */
const scopes = {
  one: { roots: "SELECT :root", which: "= :root" },
  range: { roots: "SELECT id FROM employer WHERE id BETWEEN :first AND :last", which: "BETWEEN :first AND :last" },
};

/**
 * The rule, once. Every fact up to :day, as known at :known, gives a row of what it makes true for its root employer;
 * the last SELECT takes the highest of each and derives the lapses.
 *
 * Pact: 1 approached (a letter, a mail, a try), 2 in conversation (an open talk that reached them; now: within a year), 3 joined.
 * Charter: 1 intended (until dropped or signed), 2 signed, 3 a plan made final or sent to SER (also one from before the signature),
 * 4 the last due report is in as well: due on a day counts from that day, late from the day after.
 * Of two running signatures (merged employers) either may reach a step; a report is late only when neither has its last due
 * one in; since when, and the plan's term, are the earliest.
 * Dormant: a member, and a year since they joined, were reached in an open talk, or did something themselves.
 * An end day is the first day on which it no longer holds. "Ever" asks whether the step was true on some day up to :day, of
 * all that is one employer on :day. An employer is there from the day it was registered, or from its first fact when that
 * was earlier. Confidential talks count for nothing.
 *
 * `scope`: one root or a range of them, each with what was ever merged into it; without one, everybody. The cast gives a root
 * an affinity, or SQLite would make no index for the joins.
 */
const rule = (scope?: (typeof scopes)[keyof typeof scopes]) => {
  const at = (employer: string) => (scope ? `AND ${employer} IN family` : "");
  const moved = (employer: string) => `LEFT JOIN moved m ON m.from_id = ${employer}`;
  const root = (employer: string) => `CAST(coalesce(m.into_id, ${employer}) AS INTEGER)`;
  const fact = (row: string, day: string) => `${row}.${day} <= :day AND ${known(row)}`;
  return `
WITH ${scope ? `family(id) AS MATERIALIZED (${scope.roots} UNION SELECT from_id FROM employer_merge WHERE into_id ${scope.which}),` : ""}
${movedBy(at("from_id"))},
talk(employer_id, reached_on) AS (
  SELECT f.employer_id, max(CASE WHEN f.reached = 1 THEN f.held_on END) FROM conversation f
  WHERE f.confidential = 0 AND f.employer_id IS NOT NULL AND ${fact("f", "held_on")} ${at("f.employer_id")} GROUP BY f.employer_id),
member(employer_id, joined_on, until_on) AS (
  SELECT f.employer_id, f.joined_on,
    (SELECT coalesce(min(x.left_on), '${never}') FROM membership_end x WHERE x.membership_id = f.id AND ${fact("x", "left_on")})
  FROM membership f WHERE ${fact("f", "joined_on")} ${at("f.employer_id")}),
plan(root_id, planned_on) AS MATERIALIZED (
  SELECT ${root("p.employer_id")}, min(f.happened_on)
  FROM action_plan p JOIN action_plan_event f ON f.plan_id = p.id AND f.kind IN ('madeFinal', 'sentToSer') AND ${fact("f", "happened_on")}
  ${moved("p.employer_id")} WHERE 1 ${at("p.employer_id")} GROUP BY 1),
signature(root_id, id, signed_on, until_on, planned_on) AS MATERIALIZED (
  SELECT s.*, p.planned_on FROM (
    SELECT ${root("f.employer_id")} AS root_id, f.id, f.signed_on,
      (SELECT coalesce(min(x.ended_on), '${never}') FROM charter_signature_end x WHERE x.signature_id = f.id AND ${fact("x", "ended_on")})
    FROM charter_signature f ${moved("f.employer_id")} WHERE ${fact("f", "signed_on")} ${at("f.employer_id")}) s
  LEFT JOIN plan p ON p.root_id = s.root_id),
due(root_id, until_on, planned_on, due_on, next_on, in_on) AS (
  SELECT s.root_id, s.until_on, s.planned_on, o.due_on,
    coalesce(lead(o.due_on) OVER (PARTITION BY s.id ORDER BY o.due_on), '${never}'),
    (SELECT min(f.submitted_on) FROM progress_report f WHERE f.obligation_id = o.id AND ${fact("f", "submitted_on")})
  FROM signature s CROSS JOIN obligation o ON o.signature_id = s.id AND o.kind = 'report' AND o.due_on <= :day),
intention(root_id, intended_on, until_on) AS (
  SELECT i.root_id, i.intended_on, min(i.until_on,
    (SELECT coalesce(min(s.signed_on), '${never}') FROM signature s WHERE s.root_id = i.root_id AND s.signed_on >= i.intended_on))
  FROM (
    SELECT ${root("f.employer_id")} AS root_id, f.intended_on,
      (SELECT coalesce(min(x.happened_on), '${never}') FROM charter_intention_event x
        WHERE x.intention_id = f.id AND x.kind = 'dropped' AND ${fact("x", "happened_on")}) AS until_on
    FROM charter_intention f ${moved("f.employer_id")} WHERE ${fact("f", "intended_on")} ${at("f.employer_id")}) i),
own_update(employer_id, happened_on) AS (
  SELECT p.employer_id, max(f.happened_on)
  FROM action_update f JOIN plan_action a ON a.id = f.action_id JOIN action_plan p ON p.id = a.plan_id
  WHERE f.on_behalf = 0 AND ${fact("f", "happened_on")} ${at("p.employer_id")} GROUP BY p.employer_id
  UNION ALL
  SELECT p.employer_id, max(f.happened_on) FROM action_plan_event f JOIN action_plan p ON p.id = f.plan_id
  WHERE f.on_behalf = 0 AND f.kind IN ('madeFinal', 'sentToSer', 'answered') AND ${fact("f", "happened_on")} ${at("p.employer_id")}
  GROUP BY p.employer_id
  UNION ALL
  SELECT s.employer_id, max(f.submitted_on)
  FROM progress_report f JOIN obligation o ON o.id = f.obligation_id JOIN charter_signature s ON s.id = o.signature_id
  WHERE f.on_behalf = 0 AND ${fact("f", "submitted_on")} ${at("s.employer_id")} GROUP BY s.employer_id),
truth(root_id, pact_now, pact_ever, charter_now, charter_ever, member_since, awake_on, signed_on, plan_due_on, report_due_on) AS (
  SELECT ${root("e.id")}, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL FROM employer e ${moved("e.id")}
    WHERE e.registered_on <= :day AND e.recorded_at <= :known ${at("e.id")}
  UNION ALL SELECT ${root("f.employer_id")}, 1, 1, 0, 0, NULL, NULL, NULL, NULL, NULL FROM approach f ${moved("f.employer_id")}
    WHERE ${fact("f", "approached_on")} ${at("f.employer_id")}
  UNION ALL SELECT ${root("t.employer_id")}, iif(t.reached_on > :yearBefore, 2, 1), iif(t.reached_on IS NULL, 1, 2), 0, 0,
    NULL, t.reached_on, NULL, NULL, NULL FROM talk t ${moved("t.employer_id")}
  UNION ALL SELECT ${root("f.employer_id")}, iif(f.until_on > :day, 3, 0), iif(f.until_on > f.joined_on, 3, 0), 0, 0,
    iif(f.until_on > :day, f.joined_on, NULL), iif(f.until_on > :day, f.joined_on, NULL), NULL, NULL, NULL
    FROM member f ${moved("f.employer_id")}
  UNION ALL SELECT ${root("f.employer_id")}, 0, 0, 0, 0, NULL, f.happened_on, NULL, NULL, NULL
    FROM own_update f ${moved("f.employer_id")}
  UNION ALL SELECT i.root_id, 0, 0, iif(i.until_on > :day, 1, 0), iif(i.until_on > i.intended_on, 1, 0),
    NULL, NULL, NULL, NULL, NULL FROM intention i
  UNION ALL SELECT s.root_id, 0, 0,
    CASE WHEN s.until_on <= :day THEN 0 WHEN s.planned_on IS NULL THEN 2 ELSE 3 END,
    CASE WHEN s.signed_on >= s.until_on THEN 0 WHEN max(s.signed_on, s.planned_on) < s.until_on THEN 3 ELSE 2 END,
    NULL, NULL, iif(s.until_on > :day, s.signed_on, NULL),
    CASE WHEN s.until_on > :day THEN (SELECT min(o.due_on) FROM obligation o WHERE o.signature_id = s.id AND o.kind = 'plan') END,
    NULL FROM signature s
  UNION ALL SELECT d.root_id, 0, 0,
    iif(d.until_on > :day AND d.next_on > :day AND d.in_on IS NOT NULL AND d.planned_on IS NOT NULL, 4, 0),
    iif(max(d.due_on, d.in_on, d.planned_on) < min(d.next_on, d.until_on), 4, 0),
    NULL, NULL, NULL, NULL, iif(d.until_on > :day AND d.next_on > :day, iif(d.in_on IS NULL, d.due_on, ''), NULL)
    FROM due d) -- '' is in order, and comes first
SELECT root_id AS rootId, pactStep, pactEver, charterStep, charterEver,
  iif(charterStep = 2 AND planDueOn < :day, 1, 0) + iif(reportDueOn < :day, 2, 0)
    + iif(pactStep = 3 AND awakeOn <= :yearBefore, 4, 0) AS lapses,
  memberSinceOn, awakeOn, signedOn, iif(charterStep = 2, planDueOn, NULL) AS planDueOn, reportDueOn
FROM (SELECT root_id, max(pact_now) AS pactStep, max(pact_ever) AS pactEver, max(charter_now) AS charterStep,
    max(charter_ever) AS charterEver, min(member_since) AS memberSinceOn, max(awake_on) AS awakeOn, min(signed_on) AS signedOn,
    min(plan_due_on) AS planDueOn, nullif(min(report_due_on), '') AS reportDueOn
  FROM truth ${scope ? `WHERE root_id ${scope.which}` : ""} GROUP BY root_id)`;
};

/** The rule for the roots from :first to :last, as a table to join to. */
export const ruleInRange = rule(scopes.range);

export type Asked = { day: Day; known: Instant; yearBefore: Day };
const everyone = prepared((db) => db.$client.prepare<Asked, Standing>(rule()));
const one = prepared((db) => db.$client.prepare<Asked & { root: number }, Standing>(rule(scopes.one)));

/** Every employer's standing on a day, as known at an instant, one row a root employer of that day. Blocks the process for some 0.3 s at 50,000 employers. */
export function standingsOn(day: Day, knownAt: Instant): Standing[] {
  return everyone().all({ day, known: knownAt, yearBefore: yearBefore(day) });
}

/** The standing of one employer that was a root on that day, with what was merged into it by then; nothing when it was not there yet. */
export function standingOf(rootId: number, day: Day, knownAt: Instant): Standing | undefined {
  return one().get({ root: rootId, day, known: knownAt, yearBefore: yearBefore(day) });
}
