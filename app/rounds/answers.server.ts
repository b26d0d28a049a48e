import { database, statement, transaction } from "db/connection.server";
import { roundAnswer } from "db/schema/rounds";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { recorded } from "../employers/employers.server";
import { type Refusal, refuse } from "../history/fact";
import { voidFact } from "../history/facts.server";
import { note } from "../history/history.server";
import type { OnRound } from "./on-round.server";
import type { Round, RoundAnswer } from "./round";

export type AnswerRow = { id: number; answeredOn: Day; answer: RoundAnswer; recordedBy: string };

/** What an employer answered to a round, the last one first. */
export const answersOf = (round: Round, rootId: number): AnswerRow[] =>
  statement<AnswerRow>(`
    SELECT a.id, a.answered_on AS answeredOn, a.answer, p.name AS recordedBy
    FROM employer h CROSS JOIN round_answer a ON a.employer_id = h.id JOIN person p ON p.id = a.recorded_by
    WHERE h.root_id = :root AND a.round_id = :round AND a.voided_at IS NULL ORDER BY a.answered_on DESC, a.id DESC`).all(
    {
      root: rootId,
      round: round.id,
    },
  );

/** Records what an employer answered. Refused on a day to come, and before the round wrote to them or began. */
export function recordAnswer(
  viewer: Viewer,
  round: Round,
  { id: employerId, approach }: Pick<OnRound, "id" | "approach">,
  { answeredOn, answer }: { answeredOn: Day; answer: RoundAnswer },
): { id: number } | Refusal<"future" | "beforeRound"> {
  return transaction((): { id: number } | Refusal<"future" | "beforeRound"> => {
    if (answeredOn > today()) return refuse("future");
    const from = approach?.on ?? round.startsOn;
    if (answeredOn < from) return refuse("beforeRound", from);
    const { id } = database()
      .insert(roundAnswer)
      .values({ roundId: round.id, employerId, answeredOn, answer, ...recorded(viewer, now()) })
      .returning({ id: roundAnswer.id })
      .get();
    note(viewer, {
      action: "answered",
      record: ["roundAnswer", id],
      employerId,
      audience: "staff",
      changes: { round: [null, round.name], answeredOn: [null, answeredOn], answer: [null, answer] },
    });
    return { id };
  });
}

/** Voids an answer that was recorded by mistake. False when it is not of this employer on this round, or gone. */
export function voidAnswer(viewer: Viewer, round: Round, employerId: number, id: number, reason: string): boolean {
  return transaction(() => {
    const known = answersOf(round, employerId).find((one) => one.id === id);
    if (!known || !voidFact(viewer, roundAnswer, id, reason)) return false;
    note(viewer, {
      action: "voided",
      record: ["roundAnswer", id],
      employerId,
      audience: "staff",
      reason,
      changes: { answer: [known.answer, null] },
    });
    return true;
  });
}
