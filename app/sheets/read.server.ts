import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { limits, type SheetChoices, type SheetFacts, type SheetProblem, type SheetRow } from "./sheet";
import type { Said } from "./worker";

const LONGEST_MS = 120_000;
const resourceLimits = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 16 };

/**
 * Reads a file in a worker of its own, which waits until each batch of rows was taken. What is wrong with the file is told, also after
 * rows were taken: those are then to be forgotten.
 */
export async function readSheet(
  bytes: Uint8Array,
  choices: SheetChoices,
  take: (rows: SheetRow[]) => void | Promise<void>,
): Promise<SheetFacts | { problem: SheetProblem }> {
  if (bytes.length > limits.bytes) return { problem: "tooLarge" };
  const worker = start(bytes, choices);
  const died = deathOf(worker);
  try {
    for (let left = LONGEST_MS; ; ) {
      const began = performance.now();
      const said = await within(left, Promise.race([nextOf(worker), died]));
      left -= performance.now() - began;
      if ("problem" in said) return said;
      if ("facts" in said) return said.facts;
      await take(said.rows);
      worker.postMessage("next");
    }
  } finally {
    await worker.terminate();
  }
}

/** The build has it as a file; elsewhere it is read from the source, or an old build would be tested. A worker of Node 20 takes no `--import tsx`. */
function start(bytes: Uint8Array, choices: SheetChoices): Worker {
  const options = { workerData: { bytes, choices }, resourceLimits };
  if (process.env.NODE_ENV === "production") return new Worker(resolve("build/sheet-worker.mjs"), options);
  const source = JSON.stringify(pathToFileURL("app/sheets/worker.ts"));
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(code, { ...options, eval: true, execArgv: [] });
}

const nextOf = (worker: Worker) => new Promise<Said>((heard) => worker.once("message", heard));

function deathOf(worker: Worker): Promise<Said> {
  return new Promise((heard) => {
    worker.once("error", (error: NodeJS.ErrnoException) => {
      const full = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (!full) console.error("The worker that reads sheets died:", error); // not by the file: what is wrong with that, it says
      heard({ problem: full ? "unpacksTooLarge" : "brokenWorkbook" });
    });
    worker.once("exit", () => heard({ problem: "brokenWorkbook" }));
  });
}

/** What is said in time; a file that takes longer is none that a person saved. */
async function within(milliseconds: number, said: Promise<Said>): Promise<Said> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Said>((heard) => {
    timer = setTimeout(() => heard({ problem: "unpacksTooLarge" }), Math.max(0, milliseconds));
  });
  return Promise.race([said, tooLate]).finally(() => clearTimeout(timer));
}
