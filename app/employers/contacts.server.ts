import { database, prepared, statement, transaction } from "db/connection.server";
import { employer } from "db/schema/employers";
import type { portalRoles } from "db/schema/lists";
import { contact, person, session, signInAddress } from "db/schema/people";
import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { changesBetween, forgetPersonal, note } from "../history/history.server";
import type { Locale } from "../language/messages";
import { enqueue } from "../mail/outbox.server";
import type { At, PartyId } from "../partners/party";
import { indexRecord } from "../search/record-index.server";
import { settle } from "./employers.server";

export type PortalRole = (typeof portalRoles)[number];
export type ContactDetails = {
  name: string;
  jobTitle: string | null;
  email: string | null;
  phone: string | null;
  locale: Locale | null;
};
type Kept = ContactDetails & {
  id: number;
  sinceOn: Day;
  untilOn: Day | null;
  maySignIn: boolean;
  portalRole: PortalRole;
  personId: number | null;
  erasedAt: string | null;
  version: number;
};
export type Contact = Kept & { employerId: number; partnerId: null };
/** At a partner: addressed like an employer's, and without a portal to sign in to. */
export type PartnerContact = Kept & { employerId: null; partnerId: number };
export type AnyContact = Contact | PartnerContact;

const family = (rootId: number) =>
  database().select({ id: employer.id }).from(employer).where(eq(employer.rootId, rootId));

const columns = {
  id: contact.id,
  employerId: contact.employerId,
  partnerId: contact.partnerId,
  name: contact.name,
  jobTitle: contact.jobTitle,
  email: contact.email,
  phone: contact.phone,
  locale: contact.locale,
  sinceOn: contact.sinceOn,
  untilOn: contact.untilOn,
  maySignIn: contact.maySignIn,
  portalRole: contact.portalRole,
  personId: contact.personId,
  erasedAt: contact.erasedAt,
  version: contact.version,
};

const present = prepared((db) =>
  db
    .select(columns)
    .from(contact)
    .innerJoin(employer, eq(employer.id, contact.employerId))
    .where(
      and(
        eq(employer.rootId, sql.placeholder("root")),
        isNull(contact.erasedAt),
        lte(contact.sinceOn, sql.placeholder("day")),
        or(isNull(contact.untilOn), gt(contact.untilOn, sql.placeholder("day"))),
      ),
    )
    .orderBy(asc(contact.sinceOn), asc(contact.id))
    .prepare(),
);

/** Who is there today, the longest there first. The caller asked whether the employer is theirs to see. */
export const listContacts = (rootId: number): Contact[] => present().all({ root: rootId, day: today() }) as Contact[];

/** How many left, for "3 vertrokken". */
export const countFormerContacts = (rootId: number) => listFormerContacts(rootId).length;

export function listFormerContacts(rootId: number): Contact[] {
  return database()
    .select(columns)
    .from(contact)
    .where(and(inArray(contact.employerId, family(rootId)), lte(contact.untilOn, today())))
    .orderBy(asc(contact.untilOn))
    .limit(100)
    .all() as Contact[];
}

/** A contact of this employer; nothing when the id is another's. */
export function findContact(rootId: number, id: string | number | undefined): Contact | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  return database()
    .select(columns)
    .from(contact)
    .where(and(eq(contact.id, Number(id)), inArray(contact.employerId, family(rootId))))
    .get() as Contact | undefined;
}

/** Everyone at a partner: who is there first, then who left, the last one first; who was erased is left out. */
export function listPartnerContacts(partnerId: number): { present: PartnerContact[]; former: PartnerContact[] } {
  const day = today();
  const all = database()
    .select(columns)
    .from(contact)
    .where(and(eq(contact.partnerId, partnerId), isNull(contact.erasedAt)))
    .orderBy(asc(contact.sinceOn), asc(contact.id))
    .all() as PartnerContact[];
  const left = ({ untilOn }: PartnerContact) => untilOn !== null && untilOn <= day;
  return { present: all.filter((one) => !left(one)), former: all.filter(left).reverse() };
}

/** A contact of this partner; nothing when the id is another's. */
export function findPartnerContact(partnerId: number, id: string | number | undefined): PartnerContact | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  return database()
    .select(columns)
    .from(contact)
    .where(and(eq(contact.id, Number(id)), eq(contact.partnerId, partnerId)))
    .get() as PartnerContact | undefined;
}

