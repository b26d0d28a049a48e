import { type FormEvent, useRef, useState } from "react";
import { useRoot, useText } from "../language/use-text";
import { barWords } from "../on-the-road/bar-words";
import { forgetTheRoad } from "../on-the-road/use-worker";
import { paths } from "../paths";
import { layoutWords } from "./messages";

/**
 * Signs out with a whole new page, so that nothing of this one stays in memory, and takes what was kept for the road off this device. With
 * something unsent on it, it asks first: send, throw away, or stay.
 */
export function SignOutForm() {
  const t = useText(layoutWords);
  const road = useText(barWords);
  const personId = useRoot()?.viewer?.personId;
  const form = useRef<HTMLFormElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [unsent, setUnsent] = useState(0);
  const [stuck, setStuck] = useState(false);

  const leave = async () => {
    await forgetTheRoad().catch(() => undefined);
    form.current?.submit();
  };
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    if (personId === undefined) return;
    event.preventDefault();
    const device = await import("../on-the-road/device.client");
    const held = await device.listHeld(personId).catch(() => []);
    if (held.length === 0) return leave();
    setUnsent(held.length);
    dialog.current?.showModal();
  };
  const sendFirst = async () => {
    if (personId === undefined) return;
    const [device, outbox] = await Promise.all([
      import("../on-the-road/device.client"),
      import("../on-the-road/outbox.client"),
    ]);
    await outbox.sendWaiting(personId);
    const left = await device.listHeld(personId);
    setUnsent(left.length);
    if (left.length === 0) await leave();
    else setStuck(true);
  };
  const discard = async () => {
    const device = await import("../on-the-road/device.client");
    if (personId !== undefined) await device.forgetAllOf(personId).catch(() => undefined);
    await leave();
  };

  return (
    <>
      <form method="post" action={paths.signOut()} ref={form} onSubmit={(event) => void ask(event)}>
        <button className="link" type="submit">
          {t("signOut")}
        </button>
      </form>
      <dialog ref={dialog} aria-labelledby="unsent">
        <h2 id="unsent">{road("signOut.title")}</h2>
        <p>{road("signOut.text", { count: unsent })}</p>
        {stuck && (
          <p className="notice notice-late" role="status">
            {road("signOut.stillThere")} <a href={paths.onTheRoad()}>{road("title")}</a>
          </p>
        )}
        <p className="actions">
          <button className="button button-primary" type="button" onClick={() => void sendFirst()}>
            {road("signOut.send")}
          </button>
          <button className="button" type="button" onClick={() => void discard()}>
            {road("signOut.discard")}
          </button>
          <button className="button button-quiet" type="button" onClick={() => dialog.current?.close()}>
            {road("signOut.stay")}
          </button>
        </p>
      </dialog>
    </>
  );
}
