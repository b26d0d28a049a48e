import { transaction } from "db/connection.server";
import { z } from "zod";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { setSettingFrom, settingOn } from "../dated-settings.server";
import type { Day } from "../days";
import { changesBetween, note } from "../history/history.server";
import { reasonCodes, usualWeights, type VisitWeights } from "./visit-score";

const points = z.coerce.number("points").int("points").min(0, "points").max(100, "points");
/** The form of the weights, and what a stored setting may hold: whole points, nought for a reason that does not count. */
export const weightsSchema = z.object(
  Object.fromEntries(reasonCodes.map((code) => [code, points])) as Record<keyof VisitWeights, typeof points>,
);

/** The weights that hold on a day: a dated setting over the usual ones. */
export function weightsOn(day: Day): VisitWeights {
  const stored = settingOn("visitWeights", day);
  return stored === undefined ? usualWeights : { ...usualWeights, ...weightsSchema.partial().parse(stored) };
}

/** Other weights from today on. What held before stays as it was. */
export function setWeights(viewer: Viewer, weights: VisitWeights) {
  const day = today();
  transaction(() => {
    const before = weightsOn(day);
    setSettingFrom("visitWeights", day, weights);
    const changes = changesBetween<Record<string, unknown>>(before, weights);
    note(viewer, { action: "changed", record: ["visitWeights", 0], audience: "staff", changes });
  });
}
