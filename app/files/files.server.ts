import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { database, prepared } from "db/connection.server";
import { file } from "db/schema/files";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Viewer } from "../access/viewer.server";
import { machineNow, now, today } from "../clock.server";
import type { Day } from "../days";
import { settings } from "../settings.server";

/** Contents that are on the disk, under their own hash, and not yet in the database. */
export type Content = { sha256: string; bytes: number };

/** Contents stand beside the database, two letters of their hash a folder. */
const folder = () => join(dirname(resolve(settings().databaseFile)), "files");
const placeOf = (sha256: string) => join(folder(), sha256.slice(0, 2), sha256);

/**
 * Puts a content on the disk, whole or not at all, before the transaction that names it: a row never points at nothing. What no row names in
 * the end is swept away a day later.
 */
export async function storeContent(content: Buffer): Promise<Content> {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const place = placeOf(sha256);
  await mkdir(dirname(place), { recursive: true });
  const written = `${place}.${randomUUID()}`;
  const handle = await open(written, "wx");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(written, place);
  return { sha256, bytes: content.length };
}

/** Names a content that was stored, in the caller's transaction. Returns the file's id. */
export function nameFile(
  viewer: Viewer,
  { sha256, bytes }: Content,
  of: { name: string; mediaType: string; employerId: number | null },
): number {
  const row = { sha256, bytes, ...of, uploadedAt: now(), uploadedBy: viewer.personId };
  return database().insert(file).values(row).returning({ id: file.id }).get().id;
}

/** A file's content goes: nothing leads to it any more, and the next sweep takes it off the disk unless another file holds the same. */
export function removeFile(id: number) {
  database()
    .update(file)
    .set({ removedAt: now() })
    .where(and(eq(file.id, id), isNull(file.removedAt)))
    .run();
}

/** What a stored file holds. */
export const readContent = (sha256: string) => readFile(placeOf(sha256));

const needed = prepared((db) =>
  db
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.sha256, sql.placeholder("sha256")), isNull(file.removedAt)))
    .limit(1)
    .prepare(),
);

const A_DAY = 86_400_000;
/** Takes contents off the disk that no file needs and that were not written in the last day. Resolves to how many went. */
export async function sweepContents(before = Date.parse(machineNow()) - A_DAY): Promise<number> {
  let gone = 0;
  const list = (place: string) => readdir(place).catch(() => [] as string[]); // nothing was ever stored, or just swept
  for (const shelf of await list(folder())) {
    for (const name of await list(join(folder(), shelf))) {
      const place = join(folder(), shelf, name);
      const written = await stat(place).catch(() => undefined);
      if (!written || written.mtimeMs >= before || needed().get({ sha256: name })) continue;
      await rm(place, { force: true });
      gone += 1;
    }
  }
  return gone;
}

let sweptOn: Day | undefined;
/** The same, once a day. */
export async function sweepContentsDaily() {
  if (sweptOn === today()) return;
  sweptOn = today();
  await sweepContents();
}
