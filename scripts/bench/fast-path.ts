import { prepared } from "db/connection.server";
import type { Viewer } from "~/access/viewer.server";
import { isConfidential } from "~/conversations/conversation";
import type { Day } from "~/days";
import type { ContactDetails } from "~/employers/contacts.server";
import { nameKeyOf, sizeClassOf, sortNameOf } from "~/employers/employer";
import { type EmployerDetails, employerFields, isEmpty } from "~/employers/employers.server";
import { areaOf } from "~/employers/postcodes.server";
import { type DraftTalk, instantOn } from "./draft";
import { insert } from "./insert";

/**
 * How the bulk of a database is filled: in one way for the fast path and for the commands, so that a test can compare the two.
 * Each returns the id of what it wrote.
 */
export type Writers = {
  employer(by: Viewer, on: Day, details: EmployerDetails): number;
  contact(by: Viewer, on: Day, employerId: number, details: ContactDetails): number;
  talk(draft: DraftTalk, employerId: number, contactIds: number[]): number;
};

/** The same rows as the commands write, without their checks, and without a summary after each. */
export const fastPath: Writers = { employer: writeEmployer, contact: writeContact, talk: writeTalk };

type Line = {
  action: string;
  kind: string;
  id: number;
  employerId: number;
  audience?: "staff" | "confidential";
  changes: Record<string, unknown>;
};
const note = (by: Viewer, day: Day, { action, kind, id, employerId, audience = "staff", changes }: Line) =>
  insert("history", {
    at: instantOn(day),
    actor_id: by.personId,
    acting_as: by.roles.join("+"),
    origin: by.origin,
    action,
    record_kind: kind,
    record_id: id,
    employer_id: employerId,
    audience,
    changes: JSON.stringify(changes),
  });
const from = (values: [name: string, value: unknown][]) =>
  Object.fromEntries(values.map(([name, value]) => [name, [null, value]]));

function writeEmployer(by: Viewer, on: Day, details: EmployerDetails): number {
  const { name, headCount, postcode, address, place, trainingCompany, brokerId } = details;
  const filled = employerFields.filter((field) => !isEmpty(details[field]));
  const fact = { from_on: on, recorded_at: instantOn(on), recorded_by: by.personId };
  const id = insert("employer", {
    name,
    sort_name: sortNameOf(name),
    name_key: nameKeyOf(name),
    kvk_number: details.kvkNumber,
    legal_form: details.legalForm,
    website: details.website,
    non_mailing: Number(details.nonMailing),
    note: details.note,
    registered_on: on,
    recorded_at: instantOn(on),
    person_set: JSON.stringify(filled),
  });
  for (const tradeName of details.tradeNames) insert("trade_name", { employer_id: id, name: tradeName });
  insert("establishment", {
    employer_id: id,
    is_head: 1,
    address,
    postcode,
    place,
    training_company: trainingCompany,
    ...areaOf(postcode),
  });
  insert("employer_profile", {
    employer_id: id,
    sector_id: sectorId(details.sector),
    head_count: headCount,
    size_class: headCount === null ? details.sizeClass : sizeClassOf(headCount),
    ...fact,
  });
  for (const kind of details.kinds) insert("employer_kind", { employer_id: id, kind, ...fact });
  if (brokerId !== null) insert("broker_assignment", { employer_id: id, person_id: brokerId, ...fact });
  note(by, on, {
    action: "added",
    kind: "employer",
    id,
    employerId: id,
    changes: from(filled.map((field) => [field, details[field]])),
  });
  return id;
}

const sectors = prepared(
  (db) =>
    new Map(
      db.$client
        .prepare<[], { id: number; code: string }>("SELECT id, code FROM sector")
        .all()
        .map(({ id, code }) => [code, id]),
    ),
);
const sectorId = (code: string | null) => (code === null ? null : (sectors().get(code) ?? null));

function writeContact(by: Viewer, on: Day, employerId: number, details: ContactDetails): number {
  const { name, jobTitle, email, phone, locale } = details;
  const id = insert("contact", {
    employer_id: employerId,
    name,
    job_title: jobTitle,
    email,
    phone,
    locale,
    since_on: on,
    source: by.origin,
  });
  const known = Object.entries(details).filter(([, value]) => value !== null);
  const line = note(by, on, {
    action: "added",
    kind: "contact",
    id,
    employerId,
    changes: from(known.map(([field]) => [field, null])),
  });
  insert("history_personal", { history_id: line, contact_id: id, changes: JSON.stringify(from(known)) });
  return id;
}

function writeTalk({ by, on, input }: DraftTalk, employerId: number, contactIds: number[]): number {
  const { kind, heldOn, purposes, nextContactOn } = input;
  const recorded = { recorded_at: instantOn(on), recorded_by: by.personId };
  const audience = isConfidential(purposes) ? "confidential" : "staff";
  const confidential = Number(isConfidential(purposes));
  const id = insert("conversation", {
    employer_id: employerId,
    kind,
    held_on: heldOn,
    reached: Number(input.reached),
    confidential,
    summary: input.summary,
    internal_note: input.internalNote,
    next_contact_on: nextContactOn,
    ...recorded,
  });
  for (const purpose of new Set(purposes)) insert("conversation_purpose", { conversation_id: id, purpose });
  for (const personId of new Set(input.personIds))
    insert("conversation_participant", { conversation_id: id, person_id: personId });
  for (const contactId of contactIds)
    insert("conversation_participant", { conversation_id: id, contact_id: contactId });
  note(by, on, {
    action: "recorded",
    kind: "conversation",
    id,
    employerId,
    audience,
    changes: from([
      ["heldOn", heldOn],
      ["kind", kind],
      ["purposes", purposes],
      ...(nextContactOn === null ? [] : [["nextContactOn", nextContactOn] as [string, string]]),
    ]),
  });
  for (const { what, side, ownerId, dueOn, shared } of input.promises) {
    const visible = Number(shared && confidential === 0);
    const promise = insert("promise", {
      employer_id: employerId,
      conversation_id: id,
      side,
      owner_id: ownerId,
      what,
      first_due_on: dueOn,
      due_on: dueOn,
      confidential,
      shared: visible,
      ...recorded,
    });
    note(by, on, {
      action: "made",
      kind: "promise",
      id: promise,
      employerId,
      audience,
      changes: from([
        ["what", what],
        ["dueOn", dueOn],
        ["side", side],
      ]),
    });
  }
  return id;
}
