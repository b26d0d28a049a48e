import type { Statement } from "better-sqlite3";
import { database } from "db/connection.server";
import { at } from "~/clock.server";
import { EVENING } from "./fill";
import { questions } from "./questions";

const RUNS = 20;

/** Prints what each question costs (the median of its runs), and how SQLite answers it. Reads only, but for two summaries made anew as they are. */
export function printPlans() {
  const asked = listenIn();
  at(EVENING, () => {
    for (const [name, ask] of Object.entries(questions())) {
      ask();
      asked.clear();
      const times = Array.from({ length: RUNS }, () => timed(ask)).sort((a, b) => a - b);
      console.log(`\n${(times[RUNS / 2] ?? 0).toFixed(2).padStart(8)} ms  ${name}`);
      for (const [sql, values] of [...asked])
        for (const line of planOf(sql, values)) console.log(`             ${line}`);
    }
  });
}

function timed(ask: () => unknown): number {
  const before = performance.now();
  ask();
  return performance.now() - before;
}

/** Every statement that is run from now on, with the values it was last given. Asked before anything is prepared. */
function listenIn(): Map<string, unknown[]> {
  const client = database().$client;
  const prepare = client.prepare.bind(client);
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
  return asked;
}

type Step = { id: number; parent: number; detail: string };

/** The steps that reach for rows, the temporary ones and those of the smallest tables left out. */
function planOf(sql: string, values: unknown[]): string[] {
  if (/^\s*(INSERT|DELETE)|FROM meta|^EXPLAIN/.test(sql)) return [];
  const steps = (
    database()
      .$client.prepare<unknown[], Step>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values) as Step[]
  ).map(({ detail }) => detail);
  return [...new Set(steps)].filter((detail) => /SCAN|B-TREE|SEARCH|AUTOMATIC/.test(detail));
}
