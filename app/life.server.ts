import { existsSync } from "node:fs";
import { closeDatabase, openDatabase, transaction } from "db/connection.server";
import { seedDemo } from "db/seeds/demo";
import { ageOfDemo, isDemo, isMarked, markDemo } from "./demo/demo.server";
import { lookAtAllDue } from "./employers/merge/suspects.server";
import { applyPostcodes } from "./employers/postcodes.server";
import { sweepContentsDaily } from "./files/files.server";
import { emptyOldImports, workOnImports } from "./import/work.server";
import { refusalPage } from "./layouts/refusal";
import { runDueJobs } from "./mail/worker.server";
import { fillRecordIndex } from "./search/record-index.server";
import { applySectors } from "./sectors/reference.server";
import { baseUrl, listeningOn, settings } from "./settings.server";
import { rebuild, refresh, refreshDue } from "./standing/summary.server";

export { refusalPage as refusal, settings };

let ticker: NodeJS.Timeout | undefined;

/** Opens the database (a new one on this machine becomes a demo), brings the summaries to today and starts the ticker. */
export function start() {
  openOrCreate();
  transaction(() => refresh(applyPostcodes()));
  refreshDue();
  if (!isDemo() && !settings().smtpUrl)
    console.warn("SMTP_URL is not set: no mail leaves, so nobody can ask for a sign-in link.");
  ticker = setInterval(tick, 2_000);
  ticker.unref();
}

export function stop() {
  clearInterval(ticker);
  closeDatabase();
}

function tick() {
  try {
    refreshDue();
  } catch (error) {
    console.error("refreshing the summaries failed:", error);
  }
  runDueJobs().catch((error) => console.error("the outbox failed:", error));
  workOnImports()
    .then(emptyOldImports)
    .catch((error) => console.error("the imports failed:", error));
  sweepContentsDaily().catch((error) => console.error("sweeping the files failed:", error));
  lookAtAllDue().catch((error) => console.error("looking for duplicates failed:", error));
}

/** Opens the file of the settings. A new one is a demo on loopback; elsewhere somebody must say which of the two it is. */
export function openOrCreate() {
  const { databaseFile, demo, loopback, secure } = settings();
  if (!existsSync(databaseFile) && demo === undefined && (secure || !loopback)) {
    throw new Error(
      "This database is new, and others can reach it. Say which of the two it is: PACTWERK_DEMO=1 (invented data, anyone may sign in) or PACTWERK_DEMO=0 (real work).",
    );
  }
  openDatabase(databaseFile);
  applySectors();
  fillRecordIndex();
  const made = transaction(() => {
    if (isMarked()) return false;
    markDemo(demo ?? true);
    if (demo ?? true) seedDemo();
    return true;
  });
  if (made) rebuild();
}

/** What the server prints when it listens. */
export function greeting(port: number): string {
  listeningOn(port);
  const address = baseUrl();
  const listens = `Pactwerk listens on port ${port}: ${address}`;
  if (!isDemo()) return `${listens}\nSign in: ${address}/inloggen`;
  const age = ageOfDemo();
  return `${listens}\nSign in as one of the people of the demo: ${address}/demo${age ? `\nIts last visits are ${age} days ago: npm run db:reset makes it new.` : ""}`;
}
