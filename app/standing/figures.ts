/** What can be counted of a stand: each figure is a question to a row, so that a figure and its list cannot differ. */
import { type GrowthLine, growthLines } from "./growth";
import type { StandRow } from "./stand.server";
import { charterSteps, type Lapse, lapses, pactSteps } from "./standing";

type Step = Exclude<(typeof pactSteps)[number], "known"> | Exclude<(typeof charterSteps)[number], "none">;
/** `members` and `signatures` are the steps joined and signed as they hold now: those two steps are asked as "ever" only. */
export type Figure = GrowthLine | "employers" | Step | Lapse;

export const isLine = (figure: Figure): figure is GrowthLine => (growthLines as readonly string[]).includes(figure);
export const isStep = (figure: Figure): figure is Step => figure !== "employers" && !isLine(figure) && !isLapse(figure);
const isLapse = (figure: Figure): figure is Lapse => Object.hasOwn(lapses, figure);

/** Who counts in a figure. A step counts who reached it or a later one of its track, now or ever. */
export function counting(figure: Figure, ever = false): (row: StandRow) => boolean {
  if (figure === "employers") return () => true;
  if (figure === "plans") return (row) => row.plans;
  if (isLapse(figure)) {
    const bit = lapses[figure];
    return (row) => (row.lapses & bit) > 0;
  }
  const step = figure === "members" ? "joined" : figure === "signatures" ? "signed" : figure;
  const pact = (pactSteps as readonly string[]).indexOf(step);
  if (pact > 0) return (row) => (ever ? row.pactEver : row.pactStep) >= pact;
  const charter = (charterSteps as readonly string[]).indexOf(step);
  return (row) => (ever ? row.charterEver : row.charterStep) >= charter;
}

export const splits = ["sector", "size", "broker"] as const;
export type Split = (typeof splits)[number];
/** What a list may be narrowed to: a part of a split, or of how members came. */
export const parts = [...splits, "route", "partner"] as const;
export type Part = (typeof parts)[number];
export const part: Record<Part, (row: StandRow) => string | number | null | undefined> = {
  sector: ({ sectorId }) => sectorId,
  size: ({ sizeClass }) => sizeClass ?? "unknown",
  broker: ({ brokerId }) => brokerId,
  route: ({ route }) => route,
  partner: ({ route, partnerId }) => (route === "partner" ? partnerId : undefined), // nobody's only among those
};
