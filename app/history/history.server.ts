import { database, prepared, statement } from "db/connection.server";
import { type Changes, history, historyPersonal } from "db/schema/house";
import type { audiences } from "db/schema/lists";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";

export type HistoryLine = {
  /** The business's verb: `recorded`, `corrected`, `left`. */
  action: string;
  record: [kind: string, id: number];
  employerId?: number | null;
  audience: (typeof audiences)[number];
  reason?: string | undefined;
  /** By field: before and after. Personal values go in `personal`; here such a field appears by its name, with nulls. */
  changes?: Changes;
  personal?: { contactId?: number; personId?: number; changes: Changes };
};

/** What a line about a record at an employer (or a partner) says of it: for who sees confidential talks when the record is of one, else for all staff. */
export const lineAbout = (
  kind: string,
  { id, employerId, confidential }: { id: number; employerId?: number | null; confidential: boolean },
): Pick<HistoryLine, "record" | "employerId" | "audience"> => ({
  record: [kind, id],
  employerId: employerId ?? null,
  audience: confidential ? "confidential" : "staff",
});

const append = prepared((db) =>
  db
    .insert(history)
    .values({
      at: sql.placeholder("at"),
      actorId: sql.placeholder("actorId"),
      actingAs: sql.placeholder("actingAs"),
      origin: sql.placeholder("origin"),
      requestId: sql.placeholder("requestId"),
      action: sql.placeholder("action"),
      recordKind: sql.placeholder("recordKind"),
      recordId: sql.placeholder("recordId"),
      employerId: sql.placeholder("employerId"),
      audience: sql.placeholder("audience"),
      reason: sql.placeholder("reason"),
      changes: sql.placeholder("changes"),
    })
    .returning({ id: history.id })
    .prepare(),
);

const appendPersonal = prepared((db) =>
  db
    .insert(historyPersonal)
    .values({
      historyId: sql.placeholder("id"),
      contactId: sql.placeholder("contactId"),
      personId: sql.placeholder("personId"),
      changes: sql.placeholder("changes"),
    })
    .prepare(),
);

/** Appends one line, within the command's transaction. Never updated; what is personal stands apart, so that erasure can remove it. */
export function note(viewer: Viewer, line: HistoryLine) {
  const names = Object.fromEntries(
    Object.keys(line.personal?.changes ?? {}).map((name) => [name, [null, null] as [null, null]]),
  );
  const [recordKind, recordId] = line.record;
  const { id } = append().get({
    at: now(),
    actorId: viewer.personId,
    actingAs: viewer.roles.join("+"),
    origin: viewer.origin,
    requestId: viewer.requestId,
    action: line.action,
    recordKind,
    recordId,
    employerId: line.employerId ?? null,
    audience: line.audience,
    reason: line.reason ?? null,
    changes: { ...names, ...line.changes },
  });
  if (line.personal && Object.keys(line.personal.changes).length > 0) {
    const { contactId = null, personId = null, changes } = line.personal;
    appendPersonal().run({ id, contactId, personId, changes });
  }
}

/** The same line about many records of one kind, each at its own employer: one statement, however many there are. */
export function noteEach(
  viewer: Viewer,
  line: Omit<HistoryLine, "record" | "employerId" | "personal">,
  kind: string,
  records: { id: number; employerId: number }[],
) {
  statement(`
    INSERT INTO history (at, actor_id, acting_as, origin, request_id, action, record_kind, record_id, employer_id, audience, reason, changes)
    SELECT :at, :actorId, :actingAs, :origin, :requestId, :action, :kind, value ->> 'id', value ->> 'employerId', :audience, :reason, :changes
    FROM json_each(:records) ORDER BY key`).run({
    at: now(),
    actorId: viewer.personId,
    actingAs: viewer.roles.join("+"),
    origin: viewer.origin,
    requestId: viewer.requestId,
    action: line.action,
    kind,
    audience: line.audience,
    reason: line.reason ?? null,
    changes: JSON.stringify(line.changes ?? {}),
    records: JSON.stringify(records),
  });
}

/** What differs between two versions of a record, by field. */
export function changesBetween<T extends Record<string, unknown>>(before: T, after: T): Changes {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
  return Object.fromEntries(names.map((name) => [name, [before[name] ?? null, after[name] ?? null]]));
}

export type ShownLine = {
  id: number;
  at: string;
  actor: string;
  origin: string;
  action: string;
  recordKind: string;
  recordId: number;
  reason: string | null;
  changes: Changes;
};

type Row = Omit<ShownLine, "changes"> & { changes: string; personal: string | null };

/**
 * The history of one employer, newest first, before a line's id: an import that made it is one line.
 * Confidential lines only for who may see confidential talks.
 */
export function historyOfEmployer(
  viewer: Viewer,
  rootId: number,
  before: number | null,
  limit: number,
): { lines: ShownLine[]; more: boolean } {
  const audience = allows(viewer, "conversation.confidential")
    ? "('all', 'staff', 'confidential')"
    : "('all', 'staff')";
  const rows = statement<Row>(`
    WITH family AS (SELECT id FROM employer WHERE root_id = :root)
    SELECT h.id, h.at, p.name AS actor, h.origin, h.action, h.reason,
      iif(found.made, 'employer', h.record_kind) AS recordKind, iif(found.made, :root, h.record_id) AS recordId,
      iif(found.made, '{}', h.changes) AS changes, x.changes AS personal
    FROM (SELECT id, 0 AS made FROM history INDEXED BY history_employer
        WHERE employer_id IN family AND audience IN ${audience} AND id < :before
        UNION ALL SELECT l.id, 1 FROM import_row i CROSS JOIN history l ON l.record_kind = 'importRun' AND l.record_id = i.run_id
        WHERE i.employer_id IN family AND i.outcome = 'new' AND l.id < :before ORDER BY 1 DESC LIMIT :limit) found
    CROSS JOIN history h ON h.id = found.id JOIN person p ON p.id = h.actor_id LEFT JOIN history_personal x ON x.history_id = h.id
    ORDER BY h.id DESC`).all({ root: rootId, before: before ?? Number.MAX_SAFE_INTEGER, limit: limit + 1 });
  return { lines: rows.slice(0, limit).map(shown), more: rows.length > limit };
}

