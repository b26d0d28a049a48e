import { existsSync, rmSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { daysBetween } from "../days";
import { openOrCreate } from "../life.server";
import { settings } from "../settings.server";
import { anchorOfDemo } from "./demo.server";

/**
 * Makes the demo anew, with today's days, and opens it. Refused where the database is no demo, and while another program has it open.
 * Returns what there is to say.
 */
export function resetDemo(): string {
  const { databaseFile, demo } = settings();
  if (demo === false) throw new Error("PACTWERK_DEMO=0 says that this is no demo. Nothing was done.");
  const old = existsSync(databaseFile) ? removeDemo(databaseFile) : undefined;
  openOrCreate();
  const anchor = anchorOfDemo();
  const age = old && anchor ? daysBetween(old, anchor) : 0;
  return `The demo is new, with the days of the week of ${anchor}.${age > 14 ? ` The old one was ${age} days behind.` : ""}`;
}

/** Removes the file of a demo; returns its anchor. */
function removeDemo(file: string): string | undefined {
  const sqlite = new Sqlite(file, { fileMustExist: true, timeout: 200 });
  try {
    const kept = (key: string) =>
      sqlite.prepare<[string], { value: string }>("SELECT value FROM meta WHERE key = ?").get(key)?.value;
    if (attempt(() => kept("demo")) !== "yes") throw new Error(`${file} is not a demo. Nothing was done.`);
    const anchor = kept("anchor");
    // Leaving WAL needs the file for oneself alone, so it fails while the server has it open.
    if (attempt(() => sqlite.pragma("journal_mode = DELETE", { simple: true })) !== "delete")
      throw new Error(`Another program has ${file} open: stop the server first. Nothing was done.`);
    sqlite.close();
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(file + end, { force: true });
    return anchor;
  } finally {
    sqlite.close();
  }
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
