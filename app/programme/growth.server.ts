import { setImmediate } from "node:timers/promises";
import type { Viewer } from "../access/viewer.server";
import { addDays, addMonths, quarterStart } from "../days";
import type { Locale } from "../language/messages";
import { counting, type Figure, type Split } from "../standing/figures";
import type { GrowthLine } from "../standing/growth";
import { type StandRow, standAt } from "../standing/stand.server";
import { type Lapse, lapses } from "../standing/standing";
import type { Asked } from "./asked";
import { type Counted, counted } from "./list-query";
import { momentOf, monthsIn, type Period, periodsOf } from "./periods.server";
import { type CameRow, type SplitRow, splitsOf, waysOf } from "./splits.server";

export type StepRow = {
  step: "approached" | "inConversation" | "joined" | "intended" | "signed" | "plan" | "reports";
  now: Counted;
  ever: Counted;
};
export type GrowthPage = {
  now: Record<GrowthLine, Counted>;
  /** By month since the first member, the oldest first; the last one until the day that was asked. */
  months: Period[];
  /** The last quarter, and this one until the day. */
  quarters: Period[];
  pact: StepRow[];
  charter: StepRow[];
  lapses: { lapse: Lapse; count: Counted }[];
  splits: Record<Split, SplitRow[]>;
  ways: CameRow[];
  employers: Counted;
};

/** Everything the page shows of a moment. Each number is counted from what its list is made of. */
export async function growthPageFor(_viewer: Viewer, asked: Asked, locale: Locale): Promise<GrowthPage> {
  const { rows, growth } = await standAt(momentOf(asked));
  const step = (step: StepRow["step"]): StepRow => {
    const figure = step === "joined" ? "members" : step === "signed" ? "signatures" : step;
    return { step, now: count(rows, asked, figure), ever: count(rows, asked, step, true) };
  };
  const quarter = quarterStart(asked.day);
  const lines = periodsOf(growth, asked, [
    { from: addMonths(quarter, -3), until: addDays(quarter, -1) },
    { from: quarter, until: asked.day },
  ]);
  const months = monthsIn(growth, asked);
  await setImmediate(); // counting fifty thousand takes a moment: others first
  const parts = splitsOf(rows, asked, locale);
  await setImmediate();
  const now = (line: GrowthLine) => count(rows, asked, line);
  return {
    now: { members: now("members"), signatures: now("signatures"), plans: now("plans") },
    months,
    quarters: lines,
    pact: [step("approached"), step("inConversation"), step("joined")],
    charter: [step("intended"), step("signed"), step("plan"), step("reports")],
    lapses: (Object.keys(lapses) as Lapse[]).map((lapse) => ({ lapse, count: count(rows, asked, lapse) })),
    splits: parts,
    ways: waysOf(rows, asked, locale),
    employers: counted(rows.length, { asked, figure: "employers" }),
  };
}

function count(rows: StandRow[], asked: Asked, figure: Figure, ever?: true): Counted {
  const counts = counting(figure, ever);
  let n = 0;
  for (const row of rows) if (counts(row)) n++;
  return counted(n, { asked, figure, ...(ever && { ever }) });
}
