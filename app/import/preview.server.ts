import type { Locale } from "../language/messages";
import { outcomesOf, type Remarked, remarkedNew, remarksOf } from "./counts.server";
import { noticed } from "./read-row.server";
import { rowRemarks } from "./row";
import { listRows } from "./rows.server";
import { type ComparedField, comparedFields, type FieldChoice } from "./run";
import type { ImportRun } from "./runs.server";

/** How many are shown on the page itself; the rest is a list of its own. */
export const SHOWN = 10;
/** About so many one can be asked to choose at a time. */
export const ASKED = 50;

export type FieldLine = { field: ComparedField; count: number; typed: number; choice: FieldChoice };

/** By field, in how many known employers the file differs, and in how many of those somebody changed it here. */
export function fieldLines(run: ImportRun, remarks: Remarked[]): FieldLine[] {
  const of = (what: string, field: string) => remarks.find((one) => one.what === what && one.field === field)?.n ?? 0;
  return comparedFields.flatMap((field) => {
    const count = of("differs", field);
    const typed = of("typed", field);
    return count === 0
      ? []
      : [{ field, count, typed, choice: run.fieldChoices[field] ?? (typed > 0 ? "unlessTyped" : "take") }];
  });
}

const seen: readonly string[] = [...rowRemarks, ...noticed];

/** What was mended and noticed, without what has a place of its own on the page. */
export const seenOf = (remarks: Remarked[]) => remarks.filter(({ what }) => seen.includes(what) && what !== "noNumber");

/** Everything that the check has to say, for who may see what is here; without that, the numbers and the rows of the file alone. */
export function previewOf(run: ImportRun, inside: { rows: boolean; employers: boolean }, locale: Locale) {
  const outcomes = outcomesOf(run.id);
  const remarks = remarksOf(run.id);
  const rows = <Rows>(show: boolean, list: () => Rows[]) => (show ? list() : []);
  return {
    outcomes,
    fields: fieldLines(run, remarks),
    seen: seenOf(remarks),
    withoutNumber: remarkedNew(run.id, "noNumber"),
    changed: rows(inside.employers && outcomes.changed > 0, () =>
      listRows(run, { outcome: "changed" }, { limit: SHOWN, locale }),
    ),
    perhaps: rows(inside.employers && outcomes.perhaps > 0, () =>
      listRows(run, { outcome: "perhaps" }, { limit: ASKED, leaders: true, locale }),
    ),
    noNumber: rows(inside.rows, () =>
      listRows(run, { what: "noNumber", field: "kvkNumber", of: "new" }, { limit: SHOWN, locale }),
    ),
    refused: rows(inside.rows && outcomes.refused > 0, () =>
      listRows(run, { outcome: "refused" }, { limit: SHOWN, locale }),
    ),
  };
}
export type Preview = ReturnType<typeof previewOf>;
