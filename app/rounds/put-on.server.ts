import { statement, transaction } from "db/connection.server";
import { roundEmployer } from "db/schema/rounds";
import type { Viewer } from "../access/viewer.server";
import { type Instant, now, today } from "../clock.server";
import { rootOf } from "../employers/employers.server";
import type { ChosenEmployers } from "../employers/filter";
import { chosenEmployersFor, countEmployersFor } from "../employers/list.server";
import { type Refusal, refuse } from "../history/fact";
import { voidFact } from "../history/facts.server";
import { note, noteEach } from "../history/history.server";
import { phaseOf, type Round } from "./round";

/** Employers that are put on a round in one go: all of the largest list that a register gives, in one short transaction. */
export const MOST = 20_000;

/** Who was chosen; whether that is more than goes in one go. */
export function chosenIds(viewer: Viewer, chosen: ChosenEmployers): { ids: number[]; tooMany: boolean } {
  const tooMany = countEmployersFor(viewer, chosen) > MOST;
  return { ids: tooMany ? [] : chosenEmployersFor(viewer, chosen, MOST).map(({ id }) => id), tooMany };
}

/** Of who was chosen: how many have nothing left to win, and who comes on but is not written to, and why. */
export type PutOnCheck = {
  chosen: number;
  won: number;
  optedOut: number;
  nonMailing: number;
  onIt: Map<number, number>;
};

export function checkPutOn(ids: number[], rounds: Round[]): PutOnCheck {
  const values = { ids: JSON.stringify(ids) };
  const counts = statement<{ won: number; optedOut: number; nonMailing: number }>(`
    SELECT count(CASE WHEN ${won} THEN 1 END) AS won,
      count(CASE WHEN NOT (${won}) AND ${optedOut} THEN 1 END) AS optedOut,
      count(CASE WHEN NOT (${won}) AND r.non_mailing = 1 AND NOT ${optedOut} THEN 1 END) AS nonMailing
    FROM json_each(:ids) k CROSS JOIN employer_summary s ON s.employer_id = k.value CROSS JOIN employer r ON r.id = s.employer_id`).get(
    values,
  );
  const on = statement<{ n: number }>(`
    SELECT count(DISTINCT e.root_id) AS n FROM round_employer f CROSS JOIN employer e ON e.id = f.employer_id
      CROSS JOIN employer_summary s ON s.employer_id = e.root_id
    WHERE f.round_id = :round AND f.voided_at IS NULL AND NOT (${won}) AND e.root_id IN (SELECT value FROM json_each(:ids))`);
  return {
    chosen: ids.length,
    won: counts?.won ?? 0,
    optedOut: counts?.optedOut ?? 0,
    nonMailing: counts?.nonMailing ?? 0,
    onIt: new Map(rounds.map(({ id }) => [id, on.get({ ...values, round: id })?.n ?? 0])),
  };
}

/** As `isWon` says it. */
const won = "s.pact_step = 3 AND s.charter_step >= 2";
const optedOut = `EXISTS (SELECT 1 FROM employer h CROSS JOIN approach_opt_out o ON o.employer_id = h.id AND o.voided_at IS NULL
  WHERE h.root_id = s.employer_id)`;

/**
 * Puts employers on a round: those that have something left to win and are not on it yet. Refused when the round is over. Returns how many came
 * on, and the instant by which all of them can be taken off again.
 */
export function putOn(viewer: Viewer, round: Round, ids: number[]): { count: number; at: Instant } | Refusal<"over"> {
  return transaction((): { count: number; at: Instant } | Refusal<"over"> => {
    if (phaseOf(round, today()) === "over") return refuse("over", round.endsOn);
    const at = now();
    const rows = statement<{ id: number; employerId: number }>(`
      INSERT INTO round_employer (round_id, employer_id, put_on, recorded_at, recorded_by)
      SELECT :round, s.employer_id, :day, :at, :by FROM json_each(:ids) k CROSS JOIN employer_summary s ON s.employer_id = k.value
      WHERE NOT (${won}) AND s.employer_id NOT IN (SELECT e.root_id FROM round_employer f CROSS JOIN employer e ON e.id = f.employer_id
        WHERE f.round_id = :round AND f.voided_at IS NULL)
      GROUP BY s.employer_id ORDER BY s.employer_id RETURNING id, employer_id AS employerId`).all({
      round: round.id,
      day: today(),
      at,
      by: viewer.personId,
      ids: JSON.stringify(ids),
    });
    const changes = { round: [null, round.name] as [null, string] };
    noteEach(viewer, { action: "putOn", audience: "staff", changes }, "roundEmployer", rows);
    return { count: rows.length, at };
  });
}

/** Takes off who the same person put on at one moment: the undo of `putOn`. Whoever was written to meanwhile stays on. Returns how many went. */
export function takeOffAgain(viewer: Viewer, round: Round, at: string, reason: string): number {
  return transaction(() => {
    const rows = statement<{ id: number; employerId: number }>(`
      UPDATE round_employer SET voided_at = :now, voided_by = :by, void_reason = :reason
      WHERE round_id = :round AND recorded_at = :at AND recorded_by = :by AND voided_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM approach a WHERE a.round_id = :round AND a.employer_id = round_employer.employer_id AND a.voided_at IS NULL)
      RETURNING id, employer_id AS employerId`).all({
      round: round.id,
      at,
      by: viewer.personId,
      now: now(),
      reason,
    });
    const changes = { round: [round.name, null] as [string, null] };
    noteEach(viewer, { action: "takenOff", audience: "staff", reason, changes }, "roundEmployer", rows);
    return rows.length;
  });
}

/** Takes one employer off a round, with what was merged into it. What was sent stays sent. Refused when it is not on it any more. */
export function takeOff(
  viewer: Viewer,
  round: Round,
  employerId: number,
  reason: string,
): { off: true } | Refusal<"gone"> {
  return transaction((): { off: true } | Refusal<"gone"> => {
    const rows = statement<{ id: number; employerId: number }>(`
      SELECT f.id, f.employer_id AS employerId FROM employer e CROSS JOIN round_employer f ON f.employer_id = e.id
      WHERE e.root_id = :root AND f.round_id = :round AND f.voided_at IS NULL`).all({
      root: rootOf(employerId),
      round: round.id,
    });
    if (rows.length === 0) return refuse("gone");
    for (const { id } of rows) voidFact(viewer, roundEmployer, id, reason);
    note(viewer, {
      action: "takenOff",
      record: ["roundEmployer", rows[0]?.id ?? 0],
      employerId,
      audience: "staff",
      reason,
      changes: { round: [round.name, null] },
    });
    return { off: true };
  });
}
