import { Link } from "@remix-run/react";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { searchPageWords } from "./page-words";
import type { Found } from "./results.server";

/** All that was found, or one kind of it, each with how many there are. */
export function KindTabs({ found, only, question }: { found: Found[]; only: string | null; question: string }) {
  const t = useText(searchPageWords);
  const format = useFormats();
  const shown = (count: number, more: boolean) =>
    more ? t("more", { count: format.number(count) }) : format.number(count);
  const all = found.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav className="views" aria-label={t("kinds")}>
      <Link to={paths.search({ q: question })} aria-current={only === null ? "true" : undefined}>
        {t("everything")}{" "}
        <span className="count">
          {shown(
            all,
            found.some(({ more }) => more),
          )}
        </span>
      </Link>
      {found
        .filter(({ name, count }) => count > 0 || name === only)
        .map(({ name, word, count, more }) => (
          <Link
            key={name}
            to={paths.search({ q: question, soort: name })}
            aria-current={only === name ? "true" : undefined}
          >
            {t(`kind.${word}`)} <span className="count">{shown(count, more)}</span>
          </Link>
        ))}
    </nav>
  );
}
