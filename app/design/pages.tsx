import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { designWords } from "./messages";

/** Which part of a list this is, and the way to the others. */
export function Pages({
  page,
  pages,
  total,
  size,
  href,
}: {
  page: number;
  pages: number;
  total: number;
  size: number;
  href: (page: number) => string;
}) {
  const t = useText(designWords);
  const format = useFormats();
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  return (
    <nav className="pages" aria-label={t("pages.label")}>
      <span className="soft">
        {t("pages.range", { from: format.number(from), to: format.number(to), total: format.number(total) })}
      </span>
      {pages > 1 && (
        <span className="actions">
          {page > 1 && (
            <Link className="button button-small" rel="prev" to={href(page - 1)}>
              {t("pages.previous")}
            </Link>
          )}
          <span className="soft">{t("pages.at", { page: format.number(page), pages: format.number(pages) })}</span>
          {page < pages && (
            <Link className="button button-small" rel="next" to={href(page + 1)}>
              {t("pages.next")}
            </Link>
          )}
        </span>
      )}
    </nav>
  );
}
