import { database, prepared, statement, transaction } from "db/connection.server";
import { conversation, conversationParticipant, conversationPurpose } from "db/schema/conversations";
import { eq, sql } from "drizzle-orm";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { followConversation } from "../appointments/appointments.server";
import { now, today } from "../clock.server";
import { addMonths, type Day, isDay } from "../days";
import { addContactAt } from "../employers/contacts.server";
import { recorded } from "../employers/employers.server";
import { lineAbout, note } from "../history/history.server";
import { type At, keyOf, type Party, type PartyId, partyOf, type Unshaped } from "../partners/party";
import { atColumns, employersOf, isWith, partyColumns, partyJoins } from "../partners/party.server";
import { moveHeard, type NewHeard, voidHeard, writeHeard } from "../practices/heard/heard.server";
import { indexRecord } from "../search/record-index.server";
import { refresh } from "../standing/summary.server";
import { type ConversationKind, isConfidential, type Purpose } from "./conversation";
import { movePhotos } from "./photos/photos.server";
import { type NewPromise, writePromise } from "./promises.server";
import { conversationSight } from "./sight.server";

/** A talk but for whom it is with. */
export type TalkInput = {
  establishmentId: number | null;
  kind: ConversationKind;
  heldOn: Day;
  reached: boolean;
  purposes: Purpose[];
  personIds: number[];
  contactIds: number[];
  newContact: { name: string; jobTitle: string | null } | null;
  summary: string;
  internalNote: string | null;
  /** Of a confidential talk the employer sees only what was ticked knowing that. */
  promises: (NewPromise & { sharedThough?: boolean })[];
  /** Good practices and support needs that were heard, each its own fact. */
  heard?: NewHeard[];
  nextContactOn: Day | null;
  /** The same of each talk of one meeting with several employers. */
  meetingKey?: string | null;
};
export type ConversationInput = At & TalkInput;

/**
 * Records a conversation with an employer or partner the viewer sees, with who took part and what was promised. Confidential when a purpose is;
 * all that is made from it inherits that. The caller checked that people and establishment belong to it, that nothing was heard and nothing is confidential at a partner, and that the viewer may use the purposes.
 * Returns its id.
 */
export function recordConversation(viewer: Viewer, input: ConversationInput): number {
  return transaction(() => {
    const when = now();
    const confidential = isConfidential(input.purposes);
    const at: At = input;
    const { establishmentId, kind, heldOn, reached, summary, internalNote, nextContactOn } = input;
    const { id } = insertTalk().get({
      ...atColumns(at),
      establishmentId,
      kind,
      heldOn,
      reached,
      confidential,
      summary,
      internalNote,
      nextContactOn,
      meetingKey: input.meetingKey ?? null,
      ...recorded(viewer, when),
    });
    indexRecord("conversation", id);
    const contactIds = input.newContact
      ? [...input.contactIds, addContactAt(viewer, at, { ...input.newContact, email: null, phone: null, locale: null })]
      : input.contactIds;
    writeAround(id, input.purposes, input.personIds, contactIds);
    note(viewer, {
      ...lineAbout("conversation", { id, ...atColumns(at), confidential }),
      action: "recorded",
      changes: {
        heldOn: [null, heldOn],
        kind: [null, kind],
        purposes: [null, input.purposes],
        ...(nextContactOn !== null && { nextContactOn: [null, nextContactOn] }),
      },
    });
    for (const { sharedThough = false, ...promise } of input.promises) {
      const shared = confidential ? sharedThough : promise.shared;
      writePromise(viewer, at, { ...promise, conversationId: id, confidential, shared });
    }
    if (input.employerId)
      writeHeard(viewer, input.employerId, input.heard ?? [], { conversationId: id, heardOn: heldOn, confidential });
    refresh(employersOf(at));
    return id;
  });
}

/** Why no conversation can have been on a day: it is still to come, or so long ago that the year is a typing mistake. */
export function oddDay(heldOn: Day): "future" | "longAgo" | undefined {
  if (heldOn > today()) return "future";
  if (heldOn < addMonths(today(), -120)) return "longAgo";
}

