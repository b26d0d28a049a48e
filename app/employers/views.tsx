import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { type EmployerFilter, filtered, queryOf } from "./filter";
import { listWords } from "./list-words";
import { employerWords } from "./messages";
import type { CountedView } from "./saved-views.server";

export type View = {
  name: "mine" | "longAgo" | "never" | "signedNoPlan";
  part: Partial<EmployerFilter>;
  count: number;
};

/** The lists one opens most, each with its number, and those that were kept under a name. */
export function Views({
  views,
  saved,
  filter,
  everyone,
}: {
  views: View[];
  saved: CountedView[];
  filter: EmployerFilter;
  everyone: number;
}) {
  const t = useText(employerWords);
  const list = useText(listWords);
  const format = useFormats();
  const on = inOrder(queryOf({ ...filter, page: 1 }));
  const onUnsorted = inOrder(queryOf({ ...filter, page: 1, sort: "name" }));
  const shown = saved.find(({ query }) => inOrder(query) === on);
  return (
    <>
      <nav className="views" aria-label={t("views.label")}>
        <a
          href={paths.employers(queryOf({ day: filter.day }))}
          aria-current={filtered({ ...filter, day: undefined }).length === 0 && !shown ? "true" : undefined}
        >
          {t("views.all")} <span className="count">{format.number(everyone)}</span>
        </a>
        {views.map(({ name, part, count }) => (
          <a
            key={name}
            href={paths.employers(queryOf(part))}
            aria-current={onUnsorted === inOrder(queryOf(part)) && !shown ? "true" : undefined}
          >
            {t(`views.${name}`)} <span className="count">{format.number(count)}</span>
          </a>
        ))}
        {saved.map((view) => (
          <a key={view.id} href={paths.employers(view.query)} aria-current={view === shown ? "true" : undefined}>
            {view.name}{" "}
            {view.count !== null && (
              <span className="count">
                {view.more ? list("views.orMore", { count: format.number(view.count) }) : format.number(view.count)}
              </span>
            )}
          </a>
        ))}
        {saved.length > 0 && <a href={paths.savedViews()}>{list("views.manage")}</a>}
      </nav>
      {shown?.dropped && <p className="small late">{list("views.dropped")}</p>}
    </>
  );
}

const inOrder = (query: Record<string, string>) => JSON.stringify(Object.entries(query).sort());
