import { useCallback, useEffect, useState } from "react";
import type { Gone, Held } from "./device.client";
import type { Sent } from "./outbox.client";
import { tryAgain } from "./try-again";

/** What this device holds of somebody, kept up to date in every tab, and what went since this page was opened. */
function useHeld(personId: number | undefined): { held: Held[] | undefined; gone: Gone[] } {
  const [held, setHeld] = useState<Held[]>();
  const [gone, setGone] = useState<Gone[]>([]);
  useEffect(() => {
    if (personId === undefined) return;
    let stop = () => {};
    let over = false;
    void import("./device.client")
      .then((device) => {
        const read = () => device.listHeld(personId).then((entries) => !over && setHeld(entries));
        stop = device.onChange((one) => {
          if (one?.personId === personId) setGone((others) => [...others, one]);
          void read();
        });
        return read();
      })
      .catch(() => undefined);
    return () => {
      over = true;
      stop();
    };
  }, [personId]);
  return { held, gone };
}

/** Sends what waits, now and whenever there may be a line again. */
function useSending(personId: number | undefined, waiting: number) {
  const [outcome, setOutcome] = useState<Sent>();
  const send = useCallback(async () => {
    if (personId === undefined || !navigator.onLine) return false;
    const came = await import("./outbox.client")
      .then(({ sendWaiting }) => sendWaiting(personId))
      .catch(() => "offline" as const); // not even the sender could be fetched: later again
    setOutcome(came);
    return came === "done";
  }, [personId]);
  useEffect(() => (waiting === 0 ? undefined : tryAgain(send)), [waiting, send]);
  return { outcome, send };
}

/** The outbox of somebody on this device: what it holds, how many wait or were refused, what went, and what came of sending, which goes by itself. */
export function useOutbox(personId: number | undefined) {
  const { held, gone } = useHeld(personId);
  const waiting = held?.filter(({ state }) => state === "waiting").length ?? 0;
  const refused = held?.filter(({ state }) => state === "refused").length ?? 0;
  return { held, waiting, refused, gone, ...useSending(personId, waiting) };
}
