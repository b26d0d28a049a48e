import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { type EmployerFilter, filtered, queryOf } from "./filter";
import { employerWords } from "./messages";

export type View = {
  name: "mine" | "longAgo" | "never" | "signedNoPlan";
  part: Partial<EmployerFilter>;
  count: number;
};

/** The lists one opens most, each with its number. */
export function Views({ views, filter, everyone }: { views: View[]; filter: EmployerFilter; everyone: number }) {
  const t = useText(employerWords);
  const format = useFormats();
  const on = JSON.stringify(queryOf({ ...filter, page: 1, sort: "name" }));
  return (
    <nav className="views" aria-label={t("views.label")}>
      <a href={paths.employers()} aria-current={filtered(filter).length === 0 ? "true" : undefined}>
        {t("views.all")} <span className="count">{format.number(everyone)}</span>
      </a>
      {views.map(({ name, part, count }) => (
        <a
          key={name}
          href={paths.employers(queryOf(part))}
          aria-current={on === JSON.stringify(queryOf(part)) ? "true" : undefined}
        >
          {t(`views.${name}`)} <span className="count">{format.number(count)}</span>
        </a>
      ))}
    </nav>
  );
}
