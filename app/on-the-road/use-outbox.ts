import { useCallback, useEffect, useRef, useState } from "react";
import type { Held } from "./device.client";
import type { Sent } from "./outbox.client";

/** What this device holds of somebody, kept up to date in every tab. */
function useHeld(personId: number | undefined): Held[] | undefined {
  const [held, setHeld] = useState<Held[]>();
  useEffect(() => {
    if (personId === undefined) return;
    let stop = () => {};
    let over = false;
    void import("./device.client")
      .then((device) => {
        const read = () => device.listHeld(personId).then((entries) => !over && setHeld(entries));
        stop = device.onChange(() => void read());
        return read();
      })
      .catch(() => undefined);
    return () => {
      over = true;
      stop();
    };
  }, [personId]);
  return held;
}

const AGAIN = 30_000;

/** Sends what waits, now and whenever there may be a line again. */
function useSending(personId: number | undefined, waiting: number) {
  const [outcome, setOutcome] = useState<Sent>();
  const send = useCallback(async () => {
    if (personId === undefined || !navigator.onLine) return;
    try {
      const { sendWaiting } = await import("./outbox.client");
      setOutcome(await sendWaiting(personId));
    } catch {
      setOutcome("offline"); // not even the sender could be fetched: later again
    }
  }, [personId]);
  useEffect(() => {
    if (waiting === 0) return;
    const go = () => void send();
    go();
    const timer = setInterval(go, AGAIN);
    window.addEventListener("online", go);
    document.addEventListener("visibilitychange", go);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", go);
      document.removeEventListener("visibilitychange", go);
    };
  }, [waiting, send]);
  return { outcome, send };
}

/** How many went since this page was opened. */
function useGone(waiting: number, refused: number): number {
  const before = useRef({ waiting, refused });
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const left = before.current.waiting - waiting - Math.max(0, refused - before.current.refused);
    before.current = { waiting, refused };
    if (left > 0) setGone((count) => count + left);
  }, [waiting, refused]);
  return gone;
}

/** The outbox of somebody on this device: what it holds, how many wait, were refused or went, and what came of sending, which goes by itself. */
export function useOutbox(personId: number | undefined) {
  const held = useHeld(personId);
  const waiting = held?.filter(({ state }) => state === "waiting").length ?? 0;
  const refused = held?.filter(({ state }) => state === "refused").length ?? 0;
  const { outcome, send } = useSending(personId, waiting);
  return { held, waiting, refused, outcome, send, gone: useGone(waiting, refused) };
}
