import { type DBSchema, openDB } from "idb";
import { valueIn } from "./entries";

/** Why the server did not take an entry: its answer, what was wrong in the reader's words, and what it led to before when it was saved already. */
export type Refusal = { status: number; messages: string[]; path?: string };

/**
 * A conversation on this device, under its form's one-time key. Without a state it is a draft: half-typed, to go on with. `waiting` goes to the
 * server as soon as there is a line; `refused` was not taken, and waits for its writer. `entries` are the form's own names and values; `v` is the
 * version of their meaning.
 */
export type Held = {
  key: string;
  v: 1;
  personId: number;
  form: "conversation";
  employer: { id: number | null; name: string; partner?: true } | null;
  entries: [string, string][];
  savedOn: string;
  order: number;
  state?: "waiting" | "refused";
  refusal?: Refusal;
};

/** Of whom an entry was that the server has now, and for which appointment. */
export type Gone = { personId: number; appointmentId: string | undefined };

interface Store extends DBSchema {
  entries: { key: string; value: Held; indexes: { person: number } };
}

const store = () =>
  openDB<Store>("pactwerk", 1, {
    upgrade(db) {
      db.createObjectStore("entries", { keyPath: "key" }).createIndex("person", "personId");
    },
  });

/** Told in every tab that what this device holds has changed, and what went to the server when that is why. */
const changed = () => new BroadcastChannel("pactwerk-device");
export function onChange(run: (gone: Gone | null) => void): () => void {
  const channel = changed();
  channel.addEventListener("message", ({ data }: MessageEvent<Gone | null>) => run(data));
  return () => channel.close();
}
function tell(gone: Gone | null = null) {
  const channel = changed();
  channel.postMessage(gone);
  channel.close();
}

/** What must not stay on a device: a talk with one of these purposes is kept nowhere but at the server. */
const confidential = ["holdToAccount", "followUpSignal"];
export const isConfidential = (entries: readonly [string, string][]) =>
  entries.some(([name, value]) => name === "purposes" && confidential.includes(value));

/** Puts an entry on the device, a draft unless it has a state. A confidential one is refused, and what was kept of it before goes. */
export async function keep(entry: Omit<Held, "v" | "order">): Promise<"kept" | "confidential"> {
  const db = await store();
  if (isConfidential(entry.entries)) {
    await db.delete("entries", entry.key);
    tell();
    return "confidential";
  }
  const others = await db.getAllFromIndex("entries", "person", entry.personId);
  const known = others.find(({ key }) => key === entry.key);
  if (known?.state === "waiting" && !entry.state) return "kept"; // the last key, kept after it was saved: it stays saved
  const order = known?.order ?? Math.max(0, ...others.map((other) => other.order)) + 1;
  await db.put("entries", { ...entry, v: 1, order });
  tell();
  return "kept";
}

/** What a person has on this device, the last one first; what another person left on it is not theirs. */
export async function listHeld(personId: number): Promise<Held[]> {
  const entries = await (await store()).getAllFromIndex("entries", "person", personId);
  return entries.sort((a, b) => b.order - a.order);
}

export async function forget(key: string) {
  await (await store()).delete("entries", key);
  tell();
}

/** The server has it: it goes from the device, and every tab is told that it arrived. */
export async function forgetSent({ key, personId, entries }: Held) {
  await (await store()).delete("entries", key);
  tell({ personId, appointmentId: valueIn(entries, "appointmentId") });
}

export async function forgetAllOf(personId: number) {
  const db = await store();
  for (const { key } of await db.getAllFromIndex("entries", "person", personId)) await db.delete("entries", key);
  tell();
}

/** Marks one as not taken, unless it went meanwhile. */
export async function markRefused(key: string, refusal: Refusal) {
  const db = await store();
  const transaction = db.transaction("entries", "readwrite");
  const entry = await transaction.store.get(key);
  if (entry) await transaction.store.put({ ...entry, state: "refused", refusal });
  await transaction.done;
  tell();
}
