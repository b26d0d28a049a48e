import { randomUUID } from "node:crypto";
import { database, prepared } from "db/connection.server";
import { mail } from "db/schema/house";
import { desc, eq, sql } from "drizzle-orm";
import { type Instant, later, now } from "../clock.server";
import type { Locale } from "../language/messages";
import type { letters } from "./letters.server";

export type Mail = {
  /** One mail for one reason: the same key again queues nothing. */
  reasonKey: string;
  template: keyof typeof letters;
  parameters: Record<string, string | number>;
  recipient: string;
  locale: Locale;
  personId?: number | undefined;
  contactId?: number | undefined;
  employerId?: number | undefined;
  dueAt?: Instant;
};

/** Queues a mail within the command's transaction; it is written and sent later, when it is still true. False when it was queued before. */
export function enqueue(message: Mail): boolean {
  const at = now();
  const row = { ...message, messageId: `<${randomUUID()}@pactwerk>`, queuedAt: at, dueAt: message.dueAt ?? at };
  return database().insert(mail).values(row).onConflictDoNothing({ target: mail.reasonKey }).run().changes === 1;
}

const LEASE = 2 * 60_000; // longer than the mail server's timeouts together
const MOST_ATTEMPTS = 8;

export type Leased = {
  id: number;
  template: string;
  parameters: string;
  recipient: string;
  locale: Locale;
  personId: number | null;
  contactId: number | null;
  attempts: number;
  messageId: string;
};

const claim = prepared((db) =>
  db.$client.prepare<{ worker: string; now: Instant; until: Instant }, Leased>(`
    UPDATE mail SET leased_by = :worker, leased_until = :until, attempts = attempts + 1
    WHERE id = (SELECT id FROM mail WHERE state = 'waiting' AND due_at <= :now AND (leased_until IS NULL OR leased_until <= :now) ORDER BY due_at LIMIT 1)
    RETURNING id, template, parameters, recipient, locale, person_id AS personId, contact_id AS contactId, attempts, message_id AS messageId`),
);

/** Takes the next due mail for a worker. One UPDATE decides: of two processes exactly one gets it. */
export function claimNext(worker: string): Leased | undefined {
  const at = now();
  return claim().get({ worker, now: at, until: later(at, LEASE) });
}

const end = prepared((db) =>
  db.$client.prepare<{
    id: number;
    worker: string;
    state: string;
    now: Instant | null;
    subject: string | null;
    text: string | null;
    error: string | null;
  }>(`
    UPDATE mail SET state = :state, sent_at = :now, subject = :subject, sent_text = :text, last_error = :error, leased_until = NULL
    WHERE id = :id AND leased_by = :worker AND state = 'waiting'`),
);
export const markSent = (id: number, worker: string, subject: string, text: string) =>
  end().run({ id, worker, state: "sent", now: now(), subject, text, error: null });
export const markWithdrawn = (id: number, worker: string) =>
  end().run({ id, worker, state: "withdrawn", now: null, subject: null, text: null, error: null });

const postpone = prepared((db) =>
  db.$client.prepare<{ id: number; worker: string; dueAt: Instant; error: string; state: string }>(
    "UPDATE mail SET due_at = :dueAt, last_error = :error, state = :state, leased_until = NULL WHERE id = :id AND leased_by = :worker AND state = 'waiting'",
  ),
);
/** Tries again after 2, 4, 8 … minutes; after the eighth time it has failed, and staff see that. */
export function markFailed({ id, attempts }: Leased, worker: string, error: string) {
  const wait = Math.min(60, 2 ** attempts) * 60_000;
  postpone().run({
    id,
    worker,
    dueAt: later(now(), wait),
    error: error.slice(0, 500),
    state: attempts >= MOST_ATTEMPTS ? "failed" : "waiting",
  });
}

const recent = prepared((db) => db.select().from(mail).orderBy(desc(mail.id)).limit(100).prepare());
const byId = prepared((db) =>
  db
    .select()
    .from(mail)
    .where(eq(mail.id, sql.placeholder("id")))
    .prepare(),
);
/** The last hundred mails, the newest first (for the demo's mailbox page). */
export const listMail = () => recent().all();
export const findMail = (id: number) => byId().get({ id });
