import { statement, transaction } from "db/connection.server";
import type { Viewer } from "../access/viewer.server";
import { type Instant, later, now, today } from "../clock.server";
import { addDays, type Day } from "../days";
import { type Refusal, refuse } from "../history/fact";
import type { Locale } from "../language/messages";
import { enqueue } from "../mail/outbox.server";
import { inParts, recordApproaches } from "./approaches.server";
import {
  type Addressing,
  isWon,
  phaseOf,
  type Round,
  type RoundAnswer,
  type Unwritten,
  unwrittenReasons,
  wayOf,
} from "./round";

type Row = {
  id: number;
  onId: number;
  name: string;
  pactStep: number;
  charterStep: number;
  since: number;
  nonMailing: number;
  optedOut: number;
  written: number;
  spoken: number;
  said: RoundAnswer | null;
  mail: Addressing["mail"];
  contactId: number | null;
  hasAddress: number;
  elsewhereOn: Day | null;
};
export type Addressed = Addressing & Pick<Row, "id" | "onId" | "name" | "contactId" | "elsewhereOn">;

/** Whoever another round wrote to in these days before is pointed out before this one writes. */
const LATELY = 30;

const ofFamily = (table: string, where: string) =>
  `FROM employer h CROSS JOIN ${table} a ON a.employer_id = h.id WHERE h.root_id = r.id AND a.voided_at IS NULL AND ${where}`;

/** Who can be addressed on a day. */
const isThere = "c.erased_at IS NULL AND c.since_on <= :day AND (c.until_on IS NULL OR c.until_on > :day)";
const onRound = "round_employer f CROSS JOIN employer x ON x.id = f.employer_id";
/** Of one employer its own family is asked first, and not the whole round. */
const onRoundOf = "employer x CROSS JOIN round_employer f ON f.employer_id = x.id";

/** One mail of a round for an employer: what its reason begins with, before the number of the employer. */
const mailKey = ({ id }: Round) => `round/${id}/`;

/** Everyone on a round with what decides how they are written to, or one of them. By name. */
export function addressingsOf(round: Round, only?: number): Addressed[] {
  const rows = statement<Row>(`
    SELECT r.id, min(f.id) AS onId, r.name, s.pact_step AS pactStep, s.charter_step AS charterStep, r.non_mailing AS nonMailing,
      (coalesce(s.member_since_on, '') >= :startsOn OR coalesce(s.signed_on, '') >= :startsOn) AS since,
      EXISTS (SELECT 1 ${ofFamily("approach_opt_out", "1")}) AS optedOut,
      EXISTS (SELECT 1 ${ofFamily("approach", "a.round_id = :round")}) AS written,
      (SELECT max(a.approached_on) ${ofFamily("approach", "a.round_id IS NOT :round AND a.approached_on >= :lately")}) AS elsewhereOn,
      EXISTS (SELECT 1 ${ofFamily("conversation", "a.held_on >= :startsOn AND a.confidential = 0 AND a.reached = 1")}) AS spoken,
      (SELECT a.answer ${ofFamily("round_answer", "a.round_id = :round")} ORDER BY a.answered_on DESC, a.id DESC LIMIT 1) AS said,
      (SELECT m.state FROM mail m WHERE m.reason_key = :mails || r.id) AS mail,
      (SELECT c.id FROM employer h CROSS JOIN contact c ON c.employer_id = h.id WHERE h.root_id = r.id AND c.email IS NOT NULL
        AND ${isThere} ORDER BY c.since_on, c.id LIMIT 1) AS contactId,
      EXISTS (SELECT 1 FROM establishment b WHERE b.employer_id = r.id AND b.is_head = 1 AND b.closed_on IS NULL
        AND b.address IS NOT NULL AND b.place IS NOT NULL) AS hasAddress
    FROM ${only === undefined ? onRound : onRoundOf} CROSS JOIN employer r ON r.id = x.root_id
      CROSS JOIN employer_summary s ON s.employer_id = r.id
    WHERE f.round_id = :round AND f.voided_at IS NULL ${only === undefined ? "" : "AND x.root_id = :only"}
    GROUP BY r.id ORDER BY s.sort_name, r.id`).all({
    round: round.id,
    mails: mailKey(round),
    day: today(),
    lately: addDays(today(), -LATELY),
    startsOn: round.startsOn,
    ...(only !== undefined && { only }),
  });
  return rows.map(({ id, onId, name, said, mail, contactId, elsewhereOn, ...row }) => ({
    id,
    onId,
    name,
    said,
    mail,
    contactId,
    elsewhereOn,
    hasEmail: contactId !== null,
    optedOut: row.optedOut === 1,
    nonMailing: row.nonMailing === 1,
    written: row.written === 1,
    spoken: row.spoken === 1,
    hasAddress: row.hasAddress === 1,
    won: row.since === 1 || isWon(row),
  }));
}

export type Ways = { mail: Addressed[]; letter: Addressed[]; not: Record<Unwritten, Addressed[]> };

