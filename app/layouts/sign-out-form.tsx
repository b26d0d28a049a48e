import { type ComponentProps, type ComponentType, type FormEvent, useRef, useState } from "react";
import { useRoot, useText } from "../language/use-text";
import { forgetTheRoad } from "../on-the-road/forget";
import type { UnsentDialog } from "../on-the-road/unsent-dialog";
import { paths } from "../paths";
import { layoutWords } from "./messages";

type Asking = { Dialog: ComponentType<ComponentProps<typeof UnsentDialog>>; count: number };

/**
 * Signs out with a whole new page, so that nothing of this one stays in memory, and takes what was kept for the road off this device. With
 * something unsent on it, it asks first.
 */
export function SignOutForm() {
  const t = useText(layoutWords);
  const personId = useRoot()?.viewer?.personId;
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState<Asking>();

  const leave = async () => {
    await forgetTheRoad().catch(() => undefined);
    form.current?.submit();
  };
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    if (personId === undefined) return;
    event.preventDefault();
    const device = await import("../on-the-road/device.client");
    const held = await device.listHeld(personId).catch(() => []);
    if (held.length === 0) return leave();
    const { UnsentDialog: Dialog } = await import("../on-the-road/unsent-dialog");
    setAsking({ Dialog, count: held.length });
  };

  return (
    <>
      <form method="post" action={paths.signOut()} ref={form} onSubmit={(event) => void ask(event)}>
        <button className="link" type="submit">
          {t("signOut")}
        </button>
      </form>
      {asking && personId !== undefined && (
        <asking.Dialog
          personId={personId}
          count={asking.count}
          leave={() => void leave()}
          stay={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