const insertTalk = prepared((db) =>
  db
    .insert(conversation)
    .values({
      employerId: sql.placeholder("employerId"),
      partnerId: sql.placeholder("partnerId"),
      establishmentId: sql.placeholder("establishmentId"),
      kind: sql.placeholder("kind"),
      heldOn: sql.placeholder("heldOn"),
      reached: sql.placeholder("reached"),
      confidential: sql.placeholder("confidential"),
      summary: sql.placeholder("summary"),
      internalNote: sql.placeholder("internalNote"),
      nextContactOn: sql.placeholder("nextContactOn"),
      meetingKey: sql.placeholder("meetingKey"),
      recordedAt: sql.placeholder("recordedAt"),
      recordedBy: sql.placeholder("recordedBy"),
    })
    .returning({ id: conversation.id })
    .prepare(),
);
const insertPurpose = prepared((db) =>
  db
    .insert(conversationPurpose)
    .values({ conversationId: sql.placeholder("conversationId"), purpose: sql.placeholder("purpose") })
    .prepare(),
);
const insertParticipant = prepared((db) =>
  db
    .insert(conversationParticipant)
    .values({
      conversationId: sql.placeholder("conversationId"),
      personId: sql.placeholder("personId"),
      contactId: sql.placeholder("contactId"),
    })
    .prepare(),
);

function writeAround(conversationId: number, purposes: Purpose[], personIds: number[], contactIds: number[]) {
  for (const purpose of new Set(purposes)) insertPurpose().run({ conversationId, purpose });
  for (const personId of new Set(personIds)) insertParticipant().run({ conversationId, personId, contactId: null });
  for (const contactId of new Set(contactIds)) insertParticipant().run({ conversationId, personId: null, contactId });
}

export type Participant = { personId: number | null; contactId: number | null; name: string; jobTitle: string | null };
export type ConversationRow = Party & {
  id: number;
  kind: ConversationKind;
  heldOn: Day;
  reached: boolean;
  confidential: boolean;
  summary: string;
  /** Absent for who may not read it. */
  internalNote: string | null;
  nextContactOn: Day | null;
  establishment: string | null;
  establishmentId: number | null;
  purposes: Purpose[];
  participants: Participant[];
  authorId: number;
  author: string;
  version: number;
  voidedAt: string | null;
  voidReason: string | null;
  replacedById: number | null;
  /** How many photos it has; none for who does not see them. */
  photos: number;
};

type Raw = Unshaped<ConversationRow, "purposes" | "participants" | "reached" | "confidential"> & {
  purposes: string;
  participants: string;
  reached: number;
  confidential: number;
};

const columns = `
  c.id, ${partyColumns("c")}, c.kind, c.held_on AS heldOn, c.reached, c.confidential, c.summary,
  CASE WHEN :internal OR c.recorded_by = :me THEN c.internal_note END AS internalNote, c.next_contact_on AS nextContactOn,
  (SELECT coalesce(b.name, b.address, b.place) FROM establishment b WHERE b.id = c.establishment_id) AS establishment, c.establishment_id AS establishmentId,
  (SELECT json_group_array(purpose) FROM conversation_purpose WHERE conversation_id = c.id) AS purposes,
  (SELECT json_group_array(json_object('personId', x.person_id, 'contactId', x.contact_id, 'name', coalesce(p.name, k.name), 'jobTitle', k.job_title) ORDER BY x.id)
    FROM conversation_participant x LEFT JOIN person p ON p.id = x.person_id LEFT JOIN contact k ON k.id = x.contact_id WHERE x.conversation_id = c.id) AS participants,
  c.recorded_by AS authorId, a.name AS author, c.version, c.voided_at AS voidedAt, c.void_reason AS voidReason,
  (SELECT n.id FROM conversation n WHERE n.replaces_id = c.id LIMIT 1) AS replacedById,
  iif(:internal OR c.recorded_by = :me, (SELECT count(*) FROM talk_photo f WHERE f.conversation_id = c.id AND f.voided_at IS NULL), 0) AS photos`;
