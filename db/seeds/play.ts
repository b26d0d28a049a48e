import type { Viewer } from "~/access/viewer.server";
import { now, today } from "~/clock.server";
import type { ConversationKind, Purpose } from "~/conversations/conversation";
import { recordConversation, type TalkInput } from "~/conversations/conversations.server";
import {
  dropPromise,
  findPromiseFor,
  keepPromise,
  movePromise,
  type NewPromise,
  type PromiseRow,
  promisesOf,
} from "~/conversations/promises.server";
import type { Day } from "~/days";
import {
  addContact,
  type ContactDetails,
  findContact,
  inviteContact,
  type PortalRole,
} from "~/employers/contacts.server";
import { addEmployer, bareDetails, type EmployerDetails } from "~/employers/employers.server";
import { text } from "~/language/messages";
import { mailWords } from "~/mail/messages";
import { claimNext, markSent } from "~/mail/outbox.server";
import type { At } from "~/partners/party";
import { paths } from "~/paths";
import { baseUrl } from "~/settings.server";

/** The shorthand in which the stories are told: a command with what matters in it, the rest as usual. */

export const newEmployer = (
  viewer: Viewer,
  details: Partial<EmployerDetails> & { name: string },
  registeredOn: Day = today(),
): number => addEmployer(viewer, { ...bareDetails(details.name, null), ...details }, { registeredOn });

export const newContact = (
  viewer: Viewer,
  employerId: number,
  details: Partial<ContactDetails> & { name: string },
  source = "van de werkgever zelf",
): number =>
  addContact(viewer, employerId, { jobTitle: null, email: null, phone: null, locale: null, ...details }, { source });

export const ours = (viewer: Viewer, what: string, dueOn: Day): NewPromise => ({
  what,
  dueOn,
  side: viewer.roles.includes("deskAdviser") ? "desk" : "municipality",
  ownerId: viewer.personId,
  contactId: null,
  shared: true,
});
export const theirs = (contactId: number, what: string, dueOn: Day): NewPromise => ({
  what,
  dueOn,
  side: "employer",
  ownerId: null,
  contactId,
  shared: true,
});

type Talk = At &
  Partial<TalkInput> & {
    kind: ConversationKind;
    purposes: Purpose[];
    summary: string;
    with?: Viewer[];
  };

/** A talk of today that reached them. Returns its promises in the order they were made. */
export function talk(viewer: Viewer, { with: colleagues = [], ...input }: Talk): PromiseRow[] {
  const usual = {
    establishmentId: null,
    heldOn: today(),
    reached: true,
    contactIds: [],
    newContact: null,
    internalNote: null,
    promises: [],
    nextContactOn: null,
  };
  const id = recordConversation(viewer, {
    ...usual,
    personIds: [viewer, ...colleagues].map(({ personId }) => personId),
    ...input,
  });
  return promisesOf(viewer, id);
}

/** A promise as it stands now: what was moved before is read anew. */
const current = (viewer: Viewer, promise: PromiseRow | undefined): PromiseRow => {
  const row = promise && findPromiseFor(viewer, promise.id);
  if (!row) throw new Error(`${viewer.name} does not see this promise`);
  return row;
};
export const keep = (
  viewer: Viewer,
  promise: PromiseRow | undefined,
  shownBy: "conversation" | "mail" | "plan" | "other" = "mail",
) => keepPromise(viewer, current(viewer, promise), { kind: shownBy, id: null, words: null });
export const drop = (viewer: Viewer, promise: PromiseRow | undefined, reason: string) =>
  dropPromise(viewer, current(viewer, promise), reason);
export const move = (viewer: Viewer, promise: PromiseRow | undefined, dueOn: Day) =>
  movePromise(viewer, current(viewer, promise), dueOn);

/** Invites a contact; the mail went out at once, and its link has long been used or run out. */
export function invite(
  viewer: Viewer,
  employerId: number,
  contactId: number,
  employerName: string,
  portalRole: PortalRole = "finisher",
) {
  const contact = findContact(employerId, contactId);
  if (!contact || !inviteContact(viewer, contact, employerName, portalRole).invited)
    throw new Error(`${contactId} cannot be invited`);
  const mail = claimNext("seed");
  if (!mail) throw new Error(`No mail waits at ${now()}`);
  const t = text(mailWords, mail.locale);
  markSent(
    mail.id,
    "seed",
    t("invite.subject", { organisation: employerName }),
    t("invite.text", {
      name: contact.name,
      by: viewer.name,
      organisation: employerName,
      link: baseUrl() + paths.signInLink("…"),
    }),
  );
}
