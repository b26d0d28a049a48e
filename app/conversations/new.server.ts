import type { z } from "zod";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { listContacts } from "../employers/contacts.server";
import { findEmployerFor, type VisibleEmployer } from "../employers/employers.server";
import { listEstablishments } from "../employers/establishments.server";
import { sightOf } from "../employers/sight.server";
import type { Say } from "../forms/parse-form.server";
import { findSummary } from "../standing/summary.server";
import { isConfidential, likelyPurpose } from "./conversation";
import type { conversationSchema } from "./conversation.schema.server";
import { type ConversationInput, conversationsAt, recentEmployersOf } from "./conversations.server";
import { contactsOf, listColleagues, promiserOf } from "./people.server";
import { openPromisesAt } from "./promises.server";

/** What the form knows of the employer that was chosen: its people, where, what was said last, what is open. */
export function aboutEmployer(viewer: Viewer, employer: VisibleEmployer) {
  const [last] = conversationsAt(viewer, employer.id, { limit: 1 });
  const contacts = listContacts(employer.id);
  const establishments = listEstablishments(employer.id);
  const wereThere = last?.participants.flatMap(({ contactId }) => contactId ?? []) ?? [];
  const likely = wereThere.length > 0 ? wereThere : contacts.length === 1 ? contacts.map(({ id }) => id) : [];
  const summary = findSummary(employer.id);
  return {
    id: employer.id,
    name: employer.name,
    contacts: contacts.map(({ id, name, jobTitle }) => ({ id, name, jobTitle, likely: likely.includes(id) })),
    establishments:
      establishments.length > 1
        ? establishments.map(({ id, name, address, place }) => ({
            id,
            label: [name, address, place].filter(Boolean).join(", ") || `#${id}`,
          }))
        : [],
    purpose: likelyPurpose({ spokenBefore: last !== undefined, joined: summary?.pactStep === 3 }),
    last: last ? { id: last.id, heldOn: last.heldOn, kind: last.kind, summary: last.summary } : null,
    promises: openPromisesAt(viewer, employer.id).map(({ id, what, side, owner, contact, dueOn }) => ({
      id,
      what,
      side,
      who: owner ?? contact,
      dueOn,
    })),
  };
}

/** Employers one most likely logs a talk with. */
export const recentFor = (viewer: Viewer) => recentEmployersOf(viewer, sightOf(viewer), 8);

type Parsed = z.output<typeof conversationSchema>;

/**
 * Checks what the schema cannot: that employer, people and place belong together and to the viewer's sight, and the day.
 * Returns the command's input, or errors by field.
 */
export function judgeConversation(
  viewer: Viewer,
  parsed: Parsed,
  say: Say,
): { input: ConversationInput; employer: VisibleEmployer } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const employer = findEmployerFor(viewer, parsed.employerId);
  if (!employer) return { errors: { employerId: say("employer") } };
  const day = today();
  if (parsed.heldOn > day) errors.heldOn = say("future");
  if (isConfidential(parsed.purposes) && !allows(viewer, "conversation.confidential")) errors.purposes = say("invalid");
  const colleagues = listColleagues();
  const ids = (prefix: string) =>
    parsed.people.filter((one) => one.startsWith(prefix)).map((one) => Number(one.slice(prefix.length)));
  const personIds = [...ids("person:"), ...(parsed.colleague ? [parsed.colleague] : [])];
  const contactIds = ids("contact:");
  if (
    personIds.some((id) => !colleagues.some((one) => one.id === id)) ||
    contactsOf(employer.id, contactIds).length !== new Set(contactIds).size
  )
    errors.people = say("people");
  if (
    parsed.establishmentId !== null &&
    !listEstablishments(employer.id).some(({ id }) => id === parsed.establishmentId)
  )
    errors.establishmentId = say("invalid");
  const promises = parsed.promises.flatMap((row, index) => {
    const promiser = promiserOf(viewer, employer.id, row.who, colleagues);
    if (!promiser) errors[`promises.${index}.who`] = say("who");
    return promiser ? [{ ...promiser, what: row.what, dueOn: row.dueOn, shared: row.shared === "yes" }] : [];
  });
  const nextContactOn =
    parsed.next === "pick"
      ? parsed.nextDay
      : parsed.next === "" || parsed.next === "none" || parsed.next === undefined
        ? null
        : parsed.next;
  if (parsed.next === "pick" && !parsed.nextDay) errors.nextDay = say("dueOn");
  if (nextContactOn !== null && nextContactOn < day) errors.nextDay = say("past");
  if (Object.keys(errors).length > 0) return { errors };
  const { kind, heldOn, purposes, summary, internalNote, establishmentId, newName, newTitle } = parsed;
  const newContact = newName === null ? null : { name: newName, jobTitle: newTitle };
  const input = {
    employerId: employer.id,
    establishmentId,
    kind,
    heldOn,
    reached: parsed.notReached !== "yes",
    purposes,
    personIds,
    contactIds,
    newContact,
    summary,
    internalNote,
    promises,
    nextContactOn,
  };
  return { input, employer };
}
