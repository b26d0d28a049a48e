import { setImmediate } from "node:timers/promises";
import { prepared, transaction } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import type { Day } from "../days";
import type { SizeClass } from "../employers/employer";
import { employerWords } from "../employers/messages";
import { note } from "../history/history.server";
import { type Locale, text } from "../language/messages";
import { pageOf } from "../paging";
import { counting, isLine, part as partOf } from "../standing/figures";
import { changesIn, countedAt } from "../standing/growth";
import { brokerOf, growthAt, knownAt, profileOf, standAt } from "../standing/stand.server";
import { type ListQuery, listQuery } from "./list-query";
import { momentOf } from "./periods.server";
import { partsOf } from "./splits.server";

/** Names on a page, and in a part of a file. */
export const PAGE = 100;
const PART = 500;

export type ListRow = {
  id: number;
  name: string;
  /** What it became part of since. */
  into: string | null;
  sector: string | null;
  size: string | null;
  broker: string | null;
  /** The day of the change, in a list of changes. */
  on: Day | null;
};
type Listed = { id: number; on: Day | null };

type Asked = { ids: string; day: Day; known: string; knownOn: Day };
const described = {
  nl: prepared((db) => db.$client.prepare<Asked, Described>(description("nl"))),
  en: prepared((db) => db.$client.prepare<Asked, Described>(description("en"))),
};
type Described = Omit<ListRow, "on" | "size"> & { sizeClass: SizeClass | null };
const description = (locale: Locale) => `
  SELECT e.id, e.name, r.name AS "into", s.name_${locale} AS sector, p.size_class AS sizeClass, b.name AS broker
  FROM json_each(:ids) j CROSS JOIN employer e ON e.id = j.value LEFT JOIN employer r ON r.id = e.merged_into_id
    LEFT JOIN employer_profile p ON p.id = ${profileOf("e.id")} LEFT JOIN sector s ON s.id = p.sector_id
    LEFT JOIN person b ON b.id = ${brokerOf("e.id")}
  ORDER BY j.key`;
const byName = prepared((db) =>
  db.$client.prepare<{ ids: string }, { id: number; on: null }>(
    `SELECT e.id, NULL AS "on" FROM json_each(:ids) j CROSS JOIN employer e ON e.id = j.value ORDER BY e.sort_name, e.id`,
  ),
);

/** Who a figure counts, from the very facts it was counted from: by name, or changes by day with the newest first. */
async function listed({ asked, figure, ever, change, part }: ListQuery): Promise<Listed[]> {
  const moment = momentOf(asked);
  if (isLine(figure) && !part) {
    const changes = (await growthAt(moment))[figure];
    if (!change) return byName().all({ ids: JSON.stringify([...countedAt(changes, asked.day)]) });
    return changesIn(changes, change.kind, { from: change.from, until: asked.day }).map((one) => ({
      id: "fromId" in one ? one.fromId : one.employerId,
      on: one.day,
    }));
  }
  const key = part && partsOf(part.by, "nl").find(({ value }) => value === part.value)?.key;
  if (part && key === undefined) return [];
  const { rows } = await standAt(moment);
  const counts = counting(figure, ever);
  return rows
    .filter((row) => counts(row) && (!part || partOf[part.by](row) === key))
    .map(({ id }) => ({ id, on: null }));
}

function shown(list: Listed[], { asked }: ListQuery, locale: Locale): ListRow[] {
  const { day, knownOn } = momentOf(asked);
  const t = text(employerWords, locale);
  const ids = JSON.stringify(list.map(({ id }) => id));
  return described[locale]()
    .all({ ids, day, known: knownAt(knownOn), knownOn })
    .map(({ sizeClass, ...row }, at) => ({
      ...row,
      size: sizeClass && t(`size.${sizeClass}`),
      on: list[at]?.on ?? null,
    }));
}

/**
 * One page of the list behind a figure, with its total. Names are today's; sector, size and broker are of the day. Who may
 * ask it sees every employer, so nothing is left out. The page asked for, or the last one there is.
 */
export async function listGrowthFor(
  _viewer: Viewer,
  query: ListQuery,
  asked: number,
  locale: Locale,
): Promise<{ rows: ListRow[]; total: number; page: number; pages: number }> {
  const all = await listed(query);
  const { page, pages, offset } = pageOf(all.length, PAGE, asked);
  return {
    rows: shown(all.slice(offset, offset + PAGE), query, locale),
    total: all.length,
    page,
    pages,
  };
}

/** What was taken along, and by whom, for the history. */
export const noteExport = (viewer: Viewer, what: Record<string, unknown>, rows: number) =>
  transaction(() =>
    note(viewer, {
      action: "exported",
      record: ["export", 0],
      audience: "admin",
      changes: { filter: [null, what], rows: [null, rows] },
    }),
  );

/** The whole list in parts, leaving room for other requests in between; who took it along is in the history. */
export async function exportGrowthList(
  viewer: Viewer,
  query: ListQuery,
  locale: Locale,
): Promise<AsyncGenerator<ListRow[]>> {
  const all = await listed(query);
  noteExport(viewer, { growth: listQuery(query) }, all.length);
  async function* parts() {
    for (let from = 0; from < all.length; from += PART) {
      yield shown(all.slice(from, from + PART), query, locale);
      await setImmediate();
    }
  }
  return parts();
}
