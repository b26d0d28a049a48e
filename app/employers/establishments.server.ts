import { database, prepared, transaction } from "db/connection.server";
import { employer, establishment } from "db/schema/employers";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import type { Day } from "../days";
import { changesBetween, note } from "../history/history.server";
import { indexRecord } from "../search/record-index.server";
import type { TrainingAnswer } from "./employer";
import { settle } from "./employers.server";
import { areaOf } from "./postcodes.server";

export type EstablishmentDetails = {
  name: string | null;
  branchNumber: string | null;
  address: string | null;
  postcode: string | null;
  place: string | null;
  headCount: number | null;
  trainingCompany: TrainingAnswer;
  sbbNumber: string | null;
  trainingCheckedOn: Day | null;
};
export type Establishment = EstablishmentDetails & {
  id: number;
  employerId: number;
  isHead: boolean;
  district: string | null;
  municipality: string | null;
  closedOn: Day | null;
  version: number;
};

/** What its form holds, without the rest of the row. */
export const detailsIn = ({
  name,
  branchNumber,
  address,
  postcode,
  place,
  headCount,
  trainingCompany,
  sbbNumber,
  trainingCheckedOn,
}: Establishment): EstablishmentDetails => ({
  name,
  branchNumber,
  address,
  postcode,
  place,
  headCount,
  trainingCompany,
  sbbNumber,
  trainingCheckedOn,
});

const open = prepared((db) =>
  db
    .select({ row: establishment })
    .from(establishment)
    .innerJoin(employer, eq(employer.id, establishment.employerId))
    .where(and(eq(employer.rootId, sql.placeholder("root")), isNull(establishment.closedOn)))
    .orderBy(desc(establishment.isHead), asc(establishment.name), asc(establishment.id))
    .limit(200)
    .prepare(),
);

/** What was the head of a merged employer is an ordinary establishment of the one it became part of. */
const seenFrom = (rootId: number, row: Establishment): Establishment => ({
  ...row,
  isHead: row.isHead && row.employerId === rootId,
});

/** Where an employer is today, the head establishment first. Most have one: then the interface does not speak of establishments. */
export const listEstablishments = (rootId: number): Establishment[] =>
  open()
    .all({ root: rootId })
    .map(({ row }) => seenFrom(rootId, row))
    .sort((a, b) => Number(b.isHead) - Number(a.isHead));

/** Where one may choose to be at an employer, as one line each; nothing to choose when there is one place. */
export function establishmentChoices(rootId: number): { id: number; label: string }[] {
  const all = listEstablishments(rootId);
  if (all.length < 2) return [];
  return all.map(({ id, name, address, place }) => ({
    id,
    label: [name, address, place].filter(Boolean).join(", ") || `#${id}`,
  }));
}

const family = (rootId: number) =>
  database().select({ id: employer.id }).from(employer).where(eq(employer.rootId, rootId));

/** An establishment of this employer; nothing when the id is another's. */
export function findEstablishment(rootId: number, id: string | number | undefined): Establishment | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = database()
    .select()
    .from(establishment)
    .where(and(eq(establishment.id, Number(id)), inArray(establishment.employerId, family(rootId))))
    .get();
  return row && seenFrom(rootId, row);
}

/** Adds an establishment beside the head one. Returns its id. */
export function addEstablishment(viewer: Viewer, employerId: number, details: EstablishmentDetails): number {
  return transaction(() => {
    const id = writeEstablishment(viewer, employerId, details);
    settle([employerId]);
    return id;
  });
}

/**
 * The row, without the summary: an import settles many employers at once. `noted: false` for an employer that the import itself made:
 * the run's one line says it. Returns its id.
 */
export function writeEstablishment(
  viewer: Viewer,
  employerId: number,
  details: EstablishmentDetails,
  { noted = true } = {},
): number {
  const { id } = database()
    .insert(establishment)
    .values({ employerId, isHead: false, ...details, ...areaOf(details.postcode) })
    .returning({ id: establishment.id })
    .get();
  indexRecord("establishment", id);
  if (noted)
    note(viewer, {
      action: "added",
      record: ["establishment", id],
      employerId,
      audience: "staff",
      changes: changesBetween<Record<string, unknown>>({}, { ...details }),
    });
  return id;
}

export function changeEstablishment(viewer: Viewer, existing: Establishment, details: EstablishmentDetails) {
  transaction(() => {
    const before = Object.fromEntries(
      Object.keys(details).map((name) => [name, existing[name as keyof EstablishmentDetails]]),
    );
    const changes = changesBetween<Record<string, unknown>>(before, { ...details });
    if (Object.keys(changes).length === 0) return;
    database()
      .update(establishment)
      .set({ ...details, ...areaOf(details.postcode), version: existing.version + 1 })
      .where(eq(establishment.id, existing.id))
      .run();
    indexRecord("establishment", existing.id);
    if (existing.isHead) touchEmployer(viewer, existing, changes);
    else
      note(viewer, {
        action: "changed",
        record: ["establishment", existing.id],
        employerId: existing.employerId,
        audience: "staff",
        changes,
      });
    settle([existing.employerId]);
  });
}

/** The head establishment's address stands in the employer's own form too: its version goes up with it, and an import leaves what was typed. */
function touchEmployer(viewer: Viewer, { employerId }: Establishment, changes: ReturnType<typeof changesBetween>) {
  const typed = JSON.stringify(Object.keys(changes));
  const row = database()
    .update(employer)
    .set({
      version: sql`${employer.version} + 1`,
      personSet: sql`(SELECT json_group_array(DISTINCT value) FROM (SELECT value FROM json_each(${employer.personSet}) UNION SELECT value FROM json_each(${typed})))`,
    })
    .where(eq(employer.id, employerId))
    .returning({ version: employer.version })
    .get();
  note(viewer, {
    action: "changed",
    record: ["employer", employerId],
    employerId,
    audience: "staff",
    changes: { ...changes, version: [Number(row?.version) - 1, row?.version] },
  });
}

/** Closes an establishment from today; the head one cannot be closed. */
export function closeEstablishment(viewer: Viewer, existing: Establishment) {
  if (existing.isHead) throw new Error("The head establishment is not closed");
  transaction(() => {
    database()
      .update(establishment)
      .set({ closedOn: today(), version: existing.version + 1 })
      .where(eq(establishment.id, existing.id))
      .run();
    indexRecord("establishment", existing.id);
    note(viewer, {
      action: "closed",
      record: ["establishment", existing.id],
      employerId: existing.employerId,
      audience: "staff",
    });
    settle([existing.employerId]);
  });
}
