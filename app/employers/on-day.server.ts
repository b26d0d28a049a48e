import { setImmediate } from "node:timers/promises";
import { statement } from "db/connection.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { nameOf } from "../access/viewer.server";
import { today } from "../clock.server";
import type { Day } from "../days";
import type { Locale } from "../language/messages";
import { pageOf } from "../paging";
import { matching } from "../search/search.server";
import { heardTheNormOn } from "../standing/norm.server";
import { type StandRow, standAt } from "../standing/stand.server";
import { lapses } from "../standing/standing";
import type { SizeClass } from "./employer";
import { type EmployerFilter, type FilterName, filtered } from "./filter";
import { PAGE } from "./list.server";

/** What the facts answer for any day; the others are only known as they are now, and do not count on another day. */
const answered: readonly FilterName[] = [
  ...(["day", "text", "sector", "size", "pact", "charter", "plan", "lapse", "broker", "norm"] as const),
  "partner", // how an employer came has no days: it holds since the employer is there
];

export type DayRow = {
  id: number;
  name: string;
  kvkNumber: string | null;
  sector: string | null;
  sizeClass: SizeClass;
  pactStep: number;
  charterStep: number;
  lapses: number;
  broker: string | null;
};
export type DayList = {
  day: Day;
  rows: DayRow[];
  total: number;
  everyone: number;
  page: number;
  pages: number;
  /** Filters that are on and mean nothing on that day. */
  ignored: FilterName[];
};

/** The day in the past that a list is asked of; nothing when it is of today, or the viewer does not see every employer. */
export const dayAskedBy = (viewer: Viewer, filter: EmployerFilter): Day | undefined =>
  allows(viewer, "employer.change") ? filter.day : undefined;

/** The employers of a day in the past, as they stood then, in order of name. Nothing when the list is of today. */
export async function employersOnDay(
  viewer: Viewer,
  filter: EmployerFilter,
  locale: Locale,
): Promise<DayList | undefined> {
  const day = dayAskedBy(viewer, filter);
  if (day === undefined) return;
  const { all, everyone } = await standing(filter, day);
  const { page, pages, offset } = pageOf(all.length, PAGE, filter.page);
  return {
    day,
    rows: shown(all.slice(offset, offset + PAGE), locale),
    total: all.length,
    everyone,
    page,
    pages,
    ignored: filtered(filter).filter((name) => !answered.includes(name)),
  };
}

/** The same as parts of a file, leaving room for other requests in between. */
export async function* employersOnDayInParts(
  filter: EmployerFilter,
  day: Day,
  locale: Locale,
): AsyncGenerator<DayRow[]> {
  const { all } = await standing(filter, day);
  for (let at = 0; at < all.length; at += 500) {
    yield shown(all.slice(at, at + 500), locale);
    await setImmediate();
  }
}

export const countOnDay = async (filter: EmployerFilter, day: Day) => (await standing(filter, day)).all.length;

/** How many of the employers of a day each partner put forward: as many as the list of that day shows of it. */
export async function putForwardOnDay(day: Day): Promise<Map<number, number>> {
  const { rows } = await standAt({ day, knownOn: today() });
  const partners = introducers();
  const counts = new Map<number, number>();
  for (const { id } of rows) {
    const partner = partners.get(id);
    if (partner !== undefined) counts.set(partner, (counts.get(partner) ?? 0) + 1);
  }
  return counts;
}

/** Which partner put an employer forward, of those that were. */
const introducers = () =>
  new Map(
    statement<{ id: number; partner: number }>(
      "SELECT id, introduced_by_id AS partner FROM employer WHERE introduced_by_id IS NOT NULL",
    )
      .all({})
      .map(({ id, partner }) => [id, partner]),
  );

async function standing(filter: EmployerFilter, day: Day): Promise<{ all: StandRow[]; everyone: number }> {
  const { rows } = await standAt({ day, knownOn: today() });
  const named = namedLike(filter.text);
  const partners = filter.partner === undefined ? undefined : introducers();
  const heard = filter.norm === undefined ? undefined : heardTheNormOn(day);
  const sectorId = filter.sector === "none" ? null : sectorIdOf(filter.sector);
  const brokerId = filter.broker === "none" ? null : filter.broker;
  const bit = filter.lapse === undefined ? 0 : lapses[filter.lapse];
  const all = rows.filter(
    (row) =>
      (named === undefined || named.has(row.id)) &&
      (partners === undefined || partners.get(row.id) === filter.partner) &&
      (filter.sector === undefined || row.sectorId === sectorId) &&
      (filter.size === undefined || hasSize(row.sizeClass ?? "unknown", filter.size)) &&
      (filter.pact === undefined || row.pactStep === filter.pact) &&
      (filter.charter === undefined ||
        (filter.charter === "2plus" ? row.charterStep >= 2 : row.charterStep === filter.charter)) &&
      (filter.plan === undefined || row.plans === (filter.plan === "yes")) &&
      (filter.lapse === undefined || (row.lapses & bit) > 0) &&
      (filter.broker === undefined || row.brokerId === brokerId) &&
      (heard === undefined || heard(row) === (filter.norm === "yes")),
  );
  const backwards = filter.sort === "-name";
  return { all: backwards ? all.reverse() : all, everyone: rows.length };
}

const hasSize = (size: string, wanted: string) =>
  wanted === "2plus" ? !["1", "unknown"].includes(size) : size === wanted;
const sectorIdOf = (code: string | undefined) =>
  code === undefined
    ? undefined
    : statement<{ id: number }>("SELECT id FROM sector WHERE code = :code").get({ code })?.id;

/** Who is found by a name today: names and contacts have no past in the search. */
function namedLike(asked: string | undefined): Set<number> | undefined {
  if (asked === undefined) return;
  const match = matching(asked, "s.employer_id");
  if (!match) return new Set();
  const rows = statement<{ id: number }>(`SELECT s.employer_id AS id FROM employer_summary s WHERE ${match.sql}`);
  return new Set(rows.all(match.values).map(({ id }) => id));
}

type Described = { id: number; name: string; kvkNumber: string | null };

function shown(rows: StandRow[], locale: Locale): DayRow[] {
  const sectors = new Map(
    statement<{ id: number; name: string }>(`SELECT id, name_${locale} AS name FROM sector`)
      .all({})
      .map(({ id, name }) => [id, name]),
  );
  const brokers = new Map([...new Set(rows.flatMap(({ brokerId }) => brokerId ?? []))].map((id) => [id, nameOf(id)]));
  const described = statement<Described>(`
    SELECT e.id, e.name, e.kvk_number AS kvkNumber FROM json_each(:ids) j CROSS JOIN employer e ON e.id = j.value ORDER BY j.key`).all(
    {
      ids: JSON.stringify(rows.map(({ id }) => id)),
    },
  );
  return rows.map((row, at) => ({
    id: row.id,
    name: described[at]?.name ?? "",
    kvkNumber: described[at]?.kvkNumber ?? null,
    sector: row.sectorId === null ? null : (sectors.get(row.sectorId) ?? null),
    sizeClass: (row.sizeClass ?? "unknown") as SizeClass,
    pactStep: row.pactStep,
    charterStep: row.charterStep,
    lapses: row.lapses,
    broker: row.brokerId === null ? null : (brokers.get(row.brokerId) ?? null),
  }));
}
