import { statement, transaction } from "db/connection.server";
import { allows } from "../../access/permissions";
import type { Viewer } from "../../access/viewer.server";
import { today } from "../../clock.server";
import type { Day } from "../../days";
import { voidNeed, writeNeed } from "../needs.server";
import type { Phase, Theme } from "../practice";
import { type Heard, practiceState, voidPractice, writePractice } from "../practices.server";
import { needSight, practiceSight } from "../sight.server";
import type { HeardKind, HeardLine } from "./heard";

export type NewHeard = { kind: HeardKind; words: string; theme: Theme | null; phase: Phase | null };
export type Made = { kind: HeardKind; id: number };

/** Records what was heard, each its own fact, within the command's transaction. */
export function writeHeard(viewer: Viewer, employerId: number, heard: readonly NewHeard[], where: Heard): Made[] {
  return heard.map(({ kind, words, ...about }) => ({
    kind,
    id:
      kind === "practice"
        ? writePractice(viewer, employerId, { ...where, ...about, heading: words })
        : writeNeed(viewer, employerId, { ...where, ...about, seeks: words }),
  }));
}

/** Records a good practice or a support need heard on its own. */
export const addHeard = (viewer: Viewer, employerId: number, heard: NewHeard, heardOn: Day): Made =>
  transaction(
    () => writeHeard(viewer, employerId, [heard], { conversationId: null, heardOn, confidential: false })[0] as Made,
  );

/** What was heard in a conversation goes along with its correction: to its day, and behind its confidence, which is never lifted. */
export function moveHeard(
  from: number,
  to: number,
  { heardOn, confidential }: { heardOn: Day; confidential: boolean },
) {
  for (const [table, days] of [
    ["good_practice", ["state_on", "text_on"]],
    ["support_need", ["state_on"]],
  ] as const)
    statement(`
      UPDATE ${table} SET conversation_id = :to, heard_on = :heardOn, confidential = max(confidential, :confidential),
        ${days.map((day) => `${day} = iif(${day} = heard_on, :heardOn, ${day})`).join(", ")}
      WHERE conversation_id = :from`).run({ from, to, heardOn, confidential: Number(confidential) });
}

/**
 * Voids what was only heard in a conversation that is voided. What the employer itself said yes or no to, and what was answered, did happen:
 * that stays.
 */
export function voidHeard(viewer: Viewer, conversationId: number, reason: string) {
  const only = (table: string, events: string, key: string, kinds: string) =>
    statement<{ id: number; employerId: number; confidential: number }>(`
      SELECT x.id, x.employer_id AS employerId, x.confidential FROM ${table} x WHERE x.conversation_id = :conversationId AND x.voided_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM ${events} f WHERE f.${key} = x.id AND f.voided_at IS NULL AND f.kind IN (${kinds}))`)
      .all({ conversationId })
      .map(({ confidential, ...row }) => ({ ...row, confidential: confidential === 1 }));
  for (const row of only("good_practice", "practice_event", "practice_id", "'consented', 'refused', 'withdrawn'"))
    voidPractice(viewer, row, reason);
  for (const row of only("support_need", "need_event", "need_id", "'answered'")) voidNeed(viewer, row, reason);
}

const practices = (where: string) => `
  SELECT 'practice' AS kind, p.id, p.heading AS words, p.heard_on AS heardOn, p.conversation_id AS conversationId, p.confidential,
    ${practiceState} AS state, a.name AS heardBy FROM good_practice p JOIN person a ON a.id = p.recorded_by WHERE p.voided_at IS NULL AND ${where}`;
const needs = (where: string) => `
  SELECT 'need' AS kind, n.id, n.seeks AS words, n.heard_on AS heardOn, n.conversation_id AS conversationId, n.confidential,
    n.state, a.name AS heardBy FROM support_need n JOIN person a ON a.id = n.recorded_by WHERE n.voided_at IS NULL AND ${where}`;
type Row = Omit<HeardLine, "confidential"> & { confidential: number };
const shaped = ({ confidential, ...row }: Row): HeardLine => ({ ...row, confidential: confidential === 1 });

/** What was heard in several conversations, in one question, by conversation. */
export function heardInAll(viewer: Viewer, conversationIds: number[]): Map<number, HeardLine[]> {
  const within = "conversation_id IN (SELECT value FROM json_each(:ids))";
  const rows = statement<Row>(`
    ${practices(`p.${within} AND ${practiceSight(viewer)}`)} UNION ALL ${needs(`n.${within} AND ${needSight(viewer)}`)}`);
  const found = new Map<number, HeardLine[]>();
  for (const line of rows.all({ ids: JSON.stringify(conversationIds), today: today() }).map(shaped)) {
    const id = line.conversationId ?? 0;
    found.set(id, [...(found.get(id) ?? []), line]);
  }
  return found;
}

const family = "employer_id IN (SELECT id FROM employer WHERE root_id = :root)";

/** One number for two tables, so that a page of the timeline ends at one line. */
const lines = (viewer: Viewer, which: Which) => {
  const where = which === "loose" ? `${family} AND conversation_id IS NULL` : family;
  return `
  SELECT x.*, x.id * 2 + (x.kind = 'need') AS line FROM (
    ${practices(`p.${where} AND ${practiceSight(viewer)}`)} UNION ALL ${needs(`n.${where} AND ${needSight(viewer)}`)}) x`;
};
/** What was heard outside a conversation, where the conversations show the rest; or all of it. */
type Which = "loose" | "all";

/** What was heard at an employer, newest first, below a day and line: for the timeline. */
export function heardLinesAt(
  viewer: Viewer,
  root: number,
  which: Which,
  before: { day: Day; id: number } | undefined,
  limit: number,
): (HeardLine & { line: number })[] {
  const below = before ? "WHERE (heardOn, line) < (:day, :before)" : "";
  return statement<Row & { line: number }>(
    `SELECT * FROM (${lines(viewer, which)}) ${below} ORDER BY heardOn DESC, line DESC LIMIT :limit`,
  )
    .all({ root, today: today(), limit, day: before?.day ?? null, before: before?.id ?? null })
    .map(({ line, ...row }) => ({ ...shaped(row), line }));
}

export const countHeardAt = (viewer: Viewer, root: number, which: Which): number =>
  statement<{ n: number }>(`SELECT count(*) AS n FROM (${lines(viewer, which)})`).get({ root, today: today() })?.n ?? 0;

const MOST = 5;

/** What is open and what was heard at an employer, the first few of each with how many there are: for its page. Nothing for who sees neither. */
export function heardAt(viewer: Viewer, root: number) {
  if (!allows(viewer, "practice.view") && !allows(viewer, "need.view")) return null;
  const first = (sql: string, order: string) => {
    const rows = statement<Row & { n: number }>(
      `SELECT *, count(*) OVER () AS n FROM (${sql}) ORDER BY ${order} LIMIT ${MOST}`,
    ).all({ root, today: today() });
    return { lines: rows.map(({ n, ...row }) => shaped(row)), total: rows[0]?.n ?? 0 };
  };
  return {
    needs: first(
      needs(`n.${family} AND n.state IN ('open', 'pickedUp') AND ${needSight(viewer)}`),
      "state, heardOn, id",
    ),
    practices: first(practices(`p.${family} AND ${practiceSight(viewer)}`), "heardOn DESC, id DESC"),
    mayAdd: allows(viewer, "practice.gather"),
  };
}
