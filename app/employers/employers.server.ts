import { database, prepared, statement, transaction } from "db/connection.server";
import {
  brokerAssignment,
  employer,
  employerKind,
  employerProfile,
  establishment,
  sector,
  tradeName,
} from "db/schema/employers";
import { person } from "db/schema/people";
import { and, desc, eq, isNull, lte, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { type Instant, now, today } from "../clock.server";
import type { Day } from "../days";
import { changesBetween, note } from "../history/history.server";
import { mergeVersions } from "../history/merge.server";
import { indexRecord } from "../search/record-index.server";
import { indexEmployers } from "../search/search.server";
import { refresh } from "../standing/summary.server";
import {
  type EmployerKind,
  type LegalForm,
  nameKeyOf,
  type SbiVersion,
  type SizeClass,
  sizeClassOf,
  sortNameOf,
  type TrainingAnswer,
} from "./employer";
import { lookAgainAt } from "./merge/suspects.server";
import { areaOf } from "./postcodes.server";
import { sightOf } from "./sight.server";

export type VisibleEmployer = {
  id: number;
  name: string;
  kvkNumber: string | null;
  brokerId: number | null;
  referred: boolean;
};

/** An employer the viewer sees, by the id in an address (a merged one leads to its survivor); nothing when it is not theirs or not there. */
export function findEmployerFor(viewer: Viewer, id: string | number | undefined): VisibleEmployer | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = statement<Omit<VisibleEmployer, "referred"> & { referred: number }>(`
    SELECT r.id, r.name, r.kvk_number AS kvkNumber, s.broker_id AS brokerId, s.referred FROM employer e JOIN employer r ON r.id = e.root_id
    JOIN employer_summary s ON s.employer_id = r.id WHERE e.id = :id AND ${sightOf(viewer)}`).get({ id: Number(id) });
  return row && { ...row, referred: row.referred === 1 };
}

/** What an employer became part of, or itself: facts keep the employer they were recorded at. */
export function rootOf(employerId: number): number {
  const row = statement<{ id: number }>("SELECT root_id AS id FROM employer WHERE id = :employerId").get({
    employerId,
  });
  if (!row) throw new Error(`No employer ${employerId}`);
  return row.id;
}

/** What the form of an employer holds; the rest (contacts, other establishments) has its own forms. */
export type EmployerDetails = {
  name: string;
  tradeNames: string[];
  kvkNumber: string | null;
  legalForm: LegalForm | null;
  sector: string | null;
  /** The register's code, with the version it is of; an import brings it, no form asks for it. */
  sbiCode: string | null;
  sbiVersion: SbiVersion | null;
  sizeClass: SizeClass;
  headCount: number | null;
  kinds: EmployerKind[];
  trainingCompany: TrainingAnswer;
  address: string | null;
  postcode: string | null;
  place: string | null;
  website: string | null;
  nonMailing: boolean;
  note: string | null;
  /** The partner that put it forward. */
  introducedById: number | null;
  brokerId: number | null;
};

