import { database, statement, transaction } from "db/connection.server";
import { savedView } from "db/schema/handover";
import { eq } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import { type Refusal, refuse } from "../history/fact";
import { note } from "../history/history.server";
import { type EmployerFilter, filterNames, queryOf } from "./filter";
import { filterFrom } from "./filter.server";
import { countUpTo, listSectors } from "./list.server";
import { districts } from "./postcodes.server";

/** Lists one can have oneself; of those beside the filters the first so many are counted, each up to a bound. */
const MOST = 40;
const COUNTED = 10;
const BOUND = 1_000;

type Row = { id: number; ownerId: number; owner: string; name: string; query: string; shared: number };
export type SavedView = {
  id: number;
  name: string;
  own: boolean;
  owner: string;
  shared: boolean;
  query: Record<string, string>;
  /** Something in it means nothing any more, and was left out. */
  dropped: boolean;
};

const columns = "v.id, v.owner_id AS ownerId, p.name AS owner, v.name, v.query, v.shared";
const sight = "v.removed_at IS NULL AND (v.owner_id = :me OR v.shared = 1)";

/** One's own lists and those that others share, by name. */
export function viewsFor(viewer: Viewer): SavedView[] {
  const rows = statement<Row>(`
    SELECT ${columns} FROM saved_view v JOIN person p ON p.id = v.owner_id WHERE ${sight} ORDER BY v.owner_id <> :me, v.name COLLATE NOCASE, v.id LIMIT 100`);
  return rows.all({ me: viewer.personId }).map((row) => shaped(viewer, row));
}

export function findViewFor(viewer: Viewer, id: string | undefined): SavedView | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = statement<Row>(
    `SELECT ${columns} FROM saved_view v JOIN person p ON p.id = v.owner_id WHERE v.id = :id AND ${sight}`,
  ).get({ id: Number(id), me: viewer.personId });
  return row && shaped(viewer, row);
}

function shaped(viewer: Viewer, { ownerId, query, shared, ...row }: Row): SavedView {
  const stored = new URLSearchParams(query);
  const understood = queryOf(stillKnown(filterFrom(new URL(`http://pactwerk/?${query}`))));
  const dropped = [...stored.keys()].some((name) => !(name in understood) && name !== filterNames.page);
  return { ...row, own: ownerId === viewer.personId, shared: shared === 1, query: understood, dropped };
}

/** A sector or wijk may be gone since; the other values are closed lists, which the filter itself knows. */
function stillKnown(filter: EmployerFilter): EmployerFilter {
  const { sector, district, ...others } = filter;
  const sectors = ["none", ...listSectors("nl").map(({ code }) => code)];
  const places = ["inside", "outside", "unknown", ...districts()];
  return {
    ...others,
    ...(sector !== undefined && sectors.includes(sector) && { sector }),
    ...(district !== undefined && places.includes(district) && { district }),
  };
}

export type CountedView = SavedView & { count: number | null; more: boolean };

/** Beside the filters: each list with how many the viewer sees in it, up to a thousand; beyond the first ten, and of another day, uncounted. */
export function countedViewsFor(viewer: Viewer): CountedView[] {
  return viewsFor(viewer).map((view, index) => {
    if (index >= COUNTED || filterNames.day in view.query) return { ...view, count: null, more: false };
    const count = countUpTo(viewer, filterFrom(new URL(`http://pactwerk/?${new URLSearchParams(view.query)}`)), BOUND);
    return { ...view, count: Math.min(count, BOUND), more: count > BOUND };
  });
}

const nameIsTaken = (ownerId: number, name: string, except = 0) =>
  statement(
    "SELECT 1 FROM saved_view WHERE owner_id = :ownerId AND removed_at IS NULL AND name = :name COLLATE NOCASE AND id <> :except",
  ).get({ ownerId, name, except }) !== undefined;

