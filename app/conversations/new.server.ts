import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { stands, usualDuration } from "../appointments/appointment";
import {
  type Appointment,
  type AppointmentInput,
  becomeConversation,
  diaryOf,
  findAppointmentFor,
  planAppointment,
} from "../appointments/appointments.server";
import { endOf, instantOf, later, now, today } from "../clock.server";
import type { Day } from "../days";
import { contactsAt, listContacts } from "../employers/contacts.server";
import { findByKvkNumber, perhapsTheSame } from "../employers/duplicates.server";
import { addEmployer, bareDetails, findEmployerFor } from "../employers/employers.server";
import { establishmentChoices, listEstablishments } from "../employers/establishments.server";
import { listBrokers } from "../employers/list.server";
import { sightOf } from "../employers/sight.server";
import type { Content } from "../files/files.server";
import type { Made } from "../forms/once.server";
import type { Say } from "../forms/parse-form.server";
import { partnerChoices } from "../partners/partners.server";
import { atOf, type PartyId, type PartyRef, partyOf, sameParty } from "../partners/party";
import { findPartyFor } from "../partners/party.server";
import { paths } from "../paths";
import { findSummary } from "../standing/summary.server";
import { isConfidential, likelyPurpose, type Purpose, sideIn } from "./conversation";
import type { conversationSchema, firstConversationSchema, TalkForm } from "./conversation.schema.server";
import {
  conversationsWith,
  oddDay,
  recentEmployersOf,
  recordConversation,
  type TalkInput,
} from "./conversations.server";
import { contactsOf, listColleagues, promiserOf, purposesWith } from "./people.server";
import { attachPhotos } from "./photos/photos.server";
import {
  findPromiseFor,
  keepPromise,
  mayClose,
  openPromisesWith,
  type PromiseRow,
  type ShownBy,
} from "./promises.server";

/** What the form knows of whom was chosen: its people, where, what was said last, what is open. */
export function aboutParty(viewer: Viewer, party: PartyRef) {
  const [last] = conversationsWith(viewer, party, { limit: 1 });
  const contacts = contactsAt(party);
  const wereThere = last?.participants.flatMap(({ contactId }) => contactId ?? []) ?? [];
  const likely = wereThere.length > 0 ? wereThere : contacts.length === 1 ? contacts.map(({ id }) => id) : [];
  const joined = party.kind === "employer" && findSummary(party.id)?.pactStep === 3;
  return {
    ...party,
    contacts: contacts.map(({ id, name, jobTitle }) => ({ id, name, jobTitle, likely: likely.includes(id) })),
    establishments: party.kind === "employer" ? establishmentChoices(party.id) : [],
    purpose: likelyPurpose({ spokenBefore: last !== undefined, joined }),
    last: last ? { id: last.id, heldOn: last.heldOn, kind: last.kind, summary: last.summary } : null,
    promises: openPromisesWith(viewer, party).map((row) => ({
      id: row.id,
      what: row.what,
      side: sideIn(row),
      who: row.owner ?? row.contact,
      dueOn: row.dueOn,
      mayClose: mayClose(viewer, row),
    })),
  };
}

/** Partners to choose from, for who may see them. */
export const partnersFor = (viewer: Viewer) => (allows(viewer, "partner.view") ? partnerChoices() : []);

/** The other employers of a group meeting, from the address or the form: those the viewer sees, each once, with the people we know. */
export const othersAt = (viewer: Viewer, ids: readonly (string | number)[], main: PartyId | undefined) =>
  [...new Map(ids.flatMap((id) => findEmployerFor(viewer, id) ?? []).map(({ id, name }) => [id, name]))]
    .filter(([id]) => !sameParty({ kind: "employer", id }, main))
    .map(([id, name]) => ({ id, name, contacts: listContacts(id).map(({ id, name }) => ({ id, name })) }));

/** Employers one most likely logs a talk with. */
export const recentFor = (viewer: Viewer) => recentEmployersOf(viewer, sightOf(viewer), 8);

/** Today's appointments that still stand, for the top of the list of employers. */
export function plannedFor(viewer: Viewer) {
  const day = today();
  return diaryOf(viewer, viewer.personId, { from: instantOf(day, "00:00"), until: endOf(day) })
    .filter(stands)
    .map((row) => ({ id: row.id, startsAt: row.startsAt, party: partyOf(row) }));
}

/** What an appointment fills in of the talk it becomes. One of a later day is logged as of today: it was held earlier than planned. */
export function fromAppointment(viewer: Viewer, id: string | null) {
  const row = id === null ? undefined : findAppointmentFor(viewer, id);
  if (!row || !stands(row)) return;
  return {
    row,
    filled: {
      id: row.id,
      on: [row.on, today()].sort()[0] as Day,
      plannedOn: row.on,
      startsAt: row.startsAt,
      kind: row.kind,
      purposes: row.purposes,
      establishmentId: row.establishmentId,
      people: row.guests.map(({ personId, contactId }) =>
        personId === null ? `contact:${contactId}` : `person:${personId}`,
      ),
    },
  };
}

