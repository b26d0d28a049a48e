import { database, statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import type { SizeClass } from "../employers/employer";
import { sightOf } from "../employers/sight.server";
import { lastLine } from "../history/history.server";
import { pageOf } from "../paging";
import { profileOf } from "../standing/stand.server";
import { refreshDue } from "../standing/summary.server";
import {
  type Channel,
  type Funnel,
  funnelOf,
  isIn,
  lastDayOf,
  type Round,
  type RoundAnswer,
  type RoundFacts,
  type RoundStand,
  type RoundView,
  standIn,
} from "./round";

/** An employer on a round, with what is known of it there up to a day; whether it wants post is always of now. */
export type OnRound = RoundFacts & {
  id: number;
  name: string;
  sectorId: number | null;
  sector: string | null;
  sizeClass: SizeClass;
  nonMailing: boolean;
  optedOutOn: Day | null;
  stand: RoundStand;
};

const onIt = "f.round_id = :round AND f.voided_at IS NULL";

type Dated = { id: number; on: Day };
const byId = <Row extends { id: number }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));

type Last = Dated & { what: "talk" | "join" | "signature" };
const lastIn = (what: Last["what"], table: string, day: string) => `
  SELECT '${what}' AS what, h.root AS id, max(c.${day}) AS "on" FROM family h CROSS JOIN ${table} ON c.employer_id = h.id
  WHERE c.voided_at IS NULL AND c.${day} >= :from AND c.${day} <= :until`;
/** The last open talk, membership and signature in a round's time, of each employer with what was merged into it. */
const lastOnes = `
  WITH family(root, id) AS MATERIALIZED (SELECT DISTINCT x.root_id, h.id FROM round_employer f CROSS JOIN employer x ON x.id = f.employer_id
    CROSS JOIN employer h ON h.root_id = x.root_id WHERE ${onIt})
  ${lastIn("talk", "conversation c INDEXED BY conversation_spoken", "held_on")} AND c.confidential = 0 AND c.reached = 1 GROUP BY h.root
  UNION ALL ${lastIn("join", "membership c", "joined_on")} GROUP BY h.root
  UNION ALL ${lastIn("signature", "charter_signature c", "signed_on")} GROUP BY h.root`;

function factsOf(round: Round, day: Day) {
  const values = { round: round.id, day };
  const period = { ...values, from: round.startsOn, until: lastDayOf(round, day) };
  const last = statement<Last>(lastOnes).all(period);
  const lastOf = (what: Last["what"]) => byId(last.filter((one) => one.what === what));
  return {
    // the first letter or mail: what came after it counts, whenever they came on the round
    approaches: byId(
      statement<Dated & { channel: Channel }>(`
        SELECT e.root_id AS id, min(a.approached_on) AS "on", a.channel FROM approach a CROSS JOIN employer e ON e.id = a.employer_id
        WHERE a.round_id = :round AND a.voided_at IS NULL AND a.approached_on <= :day GROUP BY e.root_id`).all(values),
    ),
    answers: byId(
      statement<Dated & { answer: RoundAnswer }>(`
        SELECT e.root_id AS id, a.answered_on AS "on", a.answer FROM round_answer a CROSS JOIN employer e ON e.id = a.employer_id
        WHERE a.round_id = :round AND a.voided_at IS NULL AND a.answered_on <= :day ORDER BY a.answered_on, a.id`).all(
        values,
      ),
    ),
    talks: lastOf("talk"),
    joins: lastOf("join"),
    through: new Set(
      statement<{ id: number }>(`
        SELECT e.root_id AS id FROM membership m CROSS JOIN employer e ON e.id = m.employer_id
        WHERE m.round_id = :round AND m.voided_at IS NULL AND m.joined_on <= :day`)
        .all(values)
        .map(({ id }) => id),
    ),
    signatures: lastOf("signature"),
    optOuts: byId(
      statement<Dated>(`
        SELECT e.root_id AS id, min(o.opted_out_on) AS "on" FROM approach_opt_out o CROSS JOIN employer e ON e.id = o.employer_id
        WHERE o.voided_at IS NULL GROUP BY e.root_id`).all({}),
    ),
  };
}

type Row = Omit<OnRound, Exclude<keyof RoundFacts, "putOn"> | "nonMailing" | "optedOutOn" | "stand" | "sector"> & {
  nonMailing: number;
};

/** Sector and size: as they are, or on a day in the past as they were. */
const described = {
  today: { columns: "s.sector_id AS sectorId, s.size_class AS sizeClass", from: "" },
  onDay: {
    columns: "p.sector_id AS sectorId, coalesce(p.size_class, 'unknown') AS sizeClass",
    from: `LEFT JOIN employer_profile p ON p.id = ${profileOf("s.employer_id")}`,
  },
};