/** Who would be written to now, how, and who would not and why. */
export function waysOf(round: Round): Ways {
  const not = Object.fromEntries(unwrittenReasons.map((why): [Unwritten, Addressed[]] => [why, []])) as Ways["not"];
  const ways: Ways = { mail: [], letter: [], not };
  for (const one of addressingsOf(round)) {
    const found = wayOf(one);
    if (found.way === null) not[found.why].push(one);
    else ways[found.way].push(one);
  }
  return ways;
}

/** So many go in a minute: somebody who signs in meanwhile does not wait for thousands of mails. */
const A_MINUTE = 50;

/**
 * Queues the mails of a round, each to the contact that is addressed there, in its language; in parts, leaving room for other requests. Each is
 * asked again at the moment of sending. Does nothing while the round does not run. Returns how many were queued.
 */
export async function queueMails(viewer: Viewer, round: Round): Promise<number> {
  if (phaseOf(round, today()) !== "running") return 0;
  const at = now();
  let queued = 0;
  await inParts(waysOf(round).mail, (part) => {
    transaction(() => {
      const contacts = contactsOf(part);
      for (const { id, onId, contactId } of part) {
        const contact = contactId === null ? undefined : contacts.get(contactId);
        if (!contact) continue;
        const fresh = enqueue({
          reasonKey: mailKey(round) + id,
          template: "round",
          parameters: { round: round.id, on: onId, by: viewer.personId },
          recipient: contact.email,
          locale: contact.locale ?? "nl",
          contactId: contact.id,
          employerId: id,
          dueAt: later(at, Math.floor(queued / A_MINUTE) * 60_000),
        });
        if (fresh) queued++;
      }
    });
  });
  return queued;
}

type Mailable = { id: number; name: string; email: string; locale: Locale | null };
function contactsOf(part: Addressed[]): Map<number, Mailable> {
  const rows = statement<Mailable>(
    "SELECT id, name, email, locale FROM contact WHERE id IN (SELECT value FROM json_each(:ids))",
  ).all({ ids: JSON.stringify(part.flatMap(({ contactId }) => contactId ?? [])) });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether letters of this round can have gone on a day; else why not. */
export function refusalOfLetters(
  round: Round,
  sentOn: Day,
): Refusal<"future" | "beforeRound" | "afterRound"> | undefined {
  if (sentOn > today()) return refuse("future");
  if (sentOn < round.startsOn) return refuse("beforeRound", round.startsOn);
  if (sentOn > round.endsOn) return refuse("afterRound", round.endsOn);
}

/**
 * Records that the letters of a round went on a day, to everyone who is written to by letter; in parts, leaving room for other requests.
 * The caller asked `refusalOfLetters`. Returns how many, and the instant by which all can be taken back.
 */
export async function recordLetters(
  viewer: Viewer,
  round: Round,
  sentOn: Day,
): Promise<{ count: number; at: Instant }> {
  const at = now();
  let count = 0;
  await inParts(waysOf(round).letter, (part) => {
    const ids = part.map(({ id }) => id);
    count += recordApproaches(viewer, round, ids, { channel: "letter", on: sentOn, at });
  });
  return { count, at };
}

/** Records that the letter of a round to one employer went. Refused as the day is, and when this round wrote to it before or must not. */
export function recordLetter(
  viewer: Viewer,
  round: Round,
  rootId: number,
  sentOn: Day,
): { recorded: true } | Refusal<"future" | "beforeRound" | "afterRound" | "notWritten"> {
  return transaction((): ReturnType<typeof recordLetter> => {
    const refusal = refusalOfLetters(round, sentOn);
    if (refusal) return refusal;
    const [one] = addressingsOf(round, rootId);
    if (!one || one.written || one.mail === "sent" || one.optedOut || one.nonMailing) return refuse("notWritten");
    recordApproaches(viewer, round, [rootId], { channel: "letter", on: sentOn });
    return { recorded: true };
  });
}

export type LetterTo = {
  id: number;
  employer: string;
  contact: string | null;
  locale: Locale;
  address: string;
  postcode: string | null;
  place: string;
};

/** The addresses of these employers: of the head establishment, for the contact that is there the longest. */
export function lettersTo(employers: Addressed[]): LetterTo[] {
  const rows = statement<Omit<LetterTo, "locale"> & { locale: Locale | null }>(`
    SELECT r.id, r.name AS employer, b.address, b.postcode, b.place, c.name AS contact, c.locale
    FROM json_each(:ids) k CROSS JOIN employer r ON r.id = k.value
      CROSS JOIN establishment b ON b.employer_id = r.id AND b.is_head = 1
      LEFT JOIN contact c ON c.id = (SELECT c.id FROM employer h CROSS JOIN contact c ON c.employer_id = h.id
        WHERE h.root_id = r.id AND ${isThere} ORDER BY c.since_on, c.id LIMIT 1)
    ORDER BY k.key`).all({ ids: JSON.stringify(employers.map(({ id }) => id)), day: today() });
  return rows.map((row) => ({ ...row, locale: row.locale ?? "nl" }));
}
