import { database, prepared, statement, transaction } from "db/connection.server";
import { handover, handoverItem } from "db/schema/handover";
import { eq, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { passOnAppointment } from "../appointments/owners.server";
import { now } from "../clock.server";
import { listColleagues } from "../conversations/people.server";
import { passOnPromise } from "../conversations/promise-owners.server";
import type { Day } from "../days";
import { passOnEmployer } from "../employers/assignments.server";
import { passOnView } from "../employers/saved-views.server";
import { passOnNeed } from "../practices/need-helpers.server";
import { refresh } from "../standing/summary.server";
import type { HandoverKind, OwnedKind } from "./handover";
import { ownedBy } from "./owned.server";

/** Records passed on in one transaction: some ten milliseconds in which nobody else is helped. */
const PART = 20;

export type NewItem = {
  kind: OwnedKind;
  recordId: number;
  employerId: number | null;
  fromId: number | null;
  receiverId: number;
  note: string | null;
};
export type NewHandover = {
  kind: HandoverKind;
  fromId: number | null;
  reason: string | null;
  backOn: Day | null;
  items: NewItem[];
};

const insertItem = prepared((db) =>
  db
    .insert(handoverItem)
    .values({
      handoverId: sql.placeholder("handoverId"),
      kind: sql.placeholder("kind"),
      recordId: sql.placeholder("recordId"),
      employerId: sql.placeholder("employerId"),
      fromId: sql.placeholder("fromId"),
      receiverId: sql.placeholder("receiverId"),
      note: sql.placeholder("note"),
    })
    .prepare(),
);

/** Writes down what will be passed on, to whom; `passOn` does it, in parts. The caller checked that each receiver may have it. Returns its id. */
export function startHandover(viewer: Viewer, { items, ...about }: NewHandover): number {
  return transaction(() => {
    const { id } = database()
      .insert(handover)
      .values({ ...about, startedAt: now(), startedBy: viewer.personId })
      .returning({ id: handover.id })
      .get();
    for (const item of items) insertItem().run({ handoverId: id, ...item });
    return id;
  });
}

type Item = {
  kind: OwnedKind;
  recordId: number;
  employerId: number | null;
  fromId: number | null;
  receiverId: number;
  startedAs: HandoverKind;
  reason: string | null;
};
const nextItems = (state: "waiting" | "moved") =>
  statement<Item>(`
    SELECT i.kind, i.record_id AS recordId, i.employer_id AS employerId, i.from_id AS fromId, i.receiver_id AS receiverId, h.kind AS startedAs, h.reason
    FROM handover_item i JOIN handover h ON h.id = i.handover_id
    WHERE i.handover_id = :id AND i.state = '${state}' ORDER BY i.kind, i.record_id LIMIT ${PART}`);
const settleItem = () =>
  statement(
    "UPDATE handover_item SET state = :state WHERE handover_id = :id AND kind = :kind AND record_id = :recordId",
  );

/** One record to another colleague; false when it is no longer with `from`, or no longer open. */
function passOnOne(viewer: Viewer, item: Item, from: number | null, to: number | null): boolean {
  const { kind, recordId, startedAs, reason } = item;
  if (kind === "employer") {
    const action = startedAs === "assigned" ? "assigned" : "passedOn";
    return passOnEmployer(viewer, recordId, { from, to, action, reason: reason ?? undefined });
  }
  if (from === null || to === null) return false;
  if (kind === "promise") return passOnPromise(viewer, recordId, from, to);
  if (kind === "appointment") return passOnAppointment(viewer, recordId, from, to);
  if (kind === "need") return passOnNeed(viewer, recordId, from, to);
  return passOnView(viewer, recordId, from, to);
}

/**
 * Passes on what waits, a part per transaction, leaving room for other requests in between. What was interrupted goes on where it stopped;
 * twice at once does nothing twice. What is no longer theirs by then is marked as gone.
 */
export const passOn = (viewer: Viewer, id: number) => inParts(viewer, id, "waiting", onward);
const onward: Way = (item) => [item.fromId, item.receiverId, "moved"];

/** Everything of one colleague to another, where nobody waits: the demo's stories. */
export function passAllOn(viewer: Viewer, fromId: number, receiverId: number) {
  const items = ownedBy(fromId).map(({ kind, recordId, employerId }) => {
    return { kind, recordId, employerId, fromId, receiverId, note: null };
  });
  const id = startHandover(viewer, { kind: "left", fromId, reason: null, backOn: null, items });
  while (part(viewer, id, "waiting", onward));
}

/** Gives back what is still with who received it, to who still works here; what they passed on or finished meanwhile stays as it is. */
export function giveBack(viewer: Viewer, id: number) {
  const here = new Set(listColleagues().map((colleague) => colleague.id));
  database().update(handover).set({ returnedAt: now(), returnedBy: viewer.personId }).where(eq(handover.id, id)).run();
  return inParts(viewer, id, "moved", ({ receiverId, fromId }) => [
    receiverId,
    fromId === null || here.has(fromId) ? fromId : receiverId, // nothing goes to who left: there it stays
    "returned",
  ]);
}

type Way = (item: Item) => [from: number | null, to: number | null, then: "moved" | "returned"];

async function inParts(viewer: Viewer, id: number, state: "waiting" | "moved", way: Way): Promise<void> {
  while (part(viewer, id, state, way)) await new Promise((resolve) => setImmediate(resolve));
}

/** One part, in a transaction; whether more may wait. */
function part(viewer: Viewer, id: number, state: "waiting" | "moved", way: Way): boolean {
  return transaction(() => {
    const items = nextItems(state).all({ id });
    const employers: number[] = [];
    for (const item of items) {
      const [from, to, then] = way(item);
      const done = passOnOne(viewer, item, from, to);
      settleItem().run({ id, kind: item.kind, recordId: item.recordId, state: done ? then : "gone" });
      if (done && item.kind === "employer") employers.push(item.recordId);
    }
    refresh(employers);
    return items.length === PART;
  });
}
