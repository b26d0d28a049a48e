import { database } from "db/connection.server";
import { person } from "db/schema/people";
import { eq } from "drizzle-orm";
import { newLink } from "../access/links.server";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { baseUrl } from "../settings.server";
import { mailWords } from "./messages";

export type Letter = { subject: string; text: string; secrets: string[] };
type Parameters = Record<string, string | number>;
type Template = (parameters: Parameters, personId: number, locale: Locale) => Letter;

/** Every mail Pactwerk sends. A link is made at the moment of sending, so that no secret waits in the outbox. */
export const letters = {
  signIn: (parameters, personId, locale) => {
    const t = text(mailWords, locale);
    const token = newLink("signIn", { personId, nextPath: parameters.next ? String(parameters.next) : null });
    return {
      subject: t("signIn.subject"),
      text: t("signIn.text", { name: String(parameters.name), link: baseUrl() + paths.signInLink(token) }),
      secrets: [token],
    };
  },
  invite: (parameters, personId, locale) => {
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
  },
  planRead: (parameters, personId, locale) => aboutPlan("planRead", parameters, personId, locale),
  planAsked: (parameters, personId, locale) => aboutPlan("planAsked", parameters, personId, locale),
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

/** Whether a mail may still go: the person is still there. */
export function stillTrue(personId: number | null): boolean {
  if (personId === null) return false;
  const row = database()
    .select({ deactivatedAt: person.deactivatedAt, erasedAt: person.erasedAt })
    .from(person)
    .where(eq(person.id, personId))
    .get();
  return row !== undefined && !row.deactivatedAt && !row.erasedAt;
}
