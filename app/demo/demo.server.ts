import { prepared } from "db/connection.server";
import { today } from "../clock.server";
import { type Day, daysBetween } from "../days";
import { settings } from "../settings.server";

const read = prepared((db) =>
  db.$client.prepare<{ key: string }, { value: string }>("SELECT value FROM meta WHERE key = :key"),
);
const write = prepared((db) =>
  db.$client.prepare<{ key: string; value: string }>("INSERT INTO meta (key, value) VALUES (:key, :value)"),
);

/** Written once, when the database is made. */
export function markDemo(demo: boolean) {
  write().run({ key: "demo", value: demo ? "yes" : "no" });
}

/** Whether this database was made to the end: a first start that was cut off left no mark. */
export const isMarked = () => read().get({ key: "demo" }) !== undefined;

/** Whether it was made as a demo, whatever the environment says of it now. */
export const madeAsDemo = () => read().get({ key: "demo" })?.value === "yes";

/** The Monday that the days of the demo are counted from. */
export const anchorOfDemo = (): Day | undefined => read().get({ key: "anchor" })?.value;
export const keepAnchor = (anchor: Day) => write().run({ key: "anchor", value: anchor });

/** How old the invented days are, when that begins to show. */
export function ageOfDemo(): number | undefined {
  const anchor = anchorOfDemo();
  const age = anchor === undefined ? 0 : daysBetween(anchor, today());
  return age > 14 ? age : undefined;
}

/** A demo database that is not told to behave like a real one: only then are there personas, a mailbox page and a clock to move. */
export function isDemo(): boolean {
  return settings().demo !== false && madeAsDemo();
}

/** In a demo nobody real is invited: its links can be read by anyone. Only addresses that exist nowhere are let in. */
export function refusesAddress(email: string): boolean {
  return isDemo() && !/\.(example|test|invalid)$/.test(email);
}
