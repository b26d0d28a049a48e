import { database, statement, transaction } from "db/connection.server";
import type { Changes } from "db/schema/house";
import { membership, membershipEnd } from "db/schema/pact";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import { type Day, overlap, type Period } from "../days";
import { findContact } from "../employers/contacts.server";
import { recorded, rootOf } from "../employers/employers.server";
import { notVoided, type Refusal, refuse } from "../history/fact";
import { traceColumns, traceJoins, voidFact } from "../history/facts.server";
import { changesBetween, note } from "../history/history.server";
import { knowsPartner } from "../partners/partners.server";
import { roundsOf } from "../rounds/rounds.server";
import { refresh } from "../standing/summary.server";
import { type JoinRoute, type LeaveReason, type Leaving, type Membership, periodOf } from "./membership";
import { declarationOn } from "./settings.server";

const family = "SELECT id FROM employer WHERE root_id = (SELECT root_id FROM employer WHERE id = :employer)";

/** All memberships of an employer and of what was merged into it, the last first, the mistaken ones too. The caller asked whether the employer is theirs to see. */
export function membershipsAt(employerId: number): Membership[] {
  const leavings = statement<Leaving & { membershipId: number }>(`
    SELECT f.id, f.membership_id AS membershipId, f.left_on AS leftOn, f.reason, f.note, ${traceColumns}
    FROM membership_end f JOIN membership m ON m.id = f.membership_id ${traceJoins} WHERE m.employer_id IN (${family}) ORDER BY f.id`).all(
    { employer: employerId },
  );
  return statement<Omit<Membership, "leaving" | "mistakenLeavings">>(`
    SELECT f.id, f.employer_id AS employerId, f.joined_on AS joinedOn, f.declaration, f.route, f.contact_id AS contactId,
      c.name AS contact, f.partner_id AS partnerId, q.name AS partner, f.round_id AS roundId, w.name AS round, ${traceColumns}
    FROM membership f LEFT JOIN contact c ON c.id = f.contact_id LEFT JOIN partner q ON q.id = f.partner_id
      LEFT JOIN recruitment_round w ON w.id = f.round_id ${traceJoins} WHERE f.employer_id IN (${family})
    ORDER BY f.joined_on DESC, f.id DESC`)
    .all({ employer: employerId })
    .map((row) => {
      const own = leavings.filter(({ membershipId }) => membershipId === row.id);
      return {
        ...row,
        leaving: notVoided(own)[0] ?? null,
        mistakenLeavings: own.filter(({ voidedAt }) => voidedAt !== null),
      };
    });
}

/** A membership of this employer that still counts; nothing when the id is another's or it was voided. */
export const findMembership = (employerId: number, id: string | number | undefined): Membership | undefined =>
  notVoided(membershipsAt(employerId)).find((one) => String(one.id) === String(id));

/** `partnerId` counts only on the route through a partner, and is needed there; so does `roundId` on that through a recruitment round. */
export type JoinInput = {
  joinedOn: Day;
  route: JoinRoute;
  contactId: number | null;
  partnerId?: number | null;
  roundId?: number | null;
};
type Done = { id: number };

/**
 * The membership of this employer that shares a day with a period. A known one is held against those recorded at the same employer: two that
 * were merged may both have joined, and then either can still be corrected.
 */
const overlapping = (employerId: number, period: Period, known?: number) =>
  notVoided(membershipsAt(employerId)).find(
    (one) =>
      one.id !== known && (known === undefined || one.employerId === employerId) && overlap(periodOf(one), period),
  );

function refusalOf(
  employerId: number,
  { joinedOn, contactId, ...input }: JoinInput,
  until: Day | null,
  except?: number,
) {
  if (joinedOn > today()) return refuse("future");
  if (until !== null && until <= joinedOn) return refuse("afterLeaving", until);
  if (contactId !== null && !findContact(rootOf(employerId), contactId)) return refuse("contact");
  const { route, partnerId, roundId } = throughWhom(input);
  if (route === "partner" && (partnerId === null || !knowsPartner(partnerId))) return refuse("partner");
  if (route === "round" && !roundsOf(rootOf(employerId)).some(({ id }) => id === roundId)) return refuse("round");
  const other = overlapping(employerId, { from: joinedOn, until }, except);
  return other && refuse("overlaps", other.joinedOn);
}

const throughWhom = ({
  route,
  partnerId = null,
  roundId = null,
}: Pick<JoinInput, "route" | "partnerId" | "roundId">) => ({
  route,
  partnerId: route === "partner" ? partnerId : null,
  roundId: route === "round" ? roundId : null,
});

function write(viewer: Viewer, employerId: number, input: JoinInput, at: string, replacesId: number | null): number {
  const { joinedOn, contactId } = input;
  const values = {
    employerId,
    joinedOn,
    contactId,
    ...throughWhom(input),
    declaration: declarationOn(joinedOn),
    replacesId,
  };
  return database()
    .insert(membership)
    .values({ ...values, ...recorded(viewer, at) })
    .returning({ id: membership.id })
    .get().id;
}

const noteAbout = (
  viewer: Viewer,
  { id, employerId }: Pick<Membership, "id" | "employerId">,
  action: string,
  changes: Changes,
  reason?: string,
) => note(viewer, { action, record: ["membership", id], employerId, audience: "staff", reason, changes });