function lookUp(viewer: Viewer, round: Round, day: Day): OnRound[] {
  const { columns, from } = described[day < today() ? "onDay" : "today"];
  const rows = statement<Row>(`
    SELECT s.employer_id AS id, r.name, min(f.put_on) AS putOn, ${columns}, r.non_mailing AS nonMailing
    FROM round_employer f CROSS JOIN employer x ON x.id = f.employer_id CROSS JOIN employer r ON r.id = x.root_id
      CROSS JOIN employer_summary s ON s.employer_id = r.id ${from}
    WHERE ${onIt} AND f.put_on <= :day AND ${sightOf(viewer)} GROUP BY s.employer_id ORDER BY s.sort_name, s.employer_id`).all(
    {
      round: round.id,
      day,
      known: now(),
    },
  );
  const known = factsOf(round, day);
  return rows.map((row) => {
    const approach = known.approaches.get(row.id);
    const answer = known.answers.get(row.id);
    const facts: RoundFacts = {
      putOn: row.putOn,
      approach: approach ? { on: approach.on, channel: approach.channel } : null,
      answer: answer ? { on: answer.on, answer: answer.answer } : null,
      talkedOn: known.talks.get(row.id)?.on ?? null,
      joinedOn: known.joins.get(row.id)?.on ?? null,
      joinedThrough: known.through.has(row.id),
      signedOn: known.signatures.get(row.id)?.on ?? null,
    };
    const optedOutOn = known.optOuts.get(row.id)?.on ?? null;
    return {
      ...row,
      ...facts,
      sector: null,
      nonMailing: row.nonMailing === 1,
      optedOutOn,
      stand: standIn(facts, round),
    };
  });
}

/** Rounds kept at a time: those on a page, and the one somebody looks at. */
const KEPT = 12;
const kept = new WeakMap<object, Map<string, { of: string; rows: OnRound[] }>>();

/** Everyone on a round by name, with how far each is on a day. Kept until something is recorded, or today is another day. */
export function everyoneOn(viewer: Viewer, round: Round, day = today()): OnRound[] {
  refreshDue();
  const key = `${round.id} ${day}`;
  const of = `${today()} ${lastLine()} ${sightOf(viewer)} ${round.startsOn} ${round.endsOn}`;
  const answers = kept.get(database()) ?? new Map<string, { of: string; rows: OnRound[] }>();
  kept.set(database(), answers);
  const known = answers.get(key);
  if (known?.of === of) return known.rows;
  const rows = lookUp(viewer, round, day);
  answers.delete(key);
  answers.set(key, { of, rows });
  for (const oldest of [...answers.keys()].slice(0, Math.max(0, answers.size - KEPT))) answers.delete(oldest);
  return rows;
}

export const funnelFor = (viewer: Viewer, round: Round, day = today()): Funnel =>
  funnelOf(everyoneOn(viewer, round, day).map(({ stand }) => stand));

export const PAGE = 50;
export type OnRoundFilter = {
  view: RoundView;
  sector: string | undefined;
  size: SizeClass | undefined;
  page: number;
};

/** One page of who is on a round on a day, with how many there are in the view. */
export function listOn(
  viewer: Viewer,
  round: Round,
  day: Day,
  { view, sector, size, page: asked }: OnRoundFilter,
  sectors: { id: number | null; code: string; name: string }[],
): {
  rows: OnRound[];
  total: number;
  page: number;
  pages: number;
  views: Record<"all" | "silent" | "unwritten", number>;
} {
  const everyone = everyoneOn(viewer, round, day);
  const sectorId = sectors.find(({ code }) => code === sector)?.id ?? null;
  const found = everyone.filter(
    (one) =>
      isIn(one.stand, view) &&
      (sector === undefined || one.sectorId === sectorId) &&
      (size === undefined || one.sizeClass === size),
  );
  const { page, pages, offset } = pageOf(found.length, PAGE, asked);
  const names = new Map(sectors.map(({ id, name }) => [id, name]));
  const count = (which: RoundView) => everyone.filter(({ stand }) => isIn(stand, which)).length;
  return {
    rows: found
      .slice(offset, offset + PAGE)
      .map((one) => ({ ...one, sector: one.sectorId === null ? null : (names.get(one.sectorId) ?? null) })),
    total: found.length,
    page,
    pages,
    views: { all: everyone.length, silent: count("silent"), unwritten: count("unwritten") },
  };
}

/** One employer on a round; nothing when it is not on it. */
export const findOnRound = (viewer: Viewer, round: Round, employerId: string | undefined): OnRound | undefined =>
  everyoneOn(viewer, round).find(({ id }) => String(id) === employerId);

export type RoundAt = { id: number; name: string; endsOn: Day; approachedOn: Day | null; channel: Channel | null };

/** The rounds an employer is on, the last one first, with what was sent. The caller asked whether employer and rounds are theirs to see. */
export const roundsAt = (rootId: number): RoundAt[] =>
  statement<RoundAt>(`
    WITH family(id) AS MATERIALIZED (SELECT id FROM employer WHERE root_id = :root)
    SELECT r.id, r.name, r.ends_on AS endsOn, min(a.approached_on) AS approachedOn, a.channel
    FROM recruitment_round r LEFT JOIN approach a ON a.round_id = r.id AND a.voided_at IS NULL AND a.employer_id IN family
    WHERE r.id IN (SELECT f.round_id FROM round_employer f WHERE f.employer_id IN family AND f.voided_at IS NULL)
    GROUP BY r.id ORDER BY r.starts_on DESC, r.id DESC LIMIT 10`).all({ root: rootId });
