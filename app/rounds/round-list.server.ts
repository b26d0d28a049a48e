import { setImmediate } from "node:timers/promises";
import type { Viewer } from "../access/viewer.server";
import type { Day } from "../days";
import { pageOf } from "../paging";
import { funnelFor } from "./on-round.server";
import { phaseOf, type Round } from "./round";
import { openRounds, pastRounds } from "./rounds.server";

/** Rounds that are over, on one page. */
const PAST = 8;

const shownOf = (viewer: Viewer, round: Round, day: Day) => {
  const { id, name, startsOn, endsOn, goal, goalCount } = round;
  return {
    id,
    name,
    startsOn,
    endsOn,
    goal,
    goalCount,
    phase: phaseOf(round, day),
    funnel: funnelFor(viewer, round, day),
  };
};
export type RoundRow = ReturnType<typeof shownOf>;

/** All rounds that run or are to come on a day, and a page of those that are over, each with how far it came; leaving room for other requests in between. */
export async function roundsOnPage(viewer: Viewer, asked: number, day: Day) {
  const { total } = pastRounds(0, 0, day);
  const { page, pages, offset } = pageOf(total, PAST, asked);
  const rounds: RoundRow[] = [];
  for (const round of [...openRounds(day), ...pastRounds(offset, PAST, day).rows]) {
    rounds.push(shownOf(viewer, round, day));
    await setImmediate();
  }
  return { rounds, past: { total, page, pages, size: PAST } };
}
