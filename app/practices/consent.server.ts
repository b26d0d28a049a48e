import { database, statement, transaction } from "db/connection.server";
import { practiceEvent } from "db/schema/practices";
import { type Link, prolongLink, revokeLinks } from "../access/links.server";
import { pactwerk, type Viewer } from "../access/viewer.server";
import { instantOf, now, today } from "../clock.server";
import { addDays, addMonths, type Day } from "../days";
import { type Contact, findContact } from "../employers/contacts.server";
import { recorded } from "../employers/employers.server";
import { type Refusal, refuse } from "../history/fact";
import { voidFact } from "../history/facts.server";
import { lineAbout, note } from "../history/history.server";
import { enqueue } from "../mail/outbox.server";
import {
  type ConsentKind,
  type ConsentScope,
  type ConsentWay,
  isWaiting,
  type LinkStand,
  linkStandOf,
  standingOf,
  textOfPractice,
} from "./practice";
import { consentEventsOf, type Practice, practiceById, settlePractice } from "./practices.server";
import { consentEndsOn } from "./settings.server";

export type ConsentAnswer = "public" | "network" | "no";

const factsOf = (practiceId: number) => consentEventsOf(practiceId).filter(({ voidedAt }) => voidedAt === null);
const isThere = (contact: Contact | undefined): contact is Contact =>
  contact !== undefined && contact.erasedAt === null && (contact.untilOn === null || contact.untilOn > today());

type Written = { kind: ConsentKind; contactId: number; way: ConsentWay; scope: ConsentScope | null; happenedOn: Day };

/** The fact, its line of history and where the practice stands from then on. Returns its id. */
function writeEvent(viewer: Viewer, practice: Practice, fact: Written): number {
  const given = fact.kind === "consented";
  const { id } = database()
    .insert(practiceEvent)
    .values({
      practiceId: practice.id,
      ...fact,
      endsOn: given ? consentEndsOn(fact.happenedOn) : null,
      content: given ? JSON.stringify(textOfPractice(practice)) : null,
      textHash: practice.textHash,
      ...recorded(viewer, now()),
    })
    .returning({ id: practiceEvent.id })
    .get();
  const contact = findContact(practice.rootId, fact.contactId)?.name ?? null;
  note(viewer, {
    ...lineAbout("goodPractice", practice),
    action: fact.kind,
    changes: {
      happenedOn: [null, fact.happenedOn],
      ...(fact.scope && { scope: [null, fact.scope] }),
      ...(fact.kind !== "asked" && { way: [null, fact.way] }),
    },
    personal: { contactId: fact.contactId, changes: { answeredBy: [null, contact] } },
  });
  settlePractice(practice.id);
  return id;
}

/**
 * Asks an employer, by a mail to one of its contacts, whether these very words may go to the networks or to everybody. Links that were
 * mailed before about this practice end. Refused: a practice from a confidential talk, one that was not written out yet, a contact
 * who left or has no address. `holdsUntil`: they said yes before, and are asked for another year.
 */
export function askConsent(
  viewer: Viewer,
  practice: Practice,
  { contactId, scope, holdsUntil }: { contactId: number; scope: ConsentScope; holdsUntil?: Day },
): { asked: string } | Refusal<"confidential" | "noText" | "contact" | "noAddress"> {
  return transaction(() => {
    const current = practiceById(practice.id);
    if (!current || current.confidential) return refuse("confidential");
    if (current.did === null) return refuse("noText");
    const contact = findContact(current.rootId, contactId);
    if (!isThere(contact)) return refuse("contact");
    if (contact.email === null) return refuse("noAddress");
    revokeLinks(
      "consent",
      consentEventsOf(current.id).map(({ id }) => id),
    );
    const id = writeEvent(viewer, current, { kind: "asked", contactId, way: "link", scope, happenedOn: today() });
    enqueue({
      reasonKey: `practice-consent/${id}`,
      template: holdsUntil ? "practiceConsentAgain" : "practiceConsent",
      parameters: {
        name: contact.name,
        organisation: current.employerName,
        ask: id,
        ...(holdsUntil ? { holdsUntil } : { by: viewer.name }),
      },
      recipient: contact.email,
      locale: contact.locale ?? "nl",
      contactId,
      employerId: current.employerId,
    });
    return { asked: contact.name };
  });
}

let lookedOn: Day | undefined;
const DAYS_AHEAD = 30; // long enough for a holiday
/**
 * Asks those who said yes for another year, once, a month before it ends: the same contact, the same words, as far as it goes now. Who left
 * is not asked; then a person has to find another. Looks once a day, however often it is called; returns how many were asked now.
 */
export function askAgain(): number {
  if (lookedOn === today()) return 0;
  lookedOn = today();
  const ending = statement<{ id: number; scope: ConsentScope; endsOn: Day }>(`
    SELECT id, scope, ends_on AS endsOn FROM good_practice
    WHERE state = 'consented' AND state_after = 'lapsed' AND voided_at IS NULL AND ends_on > :today AND ends_on <= :until
    ORDER BY ends_on, id LIMIT 100`).all({ today: today(), until: addDays(today(), DAYS_AHEAD) });
  return ending.filter(({ id, scope, endsOn }) => {
    const practice = practiceById(id);
    const contactId = factsOf(id).findLast(({ kind }) => kind === "consented")?.contactId;
    if (!practice || contactId === undefined) return false;
    return "asked" in askConsent(pactwerk("system"), practice, { contactId, scope, holdsUntil: endsOn });
  }).length;
}

