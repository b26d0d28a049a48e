import { Form, Link } from "@remix-run/react";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import type { SavedView } from "./saved-views.server";
import { viewWords } from "./view-words";

/** A list of one's own: shared or not, another name, taken away. */
export function OwnView({ view, wrong }: { view: SavedView; wrong: { error: string; typed: string } | undefined }) {
  const t = useText(viewWords);
  const { id, name, shared, query, dropped } = view;
  const ofThis = <span className="unseen">{t("of", { name })}</span>;
  return (
    <li>
      <Link to={paths.employers(query)}>{name}</Link> {shared && <span className="tag">{t("shared")}</span>}
      {dropped && <p className="small late">{t("dropped")}</p>}
      <Form method="post" className="actions">
        <button
          className="button button-small"
          type="submit"
          name="part"
          value={`${shared ? "unshare" : "share"}:${id}`}
        >
          {t(shared ? "unshare" : "share")}
          {ofThis}
        </button>
        <button className="button button-small" type="submit" name="part" value={`remove:${id}`}>
          {t("remove")}
          {ofThis}
        </button>
      </Form>
      <details open={wrong !== undefined || undefined}>
        <summary>
          {t("rename")}
          {ofThis}
        </summary>
        <Form method="post" className="inline-form" key={name}>
          <div className={wrong ? "field is-wrong" : "field"}>
            <label htmlFor={`name-${id}`}>{t("name")}</label>
            {wrong && (
              <p className="error" id={`name-${id}-error`}>
                {wrong.error}
              </p>
            )}
            <input
              id={`name-${id}`}
              name="name"
              type="text"
              maxLength={60}
              required
              defaultValue={wrong?.typed ?? name}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? `name-${id}-error` : undefined}
              autoComplete="off"
            />
          </div>
          <button className="button" type="submit" name="part" value={`rename:${id}`}>
            {t("renameSave")}
          </button>
        </Form>
      </details>
    </li>
  );
}
