import { paths } from "../paths";
import { forgetSent, type Held, listHeld, markRefused } from "./device.client";

/** What came of sending: all gone, no line, or signed out meanwhile. */
export type Sent = "done" | "offline" | "signedOut";

let turn: Promise<unknown> = Promise.resolve();

/**
 * Sends what waits on this device, the oldest first, one at a time in all tabs. An entry leaves the device only when the server says that it has it; the
 * same entry sent again is known by its key, so that a line that breaks before the answer makes no second conversation.
 */
export async function sendWaiting(personId: number): Promise<Sent> {
  const send = async (): Promise<Sent> => {
    const waiting = (await listHeld(personId)).filter(({ state }) => state === "waiting").reverse();
    for (const entry of waiting) {
      const outcome = await sendOne(entry);
      if (outcome !== "done") return outcome;
    }
    return "done";
  };
  if ("locks" in navigator) return navigator.locks.request("pactwerk-outbox", send);
  const mine = turn.then(send, send);
  turn = mine;
  return mine;
}

async function sendOne(entry: Held): Promise<Sent> {
  const form = new FormData();
  form.set("key", entry.key);
  form.set("v", String(entry.v));
  form.set("person", String(entry.personId));
  for (const [name, value] of entry.entries) form.append(name, value);
  let answer: Response;
  try {
    answer = await fetch(paths.sendConversation(), { method: "POST", body: form, redirect: "manual" });
  } catch {
    return "offline";
  }
  if (answer.type === "opaqueredirect") return "signedOut";
  if (answer.status >= 500) return "offline"; // it stumbled: later again
  if (answer.ok) {
    await forgetSent(entry);
    return "done";
  }
  const said = (await answer.json().catch(() => ({}))) as { messages?: string[]; path?: string };
  await markRefused(entry.key, {
    status: answer.status,
    messages: said.messages ?? [],
    ...(said.path !== undefined && { path: said.path }),
  });
  return "done";
}
