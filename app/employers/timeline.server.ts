import { statement } from "db/connection.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { type ConversationRow, conversationsAt, countConversationsAt } from "../conversations/conversations.server";
import {
  countLoosePromisesAt,
  loosePromisesAt,
  type PromiseRow,
  promisesOfAll,
} from "../conversations/promises.server";
import type { Day } from "../days";
import type { HeardLine } from "../practices/heard/heard";
import { countHeardAt, heardInAll, heardLinesAt } from "../practices/heard/heard.server";
import { countMilestones, type Milestone, milestonesAt, type Track } from "../standing/timeline.server";

export const timelineKinds = ["talks", "promises", "charter", "pact", "other", "heard", "plan"] as const;
export type TimelineKind = (typeof timelineKinds)[number];

type OtherKind = "registered" | "referred" | "referralEnded" | "merged";
export type TimelineItem =
  | { kind: "talks"; on: Day; id: number; talk: ConversationRow; promises: PromiseRow[]; heard: HeardLine[] }
  | { kind: "promises"; on: Day; id: number; promise: PromiseRow }
  | { kind: "pact" | "charter" | "plan"; on: Day; id: number; milestone: Milestone }
  | { kind: "heard"; on: Day; id: number; heard: HeardLine }
  | { kind: "other"; on: Day; id: number; what: OtherKind };

type Cursor = { day: Day; rank: number; id: number };
const largest = Number.MAX_SAFE_INTEGER;

/** `2025-03-06~0~17`: the last line of a page, where the next page begins. */
const cursorIn = (text: string | null): Cursor | undefined => {
  const [, day, rank, id] = /^(\d{4}-\d{2}-\d{2})~(\d)~(\d{1,15})$/.exec(text ?? "") ?? [];
  return day ? { day, rank: Number(rank), id: Number(id) } : undefined;
};

const others = `
  SELECT e.id * 4 AS id, e.registered_on AS "on", 'registered' AS what FROM employer e WHERE e.root_id = :root
  UNION ALL SELECT f.id * 4 + 1, f.referred_on, 'referred' FROM desk_referral f
    WHERE f.employer_id IN (SELECT id FROM employer WHERE root_id = :root) AND f.voided_at IS NULL
  UNION ALL SELECT x.id * 4 + 2, x.ended_on, 'referralEnded' FROM desk_referral_end x JOIN desk_referral f ON f.id = x.referral_id
    WHERE f.employer_id IN (SELECT id FROM employer WHERE root_id = :root) AND x.voided_at IS NULL
  UNION ALL SELECT m.id * 4 + 3, m.merged_on, 'merged' FROM employer_merge m WHERE m.into_id = :root AND m.undone_at IS NULL AND m.choices <> '{}'`;

type Other = { id: number; on: Day; what: OtherKind };

/**
 * One timeline of all that happened at an employer and the viewer may see: newest first, one page, of one kind when asked.
 * Each source gives its own part; here they are merged.
 */
export function timelineOf(
  viewer: Viewer,
  rootId: number,
  options: { kind: TimelineKind | undefined; before: string | null; limit: number },
): { items: TimelineItem[]; next: string | null } {
  const cursor = cursorIn(options.before);
  const limit = options.limit + 1;
  const milestones =
    (kind: "charter" | "pact" | "plan", track: Track) => (before: { day: Day; id: number } | undefined) =>
      milestonesAt(track, rootId, before, limit).map((milestone): TimelineItem => {
        return { kind, on: milestone.on, id: milestone.id, milestone };
      });
  const sources: Record<TimelineKind, (below: { day: Day; id: number } | undefined) => TimelineItem[]> = {
    talks: (before) => {
      const talks = conversationsAt(viewer, rootId, { before, limit });
      const ids = talks.map(({ id }) => id);
      const promises = promisesOfAll(viewer, ids);
      const heard = heardInAll(viewer, ids);
      return talks.map((talk) => ({
        kind: "talks",
        on: talk.heldOn,
        id: talk.id,
        talk,
        promises: promises.get(talk.id) ?? [],
        heard: heard.get(talk.id) ?? [],
      }));
    },
    promises: (before) =>
      loosePromisesAt(viewer, rootId, before, limit).map(({ madeOn, promise }) => ({
        kind: "promises",
        on: madeOn,
        id: promise.id,
        promise,
      })),
    heard: (before) =>
      heardLinesAt(viewer, rootId, options.kind === "heard" ? "all" : "loose", before, limit).map(
        ({ line, ...heard }) => ({
          kind: "heard",
          on: heard.heardOn,
          id: line,
          heard,
        }),
      ),
    charter: milestones("charter", "charter"),
    pact: milestones("pact", "pact"),
    plan: milestones("plan", planTrackFor(viewer)),
    other: (before) => {
      const below = before ? `WHERE ("on", id) < (:day, :before)` : "";
      const rows = statement<Other>(`SELECT * FROM (${others}) ${below} ORDER BY "on" DESC, id DESC LIMIT :limit`);
      return rows
        .all({ root: rootId, day: before?.day ?? null, before: before?.id ?? null, limit })
        .map((row) => ({ kind: "other", ...row }));
    },
  };
  const kinds = options.kind ? [options.kind] : timelineKinds;
  const rankOf = (item: TimelineItem) => timelineKinds.indexOf(item.kind);
  const found = kinds.flatMap((kind) => {
    const rank = timelineKinds.indexOf(kind);
    const id = cursor && (rank > cursor.rank ? largest : rank === cursor.rank ? cursor.id : 0);
    return sources[kind](cursor && { day: cursor.day, id: id ?? 0 });
  });
  found.sort((a, b) => (a.on !== b.on ? (a.on < b.on ? 1 : -1) : rankOf(a) - rankOf(b) || b.id - a.id));
  const items = found.slice(0, options.limit);
  const last = items.at(-1);
  return { items, next: found.length > items.length && last ? `${last.on}~${rankOf(last)}~${last.id}` : null };
}

/** What became of a plan is seen by all; that somebody updated it, by who reads plans. */
const planTrackFor = (viewer: Viewer): Track => (allows(viewer, "plan.view") ? "plan" : "planEvents");

/** How many lines of each kind the viewer may see: for the tabs. */
export function countTimeline(viewer: Viewer, rootId: number): Record<TimelineKind, number> {
  return {
    talks: countConversationsAt(viewer, rootId),
    promises: countLoosePromisesAt(viewer, rootId),
    heard: countHeardAt(viewer, rootId, "loose"),
    plan: countMilestones(planTrackFor(viewer), rootId),
    charter: countMilestones("charter", rootId),
    pact: countMilestones("pact", rootId),
    other: statement<{ n: number }>(`SELECT count(*) AS n FROM (${others})`).get({ root: rootId })?.n ?? 0,
  };
}
