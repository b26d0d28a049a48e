import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useRoot } from "../language/use-text";

/** What just happened, announced, with its undo. A draft of what was saved may go from this device. */
export function FlashMessage() {
  const flash = useRoot()?.flash;
  const saved = flash?.saved;
  useEffect(() => {
    if (saved) void import("../on-the-road/device.client").then((device) => device.forget(saved));
  }, [saved]);
  // What was pressed is often gone from the page by now: the focus goes on from here, where the undo is.
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (flash && document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [flash]);
  if (!flash) return null;
  return (
    <div className="flash" role="status" tabIndex={-1} ref={element}>
      <span>{flash.text}</span>
      {flash.undo && (
        <Form method="post" action={flash.undo.action} preventScrollReset={"back" in flash.undo.fields}>
          {Object.entries(flash.undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{flash.undo.label}</button>
        </Form>
      )}
    </div>
  );
}
