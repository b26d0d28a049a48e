import { database, statement, transaction } from "db/connection.server";
import { talkPhoto } from "db/schema/files";
import { allows } from "../../access/permissions";
import type { Viewer } from "../../access/viewer.server";
import { now } from "../../clock.server";
import { recorded } from "../../employers/employers.server";
import { type Content, nameFile, removeFile } from "../../files/files.server";
import { voidFact } from "../../history/facts.server";
import { lineAbout, note } from "../../history/history.server";
import type { ConversationRow } from "../conversations.server";
import type { TalkPhoto } from "./photo";

type Talk = Pick<ConversationRow, "id" | "employerId" | "confidential">;

/** Puts stored photos with a talk, in the caller's transaction. */
export function attachPhotos(viewer: Viewer, conversationId: number, employerId: number | null, contents: Content[]) {
  for (const content of contents) {
    const fileId = nameFile(viewer, content, { name: "foto.jpg", mediaType: "image/jpeg", employerId });
    database()
      .insert(talkPhoto)
      .values({ conversationId, fileId, ...recorded(viewer, now()) })
      .run();
  }
}

/** Adds photos to a talk that was logged before. The caller asked whether the viewer may change it. */
export function addPhotos(viewer: Viewer, talk: Talk, contents: Content[]) {
  transaction(() => {
    attachPhotos(viewer, talk.id, talk.employerId, contents);
    note(viewer, {
      ...lineAbout("conversation", talk),
      action: "photoAdded",
      changes: { photos: [null, contents.length] },
    });
  });
}

/** Whether a viewer sees the photos of a talk they see: like its internal note, never what is shared with an employer or the desk. */
const seesPhotos = (viewer: Viewer, talk: Pick<ConversationRow, "authorId">) =>
  allows(viewer, "conversation.internal") || talk.authorId === viewer.personId;

/** The photos of a talk, in the order they were added; null for who does not see them. */
export function photosOf(viewer: Viewer, talk: Pick<ConversationRow, "id" | "authorId">): TalkPhoto[] | null {
  if (!seesPhotos(viewer, talk)) return null;
  return statement<TalkPhoto>(`
    SELECT f.id, f.recorded_at AS recordedAt, p.name AS "by" FROM talk_photo f CROSS JOIN person p ON p.id = f.recorded_by
    WHERE f.conversation_id = :id AND f.voided_at IS NULL ORDER BY f.id`).all({ id: talk.id });
}

/** The stored content of one photo of a talk; nothing when it is not this talk's, was taken away, or is not theirs to see. */
export function findPhotoFor(viewer: Viewer, talk: Pick<ConversationRow, "id" | "authorId">, id: string | undefined) {
  if (!seesPhotos(viewer, talk) || !/^\d{1,15}$/.test(String(id))) return;
  return statement<{ id: number; fileId: number; sha256: string }>(`
    SELECT f.id, f.file_id AS fileId, c.sha256 FROM talk_photo f CROSS JOIN file c ON c.id = f.file_id
    WHERE f.id = :photo AND f.conversation_id = :talk AND f.voided_at IS NULL`).get({
    photo: Number(id),
    talk: talk.id,
  });
}

/** Takes a photo away for good: the fact that there was one stays, its content goes. */
export function removePhoto(viewer: Viewer, talk: Talk, photo: { id: number; fileId: number }) {
  transaction(() => {
    if (!voidFact(viewer, talkPhoto, photo.id, "removed")) return;
    removeFile(photo.fileId);
    note(viewer, { ...lineAbout("conversation", talk), action: "photoRemoved" });
  });
}

/** A corrected talk takes its photos along, in the caller's transaction. */
export function movePhotos(from: number, to: number) {
  statement("UPDATE talk_photo SET conversation_id = :to WHERE conversation_id = :from").run({ from, to });
}

/** How many photos there are with talks that somebody took part in: whoever erases a contact looks at them. */
export const countPhotosWith = (contactId: number): number =>
  statement<{ n: number }>(`
    SELECT count(*) AS n FROM conversation_participant x CROSS JOIN talk_photo f ON f.conversation_id = x.conversation_id AND f.voided_at IS NULL
    WHERE x.contact_id = :contactId`).get({ contactId })?.n ?? 0;
