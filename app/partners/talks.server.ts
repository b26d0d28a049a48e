import type { Viewer } from "../access/viewer.server";
import { conversationsWith, cursorBelow, cursorIn } from "../conversations/conversations.server";
import { promisesOfAll } from "../conversations/promises.server";

const LINES = 10;

/** A page of the talks with a partner that the viewer sees, newest first, each with what was promised; `voor` of the address says from where. */
export function talksWithPartner(viewer: Viewer, partnerId: number, voor: string | null) {
  const before = cursorIn(voor);
  const rows = conversationsWith(viewer, { kind: "partner", id: partnerId }, { before, limit: LINES + 1 });
  const talks = rows.slice(0, LINES);
  const last = talks.at(-1);
  const promises = promisesOfAll(
    viewer,
    talks.map(({ id }) => id),
  );
  return {
    items: talks.map((talk) => ({ talk, promises: promises.get(talk.id) ?? [] })),
    next: rows.length > LINES && last ? cursorBelow(last) : null,
    older: before !== undefined,
  };
}