const employerById = prepared((db) =>
  db
    .select()
    .from(employer)
    .where(eq(employer.id, sql.placeholder("id")))
    .prepare(),
);
const tradeNamesOf = prepared((db) =>
  db
    .select({ name: tradeName.name })
    .from(tradeName)
    .where(eq(tradeName.employerId, sql.placeholder("id")))
    .orderBy(tradeName.name)
    .prepare(),
);
const profileOf = prepared((db) =>
  db
    .select({ row: employerProfile, sector: sector.code, sectorNl: sector.nameNl, sectorEn: sector.nameEn })
    .from(employerProfile)
    .leftJoin(sector, eq(sector.id, employerProfile.sectorId))
    .where(
      and(
        eq(employerProfile.employerId, sql.placeholder("id")),
        isNull(employerProfile.voidedAt),
        lte(employerProfile.fromOn, sql.placeholder("day")),
      ),
    )
    .orderBy(desc(employerProfile.fromOn), desc(employerProfile.id))
    .limit(1)
    .prepare(),
);
const headOf = prepared((db) =>
  db
    .select()
    .from(establishment)
    .where(and(eq(establishment.employerId, sql.placeholder("id")), eq(establishment.isHead, true)))
    .prepare(),
);
const runningKinds = prepared((db) =>
  db
    .select()
    .from(employerKind)
    .where(
      and(
        eq(employerKind.employerId, sql.placeholder("id")),
        isNull(employerKind.untilOn),
        isNull(employerKind.voidedAt),
      ),
    )
    .orderBy(employerKind.kind)
    .prepare(),
);
const runningBroker = prepared((db) =>
  db
    .select({ row: brokerAssignment, name: person.name, phone: person.phone })
    .from(brokerAssignment)
    .innerJoin(person, eq(person.id, brokerAssignment.personId))
    .where(
      and(
        eq(brokerAssignment.employerId, sql.placeholder("id")),
        isNull(brokerAssignment.untilOn),
        isNull(brokerAssignment.voidedAt),
      ),
    )
    .prepare(),
);

/** The details of an employer as they stand, with their version. */
export function detailsOf(id: number): EmployerDetails & {
  version: number;
  registeredOn: Day;
  district: string | null;
  municipality: string | null;
  sectorNl: string | null;
  sectorEn: string | null;
  brokerName: string | null;
  brokerPhone: string | null;
} {
  const row = employerById().get({ id });
  const head = headOf().get({ id });
  if (!row || !head) throw new Error(`No employer ${id}`);
  const profile = profileOf().get({ id, day: today() });
  const broker = runningBroker().get({ id });
  return {
    name: row.name,
    tradeNames: tradeNamesOf()
      .all({ id })
      .map(({ name }) => name),
    kvkNumber: row.kvkNumber,
    legalForm: row.legalForm,
    sector: profile?.sector ?? null,
    sbiCode: profile?.row.sbiCode ?? null,
    sbiVersion: profile?.row.sbiVersion ?? null,
    sectorNl: profile?.sectorNl ?? null,
    sectorEn: profile?.sectorEn ?? null,
    sizeClass: profile?.row.sizeClass ?? "unknown",
    headCount: profile?.row.headCount ?? null,
    kinds: runningKinds()
      .all({ id })
      .map(({ kind }) => kind),
    trainingCompany: head.trainingCompany,
    address: head.address,
    postcode: head.postcode,
    place: head.place,
    district: head.district,
    municipality: head.municipality,
    website: row.website,
    nonMailing: row.nonMailing,
    note: row.note,
    introducedById: row.introducedById,
    brokerId: broker?.row.personId ?? null,
    brokerName: broker?.name ?? null,
    brokerPhone: broker?.phone ?? null,
    registeredOn: row.registeredOn,
    version: row.version,
  };
}

/** What an import holds against its file: the details, and which of them a person typed here. */
export function employerToCompare(id: number) {
  return { here: detailsOf(id), personSet: employerById().get({ id })?.personSet ?? [] };
}

const compared = (details: EmployerDetails): Record<string, unknown> => ({
  name: details.name,
  tradeNames: details.tradeNames,
  kvkNumber: details.kvkNumber,
  legalForm: details.legalForm,
  sector: details.sector,
  sbiCode: details.sbiCode,
  sbiVersion: details.sbiVersion,
  sizeClass: details.sizeClass,
  headCount: details.headCount,
  kinds: [...details.kinds].sort(),
  trainingCompany: details.trainingCompany,
  address: details.address,
  postcode: details.postcode,
  place: details.place,
  website: details.website,
  nonMailing: details.nonMailing,
  note: details.note,
  introducedById: details.introducedById,
  brokerId: details.brokerId,
});
export const employerFields = [
  "name",
  "tradeNames",
  "kvkNumber",
  "legalForm",
  "sector",
  "sbiCode",
  "sbiVersion",
  "sizeClass",
  "headCount",
  "kinds",
  "trainingCompany",
  "address",
  "postcode",
  "place",
  "website",
  "nonMailing",
  "note",
  "introducedById",
  "brokerId",
] as const;

