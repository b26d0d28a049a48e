import { randomBytes } from "node:crypto";
import { prepared } from "db/connection.server";
import { session } from "db/schema/people";
import { and, desc, eq, gt, lte, ne, sql } from "drizzle-orm";
import { type Instant, later, machineNow, now } from "../clock.server";
import { settings } from "../settings.server";
import { hashOf, type Viewer, viewerOf } from "./viewer.server";

const HOUR = 3_600_000;
const lifetime = { staff: 12 * HOUR, contact: 30 * 24 * HOUR };
const cookieName = () => (settings().secure ? "__Host-pactwerk" : "pactwerk");

export const newToken = () => randomBytes(32).toString("base64url");

export function tokenOf(request: Request): string | undefined {
  return new RegExp(`(?:^|;\\s*)${cookieName()}=([\\w-]{43})`).exec(request.headers.get("Cookie") ?? "")?.[1];
}

/** Who sent this request, if they are signed in. */
export function findViewer(request: Request): Viewer | undefined {
  const token = tokenOf(request);
  return token ? viewerOf(token, request.headers.get("X-Request-Id")) : undefined;
}

function cookie(value: string, expires: Instant): string {
  const attributes = [
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    `Expires=${new Date(expires).toUTCString()}`,
    ...(settings().secure ? ["Secure"] : []),
  ];
  return `${cookieName()}=${value}; ${attributes.join("; ")}`;
}

const end = prepared((db) =>
  db
    .delete(session)
    .where(eq(session.tokenHash, sql.placeholder("hash")))
    .prepare(),
);
const endExpired = prepared((db) =>
  db
    .delete(session)
    .where(lte(session.expiresAt, sql.placeholder("now")))
    .prepare(),
);

/** Signs in under a new token (the one the browser came with is ended) and returns the cookie to set. */
export function startSession(request: Request, personId: number, actingContactId: number | null): string {
  const old = tokenOf(request);
  if (old) end().run({ hash: hashOf(old) });
  return cookie(...newSession(personId, actingContactId, deviceOf(request)));
}

/** Writes a session and returns its token and the end of its cookie. */
export function newSession(
  personId: number,
  actingContactId: number | null,
  device: string,
): [token: string, cookieEnds: Instant] {
  const token = newToken();
  const life = actingContactId === null ? lifetime.staff : lifetime.contact;
  const at = now();
  insert().run({ hash: hashOf(token), personId, actingContactId, at, expiresAt: later(at, life), device });
  endExpired().run({ now: at });
  return [token, later(machineNow(), life)]; // the browser knows the machine's clock, the session the product's
}
const insert = prepared((db) =>
  db
    .insert(session)
    .values({
      tokenHash: sql.placeholder("hash"),
      personId: sql.placeholder("personId"),
      actingContactId: sql.placeholder("actingContactId"),
      createdAt: sql.placeholder("at"),
      seenAt: sql.placeholder("at"),
      expiresAt: sql.placeholder("expiresAt"),
      device: sql.placeholder("device"),
    })
    .prepare(),
);

/** Ends the session the request came with and returns the cookie that clears the browser's. */
export function endSession(request: Request): string {
  const token = tokenOf(request);
  if (token) end().run({ hash: hashOf(token) });
  return cookie("", "1970-01-01T00:00:00.000Z");
}

/** "Chrome op Android": enough to recognise one's own devices, no more is kept. */
function deviceOf(request: Request): string {
  const agent = request.headers.get("User-Agent") ?? "";
  const browser = /Edg/.test(agent)
    ? "Edge"
    : /Firefox/.test(agent)
      ? "Firefox"
      : /Chrom/.test(agent)
        ? "Chrome"
        : /Safari/.test(agent)
          ? "Safari"
          : "Browser";
  const system = /Android/.test(agent)
    ? "Android"
    : /iPhone|iPad/.test(agent)
      ? "iOS"
      : /Windows/.test(agent)
        ? "Windows"
        : /Mac OS/.test(agent)
          ? "macOS"
          : /Linux/.test(agent)
            ? "Linux"
            : "";
  return system ? `${browser}, ${system}` : browser;
}

const ofPerson = prepared((db) =>
  db
    .select({ hash: session.tokenHash, device: session.device, createdAt: session.createdAt, seenAt: session.seenAt })
    .from(session)
    .where(and(eq(session.personId, sql.placeholder("personId")), gt(session.expiresAt, sql.placeholder("now"))))
    .orderBy(desc(session.seenAt))
    .prepare(),
);

/** One's own running sessions, the last used first. The hash names them in the form that ends one; it opens nothing. */
export function listSessionsOf(viewer: Viewer) {
  return ofPerson()
    .all({ personId: viewer.personId, now: now() })
    .map((row) => ({ ...row, current: row.hash === viewer.sessionHash }));
}

const endOwn = prepared((db) =>
  db
    .delete(session)
    .where(and(eq(session.personId, sql.placeholder("personId")), eq(session.tokenHash, sql.placeholder("hash"))))
    .prepare(),
);
const endOthers = prepared((db) =>
  db
    .delete(session)
    .where(and(eq(session.personId, sql.placeholder("personId")), ne(session.tokenHash, sql.placeholder("hash"))))
    .prepare(),
);

/** Ends one of one's own sessions; somebody else's is left alone. */
export const revokeSession = (viewer: Viewer, hash: string) =>
  endOwn().run({ personId: viewer.personId, hash }).changes > 0;
export const revokeOtherSessions = (viewer: Viewer) =>
  endOthers().run({ personId: viewer.personId, hash: viewer.sessionHash }).changes;

const seen = prepared((db) =>
  db
    .update(session)
    .set({ seenAt: sql`${sql.placeholder("now")}` })
    .where(and(eq(session.tokenHash, sql.placeholder("hash")), lte(session.seenAt, sql.placeholder("before"))))
    .prepare(),
);

/** "Last used", at most once in five minutes, so that reading a page rarely writes. */
export function touchSession(viewer: Viewer) {
  const at = now();
  seen().run({ now: at, hash: viewer.sessionHash, before: later(at, -300_000) });
}