const shown = ({ changes, personal, ...row }: Row): ShownLine => ({
  ...row,
  changes: { ...JSON.parse(changes), ...(personal && JSON.parse(personal)) } as Changes,
});

const withPartner = ["conversation", "promise", "appointment"]
  .map(
    (
      kind,
    ) => `UNION ALL SELECT l.id FROM ${kind} k CROSS JOIN history l ON l.record_kind = '${kind}' AND l.record_id = k.id
        WHERE k.partner_id = :partner AND l.id < :before`,
  )
  .join(" ");

type Part = { lines: ShownLine[]; more: boolean };

/** The history of a partner, its people, and what was said, promised and planned with it, newest first, before a line's id. */
export const historyOfPartner = (partner: number, before: number | null, limit: number): Part =>
  linesIn(
    `SELECT id FROM history WHERE record_kind = 'partner' AND record_id = :partner AND id < :before
        UNION ALL SELECT l.id FROM contact k CROSS JOIN history l ON l.record_kind = 'contact' AND l.record_id = k.id
        WHERE k.partner_id = :partner AND l.id < :before ${withPartner}`,
    { partner },
    before,
    limit,
  );

/** The history of a recruitment round itself, newest first, before a line's id; what happened with employers on it stands at them. */
export const historyOfRound = (round: number, before: number | null, limit: number): Part =>
  linesIn(
    "SELECT id FROM history WHERE record_kind = 'recruitmentRound' AND record_id = :round AND id < :before",
    { round },
    before,
    limit,
  );

function linesIn(found: string, values: Record<string, number>, before: number | null, limit: number): Part {
  const rows = statement<Row>(`
    SELECT h.id, h.at, p.name AS actor, h.origin, h.action, h.reason, h.record_kind AS recordKind, h.record_id AS recordId, h.changes, x.changes AS personal
    FROM (${found} ORDER BY 1 DESC LIMIT :limit) found
    CROSS JOIN history h ON h.id = found.id JOIN person p ON p.id = h.actor_id LEFT JOIN history_personal x ON x.history_id = h.id
    ORDER BY h.id DESC`).all({ ...values, before: before ?? Number.MAX_SAFE_INTEGER, limit: limit + 1 });
  return { lines: rows.slice(0, limit).map(shown), more: rows.length > limit };
}

/** The last line there is: what comes after it came later. */
export const lastLine = (): number =>
  statement<{ id: number }>("SELECT coalesce(max(id), 0) AS id FROM history").get({})?.id ?? 0;

/** What happened at these employers after a line, newest first, without the values; of confidential talks only for who may see them. */
export function linesSince(
  viewer: Viewer,
  employerIds: number[],
  line: number,
  limit: number,
): Pick<ShownLine, "id" | "at" | "actor" | "action" | "recordKind" | "recordId">[] {
  const confidential = allows(viewer, "conversation.confidential") ? 1 : 0;
  return statement<Pick<ShownLine, "id" | "at" | "actor" | "action" | "recordKind" | "recordId">>(`
    SELECT h.id, h.at, p.name AS actor, h.action, h.record_kind AS recordKind, h.record_id AS recordId
    FROM history h INDEXED BY history_employer CROSS JOIN person p ON p.id = h.actor_id
    WHERE h.employer_id IN (SELECT value FROM json_each(:ids)) AND h.id > :line
      AND (h.audience IN ('all', 'staff') OR (h.audience = 'confidential' AND :confidential)) ORDER BY h.id DESC LIMIT :limit`).all(
    {
      ids: JSON.stringify(employerIds),
      line,
      confidential,
      limit,
    },
  );
}

const since = prepared((db) =>
  db
    .select({ changes: history.changes, personal: historyPersonal.changes, actorId: history.actorId, at: history.at })
    .from(history)
    .leftJoin(historyPersonal, eq(historyPersonal.historyId, history.id))
    .where(and(eq(history.recordKind, sql.placeholder("kind")), eq(history.recordId, sql.placeholder("id"))))
    .orderBy(desc(history.id))
    .limit(200)
    .prepare(),
);

/**
 * What a versioned record was when somebody loaded version `loaded`: today's values, with the later changes taken back.
 * Returns the values and who changed it last.
 */
export function valuesAt<T extends Record<string, unknown>>(
  record: [kind: string, id: number],
  current: T,
  loaded: number,
): { values: T; lastBy: number | undefined } {
  const values: Record<string, unknown> = { ...current };
  const lines = since().all({ kind: record[0], id: record[1] });
  for (const { changes, personal } of lines) {
    const version = changes.version?.[1];
    if (typeof version !== "number" || version <= loaded) continue;
    for (const [name, [before]] of Object.entries({ ...changes, ...personal }))
      if (name in values) values[name] = before;
  }
  return { values: values as T, lastBy: lines[0]?.actorId };
}

/** Forgets the personal values in the lines about these contacts; the lines themselves stay. */
export function forgetPersonal(contactIds: number[]) {
  if (contactIds.length > 0)
    database().delete(historyPersonal).where(inArray(historyPersonal.contactId, contactIds)).run();
}
