import { useEffect, useRef, useState } from "react";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { barWords } from "./bar-words";
import { forgetAllOf, listHeld } from "./device.client";
import { sendWaiting } from "./outbox.client";

/** Before signing out with something unsent on the device: send it, throw it away, or stay. */
export function UnsentDialog({
  personId,
  count,
  leave,
  stay,
}: {
  personId: number;
  count: number;
  leave: () => void;
  stay: () => void;
}) {
  const t = useText(barWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const [unsent, setUnsent] = useState(count);
  const [stuck, setStuck] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  const sendFirst = async () => {
    await sendWaiting(personId);
    const left = await listHeld(personId);
    setUnsent(left.length);
    if (left.length === 0) leave();
    else setStuck(true);
  };
  const discard = async () => {
    await forgetAllOf(personId).catch(() => undefined);
    leave();
  };

  return (
    <dialog ref={dialog} aria-labelledby="unsent" onClose={stay}>
      <h2 id="unsent">{t("signOut.title")}</h2>
      <p>{t("signOut.text", { count: unsent })}</p>
      {stuck && (
        <p className="notice notice-late" role="status">
          {t("signOut.stillThere")} <a href={paths.onTheRoad()}>{t("title")}</a>
        </p>
      )}
      <p className="actions">
        <button className="button button-primary" type="button" onClick={() => void sendFirst()}>
          {t("signOut.send")}
        </button>
        <button className="button" type="button" onClick={() => void discard()}>
          {t("signOut.discard")}
        </button>
        <button className="button button-quiet" type="button" onClick={() => dialog.current?.close()}>
          {t("signOut.stay")}
        </button>
      </p>
    </dialog>
  );
}
