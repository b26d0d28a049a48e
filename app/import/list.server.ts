import { statement } from "db/connection.server";
import { allows } from "../access/permissions";
import type { Viewer } from "../access/viewer.server";
import { dayOf } from "../clock.server";
import type { Day } from "../days";
import { type Moments, type RunStep, stepOf } from "./run";

export type RunLine = {
  id: number;
  fileName: string;
  on: Day;
  rows: number;
  by: string;
  step: RunStep;
  /** Too long ago to be taken back. */
  fixed: boolean;
  reason: string | null;
  /** Whether the page where it is now is there for the viewer. */
  open: boolean;
};

type Row = Moments & {
  id: number;
  fileName: string;
  at: string;
  rows: number | null;
  headerNo: number | null;
  by: string;
  startedBy: number;
  emptiedAt: string | null;
  reason: string | null;
};

/** The last imports, the newest first; whoever may import sees that they were there, by whom and how many rows. */
export const listRuns = (viewer: Viewer, limit: number): RunLine[] =>
  statement<Row>(`
    SELECT r.id, r.file_name AS fileName, r.at, r.facts ->> 'rows' AS rows, r.header_no AS headerNo, p.name AS "by", r.started_by AS startedBy, r.emptied_at AS emptiedAt,
      r.undo_reason AS reason, r.check_asked_at AS checkAskedAt, r.checked_at AS checkedAt, r.asked_at AS askedAt, r.done_at AS doneAt,
      r.undo_asked_at AS undoAskedAt, r.undone_at AS undoneAt
    FROM import_run r JOIN person p ON p.id = r.started_by WHERE r.facts IS NOT NULL ORDER BY r.id DESC LIMIT :limit`)
    .all({ limit })
    .map(({ at, rows, headerNo, emptiedAt, id, fileName, by, startedBy, reason, ...moments }) => ({
      id,
      fileName,
      by,
      reason,
      on: dayOf(at),
      rows: (rows ?? 0) - (headerNo === null ? 0 : 1),
      step: stepOf(moments),
      fixed: emptiedAt !== null,
      open: allows(viewer, "employer.view") || startedBy === viewer.personId || moments.askedAt !== null,
    }));