const joins = `${partyJoins("c")} CROSS JOIN person a ON a.id = c.recorded_by`;
const bound = (viewer: Viewer) => ({ me: viewer.personId, internal: allows(viewer, "conversation.internal") ? 1 : 0 });
const shaped = ({ purposes, participants, reached, confidential, ...row }: Raw): ConversationRow => ({
  ...row,
  reached: reached === 1,
  confidential: confidential === 1,
  purposes: JSON.parse(purposes),
  participants: JSON.parse(participants),
});

/** A conversation the viewer sees; a voided one only for who sees all of them. Nothing when it is not theirs. */
export function findConversationFor(viewer: Viewer, id: string | number | undefined): ConversationRow | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = statement<Raw>(
    `SELECT ${columns} FROM conversation c ${joins} WHERE c.id = :id AND ${conversationSight(viewer)}`,
  ).get({ id: Number(id), ...bound(viewer) });
  if (!row || (row.voidedAt && !allows(viewer, "conversation.confidential"))) return;
  return shaped(row);
}

/** With whom else the meeting was that a talk was part of, as far as the viewer sees those talks. */
export function othersInMeeting(viewer: Viewer, id: number): { id: number; withName: string }[] {
  return statement<{ id: number; withName: string }>(`
    SELECT c.id, coalesce(r.name, partner.name) AS withName FROM conversation this JOIN conversation c ON c.meeting_key = this.meeting_key AND c.id <> this.id ${joins}
    WHERE this.id = :id AND this.meeting_key IS NOT NULL AND c.voided_at IS NULL AND ${conversationSight(viewer)} ORDER BY coalesce(r.sort_name, partner.sort_name), c.id`).all(
    {
      id,
      me: viewer.personId,
    },
  );
}

export type Cursor = { day: Day; id: number };
/** Where a list of talks goes on, as an address has it; nothing when it says no such place. */
export function cursorIn(voor: string | null): Cursor | undefined {
  const [day = "", id = ""] = (voor ?? "").split("~");
  return isDay(day) && /^\d{1,15}$/.test(id) ? { day, id: Number(id) } : undefined;
}
/** Below this talk, as an address has it. */
export const cursorBelow = ({ heldOn, id }: Pick<ConversationRow, "heldOn" | "id">) => `${heldOn}~${id}`;

/** Conversations a viewer sees, newest first, from below a cursor; only their own, or those with partners, with `of`. One more than `limit` says there are more. */
export function listConversationsFor(
  viewer: Viewer,
  options: { of?: "mine" | "partners" | undefined; before?: Cursor | undefined; limit: number },
): ConversationRow[] {
  const { of, before, limit } = options;
  const where = ["c.voided_at IS NULL", "c.sector_id IS NULL", conversationSight(viewer)];
  if (of === "mine") where.push("c.recorded_by = :me");
  if (of === "partners") where.push("c.partner_id IS NOT NULL");
  if (before) where.push("(c.held_on, c.id) < (:day, :before)");
  const rows = statement<Raw>(
    `SELECT ${columns} FROM conversation c ${joins} WHERE ${where.join(" AND ")} ORDER BY c.held_on DESC, c.id DESC LIMIT :limit`,
  );
  return rows.all({ ...bound(viewer), day: before?.day ?? null, before: before?.id ?? null, limit }).map(shaped);
}

/** The conversations with an employer that the viewer sees, newest first, from below a cursor. */
export const conversationsAt = (
  viewer: Viewer,
  rootId: number,
  options: { before?: Cursor | undefined; limit: number },
) => conversationsWith(viewer, { kind: "employer", id: rootId }, options);

/** The same with an employer or a partner. */
export function conversationsWith(
  viewer: Viewer,
  party: PartyId,
  options: { before?: Cursor | undefined; limit: number },
): ConversationRow[] {
  const below = options.before ? "AND (c.held_on, c.id) < (:day, :before)" : "";
  const rows = statement<Raw>(`
    SELECT ${columns}
    FROM (SELECT c.id FROM conversation c WHERE ${isWith("c", party)}
      AND c.voided_at IS NULL AND ${conversationSight(viewer)} ${below}
      ORDER BY c.held_on DESC, c.id DESC LIMIT :limit) newest
    CROSS JOIN conversation c ON c.id = newest.id ${joins} ORDER BY c.held_on DESC, c.id DESC`);
  return rows
    .all({
      ...bound(viewer),
      with: party.id,
      day: options.before?.day ?? null,
      before: options.before?.id ?? null,
      limit: options.limit,
    })
    .map(shaped);
}

