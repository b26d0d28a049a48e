import { data, redirect } from "@remix-run/node";
import type { Viewer } from "../../access/viewer.server";
import { sayIn } from "../../forms/parse-form.server";
import { type Locale, text } from "../../language/messages";
import { flash } from "../../layouts/flash.server";
import { paths } from "../../paths";
import type { ConversationRow } from "../conversations.server";
import { addPhotos, findPhotoFor, removePhoto } from "./photos.server";
import { keepPhotos, takePhotos } from "./reading.server";
import { talkPhotosWords } from "./talk-photos-words";

/** Adds photos to a talk, or takes one away, and goes back to it; what cannot be read is said beside the field. */
export async function commandPhotos(viewer: Viewer, talk: ConversationRow, form: FormData, locale: Locale) {
  const t = text(talkPhotosWords, locale);
  const back = (said: string) => redirect(paths.conversation(talk.id), { headers: flash({ text: said }) });
  if (form.get("intent") === "removePhoto") {
    const photo = findPhotoFor(viewer, talk, String(form.get("id")));
    if (photo) removePhoto(viewer, talk, photo);
    return back(t("removed"));
  }
  const photos = await takePhotos(form);
  const kept = photos.length > 0 ? await keepPhotos(photos) : ({ refused: "nothing" } as const);
  if ("refused" in kept) return data({ errors: { photo: sayIn(locale, talkPhotosWords)(kept.refused) } }, 422);
  addPhotos(viewer, talk, kept.contents);
  return back(t("added", { count: kept.contents.length }));
}
