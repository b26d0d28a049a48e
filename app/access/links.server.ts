import { prepared } from "db/connection.server";
import type { linkPurposes } from "db/schema/lists";
import { accessLink, signInAttempt } from "db/schema/people";
import { and, count, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { type Instant, later, now } from "../clock.server";
import { newToken } from "./sessions.server";
import { hashOf } from "./viewer.server";

export type LinkPurpose = (typeof linkPurposes)[number];
export type Link = {
  purpose: LinkPurpose;
  personId: number | null;
  subjectId: number | null;
  nextPath: string | null;
  expiresAt: Instant | null;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A link about consent, or to opt out, is no key to anything: it is looked at more than once, to see what was said and to take it back. It is never used up, only revoked. */
const lifetime: Partial<Record<LinkPurpose, number>> = {
  signIn: 30 * MINUTE,
  invite: 7 * DAY,
  consent: 396 * DAY,
  unsubscribe: 730 * DAY,
};

const insert = prepared((db) =>
  db
    .insert(accessLink)
    .values({
      tokenHash: sql.placeholder("hash"),
      purpose: sql.placeholder("purpose"),
      personId: sql.placeholder("personId"),
      subjectId: sql.placeholder("subjectId"),
      nextPath: sql.placeholder("nextPath"),
      createdAt: sql.placeholder("at"),
      expiresAt: sql.placeholder("expiresAt"),
    })
    .prepare(),
);

/** A new link; only its hash is kept. Returns the token, for the mail that is being sent. */
export function newLink(
  purpose: LinkPurpose,
  to: { personId?: number; subjectId?: number; nextPath?: string | null },
): string {
  const token = newToken();
  const at = now();
  const life = lifetime[purpose];
  insert().run({
    hash: hashOf(token),
    purpose,
    personId: to.personId ?? null,
    subjectId: to.subjectId ?? null,
    nextPath: to.nextPath ?? null,
    at,
    expiresAt: life ? later(at, life) : null,
  });
  return token;
}

/** A calendar program asks for years; its address ends when its owner revokes it. Every other link has an end. */
const lasting = and(eq(accessLink.purpose, "calendar"), isNull(accessLink.expiresAt));
const usable = (purpose: string) =>
  and(
    eq(accessLink.tokenHash, sql.placeholder("hash")),
    eq(accessLink.purpose, sql.placeholder(purpose)),
    isNull(accessLink.usedAt),
    isNull(accessLink.revokedAt),
    or(lasting, gt(accessLink.expiresAt, sql.placeholder("now"))),
  );
const linkColumns = {
  purpose: accessLink.purpose,
  personId: accessLink.personId,
  subjectId: accessLink.subjectId,
  nextPath: accessLink.nextPath,
  expiresAt: accessLink.expiresAt,
};
const find = prepared((db) => db.select(linkColumns).from(accessLink).where(usable("purpose")).prepare());
const consume = prepared((db) =>
  db
    .update(accessLink)
    .set({ usedAt: sql`${sql.placeholder("now")}` })
    .where(usable("purpose"))
    .returning(linkColumns)
    .prepare(),
);
const findAny = prepared((db) =>
  db
    .select(linkColumns)
    .from(accessLink)
    .where(and(eq(accessLink.tokenHash, sql.placeholder("hash")), eq(accessLink.purpose, sql.placeholder("purpose"))))
    .prepare(),
);

/** A link that can still be used; looking does not use it up. */
export function findLink(purpose: LinkPurpose, token: string): Link | undefined {
  return find().get({ hash: hashOf(token), purpose, now: now() });
}

/** Whose link this was, also when it ran out: so that a new one can be offered in one tap. Used only to send to the same address again. */
export function findSpentLink(purpose: LinkPurpose, token: string): Link | undefined {
  return findAny().get({ hash: hashOf(token), purpose });
}

/** Uses a link up. One UPDATE decides: of two at once exactly one gets it. */
export function consumeLink(purpose: LinkPurpose, token: string): Link | undefined {
  return consume().get({ hash: hashOf(token), purpose, now: now() });
}

const revoke = prepared((db) =>
  db
    .update(accessLink)
    .set({ revokedAt: sql`${sql.placeholder("now")}` })
    .where(
      and(
        eq(accessLink.personId, sql.placeholder("personId")),
        isNull(accessLink.usedAt),
        isNull(accessLink.revokedAt),
      ),
    )
    .prepare(),
);
/** When a person's access ends, so do the links on the way to them. */
export const revokeLinksOf = (personId: number) => revoke().run({ personId, now: now() });

const ofPurpose = and(
  eq(accessLink.personId, sql.placeholder("personId")),
  eq(accessLink.purpose, sql.placeholder("purpose")),
  isNull(accessLink.revokedAt),
);
const standing = prepared((db) =>
  db.select({ createdAt: accessLink.createdAt }).from(accessLink).where(ofPurpose).prepare(),
);
const revokeOne = prepared((db) =>
  db
    .update(accessLink)
    .set({ revokedAt: sql`${sql.placeholder("now")}` })
    .where(ofPurpose)
    .prepare(),
);

/** Since when somebody has a secret calendar address; null without one. */
export const calendarSince = (personId: number): Instant | null =>
  standing().get({ personId, purpose: "calendar" })?.createdAt ?? null;
/** A new calendar address; the one before it stops working. Returns its token, which is kept nowhere. */
export function newCalendarLink(personId: number): string {
  endCalendarLink(personId);
  return newLink("calendar", { personId });
}
export const endCalendarLink = (personId: number) => revokeOne().run({ personId, purpose: "calendar", now: now() });
const revokeBySubject = prepared((db) =>
  db
    .update(accessLink)
    .set({ revokedAt: sql`${sql.placeholder("now")}` })
    .where(
      and(
        eq(accessLink.subjectId, sql.placeholder("subjectId")),
        eq(accessLink.purpose, sql.placeholder("purpose")),
        isNull(accessLink.revokedAt),
      ),
    )
    .prepare(),
);
/** Ends the links about these records: a newer one took their place, or the record is gone. */
export function revokeLinks(purpose: "consent", subjectIds: number[]) {
  for (const subjectId of subjectIds) revokeBySubject().run({ purpose, subjectId, now: now() });
}

const prolong = prepared((db) =>
  db
    .update(accessLink)
    .set({ expiresAt: sql`max(${accessLink.expiresAt}, ${sql.placeholder("until")})` })
    .where(
      and(
        eq(accessLink.tokenHash, sql.placeholder("hash")),
        eq(accessLink.purpose, sql.placeholder("purpose")),
        isNull(accessLink.revokedAt),
      ),
    )
    .prepare(),
);
/** Lets a link about consent live as long as what was given with it. A link that signs in is never prolonged. */
export const prolongLink = (purpose: "consent", token: string, until: Instant) =>
  prolong().run({ hash: hashOf(token), purpose, until });

const since = (column: typeof signInAttempt.emailHash | typeof signInAttempt.clientHash) =>
  and(eq(column, sql.placeholder("hash")), gt(signInAttempt.at, sql.placeholder("since")));
const byEmail = prepared((db) =>
  db.select({ n: count() }).from(signInAttempt).where(since(signInAttempt.emailHash)).prepare(),
);
const byClient = prepared((db) =>
  db.select({ n: count() }).from(signInAttempt).where(since(signInAttempt.clientHash)).prepare(),
);
const attempt = prepared((db) =>
  db
    .insert(signInAttempt)
    .values({ emailHash: sql.placeholder("email"), clientHash: sql.placeholder("client"), at: sql.placeholder("at") })
    .prepare(),
);
const forget = prepared((db) =>
  db
    .delete(signInAttempt)
    .where(lte(signInAttempt.at, sql.placeholder("before")))
    .prepare(),
);

/** Counts a request for a link. True while it is within the limits: 5 an address and 20 a client in a quarter of an hour. */
export function countAttempt(email: string, client: string): boolean {
  const at = now();
  const window = later(at, -15 * MINUTE);
  forget().run({ before: window });
  attempt().run({ email: hashOf(email), client: hashOf(client), at });
  const emails = byEmail().get({ hash: hashOf(email), since: window })?.n ?? 0;
  const clients = byClient().get({ hash: hashOf(client), since: window })?.n ?? 0;
  return emails <= 5 && clients <= 20;
}
