import { addDays, addMonths } from "~/days";
import { listPartnersOn } from "~/partners/list.server";
import type { Asked } from "~/programme/asked";
import { growthPageFor } from "~/programme/growth.server";
import { listGrowthFor } from "~/programme/list.server";
import type { ListQuery } from "~/programme/list-query";
import { reachFor } from "~/rounds/reach.server";
import { growthUntil } from "~/standing/growth-facts.server";
import { standOn } from "~/standing/stand.server";
import { LAST_DAY } from "./draft";
import { EVENING } from "./fill";
import { colleague } from "./questions";

/** What pages ask of everybody, in parts between which others are helped. What is kept is asked of another day each time, or twice. */
export function questionsInParts(): Record<string, () => Promise<unknown>> {
  const manager = colleague("programmeManager");
  const asked: Asked = { day: LAST_DAY, knownOn: null };
  const twoYearsAgo = addMonths(LAST_DAY, -24);
  let day = LAST_DAY;
  const list = (query: Omit<ListQuery, "asked">) => () => listGrowthFor(manager, { asked, ...query }, 1, "nl");
  return {
    "how the lines grew": () => growthUntil(LAST_DAY, EVENING),
    "where everybody stands, in parts": async () =>
      standOn(LAST_DAY, EVENING, { members: [], signatures: [], plans: [] }),
    "where everybody stood two years ago, in parts": async () =>
      standOn(twoYearsAgo, EVENING, { members: [], signatures: [], plans: [] }),
    "the page of growth, a day not asked before": () => {
      day = addDays(day, -1);
      return growthPageFor(manager, { day, knownOn: null }, "nl");
    },
    "the page of growth, again": () => growthPageFor(manager, asked, "nl"),
    "the partners of a day not asked before": () => {
      day = addDays(day, -1);
      return listPartnersOn(manager, { sort: "joined", page: 1 }, day);
    },
    "reach of the norm": () => reachFor(manager, "nl", { round: undefined, day: null }),
    "reach of the norm on a day not asked before": () => {
      day = addDays(day, -1);
      return reachFor(manager, "nl", { round: undefined, day });
    },
    "the list of members": list({ figure: "members" }),
    "the list of members in a sector": list({ figure: "members", part: { by: "sector", value: "care" } }),
    "the list of who was ever in conversation": list({ figure: "inConversation", ever: true }),
    "the list of everybody known": list({ figure: "employers" }),
    "the list of who joined in four years": list({
      figure: "members",
      change: { kind: "new", from: addMonths(LAST_DAY, -48) },
    }),
  };
}
