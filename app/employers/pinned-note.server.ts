import { database, statement, transaction } from "db/connection.server";
import { pinnedNote } from "db/schema/handover";
import { allows } from "../access/permissions";
import { nameOf, type Viewer } from "../access/viewer.server";
import { now } from "../clock.server";
import { note } from "../history/history.server";
import { mergeVersions } from "../history/merge.server";

export type Pinned = { text: string | null; changedAt: string; by: string; version: number };

/**
 * The one note on top of an employer's page, for who reads internal notes; nothing for others. `text` is null when there is none. Of merged
 * employers it is the survivor's, as long as that has one.
 */
export function pinnedNoteFor(viewer: Viewer, rootId: number): Pinned | undefined {
  if (!allows(viewer, "conversation.internal")) return;
  const row = statement<Pinned>(`
    SELECT n.text, n.changed_at AS changedAt, p.name AS "by", iif(n.employer_id = :rootId, n.version, 0) AS version
    FROM employer e CROSS JOIN pinned_note n ON n.employer_id = e.id CROSS JOIN person p ON p.id = n.changed_by
    WHERE e.root_id = :rootId AND (n.employer_id = :rootId OR n.text IS NOT NULL) ORDER BY n.employer_id <> :rootId, n.changed_at DESC LIMIT 1`).get(
    { rootId },
  );
  return row ?? { text: null, changedAt: "", by: "", version: 0 };
}

export type PinChange =
  | { saved: true; text: string | null }
  | { saved: false; original: string | null; theirs: Pinned; by: string };

/** Puts a note on top, changes it or takes it off (null), against the version that was loaded. Changed by somebody else meanwhile: not saved, the answer holds both. */
export function pinNote(viewer: Viewer, rootId: number, text: string | null, loaded: number): PinChange {
  return transaction((): PinChange => {
    const current = statement<{ text: string | null; version: number; changedBy: number; changedAt: string }>(
      "SELECT text, version, changed_by AS changedBy, changed_at AS changedAt FROM pinned_note WHERE employer_id = :rootId",
    ).get({ rootId });
    const version = current?.version ?? 0;
    const before = current?.text ?? null;
    const merge = mergeVersions(["pinnedNote", rootId], { pinnedNote: before }, { pinnedNote: text }, loaded);
    if ("conflicts" in merge && current) {
      const { changedAt, changedBy } = current;
      return {
        saved: false,
        original: merge.original.pinnedNote as string | null,
        theirs: { text: before, changedAt, by: nameOf(changedBy), version },
        by: merge.by,
      };
    }
    if (text === before) return { saved: true, text };
    const values = { text, changedAt: now(), changedBy: viewer.personId, version: version + 1 };
    database()
      .insert(pinnedNote)
      .values({ employerId: rootId, ...values })
      .onConflictDoUpdate({ target: pinnedNote.employerId, set: values })
      .run();
    note(viewer, {
      action: text === null ? "takenOff" : "changed",
      record: ["pinnedNote", rootId],
      employerId: rootId,
      audience: "staff",
      changes: { version: [version, version + 1] },
      personal: { changes: { pinnedNote: [before, text] } },
    });
    return { saved: true, text };
  });
}
