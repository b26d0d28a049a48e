import { createHash } from "node:crypto";
import { database, statement, transaction } from "db/connection.server";
import { goodPractice } from "db/schema/practices";
import { and, eq, isNull, sql } from "drizzle-orm";
import { revokeLinks } from "../access/links.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { recorded } from "../employers/employers.server";
import type { Trace } from "../history/fact";
import { traceColumns, traceJoins } from "../history/facts.server";
import { changesBetween, lineAbout, note } from "../history/history.server";
import { mergeVersions } from "../history/merge.server";
import { indexRecord } from "../search/record-index.server";
import {
  type ConsentFact,
  type ConsentWay,
  type Phase,
  type PracticeText,
  standingOf,
  type Theme,
  textOfPractice,
} from "./practice";
import { practiceSight } from "./sight.server";

export type PracticeWords = PracticeText & { theme: Theme | null; phase: Phase | null };
export type Practice = PracticeWords & {
  id: number;
  employerId: number;
  rootId: number;
  employerName: string;
  conversationId: number | null;
  heardOn: Day;
  heardBy: string;
  authorId: number;
  confidential: boolean;
  textHash: string;
  textOn: Day;
  version: number;
};
type Raw = Omit<Practice, "confidential"> & { confidential: number };

/** What stands for the words an employer consents to: another comma is another text. */
export const textHashOf = (text: PracticeText) =>
  createHash("sha256")
    .update(JSON.stringify(textOfPractice(text)))
    .digest("hex");

/** Where it was heard: a conversation, or on its own. */
export type Heard = { conversationId: number | null; heardOn: Day; confidential: boolean };

/** Records a good practice in the one sentence in which it was heard; within a command's transaction. Returns its id. */
export function writePractice(
  viewer: Viewer,
  employerId: number,
  heard: Heard & Pick<PracticeWords, "heading" | "theme" | "phase">,
): number {
  const { heading, theme, phase, ...where } = heard;
  const text = { heading, did: null, forWhom: null, gave: null };
  const { id } = database()
    .insert(goodPractice)
    .values({
      employerId,
      ...where,
      ...text,
      theme,
      phase,
      textHash: textHashOf(text),
      textOn: where.heardOn,
      stateOn: where.heardOn,
      ...recorded(viewer, now()),
    })
    .returning({ id: goodPractice.id })
    .get();
  note(viewer, {
    ...lineAbout("goodPractice", { id, employerId, confidential: where.confidential }),
    action: "heard",
    changes: { heardOn: [null, where.heardOn], theme: [null, theme], phase: [null, phase] },
    personal: { changes: { heading: [null, heading] } },
  });
  indexRecord("goodPractice", id);
  return id;
}

const columns = `
  p.id, p.employer_id AS employerId, e.root_id AS rootId, r.name AS employerName, p.conversation_id AS conversationId, p.heard_on AS heardOn,
  a.name AS heardBy, p.recorded_by AS authorId, p.heading, p.did, p.for_whom AS forWhom, p.gave, p.theme, p.phase, p.confidential,
  p.text_hash AS textHash, p.text_on AS textOn, p.version
  FROM good_practice p JOIN employer e ON e.id = p.employer_id JOIN employer r ON r.id = e.root_id JOIN person a ON a.id = p.recorded_by`;
const shaped = ({ confidential, ...row }: Raw): Practice => ({ ...row, confidential: confidential === 1 });

/** A good practice as it stands now, whoever asks; nothing when it was voided. For commands and links on one that was found. */
export function practiceById(id: number): Practice | undefined {
  const row = statement<Raw>(`SELECT ${columns} WHERE p.id = :id AND p.voided_at IS NULL`).get({ id });
  return row && shaped(row);
}

/** A good practice the viewer sees; nothing when it is not theirs or was voided. */
export function findPracticeFor(viewer: Viewer, id: string | number | undefined): Practice | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = statement<Raw>(
    `SELECT ${columns} WHERE p.id = :id AND p.voided_at IS NULL AND ${practiceSight(viewer)}`,
  ).get({ id: Number(id) });
  return row && shaped(row);
}

export type ConsentEvent = ConsentFact &
  Trace & { id: number; contactId: number; contact: string; way: ConsentWay; recordedById: number };

/** What was asked and answered about a practice, in order of time, with what was voided. */
export const consentEventsOf = (practiceId: number): ConsentEvent[] =>
  statement<ConsentEvent>(`
    SELECT f.id, f.kind, f.happened_on AS happenedOn, f.scope, f.ends_on AS endsOn, f.text_hash AS textHash, f.way,
      f.contact_id AS contactId, k.name AS contact, f.recorded_by AS recordedById, ${traceColumns}
    FROM practice_event f JOIN contact k ON k.id = f.contact_id ${traceJoins}
    WHERE f.practice_id = :practiceId ORDER BY f.happened_on, f.id`).all({ practiceId });

/** The words that were consented to, by event. Who sees the practice sees them: it holds the same, or held it. */
export const consentedTexts = (practiceId: number): Record<number, ConsentedText> =>
  Object.fromEntries(
    statement<{ id: number; content: string }>(
      "SELECT id, content FROM practice_event WHERE practice_id = :practiceId AND content IS NOT NULL",
    )
      .all({ practiceId })
      .map(({ id, content }) => [id, JSON.parse(content) as ConsentedText]),
  );
type ConsentedText = ReturnType<typeof textOfPractice>;

