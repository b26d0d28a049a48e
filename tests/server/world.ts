import type { Viewer } from "~/access/viewer.server";
import type { AppointmentInput } from "~/appointments/appointments.server";
import { findConversationFor, recordConversation, type TalkInput } from "~/conversations/conversations.server";
import { addContact, findContact, inviteContact } from "~/employers/contacts.server";
import { addEmployer, bareDetails, type EmployerDetails } from "~/employers/employers.server";
import { referToDesk } from "~/employers/referrals.server";
import { signedIn, staff } from "./house";

const TODAY = "2026-11-24";

/** A conversation with nothing but what must be there. */
export function talkAt(employerId: number, input: Partial<TalkInput> = {}): { employerId: number } & TalkInput {
  return {
    employerId,
    establishmentId: null,
    kind: "visit",
    heldOn: TODAY,
    reached: true,
    purposes: [],
    personIds: [],
    contactIds: [],
    newContact: null,
    summary: "Koffie gedronken.",
    internalNote: null,
    promises: [],
    nextContactOn: null,
    ...input,
  };
}

/** A visit of an hour on Thursday morning, in somebody's own diary. */
export const aVisit = (owner: Viewer, more: Partial<AppointmentInput> = {}): AppointmentInput => ({
  establishmentId: null,
  ownerId: owner.personId,
  kind: "visit",
  startsAt: "2026-11-26T09:00:00.000Z",
  endsAt: "2026-11-26T10:00:00.000Z",
  place: null,
  preparation: null,
  purposes: [],
  personIds: [],
  contactIds: [],
  invite: false,
  ...more,
});

export const employerNamed = (viewer: Viewer, name: string, details: Partial<EmployerDetails> = {}) =>
  addEmployer(viewer, { ...bareDetails(name, null), ...details });

/** A contact who may sign in, signed in. */
function contactAt(viewer: Viewer, employerId: number, name: string, email: string) {
  const id = addContact(viewer, employerId, { name, jobTitle: "eigenaar", email, phone: null, locale: null });
  const contact = findContact(employerId, id);
  if (!contact) throw new Error("The contact was just added");
  inviteContact(viewer, contact, "hun werkgever", "finisher");
  const personId = findContact(employerId, id)?.personId;
  if (!personId) throw new Error("The contact was just invited");
  return { contactId: id, ...signedIn(personId, id) };
}

/**
 * A small city: everyone with a role, the bakery (handed over to the desk) and the garage (not), each with its own contact. At the bakery
 * one open and one confidential talk; words and a day are planted in what must not leak.
 */
export function smallCity() {
  const samira = staff("Samira el Amrani", "broker");
  const tom = staff("Tom Bakker", "broker");
  const hanneke = staff("Hanneke Wolters", "programmeManager");
  const nadia = staff("Nadia Yılmaz", "deskAdviser");
  const anouk = staff("Anouk Verhoeven", "employmentAdviser");
  const ruben = staff("Ruben Hofstra", "admin");
  const bakery = employerNamed(samira, "Bakkerij Korenkruim", { brokerId: samira.personId, sizeClass: "2-9" });
  const garage = employerNamed(samira, "Garage Remblok", { brokerId: tom.personId });
  referToDesk(samira, bakery, { consentBy: "Jorien Aalders", question: null });
  const jorien = contactAt(samira, bakery, "Jorien Aalders", "jorien@korenkruim.example");
  const piet = contactAt(samira, garage, "Piet Moer", "piet@remblok.example");
  const promise = {
    side: "municipality" as const,
    ownerId: samira.personId,
    contactId: null,
    dueOn: "2026-12-01",
    shared: true,
  };
  const open = recordConversation(
    samira,
    talkAt(bakery, {
      heldOn: "2026-11-03",
      summary: "Over brood gepraat.",
      internalNote: "FLUISTERWOORD",
      promises: [{ ...promise, what: "Folder sturen" }],
    }),
  );
  const secret = recordConversation(
    samira,
    talkAt(bakery, {
      heldOn: "2026-11-19",
      purposes: ["holdToAccount"],
      summary: "GEHEIMWOORD in de vacature.",
      personIds: [samira.personId],
      promises: [{ ...promise, what: "GEHEIMBELOFTE", dueOn: "2026-11-25" }],
    }),
  );
  const atGarage = recordConversation(samira, talkAt(garage, { heldOn: "2026-11-05", summary: "GARAGEWOORD" }));
  const openTalk = findConversationFor(samira, open);
  if (!openTalk) throw new Error("The talk was just recorded");
  return { samira, tom, hanneke, nadia, anouk, ruben, jorien, piet, bakery, garage, open, secret, atGarage };
}

export const planted = ["GEHEIMWOORD", "GEHEIMBELOFTE", "2026-11-19", "2026-11-25"];
