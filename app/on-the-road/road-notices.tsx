import { useEffect, useState } from "react";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { barWords } from "./bar-words";
import { onTheRoadWords } from "./messages";
import type { useOutbox } from "./use-outbox";

/** How the line is, and what came of sending. */
export function RoadNotices({
  online,
  outbox: { outcome, waiting, refused },
}: {
  online: boolean;
  outbox: Pick<ReturnType<typeof useOutbox>, "outcome" | "waiting" | "refused">;
}) {
  const t = useText(onTheRoadWords);
  const bar = useText(barWords);
  const elsewhere = useElsewhere();
  return (
    <>
      {!online && (
        <p className="notice notice-soon" role="status">
          {elsewhere && `${t("offlineElsewhere")} `}
          {t("offline")}
        </p>
      )}
      {outcome === "signedOut" && waiting > 0 && (
        <p className="notice notice-late" role="status">
          {t("signedOut")} <a href={paths.signIn({ next: paths.onTheRoad() })}>{t("signIn")}</a>
        </p>
      )}
      {online && outcome === "offline" && waiting > 0 && (
        <p className="notice notice-soon" role="status">
          {t("failed")}
        </p>
      )}
      {refused > 0 && (
        <p className="notice notice-late" role="status">
          {bar("bar.refused", { count: refused })} <a href="#on-device">{bar("bar.look")}</a>
        </p>
      )}
    </>
  );
}

/** Whether another page was wanted. Asked of the address after the page is alive: the kept page was made for the bare one. */
function useElsewhere(): boolean {
  const [elsewhere, setElsewhere] = useState(false);
  useEffect(() => setElsewhere(new URLSearchParams(window.location.search).has("van")), []);
  return elsewhere;
}
