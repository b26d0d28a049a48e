import { database, statement, transaction } from "db/connection.server";
import { brokerAssignment, employer } from "db/schema/employers";
import { eq } from "drizzle-orm";
import type { Viewer } from "../../access/viewer.server";
import { now, today } from "../../clock.server";
import type { Day } from "../../days";
import { type Refusal, refuse } from "../../history/fact";
import { note } from "../../history/history.server";
import { changeEmployer, detailsOf, type EmployerDetails, employerToCompare, settle } from "../employers.server";
import { closeEstablishment, findEstablishment } from "../establishments.server";
import { listBrokers } from "../list.server";
import { choiceNames, choices, daysLeft } from "./merge";
import { type Kept, reopenHead, returnNumber } from "./merge.server";

export type Merge = {
  no: number;
  fromId: number;
  /** The name of the page that went: its own, whatever became of it. */
  fromName: string;
  intoId: number;
  intoName: string;
  mergedOn: Day;
  by: string;
  undoneAt: string | null;
  undoneBy: string | null;
  kept: Kept;
};
type Row = Omit<Merge, "kept"> & { choices: string };

const columns = `
  SELECT m.merge_no AS no, m.from_id AS fromId, f.name AS fromName, m.into_id AS intoId, i.name AS intoName, m.merged_on AS mergedOn,
    p.name AS "by", m.undone_at AS undoneAt, u.name AS undoneBy, m.choices
  FROM employer_merge m CROSS JOIN employer f ON f.id = m.from_id CROSS JOIN employer i ON i.id = m.into_id
    CROSS JOIN person p ON p.id = m.recorded_by LEFT JOIN person u ON u.id = m.undone_by`;
/** One that was merged before goes along with its survivor, without a story of its own. */
const itself = "m.choices <> '{}'";
const shaped = ({ choices, ...row }: Row): Merge => ({ ...row, kept: JSON.parse(choices) as Kept });

/** What was merged into an employer and is so still, the last first. */
export const mergesInto = (rootId: number): Merge[] =>
  statement<Row>(`${columns} WHERE m.into_id = :rootId AND m.undone_at IS NULL AND ${itself} ORDER BY m.id DESC`)
    .all({ rootId })
    .map(shaped);

/** A merge that this employer has part in, undone or not; nothing when it is another's. */
export function findMerge(rootId: number, no: string | undefined): Merge | undefined {
  if (!/^\d{1,9}$/.test(String(no))) return;
  const row = statement<Row>(
    `${columns} WHERE m.merge_no = :no AND ${itself} AND :rootId IN (i.root_id, f.root_id) LIMIT 1`,
  ).get({ no: Number(no), rootId });
  return row && shaped(row);
}

export type WhyNot = "undone" | "late" | "later" | "moved";

/** Why a merge cannot be undone: it was already, 30 days went by, another one came on top of it, or its page was merged on itself. */
export function whyNot(merge: Merge): WhyNot | undefined {
  if (merge.undoneAt !== null) return "undone";
  if (daysLeft(merge.mergedOn, today()) === 0) return "late";
  const [last] = mergesInto(merge.intoId);
  const root = statement<{ id: number | null }>("SELECT merged_into_id AS id FROM employer WHERE id = :id");
  if (root.get({ id: merge.intoId })?.id !== null) return "moved";
  if (last?.no !== merge.no) return "later";
}

/** Which fields of the page that stays become what they were before, and which were changed since and so stay. */
export function fieldsBack({ intoId, kept }: Merge): { back: Partial<EmployerDetails>; stay: string[] } {
  const current: Record<string, unknown> = detailsOf(intoId);
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  const here = new Set(listBrokers().map(({ id }) => id));
  const gone = ([before]: [unknown, unknown]) => before !== null && !here.has(Number(before));
  const back: Record<string, unknown> = {};
  const stay: string[] = [];
  for (const choice of choiceNames) {
    const names: string[] = choices[choice].filter((name) => name in kept.fields);
    const touched = choices[choice].some(
      (name) => !same(current[name], kept.fields[name] ? kept.fields[name][1] : current[name]),
    );
    const leftUs = choice === "brokerId" && kept.fields.brokerId !== undefined && gone(kept.fields.brokerId);
    if (touched || leftUs) stay.push(...names);
    else for (const name of names) back[name] = kept.fields[name]?.[0];
  }
  return { back: back as Partial<EmployerDetails>, stay };
}

