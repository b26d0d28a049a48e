import { database, prepared, statement, transaction } from "db/connection.server";
import { employer } from "db/schema/employers";
import { portalRoles, staffRoles } from "db/schema/lists";
import { contact, person, session, signInAddress, staffRole } from "db/schema/people";
import { and, asc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { revokeLinksOf } from "../access/links.server";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { nothingOwned, type OwnedCounts, ownsNothing } from "../handover/handover";
import { countOwnedBy } from "../handover/owned.server";
import { changesBetween, note } from "../history/history.server";
import type { Locale } from "../language/messages";
import { enqueue } from "../mail/outbox.server";

export type StaffRole = (typeof staffRoles)[number];

const byEmail = prepared((db) =>
  db
    .select({ id: person.id, name: person.name, locale: person.locale })
    .from(signInAddress)
    .innerJoin(person, eq(person.id, signInAddress.personId))
    .where(
      and(eq(signInAddress.email, sql.placeholder("email")), isNull(person.deactivatedAt), isNull(person.erasedAt)),
    )
    .prepare(),
);

/** Asks for a sign-in link. An unknown address, or one that has nothing to sign in for, gets nothing, and nobody is told which. */
export function askSignInLink(email: string, next: string | undefined, locale: Locale) {
  transaction(() => {
    const found = byEmail().get({ email });
    if (!found || identitiesOf(found.id).length === 0) return;
    enqueue({
      reasonKey: `sign-in/${found.id}/${now()}`,
      template: "signIn",
      parameters: { name: found.name, ...(next && { next }) },
      recipient: email,
      locale: found.locale ?? locale,
      personId: found.id,
    });
  });
}

const addressOf = prepared((db) =>
  db
    .select({ email: signInAddress.email, name: person.name, locale: person.locale })
    .from(signInAddress)
    .innerJoin(person, eq(person.id, signInAddress.personId))
    .where(eq(signInAddress.personId, sql.placeholder("id")))
    .prepare(),
);

/** A new link in place of one that ran out, to the person's own address. */
export function renewLink(personId: number, next: string | null) {
  const found = addressOf().get({ id: personId });
  if (found) askSignInLink(found.email, next ?? undefined, found.locale ?? "nl");
}

export type Identity = { contactId: null; roles: StaffRole[] } | { contactId: number; employerName: string };

const liveRoles = prepared((db) =>
  db
    .selectDistinct({ role: staffRole.role })
    .from(staffRole)
    .where(
      and(
        eq(staffRole.personId, sql.placeholder("id")),
        lte(staffRole.fromOn, sql.placeholder("day")),
        or(isNull(staffRole.untilOn), gt(staffRole.untilOn, sql.placeholder("day"))),
      ),
    )
    .prepare(),
);
const root = alias(employer, "root");
const liveContacts = prepared((db) =>
  db
    .select({ contactId: contact.id, employerId: root.id, employerName: root.name, portalRole: contact.portalRole })
    .from(contact)
    .innerJoin(employer, eq(employer.id, contact.employerId))
    .innerJoin(root, eq(root.id, employer.rootId))
    .where(
      and(
        eq(contact.personId, sql.placeholder("id")),
        eq(contact.maySignIn, true),
        lte(contact.sinceOn, sql.placeholder("day")),
        or(isNull(contact.untilOn), gt(contact.untilOn, sql.placeholder("day"))),
      ),
    )
    .orderBy(asc(root.sortName), asc(contact.id))
    .prepare(),
);

/** Of a contact at two employers that were merged: the one that may do most. */
function contactsOf(personId: number, day: Day): Identity[] {
  const found = new Map<number, ReturnType<ReturnType<typeof liveContacts>["all"]>[number]>();
  const rank = (role: (typeof portalRoles)[number]) => portalRoles.indexOf(role);
  for (const one of liveContacts().all({ id: personId, day })) {
    const known = found.get(one.employerId);
    if (!known || rank(one.portalRole) > rank(known.portalRole)) found.set(one.employerId, one);
  }
  return [...found.values()].map(({ contactId, employerName }) => ({ contactId, employerName }));
}

/** As whom a person can be here today: staff (with the roles that run), and a contact at each employer that lets them in. */
export function identitiesOf(personId: number): Identity[] {
  const day = today();
  const roles = liveRoles()
    .all({ id: personId, day })
    .map(({ role }) => role);
  return [...(roles.length > 0 ? [{ contactId: null, roles } as const] : []), ...contactsOf(personId, day)];
}

export type Colleague = {
  id: number;
  name: string;
  email: string | null;
  roles: { role: StaffRole; fromOn: Day; untilOn: Day | null }[];
  deactivatedAt: string | null;
  version: number;
};
type ColleagueRow = Omit<Colleague, "roles"> & { roles: string };

const colleagues = (where: string) => `
  SELECT p.id, p.name, (SELECT email FROM sign_in_address WHERE person_id = p.id ORDER BY email LIMIT 1) AS email, p.deactivated_at AS deactivatedAt, p.version,
    (SELECT json_group_array(json_object('role', role, 'fromOn', from_on, 'untilOn', until_on) ORDER BY from_on DESC) FROM staff_role WHERE person_id = p.id) AS roles
  FROM person p WHERE p.id > 1 AND EXISTS (SELECT 1 FROM staff_role WHERE person_id = p.id) ${where} ORDER BY p.deactivated_at IS NOT NULL, p.name`;
const shaped = ({ roles, ...row }: ColleagueRow): Colleague => ({ ...row, roles: JSON.parse(roles) });

/** Everyone who has, or had, a role at the municipality or the desk. */
export const listColleagues = () => statement<ColleagueRow>(colleagues("")).all({}).map(shaped);

export function findColleague(id: string | number | undefined): Colleague | undefined {
  if (!/^\d{1,15}$/.test(String(id))) return;
  const row = statement<ColleagueRow>(colleagues("AND p.id = :id")).get({ id: Number(id) });
  return row && shaped(row);
}

/** Whether an address already lets a colleague sign in. */
export function addressIsTaken(email: string): boolean {
  const owner = database()
    .select({ id: signInAddress.personId })
    .from(signInAddress)
    .where(eq(signInAddress.email, email))
    .get();
  return owner !== undefined && findColleague(owner.id) !== undefined;
}

/** Adds somebody with a role and an address to sign in with. Refused when the address is another's. Returns their id. */
export function addColleague(
  viewer: Viewer,
  input: { name: string; email: string; role: StaffRole; phone?: string | null; fromOn?: Day; invite?: boolean },
): { added: number } | { added: null; reason: "addressTaken" } {
  return transaction(() => {
    const owner = database()
      .select({ id: signInAddress.personId })
      .from(signInAddress)
      .where(eq(signInAddress.email, input.email))
      .get();
    if (owner && findColleague(owner.id)) return { added: null, reason: "addressTaken" };
    const id =
      owner?.id ??
      database()
        .insert(person)
        .values({ name: input.name, phone: input.phone ?? null })
        .returning({ id: person.id })
        .get().id;
    if (!owner) database().insert(signInAddress).values({ email: input.email, personId: id }).run();
    database()
      .insert(staffRole)
      .values({ personId: id, fromOn: input.fromOn ?? today(), role: input.role })
      .run();
    note(viewer, {
      action: "added",
      record: ["person", id],
      audience: "admin",
      changes: { role: [null, input.role] },
      personal: {
        personId: id,
        changes: changesBetween<Record<string, unknown>>({}, { name: input.name, email: input.email }),
      },
    });
    if (input.invite) sendInvitation(viewer, { id, name: input.name, email: input.email });
    return { added: id };
  });
}

/** Gives a role from today. Twice the same role changes nothing. */
export function giveRole(viewer: Viewer, colleague: Colleague, role: StaffRole) {
  transaction(() => {
    const day = today();
    if (colleague.roles.some((row) => row.role === role && (row.untilOn === null || row.untilOn > day))) return;
    const again = { target: [staffRole.personId, staffRole.role, staffRole.fromOn], set: { untilOn: null } }; // ended and given back on one day
    database().insert(staffRole).values({ personId: colleague.id, fromOn: day, role }).onConflictDoUpdate(again).run();
    note(viewer, {
      action: "roleGiven",
      record: ["person", colleague.id],
      audience: "admin",
      changes: { role: [null, role] },
    });
  });
}

const holdsEmployers = (role: StaffRole) => role === "broker" || role === "programmeManager";

/** What would stand open under the name of somebody who may no longer have it; nothing when all is handed over, or they stay. */
export function leftBehind(colleague: Colleague, ending: StaffRole[]): OwnedCounts | undefined {
  const day = today();
  const staying = colleague.roles
    .filter(({ role, untilOn }) => !ending.includes(role) && (untilOn === null || untilOn > day))
    .map(({ role }) => role);
  if (staying.some(holdsEmployers)) return;
  const counts = countOwnedBy(colleague.id);
  const left = staying.includes("deskAdviser") ? { ...nothingOwned, employer: counts.employer } : counts;
  return ownsNothing(left) ? undefined : left;
}

export type Leaving =
  | { ended: true }
  | { ended: false; because: "yourself" }
  | { ended: false; because: "owns"; left: OwnedCounts };

/**
 * Ends a role: from today they no longer have it, at their next click. Refused for one's own role of administrator, so that nobody locks the
 * door behind them, and as long as something stands open under a name that may no longer have it.
 */
export function endRole(viewer: Viewer, colleague: Colleague, role: StaffRole): Leaving {
  if (role === "admin" && colleague.id === viewer.personId) return { ended: false, because: "yourself" };
  return transaction((): Leaving => {
    const left = leftBehind(colleague, [role]);
    if (left) return { ended: false, because: "owns", left };
    takeRole(viewer, colleague, role);
    return { ended: true };
  });
}

/** Ends a role, within a command's transaction. */
function takeRole(viewer: Viewer, colleague: Colleague, role: StaffRole) {
  statement(
    "UPDATE staff_role SET until_on = max(from_on, :day) WHERE person_id = :id AND role = :role AND (until_on IS NULL OR until_on > :day)",
  ).run({
    day: today(),
    id: colleague.id,
    role,
  });
  note(viewer, {
    action: "roleEnded",
    record: ["person", colleague.id],
    audience: "admin",
    changes: { role: [role, null] },
  });
}

/** Ends all access of a colleague: roles, sessions, links. Their name stays with what they did. Not oneself, and not as long as something stands open under their name. */
export function deactivate(viewer: Viewer, colleague: Colleague): Leaving {
  if (colleague.id === viewer.personId) return { ended: false, because: "yourself" };
  return transaction((): Leaving => {
    const left = leftBehind(colleague, [...staffRoles]);
    if (left) return { ended: false, because: "owns", left };
    for (const { role, untilOn } of colleague.roles)
      if (untilOn === null || untilOn > today()) takeRole(viewer, colleague, role);
    database()
      .update(person)
      .set({ deactivatedAt: now(), version: colleague.version + 1 })
      .where(eq(person.id, colleague.id))
      .run();
    database().delete(session).where(eq(session.personId, colleague.id)).run();
    revokeLinksOf(colleague.id);
    note(viewer, { action: "deactivated", record: ["person", colleague.id], audience: "admin" });
    return { ended: true };
  });
}

export function reactivate(viewer: Viewer, colleague: Colleague) {
  transaction(() => {
    database()
      .update(person)
      .set({ deactivatedAt: null, version: colleague.version + 1 })
      .where(eq(person.id, colleague.id))
      .run();
    note(viewer, { action: "reactivated", record: ["person", colleague.id], audience: "admin" });
  });
}

/** Mails a new link to sign in with. */
export function sendInvitation(viewer: Viewer, to: { id: number; name: string; email: string }) {
  enqueue({
    reasonKey: `invite/person/${to.id}/${now()}`,
    template: "invite",
    parameters: { name: to.name, by: viewer.name, organisation: "Pactwerk" },
    recipient: to.email,
    locale: "nl",
    personId: to.id,
  });
  note(viewer, { action: "invited", record: ["person", to.id], audience: "admin" });
}

/** Who is an employer's broker today, and how to reach them. */
export function brokerOf(rootId: number): { name: string; phone: string | null; email: string | null } | undefined {
  return statement<{ name: string; phone: string | null; email: string | null }>(`
    SELECT p.name, p.phone, (SELECT email FROM sign_in_address WHERE person_id = p.id ORDER BY email LIMIT 1) AS email
    FROM employer_summary s JOIN person p ON p.id = s.broker_id WHERE s.employer_id = :root AND p.deactivated_at IS NULL`).get(
    { root: rootId },
  );
}

/** Remembers a person's language. */
export function chooseLocale(personId: number, locale: Locale) {
  database().update(person).set({ locale }).where(eq(person.id, personId)).run();
}

/** Whether somebody uses the keys that do something by themselves; kept per person, on unless switched off. */
export const usesShortcuts = (personId: number): boolean =>
  database().select({ on: person.shortcuts }).from(person).where(eq(person.id, personId)).get()?.on ?? true;

export function chooseShortcuts(personId: number, shortcuts: boolean) {
  database().update(person).set({ shortcuts }).where(eq(person.id, personId)).run();
}
