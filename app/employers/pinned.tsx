import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import type { Pinned } from "./pinned-note.server";
import { pinnedWords } from "./pinned-words";

/** What everybody must know at once, with who said so and when. */
export function PinnedNote({ id, pinned, mayChange }: { id: number; pinned: Pinned; mayChange: boolean }) {
  const t = useText(pinnedWords);
  const format = useFormats();
  return (
    <aside className="notice pinned" aria-label={t("label")}>
      <p className="prose">
        <strong>{pinned.text}</strong>
      </p>
      <p className="meta">
        <span>{pinned.by}</span>
        <time dateTime={pinned.changedAt}>{format.moment(pinned.changedAt)}</time>
        {mayChange && <Link to={paths.pinnedNote(id)}>{t("change")}</Link>}
      </p>
    </aside>
  );
}
