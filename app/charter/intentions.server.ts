import { database, transaction } from "db/connection.server";
import { charterIntention, charterIntentionEvent } from "db/schema/pact";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import { addDays, type Day } from "../days";
import { findContact } from "../employers/contacts.server";
import { recorded, rootOf } from "../employers/employers.server";
import { type Refusal, refuse } from "../history/fact";
import { voidFact } from "../history/facts.server";
import { changesBetween, note } from "../history/history.server";
import { refresh } from "../standing/summary.server";
import { findIntention, intentionsAt } from "./find.server";
import { type Intention, type IntentionEvent, isOpen } from "./intention";
import { overlappingSignature } from "./signatures.server";

type Done = { id: number };

/**
 * Records that an employer intends to sign the Charter. Refused on a day to come, with a contact of another employer, on a day on which
 * it is a signatory, and while another intention waits.
 */
export function intend(
  viewer: Viewer,
  employerId: number,
  { intendedOn, contactId }: { intendedOn: Day; contactId: number | null },
): Done | Refusal<"future" | "contact" | "signed" | "open"> {
  return transaction((): Done | Refusal<"future" | "contact" | "signed" | "open"> => {
    if (intendedOn > today()) return refuse("future");
    if (contactId !== null && !findContact(rootOf(employerId), contactId)) return refuse("contact");
    const signed = overlappingSignature(employerId, { from: intendedOn, until: addDays(intendedOn, 1) });
    if (signed) return refuse("signed", signed.signedOn);
    const other = intentionsAt(employerId).find(isOpen);
    if (other) return refuse("open", other.intendedOn);
    const { id } = database()
      .insert(charterIntention)
      .values({ employerId, intendedOn, contactId, ...recorded(viewer, now()) })
      .returning({ id: charterIntention.id })
      .get();
    const changes = changesBetween({}, { intendedOn });
    note(viewer, { action: "intended", record: ["charterIntention", id], employerId, audience: "staff", changes });
    refresh([employerId]);
    return { id };
  });
}

type EventRefusal = Refusal<"gone" | "closed" | "future" | "beforeIntending" | "sentAlready">;

/** One of the two things that happen to an intention, only while it waits for a signature. */
function happened(
  viewer: Viewer,
  { id: intentionId, employerId }: Intention,
  event: { kind: IntentionEvent["kind"]; on: Day; reason: string | null },
): Done | EventRefusal {
  return transaction((): Done | EventRefusal => {
    const { kind, on, reason } = event;
    const current = findIntention(employerId, intentionId);
    if (!current) return refuse("gone");
    if (!isOpen(current)) return refuse("closed", current.dropped?.happenedOn ?? current.signedOn);
    if (kind === "sentToSer" && current.sent) return refuse("sentAlready", current.sent.happenedOn);
    if (on > today()) return refuse("future");
    if (on < current.intendedOn) return refuse("beforeIntending", current.intendedOn);
    const { id } = database()
      .insert(charterIntentionEvent)
      .values({ intentionId, kind, happenedOn: on, reason, ...recorded(viewer, now()) })
      .returning({ id: charterIntentionEvent.id })
      .get();
    const changes = changesBetween({}, { [kind === "sentToSer" ? "sentOn" : "droppedOn"]: on });
    note(viewer, {
      action: kind === "sentToSer" ? "sent" : "dropped",
      record: ["charterIntention", intentionId],
      employerId,
      audience: "staff",
      reason: reason ?? undefined,
      changes,
    });
    refresh([employerId]);
    return { id };
  });
}

/** Records that we sent the intention to SER. Refused when it was sent already, when it no longer waits, before it was intended, and on a day to come. */
export const sendIntention = (viewer: Viewer, intention: Intention, on: Day) =>
  happened(viewer, intention, { kind: "sentToSer", on, reason: null });

/** Records that they will not sign after all. Refused when it no longer waits, before it was intended, and on a day to come. */
export const dropIntention = (viewer: Viewer, intention: Intention, on: Day, reason: string) =>
  happened(viewer, intention, { kind: "dropped", on, reason });

/** They never intended to: the intention no longer counts. Refused when it was voided already. */
export function voidIntention(viewer: Viewer, { id, employerId }: Intention, reason: string): Done | Refusal<"gone"> {
  return transaction((): Done | Refusal<"gone"> => {
    if (!voidFact(viewer, charterIntention, id, reason)) return refuse("gone");
    note(viewer, { action: "voided", record: ["charterIntention", id], employerId, audience: "staff", reason });
    refresh([employerId]);
    return { id };
  });
}

/** It was not sent, or not dropped. Refused when it was voided already, and when an intention would wait beside another one. */
export function voidIntentionEvent(
  viewer: Viewer,
  { id: intentionId, employerId }: Intention,
  kind: IntentionEvent["kind"],
  reason: string,
): Done | Refusal<"gone" | "open"> {
  return transaction((): Done | Refusal<"gone" | "open"> => {
    const current = findIntention(employerId, intentionId);
    const event = kind === "dropped" ? current?.dropped : current?.sent;
    if (!event) return refuse("gone");
    const other = kind === "dropped" ? intentionsAt(employerId).find(isOpen) : undefined;
    if (other) return refuse("open", other.intendedOn);
    voidFact(viewer, charterIntentionEvent, event.id, reason);
    const action = kind === "sentToSer" ? "sentVoided" : "dropVoided";
    note(viewer, { action, record: ["charterIntention", intentionId], employerId, audience: "staff", reason });
    refresh([employerId]);
    return { id: intentionId };
  });
}
