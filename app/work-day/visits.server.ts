import { database, statement } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { diaryOf } from "../appointments/appointments.server";
import { instantOf, today } from "../clock.server";
import { addDays, addMonths, type Day, yearBefore } from "../days";
import type { SizeClass } from "../employers/employer";
import { sightOf } from "../employers/sight.server";
import { formats } from "../language/formats";
import { coverageBySector } from "../sectors/sectors.server";
import { refreshDue } from "../standing/summary.server";
import { pausesOn } from "./visit-pauses.server";
import { limits, type Ranked, ranked, type VisitFacts } from "./visit-score";
import { weightsOn } from "./visit-weights.server";

export type Visitable = VisitFacts & {
  sectorId: number | null;
  sizeClass: SizeClass;
  district: string | null;
  kinds: number;
  brokerId: number | null;
};

/** Whose employers: their own and those without a broker, or everybody's. */
export type Whose = { personId: number; everybody: boolean };

const mine = ({ everybody }: Whose) => (everybody ? "1" : "(s.broker_id = :me OR s.broker_id IS NULL)");
type Row = Omit<Visitable, "member" | "need" | "size" | "coverage" | "approach" | "near"> & { pactStep: number };

/** What is known for all employers at once, before any is looked at: each by its own index. */
function knownOn(viewer: Viewer, personId: number, day: Day) {
  return {
    needs: openNeeds(),
    coverage: coverageNow(viewer),
    near: nearVisitsOf(viewer, personId, day),
  };
}
type Known = ReturnType<typeof knownOn>;

/** The oldest question of each employer that nobody picked up. */
function openNeeds(): Map<number, { on: Day; what: string }> {
  const rows = statement<{ id: number; on: Day; what: string }>(`
    SELECT e.root_id AS id, n.heard_on AS "on", n.seeks AS what FROM support_need n INDEXED BY need_open CROSS JOIN employer e ON e.id = n.employer_id
    WHERE n.voided_at IS NULL AND n.confidential = 0 AND n.state = 'open'`).all({});
  rows.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.what < b.what ? 1 : -1));
  return new Map(rows.map(({ id, ...need }) => [id, need])); // the oldest comes last, and stays
}

type Approach = NonNullable<VisitFacts["approach"]>;
/** The last letter or mail since a day at these employers, with the recruitment round it was of and the last answer to one. */
function approachesAt(ids: number[], day: Day): Map<number, Approach> {
  const rows = statement<Approach & { id: number }>(`
    SELECT e.root_id AS id, f.approached_on AS "on", f.channel, r.name AS round,
      (SELECT max(a.answered_on) FROM employer h CROSS JOIN round_answer a ON a.employer_id = h.id AND a.voided_at IS NULL
        WHERE h.root_id = e.root_id AND a.answered_on >= :day) AS answeredOn
    FROM json_each(:ids) k CROSS JOIN employer e ON e.root_id = k.value CROSS JOIN approach f ON f.employer_id = e.id
      LEFT JOIN recruitment_round r ON r.id = f.round_id
    WHERE f.voided_at IS NULL AND f.approached_on >= :day ORDER BY f.approached_on`).all({
    day,
    ids: JSON.stringify(ids),
  });
  return new Map(rows.map(({ id, ...approach }) => [id, approach]));
}

/** Which employers have an establishment in the postcode area of one of somebody's visits of today or tomorrow: the first visit there. */
function nearVisitsOf(viewer: Viewer, personId: number, day: Day): Map<number, NonNullable<VisitFacts["near"]>> {
  const midnight = (on: Day) => instantOf(on, "00:00");
  const near = new Map<number, NonNullable<VisitFacts["near"]>>();
  const visits = diaryOf(viewer, personId, { from: midnight(day), until: midnight(addDays(day, 2)) });
  for (const visit of visits) {
    if (visit.confidential || !["visit", "meeting"].includes(visit.kind)) continue;
    const postcode = statement<{ area: string }>(`
      SELECT substr(b.postcode, 1, 4) AS area FROM establishment b
      WHERE b.id = coalesce(:establishment, (SELECT id FROM establishment WHERE employer_id IN (:own, :root) AND is_head = 1
        AND closed_on IS NULL ORDER BY employer_id <> :own LIMIT 1)) AND b.postcode IS NOT NULL`).get({
      establishment: visit.establishmentId,
      own: visit.employerId,
      root: visit.rootId,
    })?.area;
    if (!postcode) continue;
    const there = statement<{ id: number }>(`
      SELECT e.root_id AS id FROM establishment b INDEXED BY establishment_postcode CROSS JOIN employer e ON e.id = b.employer_id
      WHERE b.closed_on IS NULL AND b.postcode >= :area AND b.postcode < :after`).all({
      area: postcode,
      after: String(Number(postcode) + 1),
    });
    const time = formats("nl", day).time(visit.startsAt);
    for (const { id } of there)
      if (!near.has(id) && id !== visit.rootId)
        near.set(id, { on: visit.on, time, employer: visit.withName, postcode });
  }
  return near;
}

