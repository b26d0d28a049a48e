import { listColleagues } from "../conversations/people.server";
import { listBrokers } from "../employers/list.server";
import { standsAtTheDesk } from "../employers/referrals.server";
import type { Owned } from "./owned.server";

export type Receiver = { id: number; name: string; desk: boolean };

/** Who can take over from somebody: brokers and programme managers everything, advisers of the desk what they may see. */
export function receiversFor(personId: number): Receiver[] {
  const brokers = listBrokers().map((one) => ({ ...one, desk: false }));
  const advisers = listColleagues()
    .filter(({ id, desk }) => desk === 1 && !brokers.some((one) => one.id === id))
    .map(({ id, name }) => ({ id, name, desk: true }));
  return [...brokers, ...advisers].filter(({ id }) => id !== personId);
}

/** Whether somebody may see what they would receive: an adviser of the desk no employer of their own, nothing confidential, and only what was handed over to the desk. */
export const mayReceive = (receiver: Receiver, item: Owned): boolean =>
  !receiver.desk ||
  item.kind === "view" ||
  (item.kind !== "employer" && !item.confidential && item.employerId !== null && standsAtTheDesk(item.employerId));
