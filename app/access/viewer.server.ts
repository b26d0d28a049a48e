import { createHash } from "node:crypto";
import { prepared } from "db/connection.server";
import type { origins, portalRoles } from "db/schema/lists";
import { now, today } from "../clock.server";
import type { Locale } from "../language/messages";
import type { Role } from "./permissions";

type PortalRole = (typeof portalRoles)[number];

/** Who is looking, built from live rows at each request: a role that ended or a contact who left counts at once. */
export type Viewer = {
  personId: number;
  name: string;
  locale: Locale | null;
  roles: readonly Role[];
  /** Set when they act for an employer: then `contact` is their only role. */
  contact: { id: number; employerId: number; portalRole: PortalRole } | null;
  sessionHash: string;
  /** Where their commands come from, for the history. */
  origin: (typeof origins)[number];
  requestId: string | null;
};

type Row = {
  personId: number;
  name: string;
  locale: Locale | null;
  roles: string;
  contactId: number | null;
  employerId: number | null;
  portalRole: PortalRole | null;
  actingContactId: number | null;
  seenAt: string;
};

export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

const bySession = prepared((db) =>
  db.$client.prepare<{ hash: string; now: string; today: string }, Row>(`
    SELECT p.id AS personId, p.name, p.locale, s.acting_contact_id AS actingContactId, s.seen_at AS seenAt,
      (SELECT json_group_array(DISTINCT r.role) FROM staff_role r
        WHERE r.person_id = p.id AND r.from_on <= :today AND (r.until_on IS NULL OR r.until_on > :today)) AS roles,
      c.id AS contactId, e.root_id AS employerId, c.portal_role AS portalRole
    FROM session s
    JOIN person p ON p.id = s.person_id AND p.deactivated_at IS NULL AND p.erased_at IS NULL
    LEFT JOIN contact c ON c.id = s.acting_contact_id AND c.person_id = p.id AND c.may_sign_in = 1
      AND c.since_on <= :today AND (c.until_on IS NULL OR c.until_on > :today)
    LEFT JOIN employer e ON e.id = c.employer_id
    WHERE s.token_hash = :hash AND s.expires_at > :now`),
);

/** The viewer of a session token; nothing when it ran out, was revoked, or the role or contact it was for ended. */
export function viewerOf(token: string, requestId: string | null): Viewer | undefined {
  const sessionHash = hashOf(token);
  const row = bySession().get({ hash: sessionHash, now: now(), today: today() });
  if (!row) return;
  const staffRoles = JSON.parse(row.roles) as Role[];
  const who = { personId: row.personId, name: row.name, locale: row.locale, sessionHash, requestId };
  if (row.actingContactId !== null) {
    if (row.contactId === null || row.employerId === null || row.portalRole === null) return;
    const contact = { id: row.contactId, employerId: row.employerId, portalRole: row.portalRole };
    return { ...who, roles: ["contact"], contact, origin: "portal" };
  }
  if (staffRoles.length === 0) return;
  return { ...who, roles: staffRoles, contact: null, origin: "app" };
}

const byPerson = prepared((db) =>
  db.$client.prepare<{ personId: number; today: string }, { name: string; locale: Locale | null; roles: string }>(`
    SELECT p.name, p.locale, (SELECT json_group_array(DISTINCT r.role) FROM staff_role r
      WHERE r.person_id = p.id AND r.from_on <= :today AND (r.until_on IS NULL OR r.until_on > :today)) AS roles
    FROM person p WHERE p.id = :personId AND p.deactivated_at IS NULL AND p.erased_at IS NULL`),
);

/** A colleague without a session: whom a secret link of theirs stands for. Nothing when they no longer work here. It only reads. */
export function viewerOfPerson(personId: number): Viewer | undefined {
  const row = byPerson().get({ personId, today: today() });
  const roles = JSON.parse(row?.roles ?? "[]") as Role[];
  if (!row || roles.length === 0) return;
  const { name, locale } = row;
  return { personId, name, locale, roles, contact: null, sessionHash: "", origin: "app", requestId: null };
}

/** What the program does by itself, and commands typed on the machine, are done as Pactwerk. */
export const pactwerk = (origin: "system" | "command" | "import"): Viewer => ({
  personId: 1,
  name: "Pactwerk",
  locale: "nl",
  roles: ["programmeManager", "admin"],
  contact: null,
  sessionHash: "",
  origin,
  requestId: null,
});

const nameById = prepared((db) =>
  db.$client.prepare<{ personId: number }, { name: string }>("SELECT name FROM person WHERE id = :personId"),
);
/** Who somebody is or was, for a line that names them. */
export const nameOf = (personId: number): string => nameById().get({ personId })?.name ?? "";
