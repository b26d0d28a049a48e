import { database, statement, transaction } from "db/connection.server";
import { brokerAssignment, employer, employerMerge, establishment } from "db/schema/employers";
import { eq, sql } from "drizzle-orm";
import type { Viewer } from "../../access/viewer.server";
import { now, today } from "../../clock.server";
import { type Refusal, refuse } from "../../history/fact";
import { changesBetween, lastLine, note } from "../../history/history.server";
import { indexRecord } from "../../search/record-index.server";
import {
  changeEmployer,
  detailsOf,
  type EmployerDetails,
  employerFields,
  employerToCompare,
  recorded,
  rootOf,
  settle,
} from "../employers.server";
import { closeEstablishment, findEstablishment, writeEstablishment } from "../establishments.server";
import { addsNoPlace, merged, type Picks } from "./merge";

/** What a merge did beside pointing one employer to the other: all that its undoing needs, and the other page as it was. */
export type Kept = {
  /** By field of the page that stays: before and after. */
  fields: Record<string, [unknown, unknown]>;
  /** Fields that nobody had typed before, so that an import may change them again. */
  typed: string[];
  other: EmployerDetails;
  /** Establishments that added no place, and the one for the address that was given up. */
  closed: number[];
  added: number | null;
  /** The other's broker, until the day of the merge. */
  assignmentId: number | null;
  /** The last line of history of the merge itself. */
  line: number;
};

type Asked = { intoId: number; fromId: number; picks: Picks; versions: { into: number; from: number } };

/**
 * Merges one employer into another: no fact moves, from now on every question asks for both. The fields of the page that stays become as
 * chosen; the numbers of the two are exchanged where the other's was chosen, so that both stay findable. Refused when one of them was merged
 * meanwhile ("gone"), or has other fields than the ones that were compared ("changed").
 */
export function mergeEmployers(
  viewer: Viewer,
  { intoId, fromId, picks, versions }: Asked,
): { no: number } | Refusal<"gone" | "changed"> {
  return transaction((): { no: number } | Refusal<"gone" | "changed"> => {
    if (intoId === fromId || rootOf(intoId) !== intoId || rootOf(fromId) !== fromId) return refuse("gone");
    const { version, ...here } = onlyDetails(intoId);
    const { version: otherVersion, ...there } = onlyDetails(fromId);
    if (version !== versions.into || otherVersion !== versions.from) return refuse("changed");
    const after = merged(here, there, picks);
    const added = keepPlace(viewer, intoId, here, after);
    const typedBefore = employerToCompare(intoId).personSet;
    exchangeNumbers(intoId, fromId, here, after, () => changeEmployer(viewer, intoId, after, version));
    const no = point(viewer, intoId, fromId);
    const kept: Kept = {
      fields: changesBetween<Record<string, unknown>>(here, after),
      typed: employerToCompare(intoId).personSet.filter((name) => !typedBefore.includes(name)),
      other: there,
      closed: addsNoPlace(after, there) ? closeHead(viewer, intoId, fromId) : [],
      added,
      assignmentId: endBroker(fromId),
      line: 0,
    };
    const line = { audience: "staff" as const };
    note(viewer, {
      ...line,
      action: "merged",
      record: ["employer", intoId],
      employerId: intoId,
      changes: named(no, there),
    });
    note(viewer, {
      ...line,
      action: "mergedInto",
      record: ["employer", fromId],
      employerId: fromId,
      changes: named(no, here),
    });
    statement("UPDATE employer_merge SET choices = :kept WHERE merge_no = :no AND from_id = :fromId").run({
      kept: JSON.stringify({ ...kept, line: lastLine() }),
      no,
      fromId,
    });
    settle([intoId, ...losersOf(no)]);
    return { no };
  });
}

/** The other's name and number in a line of history, and where to read how it was. */
const named = (mergeNo: number, { name, kvkNumber }: EmployerDetails) =>
  changesBetween<Record<string, unknown>>({}, { mergedName: name, mergedNumber: kvkNumber, mergeNo });

function onlyDetails(id: number): EmployerDetails & { version: number } {
  const all = detailsOf(id);
  const details = Object.fromEntries(employerFields.map((name) => [name, all[name]])) as unknown as EmployerDetails;
  return { ...details, version: all.version };
}

