import { database } from "db/connection.server";
import { contact, person } from "db/schema/people";
import { eq } from "drizzle-orm";
import { newLink } from "../access/links.server";
import { cancelledLetter, invitationLetter } from "../appointments/invitations.server";
import { today } from "../clock.server";
import type { Day } from "../days";
import { formats } from "../language/formats";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { askStands } from "../practices/consent.server";
import { roundLetter } from "../rounds/letter-text.server";
import { baseUrl } from "../settings.server";
import { mailWords } from "./messages";

export type Letter = {
  subject: string;
  text: string;
  secrets: string[];
  replyTo?: string;
  /** An appointment as the calendar programs of both sides read it. */
  calendar?: { method: string; content: string };
  /** Where one opts out, for mail programs that offer it themselves. */
  unsubscribe?: string;
  /** What is true once it went. */
  whenSent?: () => void;
};
type Parameters = Record<string, string | number>;
export type Addressee = { personId: number | null; contactId: number | null; recipient: string; locale: Locale };
/** Written at the moment of sending; nothing when it is no longer true. */
type Template = (parameters: Parameters, to: Addressee) => Letter | undefined;

/** To somebody who can sign in, for as long as they can. */
const toPerson =
  (write: (parameters: Parameters, personId: number, locale: Locale) => Letter): Template =>
  (parameters, { personId, locale }) =>
    stillThere(personId) ? write(parameters, Number(personId), locale) : undefined;

/** To a contact, for as long as they are at that employer and reached at that address. */
const toContact =
  (write: (parameters: Parameters, to: Addressee) => Letter | undefined): Template =>
  (parameters, to) =>
    contactStillThere(to) ? write(parameters, to) : undefined;

/** Every mail Pactwerk sends. A link is made at the moment of sending, so that no secret waits in the outbox. */
export const letters = {
  signIn: toPerson((parameters, personId, locale) => {
    const t = text(mailWords, locale);
    const token = newLink("signIn", { personId, nextPath: parameters.next ? String(parameters.next) : null });
    return {
      subject: t("signIn.subject"),
      text: t("signIn.text", { name: String(parameters.name), link: baseUrl() + paths.signInLink(token) }),
      secrets: [token],
    };
  }),
  invite: toPerson((parameters, personId, locale) => {
    const t = text(mailWords, locale);
    const token = newLink("invite", { personId });
    const values = {
      name: String(parameters.name),
      by: String(parameters.by),
      organisation: String(parameters.organisation),
      link: baseUrl() + paths.signInLink(token),
    };
    return {
      subject: t("invite.subject", { organisation: values.organisation }),
      text: t("invite.text", values),
      secrets: [token],
    };
  }),
  planRead: toPerson((parameters, personId, locale) => aboutPlan("planRead", parameters, personId, locale)),
  planAsked: toPerson((parameters, personId, locale) => aboutPlan("planAsked", parameters, personId, locale)),
  invitation: toContact(invitationLetter),
  invitationCancelled: toContact(cancelledLetter),
  practiceConsent: toContact((parameters, { locale }) =>
    askStands(Number(parameters.ask)) ? aboutConsent("practiceConsent", parameters, locale) : undefined,
  ),
  practiceConsentAgain: toContact((parameters, { locale }) =>
    askStands(Number(parameters.ask)) ? aboutConsent("practiceConsentAgain", parameters, locale) : undefined,
  ),
  round: toContact(roundLetter),
} satisfies Record<string, Template>;

/** That somebody read the plan or asked something: the words themselves stay in the portal. */
function aboutPlan(what: "planRead" | "planAsked", parameters: Parameters, personId: number, locale: Locale): Letter {
  const t = text(mailWords, locale);
  const token = newLink("invite", { personId, nextPath: paths.portalPlan() });
  const values = {
    name: String(parameters.name),
    by: String(parameters.by),
    organisation: String(parameters.organisation),
    link: baseUrl() + paths.signInLink(token),
  };
  return { subject: t(`${what}.subject`, values), text: t(`${what}.text`, values), secrets: [token] };
}

/** That an employer is asked for consent: the words it is about stand behind the link, not in the mail. */
function aboutConsent(
  what: "practiceConsent" | "practiceConsentAgain",
  parameters: Parameters,
  locale: Locale,
): Letter {
  const t = text(mailWords, locale);
  const token = newLink("consent", { subjectId: Number(parameters.ask) });
  const values = {
    name: String(parameters.name),
    by: String(parameters.by ?? ""),
    organisation: String(parameters.organisation),
    day: parameters.holdsUntil ? formats(locale, today()).day(String(parameters.holdsUntil) as Day) : "",
    link: baseUrl() + paths.consent(token),
  };
  return { subject: t(`${what}.subject`, values), text: t(`${what}.text`, values), secrets: [token] };
}

function stillThere(personId: number | null): boolean {
  if (personId === null) return false;
  const row = database()
    .select({ deactivatedAt: person.deactivatedAt, erasedAt: person.erasedAt })
    .from(person)
    .where(eq(person.id, personId))
    .get();
  return row !== undefined && !row.deactivatedAt && !row.erasedAt;
}

function contactStillThere({ contactId, recipient }: Addressee): boolean {
  if (contactId === null) return false;
  const row = database()
    .select({ email: contact.email, untilOn: contact.untilOn, erasedAt: contact.erasedAt })
    .from(contact)
    .where(eq(contact.id, contactId))
    .get();
  return (
    row !== undefined && !row.erasedAt && (row.untilOn === null || row.untilOn > today()) && row.email === recipient
  );
}
