import { statement } from "db/connection.server";
import { newLink } from "../access/links.server";
import { pactwerk, viewerOfPerson } from "../access/viewer.server";
import { today } from "../clock.server";
import { findContact } from "../employers/contacts.server";
import { type Locale, text } from "../language/messages";
import type { Letter } from "../mail/letters.server";
import { pactSettings } from "../pact-site/pact.server";
import { paths } from "../paths";
import { baseUrl, settings } from "../settings.server";
import { recordApproaches } from "./approaches.server";
import { roundMailWords } from "./mail-words";
import { phaseOf, type Round, wayOf } from "./round";
import { filled } from "./round-text";
import { roundById } from "./rounds.server";
import { addressingsOf } from "./sending.server";
import { roundTextOn } from "./settings.server";
import { roundTextWords } from "./text-words";

export type Sender = { name: string; phone: string | null; email: string };

/** Under whose name an employer is written to: its own broker, or else who sends the round. */
export function senderFor(rootId: number, sentBy: number): Sender {
  const row = statement<{ name: string; phone: string | null; email: string | null }>(`
    SELECT p.name, p.phone, (SELECT email FROM sign_in_address WHERE person_id = p.id ORDER BY email LIMIT 1) AS email
    FROM person p WHERE p.deactivated_at IS NULL AND p.id IN (:sentBy, (SELECT broker_id FROM employer_summary WHERE employer_id = :rootId))
    ORDER BY p.id = :sentBy LIMIT 1`).get({ rootId, sentBy });
  const { mailFrom } = settings();
  return {
    name: row?.name ?? text(roundMailWords, "nl")("senderNone"),
    phone: row?.phone ?? null,
    email: row?.email ?? /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom,
  };
}

type About = {
  employer: string;
  contact: string | null;
  locale: Locale;
  sender: Pick<Sender, "name"> & Partial<Sender>;
};
type Texts = Pick<Round, "subjectNl" | "textNl" | "subjectEn" | "textEn">;

/** The subject and the text of a round for one employer, without what stands around it. */
export function writtenFor(
  round: Texts,
  { employer, contact, locale, sender }: About,
): { subject: string; text: string } {
  const t = text(roundMailWords, locale);
  const { pact, municipality } = pactSettings();
  const values = {
    aanhef: contact === null ? t("salutationNone") : t("salutation", { name: contact }),
    werkgever: employer,
    norm: roundTextOn(today())[locale].norm,
    pact,
    gemeente: municipality,
    afzender: [sender.name, sender.phone, sender.email].filter(Boolean).join("\n"), // on paper nobody can reply
  };
  const own = locale === "nl" ? round.textNl : round.textEn;
  return {
    subject: filled(locale === "nl" ? round.subjectNl : round.subjectEn, values),
    text: filled(own, values).replaceAll("\r\n", "\n"),
  };
}

/** The text of a mail, with the way to opt out below it. */
export const mailTextOf = (written: string, locale: Locale, link: string) =>
  `${written}\n\n${text(roundMailWords, locale)("optOutMail", { link })}`;

type To = { contactId: number | null; locale: Locale };
type Parameters = Record<string, string | number>;

/**
 * A mail of a round, as things stand at the moment of sending. Nothing when the round is over, or the employer left it, opted out, answered or
 * joined meanwhile, or got a letter. That it went is recorded once it went.
 */
export function roundLetter(parameters: Parameters, { contactId, locale }: To): Letter | undefined {
  const round = roundById(Number(parameters.round));
  if (!round || phaseOf(round, today()) !== "running") return;
  const onId = Number(parameters.on);
  const employer = statement<{ id: number; name: string }>(`
    SELECT r.id, r.name FROM round_employer f JOIN employer e ON e.id = f.employer_id JOIN employer r ON r.id = e.root_id
    WHERE f.id = :onId AND f.voided_at IS NULL`).get({ onId });
  const [addressing] = employer ? addressingsOf(round, employer.id) : [];
  if (!employer || !addressing) return;
  const found = wayOf(addressing);
  if (found.way !== null || found.why !== "queued") return;
  const by = Number(parameters.by);
  const sender = senderFor(employer.id, by);
  const contact = contactId === null ? null : (findContact(employer.id, contactId)?.name ?? null);
  const written = writtenFor(round, { employer: employer.name, contact, locale, sender });
  const token = newLink("unsubscribe", { subjectId: onId });
  const link = baseUrl() + paths.optOut(token);
  return {
    subject: written.subject,
    text: mailTextOf(written.text, locale, link),
    secrets: [token],
    replyTo: sender.email,
    unsubscribe: link,
    whenSent: () => {
      const viewer = viewerOfPerson(by) ?? pactwerk("system");
      recordApproaches({ ...viewer, origin: "system" }, round, [employer.id], { channel: "mail", on: today() });
    },
  };
}

/** The text of the setting as an invented employer would read it, with how one opts out by mail. */
export function exampleOf(locale: Locale, viewer: { name: string }): { subject: string; text: string } {
  const { nl, en } = roundTextOn(today());
  const example = text(roundTextWords, locale);
  const round = { subjectNl: nl.subject, textNl: nl.text, subjectEn: en.subject, textEn: en.text };
  const written = writtenFor(round, {
    employer: example("example.employer"),
    contact: example("example.contact"),
    locale,
    sender: { name: viewer.name },
  });
  return { subject: written.subject, text: mailTextOf(written.text, locale, "…") };
}