/**
 * Undoes a merge: the other stands by itself again, with every fact it had; what was recorded since stays with the page that stayed. Its
 * fields become what they were, except those that were changed since. Refused as `whyNot` says.
 */
export function undoMerge(viewer: Viewer, merge: Merge): { fromId: number } | Refusal<WhyNot> {
  return transaction((): { fromId: number } | Refusal<WhyNot> => {
    const why = whyNot(merge);
    if (why) return refuse(why);
    const { no, fromId, intoId, kept } = merge;
    const pointed = statement<{ id: number }>(
      "UPDATE employer_merge SET undone_at = :at, undone_by = :by WHERE merge_no = :no RETURNING from_id AS id",
    ).all({ at: now(), by: viewer.personId, no });
    for (const { id } of pointed)
      database()
        .update(employer)
        .set({ mergedIntoId: pointedBefore(id) })
        .where(eq(employer.id, id))
        .run();
    restoreFields(viewer, merge);
    reopenHead(fromId);
    const added = kept.added === null ? undefined : findEstablishment(intoId, kept.added);
    if (added && added.closedOn === null) closeEstablishment(viewer, added);
    if (kept.assignmentId !== null) resumeBroker(fromId, kept.assignmentId);
    const line = { action: "mergeUndone", audience: "staff" as const };
    const name = (mergedName: string) => ({ changes: { mergedName: [null, mergedName] as [null, string] } });
    note(viewer, { ...line, record: ["employer", intoId], employerId: intoId, ...name(merge.fromName) });
    note(viewer, { ...line, record: ["employer", fromId], employerId: fromId, ...name(merge.intoName) });
    settle([intoId, ...pointed.map(({ id }) => id)]);
    return { fromId };
  });
}

const pointedBefore = (id: number) =>
  statement<{ intoId: number }>(
    "SELECT into_id AS intoId FROM employer_merge WHERE from_id = :id AND undone_at IS NULL ORDER BY id DESC LIMIT 1",
  ).get({ id })?.intoId ?? null;

function restoreFields(viewer: Viewer, merge: Merge) {
  const { fromId, intoId, kept } = merge;
  const { back } = fieldsBack(merge);
  if (kept.fields.kvkNumber) returnNumber(fromId, null);
  const { version, ...current } = detailsOf(intoId);
  changeEmployer(viewer, intoId, { ...current, ...back }, version, { filledByPerson: false });
  if (kept.fields.kvkNumber) returnNumber(fromId, kept.other.kvkNumber);
  const typed = employerToCompare(intoId).personSet.filter((name) => !(kept.typed.includes(name) && name in back));
  database().update(employer).set({ personSet: typed }).where(eq(employer.id, intoId)).run();
}

/** The other's broker goes on, when they still are one and nobody else was named meanwhile. */
function resumeBroker(employerId: number, assignmentId: number) {
  const row = statement<{ personId: number }>(`
    SELECT person_id AS personId FROM broker_assignment b WHERE b.id = :assignmentId AND b.voided_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM broker_assignment x WHERE x.employer_id = :employerId AND x.until_on IS NULL AND x.voided_at IS NULL)`).get(
    {
      assignmentId,
      employerId,
    },
  );
  if (row && listBrokers().some(({ id }) => id === row.personId))
    database().update(brokerAssignment).set({ untilOn: null }).where(eq(brokerAssignment.id, assignmentId)).run();
}