/**
 * Who may be called for at all, each reason by its own index; whether they are is the rule's answer. Of each reason at most so many, those for
 * whom it holds the longest first; `bounded` when there were more.
 */
function candidates(whose: Whose, day: Day, { needs, coverage }: Known): { ids: number[]; bounded: boolean } {
  const low = [...coverage].filter(([, { part, whole }]) => part < whole * limits.lowCoverage).map(([id]) => id);
  const known = JSON.stringify([...needs.keys()]);
  const values = {
    ...(!whose.everybody && { me: whose.personId }),
    spoken: addDays(day, -limits.spokenDays),
    most: limits.most,
  };
  const source = (where: string, order: string, given: Record<string, string> = {}) =>
    statement<{ id: number }>(`
      SELECT s.employer_id AS id FROM employer_summary s WHERE ${where} AND ${mine(whose)}
        AND (s.last_contact_open_on IS NULL OR s.last_contact_open_on < :spoken) ORDER BY ${order} LIMIT :most`).all({
      ...values,
      ...given,
    });
  const tied = "(s.pact_step = 3 OR s.charter_step >= 2)";
  const found = [
    source("s.plan_due_on IS NOT NULL", "s.plan_due_on, s.employer_id"),
    source("s.report_due_on <= :report", "s.report_due_on, s.employer_id", {
      report: addDays(day, 7 * limits.reportWeeks),
    }),
    source(`${tied} AND s.last_contact_open_on <= :silent`, "s.last_contact_open_on, s.employer_id", {
      silent: yearBefore(day),
    }),
    source(`${tied} AND s.last_contact_open_on IS NULL`, "s.employer_id"),
    source(
      "s.next_step_kind IN ('promise', 'nextContact') AND s.next_step_on < :day",
      "s.next_step_on, s.employer_id",
      {
        day,
      },
    ),
    source(
      "s.pact_step < 3 AND s.size_class IN ('50-249', '250+') AND s.sector_id IN (SELECT value FROM json_each(:low))",
      "s.size_class, s.employer_id",
      { low: JSON.stringify(low) },
    ),
    source("s.employer_id IN (SELECT value FROM json_each(:known))", "s.employer_id", { known }),
    statement<{ id: number }>(`
      SELECT s.employer_id AS id FROM approach f INDEXED BY approach_recent CROSS JOIN employer e ON e.id = f.employer_id
        CROSS JOIN employer_summary s ON s.employer_id = e.root_id
      WHERE f.voided_at IS NULL AND f.approached_on >= :back AND ${mine(whose)} AND s.pact_step < 3
        AND (s.last_contact_open_on IS NULL OR s.last_contact_open_on < min(f.approached_on, :spoken))
        AND NOT EXISTS (SELECT 1 FROM round_answer a WHERE a.employer_id = e.id AND a.voided_at IS NULL AND a.answered_on >= f.approached_on)
      ORDER BY f.approached_on LIMIT :most`).all({ ...values, back: addMonths(day, -limits.backMonths) }),
  ];
  return {
    ids: [...new Set(found.flatMap((rows) => rows.map(({ id }) => id)))],
    bounded: found.some((rows) => rows.length === limits.most),
  };
}

const columns = `
  s.employer_id AS id, s.sort_name AS sortName, s.pact_step AS pactStep, s.signed_on AS signedOn, s.plan_due_on AS planDueOn,
  s.report_due_on AS reportDueOn, s.member_since_on AS memberSinceOn, s.last_contact_open_on AS lastContactOn, s.sector_id AS sectorId,
  s.size_class AS sizeClass, s.head_count AS headCount, s.district, s.kinds, s.broker_id AS brokerId`;

