import { instantOf } from "~/clock.server";
import { addDays } from "~/days";
import { assignedTo, countsByBroker } from "~/employers/assignments.server";
import { chosenEmployersFor, countUpTo, listBrokers } from "~/employers/list.server";
import { pinnedNoteFor } from "~/employers/pinned-note.server";
import { itemsFor } from "~/handover/assign.server";
import { giveBack, passOn, startHandover } from "~/handover/handovers.server";
import { countOwnedBy, ownedBy } from "~/handover/owned.server";
import { receivedSince, toGiveBack } from "~/handover/record.server";
import { pauseAt } from "~/work-day/visit-pauses.server";
import { LAST_DAY } from "./draft";
import { colleague } from "./questions";

const all = { sort: "name", page: 1 } as const;

/** What handing over, saved lists and what stands on top of an employer's page ask of a full database. */
export function questionsOfHandover(): Record<string, () => unknown> {
  const broker = colleague("broker");
  const me = broker.personId;
  return {
    "what somebody owns, counted": () => countOwnedBy(me),
    "what somebody owns, whole": () => ownedBy(me),
    "the employers of a broker": () => assignedTo(me),
    "who has how many employers": () => countsByBroker(),
    "what came to somebody": () => receivedSince(me, instantOf(addDays(LAST_DAY, -3), "00:00")),
    "who is back": () => toGiveBack(me),
    "a saved list, many in it": () => countUpTo(broker, { ...all, pact: 0 }, 1_000),
    "a saved list, few in it": () => countUpTo(broker, { ...all, sector: "ict", pact: 3, size: "250+" }, 1_000),
    "a saved list without an index of its own": () =>
      countUpTo(broker, { ...all, kind: "example", lapse: "dormant" }, 1_000),
    "a saved list of a wijk": () => countUpTo(broker, { ...all, district: "Zuilen", charter: 3 }, 1_000),
    "five thousand chosen": () => chosenEmployersFor(broker, { ...all, size: "10-49" }, 5_000),
    "the note on top": () => pinnedNoteFor(broker, 1),
    "not now, of one employer": () => pauseAt(1),
  };
}

/** A thousand employers to another broker, and back. */
export const handoverInParts = {
  "a thousand employers assigned, and back": async () => {
    const broker = colleague("broker");
    const to = listBrokers().find(({ id }) => id !== broker.personId)?.id ?? 1;
    const items = itemsFor(chosenEmployersFor(broker, { ...all, broker: broker.personId }, 1_000), to);
    const id = startHandover(broker, { kind: "assigned", fromId: null, reason: null, backOn: null, items });
    await passOn(broker, id);
    await giveBack(broker, id);
  },
};
