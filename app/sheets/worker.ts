import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { reading } from "./reading";
import type { SheetChoices, SheetFacts, SheetProblem, SheetRow } from "./sheet";
import { Unreadable } from "./unreadable";

export type Said = { rows: SheetRow[] } | { facts: SheetFacts } | { problem: SheetProblem };

const { bytes, choices } = workerData as { bytes: Uint8Array; choices: SheetChoices };
const say = (said: Said) => parentPort?.postMessage(said);

/** One batch at a time: the next is read when the one before was taken. */
async function read() {
  const batches = reading(bytes, choices);
  for (let next = await batches.next(); ; next = await batches.next()) {
    if (next.done) return say({ facts: next.value });
    say({ rows: next.value });
    if (parentPort) await once(parentPort, "message");
  }
}

read().catch((error) => say({ problem: error instanceof Unreadable ? error.problem : "brokenWorkbook" }));
