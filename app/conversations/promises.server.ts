import { database, prepared, statement, transaction } from "db/connection.server";
import { promise } from "db/schema/conversations";
import { eq, sql } from "drizzle-orm";
import type { PortalViewer } from "../access/guards.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { recorded } from "../employers/employers.server";
import { lineAbout, note } from "../history/history.server";
import { pageOf } from "../paging";
import { type At, keyOf, type Party, type PartyId, partyOf, type Unshaped } from "../partners/party";
import { atColumns, employersOf, isWith, partyColumns, partyJoins } from "../partners/party.server";
import { indexRecord } from "../search/record-index.server";
import { refresh } from "../standing/summary.server";
import type { PromiseSide } from "./conversation";
import { promiseSight } from "./sight.server";

export type NewPromise = {
  what: string;
  side: PromiseSide;
  ownerId: number | null;
  contactId: number | null;
  dueOn: Day;
  shared: boolean;
};

type Promised = NewPromise & { conversationId: number | null; confidential: boolean };

/** Records a promise with an employer or a partner, made on its own. Returns its id. */
export function makePromise(viewer: Viewer, at: At, input: Promised): number {
  return transaction(() => {
    const id = writePromise(viewer, at, input);
    refresh(employersOf(at));
    return id;
  });
}

const insert = prepared((db) =>
  db
    .insert(promise)
    .values({
      employerId: sql.placeholder("employerId"),
      partnerId: sql.placeholder("partnerId"),
      conversationId: sql.placeholder("conversationId"),
      side: sql.placeholder("side"),
      ownerId: sql.placeholder("ownerId"),
      contactId: sql.placeholder("contactId"),
      what: sql.placeholder("what"),
      firstDueOn: sql.placeholder("dueOn"),
      dueOn: sql.placeholder("dueOn"),
      confidential: sql.placeholder("confidential"),
      shared: sql.placeholder("shared"),
      recordedAt: sql.placeholder("recordedAt"),
      recordedBy: sql.placeholder("recordedBy"),
    })
    .returning({ id: promise.id })
    .prepare(),
);

/** The promise and its line of history; the summary is the command's that it is part of. */
export function writePromise(viewer: Viewer, at: At, input: Promised): number {
  const { id } = insert().get({ ...atColumns(at), ...input, ...recorded(viewer, now()) });
  indexRecord("promise", id);
  const { what, dueOn, side, confidential } = input;
  note(viewer, {
    ...lineAbout("promise", { id, ...atColumns(at), confidential }),
    action: "made",
    changes: { what: [null, what], dueOn: [null, dueOn], side: [null, side] },
  });
  return id;
}

export type PromiseRow = Party & {
  id: number;
  conversationId: number | null;
  side: PromiseSide;
  ownerId: number | null;
  owner: string | null;
  contact: string | null;
  what: string;
  firstDueOn: Day;
  dueOn: Day;
  confidential: boolean;
  shared: boolean;
  outcome: "kept" | "dropped" | null;
  closedOn: Day | null;
  /** Why it was dropped; of one that was kept, what shows it in words. */
  closedReason: string | null;
  /** What shows that it was kept, when that was said. */
  shown: { kind: ShownBy["kind"]; id: number | null } | null;
  version: number;
};
export type ShownBy = { kind: "conversation" | "mail" | "plan" | "other"; id: number | null; words: string | null };
export type Raw = Unshaped<PromiseRow, "confidential" | "shared" | "shown"> & {
  confidential: number;
  shared: number;
  shownByKind: ShownBy["kind"] | null;
  shownById: number | null;
};

/** The columns of a row on promise `p`, and what they come from. */
export const columns = `
  p.id, ${partyColumns("p")},
  p.conversation_id AS conversationId, p.side, p.owner_id AS ownerId, o.name AS owner, k.name AS contact, p.what,
  p.first_due_on AS firstDueOn, p.due_on AS dueOn, p.confidential, p.shared, p.outcome,
  p.closed_on AS closedOn, p.closed_reason AS closedReason, p.shown_by_kind AS shownByKind, p.shown_by_id AS shownById, p.version`;
