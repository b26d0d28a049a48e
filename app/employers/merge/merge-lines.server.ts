import { allows } from "../../access/permissions";
import type { Viewer } from "../../access/viewer.server";
import { today } from "../../clock.server";
import { daysLeft } from "./merge";
import { mergesInto } from "./undo.server";
import { suspectsOf } from "./verdicts.server";

/** The merges of an employer that can still be undone (the last one first of all), and whom it looks like; nothing for who may not merge. */
export function mergeLinesFor(viewer: Viewer, rootId: number) {
  if (!allows(viewer, "employer.merge")) return null;
  const merges = mergesInto(rootId)
    .map(({ no, fromName, mergedOn }, index) => ({
      no,
      name: fromName,
      on: mergedOn,
      days: daysLeft(mergedOn, today()),
      last: index === 0,
    }))
    .filter(({ days }) => days > 0);
  return { merges, suspects: suspectsOf(rootId) };
}
export type MergeLines = NonNullable<ReturnType<typeof mergeLinesFor>>;
