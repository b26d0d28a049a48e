import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { conversationSight } from "../conversations/sight.server";
import type { Day } from "../days";
import { folded } from "../employers/employer";
import { countEmployersFor } from "../employers/list.server";
import { putForwardOnDay } from "../employers/on-day.server";
import { sightOf } from "../employers/sight.server";
import { pageOf } from "../paging";
import type { PartnerFilter, PartnerKind } from "./partner";

export const PAGE = 50;
/** Rows of a list on the page of one partner; the whole of it is behind a link. */
const FEW = 20;

/** Members of a day, each by the membership that counts. */
const throughThem = (partnerId: string) => `
  FROM membership m CROSS JOIN employer e ON e.id = m.employer_id CROSS JOIN employer_summary s ON s.employer_id = e.root_id
  WHERE m.partner_id = ${partnerId} AND m.voided_at IS NULL`;
const runs = `m.joined_on <= :day
  AND NOT EXISTS (SELECT 1 FROM membership_end x WHERE x.membership_id = m.id AND x.voided_at IS NULL AND x.left_on <= :day)`;
const worksThere =
  "k.partner_id = p.id AND k.erased_at IS NULL AND k.since_on <= :day AND (k.until_on IS NULL OR k.until_on > :day)";

export type PartnerRow = {
  id: number;
  name: string;
  kind: PartnerKind;
  contacts: number;
  /** When they were last spoken to. */
  lastOn: Day | null;
  forward: number;
  joined: number;
};

export type PartnerList = { rows: PartnerRow[]; total: number; everyone: number; page: number; pages: number };

/** One page of the partners, with how many employers each put forward and how many are a member through it. */
export const listPartnersFor = (viewer: Viewer, filter: PartnerFilter): PartnerList =>
  listed(
    viewer,
    filter,
    today(),
    `(SELECT count(*) FROM employer e CROSS JOIN employer_summary s ON s.employer_id = e.id WHERE e.introduced_by_id = p.id AND ${sightOf(viewer)})`,
  );

/** The same of a day in the past, with what is known about it now: the partners and their contacts that were there. Only for who sees every employer. */
export async function listPartnersOn(viewer: Viewer, filter: PartnerFilter, day: Day): Promise<PartnerList> {
  const counts = JSON.stringify(Object.fromEntries(await putForwardOnDay(day)));
  return listed(viewer, filter, day, `coalesce(:counts ->> format('$."%d"', p.id), 0)`, { counts });
}

/** A page of the partners of a day; `forward` says how many employers `p` put forward. */
function listed(
  viewer: Viewer,
  filter: PartnerFilter,
  day: Day,
  forward: string,
  given: { counts?: string } = {},
): PartnerList {
  const text = filter.text === undefined ? null : folded(filter.text);
  const values = { text, kind: filter.kind ?? null, day };
  const there = "p.registered_on <= :day";
  const where = `${there} AND (:kind IS NULL OR p.kind = :kind) AND (:text IS NULL OR instr(p.sort_name, :text)
    OR EXISTS (SELECT 1 FROM contact k WHERE ${worksThere} AND instr(lower(k.name), :text)))`;
  const count = (condition: string) =>
    statement<{ n: number }>(`SELECT count(*) AS n FROM partner p WHERE ${condition}`).get(values)?.n ?? 0;
  const total = count(where);
  const { page, pages, offset } = pageOf(total, PAGE, filter.page);
  const orders = {
    last: "lastOn, p.sort_name",
    name: "p.sort_name",
    forward: "forward DESC, p.sort_name",
    joined: "joined DESC, p.sort_name",
  };
  const rows = statement<PartnerRow>(`
    SELECT p.id, p.name, p.kind,
      (SELECT count(*) FROM contact k WHERE ${worksThere}) AS contacts, ${forward} AS forward,
      (SELECT count(DISTINCT e.root_id) ${throughThem("p.id")} AND ${runs} AND ${sightOf(viewer)}) AS joined,
      (SELECT max(c.held_on) FROM conversation c WHERE c.partner_id = p.id AND c.held_on <= :day AND c.voided_at IS NULL AND c.reached = 1 AND ${conversationSight(viewer)}) AS lastOn
    FROM partner p WHERE ${where} ORDER BY ${orders[filter.sort]}, p.id LIMIT ${PAGE} OFFSET :offset`);
  return {
    rows: rows.all({ ...values, ...given, me: viewer.personId, offset }),
    total,
    everyone: count(there),
    page,
    pages,
  };
}

export type PutForward = { id: number; name: string; pactStep: number; charterStep: number };

/** The employers a partner put forward, by name: the first twenty, and how many there are. */
export function putForwardBy(viewer: Viewer, partnerId: number): { rows: PutForward[]; total: number } {
  const rows = statement<PutForward>(`
    SELECT e.id, e.name, s.pact_step AS pactStep, s.charter_step AS charterStep
    FROM employer e CROSS JOIN employer_summary s ON s.employer_id = e.id WHERE e.introduced_by_id = :partnerId AND ${sightOf(viewer)}
    ORDER BY s.sort_name, e.id LIMIT ${FEW}`).all({ partnerId });
  const total = countEmployersFor(viewer, { partner: partnerId, sort: "name", page: 1 });
  return { rows, total };
}

export type JoinedThrough = { membershipId: number; id: number; name: string; joinedOn: Day; leftOn: Day | null };

/** The memberships that came through a partner, the last twenty, with how many employers are a member by one today, of all members. */
export function joinedThrough(
  viewer: Viewer,
  partnerId: number,
): { rows: JoinedThrough[]; total: number; now: number; members: number } {
  const through = `${throughThem(":partnerId")} AND ${sightOf(viewer)}`;
  const rows = statement<JoinedThrough>(`
    SELECT m.id AS membershipId, e.root_id AS id, (SELECT r.name FROM employer r WHERE r.id = e.root_id) AS name, m.joined_on AS joinedOn,
      (SELECT x.left_on FROM membership_end x WHERE x.membership_id = m.id AND x.voided_at IS NULL) AS leftOn
    ${through} ORDER BY m.joined_on DESC, m.id DESC LIMIT ${FEW}`).all({ partnerId });
  const counts = statement<{ total: number; now: number }>(
    `SELECT count(*) AS total, count(DISTINCT CASE WHEN ${runs} THEN e.root_id END) AS now ${through}`,
  ).get({ partnerId, day: today() });
  return {
    rows,
    total: counts?.total ?? 0,
    now: counts?.now ?? 0,
    members: countEmployersFor(viewer, { pact: 3, sort: "name", page: 1 }),
  };
}