/** Keeps a filter under a name. Refused: a name one has already, nothing to filter by, more than forty. */
export function saveView(
  viewer: Viewer,
  { name, filter, shared }: { name: string; filter: EmployerFilter; shared: boolean },
): { id: number } | Refusal<"sameName" | "nothing" | "tooMany"> {
  return transaction((): { id: number } | Refusal<"sameName" | "nothing" | "tooMany"> => {
    const query = String(new URLSearchParams(queryOf({ ...filter, page: 1 })));
    if (query === "") return refuse("nothing");
    if (nameIsTaken(viewer.personId, name)) return refuse("sameName");
    if (viewsFor(viewer).filter(({ own }) => own).length >= MOST) return refuse("tooMany");
    const made = database()
      .insert(savedView)
      .values({ ownerId: viewer.personId, name, query, shared, savedAt: now() })
      .returning({ id: savedView.id })
      .get();
    tell(viewer, made.id, "saved", { name: [null, name], query: [null, query], shared: [null, shared] });
    return made;
  });
}

const tell = (viewer: Viewer, id: number, action: string, changes: Record<string, [unknown, unknown]> = {}) =>
  note(viewer, { action, record: ["savedView", id], audience: "admin", changes });

/** Gives one's own list another name. Refused when one has another of that name. */
export function renameView(viewer: Viewer, view: SavedView, name: string): { renamed: true } | Refusal<"sameName"> {
  return transaction((): { renamed: true } | Refusal<"sameName"> => {
    if (nameIsTaken(viewer.personId, name, view.id)) return refuse("sameName");
    database().update(savedView).set({ name }).where(eq(savedView.id, view.id)).run();
    if (name !== view.name) tell(viewer, view.id, "renamed", { name: [view.name, name] });
    return { renamed: true };
  });
}

/** Shows one's own list to all colleagues, or to nobody else any more. */
export function shareView(viewer: Viewer, view: SavedView, shared: boolean) {
  transaction(() => {
    database().update(savedView).set({ shared }).where(eq(savedView.id, view.id)).run();
    if (shared !== view.shared) tell(viewer, view.id, shared ? "shared" : "unshared");
  });
}

/** Takes one's own list away; `restoreView` is its undo. */
export function removeView(viewer: Viewer, view: SavedView) {
  transaction(() => {
    database().update(savedView).set({ removedAt: now() }).where(eq(savedView.id, view.id)).run();
    tell(viewer, view.id, "removed");
  });
}

/** Undo of taking away. False when it is not theirs, was not taken away, or its name was used again. */
export function restoreView(viewer: Viewer, id: number): boolean {
  return transaction(() => {
    const row = statement<{ name: string }>(
      "SELECT name FROM saved_view WHERE id = :id AND owner_id = :me AND removed_at IS NOT NULL",
    ).get({ id, me: viewer.personId });
    if (!row || nameIsTaken(viewer.personId, row.name)) return false;
    database().update(savedView).set({ removedAt: null }).where(eq(savedView.id, id)).run();
    tell(viewer, id, "restored");
    return true;
  });
}

/** The lists that somebody keeps for all; one's own are nobody else's. */
export const sharedViewsOf = (personId: number): { id: number }[] =>
  statement<{ id: number }>(
    "SELECT id FROM saved_view WHERE owner_id = :personId AND shared = 1 AND removed_at IS NULL ORDER BY name, id",
  ).all({ personId });

/** Another colleague keeps a shared list from here, within a command's transaction. False when it is no longer `from`'s. A name that the other has already gets its number. */
export function passOnView(viewer: Viewer, id: number, from: number, to: number): boolean {
  const row = statement<{ name: string }>(
    "SELECT name FROM saved_view WHERE id = :id AND owner_id = :from AND shared = 1 AND removed_at IS NULL",
  ).get({ id, from });
  if (!row) return false;
  const name = nameIsTaken(to, row.name) ? `${row.name.slice(0, 50)} (${id})` : row.name;
  database().update(savedView).set({ ownerId: to, name }).where(eq(savedView.id, id)).run();
  tell(viewer, id, "passedOn", { ownerId: [from, to] });
  return true;
}
