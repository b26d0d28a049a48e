import { statement } from "db/connection.server";
import { importOutcomes } from "db/schema/lists";
import { dayOf } from "../clock.server";
import type { Day } from "../days";
import { shown } from "../employers/conflicts.server";
import type { Locale } from "../language/messages";
import { type Cell, textIn } from "../sheets/sheet";
import { type Change, comparedAs } from "./compare";
import type { ImportField } from "./field";
import { ownRemarks, type Remark } from "./read-row.server";
import { rowRefusals, rowRemarks } from "./row";
import type { RowOutcome } from "./run";
import { breath, type ImportRun } from "./runs.server";

/** Which rows of a run: of an outcome, or with a remark about a field, perhaps of one outcome only. */
export type Which = { outcome: RowOutcome } | { what: Remark["what"]; field: string; of: RowOutcome | null } | null;

const whats: readonly string[] = [...rowRefusals, ...rowRemarks, ...ownRemarks];

/** From an address: `?wat=refused`, `?wat=differs.address`, `?wat=noNumber.kvkNumber.new`. Anything else is every row. */
export function whichFrom(value: string | null): Which {
  const [what = "", field, of] = (value ?? "").split(".");
  const outcome = importOutcomes.find((known) => known === (field === undefined ? what : of)) ?? null;
  if (field === undefined) return outcome && { outcome };
  return whats.includes(what) && /^\w+$/.test(field) ? { what: what as Remark["what"], field, of: outcome } : null;
}
export const whichIn = (which: Which): string | undefined =>
  which === null
    ? undefined
    : "outcome" in which
      ? which.outcome
      : [which.what, which.field, which.of ?? []].flat().join(".");

export type RowShown = {
  no: number;
  /** In the order of the file. */
  cells: string[];
  name: string;
  kvkNumber: string;
  outcome: RowOutcome | null;
  choice: "same" | "different" | null;
  employer: { id: number; name: string; kvkNumber: string | null; place: string | null } | null;
  /** What is here and what the file says (once applied: before and after), in words. */
  changes: { field: string; here: string; file: string; typed: boolean }[];
  remarks: { what: Remark["what"]; field: string; value: string }[];
  takenBack: boolean;
};

type Row = {
  no: number;
  cells: string;
  outcome: RowOutcome | null;
  choice: "same" | "different" | null;
  changes: string | null;
  employerId: number | null;
  employerName: string | null;
  employerNumber: string | null;
  place: string | null;
  remarks: string;
  undoneAt: string | null;
};

const question = `
  SELECT r.row_no AS no, r.cells, r.outcome, r.choice, r.changes, e.id AS employerId, e.name AS employerName, e.kvk_number AS employerNumber,
    s.place, r.undone_at AS undoneAt,
    (SELECT json_group_array(json_object('what', m.what, 'field', m.field)) FROM import_remark m WHERE m.run_id = r.run_id AND m.row_no = r.row_no) AS remarks
  FROM (ROWS) found JOIN import_row r ON r.run_id = :runId AND r.row_no = found.no
  LEFT JOIN employer e ON e.id = (SELECT root_id FROM employer WHERE id = r.employer_id) LEFT JOIN employer_summary s ON s.employer_id = e.id
  ORDER BY r.row_no`;

function rowsIn(which: Which, leaders: boolean): string {
  if (which === null)
    return "SELECT row_no AS no FROM import_row WHERE run_id = :runId AND row_no > :after AND outcome IS NOT NULL ORDER BY row_no LIMIT :limit";
  if ("outcome" in which)
    return `SELECT row_no AS no FROM import_row WHERE run_id = :runId AND outcome = :outcome AND row_no > :after ${leaders ? "AND same_as IS NULL" : ""} ORDER BY row_no LIMIT :limit`;
  return `
    SELECT row_no AS no FROM import_remark m WHERE run_id = :runId AND what = :what AND field = :field AND row_no > :after
      AND (:of IS NULL OR :of = (SELECT r.outcome FROM import_row r WHERE r.run_id = m.run_id AND r.row_no = m.row_no))
    ORDER BY row_no LIMIT :limit`;
}