export const joins = `${partyJoins("p")} LEFT JOIN person o ON o.id = p.owner_id LEFT JOIN contact k ON k.id = p.contact_id`;
export const shaped = ({ confidential, shared, shownByKind, shownById, ...row }: Raw): PromiseRow => ({
  ...row,
  shown: shownByKind && { kind: shownByKind, id: shownById },
  confidential: confidential === 1,
  shared: shared === 1,
});

/** A promise the viewer sees; nothing when it is not theirs or was voided. */
export function findPromiseFor(viewer: Viewer, id: string | number | undefined): PromiseRow | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = statement<Raw>(
    `SELECT ${columns} FROM promise p ${joins} WHERE p.id = :id AND p.voided_at IS NULL AND ${promiseSight(viewer)}`,
  ).get({
    id: Number(id),
    me: viewer.personId,
  });
  return row && shaped(row);
}

/** An employer's own contact sees the shared promises of its employer, and no others. */
export function findPromiseForContact(viewer: PortalViewer, id: string | number | undefined): PromiseRow | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = statement<Raw>(
    `SELECT ${columns} FROM promise p ${joins} WHERE p.id = :id AND p.voided_at IS NULL AND p.shared = 1 AND e.root_id = :root`,
  ).get({
    id: Number(id),
    root: viewer.contact.employerId,
  });
  return row && shaped(row);
}

/** The shared promises of an employer: the open ones by day, and those closed in the last three months. */
export function listPromisesForContact(viewer: PortalViewer, closedSince: Day): PromiseRow[] {
  return statement<Raw>(`
    SELECT ${columns} FROM promise p ${joins}
    WHERE p.employer_id IN (SELECT id FROM employer WHERE root_id = :root) AND p.voided_at IS NULL AND p.shared = 1
      AND (p.closed_on IS NULL OR p.closed_on >= :since) ORDER BY p.closed_on IS NOT NULL, p.due_on, p.id LIMIT 200`)
    .all({ root: viewer.contact.employerId, since: closedSince })
    .map(shaped);
}

/** Open promises at an employer that the viewer sees: ours that are late first, then by day. */
export const openPromisesAt = (viewer: Viewer, rootId: number): PromiseRow[] =>
  openPromisesWith(viewer, { kind: "employer", id: rootId });

/** The same with an employer or a partner. */
export function openPromisesWith(viewer: Viewer, party: PartyId): PromiseRow[] {
  return statement<Raw>(`
    SELECT ${columns} FROM promise p ${joins}
    WHERE ${isWith("p", party)} AND p.closed_on IS NULL AND p.voided_at IS NULL
      AND ${promiseSight(viewer)}
    ORDER BY (p.side <> 'employer' AND p.due_on < :today) DESC, p.due_on, p.id LIMIT 100`)
    .all({ with: party.id, me: viewer.personId, today: today() })
    .map(shaped);
}