const BEFORE_ALL = "0000-01-01";

/** Writes down where a practice stands by its facts, for the lists; what the calendar alone will make of it stands beside it. */
export function settlePractice(id: number) {
  const practice = practiceById(id);
  if (!practice) return;
  const facts = consentEventsOf(id).filter(({ voidedAt }) => voidedAt === null);
  const { state, stateOn, scope, endsOn } = standingOf(facts, practice, BEFORE_ALL);
  const after = endsOn === null ? null : standingOf(facts, practice, endsOn).state;
  database()
    .update(goodPractice)
    .set({ state, stateOn, scope, endsOn, stateAfter: after === "asked" || after === "lapsed" ? after : null })
    .where(eq(goodPractice.id, id))
    .run();
}

/** The state of a practice on :today, in SQL on `p`. */
export const practiceState = "CASE WHEN p.ends_on <= :today THEN p.state_after ELSE p.state END";

export type PracticeChange =
  | { saved: true; merged: string[]; lapsed: boolean }
  | { saved: false; conflicts: string[]; original: Record<string, unknown>; theirs: Practice; by: string };

const wordsOf = ({ theme, phase, ...text }: PracticeWords) => ({ ...textOfPractice(text), theme, phase });

/**
 * Changes the words of a practice, against the version that was loaded; the same field changed by two is not saved, the answer holds both.
 * Other words are another text: a consent to the old ones no longer holds, and a question about them asks nothing any more.
 */
export function changePractice(
  viewer: Viewer,
  practice: Practice,
  mine: PracticeWords,
  loaded: number,
): PracticeChange {
  return transaction((): PracticeChange => {
    const current = practiceById(practice.id) ?? practice;
    const theirs = wordsOf(current);
    const merge = mergeVersions(["goodPractice", practice.id], theirs, wordsOf(mine), loaded);
    if ("conflicts" in merge) return { saved: false, ...merge, theirs: current };
    const { merged } = merge;
    const result = { ...wordsOf(mine), ...Object.fromEntries(merged.map((name) => [name, theirs[name as "heading"]])) };
    const { theme, phase, ...text } = changesBetween<Record<string, unknown>>(theirs, result);
    const inText = Object.keys(text).length > 0;
    if (!inText && !theme && !phase) return { saved: true, merged, lapsed: false };
    const before = standingOf(
      consentEventsOf(practice.id).filter(({ voidedAt }) => voidedAt === null),
      current,
      today(),
    );
    database()
      .update(goodPractice)
      .set({
        ...result,
        ...(inText && { textHash: textHashOf(result), textOn: today() }),
        version: current.version + 1,
      })
      .where(eq(goodPractice.id, practice.id))
      .run();
    note(viewer, {
      ...lineAbout("goodPractice", current),
      action: "changed",
      changes: { ...(theme && { theme }), ...(phase && { phase }), version: [current.version, current.version + 1] },
      personal: { changes: text },
    });
    settlePractice(practice.id);
    indexRecord("goodPractice", practice.id);
    return { saved: true, merged, lapsed: inText && ["asked", "consented"].includes(before.state) };
  });
}

/** Whether the viewer may void it: who heard it, or who sees all conversations. */
export const mayVoid = (viewer: Viewer, { authorId }: { authorId: number }) =>
  authorId === viewer.personId || allows(viewer, "conversation.confidential");

/** Voids a practice that was recorded by mistake; a link to it leads nowhere from then on. False when it was gone already. */
export function voidPractice(
  viewer: Viewer,
  practice: Pick<Practice, "id" | "employerId" | "confidential">,
  reason: string,
): boolean {
  return transaction(() => {
    const { changes } = database()
      .update(goodPractice)
      .set({
        voidedAt: now(),
        voidedBy: viewer.personId,
        voidReason: reason,
        version: sql`${goodPractice.version} + 1`,
      })
      .where(and(eq(goodPractice.id, practice.id), isNull(goodPractice.voidedAt)))
      .run();
    if (changes === 0) return false;
    revokeLinks(
      "consent",
      consentEventsOf(practice.id).map(({ id }) => id),
    );
    indexRecord("goodPractice", practice.id);
    note(viewer, { ...lineAbout("goodPractice", practice), action: "voided", reason });
    return true;
  });
}

export type HelpedNeed = {
  id: number;
  employerName: string;
  seeks: string;
  state: string;
  helped: string | null;
  on: Day;
};

/** Who was helped by a practice: the needs it picked up that the viewer sees, with what came of it. */
export function helpedBy(viewer: Viewer, practiceId: number, sight: string): HelpedNeed[] {
  if (!allows(viewer, "need.view")) return [];
  return statement<HelpedNeed>(`
    SELECT n.id, r.name AS employerName, n.seeks, n.state, n.state_on AS "on",
      (SELECT h.helped FROM need_event h WHERE h.need_id = n.id AND h.kind = 'helped' AND h.voided_at IS NULL AND n.state = 'helped'
        ORDER BY h.happened_on DESC, h.id DESC LIMIT 1) AS helped
    FROM (SELECT DISTINCT need_id FROM need_event WHERE practice_id = :practiceId AND voided_at IS NULL) f
    JOIN support_need n ON n.id = f.need_id AND n.voided_at IS NULL JOIN employer e ON e.id = n.employer_id JOIN employer r ON r.id = e.root_id
    WHERE ${sight} ORDER BY n.state_on DESC, n.id DESC LIMIT 50`).all({ practiceId });
}