/** When we would speak again. It stands in the summary while it comes first; behind a promise or a term, the last talk is asked. */
const nextContact = `CASE WHEN s.next_step_kind = 'nextContact' THEN s.next_step_on WHEN s.next_step_on < :day THEN
  (SELECT nullif(substr(max((SELECT format('%s %012d %s', c.held_on, c.id, c.next_contact_on) FROM conversation c
    WHERE c.employer_id = h.id AND c.confidential = 0 AND c.voided_at IS NULL AND c.held_on <= :day
    ORDER BY c.held_on DESC, c.id DESC LIMIT 1)), 25), '') FROM employer h WHERE h.root_id = s.employer_id) END`;

/** The last time that one of several others than :person spoke there; nothing where its own broker did, who knows it all. */
const other = (column: string) => `iif(c.recorded_by <> :person, c.${column}, NULL)`;
const colleaguesOn = `(SELECT iif(min(${other("recorded_by")}) <> max(${other("recorded_by")}) AND coalesce(max(c.recorded_by = s.broker_id), 0) = 0,
    max(${other("held_on")}), NULL)
  FROM employer h CROSS JOIN conversation c INDEXED BY conversation_spoken ON c.employer_id = h.id
  WHERE h.root_id = s.employer_id AND c.confidential = 0 AND c.reached = 1 AND c.voided_at IS NULL AND c.held_on >= :since AND c.held_on <= :day)`;

/** The facts of these employers, as the viewer sees them, for a visit by a person. */
function factsOf(viewer: Viewer, personId: number, ids: number[], day: Day, known: Known): Visitable[] {
  const rows = statement<Row>(`
    SELECT ${columns}, ${nextContact} AS nextContactOn, ${colleaguesOn} AS colleaguesOn
    FROM json_each(:ids) k CROSS JOIN employer_summary s ON s.employer_id = k.value WHERE ${sightOf(viewer)}`).all({
    ids: JSON.stringify(ids),
    day,
    person: personId,
    since: addMonths(day, -limits.colleagueMonths),
  });
  const approaches = approachesAt(ids, addMonths(day, -limits.backMonths));
  return rows.map(({ pactStep, ...row }) => ({
    ...row,
    member: pactStep === 3,
    size: row.sizeClass === "50-249" || row.sizeClass === "250+" ? row.sizeClass : null,
    need: known.needs.get(row.id) ?? null,
    approach: approaches.get(row.id) ?? null,
    coverage: row.sectorId === null ? null : (known.coverage.get(row.sectorId) ?? null),
    near: known.near.get(row.id) ?? null,
  }));
}

/** Why an employer is not on anybody's list today, however much calls for it. */
export type LeftOut = "planned" | "spoken" | "paused" | "gone";

/** Who is left out: a visit is planned, they were spoken to of late, not now, or they are no more. */
function leftOutOn(day: Day) {
  const ids = (rows: { id: number }[]) => new Set(rows.map(({ id }) => id));
  const planned = ids(
    statement<{ id: number }>(`
      SELECT e.root_id AS id FROM appointment a INDEXED BY appointment_day CROSS JOIN employer e ON e.id = a.employer_id
      WHERE a.starts_at >= :from AND a.cancelled_at IS NULL AND a.conversation_id IS NULL`).all({
      from: instantOf(day, "00:00"),
    }),
  );
  const paused = new Set(pausesOn(day).map(({ employerId }) => employerId));
  const gone = ids(
    statement<{ id: number }>(`
      SELECT e.root_id AS id FROM membership_end f INDEXED BY membership_gone CROSS JOIN membership m ON m.id = f.membership_id
        CROSS JOIN employer e ON e.id = m.employer_id
        WHERE f.voided_at IS NULL AND f.reason IN ('merged', 'bankrupt', 'movedAway') AND f.left_on <= :day AND m.voided_at IS NULL
      UNION SELECT e.root_id FROM charter_signature_end f INDEXED BY signature_gone CROSS JOIN charter_signature g ON g.id = f.signature_id
        CROSS JOIN employer e ON e.id = g.employer_id
        WHERE f.voided_at IS NULL AND f.reason IN ('merged', 'bankrupt', 'movedAway') AND f.ended_on <= :day AND g.voided_at IS NULL
      UNION SELECT e.root_id FROM establishment b INDEXED BY establishment_closed CROSS JOIN employer e ON e.id = b.employer_id
        WHERE b.closed_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM employer h JOIN establishment o ON o.employer_id = h.id
          WHERE h.root_id = e.root_id AND o.closed_on IS NULL)`).all({ day }),
  );
  const since = addDays(day, -limits.spokenDays);
  return ({ id, member, signedOn, lastContactOn }: VisitFacts): LeftOut | undefined => {
    if (planned.has(id)) return "planned";
    if (lastContactOn && lastContactOn >= since) return "spoken";
    if (paused.has(id)) return "paused";
    return gone.has(id) && !member && !signedOn ? "gone" : undefined; // who joined again is here again
  };
}

