import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { pageOf } from "../paging";
import { brokerOf, profileOf } from "../standing/stand.server";
import type { HeardFilter } from "./filter";
import type { HelpedAnswer, Helper, NeedState } from "./need";
import type { ConsentScope, Phase, PracticeState, Theme } from "./practice";
import { practiceState } from "./practices.server";
import { needSight, practiceSight } from "./sight.server";

export const PAGE = 50;
type Common = {
  id: number;
  rootId: number;
  employerName: string;
  theme: Theme | null;
  phase: Phase | null;
  heardOn: Day;
  heardBy: string;
  stateOn: Day;
  confidential: number;
};
export type PracticeRow = Common & {
  heading: string;
  state: PracticeState;
  scope: ConsentScope | null;
  helped: number;
};
export type NeedRow = Common & {
  seeks: string;
  state: NeedState;
  helper: Helper | null;
  person: string | null;
  helped: HelpedAnswer | null;
};
export type Listed<Row, State extends string> = {
  rows: Row[];
  counts: Partial<Record<State, number>>;
  everything: number;
  total: number;
  page: number;
  pages: number;
};

const practiceOrder = "p.heard_on DESC, p.id DESC";
/** As the index `need_waiting` has it: whom nobody helps first, the oldest first. */
const needOrder =
  "(CASE n.state WHEN 'open' THEN 0 WHEN 'pickedUp' THEN 1 WHEN 'answered' THEN 2 ELSE 3 END), n.heard_on, n.id";

/** The condition of a filter on table `x`, its employer's summary joined only when it is asked for, so that a list is read in its own order. On a day in the past with the sector and the broker of that day. */
export function narrowed(x: string, filter: HeardFilter) {
  const { theme, phase, sector, broker, heardBy, day } = filter;
  const sectorId = day
    ? `(SELECT f.sector_id FROM employer_profile f WHERE f.id = ${profileOf("e.root_id")})`
    : "s.sector_id";
  const where: string[] = [];
  if (theme === "none") where.push(`${x}.theme IS NULL`);
  else if (theme) where.push(`${x}.theme = :theme`);
  if (phase) where.push(`${x}.phase = :phase`);
  if (heardBy) where.push(`${x}.recorded_by = :heardBy`);
  if (sector === "none") where.push(`${sectorId} IS NULL`);
  else if (sector) where.push(`${sectorId} = (SELECT id FROM sector WHERE code = :sector)`);
  if (broker) where.push(`${day ? brokerOf("e.root_id") : "s.broker_id"} = :broker`);
  const joins =
    sector || broker
      ? `CROSS JOIN employer e ON e.id = ${x}.employer_id CROSS JOIN employer_summary s ON s.employer_id = e.root_id`
      : "";
  const values = {
    ...(theme && theme !== "none" && { theme }),
    ...(phase && { phase }),
    ...(heardBy && { heardBy }),
    ...(sector && sector !== "none" && { sector }),
    ...(broker && { broker }),
    ...(day && (sector || broker) && { day, knownOn: today(), known: now() }),
  };
  return { where: where.map((one) => ` AND ${one}`).join(""), joins, values };
}

function listed<Row, State extends string>(
  filter: HeardFilter<State>,
  {
    x,
    table,
    sight,
    state,
    order,
    columns,
    from,
  }: Record<"x" | "table" | "sight" | "state" | "order" | "columns" | "from", string>,
): Listed<Row, State> {
  const { where, joins, values: narrowing } = narrowed(x, filter);
  const values = { ...narrowing, today: today() };
  const of = `${table} ${x} ${joins} WHERE ${x}.voided_at IS NULL AND ${sight}${where}`;
  const counted = statement<{ state: State; n: number }>(
    `SELECT ${state} AS state, count(*) AS n FROM ${of} GROUP BY 1`,
  ).all(values);
  const counts = Object.fromEntries(counted.map((row) => [row.state, row.n])) as Partial<Record<State, number>>;
  const everything = counted.reduce((sum, { n }) => sum + n, 0);
  const total = filter.state === undefined ? everything : (counts[filter.state] ?? 0);
  const { page, pages, offset } = pageOf(total, PAGE, filter.page);
  const ofState = filter.state === undefined ? "" : ` AND ${state} = :state`;
  const rows = statement<Row>(`
    SELECT ${columns} FROM (SELECT ${x}.id FROM ${of}${ofState} ORDER BY ${order} LIMIT ${PAGE} OFFSET :offset) page
    CROSS JOIN ${table} ${x} ON ${x}.id = page.id ${people(x)} ${from} ORDER BY ${order}`).all({
    ...values,
    offset,
    ...(filter.state !== undefined && { state: filter.state }),
  });
  return { rows, counts, everything, total, page, pages };
}

export const common = (x: string) =>
  `${x}.id, r.id AS rootId, r.name AS employerName, ${x}.theme, ${x}.phase, ${x}.heard_on AS heardOn, a.name AS heardBy, ${x}.confidential`;

/** Its employer, as it is called today, and who heard it. */
export const people = (x: string) =>
  `JOIN employer m ON m.id = ${x}.employer_id JOIN employer r ON r.id = m.root_id JOIN person a ON a.id = ${x}.recorded_by`;

/** One page of the good practices a viewer sees, the latest heard first, and how many there are in each state. */
export const listPracticesFor = (
  viewer: Viewer,
  filter: HeardFilter<PracticeState>,
): Listed<PracticeRow, PracticeState> =>
  listed(filter, {
    x: "p",
    table: "good_practice",
    sight: practiceSight(viewer),
    state: practiceState,
    order: practiceOrder,
    columns: `${common("p")}, p.heading, ${practiceState} AS state, CASE WHEN p.ends_on <= :today THEN p.ends_on ELSE p.state_on END AS stateOn, p.scope,
      (SELECT count(DISTINCT f.need_id) FROM need_event f WHERE f.practice_id = p.id AND f.voided_at IS NULL) AS helped`,
    from: "",
  });

/** One page of the support needs a viewer sees: those nobody picked up first, the oldest first; and how many there are in each state. */
export const listNeedsFor = (viewer: Viewer, filter: HeardFilter<NeedState>): Listed<NeedRow, NeedState> =>
  listed(filter, {
    x: "n",
    table: "support_need",
    sight: needSight(viewer),
    state: "n.state",
    order: needOrder,
    columns: `${common("n")}, n.seeks, n.state, n.state_on AS stateOn, f.helper, w.name AS person, f.helped`,
    from: `LEFT JOIN need_event f ON f.id = (SELECT l.id FROM need_event l WHERE l.need_id = n.id AND l.voided_at IS NULL ORDER BY l.happened_on DESC, l.id DESC LIMIT 1)
      LEFT JOIN person w ON w.id = f.person_id`,
  });