/** Rows of a run after a row's number, in the order of the file. `leaders`: of each employer the first row only. */
export function listRows(
  run: ImportRun,
  which: Which,
  { after = -1, limit, locale, leaders = false }: { after?: number; limit: number; locale: Locale; leaders?: boolean },
): RowShown[] {
  const rows = statement<Row>(question.replace("ROWS", rowsIn(which, leaders))).all({
    runId: run.id,
    after,
    limit,
    ...(which ?? {}),
  });
  return rows.map((row) => shape(run, row, locale));
}

function changesIn(changes: string | null, remarks: Remark[], locale: Locale): RowShown["changes"] {
  const all = Object.entries((changes ? JSON.parse(changes) : {}) as Record<string, Change>);
  return all.map(([field, [here, file]]) => ({
    field,
    here: shown(field, here, locale),
    file: shown(field, file, locale),
    typed: remarks.some((one) => one.what === "typed" && one.field === comparedAs(field)),
  }));
}

function shape(run: ImportRun, row: Row, locale: Locale): RowShown {
  const remarks = JSON.parse(row.remarks) as Remark[];
  const cells = (JSON.parse(row.cells) as Cell[]).map(textIn);
  const { employerId: id, employerName: name, employerNumber: kvkNumber, place } = row;
  return {
    no: row.no,
    cells,
    name: cellsOf(run, cells, "name"),
    kvkNumber: cellsOf(run, cells, "kvkNumber"),
    outcome: row.outcome,
    choice: row.choice,
    employer: id === null || name === null ? null : { id, name, kvkNumber, place },
    changes: changesIn(row.changes, remarks, locale),
    remarks: remarks.map((remark) => ({ ...remark, value: cellsOf(run, cells, remark.field) })),
    takenBack: row.undoneAt !== null,
  };
}

/** What stands in the columns of a field. */
const cellsOf = ({ columns }: ImportRun, cells: string[], field: string) =>
  columns
    .flatMap((column, index) => (column === (field as ImportField) ? [cells[index] ?? ""] : []))
    .join(" ")
    .trim();

/** All of them, a thousand at a time. */
export async function* rowsInChunks(run: ImportRun, which: Which, locale: Locale): AsyncGenerator<RowShown[]> {
  for (let after = -1; ; await breath()) {
    const rows = listRows(run, which, { after, limit: 1_000, locale });
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.no ?? after;
  }
}

/** The first rows as they stand in the file, to recognise the columns by. */
export const firstRows = (runId: number, count: number): { no: number; cells: string[] }[] =>
  statement<{ no: number; cells: string }>(
    "SELECT row_no AS no, cells FROM import_row WHERE run_id = :runId ORDER BY row_no LIMIT :count",
  )
    .all({ runId, count })
    .map(({ no, cells }) => ({ no, cells: (JSON.parse(cells) as Cell[]).map(textIn) }));

export type Hanging = { id: number; name: string; changes: number; by: string; on: Day };

/** New employers of a run on which something hangs by now: they stay when it is taken back. Asked in pieces, since it looks at each of them. */
export async function hangingOn(runId: number): Promise<{ count: number; first: Hanging[] }> {
  const piece = statement<Omit<Hanging, "on"> & { at: string }>(`
    SELECT e.id, e.name, found.changes, p.name AS "by", l.at
    FROM (SELECT r.row_no, r.employer_id, count(*) AS changes, max(h.id) AS last FROM import_row r
        JOIN history h ON h.employer_id = r.employer_id
        WHERE r.run_id = :runId AND r.outcome = 'new' AND r.row_no > :after AND r.row_no <= :until GROUP BY r.row_no) found
    JOIN employer e ON e.id = found.employer_id JOIN history l ON l.id = found.last JOIN person p ON p.id = l.actor_id ORDER BY found.row_no`);
  const untilOf = statement<{ until: number | null }>(
    "SELECT max(row_no) AS until FROM (SELECT row_no FROM import_row WHERE run_id = :runId AND outcome = 'new' AND row_no > :after ORDER BY row_no LIMIT 2000)",
  );
  const first: Hanging[] = [];
  let count = 0;
  for (let after = -1; ; await breath()) {
    const until = untilOf.get({ runId, after })?.until ?? null;
    if (until === null) return { count, first };
    const rows = piece.all({ runId, after, until });
    count += rows.length;
    first.push(...rows.slice(0, Math.max(0, 10 - first.length)).map(({ at, ...row }) => ({ ...row, on: dayOf(at) })));
    after = until;
  }
}