/**
 * Checks what the schema cannot: that employer or partner, people and place belong together and to the viewer's sight, and the day.
 * Returns the command's input and whom it is with, or errors by field.
 */
export function judgeConversation(viewer: Viewer, parsed: TalkForm, say: Say) {
  const party = findPartyFor(
    viewer,
    "partnerId" in parsed ? { partner: parsed.partnerId } : { employer: parsed.employerId },
  );
  if (!party) return { errors: { employerId: say("employer") } };
  const judged = judgeTalk(viewer, party, parsed, say);
  return "errors" in judged ? judged : { ...judged, party };
}

/** The same of a talk with this party; with none, with an employer one that is added with it: nobody is known there yet. */
export function judgeTalk(
  viewer: Viewer,
  party: PartyRef | undefined,
  parsed: Omit<z.output<typeof conversationSchema>, "employerId">,
  say: Say,
):
  | {
      input: TalkInput;
      /** The same talk at the other employers of a group meeting, each with its own people, promises and what was heard there. */
      others: (Pick<TalkInput, "contactIds" | "promises" | "heard"> & { employerId: number; name: string })[];
      /** What was promised there and is done: the talk shows it. */
      kept: PromiseRow[];
      /** The appointment it comes from, when that still stands and is with them. */
      appointment: Appointment | undefined;
      /** The appointment that follows from it. */
      next: AppointmentInput | undefined;
    }
  | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const odd = oddDay(parsed.heldOn);
  if (odd) errors.heldOn = say(odd);
  const fitting = purposesWith(viewer, party);
  if (!parsed.purposes.every((one) => fitting.includes(one))) errors.purposes = say("invalid");
  const colleagues = listColleagues();
  const ids = (prefix: string) =>
    parsed.people.filter((one) => one.startsWith(prefix)).map((one) => Number(one.slice(prefix.length)));
  const personIds = [...ids("person:"), ...(parsed.colleague ? [parsed.colleague] : [])];
  const contactIds = ids("contact:");
  const also = othersAt(viewer, parsed.also, party);
  if (also.length < parsed.also.length) errors.also = say("also");
  if (also.length > 0 && isConfidential(parsed.purposes)) errors.also = say("alone");
  const others = also.map(({ id, name }): PartyRef => ({ kind: "employer", id, name }));
  const there = [...(party ? [party] : []), ...others];
  /** Where in the meeting, as the form says it: an employer, or nothing for whom it is with. */
  const placeOf = (at: number | null) =>
    at === null ? party : there.find(({ kind, id }) => kind === "employer" && id === at);
  const isThere = (at: number | null) => at === null || placeOf(at) !== undefined;
  const peopleAt = (one: PartyRef | undefined) => (one ? contactsOf(one, contactIds) : []);
  const known = there.reduce((sum, one) => sum + peopleAt(one).length, 0);
  if (personIds.some((id) => !colleagues.some((one) => one.id === id)) || known !== new Set(contactIds).size)
    errors.people = say("people");
  if (
    parsed.establishmentId !== null &&
    !(party?.kind === "employer" && listEstablishments(party.id).some(({ id }) => id === parsed.establishmentId))
  )
    errors.establishmentId = say("invalid");
  const promises = parsed.promises.flatMap((row, index) => {
    const contactId = Number(/^contact:(\d+)$/.exec(row.who)?.[1] ?? 0);
    const theirs = there.find((one) => contactsOf(one, [contactId]).length > 0); // who promised says where
    const at = theirs ?? placeOf(row.at);
    const promiser = promiserOf(viewer, at, row.who, colleagues);
    if (!promiser) errors[`promises.${index}.who`] = say("who");
    if (!isThere(row.at)) errors[`promises.${index}.at`] = say("at");
    const hasPortal = at?.kind !== "partner";
    const shared = hasPortal && row.shared === "yes";
    const sharedThough = hasPortal && row.sharedThough === "yes";
    return promiser ? [{ ...promiser, what: row.what, dueOn: row.dueOn, shared, sharedThough, at }] : [];
  });
  for (const [index, { at }] of parsed.heard.entries()) if (!isThere(at)) errors[`heard.${index}.at`] = say("at");
  const saidAt = (one: PartyRef | undefined) => ({
    contactIds: peopleAt(one),
    promises: promises.filter(({ at }) => sameParty(at, one)).map(({ at: _, ...promise }) => promise),
    heard: parsed.heard.filter(({ at }) => sameParty(placeOf(at), one)).map(({ at: _, ...heard }) => heard),
  });
  const kept = party ? parsed.kept.map((id) => findPromiseFor(viewer, id)) : [];
  const done = kept.flatMap((row) => (row && sameParty(partyOf(row), party) && mayClose(viewer, row) ? row : []));
  if (done.length !== parsed.kept.length) errors.kept = say("invalid");
  const { nextContactOn, startsAt, ...wrong } = nextContactIn(parsed, say);
  Object.assign(errors, wrong.errors);
  if (Object.keys(errors).length > 0) return { errors };
  const { kind, heldOn, purposes, summary, internalNote, establishmentId, newName, newTitle } = parsed;
  const newContact = newName === null ? null : { name: newName, jobTitle: newTitle };
  const input = {
    establishmentId,
    kind,
    heldOn,
    reached: parsed.notReached !== "yes",
    purposes,
    personIds,
    newContact,
    summary,
    internalNote,
    nextContactOn,
    ...saidAt(party),
  };
  const planned = findAppointmentFor(viewer, parsed.appointmentId ?? undefined);
  const appointment = planned && stands(planned) && sameParty(partyOf(planned), party) ? planned : undefined;
  return {
    input,
    others: others.map((one) => ({ employerId: one.id, name: one.name, ...saidAt(one) })),
    kept: done,
    appointment,
    next: startsAt === undefined ? undefined : nextOne(viewer, input, startsAt),
  };
}

