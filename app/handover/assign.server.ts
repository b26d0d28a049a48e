import type { Viewer } from "../access/viewer.server";
import { nameOf } from "../access/viewer.server";
import { queryOf } from "../employers/filter";
import { chosenIn, filterFrom } from "../employers/filter.server";
import { type Chosen, chosenEmployersFor, countEmployersFor, listBrokers } from "../employers/list.server";
import { paths } from "../paths";
import type { NewItem } from "./handovers.server";

/** Employers that are assigned in one go: some ten seconds, in parts. */
export const MOST = 5_000;
const SHOWN = 10;

/** Where one came from. */
export const listOf = (request: Request) => paths.employers(queryOf({ ...filterFrom(new URL(request.url)), page: 1 }));

/** What was chosen in the list of the address; whether that is more than goes in one go. */
export function chosenFor(viewer: Viewer, request: Request): { chosen: Chosen[]; tooMany: boolean } {
  const asked = chosenIn(new URL(request.url));
  if (!asked) return { chosen: [], tooMany: false };
  const tooMany = countEmployersFor(viewer, asked) > MOST;
  return { chosen: tooMany ? [] : chosenEmployersFor(viewer, asked, MOST), tooMany };
}

/** What the page asks: how many each has now, and for each broker how many would change. */
export function assignFormOf(chosen: Chosen[]) {
  const counts = new Map<number | null, number>();
  for (const { brokerId } of chosen) counts.set(brokerId, (counts.get(brokerId) ?? 0) + 1);
  return {
    count: chosen.length,
    first: chosen.slice(0, SHOWN).map(({ id, name }) => ({ id, name })),
    now: [...counts]
      .map(([id, count]) => ({ id, name: id === null ? null : nameOf(id), count }))
      .sort((a, b) => b.count - a.count),
    brokers: listBrokers().map((broker) => {
      const already = counts.get(broker.id) ?? 0;
      return { ...broker, already, change: chosen.length - already };
    }),
  };
}

/** Who changes to a broker; who was theirs already does not. */
export const itemsFor = (chosen: Chosen[], to: number): NewItem[] =>
  chosen
    .filter(({ brokerId }) => brokerId !== to)
    .map(({ id, brokerId }) => ({
      kind: "employer",
      recordId: id,
      employerId: id,
      fromId: brokerId,
      receiverId: to,
      note: null,
    }));
