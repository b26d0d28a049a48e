import { type DBSchema, openDB } from "idb";

/** A half-typed form on this device. `entries` are the form's own names and values; `v` is the version of their meaning. */
export type Draft = {
  key: string;
  v: 1;
  personId: number;
  form: "conversation";
  employer: { id: number; name: string } | null;
  entries: [string, string][];
  savedOn: string;
  order: number;
};

interface Store extends DBSchema {
  entries: { key: string; value: Draft; indexes: { person: number } };
}

const store = () =>
  openDB<Store>("pactwerk", 1, {
    upgrade(db) {
      db.createObjectStore("entries", { keyPath: "key" }).createIndex("person", "personId");
    },
  });

export async function keepDraft(draft: Omit<Draft, "v" | "order">) {
  const db = await store();
  const others = await db.getAllFromIndex("entries", "person", draft.personId);
  const order = Math.max(0, ...others.map((other) => other.order)) + 1;
  await db.put("entries", { ...draft, v: 1, order });
}

/** A person's drafts, the last one first; what another person left on this device is not theirs. */
export async function listDrafts(personId: number): Promise<Draft[]> {
  const drafts = await (await store()).getAllFromIndex("entries", "person", personId);
  return drafts.sort((a, b) => b.order - a.order);
}

export async function forgetDraft(key: string) {
  await (await store()).delete("entries", key);
}

export async function forgetDraftsOf(personId: number) {
  const db = await store();
  for (const { key } of await db.getAllFromIndex("entries", "person", personId)) await db.delete("entries", key);
}