/** The last conversation with each of these employers and partners that the viewer sees, in two questions, by `keyOf`. */
export function lastTalksWith(viewer: Viewer, parties: PartyId[]): Map<string, ConversationRow> {
  const last = (kind: PartyId["kind"]) =>
    statement<Raw>(`
    SELECT ${columns}
    FROM json_each(:ids) one CROSS JOIN conversation c ON c.id = (
      SELECT c.id FROM conversation c WHERE ${isWith("c", { kind }, "one.value")}
        AND c.voided_at IS NULL AND ${conversationSight(viewer)} ORDER BY c.held_on DESC, c.id DESC LIMIT 1) ${joins}`).all(
      {
        ...bound(viewer),
        ids: JSON.stringify(parties.filter((one) => one.kind === kind).map(({ id }) => id)),
      },
    );
  const rows = [...last("employer"), ...last("partner")].map(shaped);
  return new Map(rows.map((row) => [keyOf(partyOf(row)), row]));
}

/** How many conversations at an employer the viewer sees. */
export function countConversationsAt(viewer: Viewer, rootId: number): number {
  return (
    statement<{ n: number }>(`
      SELECT count(*) AS n FROM conversation c
      WHERE c.employer_id IN (SELECT id FROM employer WHERE root_id = :root) AND c.voided_at IS NULL
        AND ${conversationSight(viewer)}`).get({
      root: rootId,
      me: viewer.personId,
    })?.n ?? 0
  );
}

/** Employers this viewer spoke with last, most recent first: whom one most likely logs a talk with. */
export function recentEmployersOf(
  viewer: Viewer,
  sight: string,
  limit: number,
): { id: number; name: string; heldOn: Day }[] {
  return statement<{ id: number; name: string; heldOn: Day }>(`
    SELECT r.id, r.name, max(c.held_on) AS heldOn
    FROM (SELECT employer_id, held_on FROM conversation
      WHERE recorded_by = :me AND voided_at IS NULL AND employer_id IS NOT NULL ORDER BY held_on DESC, id DESC LIMIT 60) c
    JOIN employer e ON e.id = c.employer_id JOIN employer r ON r.id = e.root_id JOIN employer_summary s ON s.employer_id = r.id
    WHERE ${sight}
    GROUP BY r.id ORDER BY heldOn DESC, r.id DESC LIMIT :limit`).all({ me: viewer.personId, limit });
}

export type Correction = { kind: ConversationKind; heldOn: Day; reached: boolean; purposes: Purpose[] };

/** Whether the viewer may change the words of this conversation: its author only. */
export const mayRewrite = (viewer: Viewer, row: ConversationRow) =>
  row.authorId === viewer.personId && row.voidedAt === null;
/** Whether the viewer may correct or void it: its author, or who sees all conversations. */
export const mayCorrect = (viewer: Viewer, row: ConversationRow) =>
  row.voidedAt === null && (row.authorId === viewer.personId || allows(viewer, "conversation.confidential"));

/** Changes the words in place (its author only). False when somebody changed them since `loaded`. */
export function rewriteConversation(
  viewer: Viewer,
  row: ConversationRow,
  words: { summary: string; internalNote: string | null; nextContactOn: Day | null },
  loaded: number,
): boolean {
  return transaction(() => {
    if (row.version !== loaded) return false;
    database()
      .update(conversation)
      .set({ ...words, version: row.version + 1 })
      .where(eq(conversation.id, row.id))
      .run();
    indexRecord("conversation", row.id);
    const changed = (["summary", "internalNote"] as const).filter((name) => words[name] !== row[name]);
    const changes = Object.fromEntries([
      ...changed.map((name) => [name, [null, null]]),
      ...(words.nextContactOn === row.nextContactOn
        ? []
        : [["nextContactOn", [row.nextContactOn, words.nextContactOn]]]),
    ]);
    note(viewer, { ...lineAbout("conversation", row), action: "rewritten", changes });
    refresh(employersOf(row));
    return true;
  });
}

