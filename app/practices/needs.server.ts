import { database, statement, transaction } from "db/connection.server";
import { needEvent, supportNeed } from "db/schema/practices";
import { and, eq, isNull, sql } from "drizzle-orm";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import { listColleagues } from "../conversations/people.server";
import type { Day } from "../days";
import { recorded } from "../employers/employers.server";
import { type Refusal, refuse, type Trace } from "../history/fact";
import { traceColumns, traceJoins, voidFact } from "../history/facts.server";
import { changesBetween, lineAbout, note } from "../history/history.server";
import { mergeVersions } from "../history/merge.server";
import { indexRecord } from "../search/record-index.server";
import { type HelpedAnswer, type Helper, type NeedEventKind, needStandingOf, nextOf } from "./need";
import type { Phase, Theme } from "./practice";
import { findPracticeFor, type Heard } from "./practices.server";
import { needSight } from "./sight.server";

export type NeedWords = { seeks: string; theme: Theme | null; phase: Phase | null };
export type Need = NeedWords & {
  id: number;
  employerId: number;
  rootId: number;
  employerName: string;
  conversationId: number | null;
  heardOn: Day;
  heardBy: string;
  authorId: number;
  confidential: boolean;
  /** At an employer that was handed over to the desk. */
  referred: boolean;
  version: number;
};
type Raw = Omit<Need, "confidential" | "referred"> & { confidential: number; referred: number };

/** Records what an employer looks for; within a command's transaction. Returns its id. */
export function writeNeed(viewer: Viewer, employerId: number, heard: Heard & NeedWords): number {
  const { id } = database()
    .insert(supportNeed)
    .values({ employerId, ...heard, stateOn: heard.heardOn, ...recorded(viewer, now()) })
    .returning({ id: supportNeed.id })
    .get();
  const { heardOn, confidential, theme, phase, seeks } = heard;
  note(viewer, {
    ...lineAbout("supportNeed", { id, employerId, confidential }),
    action: "heard",
    changes: { heardOn: [null, heardOn], theme: [null, theme], phase: [null, phase] },
    personal: { changes: { seeks: [null, seeks] } },
  });
  indexRecord("supportNeed", id);
  return id;
}

const columns = `
  n.id, n.employer_id AS employerId, e.root_id AS rootId, r.name AS employerName, n.conversation_id AS conversationId, n.heard_on AS heardOn,
  a.name AS heardBy, n.recorded_by AS authorId, n.seeks, n.theme, n.phase, n.confidential, s.referred, n.version
  FROM support_need n JOIN employer e ON e.id = n.employer_id JOIN employer r ON r.id = e.root_id JOIN person a ON a.id = n.recorded_by
    JOIN employer_summary s ON s.employer_id = e.root_id`;
const shaped = ({ confidential, referred, ...row }: Raw): Need => ({
  ...row,
  confidential: confidential === 1,
  referred: referred === 1,
});

/** A support need the viewer sees; nothing when it is not theirs or was voided. */
export function findNeedFor(viewer: Viewer, id: string | number | undefined): Need | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = statement<Raw>(`SELECT ${columns} WHERE n.id = :id AND n.voided_at IS NULL AND ${needSight(viewer)}`).get(
    { id: Number(id) },
  );
  return row && shaped(row);
}

export type NeedEvent = Trace & {
  id: number;
  kind: NeedEventKind;
  happenedOn: Day;
  helper: Helper | null;
  person: string | null;
  practiceId: number | null;
  helped: HelpedAnswer | null;
  words: string | null;
};

/** What happened with a need, in order of time, with what was voided. */
export const needEventsOf = (needId: number): NeedEvent[] =>
  statement<NeedEvent>(`
    SELECT f.id, f.kind, f.happened_on AS happenedOn, f.helper, w.name AS person, f.practice_id AS practiceId, f.helped, f.words, ${traceColumns}
    FROM need_event f LEFT JOIN person w ON w.id = f.person_id ${traceJoins}
    WHERE f.need_id = :needId ORDER BY f.happened_on, f.id`).all({ needId });
const factsOf = (needId: number) => needEventsOf(needId).filter(({ voidedAt }) => voidedAt === null);

/** Writes down where a need stands by its facts, for the lists. */
function settleNeed(id: number, heardOn: Day) {
  const { state, stateOn } = needStandingOf(factsOf(id), heardOn);
  database().update(supportNeed).set({ state, stateOn }).where(eq(supportNeed.id, id)).run();
}

type Fact = {
  kind: NeedEventKind;
  on: Day;
  helper?: Helper;
  personId?: number;
  practiceId?: number;
  helped?: HelpedAnswer;
  words?: string | null;
};
export type NeedRefusal = Refusal<"state" | "before" | "future" | "person" | "practice" | "desk">;

/**
 * Records what happened with a need. Refused: what does not follow from how it stands (somebody was first), a day to come or before
 * the last fact.
 */
function follow(viewer: Viewer, need: Need, { on, ...fact }: Fact): { followed: true } | NeedRefusal {
  return transaction((): { followed: true } | NeedRefusal => {
    const facts = factsOf(need.id);
    const { state } = needStandingOf(facts, need.heardOn);
    if (!nextOf[state].includes(fact.kind)) return refuse("state");
    if (on > today()) return refuse("future");
    const last = facts.at(-1)?.happenedOn ?? need.heardOn;
    if (on < last) return refuse("before", last);
    database()
      .insert(needEvent)
      .values({ needId: need.id, happenedOn: on, ...fact, ...recorded(viewer, now()) })
      .run();
    note(viewer, {
      ...lineAbout("supportNeed", need),
      action: fact.kind,
      changes: {
        happenedOn: [null, on],
        ...(fact.helper && { helper: [null, fact.helper] }),
        ...(fact.helped && { helped: [null, fact.helped] }),
      },
      ...(fact.words && { personal: { changes: { words: [null, fact.words] } } }),
    });
    settleNeed(need.id, need.heardOn);
    return { followed: true };
  });
}