/** The day of the next contact, and the instant when a time was given; or what is wrong with them. */
function nextContactIn({ next, nextDay, nextTime }: Pick<TalkForm, "next" | "nextDay" | "nextTime">, say: Say) {
  const errors: Record<string, string> = {};
  const nextContactOn = next === "pick" ? nextDay : next === "" || next === "none" || next === undefined ? null : next;
  if (next === "pick" && !nextDay) errors.nextDay = say("dueOn");
  if (nextContactOn !== null && nextContactOn < today()) errors.nextDay = say("past");
  const startsAt = nextContactOn && nextTime ? instantOf(nextContactOn, nextTime) : undefined;
  if (nextTime && !nextContactOn) errors.nextTime = say("timeNoDay");
  if (startsAt !== undefined && startsAt < now() && !errors.nextDay) errors.nextTime = say("past");
  return { nextContactOn, startsAt, errors };
}

type Judged = Exclude<ReturnType<typeof judgeTalk>, { errors: unknown }>;

/** Records what was judged, ties it to the appointment it comes from, and plans the one that follows: in the caller's transaction. */
export function logConversation(
  viewer: Viewer,
  { input, others, kept, appointment, next }: Judged,
  party: PartyRef,
  said: string,
  photos: Content[],
): Made {
  const meetingKey = others.length > 0 ? randomUUID() : null;
  const at = atOf(party);
  const id = recordConversation(viewer, { ...input, ...at, meetingKey });
  attachPhotos(viewer, id, at.employerId ?? null, photos);
  for (const { name: _, ...other } of others) {
    const there = { ...input, ...other, establishmentId: null, newContact: null, meetingKey };
    attachPhotos(viewer, recordConversation(viewer, there), other.employerId, photos);
  }
  for (const promise of kept) keepPromise(viewer, promise, shownBy(promise, id, input.purposes));
  if (appointment) becomeConversation(viewer, appointment, id);
  if (next) planAppointment(viewer, at, next);
  return { path: paths.party(party), said };
}

/** A confidential talk is not named at a promise that others see too. */
const shownBy = (promise: PromiseRow, id: number, purposes: Purpose[]): ShownBy | undefined =>
  isConfidential(purposes) && !promise.confidential ? undefined : { kind: "conversation", id, words: null };

/** What stands in the way of adding this employer: one with its number, or some that look like it. Nothing when there are none. */
export function alreadyThere({ newEmployer, newEmployerKvk, newEmployerPlace }: First, notSame: boolean) {
  const known = newEmployerKvk === null ? undefined : findByKvkNumber(newEmployerKvk);
  if (known) return { known: true, duplicates: [{ ...known, kvkNumber: newEmployerKvk, place: null }] };
  const duplicates = notSame ? [] : perhapsTheSame(newEmployer, newEmployerPlace);
  return duplicates.length > 0 ? { known: false, duplicates } : undefined;
}

/** Adds the employer of a first talk by what is known of it; who adds it as a broker has it. The caller asked about duplicates. */
export function addWithTalk(viewer: Viewer, { newEmployer, newEmployerKvk, newEmployerPlace }: First) {
  const brokerId = listBrokers().some(({ id }) => id === viewer.personId) ? viewer.personId : null;
  const details = { ...bareDetails(newEmployer, newEmployerKvk), place: newEmployerPlace, brokerId };
  return { kind: "employer" as const, id: addEmployer(viewer, details), name: newEmployer };
}
type First = Pick<z.output<typeof firstConversationSchema>, "newEmployer" | "newEmployerKvk" | "newEmployerPlace">;

/** The next appointment: the same kind and people; what it is about is seen then, unless it has to stay confidential. */
function nextOne(viewer: Viewer, talk: TalkInput, startsAt: string): AppointmentInput {
  const kind = talk.kind === "email" ? "phone" : talk.kind;
  return {
    establishmentId: talk.establishmentId,
    ownerId: viewer.personId,
    kind,
    startsAt,
    endsAt: later(startsAt, usualDuration(kind) * 60_000),
    place: null,
    preparation: null,
    purposes: talk.purposes,
    personIds: talk.personIds,
    contactIds: talk.contactIds,
    invite: false,
  };
}