const insert = prepared((db) =>
  db
    .insert(contact)
    .values({
      employerId: sql.placeholder("employerId"),
      partnerId: sql.placeholder("partnerId"),
      name: sql.placeholder("name"),
      jobTitle: sql.placeholder("jobTitle"),
      email: sql.placeholder("email"),
      phone: sql.placeholder("phone"),
      locale: sql.placeholder("locale"),
      sinceOn: sql.placeholder("sinceOn"),
      source: sql.placeholder("source"),
    })
    .returning({ id: contact.id })
    .prepare(),
);

/** Adds a contact at an employer the viewer may change. Returns its id. */
export function addContact(
  viewer: Viewer,
  employerId: number,
  details: ContactDetails,
  from: { sinceOn?: Day; source?: string } = {},
): number {
  return transaction(() => {
    const id = writeContact(viewer, employerId, details, from);
    settle([employerId]);
    return id;
  });
}

/** Adds a contact at a partner. Returns its id. */
export function addPartnerContact(viewer: Viewer, partnerId: number, details: ContactDetails): number {
  return transaction(() => {
    const { id } = insert().get({
      employerId: null,
      partnerId,
      ...details,
      sinceOn: today(),
      source: viewer.origin,
    });
    noteAdded(viewer, { id, employerId: null }, details);
    settleAt({ employerId: null, partnerId });
    return id;
  });
}

/** A contact of this employer or partner; nothing when the id is another's. */
export const findContactAt = ({ kind, id }: PartyId, contactId: string | undefined): AnyContact | undefined =>
  kind === "employer" ? findContact(id, contactId) : findPartnerContact(id, contactId);

/** Who can be addressed at an employer or a partner today. */
export const contactsAt = ({ kind, id }: PartyId): AnyContact[] =>
  kind === "employer" ? listContacts(id) : listPartnerContacts(id).present;

/** Adds a contact at an employer or a partner. Returns its id. */
export const addContactAt = (viewer: Viewer, at: At, details: ContactDetails): number =>
  at.partnerId == null ? addContact(viewer, at.employerId, details) : addPartnerContact(viewer, at.partnerId, details);

/** What follows from a change of a contact: for an employer its summary and search, a partner is found by its people. */
function settleAt({ employerId, partnerId }: Pick<AnyContact, "employerId" | "partnerId">) {
  if (employerId !== null) settle([employerId]);
  if (partnerId !== null) indexRecord("partner", partnerId);
}

const noteAdded = (
  viewer: Viewer,
  { id, employerId }: Pick<AnyContact, "id" | "employerId">,
  details: ContactDetails,
) =>
  note(viewer, {
    action: "added",
    record: ["contact", id],
    employerId,
    audience: "staff",
    personal: { contactId: id, changes: changesBetween<Record<string, unknown>>({}, { ...details }) },
  });

/**
 * The row, without the summary: an import settles many employers at once. `noted: false` for an employer that the import itself made:
 * the run's one line says it. Returns its id.
 */
export function writeContact(
  viewer: Viewer,
  employerId: number,
  details: ContactDetails,
  { sinceOn = today(), source = viewer.origin, noted = true }: { sinceOn?: Day; source?: string; noted?: boolean } = {},
): number {
  const { id } = insert().get({ employerId, partnerId: null, ...details, sinceOn, source });
  indexRecord("contact", id);
  if (noted) noteAdded(viewer, { id, employerId }, details);
  return id;
}

/**
 * Changes what we hold of a contact. Another e-mail address is another key to the door: their access ends with the old one, and the new
 * address is invited at this employer only. It is never added to the person, who may be more than this contact.
 */
export function changeContact(
  viewer: Viewer,
  existing: AnyContact,
  details: ContactDetails,
  employerName: string,
): { invited: string | null } {
  return transaction(() => {
    const { name, jobTitle, email, phone, locale } = existing;
    const changes = changesBetween<Record<string, unknown>>({ name, jobTitle, email, phone, locale }, { ...details });
    if (Object.keys(changes).length === 0) return { invited: null };
    const moved = existing.maySignIn && details.email !== email;
    if (moved) endAccess(viewer, existing);
    database()
      .update(contact)
      .set({ ...details, ...(moved && { personId: null }), version: sql`${contact.version} + 1` })
      .where(eq(contact.id, existing.id))
      .run();
    indexRecord("contact", existing.id);
    note(viewer, {
      action: "changed",
      record: ["contact", existing.id],
      employerId: existing.employerId,
      audience: "staff",
      personal: { contactId: existing.id, changes },
    });
    settleAt(existing);
    const invitation =
      moved && existing.employerId !== null && details.email !== null
        ? inviteContact(viewer, { ...existing, ...details, personId: null, maySignIn: false }, employerName)
        : undefined;
    return { invited: invitation?.invited ? details.email : null };
  });
}

