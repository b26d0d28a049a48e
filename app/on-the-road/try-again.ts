const PAUSES = [5_000, 15_000, 60_000, 300_000];

/**
 * Tries at once, and after a try that failed again, with growing pauses, while the page is in view: a server that is starting is soon there, one
 * that is down is left in peace. Begins anew when there may be a line again or the page comes back into view. One timer, one try at a time;
 * returns what ends it.
 */
export function tryAgain(attempt: () => Promise<boolean>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [failed, busy, over] = [0, false, false];
  const inView = () => document.visibilityState === "visible";
  const go = async () => {
    clearTimeout(timer);
    if (busy) return;
    busy = true;
    const done = await attempt();
    busy = false;
    if (!done && !over && inView()) timer = setTimeout(go, PAUSES[failed++] ?? PAUSES.at(-1));
  };
  const anew = () => {
    failed = 0;
    void go();
  };
  const seen = () => (inView() ? anew() : clearTimeout(timer));
  anew();
  window.addEventListener("online", anew);
  document.addEventListener("visibilitychange", seen);
  return () => {
    over = true;
    clearTimeout(timer);
    window.removeEventListener("online", anew);
    document.removeEventListener("visibilitychange", seen);
  };
}