/**
 * Records that an employer joined the pact, under the declaration of that day. Refused on a day to come, with a contact of another
 * employer, through a partner or a round without saying which, and while another membership of the same employer runs or follows: one cannot join twice.
 */
export function join(
  viewer: Viewer,
  employerId: number,
  input: JoinInput,
): Done | Refusal<"future" | "afterLeaving" | "contact" | "partner" | "round" | "overlaps"> {
  return transaction(() => {
    const refusal = refusalOf(employerId, input, null);
    if (refusal) return refusal;
    const id = write(viewer, employerId, input, now(), null);
    const changes = changesBetween({}, shown(input));
    noteAbout(viewer, { id, employerId }, "joined", changes);
    refresh([employerId]);
    return { id };
  });
}

/**
 * Records that a member left; `leftOn` is the first day on which it is no member. Where two members were merged both memberships end: it is one
 * employer that leaves. Refused on a day to come, not after the day it joined, and when it left already.
 */
export function leave(
  viewer: Viewer,
  { id: membershipId, employerId }: Membership,
  { leftOn, reason, note: remark }: { leftOn: Day; reason: LeaveReason; note: string | null },
): Done | Refusal<"gone" | "future" | "beforeJoining" | "ended"> {
  return transaction(() => {
    const current = findMembership(employerId, membershipId);
    if (!current) return refuse("gone");
    if (current.leaving) return refuse("ended", current.leaving.leftOn);
    if (leftOn > today()) return refuse("future");
    if (leftOn <= current.joinedOn) return refuse("beforeJoining", current.joinedOn);
    const at = now();
    for (const one of notVoided(membershipsAt(employerId))) {
      if (one.leaving || one.joinedOn >= leftOn) continue;
      database()
        .insert(membershipEnd)
        .values({ membershipId: one.id, leftOn, reason, note: remark, ...recorded(viewer, at) })
        .run();
      noteAbout(viewer, one, "left", changesBetween({}, { leftOn, endReason: reason }));
    }
    refresh([employerId]);
    return { id: membershipId };
  });
}

/** It never joined: the membership no longer counts, with its ending. Refused when it was voided already. */
export function voidMembership(viewer: Viewer, { id, employerId }: Membership, reason: string): Done | Refusal<"gone"> {
  return transaction(() => {
    if (!voidFact(viewer, membership, id, reason)) return refuse("gone");
    noteAbout(viewer, { id, employerId }, "voided", {}, reason);
    refresh([employerId]);
    return { id };
  });
}

/** It never left: the membership runs on, and so does one that ended with it. Refused when it did not end, or when another one follows that would then overlap. */
export function voidLeaving(
  viewer: Viewer,
  { id: membershipId, employerId }: Membership,
  reason: string,
): Done | Refusal<"gone" | "overlaps"> {
  return transaction(() => {
    const current = findMembership(employerId, membershipId);
    if (!current?.leaving) return refuse("gone");
    const { leftOn, recordedAt } = current.leaving;
    const other = overlapping(employerId, { from: leftOn, until: null }, membershipId);
    if (other) return refuse("overlaps", other.joinedOn);
    for (const one of notVoided(membershipsAt(employerId))) {
      if (one.leaving?.leftOn !== leftOn || one.leaving.recordedAt !== recordedAt) continue;
      voidFact(viewer, membershipEnd, one.leaving.id, reason);
      noteAbout(viewer, one, "leavingVoided", changesBetween({ leftOn }, { leftOn: null }), reason);
    }
    refresh([employerId]);
    return { id: membershipId };
  });
}

/**
 * The membership was recorded wrongly: a new one takes its place, with its ending, and the old one stays readable. What was known
 * before stays as it was. Refused as `join` is, and when it would begin on or after the day it ended.
 */
export function correctMembership(
  viewer: Viewer,
  { id: replacedId, employerId }: Membership,
  input: JoinInput,
  reason: string,
): Done | Refusal<"gone" | "future" | "afterLeaving" | "contact" | "partner" | "round" | "overlaps"> {
  return transaction(() => {
    const current = findMembership(employerId, replacedId);
    if (!current) return refuse("gone");
    const { leaving } = current;
    const refusal = refusalOf(employerId, input, leaving?.leftOn ?? null, replacedId);
    if (refusal) return refusal;
    const at = now();
    voidFact(viewer, membership, replacedId, reason, at);
    const id = write(viewer, employerId, input, at, replacedId);
    if (leaving) {
      voidFact(viewer, membershipEnd, leaving.id, reason, at);
      const { leftOn, reason: why, note: remark } = leaving;
      const values = { membershipId: id, leftOn, reason: why, note: remark, replacesId: leaving.id };
      database()
        .insert(membershipEnd)
        .values({ ...values, ...recorded(viewer, at) })
        .run();
    }
    const changes = changesBetween(shown(current), shown(input));
    noteAbout(viewer, { id, employerId }, "corrected", changes, reason);
    refresh([employerId]);
    return { id };
  });
}

const shown = ({ joinedOn, ...input }: JoinInput): Record<string, unknown> => ({ joinedOn, ...throughWhom(input) });