/**
 * Corrects day, kind, outcome or purposes: the old fact is voided with the reason and stays readable, a new one replaces it.
 * What was confidential stays so. Returns the new id.
 */
export function correctConversation(
  viewer: Viewer,
  row: ConversationRow,
  correction: Correction,
  words: { summary: string; internalNote: string | null; nextContactOn: Day | null },
  reason: string,
): number {
  return transaction(() => {
    const at = now();
    markVoid(viewer, row.id, reason);
    const confidential = row.confidential || isConfidential(correction.purposes);
    const { id } = database()
      .insert(conversation)
      .values({
        ...atColumns(row),
        establishmentId: row.establishmentId,
        kind: correction.kind,
        heldOn: correction.heldOn,
        reached: correction.reached,
        confidential,
        ...words,
        recordedAt: at,
        recordedBy: row.authorId,
        replacesId: row.id,
        meetingKey: sql`(SELECT meeting_key FROM conversation WHERE id = ${row.id})`,
      })
      .returning({ id: conversation.id })
      .get();
    indexRecord("conversation", id);
    const ids = (field: "personId" | "contactId") =>
      row.participants.flatMap((participant) => participant[field] ?? []);
    writeAround(id, correction.purposes, ids("personId"), ids("contactId"));
    statement(
      "UPDATE promise SET conversation_id = :id, confidential = max(confidential, :confidential) WHERE conversation_id = :old",
    ).run({
      id,
      old: row.id,
      confidential: Number(confidential),
    });
    statement(`
      UPDATE promise SET shown_by_id = iif(:confidential > confidential, NULL, :id), shown_by_kind = iif(:confidential > confidential, NULL, shown_by_kind)
      WHERE shown_by_kind = 'conversation' AND shown_by_id = :old`).run({
      id,
      old: row.id,
      confidential: Number(confidential),
    });
    movePhotos(row.id, id);
    followConversation(viewer, row.id, id);
    moveHeard(row.id, id, { heardOn: correction.heldOn, confidential });
    const before = { heldOn: row.heldOn, kind: row.kind, reached: row.reached, purposes: row.purposes };
    const names = Object.keys(correction) as (keyof Correction)[];
    const changes = Object.fromEntries(
      names
        .filter((name) => String(before[name]) !== String(correction[name]))
        .map((name) => [name, [before[name], correction[name]] as [unknown, unknown]]),
    );
    note(viewer, {
      ...lineAbout("conversation", { ...row, id, confidential }),
      action: "corrected",
      reason,
      changes,
    });
    refresh(employersOf(row));
    return id;
  });
}

/** Voids a conversation that did not happen, or not with this employer. Its open promises, and what was only heard in it, are voided with it; the appointment it came from stands again; nothing is deleted. */
export function voidConversation(viewer: Viewer, row: ConversationRow, reason: string) {
  transaction(() => {
    markVoid(viewer, row.id, reason);
    const promises = statement<{ id: number }>(
      "UPDATE promise SET voided_at = :at, voided_by = :by, void_reason = :reason WHERE conversation_id = :id AND voided_at IS NULL AND closed_on IS NULL RETURNING id",
    ).all({
      id: row.id,
      at: now(),
      by: viewer.personId,
      reason,
    });
    voidHeard(viewer, row.id, reason);
    followConversation(viewer, row.id, null);
    for (const { id } of promises) indexRecord("promise", id);
    note(viewer, { ...lineAbout("conversation", row), action: "voided", reason });
    refresh(employersOf(row));
  });
}

function markVoid(viewer: Viewer, id: number, reason: string) {
  database()
    .update(conversation)
    .set({ voidedAt: now(), voidedBy: viewer.personId, voidReason: reason, version: sql`${conversation.version} + 1` })
    .where(eq(conversation.id, id))
    .run();
  indexRecord("conversation", id);
}
