import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { useCallback, useEffect } from "react";

/** Asks before the page is left, while there is a question: what was typed stands nowhere else. */
export function useLeaveQuestion(question: string | null) {
  useBeforeUnload(
    useCallback((event: BeforeUnloadEvent) => void (question !== null && event.preventDefault()), [question]),
  );
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => question !== null && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(question ?? "")) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
}