const personOf = (email: string) =>
  database().select({ id: signInAddress.personId }).from(signInAddress).where(eq(signInAddress.email, email)).get()?.id;
const invitedHere = (personId: number, existing: Contact) =>
  statement<{ id: number }>(`
    SELECT c.id FROM contact c JOIN employer e ON e.id = c.employer_id WHERE c.person_id = :personId AND c.may_sign_in = 1 AND c.id <> :id
      AND e.root_id = (SELECT root_id FROM employer WHERE id = :employerId)`).get({
    personId,
    id: existing.id,
    employerId: existing.employerId,
  }) !== undefined;

/**
 * Lets a contact sign in and mails them a link. An address that already serves somebody makes this contact one of the hats of that person.
 * Refused without an address, for who left, and when the address lets another contact of this employer in: a shared address is nobody's.
 */
export function inviteContact(
  viewer: Viewer,
  existing: Contact,
  employerName: string,
  portalRole: PortalRole = existing.portalRole,
): { invited: true } | { invited: false; reason: "noAddress" | "left" | "shared" } {
  return transaction(() => {
    const { email } = existing;
    if (email === null) return { invited: false, reason: "noAddress" };
    if (existing.untilOn !== null && existing.untilOn <= today()) return { invited: false, reason: "left" };
    const known = personOf(email);
    if (known !== undefined && invitedHere(known, existing)) return { invited: false, reason: "shared" };
    const personId =
      known ??
      database()
        .insert(person)
        .values({ name: existing.name, locale: existing.locale })
        .returning({ id: person.id })
        .get().id;
    if (known === undefined) database().insert(signInAddress).values({ email, personId }).run();
    database()
      .update(contact)
      .set({ personId, maySignIn: true, portalRole, version: sql`${contact.version} + 1` })
      .where(eq(contact.id, existing.id))
      .run();
    note(viewer, {
      action: "invited",
      record: ["contact", existing.id],
      employerId: existing.employerId,
      audience: "staff",
    });
    enqueue({
      reasonKey: `invite/contact/${existing.id}/${now()}`,
      template: "invite",
      parameters: { name: existing.name, by: viewer.name, organisation: employerName },
      recipient: email,
      locale: existing.locale ?? "nl",
      personId,
      contactId: existing.id,
      employerId: existing.employerId,
    });
    return { invited: true };
  });
}

/** What a contact may do for its employer, from now on. */
export function changePortalRole(viewer: Viewer, existing: Contact, portalRole: PortalRole) {
  if (existing.portalRole === portalRole) return;
  transaction(() => {
    database()
      .update(contact)
      .set({ portalRole, version: sql`${contact.version} + 1` })
      .where(eq(contact.id, existing.id))
      .run();
    note(viewer, {
      action: "changed",
      record: ["contact", existing.id],
      employerId: existing.employerId,
      audience: "staff",
      changes: { portalRole: [existing.portalRole, portalRole] },
    });
  });
}

/** Ends a contact's access to the portal, at once: their sessions for this employer go. They stay a contact. */
export function endAccess(viewer: Viewer, existing: AnyContact) {
  transaction(() => {
    database()
      .update(contact)
      .set({ maySignIn: false, version: sql`${contact.version} + 1` })
      .where(eq(contact.id, existing.id))
      .run();
    database().delete(session).where(eq(session.actingContactId, existing.id)).run();
    note(viewer, {
      action: "accessEnded",
      record: ["contact", existing.id],
      employerId: existing.employerId,
      audience: "staff",
    });
  });
}

/** The contact left on a day, the first on which they are no longer there: no longer addressed, out of the search, their access ends; the story stays. */
export function contactLeft(viewer: Viewer, existing: AnyContact, leftOn: Day) {
  transaction(() => {
    if (existing.maySignIn) endAccess(viewer, existing);
    database()
      .update(contact)
      .set({ untilOn: leftOn, version: sql`${contact.version} + 1` })
      .where(eq(contact.id, existing.id))
      .run();
    note(viewer, {
      action: "left",
      record: ["contact", existing.id],
      employerId: existing.employerId,
      audience: "staff",
      changes: { untilOn: [existing.untilOn, leftOn] },
    });
    settleAt(existing);
  });
}

