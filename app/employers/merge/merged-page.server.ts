import { statement } from "db/connection.server";
import type { Viewer } from "../../access/viewer.server";
import { dayOf, today } from "../../clock.server";
import { linesSince } from "../../history/history.server";
import { type Locale, text } from "../../language/messages";
import { shown } from "../conflicts.server";
import { detailsOf, type EmployerDetails, employerFields, isEmpty } from "../employers.server";
import { employerWords } from "../messages";
import { daysLeft } from "./merge";
import { fieldsBack, type Merge, whyNot } from "./undo.server";

/** Lines of each list; the rest is in the history. */
const LINES = 30;

/** What the page of a merge shows: how the other was, and what comes of undoing it. */
export function mergedPage(viewer: Viewer, merge: Merge, locale: Locale) {
  const { no, fromId, intoId, kept } = merge;
  const t = text(employerWords, locale);
  const labelOf = (name: keyof EmployerDetails) => t(`field.${name}`);
  const { back, stay } = fieldsBack(merge);
  const current = detailsOf(intoId);
  const members = statement<{ id: number }>("SELECT from_id AS id FROM employer_merge WHERE merge_no = :no").all({
    no,
  });
  const since = (ids: number[]) => {
    const lines = linesSince(viewer, ids, kept.line, LINES + 1);
    return {
      lines: lines.slice(0, LINES).map((line) => ({ ...line, on: dayOf(line.at) })),
      more: lines.length > LINES,
    };
  };
  return {
    no,
    from: { id: fromId, name: merge.fromName },
    into: { id: intoId, name: merge.intoName },
    mergedOn: merge.mergedOn,
    by: merge.by,
    undone: merge.undoneAt && { on: dayOf(merge.undoneAt), by: merge.undoneBy ?? "" },
    daysLeft: daysLeft(merge.mergedOn, today()),
    whyNot: whyNot(merge) ?? null,
    was: employerFields
      .map((name) => ({ name, label: labelOf(name), value: shown(name, kept.other[name], locale) }))
      .filter(({ name }) => !isEmpty(kept.other[name]) && name !== "sbiVersion"),
    back: employerFields
      .filter((name) => name in back && name !== "sbiVersion")
      .map((name) => ({
        name,
        label: labelOf(name),
        now: shown(name, current[name], locale),
        before: shown(name, back[name], locale),
      })),
    stay: stay.map((name) => labelOf(name as keyof EmployerDetails)),
    withIt: since(members.map(({ id }) => id)),
    here: since([intoId]),
  };
}
export type MergedPage = ReturnType<typeof mergedPage>;
