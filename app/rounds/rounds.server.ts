import { database, statement, transaction } from "db/connection.server";
import { recruitmentRound } from "db/schema/rounds";
import { eq } from "drizzle-orm";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { endOf, today } from "../clock.server";
import type { Day } from "../days";
import { sortNameOf } from "../employers/employer";
import { type Refusal, refuse } from "../history/fact";
import { changesBetween, note } from "../history/history.server";
import { type Merge, mergeVersions } from "../history/merge.server";
import type { Round, RoundDetails } from "./round";

const columns = `id, name, starts_on AS startsOn, ends_on AS endsOn, goal, goal_count AS goalCount, subject_nl AS subjectNl,
  text_nl AS textNl, subject_en AS subjectEn, text_en AS textEn, version`;

export const roundById = (id: number): Round | undefined =>
  statement<Round>(`SELECT ${columns} FROM recruitment_round WHERE id = :id`).get({ id });

/** A round by the id in an address; nothing when it is not there, or rounds are not for this viewer to see. */
export function findRoundFor(viewer: Viewer, id: string | number | undefined): Round | undefined {
  return allows(viewer, "round.run") && /^\d{1,15}$/.test(String(id)) ? roundById(Number(id)) : undefined;
}

/** Rounds that run or are to come on a day, the first to end first; not those to come that were only made after it. */
export const openRounds = (day = today()): Round[] =>
  statement<Round>(`
    SELECT ${columns} FROM recruitment_round r WHERE ends_on >= :day AND (starts_on <= :day OR NOT EXISTS (SELECT 1 FROM history h
      WHERE h.record_kind = 'recruitmentRound' AND h.record_id = r.id AND h.action = 'added' AND h.at >= :ended))
    ORDER BY ends_on, id`).all({ day, ended: endOf(day) });

/** Rounds that are over on a day, the last one first: a part, and how many there are. */
export function pastRounds(offset: number, limit: number, day = today()): { rows: Round[]; total: number } {
  const rows = statement<Round>(`
    SELECT ${columns} FROM recruitment_round WHERE ends_on < :day ORDER BY starts_on DESC, id DESC LIMIT :limit OFFSET :offset`);
  const count = statement<{ n: number }>("SELECT count(*) AS n FROM recruitment_round WHERE ends_on < :day");
  return { rows: rows.all({ day, limit, offset }), total: count.get({ day })?.n ?? 0 };
}

/** The rounds an employer is or was on that began, the last one first: through which of them it may have joined. */
export const roundsOf = (rootId: number): { id: number; name: string }[] =>
  statement<{ id: number; name: string }>(`
    SELECT DISTINCT r.id, r.name FROM employer e CROSS JOIN round_employer f ON f.employer_id = e.id AND f.voided_at IS NULL
      CROSS JOIN recruitment_round r ON r.id = f.round_id
    WHERE e.root_id = :rootId AND r.starts_on <= :day ORDER BY r.starts_on DESC, r.id DESC`).all({
    rootId,
    day: today(),
  });

const isTaken = (name: string, except = 0) =>
  statement("SELECT 1 FROM recruitment_round WHERE sort_name = :sortName AND id <> :except").get({
    sortName: sortNameOf(name),
    except,
  }) !== undefined;
const compared = ({ id, version, ...details }: Round | (RoundDetails & { id?: never; version?: never })) =>
  details as Record<string, unknown>;
const row = (details: RoundDetails) => ({ ...details, sortName: sortNameOf(details.name) });

/** Between which days a round wrote to somebody; nothing when it did not. */
export const writtenBetween = (roundId: number): { first: Day; last: Day } | undefined =>
  statement<{ first: Day; last: Day }>(`
    SELECT min(approached_on) AS first, max(approached_on) AS last FROM approach
    WHERE round_id = :roundId AND voided_at IS NULL HAVING first IS NOT NULL`).get({ roundId });

/** Makes a round, with nobody on it yet. Refused when another one has the same name. Returns its id. */
export function addRound(viewer: Viewer, details: RoundDetails): { id: number } | Refusal<"taken"> {
  return transaction((): { id: number } | Refusal<"taken"> => {
    if (isTaken(details.name)) return refuse("taken");
    const { id } = database()
      .insert(recruitmentRound)
      .values(row(details))
      .returning({ id: recruitmentRound.id })
      .get();
    const changes = changesBetween({}, compared(details));
    note(viewer, { action: "added", record: ["recruitmentRound", id], audience: "staff", changes });
    return { id };
  });
}

export type RoundChange =
  | { saved: true }
  | Refusal<"taken">
  | (Extract<Merge, { conflicts: string[] }> & { saved: false; theirs: Round });

/**
 * Changes a round, against the version that was loaded: what others changed meanwhile in other fields is kept, the same field changed
 * twice is not saved. Refused when another round has the name.
 */
export function changeRound(viewer: Viewer, id: number, mine: RoundDetails, loaded: number): RoundChange {
  return transaction((): RoundChange => {
    const current = roundById(id);
    if (!current) throw new Error(`No round ${id}`);
    const theirs = compared(current);
    const merge = mergeVersions(["recruitmentRound", id], theirs, compared(mine), loaded);
    if ("conflicts" in merge) return { saved: false, ...merge, theirs: current };
    const kept = Object.fromEntries(merge.merged.map((name) => [name, theirs[name]]));
    const after: RoundDetails = { ...mine, ...kept };
    if (isTaken(after.name, id)) return refuse("taken");
    const changes = changesBetween(theirs, compared(after));
    if (Object.keys(changes).length === 0) return { saved: true };
    const version = current.version + 1;
    database()
      .update(recruitmentRound)
      .set({ ...row(after), version })
      .where(eq(recruitmentRound.id, id))
      .run();
    note(viewer, {
      action: "changed",
      record: ["recruitmentRound", id],
      audience: "staff",
      changes: { ...changes, version: [current.version, version] },
    });
    return { saved: true };
  });
}