const ERASED = "verwijderde contactpersoon";

/**
 * Erases what we hold of a contact: name, address and number go, from the history too; the row and every fact stay.
 * Returns the free texts that still hold the name, for a human to rewrite.
 */
export function eraseContact(viewer: Viewer, existing: AnyContact): { heldOn: Day }[] {
  return transaction(() => {
    if (existing.maySignIn) endAccess(viewer, existing);
    const day = today();
    const untilOn = existing.untilOn ?? day;
    database()
      .update(contact)
      .set({
        name: ERASED,
        email: null,
        phone: null,
        jobTitle: null,
        untilOn,
        erasedAt: now(),
        version: sql`${contact.version} + 1`,
      })
      .where(eq(contact.id, existing.id))
      .run();
    indexRecord("contact", existing.id);
    erasePerson(existing);
    forgetPersonal([existing.id]);
    statement(`
      UPDATE mail SET sent_text = NULL, subject = NULL, recipient = '', parameters = '{}',
        state = CASE state WHEN 'waiting' THEN 'withdrawn' ELSE state END
      WHERE contact_id = :id`).run({ id: existing.id });
    note(viewer, {
      action: "erased",
      record: ["contact", existing.id],
      employerId: existing.employerId,
      audience: "staff",
    });
    settleAt(existing);
    return textsNaming(existing);
  });
}

/** Talks, promises, appointments, the note on the page, what was heard, and what was written in the plan. */
const textsNaming = ({ name, employerId, partnerId }: AnyContact) =>
  statement<{ heldOn: Day }>(`
    WITH family(id) AS (SELECT id FROM employer WHERE root_id = (SELECT root_id FROM employer WHERE id = :employerId)),
      plan(id) AS (SELECT id FROM action_plan WHERE employer_id IN family)
    SELECT heldOn FROM (
      SELECT c.held_on AS heldOn, c.summary || ' ' || coalesce(c.internal_note, '') AS text FROM conversation c WHERE c.employer_id IN family OR c.partner_id = :partnerId
      UNION ALL SELECT q.due_on, q.what FROM promise q WHERE q.employer_id IN family OR q.partner_id = :partnerId
      UNION ALL SELECT substr(v.starts_at, 1, 10), concat_ws(' ', v.place, v.preparation) FROM appointment v WHERE v.employer_id IN family OR v.partner_id = :partnerId
      UNION ALL SELECT substr(o.changed_at, 1, 10), o.text FROM pinned_note o WHERE o.employer_id IN family
      UNION ALL SELECT g.heard_on, concat_ws(' ', g.heading, g.did, g.for_whom, g.gave) FROM good_practice g WHERE g.employer_id IN family
      UNION ALL SELECT n.heard_on, n.seeks FROM support_need n WHERE n.employer_id IN family
      UNION ALL SELECT f.happened_on, f.words FROM support_need n JOIN need_event f ON f.need_id = n.id WHERE n.employer_id IN family
      UNION ALL SELECT p.starts_on, coalesce(p.starting_position, '') || ' ' || coalesce(p.ambition, '') FROM action_plan p WHERE p.id IN plan
      UNION ALL SELECT f.happened_on, f.remarks FROM action_plan_event f WHERE f.plan_id IN plan
      UNION ALL SELECT coalesce(a.due_on, p.starts_on), a.title FROM plan_action a JOIN action_plan p ON p.id = a.plan_id WHERE p.id IN plan
      UNION ALL SELECT u.happened_on, u.words FROM plan_action a JOIN action_update u ON u.action_id = a.id WHERE a.plan_id IN plan)
    WHERE instr(text, :name) ORDER BY heldOn DESC`).all({ employerId, partnerId, name });

const otherHats = prepared((db) =>
  db.$client.prepare<{ personId: number; id: number }, { found: number }>(`
    SELECT 1 AS found FROM contact WHERE person_id = :personId AND id <> :id
    UNION ALL SELECT 1 FROM staff_role WHERE person_id = :personId LIMIT 1`),
);
/** Who signed in as this contact only is erased with it: what they did stays, without their name, and no address leads to them. */
function erasePerson({ id, personId }: AnyContact) {
  if (personId === null || otherHats().get({ personId, id })) return;
  database().delete(signInAddress).where(eq(signInAddress.personId, personId)).run();
  database().update(person).set({ name: ERASED, phone: null, erasedAt: now() }).where(eq(person.id, personId)).run();
}
