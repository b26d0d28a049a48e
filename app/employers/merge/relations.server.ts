import { prepared } from "db/connection.server";

const own = "employer_id IN family";
const valid = `${own} AND voided_at IS NULL`;

/** Everything that hangs on an employer, and how many there are of it. Each is counted of the employer with what was merged into it. */
const counted = {
  contacts: `contact WHERE ${own} AND erased_at IS NULL`,
  establishments: `establishment WHERE ${own} AND closed_on IS NULL`,
  conversations: `conversation WHERE ${valid}`,
  appointments: `appointment WHERE ${own} AND cancelled_at IS NULL`,
  promises: `promise WHERE ${valid}`,
  memberships: `membership WHERE ${valid}`,
  intentions: `charter_intention WHERE ${valid}`,
  signatures: `charter_signature WHERE ${valid}`,
  plans: `action_plan WHERE ${own}`,
  actions: `plan_action WHERE plan_id IN (SELECT id FROM action_plan WHERE ${own}) AND removed_at IS NULL`,
  practices: `good_practice WHERE ${valid}`,
  needs: `support_need WHERE ${valid}`,
  referrals: `desk_referral WHERE ${valid}`,
  pauses: `visit_pause WHERE ${valid}`,
  notes: `pinned_note WHERE ${own} AND text IS NOT NULL`,
  approaches: `approach WHERE ${valid}`,
  rounds: `round_employer WHERE ${valid}`,
  roundAnswers: `round_answer WHERE ${valid}`,
  optOuts: `approach_opt_out WHERE ${valid}`,
  names: "employer WHERE id IN family",
  tradeNames: `trade_name WHERE ${own}`,
  profiles: `employer_profile WHERE ${valid}`,
  kinds: `employer_kind WHERE ${valid}`,
  brokers: `broker_assignment WHERE ${valid}`,
  mails: `mail WHERE ${own}`,
  files: `file WHERE ${own} AND removed_at IS NULL`,
  importRows: `import_row WHERE ${own}`,
  handovers: `handover_item WHERE ${own}`,
  history: `history WHERE ${own}`,
} as const;
export type Relation = keyof typeof counted;
export type Relations = Record<Relation, number>;
export const relations = Object.keys(counted) as Relation[];

/** What two may have in common, so that it is there once when they are one; a pinned note is shown of one only. */
const oneOf: Partial<Record<Relation, string>> = {
  rounds: "DISTINCT round_id",
  tradeNames: "DISTINCT name",
  handovers: "DISTINCT handover_id",
  notes: "DISTINCT 1",
};

const count = prepared((db) =>
  db.$client.prepare<{ roots: string }, Relations>(`
    WITH family(id) AS MATERIALIZED (SELECT id FROM employer WHERE root_id IN (SELECT value FROM json_each(:roots)))
    SELECT ${relations.map((one) => `(SELECT count(${oneOf[one] ?? "*"}) FROM ${counted[one]}) AS ${one}`).join(", ")}`),
);

/** How much there is of everything at an employer. The caller asked whether it is theirs to see; who merges sees confidential talks too. */
export const relationsOf = (rootId: number): Relations => relationsTogether([rootId]);

/** The same of several, as if they were one. */
export const relationsTogether = (rootIds: number[]): Relations =>
  count().get({ roots: JSON.stringify(rootIds) }) as Relations;

const facts: readonly Relation[] = relations.slice(0, relations.indexOf("names"));
/** Which of two pages is the fuller one: by its facts, then by its KvK number. */
export function isFuller(
  a: { relations: Relations; kvkNumber: string | null },
  b: { relations: Relations; kvkNumber: string | null },
): boolean {
  const size = ({ relations: of, kvkNumber }: typeof a) =>
    facts.reduce((sum, one) => sum + of[one], 0) + (kvkNumber === null ? 0 : 0.5);
  return size(a) > size(b);
}