const insertEmployer = prepared((db) =>
  db
    .insert(employer)
    .values({
      name: sql.placeholder("name"),
      sortName: sql.placeholder("sortName"),
      nameKey: sql.placeholder("nameKey"),
      kvkNumber: sql.placeholder("kvkNumber"),
      legalForm: sql.placeholder("legalForm"),
      website: sql.placeholder("website"),
      nonMailing: sql.placeholder("nonMailing"),
      note: sql.placeholder("note"),
      introducedById: sql.placeholder("introducedById"),
      registeredOn: sql.placeholder("registeredOn"),
      recordedAt: sql.placeholder("recordedAt"),
      personSet: sql.placeholder("personSet"),
    })
    .returning({ id: employer.id })
    .prepare(),
);
const insertHead = prepared((db) =>
  db
    .insert(establishment)
    .values({
      employerId: sql.placeholder("employerId"),
      isHead: true,
      branchNumber: sql.placeholder("branchNumber"),
      address: sql.placeholder("address"),
      postcode: sql.placeholder("postcode"),
      place: sql.placeholder("place"),
      district: sql.placeholder("district"),
      municipality: sql.placeholder("municipality"),
      trainingCompany: sql.placeholder("trainingCompany"),
    })
    .returning({ id: establishment.id })
    .prepare(),
);

/** The rows of a new employer and its head establishment, without history and summary: an import writes those once for many. Returns its id. */
export function writeEmployer(
  viewer: Viewer,
  details: EmployerDetails,
  from: { registeredOn: Day; filled: string[]; branchNumber?: string | null },
): number {
  const at = now();
  const { id } = insertEmployer().get({
    ...named(details),
    registeredOn: from.registeredOn,
    recordedAt: at,
    personSet: from.filled,
  });
  for (const name of details.tradeNames) database().insert(tradeName).values({ employerId: id, name }).run();
  const head = insertHead().get({ employerId: id, branchNumber: from.branchNumber ?? null, ...located(details) });
  indexRecord("establishment", head.id);
  startProfile(viewer, id, details, from.registeredOn, at);
  for (const kind of details.kinds)
    database()
      .insert(employerKind)
      .values({ employerId: id, kind, fromOn: from.registeredOn, ...recorded(viewer, at) })
      .run();
  if (details.brokerId !== null)
    database()
      .insert(brokerAssignment)
      .values({ employerId: id, personId: details.brokerId, fromOn: from.registeredOn, ...recorded(viewer, at) })
      .run();
  return id;
}

/** Adds an employer with its head establishment. The caller asked about duplicates; a KvK number that exists is refused by the database. Returns its id. */
export function addEmployer(viewer: Viewer, details: EmployerDetails, from: { registeredOn?: Day } = {}): number {
  return transaction(() => {
    const changes = changesBetween<Record<string, unknown>>({}, compared(details));
    const filled = Object.keys(changes).filter((name) => !isEmpty(changes[name]?.[1]));
    const id = writeEmployer(viewer, details, { registeredOn: from.registeredOn ?? today(), filled });
    note(viewer, {
      action: "added",
      record: ["employer", id],
      employerId: id,
      audience: "staff",
      changes: Object.fromEntries(filled.map((name) => [name, changes[name] as [unknown, unknown]])),
    });
    settle([id]);
    return id;
  });
}

export type ChangeResult =
  | { saved: true; merged: string[] }
  | {
      saved: false;
      conflicts: string[];
      original: Record<string, unknown>;
      theirs: EmployerDetails;
      version: number;
      by: string;
    };

/**
 * Changes an employer's details, against the version that was loaded. What others changed meanwhile in other fields is kept;
 * the same field changed twice is not saved: the answer holds both. `corrected` says that sector and size were wrong from
 * the start (void and replace) instead of different from today (add); `filledByPerson: false` that an import brings the values, so that a next one may change them again.
 */
