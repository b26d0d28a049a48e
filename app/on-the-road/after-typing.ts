/** Runs a moment after the last key, and at once when the page is put away: a phone may end it there. */
export function afterTyping(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const away = () => {
    if (document.visibilityState !== "hidden" || timer === undefined) return;
    stop();
    run();
  };
  document.addEventListener("visibilitychange", away);
  return {
    touch: () => {
      stop();
      timer = setTimeout(() => {
        stop();
        run();
      }, 300);
    },
    stop,
    end: () => {
      stop();
      document.removeEventListener("visibilitychange", away);
    },
  };
}
