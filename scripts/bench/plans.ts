import type { Statement } from "better-sqlite3";
import { database } from "db/connection.server";
import { at } from "~/clock.server";
import { EVENING } from "./fill";
import { questions } from "./questions";
import { questionsInParts } from "./questions-in-parts";
import { questionsOfADay } from "./questions-of-a-day";
import { handoverInParts, questionsOfHandover } from "./questions-of-handover";
import { questionsOfHeard } from "./questions-of-heard";
import { questionsOfImports } from "./questions-of-imports";
import { questionsOfMerges } from "./questions-of-merges";
import { questionsOfRounds, roundsInParts } from "./questions-of-rounds";
import { questionsOfVisits } from "./questions-of-visits";

const RUNS = 20;
const RUNS_IN_PARTS = 5;

/** Prints what each question costs (the median of its runs), and how SQLite answers it. What some of them write is taken back, lines of history excepted. */
export async function printPlans() {
  const { asked, prepare } = listenIn();
  const imports = await questionsOfImports();
  console.log(imports.said);
  const print = (cost: string, name: string) => {
    console.log(`\n${cost}  ${name}`);
    for (const [sql, values] of asked)
      for (const line of planOf(prepare, sql, values)) console.log(`             ${line}`);
  };
  at(EVENING, () => {
    for (const [name, ask] of Object.entries({
      ...questions(),
      ...questionsOfHeard(),
      ...questionsOfVisits(),
      ...questionsOfMerges(),
      ...questionsOfADay(),
      ...questionsOfHandover(),
      ...questionsOfRounds(),
      ...imports.now,
    })) {
      ask();
      asked.clear();
      print(shown(median(Array.from({ length: RUNS }, () => timed(ask)))), name);
    }
  });
  for (const [name, ask] of Object.entries({
    ...questionsInParts(),
    ...handoverInParts,
    ...roundsInParts,
    ...imports.inParts,
  })) {
    await ask();
    asked.clear();
    const runs: { whole: number; longest: number }[] = [];
    while (runs.length < RUNS_IN_PARTS) runs.push(await timedInParts(ask));
    const longest = shown(median(runs.map((run) => run.longest)));
    print(`${shown(median(runs.map(({ whole }) => whole)))}, ${longest} at a time`, name);
  }
  await imports.end();
}

const shown = (time: number) => `${time.toFixed(2).padStart(8)} ms`;
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** How long an answer takes, and the longest that nothing else could be done meanwhile. */
async function timedInParts(ask: () => Promise<unknown>): Promise<{ whole: number; longest: number }> {
  const began = performance.now();
  let [last, longest, done] = [began, 0, false];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!done) setImmediate(look);
  };
  setImmediate(look);
  await ask();
  const whole = performance.now() - began;
  look();
  done = true;
  return { whole, longest };
}

function timed(ask: () => unknown): number {
  const before = performance.now();
  ask();
  return performance.now() - before;
}

type Prepare = (sql: string) => Statement;

/** Every statement that is run from now on, with the values it was last given, and a way to ask without being heard. Called before anything is prepared. */
function listenIn(): { asked: Map<string, unknown[]>; prepare: Prepare } {
  const client = database().$client;
  const prepare: Prepare = client.prepare.bind(client);
  const asked = new Map<string, unknown[]>();
  client.prepare = ((sql: string) => {
    const made = prepare(sql) as unknown as Record<string, (...values: unknown[]) => unknown>;
    for (const name of ["all", "get", "run"]) {
      const run = made[name] as (...values: unknown[]) => unknown;
      made[name] = (...values) => {
        asked.set(sql, values);
        return run.apply(made, values);
      };
    }
    return made as unknown as Statement;
  }) as typeof client.prepare;
  return { asked, prepare };
}

/** The steps that reach for rows, the temporary ones and those of the smallest tables left out. */
function planOf(prepare: Prepare, sql: string, values: unknown[]): string[] {
  if (/^\s*(INSERT|DELETE)|FROM meta/.test(sql)) return [];
  const rows = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
  const steps = rows.map(({ detail }) => detail);
  return [...new Set(steps)].filter((detail) => /SCAN|B-TREE|SEARCH|AUTOMATIC/.test(detail));
}