export function changeEmployer(
  viewer: Viewer,
  id: number,
  mine: EmployerDetails,
  loaded: number,
  options: { corrected?: boolean; filledByPerson?: boolean } = {},
): ChangeResult {
  return transaction((): ChangeResult => {
    const current = detailsOf(id);
    const theirs = compared(current);
    const merge = mergeVersions(["employer", id], theirs, compared(mine), loaded);
    if ("conflicts" in merge) return { saved: false, ...merge, theirs: current, version: current.version };
    const { merged } = merge;
    const result = { ...mine, ...Object.fromEntries(merged.map((name) => [name, theirs[name]])) } as EmployerDetails;
    apply(viewer, id, current, result, options);
    return { saved: true, merged };
  });
}

function apply(
  viewer: Viewer,
  id: number,
  before: EmployerDetails & { version: number },
  after: EmployerDetails,
  { corrected = false, filledByPerson = true }: { corrected?: boolean; filledByPerson?: boolean },
) {
  const changes = changesBetween(compared(before), compared(after));
  const changed = Object.keys(changes);
  if (changed.length === 0) return;
  const at = now();
  const day = today();
  const personSet = [
    ...new Set([...(employerById().get({ id })?.personSet ?? []), ...(filledByPerson ? changed : [])]),
  ];
  database()
    .update(employer)
    .set({ ...named(after), personSet, version: before.version + 1 })
    .where(eq(employer.id, id))
    .run();
  if (changes.tradeNames) {
    database().delete(tradeName).where(eq(tradeName.employerId, id)).run();
    for (const name of after.tradeNames) database().insert(tradeName).values({ employerId: id, name }).run();
  }
  if (changes.address || changes.postcode || changes.place || changes.trainingCompany) {
    const checked = changes.trainingCompany ? { trainingCheckedOn: day } : {};
    const head = database()
      .update(establishment)
      .set({ ...located(after), ...checked, version: sql`${establishment.version} + 1` })
      .where(and(eq(establishment.employerId, id), eq(establishment.isHead, true)))
      .returning({ id: establishment.id })
      .get();
    if (head) indexRecord("establishment", head.id);
  }
  if (["sector", "sbiCode", "sbiVersion", "sizeClass", "headCount"].some((name) => name in changes))
    replaceProfile(viewer, id, after, corrected, at);
  if (changes.kinds) replaceKinds(viewer, id, after.kinds, at);
  if (changes.brokerId) replaceBroker(viewer, id, after.brokerId, at);
  note(viewer, {
    action: corrected ? "corrected" : "changed",
    record: ["employer", id],
    employerId: id,
    audience: "staff",
    changes: { ...changes, version: [before.version, before.version + 1] },
  });
  settle([id]);
}

/** A changed sector or size adds a row from today; a corrected one voids the row and replaces it over its whole time. Today's own row is always replaced. */
function replaceProfile(viewer: Viewer, id: number, details: EmployerDetails, corrected: boolean, at: Instant) {
  const day = today();
  const current = profileOf().get({ id, day })?.row;
  const replaced = current && (corrected || current.fromOn === day) ? current : undefined;
  if (replaced) {
    database()
      .update(employerProfile)
      .set({ voidedAt: at, voidedBy: viewer.personId, voidReason: corrected ? "corrected" : "changed the same day" })
      .where(eq(employerProfile.id, replaced.id))
      .run();
  }
  startProfile(viewer, id, details, replaced?.fromOn ?? day, at, replaced?.id);
}