export type VisitList = { rows: Ranked<Visitable>[]; bounded: boolean };

const kept = new WeakMap<object, Map<string, { of: string; answer: unknown }>>();
/** The answer of last time, while what it was made `of` is the same; per database. */
function unlessChanged<Answer>(name: string, of: string, ask: () => Answer): Answer {
  const answers = kept.get(database()) ?? new Map<string, { of: string; answer: unknown }>();
  kept.set(database(), answers);
  const known = answers.get(name);
  if (known?.of === of) return known.answer as Answer;
  const answer = ask();
  answers.set(name, { of, answer });
  return answer;
}

/** Every command leaves a line in the history: until the next one, or another day, a list stays what it is. */
const lastRecorded = () =>
  `${today()} ${statement<{ id: number | null }>("SELECT max(id) AS id FROM history").get({})?.id}`;

/** Coverage is counted anew when a member came or went, a sector was counted, or the day is another: it is the dearest question here. */
const coverageNow = (viewer: Viewer) =>
  unlessChanged("coverage", `${today()} ${JSON.stringify(statement(membersAndBases).get({}))}`, () =>
    coverageBySector(viewer),
  );
const membersAndBases = `SELECT (SELECT count(*) FROM employer_summary WHERE pact_step = 3) AS members, count(*) AS bases,
  count(voided_at) AS voided FROM sector_base`;

/** Whom somebody visits next, everybody in order. Only for who may rank: broker and programme manager, who see every employer. */
export function visitListFor(viewer: Viewer, whose: Whose): VisitList {
  refreshDue();
  return unlessChanged(`list of ${whose.personId} ${whose.everybody}`, lastRecorded(), () =>
    makeVisitList(viewer, whose),
  );
}

/** The same list, looked up anew. */
export function makeVisitList(viewer: Viewer, whose: Whose): VisitList {
  const day = today();
  const known = knownOn(viewer, whose.personId, day);
  const leftOut = leftOutOn(day);
  const { ids, bounded } = candidates(whose, day, known);
  const facts = factsOf(viewer, whose.personId, ids, day, known).filter((one) => !leftOut(one));
  return { rows: ranked(facts, day, weightsOn(day)), bounded };
}

/** One employer by the same rule: its facts, and why it is on nobody's list today. */
export function visitOf(viewer: Viewer, personId: number, id: number) {
  refreshDue();
  const day = today();
  const [facts] = factsOf(viewer, personId, [id], day, knownOn(viewer, personId, day));
  if (!facts) return;
  return { facts, leftOut: leftOutOn(day)(facts) ?? null };
}

/** The names of the others than a person who spoke at these employers of late. */
export function colleaguesAt(personId: number, ids: number[], day: Day): Map<number, string[]> {
  const rows = statement<{ id: number; names: string }>(`
    SELECT e.root_id AS id, json_group_array(DISTINCT p.name) AS names
    FROM json_each(:ids) k CROSS JOIN employer e ON e.root_id = k.value
      CROSS JOIN conversation c INDEXED BY conversation_spoken ON c.employer_id = e.id CROSS JOIN person p ON p.id = c.recorded_by
    WHERE c.confidential = 0 AND c.reached = 1 AND c.voided_at IS NULL AND c.held_on >= :since AND c.held_on <= :day
      AND c.recorded_by <> :person GROUP BY e.root_id`).all({
    ids: JSON.stringify(ids),
    person: personId,
    since: addMonths(day, -limits.colleagueMonths),
    day,
  });
  return new Map(rows.map(({ id, names }) => [id, (JSON.parse(names) as string[]).sort()]));
}
