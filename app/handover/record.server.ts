import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import type { Day } from "../days";
import { pageOf } from "../paging";
import { type HandoverKind, nothingOwned, type OwnedCounts, type OwnedKind } from "./handover";

export type Handover = {
  id: number;
  kind: HandoverKind;
  fromId: number | null;
  fromName: string | null;
  fromActive: boolean;
  /** The viewer gave, received or did it. */
  part: boolean;
  reason: string | null;
  backOn: Day | null;
  startedAt: string;
  startedBy: string;
  returnedAt: string | null;
  returnedBy: string | null;
};
type Raw = Omit<Handover, "fromActive" | "part"> & { fromActive: number; part: number };

const columns = `
  h.id, h.kind, h.from_id AS fromId, f.name AS fromName, h.reason, h.back_on AS backOn, h.started_at AS startedAt, s.name AS startedBy,
  h.returned_at AS returnedAt, b.name AS returnedBy,
  f.deactivated_at IS NULL AND EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = f.id AND r.role IN ('broker', 'programmeManager', 'deskAdviser')
    AND r.from_on <= :today AND (r.until_on IS NULL OR r.until_on > :today)) AS fromActive,
  :me IN (h.from_id, h.started_by) OR EXISTS (SELECT 1 FROM handover_item x WHERE x.handover_id = h.id AND x.receiver_id = :me) AS part`;
const joins =
  "LEFT JOIN person f ON f.id = h.from_id JOIN person s ON s.id = h.started_by LEFT JOIN person b ON b.id = h.returned_by";
const shaped = ({ fromActive, part, ...row }: Raw): Handover => ({
  ...row,
  fromActive: fromActive === 1,
  part: part === 1,
});

/** What was passed on, as one act; who may hand over sees all of it, as they see the history of every employer. */
export function findHandoverFor(viewer: Viewer, id: string | undefined): Handover | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = statement<Raw>(`SELECT ${columns} FROM handover h ${joins} WHERE h.id = :id`).get({
    id: Number(id),
    me: viewer.personId,
    today: today(),
  });
  return row && shaped(row);
}

/** The latest ones; employers chosen from a list not among them. */
export const recentHandovers = (viewer: Viewer, limit = 10): Handover[] =>
  statement<Raw>(
    `SELECT ${columns} FROM handover h ${joins} WHERE h.kind <> 'assigned' ORDER BY h.started_at DESC, h.id DESC LIMIT :limit`,
  )
    .all({ me: viewer.personId, today: today(), limit })
    .map(shaped);

type State = "waiting" | "moved" | "gone" | "returned";
export type ToReceiver = { receiverId: number; name: string; counts: OwnedCounts };

/** What of it went to whom, and how much waits, was gone or came back. */
export function dividedOf(id: number): { receivers: ToReceiver[]; states: Record<State, number> } {
  const rows = statement<{ receiverId: number; name: string; kind: OwnedKind; state: State; n: number }>(`
    SELECT i.receiver_id AS receiverId, p.name, i.kind, i.state, count(*) AS n FROM handover_item i JOIN person p ON p.id = i.receiver_id
    WHERE i.handover_id = :id GROUP BY i.receiver_id, i.kind, i.state ORDER BY p.name`).all({ id });
  const receivers = new Map<number, ToReceiver>();
  const states = { waiting: 0, moved: 0, gone: 0, returned: 0 };
  for (const { receiverId, name, kind, state, n } of rows) {
    states[state] += n;
    const known = receivers.get(receiverId) ?? { receiverId, name, counts: { ...nothingOwned } };
    if (state !== "gone") known.counts[kind] += n;
    receivers.set(receiverId, known);
  }
  return { receivers: [...receivers.values()], states };
}

export type HandedEmployer = { id: number; name: string; receiver: string; note: string | null; state: State };

const items = (receiver: number | null) =>
  `i.handover_id = :id AND i.kind = 'employer' AND i.state <> 'gone' ${receiver === null ? "" : "AND i.receiver_id = :receiver"}`;

/** The employers of it, by name: one page, and how many there are. */
export function handedEmployers(
  id: number,
  { receiver = null, asked, size }: { receiver?: number | null; asked: number; size: number },
): { rows: HandedEmployer[]; total: number; page: number; pages: number } {
  const values = { id, ...(receiver !== null && { receiver }) };
  const rows = statement<HandedEmployer>(`
    SELECT e.root_id AS id, r.name, p.name AS receiver, i.note, i.state FROM handover_item i CROSS JOIN employer e ON e.id = i.record_id
      CROSS JOIN employer r ON r.id = e.root_id CROSS JOIN person p ON p.id = i.receiver_id
    WHERE ${items(receiver)} ORDER BY r.sort_name, i.record_id LIMIT :size OFFSET :offset`);
  const count = statement<{ n: number }>(`SELECT count(*) AS n FROM handover_item i WHERE ${items(receiver)}`);
  const total = count.get(values)?.n ?? 0;
  const { offset, ...pages } = pageOf(total, size, asked);
  return { rows: rows.all({ ...values, size, offset }), total, ...pages };
}

export type Received = {
  id: number;
  kind: HandoverKind;
  fromName: string | null;
  startedBy: string;
  startedAt: string;
  backOn: Day | null;
  employers: number;
  others: number;
};

/** What came to somebody since an instant, one line per act: for their morning. */
export const receivedSince = (personId: number, since: string): Received[] =>
  statement<Received>(`
    SELECT h.id, h.kind, f.name AS fromName, s.name AS startedBy, h.started_at AS startedAt, h.back_on AS backOn,
      sum(i.kind = 'employer') AS employers, sum(i.kind <> 'employer') AS others
    FROM handover h INDEXED BY handover_recent CROSS JOIN handover_item i ON i.handover_id = h.id JOIN person s ON s.id = h.started_by LEFT JOIN person f ON f.id = h.from_id
    WHERE h.started_at >= :since AND h.started_by <> :personId AND i.receiver_id = :personId AND i.state = 'moved'
    GROUP BY h.id ORDER BY h.started_at DESC`).all({ personId, since });

/** Who is back by a day and did not get theirs back yet: for who kept it for them, and for themselves. */
export const toGiveBack = (personId: number): { id: number; fromName: string; backOn: Day }[] =>
  statement<{ id: number; fromName: string; backOn: Day }>(`
    SELECT h.id, f.name AS fromName, h.back_on AS backOn FROM handover h JOIN person f ON f.id = h.from_id
    WHERE h.kind = 'away' AND h.returned_at IS NULL AND h.back_on <= :today
      AND (h.from_id = :personId OR EXISTS (SELECT 1 FROM handover_item i WHERE i.handover_id = h.id AND i.receiver_id = :personId AND i.state = 'moved'))
    ORDER BY h.back_on, h.id`).all({ personId, today: today() });
