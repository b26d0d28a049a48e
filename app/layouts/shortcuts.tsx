import { useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { isTyping } from "./keys";
import { layoutWords } from "./messages";

/** `/` searches, `n` logs a conversation, `?` shows the keys. Not mounted for who switched them off. */
export function Shortcuts({ log }: { log: string | undefined }) {
  const t = useText(layoutWords);
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const actions: Record<string, (() => void) | undefined> = {
      "/": () => {
        const field = searchField();
        if (field) field.focus();
        else navigate(paths.search());
      },
      n: log ? () => navigate(log) : undefined,
      "?": () => dialog.current?.showModal(),
    };
    const onKey = (event: KeyboardEvent) => {
      const act = actions[event.key];
      if (!act || isTyping(event)) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [log, navigate]);

  return (
    <dialog className="keys" ref={dialog} aria-labelledby="keys">
      <h2 id="keys">{t("keys.title")}</h2>
      <KeyList record={log !== undefined} />
      <p className="small soft">{t("keys.off")}</p>
      <form method="dialog">
        <button className="button" type="submit">
          {t("close")}
        </button>
      </form>
    </dialog>
  );
}

/** The field of the top bar; where that is hidden, the one of the search page. */
const searchField = () =>
  [...document.querySelectorAll<HTMLInputElement>("#find, #q")].find((field) => field.checkVisibility());

export function KeyList({ record }: { record: boolean }) {
  const t = useText(layoutWords);
  return (
    <dl className="facts">
      <dt>
        <kbd>/</kbd>
      </dt>
      <dd>{t("keys.search")}</dd>
      {record && (
        <>
          <dt>
            <kbd>n</kbd>
          </dt>
          <dd>{t("keys.log")}</dd>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </dt>
          <dd>{t("keys.save")}</dd>
        </>
      )}
      <dt>
        <kbd>?</kbd>
      </dt>
      <dd>{t("keys.list")}</dd>
    </dl>
  );
}