/** Whether a mail that asks may still go: asked last, of these words, and not answered; the contact is still there. */
export function askStands(askId: number): boolean {
  const found = askOf(askId);
  if (!found) return false;
  const { ask, practice, facts } = found;
  const last = facts.findLast(({ kind }) => kind === "asked");
  return (
    last?.id === askId &&
    isWaiting(facts, askId, practice.textHash) &&
    isThere(findContact(practice.rootId, ask.contactId))
  );
}

function askOf(askId: number) {
  const row = statement<{ practiceId: number }>(
    "SELECT practice_id AS practiceId FROM practice_event WHERE id = :askId",
  ).get({ askId });
  const practice = row && practiceById(row.practiceId);
  if (!practice || practice.confidential) return;
  const facts = factsOf(practice.id);
  const ask = facts.find(({ id }) => id === askId);
  return ask && { ask, practice, facts };
}

/** What somebody said by phone or on paper: yes and how far, or no. A no while a consent holds withdraws it. Refused as when asking by mail, and on a day before these words were there. */
export function recordAnswer(
  viewer: Viewer,
  practice: Practice,
  input: { contactId: number; answer: ConsentAnswer; way: Exclude<ConsentWay, "link">; on: Day },
): { recorded: true } | Refusal<"confidential" | "noText" | "contact" | "textChanged" | "before" | "future"> {
  return transaction(() => {
    const current = practiceById(practice.id);
    if (!current || current.confidential) return refuse("confidential");
    if (current.did === null) return refuse("noText");
    if (!findContact(current.rootId, input.contactId)) return refuse("contact");
    if (input.on > today()) return refuse("future");
    if (input.on < current.textOn) return refuse("textChanged", current.textOn);
    const facts = factsOf(current.id);
    const last = facts.at(-1)?.happenedOn;
    if (last && input.on < last) return refuse("before", last);
    const { contactId, way, on } = input;
    writeEvent(viewer, current, { ...said(input.answer, current, facts), contactId, way, happenedOn: on });
    return { recorded: true };
  });
}

function said(
  answer: ConsentAnswer,
  practice: Practice,
  facts: ReturnType<typeof factsOf>,
): Pick<Written, "kind" | "scope"> {
  if (answer !== "no") return { kind: "consented", scope: answer };
  return { kind: standingOf(facts, practice, today()).state === "consented" ? "withdrawn" : "refused", scope: null };
}

/** What the page behind a mailed link shows: the words, what is asked and by whom, and how it stands. Nothing when the link or what it is about is gone. */
export function consentPageOf(link: Link | undefined) {
  const found = link?.subjectId ? askOf(link.subjectId) : undefined;
  if (!found) return;
  const { ask, practice, facts } = found;
  const stand = linkStandOf(facts, ask.id, practice, today());
  const { scope, endsOn, stateOn } = standingOf(facts, practice, today());
  return {
    stand,
    asked: { scope: ask.scope, by: ask.recordedBy, on: ask.happenedOn, contact: ask.contact },
    employerName: practice.employerName,
    text: textOfPractice(practice),
    holds: stand === "holds" ? { scope, endsOn } : null,
    stateOn,
  };
}
export type ConsentPage = NonNullable<ReturnType<typeof consentPageOf>>;

/**
 * What the contact answers with the link: yes and how far (never further than was asked), no, or that it withdraws what it gave. Only while
 * the question stands, or the consent holds; otherwise nothing is written and the page says how it stands. The link lives on as long as the consent.
 */
export function answerByLink(
  link: Link | undefined,
  token: string,
  answer: ConsentAnswer | "withdraw",
): { answered: LinkStand } | undefined {
  return transaction(() => {
    const found = link?.subjectId ? askOf(link.subjectId) : undefined;
    if (!found) return;
    const { ask, practice, facts } = found;
    const stand = linkStandOf(facts, ask.id, practice, today());
    const fact = { contactId: ask.contactId, way: "link" as const, happenedOn: today() };
    const them = pactwerk("system");
    if (answer === "withdraw") {
      if (stand !== "holds") return { answered: stand };
      writeEvent(them, practice, { ...fact, kind: "withdrawn", scope: null });
    } else {
      if (stand !== "asks") return { answered: stand };
      const given = answer === "public" && ask.scope === "network" ? "network" : answer;
      writeEvent(them, practice, { ...fact, ...said(given, practice, facts) });
      if (given !== "no") prolongLink("consent", token, instantOf(addMonths(consentEndsOn(today()), 1), "00:00"));
    }
    return { answered: linkStandOf(factsOf(practice.id), ask.id, practice, today()) };
  });
}

/** Voids a fact about the consent that was recorded by mistake; a question's link ends with it. False when it is not of this practice, or gone. */
export function voidConsentEvent(viewer: Viewer, practice: Practice, eventId: number, reason: string): boolean {
  return transaction(() => {
    const event = factsOf(practice.id).find(({ id }) => id === eventId);
    if (!event || !voidFact(viewer, practiceEvent, eventId, reason)) return false;
    if (event.kind === "asked") revokeLinks("consent", [eventId]);
    note(viewer, {
      ...lineAbout("goodPractice", practice),
      action: "eventVoided",
      reason,
      changes: { happenedOn: [event.happenedOn, null] },
    });
    settlePractice(practice.id);
    return true;
  });
}
