import { statement } from "db/connection.server";
import { needStates } from "db/schema/lists";
import type { Viewer } from "../access/viewer.server";
import { dayOf, endOf, type Instant } from "../clock.server";
import type { Day } from "../days";
import { pageOf } from "../paging";
import type { HeardFilter } from "./filter";
import { common, type Listed, type NeedRow, narrowed, PAGE, type PracticeRow, people } from "./list.server";
import { type NeedEventKind, type NeedState, needStandingOf } from "./need";
import { type ConsentFact, type PracticeStanding, type PracticeState, standingOf, textAt } from "./practice";
import { needSight, practiceSight } from "./sight.server";

type OnDay<State extends string> = HeardFilter<State> & { day: Day };
type Known = { id: number; heardOn: Day };

/** What was heard until the day, under a filter: from and where, on table `x`. */
function heardUntil(table: string, x: string, sight: string, filter: OnDay<string>) {
  const { where, joins, values } = narrowed(x, filter);
  const of = `${table} ${x} ${joins} WHERE ${x}.voided_at IS NULL AND ${x}.heard_on <= :day AND ${sight}${where}`;
  return { of, values: { ...values, day: filter.day } };
}

function byRecord<Fact extends { of: number }>(facts: Fact[]): Map<number, Fact[]> {
  const found = new Map<number, Fact[]>();
  for (const fact of facts) {
    const known = found.get(fact.of);
    if (known) known.push(fact);
    else found.set(fact.of, [fact]);
  }
  return found;
}

/** The page of a filter of what stood so, in its order, and the counts of every state. */
function paged<Stood extends { state: State }, State extends string>(stood: Stood[], filter: OnDay<State>) {
  const counts: Partial<Record<State, number>> = {};
  for (const { state } of stood) counts[state] = (counts[state] ?? 0) + 1;
  const inState = filter.state === undefined ? stood : stood.filter(({ state }) => state === filter.state);
  const { page, pages, offset } = pageOf(inState.length, PAGE, filter.page);
  const shown = inState.slice(offset, offset + PAGE);
  return { shown, list: { counts, everything: stood.length, total: inState.length, page, pages } };
}

/** Rows in the order of what is shown, each with how it stood. */
const asStood = <Row extends object, Stood>(rows: Row[], shown: Stood[]): (Row & Stood)[] =>
  rows.flatMap((row, at) => shown.slice(at, at + 1).map((stood) => ({ ...row, ...stood })));

type PracticeKnown = Known & { textHash: string; textOn: Day };
type PracticeFact = ConsentFact & { of: number; recordedAt: Instant };

/**
 * The good practices as they stood at the end of a day in the past, with what is known now: heard by then, by the answers until then, about the
 * words of then. Sector and broker are those of the day; words and names are today's.
 */
export function listPracticesOn(viewer: Viewer, filter: OnDay<PracticeState>): Listed<PracticeRow, PracticeState> {
  const { day } = filter;
  const ended = endOf(day);
  const { of, values } = heardUntil("good_practice", "p", practiceSight(viewer), filter);
  const known = statement<PracticeKnown>(`
    SELECT p.id, p.heard_on AS heardOn, p.text_hash AS textHash, p.text_on AS textOn FROM ${of} ORDER BY p.heard_on DESC, p.id DESC`).all(
    values,
  );
  const facts = byRecord(
    statement<PracticeFact>(`
      SELECT f.practice_id AS of, f.kind, f.happened_on AS happenedOn, f.scope, f.ends_on AS endsOn, f.text_hash AS textHash, f.recorded_at AS recordedAt
      FROM (SELECT p.id FROM ${of}) one CROSS JOIN practice_event f ON f.practice_id = one.id
      WHERE f.voided_at IS NULL AND f.happened_on <= :day ORDER BY f.happened_on, f.id`).all(values),
  );
  const changes = textChanges(known.filter(({ textOn }) => textOn > day).map(({ id }) => id));
  const stood = known.map((one) => {
    const own = facts.get(one.id) ?? [];
    const text = one.textOn > day ? textAt(one, changes.get(one.id) ?? [], own, ended) : one;
    return { id: one.id, ...standingOf(own, { heardOn: one.heardOn, ...text }, day) };
  });
  const { shown, list } = paged<PracticeStanding & { id: number }, PracticeState>(stood, filter);
  const rows = statement<Omit<PracticeRow, "state" | "stateOn" | "scope">>(`
    SELECT ${common("p")}, p.heading, (SELECT count(DISTINCT f.need_id) FROM need_event f
      WHERE f.practice_id = p.id AND f.voided_at IS NULL AND f.happened_on <= :day) AS helped
    FROM json_each(:ids) one CROSS JOIN good_practice p ON p.id = one.value ${people("p")} ORDER BY one.key`).all({
    ids: JSON.stringify(shown.map(({ id }) => id)),
    day,
  });
  return { ...list, rows: asStood(rows, shown) };
}

/** When the words of practices were changed, in order of time; the words themselves are no part of it. */
function textChanges(ids: number[]): Map<number, { of: number; at: Instant; on: Day }[]> {
  const rows = statement<{ of: number; at: Instant }>(`
    SELECT h.record_id AS of, h.at FROM json_each(:ids) one CROSS JOIN history h ON h.record_kind = 'goodPractice' AND h.record_id = one.value
    WHERE h.action = 'changed' AND EXISTS (SELECT 1 FROM json_each(h.changes) c WHERE c.key IN ('heading', 'did', 'forWhom', 'gave')) ORDER BY h.id`);
  return byRecord(rows.all({ ids: JSON.stringify(ids) }).map((row) => ({ ...row, on: dayOf(row.at) })));
}

type NeedFact = { of: number; id: number; kind: NeedEventKind; happenedOn: Day };

/** The support needs as they stood at the end of a day in the past, with what is known now: those nobody had picked up first, the oldest first. Sector and broker are those of the day. */
export function listNeedsOn(viewer: Viewer, filter: OnDay<NeedState>): Listed<NeedRow, NeedState> {
  const { of, values } = heardUntil("support_need", "n", needSight(viewer), filter);
  const known = statement<Known>(`SELECT n.id, n.heard_on AS heardOn FROM ${of} ORDER BY n.heard_on, n.id`).all(values);
  const facts = byRecord(
    statement<NeedFact>(`
      SELECT f.need_id AS of, f.id, f.kind, f.happened_on AS happenedOn FROM (SELECT n.id FROM ${of}) one
      CROSS JOIN need_event f ON f.need_id = one.id WHERE f.voided_at IS NULL AND f.happened_on <= :day ORDER BY f.happened_on, f.id`).all(
      values,
    ),
  );
  const stood = known.map(({ id, heardOn }) => ({ id, ...needStandingOf(facts.get(id) ?? [], heardOn) }));
  const inOrder = needStates.flatMap((state) => stood.filter((one) => one.state === state));
  const { shown, list } = paged<(typeof stood)[number], NeedState>(inOrder, filter);
  const rows = statement<Omit<NeedRow, "state" | "stateOn">>(`
    SELECT ${common("n")}, n.seeks, f.helper, w.name AS person, f.helped FROM json_each(:ids) one
    CROSS JOIN support_need n ON n.id = one.value ->> 0 ${people("n")}
    LEFT JOIN need_event f ON f.id = one.value ->> 1 LEFT JOIN person w ON w.id = f.person_id ORDER BY one.key`).all({
    ids: JSON.stringify(shown.map(({ id }) => [id, facts.get(id)?.at(-1)?.id ?? null])),
  });
  return { ...list, rows: asStood(rows, shown) };
}
