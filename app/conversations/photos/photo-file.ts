import { memberRoute, notFound } from "../../access/guards.server";
import { readContent } from "../../files/files.server";
import { findConversationFor } from "../conversations.server";
import { findPhotoFor } from "./photos.server";

/** One photo of a talk, for who sees the talk and its internal note. */
export const loader = memberRoute("conversation.view", async ({ params, viewer }) => {
  const talk = findConversationFor(viewer, params.id);
  const photo = talk && findPhotoFor(viewer, talk, params.photo);
  if (!photo) throw notFound();
  return new Response(new Uint8Array(await readContent(photo.sha256)), {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Disposition": 'inline; filename="foto.jpg"',
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
});
