import type { Statement } from "better-sqlite3";
import { database } from "db/connection.server";
import { at } from "~/clock.server";
import { EVENING } from "./fill";
import { questions } from "./questions";

const RUNS = 20;

/** Prints what each question costs (the median of its runs), and how SQLite answers it. Changes nothing: what two of them write is taken back. */
export function printPlans() {
  const { asked, prepare } = listenIn();
  at(EVENING, () => {
    for (const [name, ask] of Object.entries(questions())) {
      ask();
      asked.clear();
      const times = Array.from({ length: RUNS }, () => timed(ask)).sort((a, b) => a - b);
      console.log(`\n${(times[RUNS / 2] ?? 0).toFixed(2).padStart(8)} ms  ${name}`);
      for (const [sql, values] of asked)
        for (const line of planOf(prepare, sql, values)) console.log(`             ${line}`);
    }
  });
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
