import { setImmediate } from "node:timers/promises";
import { statement, transaction } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { type Instant, now } from "../clock.server";
import type { Day } from "../days";
import { noteEach } from "../history/history.server";
import { refresh } from "../standing/summary.server";
import type { Channel, Round } from "./round";

type Written = { id: number; employerId: number };

/**
 * Records that a letter or mail of a round went to these employers. Whoever this round wrote to before is left out: nobody is written to
 * twice. Returns how many it were.
 */
export function recordApproaches(
  viewer: Viewer,
  round: Round,
  rootIds: number[],
  { channel, on, at = now() }: { channel: Channel; on: Day; at?: Instant },
): number {
  return transaction(() => {
    const rows = statement<Written>(`
      INSERT INTO approach (employer_id, channel, approached_on, round_id, recorded_at, recorded_by)
      SELECT k.value, :channel, :on, :round, :at, :by FROM json_each(:ids) k WHERE NOT EXISTS (SELECT 1 FROM employer h
        CROSS JOIN approach a ON a.employer_id = h.id AND a.round_id = :round AND a.voided_at IS NULL WHERE h.root_id = k.value)
      RETURNING id, employer_id AS employerId`).all({
      channel,
      on,
      round: round.id,
      at,
      by: viewer.personId,
      ids: JSON.stringify(rootIds),
    });
    const changes = { round: [null, round.name], approachedOn: [null, on] } as Record<string, [null, string]>;
    noteEach(viewer, { action: channel === "mail" ? "mailed" : "sent", audience: "staff", changes }, "approach", rows);
    refresh(rows.map(({ employerId }) => employerId));
    return rows.length;
  });
}

/** Employers whose letters are recorded at a time: some tens of milliseconds. */
const PART = 100;

/** Calls for parts of a list, leaving room for other requests in between. */
export async function inParts<Item>(items: Item[], run: (part: Item[]) => void): Promise<void> {
  for (let at = 0; at < items.length; at += PART) {
    run(items.slice(at, at + PART));
    await setImmediate();
  }
}

/**
 * The letters that somebody recorded at one moment did not go after all: none of them counts any more. In parts, leaving room for other requests.
 * Returns how many.
 */
export async function takeBackLetters(viewer: Viewer, round: Round, at: Instant, reason: string): Promise<number> {
  const rows = statement<Written>(`
    SELECT id, employer_id AS employerId FROM approach
    WHERE round_id = :round AND channel = 'letter' AND recorded_at = :at AND recorded_by = :by AND voided_at IS NULL`).all(
    {
      round: round.id,
      at,
      by: viewer.personId,
    },
  );
  await inParts(rows, (part) => voidLetters(viewer, round, part, reason));
  return rows.length;
}

/** The letter of a round to one employer did not go. Mails are known to have gone, and stay. False when there is no such letter. */
export function takeBackLetter(viewer: Viewer, round: Round, rootId: number, reason: string): boolean {
  const rows = statement<Written>(`
    SELECT a.id, a.employer_id AS employerId FROM employer h CROSS JOIN approach a ON a.employer_id = h.id
    WHERE h.root_id = :root AND a.round_id = :round AND a.channel = 'letter' AND a.voided_at IS NULL`).all({
    root: rootId,
    round: round.id,
  });
  if (rows.length === 0) return false;
  voidLetters(viewer, round, rows, reason);
  return true;
}

const voidLetters = (viewer: Viewer, round: Round, rows: Written[], reason: string) =>
  transaction(() => {
    const gone = statement<Written>(`
      UPDATE approach SET voided_at = :now, voided_by = :by, void_reason = :reason
      WHERE id IN (SELECT value FROM json_each(:ids)) AND voided_at IS NULL RETURNING id, employer_id AS employerId`).all(
      {
        ids: JSON.stringify(rows.map(({ id }) => id)),
        now: now(),
        by: viewer.personId,
        reason,
      },
    );
    const changes = { round: [round.name, null] as [string, null] };
    noteEach(viewer, { action: "voided", audience: "staff", reason, changes }, "approach", gone);
    refresh(gone.map(({ employerId }) => employerId));
  });
