import { database, statement, transaction } from "db/connection.server";
import { notDuplicate } from "db/schema/employers";
import type { Viewer } from "../../access/viewer.server";
import { now, today } from "../../clock.server";
import type { Day } from "../../days";
import { voidFact } from "../../history/facts.server";
import { note } from "../../history/history.server";
import { pageOf } from "../../paging";
import { recorded, type VisibleEmployer } from "../employers.server";
import { type Likeness, likenessesIn } from "./alike";
import { lookAt } from "./suspects.server";

/** Pairs on a page. */
export const PAIRS = 20;

type Side = {
  id: number;
  name: string;
  kvkNumber: string | null;
  sector: string | null;
  address: string | null;
  broker: string | null;
  lastContactOn: Day | null;
  pactStep: number;
  charterStep: number;
  contacts: number;
};
type Row = Record<`one_${keyof Side}` | `other_${keyof Side}`, string | number | null> & { reasons: number };
export type Pair = { one: Side; other: Side; why: Likeness[] };

/** The columns of one of two, beside each other; `last_contact` with confidential talks: who merges sees those. */
const side = (x: string, locale: "nl" | "en") => `
  ${x}e.id AS ${x}_id, ${x}e.name AS ${x}_name, ${x}e.kvk_number AS ${x}_kvkNumber, ${x}sector.name_${locale} AS ${x}_sector,
  (SELECT concat_ws(', ', address, place) FROM establishment WHERE employer_id = ${x}e.id AND is_head = 1) AS ${x}_address,
  ${x}b.name AS ${x}_broker, ${x}s.last_contact_on AS ${x}_lastContactOn, ${x}s.pact_step AS ${x}_pactStep, ${x}s.charter_step AS ${x}_charterStep,
  (SELECT count(*) FROM employer h JOIN contact c ON c.employer_id = h.id AND c.erased_at IS NULL AND c.until_on IS NULL
    WHERE h.root_id = ${x}e.id) AS ${x}_contacts`;
const joined = (x: string) => `
  CROSS JOIN employer ${x}e ON ${x}e.id = d.${x}_id CROSS JOIN employer_summary ${x}s ON ${x}s.employer_id = d.${x}_id
  LEFT JOIN sector ${x}sector ON ${x}sector.id = ${x}s.sector_id LEFT JOIN person ${x}b ON ${x}b.id = ${x}s.broker_id`;

/** Pairs that are perhaps the same, the likeliest first. The caller asked whether the viewer may merge: who may sees every employer. */
export function listSuspects(
  asked: number,
  locale: "nl" | "en",
): { pairs: Pair[]; total: number; page: number; pages: number } {
  const total = countSuspects();
  const { page, pages, offset } = pageOf(total, PAIRS, asked);
  const rows = statement<Row>(`
    SELECT d.reasons, ${side("one", locale)}, ${side("other", locale)}
    FROM (SELECT * FROM duplicate_suspect ORDER BY weight DESC, one_id, other_id LIMIT ${PAIRS} OFFSET :offset) d
    ${joined("one")} ${joined("other")} ORDER BY d.weight DESC, d.one_id, d.other_id`).all({
    offset,
  });
  return { pairs: rows.map(pairIn), total, page, pages };
}

function pairIn(row: Row): Pair {
  const of = (which: string) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        name.startsWith(`${which}_`) ? [[name.slice(which.length + 1), value]] : [],
      ),
    ) as Side;
  return { one: of("one"), other: of("other"), why: likenessesIn(row.reasons) };
}

export const countSuspects = (): number =>
  statement<{ n: number }>("SELECT count(*) AS n FROM duplicate_suspect").get({})?.n ?? 0;

/** The employers that this one perhaps is, the likeliest first. */
export function suspectsOf(rootId: number, limit = 3): { id: number; name: string; why: Likeness[] }[] {
  return statement<{ id: number; name: string; reasons: number }>(`
    SELECT e.id, e.name, d.reasons FROM (
      SELECT other_id AS id, reasons, weight FROM duplicate_suspect WHERE one_id = :rootId
      UNION ALL SELECT one_id, reasons, weight FROM duplicate_suspect WHERE other_id = :rootId) d
    CROSS JOIN employer e ON e.id = d.id ORDER BY d.weight DESC, e.id LIMIT :limit`)
    .all({ rootId, limit })
    .map(({ reasons, ...row }) => ({ ...row, why: likenessesIn(reasons) }));
}

export type Verdict = {
  id: number;
  oneId: number;
  one: string;
  otherId: number;
  other: string;
  saidOn: Day;
  by: string;
};
const verdicts = `
  SELECT v.id, a.root_id AS oneId, ra.name AS one, b.root_id AS otherId, rb.name AS other, v.said_on AS saidOn, p.name AS "by"
  FROM not_duplicate v CROSS JOIN employer a ON a.id = v.one_id CROSS JOIN employer ra ON ra.id = a.root_id
    CROSS JOIN employer b ON b.id = v.other_id CROSS JOIN employer rb ON rb.id = b.root_id CROSS JOIN person p ON p.id = v.recorded_by
  WHERE v.voided_at IS NULL AND a.root_id <> b.root_id`;

/** What was said to be no duplicate, the last first; at most a hundred. */
export const listVerdicts = (): Verdict[] => statement<Verdict>(`${verdicts} ORDER BY v.id DESC LIMIT 100`).all({});
export const findVerdict = (id: string): Verdict | undefined =>
  /^\d{1,15}$/.test(id) ? statement<Verdict>(`${verdicts} AND v.id = :id`).get({ id: Number(id) }) : undefined;

const open = "SELECT id FROM not_duplicate WHERE one_id = :one AND other_id = :other AND voided_at IS NULL";

/** These two are not the same: they are not asked about again, whatever they share. Said twice is once. Returns the fact's id. */
export function sayDifferent(viewer: Viewer, a: VisibleEmployer, b: VisibleEmployer): number {
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  return transaction(() => {
    const pair = { one: one.id, other: other.id };
    const known = statement<{ id: number }>(open).get(pair);
    if (known) return known.id;
    const { id } = database()
      .insert(notDuplicate)
      .values({ oneId: one.id, otherId: other.id, saidOn: today(), ...recorded(viewer, now()) })
      .returning({ id: notDuplicate.id })
      .get();
    statement("DELETE FROM duplicate_suspect WHERE one_id = :one AND other_id = :other").run(pair);
    noteBoth(viewer, "notDuplicate", one, other);
    return id;
  });
}

/** Perhaps they are the same after all: they are compared again. False when that was said before. */
export function takeBackVerdict(viewer: Viewer, { id, oneId, one, otherId, other }: Verdict): boolean {
  return transaction(() => {
    if (!voidFact(viewer, notDuplicate, id, "taken back")) return false;
    noteBoth(viewer, "duplicateAgain", { id: oneId, name: one }, { id: otherId, name: other });
    lookAt(oneId);
    return true;
  });
}

type Named = Pick<VisibleEmployer, "id" | "name">;
function noteBoth(viewer: Viewer, action: string, one: Named, other: Named) {
  for (const [at, beside] of [
    [one, other],
    [other, one],
  ] as const)
    note(viewer, {
      action,
      record: ["employer", at.id],
      employerId: at.id,
      audience: "staff",
      changes: { mergedName: [null, beside.name] },
    });
}