export type PickUp =
  | { helper: "person"; personId: number; on: Day }
  | { helper: "desk"; on: Day }
  | { helper: "practice"; practiceId: number; on: Day };

/**
 * Somebody takes it up: a colleague, the desk, or a good practice of another employer. The desk only what it may see: an employer handed over,
 * and nothing from a confidential talk. A practice the viewer sees, not from a confidential talk, not refused, not this employer's own.
 */
export function pickUp(viewer: Viewer, need: Need, by: PickUp): { followed: true } | NeedRefusal {
  if (by.helper === "desk" && (need.confidential || !need.referred)) return refuse("desk");
  if (by.helper === "person" && !helpersFor(need).some(({ id }) => id === by.personId)) return refuse("person");
  if (by.helper === "practice") {
    const practice = findPracticeFor(viewer, by.practiceId);
    if (!practice || practice.confidential || need.confidential || practice.rootId === need.rootId)
      return refuse("practice");
  }
  return follow(viewer, need, { kind: "pickedUp", ...by });
}

/** Which colleagues may take a need up: who works at the desk only sees what was handed over. */
export const helpersFor = (need: Need) =>
  needHelpers()
    .filter(({ desk }) => !desk || (need.referred && !need.confidential))
    .map(({ id, name }) => ({ id, name }));
/** Who follows up needs at all; the adviser of Werk en Inkomen does not see them. */
const needHelpers = () => {
  const able = statement<{ id: number }>(`
    SELECT DISTINCT person_id AS id FROM staff_role WHERE role IN ('broker', 'programmeManager', 'deskAdviser')
      AND from_on <= :day AND (until_on IS NULL OR until_on > :day)`).all({ day: today() });
  return listColleagues().filter(({ id }) => able.some((one) => one.id === id));
};

export const answerNeed = (viewer: Viewer, need: Need, input: { on: Day; words: string }) =>
  follow(viewer, need, { kind: "answered", ...input });
/** Whether the answer helped, in the employer's words where there are some. */
export const needHelped = (
  viewer: Viewer,
  need: Need,
  input: { on: Day; helped: HelpedAnswer; words: string | null },
) => follow(viewer, need, { kind: "helped", ...input });
export const reopenNeed = (viewer: Viewer, need: Need, input: { on: Day; words: string }) =>
  follow(viewer, need, { kind: "reopened", ...input });

/** Voids a fact about a need that was recorded by mistake. False when it is not of this need, or gone. */
export function voidNeedEvent(viewer: Viewer, need: Need, eventId: number, reason: string): boolean {
  return transaction(() => {
    const event = factsOf(need.id).find(({ id }) => id === eventId);
    if (!event || !voidFact(viewer, needEvent, eventId, reason)) return false;
    note(viewer, {
      ...lineAbout("supportNeed", need),
      action: "eventVoided",
      reason,
      changes: { happenedOn: [event.happenedOn, null] },
    });
    settleNeed(need.id, need.heardOn);
    return true;
  });
}

export type NeedChange =
  | { saved: true; merged: string[] }
  | { saved: false; conflicts: string[]; original: Record<string, unknown>; theirs: Need; by: string };
const wordsOf = ({ seeks, theme, phase }: NeedWords): NeedWords => ({ seeks, theme, phase });

/** Changes the words of a need, against the version that was loaded; the same field changed by two is not saved, the answer holds both. */
export function changeNeed(viewer: Viewer, need: Need, mine: NeedWords, loaded: number): NeedChange {
  return transaction((): NeedChange => {
    const current = findNeedFor(viewer, need.id) ?? need;
    const theirs = wordsOf(current);
    const merge = mergeVersions(["supportNeed", need.id], theirs, wordsOf(mine), loaded);
    if ("conflicts" in merge) return { saved: false, ...merge, theirs: current };
    const { merged } = merge;
    const result = { ...wordsOf(mine), ...Object.fromEntries(merged.map((name) => [name, theirs[name as "seeks"]])) };
    const { seeks, ...changes } = changesBetween<Record<string, unknown>>(theirs, result);
    if (!seeks && Object.keys(changes).length === 0) return { saved: true, merged };
    database()
      .update(supportNeed)
      .set({ ...result, version: current.version + 1 })
      .where(eq(supportNeed.id, need.id))
      .run();
    note(viewer, {
      ...lineAbout("supportNeed", current),
      action: "changed",
      changes: { ...changes, version: [current.version, current.version + 1] },
      ...(seeks && { personal: { changes: { seeks } } }),
    });
    indexRecord("supportNeed", need.id);
    return { saved: true, merged };
  });
}

/** Voids a need that was recorded by mistake. False when it was gone already. */
export function voidNeed(
  viewer: Viewer,
  need: Pick<Need, "id" | "employerId" | "confidential">,
  reason: string,
): boolean {
  return transaction(() => {
    const { changes } = database()
      .update(supportNeed)
      .set({ voidedAt: now(), voidedBy: viewer.personId, voidReason: reason, version: sql`${supportNeed.version} + 1` })
      .where(and(eq(supportNeed.id, need.id), isNull(supportNeed.voidedAt)))
      .run();
    if (changes === 0) return false;
    indexRecord("supportNeed", need.id);
    note(viewer, { ...lineAbout("supportNeed", need), action: "voided", reason });
    return true;
  });
}

/** Whether the viewer may record what happens with needs. */
export const mayFollow = (viewer: Viewer) => allows(viewer, "need.follow");
