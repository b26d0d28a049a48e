import { createHash } from "node:crypto";
import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import { limits } from "../sheets/sheet";
import type { FileIn } from "./reading.server";

export type Upload = { form: FormData; file: FileIn | undefined; tooLarge: boolean };

/** The form with its file, of which no more is kept than may be; the rest is read and dropped, so that the browser hears the answer. */
export async function receive(request: Request): Promise<Upload> {
  if (!/^multipart\/form-data/i.test(request.headers.get("Content-Type") ?? ""))
    return { form: await request.formData(), file: undefined, tooLarge: false };
  let file: FileIn | undefined;
  let tooLarge = false;
  const form = await parseMultipart(request, async ({ name, filename, data }) => {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of data) {
      size += piece.length;
      if (size <= limits.bytes) pieces.push(piece);
    }
    if (name !== "file") return filename === undefined ? Buffer.concat(pieces).toString("utf8") : null;
    if (filename) {
      tooLarge = size > limits.bytes;
      file = { name: filename.replace(/^.*[/\\]/, ""), bytes: new Uint8Array(Buffer.concat(pieces)) };
    }
    return file ? createHash("sha256").update(file.bytes).digest("hex") : null; // so that the same key with another file is seen
  });
  return { form, file, tooLarge };
}
