import { statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { addMonths } from "../days";
import type { Locale } from "../language/messages";
import { pactSettings } from "../pact-site/pact.server";
import { pageOf } from "../paging";
import { matching } from "../search/search.server";
import { countsAsPlanned, kindBit } from "../standing/description.server";
import { heardTheNorm } from "../standing/norm.server";
import { type Lapse, lapses } from "../standing/standing";
import { refreshDue } from "../standing/summary.server";
import type { SizeClass, TrainingAnswer } from "./employer";
import type { ChosenEmployers, EmployerFilter, EmployerSort } from "./filter";
import { isInMunicipality, lastContactFor, sightOf } from "./sight.server";

/** Rows on a page. */
export const PAGE = 50;

export type EmployerRow = {
  id: number;
  name: string;
  kvkNumber: string | null;
  sector: string | null;
  sizeClass: SizeClass;
  headCount: number | null;
  pactStep: number;
  charterStep: number;
  lapses: number;
  trainingCompany: TrainingAnswer;
  place: string | null;
  introducedBy: string | null;
  broker: string | null;
  lastContactOn: string | null;
  lastContactBy: string | null;
  nextStepOn: string | null;
  nextStepKind: "promise" | "nextContact" | "planDue" | "reportDue" | null;
  nextStepWhat: string | null;
  actionsDone: number | null;
  actionsTotal: number | null;
};

type Values = Record<string, string | number | null>;
type Condition = { sql: string; values: Values };

/** The filter as a condition on `s`; nothing when the text has no letter or digit, so that it finds nothing. */
function conditionOf(viewer: Viewer, filter: ChosenEmployers): Condition | undefined {
  const parts = [sightOf(viewer)];
  const values: Values = {};
  const where = (sql: string, given: Values = {}) => {
    parts.push(sql);
    Object.assign(values, given);
  };
  if (filter.ids) where("s.employer_id IN (SELECT value FROM json_each(:ids))", { ids: JSON.stringify(filter.ids) });
  if (filter.text !== undefined) {
    const match = matching(filter.text, "s.employer_id");
    if (!match) return;
    where(match.sql, match.values);
  }
  if (filter.sector === "none") where("s.sector_id IS NULL");
  else if (filter.sector)
    where("s.sector_id = (SELECT id FROM sector WHERE code = :sector)", { sector: filter.sector });
  if (filter.size === "2plus") where("s.size_class IN ('2-9', '10-49', '50-249', '250+')");
  else if (filter.size) where("s.size_class = :size", { size: filter.size });
  if (filter.pact !== undefined) where("s.pact_step = :pact", { pact: filter.pact });
  if (filter.charter === "2plus") where("s.charter_step >= 2");
  else if (filter.charter !== undefined) where("s.charter_step = :charter", { charter: filter.charter });
  if (filter.plan) where(filter.plan === "yes" ? countsAsPlanned : `NOT ${countsAsPlanned}`, { today: today() });
  if (filter.lapse) where("s.lapses > 0 AND s.lapses & :lapse", { lapse: lapses[filter.lapse as Lapse] });
  if (filter.broker === "none") where("s.broker_id IS NULL");
  else if (filter.broker) where("s.broker_id = :broker", { broker: filter.broker });
  if (filter.partner)
    where("s.employer_id IN (SELECT id FROM employer WHERE introduced_by_id = :partner)", { partner: filter.partner });
  if (filter.kind) where("s.kinds > 0 AND s.kinds & :kind", { kind: kindBit(filter.kind) });
  if (filter.training) where("s.training_company = :training", { training: filter.training });
  if (filter.district === "inside") where(isInMunicipality, { municipality: pactSettings().municipality });
  else if (filter.district === "outside" || filter.district === "unknown") {
    where(`s.employer_id IN (SELECT employer_id FROM establishment WHERE is_head = 1 AND closed_on IS NULL
      AND district IS NULL AND municipality IS ${filter.district === "outside" ? "NOT NULL" : "NULL"})`);
  } else if (filter.district) {
    where(
      "s.employer_id IN (SELECT e.root_id FROM establishment b JOIN employer e ON e.id = b.employer_id WHERE b.district = :district AND b.closed_on IS NULL)",
      {
        district: filter.district,
      },
    );
  }
  const column = `s.${lastContactFor(viewer)}_on`;
  if (filter.contact === "never") where(`${column} IS NULL`);
  else if (filter.contact) where(`${column} <= :contact`, { contact: addMonths(today(), -Number(filter.contact)) });
  if (filter.norm) where(filter.norm === "yes" ? heardTheNorm : `NOT ${heardTheNorm}`);
  return { sql: parts.join(" AND "), values };
}

function orderOf(viewer: Viewer, sort: EmployerSort): string {
  const contact = `s.${lastContactFor(viewer)}_on`;
  const orders: Record<EmployerSort, string> = {
    name: "s.sort_name, s.employer_id",
    "-name": "s.sort_name DESC, s.employer_id DESC",
    contact: `${contact}, s.employer_id`,
    "-contact": `${contact} DESC, s.employer_id DESC`,
    step: "s.next_step_on ASC NULLS LAST, s.employer_id",
    "-step": "s.next_step_on DESC, s.employer_id DESC",
  };
  return orders[sort];
}

const columns = (viewer: Viewer, locale: Locale) => `
  s.employer_id AS id, e.name, e.kvk_number AS kvkNumber, sector.name_${locale} AS sector, s.size_class AS sizeClass, s.head_count AS headCount,
  s.pact_step AS pactStep, s.charter_step AS charterStep, s.lapses, s.training_company AS trainingCompany, s.place, introducer.name AS introducedBy, broker.name AS broker,
  s.${lastContactFor(viewer)}_on AS lastContactOn, spoke.name AS lastContactBy, s.next_step_on AS nextStepOn, s.next_step_kind AS nextStepKind,
  CASE s.next_step_kind WHEN 'promise' THEN (SELECT what FROM promise WHERE id = s.next_step_id) END AS nextStepWhat,
  s.actions_done AS actionsDone, s.actions_total AS actionsTotal`;
const joins = (viewer: Viewer) => `
  JOIN employer e ON e.id = s.employer_id LEFT JOIN sector ON sector.id = s.sector_id LEFT JOIN partner introducer ON introducer.id = e.introduced_by_id LEFT JOIN person broker ON broker.id = s.broker_id
  LEFT JOIN person spoke ON spoke.id = s.${lastContactFor(viewer)}_by`;

/** One page of the employers a viewer sees, with the total of the filter. Fifty rows; the page of the filter when there are so many, else the last one. */
export function listEmployersFor(
  viewer: Viewer,
  filter: EmployerFilter,
  locale: Locale,
): { rows: EmployerRow[]; total: number; page: number; pages: number } {
  refreshDue();
  const condition = conditionOf(viewer, filter);
  if (!condition) return { rows: [], total: 0, page: 1, pages: 1 };
  const total = countOf(condition);
  const { page, pages, offset } = pageOf(total, PAGE, filter.page);
  const order = orderOf(viewer, filter.sort);
  const rows = statement<EmployerRow>(`
    SELECT ${columns(viewer, locale)}
    FROM (SELECT s.employer_id FROM employer_summary s WHERE ${condition.sql} ORDER BY ${order} LIMIT ${PAGE} OFFSET :offset) page
    CROSS JOIN employer_summary s ON s.employer_id = page.employer_id ${joins(viewer)} ORDER BY ${order}`);
  return { rows: rows.all({ ...condition.values, offset }), total, page, pages };
}

/** How many employers of a filter a viewer sees. */
export function countEmployersFor(viewer: Viewer, filter: ChosenEmployers): number {
  const condition = conditionOf(viewer, filter);
  return condition ? countOf(condition) : 0;
}

/** How many employers of a filter a viewer sees, no further than `bound` and one: a list that is only mentioned must not be counted to its end. */
export function countUpTo(viewer: Viewer, filter: EmployerFilter, bound: number): number {
  const condition = conditionOf(viewer, filter);
  if (!condition) return 0;
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM employer_summary s WHERE ${condition.sql} LIMIT :bound)`;
  return statement<{ n: number }>(sql).get({ ...condition.values, bound: bound + 1 })?.n ?? 0;
}

const countOf = ({ sql, values }: Condition): number =>
  statement<{ n: number }>(`SELECT count(*) AS n FROM employer_summary s WHERE ${sql}`).get(values)?.n ?? 0;

/** Everything the filter shows, a thousand rows at a time by name, leaving room for other requests in between. */
export async function* employersInChunks(
  viewer: Viewer,
  filter: ChosenEmployers,
  locale: Locale,
): AsyncGenerator<EmployerRow[]> {
  refreshDue();
  const condition = conditionOf(viewer, filter);
  if (!condition) return;
  let after = { name: "", id: 0 };
  const chunk = statement<EmployerRow & { sortName: string }>(`
    SELECT s.sort_name AS sortName, ${columns(viewer, locale)} FROM (SELECT * FROM employer_summary s WHERE ${condition.sql}
      AND (s.sort_name, s.employer_id) > (:afterName, :afterId) ORDER BY s.sort_name, s.employer_id LIMIT 1000) s ${joins(viewer)} ORDER BY s.sort_name, s.employer_id`);
  for (;;) {
    const rows = chunk.all({ ...condition.values, afterName: after.name, afterId: after.id });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = { name: last.sortName, id: last.id };
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export type Chosen = { id: number; name: string; brokerId: number | null };

/** The employers that were chosen, by name, each with its broker; at most `limit`. */
export function chosenEmployersFor(viewer: Viewer, chosen: ChosenEmployers, limit: number): Chosen[] {
  refreshDue();
  const condition = conditionOf(viewer, chosen);
  if (!condition) return [];
  return statement<Chosen>(`
    SELECT s.employer_id AS id, e.name, s.broker_id AS brokerId FROM employer_summary s JOIN employer e ON e.id = s.employer_id
    WHERE ${condition.sql} ORDER BY s.sort_name, s.employer_id LIMIT :limit`).all({ ...condition.values, limit });
}

const sectors = {
  nl: "SELECT code, name_nl AS name FROM sector ORDER BY position",
  en: "SELECT code, name_en AS name FROM sector ORDER BY position",
};
export const listSectors = (locale: Locale) => statement<{ code: string; name: string }>(sectors[locale]).all({});

/** Everyone who is a broker or programme manager today: whom an employer can be assigned to. */
export function listBrokers(): { id: number; name: string }[] {
  return statement<{ id: number; name: string }>(`
    SELECT DISTINCT p.id, p.name FROM person p JOIN staff_role r ON r.person_id = p.id AND r.role IN ('broker', 'programmeManager')
      AND r.from_on <= :today AND (r.until_on IS NULL OR r.until_on > :today)
    WHERE p.deactivated_at IS NULL ORDER BY p.name`).all({ today: today() });
}
