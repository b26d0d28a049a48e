import { statement } from "db/connection.server";
import { nameOf, type Viewer } from "../access/viewer.server";
import { endOf, now, today } from "../clock.server";
import type { Day } from "../days";
import { pageOf } from "../paging";
import { profileOf } from "../standing/stand.server";
import {
  type Among,
  type AskedPromises,
  columns,
  isAmong,
  joins,
  type ListedPromises,
  type PromiseRow,
  type PromiseView,
  type Raw,
  shaped,
} from "./promises.server";
import { promiseSight } from "./sight.server";

/** What it was before the first change after the day; nothing when it was not changed since. */
const before = (action: "moved" | "passedOn", field: string) => `(SELECT h.changes ->> '$.${field}[0]' FROM history h
  WHERE h.record_kind = 'promise' AND h.record_id = p.id AND h.action = '${action}' AND h.at >= :ended ORDER BY h.id LIMIT 1)`;

const inSectorThen = `p.employer_id IS NOT NULL AND (SELECT f.sector_id FROM employer e
  CROSS JOIN employer_profile f ON f.id = ${profileOf("e.root_id")} WHERE e.id = p.employer_id) IS :sector`;
const seen = (viewer: Viewer, among: Among) =>
  `p.voided_at IS NULL AND ${promiseSight(viewer)} AND ${isAmong(among, inSectorThen)}`;

/** The promises that were open at the end of the day, by day, with the day and the owner they had; one of a talk was made when that was held. */
const openThen = (viewer: Viewer, among: Among) => `
  SELECT p.id, p.side, coalesce(${before("moved", "dueOn")}, p.due_on) AS dueOn, coalesce(${before("passedOn", "ownerId")}, p.owner_id) AS ownerId
  FROM (SELECT id FROM promise WHERE closed_on IS NULL AND voided_at IS NULL
    UNION ALL SELECT id FROM promise WHERE outcome IN ('kept', 'dropped') AND closed_on > :day AND closed_on IS NOT NULL AND voided_at IS NULL) open
  CROSS JOIN promise p ON p.id = open.id
  WHERE (p.recorded_at < :ended OR EXISTS (SELECT 1 FROM conversation c WHERE c.id = p.conversation_id AND c.held_on <= :day)) AND ${seen(viewer, among)}
  ORDER BY dueOn, p.id`;

type Then = { id: number; side: PromiseRow["side"]; dueOn: Day; ownerId: number | null };
type OpenView = Exclude<PromiseView, "kept" | "dropped">;
const isIn: Record<OpenView, (one: Then, day: Day, me: number | null) => boolean> = {
  mine: ({ ownerId }, _, me) => ownerId === me,
  open: () => true,
  ours: ({ side }) => side === "municipality",
  desk: ({ side }) => side === "desk",
  late: ({ dueOn }, day) => dueOn < day,
  employers: ({ side }) => side === "employer",
};
/** As in the lists of today: in all together and in what is late, ours come first. */
const oursFirst = (view: OpenView, rows: Then[]) =>
  view === "open" || view === "late"
    ? [...rows.filter(({ side }) => side !== "employer"), ...rows.filter(({ side }) => side === "employer")]
    : rows;

/**
 * One page of the promises as they stood at the end of a day in the past, and how many there were in each of the views asked for, with what is
 * known now: a word that was voided since counts for nothing, one that was reopened had not been kept. Sectors, days and owners are those of the
 * day, names today's.
 */
export function listPromisesOn(viewer: Viewer, day: Day, asked: AskedPromises): ListedPromises {
  const { view, views, size, among } = asked;
  const values = {
    me: viewer.personId,
    day,
    ...(typeof among === "object" && { sector: among.id, known: now(), knownOn: today() }),
  };
  const open = statement<Then>(openThen(viewer, among)).all({ ...values, ended: endOf(day) });
  const closed = (outcome: string) =>
    `promise p WHERE p.outcome = '${outcome}' AND p.closed_on <= :day AND p.closed_on IS NOT NULL AND ${seen(viewer, among)}`;
  const inView = (name: OpenView) => open.filter((one) => isIn[name](one, day, viewer.personId));
  const counts = Object.fromEntries(
    views.map((name) => [
      name,
      name === "kept" || name === "dropped"
        ? (statement<{ n: number }>(`SELECT count(*) AS n FROM ${closed(name)}`).get(values)?.n ?? 0)
        : inView(name).length,
    ]),
  );
  const { offset, ...pages } = pageOf(counts[view] ?? 0, size, asked.page);
  if (view === "kept" || view === "dropped") {
    const order = "p.closed_on DESC, p.id DESC";
    const rows = statement<Raw>(`
      SELECT ${columns} FROM (SELECT p.id FROM ${closed(view)} ORDER BY ${order} LIMIT :size OFFSET :offset) page
      CROSS JOIN promise p ON p.id = page.id ${joins} ORDER BY ${order}`).all({ ...values, size, offset });
    return { rows: rows.map(shaped), counts, ...pages };
  }
  const shown = oursFirst(view, inView(view)).slice(offset, offset + size);
  const rows = statement<Raw>(`
    SELECT ${columns} FROM json_each(:ids) one CROSS JOIN promise p ON p.id = one.value ${joins} ORDER BY one.key`).all(
    {
      ids: JSON.stringify(shown.map(({ id }) => id)),
    },
  );
  return { rows: rows.map((row, at) => asThen(shaped(row), shown[at])), counts, ...pages };
}

/** Open, with the day and the owner of then. */
const asThen = (row: PromiseRow, then: Then | undefined): PromiseRow => ({
  ...row,
  dueOn: then?.dueOn ?? row.dueOn,
  ownerId: then?.ownerId ?? null,
  owner: then?.ownerId ? nameOf(then.ownerId) : null,
  outcome: null,
  closedOn: null,
  closedReason: null,
  shown: null,
});
