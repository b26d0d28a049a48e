import { type FormEvent, useRef } from "react";
import { useRoot, useText } from "../language/use-text";
import { paths } from "../paths";
import { layoutWords } from "./messages";

/** Signs out with a whole new page, so that nothing of this one stays in memory. With a draft on the device it asks first. */
export function SignOutForm() {
  const t = useText(layoutWords);
  const personId = useRoot()?.viewer?.personId;
  const asked = useRef(false);

  const ask = async (event: FormEvent<HTMLFormElement>) => {
    if (asked.current || personId === undefined) return;
    const form = event.currentTarget;
    event.preventDefault();
    const drafts = await import("../conversations/drafts.client");
    const kept = await drafts.listDrafts(personId).catch(() => []);
    if (kept.length > 0 && !window.confirm(t("draft.signOut"))) return;
    await drafts.forgetDraftsOf(personId).catch(() => undefined);
    asked.current = true;
    form.submit();
  };

  return (
    <form method="post" action={paths.signOut()} onSubmit={(event) => void ask(event)}>
      <button className="link" type="submit">
        {t("signOut")}
      </button>
    </form>
  );
}
