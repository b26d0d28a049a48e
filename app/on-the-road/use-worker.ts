import { useEffect } from "react";
import { useRoot } from "../language/use-text";
import { forgetTheRoad } from "./forget";

const OWNER = "pactwerk-owner";

/**
 * Makes that the page for the road opens without a connection from now on, as it is today, and again when something went from it. Whose it is
 * stays with it: another person's goes first.
 */
export function useKeepForTheRoad(gone = 0) {
  const personId = useRoot()?.viewer?.personId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what went is no longer to be logged
  useEffect(() => {
    if (personId !== undefined) keepForTheRoad(personId);
  }, [personId, gone]);
}

export function keepForTheRoad(personId: number) {
  if (!("serviceWorker" in navigator) || !navigator.onLine) return;
  void keepFor(String(personId)).catch(() => undefined); // no storage here: everything works with a connection
}

async function keepFor(person: string) {
  if (localStorage.getItem(OWNER) !== person) await forgetTheRoad();
  localStorage.setItem(OWNER, person);
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: await filesNeeded() });
}

/** The page's own files stand in it; what it asks for later does not, so that is loaded now and goes along by name. */
async function filesNeeded(): Promise<string[]> {
  await Promise.all([
    import("./device.client"),
    import("./outbox.client"),
    import("../conversations/photos/photo-field"),
  ]);
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  return loaded.flatMap(({ origin, pathname }) =>
    origin === window.location.origin && /^\/assets\/[\w.~-]+\.js$/.test(pathname) ? pathname : [],
  );
}