/** The address that was given up stays a place where they are. Returns the establishment made for it. */
function keepPlace(viewer: Viewer, intoId: number, here: EmployerDetails, after: EmployerDetails): number | null {
  const { address, postcode, place } = here;
  if (addsNoPlace(after, here)) return null;
  return writeEstablishment(viewer, intoId, {
    ...{ address, postcode, place, trainingCompany: here.trainingCompany },
    ...{ name: null, branchNumber: null, headCount: null, sbbNumber: null, trainingCheckedOn: null },
  });
}

const setNumber = (id: number, kvkNumber: string | null) =>
  database()
    .update(employer)
    .set({ kvkNumber, version: sql`${employer.version} + 1` })
    .where(eq(employer.id, id))
    .run();

/** A number is one employer's at a time: the other gives its up before this one takes it, and gets the one that comes free. */
function exchangeNumbers(
  intoId: number,
  fromId: number,
  before: EmployerDetails,
  after: EmployerDetails,
  change: () => void,
) {
  const exchanged = before.kvkNumber !== after.kvkNumber && after.kvkNumber !== null;
  if (exchanged) setNumber(fromId, null);
  change();
  if (exchanged && detailsOf(intoId).kvkNumber !== before.kvkNumber) setNumber(fromId, before.kvkNumber);
}

/** Points the other, and all that was merged into it, to the page that stays. Returns the number they share. */
function point(viewer: Viewer, intoId: number, fromId: number): number {
  const merge = statement<{ no: number }>("SELECT coalesce(max(merge_no), 0) + 1 AS no FROM employer_merge").get({});
  const no = merge?.no ?? 1;
  const family = statement<{ id: number }>(
    "SELECT id FROM employer WHERE root_id = :fromId ORDER BY id <> :fromId, id",
  );
  for (const { id } of family.all({ fromId })) {
    database()
      .insert(employerMerge)
      .values({ mergeNo: no, fromId: id, intoId, mergedOn: today(), choices: {}, ...recorded(viewer, now()) })
      .run();
    database().update(employer).set({ mergedIntoId: intoId }).where(eq(employer.id, id)).run();
  }
  return no;
}

const losersOf = (no: number) =>
  statement<{ id: number }>("SELECT from_id AS id FROM employer_merge WHERE merge_no = :no ORDER BY id")
    .all({ no })
    .map(({ id }) => id);

const headIdOf = (employerId: number) =>
  statement<{ id: number }>("SELECT id FROM establishment WHERE employer_id = :employerId AND is_head = 1").get({
    employerId,
  })?.id;

function closeHead(viewer: Viewer, intoId: number, fromId: number): number[] {
  const head = findEstablishment(intoId, headIdOf(fromId));
  if (!head || head.closedOn !== null) return [];
  closeEstablishment(viewer, head);
  return [head.id];
}

/** One employer has one broker: the other's assignment ends today. */
function endBroker(fromId: number): number | null {
  const running = statement<{ id: number }>(
    "SELECT id FROM broker_assignment WHERE employer_id = :fromId AND until_on IS NULL AND voided_at IS NULL",
  ).get({ fromId });
  if (running)
    database().update(brokerAssignment).set({ untilOn: today() }).where(eq(brokerAssignment.id, running.id)).run();
  return running?.id ?? null;
}

/** Opens the head establishment of an employer that stands by itself again, also when somebody closed it as an ordinary one. */
export function reopenHead(employerId: number) {
  const id = headIdOf(employerId);
  if (id === undefined) throw new Error(`Employer ${employerId} has no head establishment`);
  database()
    .update(establishment)
    .set({ closedOn: null, version: sql`${establishment.version} + 1` })
    .where(eq(establishment.id, id))
    .run();
  indexRecord("establishment", id);
}

/** Gives a number back to an employer that stands by itself again, when nobody else has it by now. */
export function returnNumber(employerId: number, kvkNumber: string | null) {
  const taken = statement<{ id: number }>("SELECT id FROM employer WHERE kvk_number = :kvkNumber").get({ kvkNumber });
  if (taken?.id !== employerId) setNumber(employerId, taken ? null : kvkNumber);
}
