import type { Viewer } from "../access/viewer.server";
import { findContact } from "../employers/contacts.server";
import { text } from "../language/messages";
import { mailTextOf, senderFor, writtenFor } from "./letter-text.server";
import { roundMailWords } from "./mail-words";
import { type Channel, type Round, unwrittenReasons } from "./round";
import { type Addressed, type LetterTo, lettersTo, waysOf } from "./sending.server";

const FIRST = 5;

/** What is said before anything goes: how many by mail, by letter and not at all and why, with the text for the first of each. */
export function sendPageOf(viewer: Viewer, round: Round) {
  const ways = waysOf(round);
  const { id, name, startsOn, endsOn } = round;
  const lately = [...ways.mail, ...ways.letter].filter(({ elsewhereOn }) => elsewhereOn !== null);
  return {
    round: { id, name, startsOn, endsOn },
    mails: ways.mail.length,
    letters: ways.letter.length,
    waiting: ways.not.queued.length,
    lately: {
      count: lately.length,
      first: lately.slice(0, FIRST).map((one) => ({ ...named(one), on: one.elsewhereOn ?? "" })),
    },
    not: unwrittenReasons
      .map((why) => ({ why, count: ways.not[why].length, first: ways.not[why].slice(0, FIRST).map(named) }))
      .filter(({ count }) => count > 0),
    previews: [
      ...ways.mail.slice(0, 1).map((one) => preview(viewer, round, "mail", one)),
      ...ways.letter.slice(0, 1).map((one) => preview(viewer, round, "letter", one)),
    ],
  };
}

const named = ({ id, name }: Addressed) => ({ id, name });

function preview(viewer: Viewer, round: Round, kind: Channel, one: Addressed) {
  if (kind === "letter") {
    const [to] = lettersTo([one]);
    if (to) return { kind, employer: one.name, locale: to.locale, ...letterFor(viewer, round, to) };
  }
  const contact = one.contactId === null ? undefined : findContact(one.id, one.contactId);
  const locale = contact?.locale ?? "nl";
  const sender = senderFor(one.id, viewer.personId);
  const written = writtenFor(round, { employer: one.name, contact: contact?.name ?? null, locale, sender });
  return { kind, employer: one.name, locale, subject: written.subject, text: mailTextOf(written.text, locale, "…") };
}

/** A letter as it is printed: its subject and text, and below it how one opts out. */
export function letterFor(viewer: Viewer, round: Round, { id, employer, contact, locale }: LetterTo) {
  const sender = senderFor(id, viewer.personId);
  const written = writtenFor(round, { employer, contact, locale, sender });
  const t = text(roundMailWords, locale);
  const below = t("optOutLetter", { sender: sender.name, phone: sender.phone ?? "none" });
  return { subject: written.subject, text: `${written.text}\n\n${below}`, sender: sender.name };
}