const sectorIdOf = prepared((db) =>
  db
    .select({ id: sector.id })
    .from(sector)
    .where(eq(sector.code, sql.placeholder("code")))
    .prepare(),
);
const insertProfile = prepared((db) =>
  db
    .insert(employerProfile)
    .values({
      employerId: sql.placeholder("employerId"),
      fromOn: sql.placeholder("fromOn"),
      sectorId: sql.placeholder("sectorId"),
      sbiCode: sql.placeholder("sbiCode"),
      sbiVersion: sql.placeholder("sbiVersion"),
      headCount: sql.placeholder("headCount"),
      sizeClass: sql.placeholder("sizeClass"),
      replacesId: sql.placeholder("replacesId"),
      recordedAt: sql.placeholder("recordedAt"),
      recordedBy: sql.placeholder("recordedBy"),
    })
    .prepare(),
);

function startProfile(
  viewer: Viewer,
  employerId: number,
  details: EmployerDetails,
  fromOn: Day,
  at: Instant,
  replacesId: number | null = null,
) {
  const sectorId = details.sector === null ? null : (sectorIdOf().get({ code: details.sector })?.id ?? null);
  const sizeClass = details.headCount === null ? details.sizeClass : sizeClassOf(details.headCount);
  insertProfile().run({
    employerId,
    fromOn,
    sectorId,
    sbiCode: details.sbiCode,
    sbiVersion: details.sbiVersion,
    headCount: details.headCount,
    sizeClass,
    replacesId,
    ...recorded(viewer, at),
  });
}

function replaceKinds(viewer: Viewer, id: number, wanted: EmployerKind[], at: Instant) {
  const day = today();
  const running = runningKinds().all({ id });
  for (const row of running)
    if (!wanted.includes(row.kind))
      database().update(employerKind).set({ untilOn: day }).where(eq(employerKind.id, row.id)).run();
  for (const kind of wanted)
    if (!running.some((row) => row.kind === kind))
      database()
        .insert(employerKind)
        .values({ employerId: id, kind, fromOn: day, ...recorded(viewer, at) })
        .run();
}

/** Ends the running assignment and starts the next, within a command's transaction. */
export function replaceBroker(viewer: Viewer, id: number, personId: number | null, at: Instant) {
  const day = today();
  const running = runningBroker().get({ id })?.row;
  if (running)
    database().update(brokerAssignment).set({ untilOn: day }).where(eq(brokerAssignment.id, running.id)).run();
  if (personId !== null)
    database()
      .insert(brokerAssignment)
      .values({ employerId: id, personId, fromOn: day, ...recorded(viewer, at) })
      .run();
}

/** Summary, search and likeness of these employers, after a command of this room. */
export function settle(employerIds: number[]) {
  refresh(employerIds);
  indexEmployers(employerIds, today());
  lookAgainAt(employerIds);
}

export const recorded = (viewer: Viewer, at: Instant) => ({ recordedAt: at, recordedBy: viewer.personId });

const named = (details: EmployerDetails) => ({
  name: details.name,
  sortName: sortNameOf(details.name),
  nameKey: nameKeyOf(details.name),
  kvkNumber: details.kvkNumber,
  legalForm: details.legalForm,
  website: details.website,
  nonMailing: details.nonMailing,
  note: details.note,
  introducedById: details.introducedById,
});
const located = (details: EmployerDetails) => ({
  address: details.address,
  postcode: details.postcode,
  place: details.place,
  trainingCompany: details.trainingCompany,
  ...areaOf(details.postcode),
});
/** Whether a field says nothing about an employer. */
export const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === "" ||
  value === false ||
  value === "unknown" ||
  (Array.isArray(value) && value.length === 0);

/** An employer with nothing filled in but its name: what a plain import line makes. */
export const bareDetails = (name: string, kvkNumber: string | null): EmployerDetails => ({
  name,
  kvkNumber,
  tradeNames: [],
  legalForm: null,
  sector: null,
  sbiCode: null,
  sbiVersion: null,
  sizeClass: "unknown",
  headCount: null,
  kinds: [],
  trainingCompany: "unknown",
  address: null,
  postcode: null,
  place: null,
  website: null,
  nonMailing: false,
  note: null,
  introducedById: null,
  brokerId: null,
});
