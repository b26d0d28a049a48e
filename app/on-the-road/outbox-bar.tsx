import { useEffect } from "react";
import { useRoot, useText } from "../language/use-text";
import { paths } from "../paths";
import { barWords } from "./bar-words";
import { useOutbox } from "./use-outbox";

/** Over every page of a broker: what still waits on this device, what was not taken, and what has just gone. It sends by itself. */
export function OutboxBar() {
  const t = useText(barWords);
  const personId = useRoot()?.viewer?.personId;
  const { waiting, refused, ...outbox } = useOutbox(personId);
  const gone = outbox.gone.length;
  useEffect(() => {
    if (gone > 0 && personId !== undefined)
      void import("./use-worker").then(({ keepForTheRoad }) => keepForTheRoad(personId));
  }, [gone, personId]);
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
