import { useLocation } from "@remix-run/react";
import { useRoot, useText } from "../language/use-text";
import { paths } from "../paths";
import { barWords } from "./bar-words";
import { useGone, useHeld, useSending } from "./use-held";

/** Over every page of a broker: what still waits on this device, what was not taken, and what has just gone. It sends by itself. */
export function OutboxBar() {
  const t = useText(barWords);
  const personId = useRoot()?.viewer?.personId;
  const { pathname } = useLocation();
  const held = useHeld(personId);
  const waiting = held?.filter(({ state }) => state === "waiting").length ?? 0;
  const refused = held?.filter(({ state }) => state === "refused").length ?? 0;
  useSending(personId, waiting);
  const gone = useGone(waiting, refused);
  if (pathname === paths.onTheRoad()) return null; // there it stands in full
  if (waiting + refused + gone === 0) return null;
  return (
    <p className={refused > 0 ? "notice notice-late" : waiting > 0 ? "notice notice-soon" : "notice"} role="status">
      {refused > 0 && <>{t("bar.refused", { count: refused })} </>}
      {waiting > 0 && <>{t("bar.waiting", { count: waiting })} </>}
      {refused + waiting > 0 && <a href={paths.onTheRoad()}>{t("bar.look")}</a>}
      {refused + waiting === 0 && t("bar.sent", { count: gone })}
    </p>
  );
}
