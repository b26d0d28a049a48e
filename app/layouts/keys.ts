/** Whether a key is somebody's own: they type, compose, hold it down or another key with it, or a dialog is open. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  return (
    target?.closest("input, textarea, select, [contenteditable]:not([contenteditable=false])") != null ||
    document.querySelector("dialog[open]") !== null
  );
}
