import { createHash } from "node:crypto";
import sharp from "sharp";
import { type Content, storeContent } from "../../files/files.server";
import { LONGEST_SIDE, MOST_PHOTOS, PHOTO } from "./photo";

sharp.concurrency(1); // the other core answers requests
sharp.cache(false);

/** What no phone's photo comes near; more is refused before it is unfolded. */
const MOST_PIXELS = 60_000_000;

/**
 * Takes the photos out of a form, which keeps their hashes instead: the same key with another photo is seen, and an answer does not carry
 * them back. They come as base64 (with script) or as files (without).
 */
export async function takePhotos(form: FormData): Promise<Buffer[]> {
  const taken = await Promise.all(
    form
      .getAll(PHOTO)
      .map(async (one) =>
        typeof one === "string"
          ? Buffer.from(one.replace(/^data:image\/\w+;base64,/, ""), "base64")
          : Buffer.from(await one.arrayBuffer()),
      ),
  );
  form.delete(PHOTO);
  const photos = taken.filter(({ length }) => length > 0);
  for (const photo of photos) form.append("photoHash", createHash("sha256").update(photo).digest("hex"));
  return photos;
}

/**
 * Makes photos small, upright and bare, and stores them: drawn anew as JPEG, so that nothing comes along of where and with what they were
 * taken. Refuses more than a form takes, and what is no picture that it can read; then nothing is named.
 */
export async function keepPhotos(
  photos: Buffer[],
): Promise<{ contents: Content[] } | { refused: "tooMany" | "unreadable" }> {
  if (photos.length > MOST_PHOTOS) return { refused: "tooMany" };
  const drawn: Buffer[] = [];
  for (const photo of photos) {
    try {
      drawn.push(
        await sharp(photo, { limitInputPixels: MOST_PIXELS })
          .rotate()
          .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: "inside", withoutEnlargement: true })
          .flatten({ background: "#ffffff" })
          .jpeg({ quality: 80, mozjpeg: true })
          .toBuffer(),
      );
    } catch {
      return { refused: "unreadable" };
    }
  }
  return { contents: await Promise.all(drawn.map(storeContent)) };
}