/** The open promises with several employers and partners that the viewer sees, in two questions, by `keyOf`: ours first, then by day. */
export function openPromisesWithAll(viewer: Viewer, parties: PartyId[]): Map<string, PromiseRow[]> {
  const open = (kind: PartyId["kind"], source: string) =>
    statement<Raw>(`
    SELECT ${columns} FROM json_each(:ids) one ${source} ${joins}
    WHERE p.closed_on IS NULL AND p.voided_at IS NULL AND ${promiseSight(viewer)}
    ORDER BY p.side = 'employer', p.due_on, p.id LIMIT 500`).all({
      me: viewer.personId,
      ids: JSON.stringify(parties.filter((party) => party.kind === kind).map(({ id }) => id)),
    });
  const rows = [
    ...open(
      "employer",
      "CROSS JOIN employer own ON own.root_id = one.value CROSS JOIN promise p ON p.employer_id = own.id",
    ),
    ...open("partner", "CROSS JOIN promise p ON p.partner_id = one.value"),
  ];
  const found = new Map<string, PromiseRow[]>();
  for (const row of rows.map(shaped)) {
    const key = keyOf(partyOf(row));
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** What somebody promised and is due up to a day, late ones first; at most 50. For who sees those of others too. */
export function promisesDueOf(viewer: Viewer, personId: number, until: Day): PromiseRow[] {
  return statement<Raw>(`
    SELECT ${columns} FROM promise p ${joins}
    WHERE p.owner_id = :person AND p.closed_on IS NULL AND p.voided_at IS NULL AND p.due_on <= :until AND ${promiseSight(viewer)}
    ORDER BY p.due_on, p.id LIMIT 50`)
    .all({ person: personId, until, me: viewer.personId })
    .map(shaped);
}

/** What the employers of a broker promised and is late, the longest first; at most 20. */
export function lateOfEmployersOf(viewer: Viewer, brokerId: number): PromiseRow[] {
  return statement<Raw>(`
    SELECT ${columns} FROM promise p ${joins} CROSS JOIN employer_summary s ON s.employer_id = e.root_id
    WHERE (p.side = 'employer') = 1 AND p.closed_on IS NULL AND p.voided_at IS NULL AND p.due_on < :today AND s.broker_id = :broker AND ${promiseSight(viewer)}
    ORDER BY p.due_on, p.id LIMIT 20`)
    .all({ broker: brokerId, today: today(), me: viewer.personId })
    .map(shaped);
}

/** How many open promises the viewer sees at the employers of each sector; null is of those without one. */
export function countOpenPromisesBySector(viewer: Viewer): Map<number | null, number> {
  const rows = statement<{ sectorId: number | null; n: number }>(`
    SELECT s.sector_id AS sectorId, count(*) AS n FROM promise p JOIN employer e ON e.id = p.employer_id
      JOIN employer_summary s ON s.employer_id = e.root_id
    WHERE p.closed_on IS NULL AND p.voided_at IS NULL AND ${promiseSight(viewer)} GROUP BY s.sector_id`);
  return new Map(rows.all({ me: viewer.personId }).map(({ sectorId, n }) => [sectorId, n]));
}

/** The first open promises at the employers of a sector that the viewer sees: ours that are late first, then by day. */
export function openPromisesInSector(viewer: Viewer, sector: number, limit: number): PromiseRow[] {
  return statement<Raw>(`
    SELECT ${columns} FROM promise p ${joins}
    WHERE p.closed_on IS NULL AND p.voided_at IS NULL AND ${promiseSight(viewer)} AND ${inSectorNow}
    ORDER BY (p.side <> 'employer' AND p.due_on < :today) DESC, p.due_on, p.id LIMIT :limit`)
    .all({ sector, me: viewer.personId, today: today(), limit })
    .map(shaped);
}

/** The promises made in a conversation. */
export function promisesOf(viewer: Viewer, conversationId: number): PromiseRow[] {
  return statement<Raw>(
    `SELECT ${columns} FROM promise p ${joins} WHERE p.conversation_id = :id AND p.voided_at IS NULL AND ${promiseSight(viewer)} ORDER BY p.id`,
  )
    .all({ id: conversationId, me: viewer.personId })
    .map(shaped);
}

/** The promises of several conversations in one question, by conversation. */
export function promisesOfAll(viewer: Viewer, conversationIds: number[]): Map<number, PromiseRow[]> {
  const rows = statement<Raw>(`
    SELECT ${columns} FROM promise p ${joins}
    WHERE p.conversation_id IN (SELECT value FROM json_each(:ids)) AND p.voided_at IS NULL AND ${promiseSight(viewer)}
    ORDER BY p.id`);
  const found = new Map<number, PromiseRow[]>();
  for (const row of rows.all({ ids: JSON.stringify(conversationIds), me: viewer.personId }).map(shaped)) {
    const id = row.conversationId ?? 0;
    found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

const loose = (viewer: Viewer) =>
  `p.employer_id IN (SELECT id FROM employer WHERE root_id = :root) AND p.conversation_id IS NULL AND p.voided_at IS NULL AND ${promiseSight(viewer)}`;

/** Promises made outside a conversation, by the day they were recorded, below a day and id: for the timeline. */
export function loosePromisesAt(
  viewer: Viewer,
  rootId: number,
  before: { day: Day; id: number } | undefined,
  limit: number,
): { madeOn: Day; promise: PromiseRow }[] {
  const below = before ? "AND (substr(p.recorded_at, 1, 10), p.id) < (:day, :before)" : "";
  const rows = statement<Raw & { madeOn: Day }>(`
    SELECT substr(p.recorded_at, 1, 10) AS madeOn, ${columns} FROM promise p ${joins} WHERE ${loose(viewer)} ${below} ORDER BY madeOn DESC, p.id DESC LIMIT :limit`);
  return rows
    .all({ root: rootId, me: viewer.personId, day: before?.day ?? null, before: before?.id ?? null, limit })
    .map(({ madeOn, ...row }) => ({ madeOn, promise: shaped(row) }));
}

export const countLoosePromisesAt = (viewer: Viewer, rootId: number) =>
  statement<{ n: number }>(`SELECT count(*) AS n FROM promise p WHERE ${loose(viewer)}`).get({
    root: rootId,
    me: viewer.personId,
  })?.n ?? 0;

export const promiseViews = ["mine", "open", "ours", "desk", "late", "employers", "kept", "dropped"] as const;
export type PromiseView = (typeof promiseViews)[number];
/** Written as the indexes `promise_open`, `promise_open_side` and `promise_outcome` have it, so that each view is read in its order. */
const views: Record<PromiseView, { where: string; order: string }> = {
  mine: { where: "p.owner_id = :me AND p.closed_on IS NULL", order: "p.due_on, p.id" },
  open: { where: "p.closed_on IS NULL", order: "(p.side = 'employer'), p.due_on, p.id" },
  ours: { where: "p.side = 'municipality' AND p.closed_on IS NULL", order: "p.due_on, p.id" },
  desk: { where: "p.side = 'desk' AND p.closed_on IS NULL", order: "p.due_on, p.id" },
  late: { where: "p.closed_on IS NULL AND p.due_on < :today", order: "p.due_on, p.id" },
  employers: { where: "(p.side = 'employer') = 1 AND p.closed_on IS NULL", order: "p.due_on, p.id" },
  kept: { where: "p.outcome = 'kept' AND p.closed_on IS NOT NULL", order: "p.closed_on DESC, p.id DESC" },
  dropped: { where: "p.outcome = 'dropped' AND p.closed_on IS NOT NULL", order: "p.closed_on DESC, p.id DESC" },
};
const inSectorNow = `EXISTS (SELECT 1 FROM employer h JOIN employer_summary s ON s.employer_id = h.root_id
  WHERE h.id = p.employer_id AND s.sector_id IS :sector)`;
/** Of a sector's employers (null: those of which it is not known), of employers or of partners; everybody's without one. */
export type Among = { id: number | null } | PartyId["kind"] | undefined;
/** The same as a condition on `p`, with :sector; `inSector` says of which sector an employer is. */
export const isAmong = (among: Among, inSector: string) =>
  among === undefined ? "1" : typeof among === "object" ? inSector : `p.${among}_id IS NOT NULL`;
const sectorIn = (among: Among): Record<string, number | null> =>
  typeof among === "object" ? { sector: among.id } : {};
const conditionOf = (viewer: Viewer, view: PromiseView, among: Among) =>
  `p.voided_at IS NULL AND ${views[view].where} AND ${promiseSight(viewer)} AND ${isAmong(among, inSectorNow)}`;

/** What is asked of the list of promises: a page of one view, and the views that are counted. */
export type AskedPromises = {
  view: PromiseView;
  views: readonly PromiseView[];
  page: number;
  size: number;
  among?: Among;
};
/** A page (the last one when there are not so many), and how many there are in each view that was asked for. */
export type ListedPromises = {
  rows: PromiseRow[];
  counts: Partial<Record<PromiseView, number>>;
  page: number;
  pages: number;
};

/** The promises a viewer sees, by day. In "late" ours come first: we keep our word before we remind others of theirs. */
export function listPromisesFor(viewer: Viewer, asked: AskedPromises): ListedPromises {
  const { view, views: counted, size, among } = asked;
  const counts = Object.fromEntries(counted.map((name) => [name, countPromisesFor(viewer, name, among)]));
  const { offset, ...pages } = pageOf(counts[view] ?? 0, size, asked.page);
  const order = view === "late" ? `(p.side = 'employer'), ${views.late.order}` : views[view].order;
  const rows = statement<Raw>(
    `SELECT ${columns} FROM (SELECT p.id FROM promise p WHERE ${conditionOf(viewer, view, among)} ORDER BY ${order} LIMIT :size OFFSET :offset) page
    CROSS JOIN promise p ON p.id = page.id ${joins} ORDER BY ${order}`,
  );
  const values = { me: viewer.personId, today: today(), ...sectorIn(among), size, offset };
  return { rows: rows.all(values).map(shaped), counts, ...pages };
}

export function countPromisesFor(viewer: Viewer, view: PromiseView, among?: Among): number {
  return (
    statement<{ n: number }>(`SELECT count(*) AS n FROM promise p WHERE ${conditionOf(viewer, view, among)}`).get({
      me: viewer.personId,
      today: today(),
      ...sectorIn(among),
    })?.n ?? 0
  );
}

/** How many of the viewer's own promises are late: the number in the menu. */
export function countLateOf(viewer: Viewer): number {
  const sql =
    "SELECT count(*) AS n FROM promise WHERE owner_id = :me AND due_on < :today AND closed_on IS NULL AND voided_at IS NULL";
  return statement<{ n: number }>(sql).get({ me: viewer.personId, today: today() })?.n ?? 0;
}

/** Whether the viewer may keep, move or drop it: broker and programme manager any, others their own. */
export const mayClose = (viewer: Viewer, row: PromiseRow) =>
  allows(viewer, "promise.close") && (row.ownerId === viewer.personId || allows(viewer, "conversation.confidential"));

const stateOf = prepared((db) =>
  db
    .select({ closedOn: promise.closedOn, version: promise.version })
    .from(promise)
    .where(eq(promise.id, sql.placeholder("id")))
    .prepare(),
);

/** Only an open promise is kept, moved or dropped, only a closed one reopened or shown: twice the same tap changes nothing the second time. */
function change(
  viewer: Viewer,
  row: PromiseRow,
  action: string,
  values: Partial<typeof promise.$inferInsert>,
  reason?: string,
): boolean {
  return transaction(() => {
    const current = stateOf().get({ id: row.id });
    if (!current || (current.closedOn !== null) !== ["reopened", "shown"].includes(action)) return false;
    database()
      .update(promise)
      .set({ ...values, version: current.version + 1 })
      .where(eq(promise.id, row.id))
      .run();
    const before = row as unknown as Record<string, unknown>;
    const changes = Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => name in row)
        .map(([name, value]) => [name, [before[name], value] as [unknown, unknown]]),
    );
    note(viewer, {
      ...lineAbout("promise", row),
      action,
      reason,
      changes,
    });
    refresh(employersOf(row));
    return true;
  });
}

const evidence = (shownBy: ShownBy | undefined) => ({
  shownByKind: shownBy?.kind ?? null,
  shownById: shownBy?.id ?? null,
  closedReason: shownBy?.words ?? null,
});
/** It is done, today; with what shows it when that was said. */
export const keepPromise = (viewer: Viewer, row: PromiseRow, shownBy?: ShownBy) =>
  change(viewer, row, "kept", {
    outcome: "kept",
    closedOn: today(),
    closedBy: viewer.personId,
    ...evidence(shownBy),
  });
/** Says of a promise that was kept what shows it. */
export const showPromise = (viewer: Viewer, row: PromiseRow, shownBy: ShownBy) =>
  row.outcome === "kept" && change(viewer, row, "shown", evidence(shownBy));
export const dropPromise = (viewer: Viewer, row: PromiseRow, reason: string) =>
  change(
    viewer,
    row,
    "dropped",
    { outcome: "dropped", closedOn: today(), closedBy: viewer.personId, closedReason: reason },
    reason,
  );
/** Undo of kept or dropped. */
export const reopenPromise = (viewer: Viewer, row: PromiseRow) =>
  change(viewer, row, "reopened", {
    outcome: null,
    closedOn: null,
    closedBy: null,
    ...evidence(undefined),
  });
export const movePromise = (viewer: Viewer, row: PromiseRow, dueOn: Day) => change(viewer, row, "moved", { dueOn });
/** Shows it to the employer, or no longer. */
export const sharePromise = (viewer: Viewer, row: PromiseRow, shared: boolean) =>
  change(viewer, row, shared ? "shared" : "unshared", { shared });
