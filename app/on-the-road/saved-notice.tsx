import { useEffect, useRef } from "react";
import { useText } from "../language/use-text";
import { barWords } from "./bar-words";
import type { Held } from "./device.client";
import { onTheRoadWords } from "./messages";

/** What was just saved here, on top, where one is taken after saving; and in its place what has gone since. */
export function SavedNotice({ saved, gone }: { saved: Held | undefined; gone: number }) {
  const t = useText(onTheRoadWords);
  const bar = useText(barWords);
  const element = useRef<HTMLDivElement>(null);
  const key = saved?.key;
  useEffect(() => {
    if (key === undefined) return;
    window.scrollTo({ top: 0 });
    element.current?.focus({ preventScroll: true });
  }, [key]);
  return (
    <div ref={element} tabIndex={-1} role="status" className={saved || gone > 0 ? "notice notice-good" : undefined}>
      {saved?.employer?.name && (
        <p>
          <strong>{saved.employer.name}</strong>
        </p>
      )}
      {saved && <p>{t("saved")}</p>}
      {!saved && gone > 0 && <p>{bar("bar.sent", { count: gone })}</p>}
    </div>
  );
}
