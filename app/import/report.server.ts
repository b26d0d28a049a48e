import { dayOf } from "../clock.server";
import { addDays } from "../days";
import type { Locale } from "../language/messages";
import { outcomesOf, type Remarked, remarkedNew, remarksOf } from "./counts.server";
import { ASKED } from "./preview.server";
import { hangingOn, listRows } from "./rows.server";
import { KEPT_DAYS } from "./run";
import type { ImportRun } from "./runs.server";
import { undoneOf } from "./undo.server";

const sumOf = (remarks: Remarked[], what: string) =>
  remarks.reduce((sum, one) => sum + (one.what === what ? one.n : 0), 0);

/** What became of an import; the numbers add up to the rows of its file. */
export async function reportOf(run: ImportRun, inside: { rows: boolean; employers: boolean }, locale: Locale) {
  const outcomes = outcomesOf(run.id);
  const remarks = remarksOf(run.id);
  const ended = run.doneAt !== null && run.undoneAt === null;
  const waiting = ended && inside.employers && outcomes.perhaps > 0;
  const hanging = ended && run.emptiedAt === null ? await hangingOn(run.id) : { count: 0, first: [] };
  return {
    outcomes,
    seconds: run.doneAt && run.askedAt ? Math.round((Date.parse(run.doneAt) - Date.parse(run.askedAt)) / 1000) : 0,
    withoutNumber: remarkedNew(run.id, "noNumber"),
    restored: remarkedNew(run.id, "zerosRestored"),
    taken: remarks.filter(({ what }) => what === "taken"),
    kept: remarks.filter(({ what }) => what === "kept"),
    establishments: sumOf(remarks, "secondEstablishment"),
    contacts: sumOf(remarks, "secondContact"),
    waiting: waiting ? listRows(run, { outcome: "perhaps" }, { limit: ASKED, leaders: true, locale }) : [],
    hanging: { count: hanging.count, first: inside.employers ? hanging.first : [] },
    undone: run.undoneAt ? undoneOf(run.id) : null,
    lastUndoOn: run.doneAt ? addDays(dayOf(run.doneAt), KEPT_DAYS) : null,
  };
}
export type Report = Awaited<ReturnType<typeof reportOf>>;
