import { Link } from "@remix-run/react";
import { charterThemes, phases } from "db/schema/lists";
import { DayAsked } from "../design/day-asked";
import { type FilterField, FilterSheet } from "../design/filter-sheet";
import { useFormats, useText } from "../language/use-text";
import { type HeardFilter, narrowings, queryOfHeard } from "./filter";
import { heardWords } from "./heard/messages";
import { practiceWords } from "./messages";

export type ListOptions = { sectors: { code: string; name: string }[]; brokers: Named[]; hearers: Named[] };
type Named = { id: number; name: string };
type Address = (query: Record<string, string | number | undefined>) => string;

/** The states as tabs, each with how many there are under the same filters. */
export function StateViews({
  filter,
  states,
  everything,
  address,
}: {
  filter: HeardFilter;
  states: { state: string; label: string; count: number }[];
  everything: number;
  address: Address;
}) {
  const t = useText(practiceWords);
  const format = useFormats();
  const to = (state: string | undefined) => address(queryOfHeard({ ...filter, state, page: 1 }));
  const tabs = [{ state: undefined, label: t("list.all"), count: everything }, ...states];
  return (
    <nav className="views" aria-label={t("list.views")}>
      {tabs.map(({ state, label, count }) => (
        <Link key={label} to={to(state)} aria-current={filter.state === state ? "true" : undefined}>
          {capital(label)} <span className="count">{format.number(count)}</span>
        </Link>
      ))}
    </nav>
  );
}

const capital = (label: string) => label.charAt(0).toUpperCase() + label.slice(1);

/** What practices and needs are filtered by, and of which day they are. */
export function HeardFilterForm({
  filter,
  wrong,
  options,
  address,
}: {
  filter: HeardFilter;
  /** What was typed and is no day in the past. */
  wrong: { typed: string } | null;
  options: ListOptions;
  address: Address;
}) {
  const t = useText(practiceWords);
  const heard = useText(heardWords);
  const on = narrowings(filter);
  const people = (list: Named[]) => list.map(({ id, name }) => ({ value: String(id), label: name }));
  const fields: Omit<FilterField, "id">[] = [
    {
      name: "thema",
      label: t("filter.theme"),
      any: t("filter.themeAny"),
      value: filter.theme,
      options: [
        ...charterThemes.map((theme) => ({ value: theme, label: heard(`theme.${theme}`) })),
        { value: "none", label: t("filter.themeNone") },
      ],
    },
    {
      name: "sector",
      label: t("filter.sector"),
      any: t("filter.sectorAny"),
      value: filter.sector,
      options: [
        ...options.sectors.map(({ code, name }) => ({ value: code, label: name })),
        { value: "none", label: t("filter.sectorNone") },
      ],
    },
    {
      name: "fase",
      label: t("filter.phase"),
      any: t("filter.phaseAny"),
      value: filter.phase,
      options: phases.map((phase) => ({ value: phase, label: heard(`phase.${phase}`) })),
    },
    {
      name: "makelaar",
      label: t("filter.broker"),
      any: t("filter.brokerAny"),
      value: filter.broker,
      options: people(options.brokers),
    },
    {
      name: "gehoord",
      label: t("filter.heardBy"),
      any: t("filter.heardByAny"),
      value: filter.heardBy,
      options: people(options.hearers),
    },
  ];
  return (
    <>
      <FilterSheet
        words={{
          title: t("filter.title"),
          label: t("filter.label"),
          close: t("filter.close"),
          apply: t("filter.apply"),
        }}
        on={on > 0 && t("filter.on", { count: String(on) })}
        action={address({})}
        resetKey={JSON.stringify(queryOfHeard(filter))}
        fields={fields.map((field) => ({ ...field, id: field.name }))}
      >
        {filter.state && <input type="hidden" name="staat" value={filter.state} />}
        {filter.day && <input type="hidden" name="datum" value={filter.day} />}
      </FilterSheet>
      {on > 0 && (
        <ul className="taken" aria-label={t("filter.title")}>
          <li>
            <Link className="plain" to={address({ staat: filter.state, datum: filter.day })}>
              {t("list.clear")}
            </Link>
          </li>
        </ul>
      )}
      <DayAsked
        day={filter.day ?? null}
        wrong={wrong}
        query={queryOfHeard({ ...filter, day: undefined, page: 1 })}
        address={address}
      />
    </>
  );
}

/** Nothing to show: because nothing was heard yet, or because of the filters. */
export function NothingHeard({
  filter,
  none,
  noneHere,
  address,
}: {
  filter: HeardFilter;
  none: string;
  noneHere: string;
  address: Address;
}) {
  const t = useText(practiceWords);
  const sifted = narrowings(filter) > 0 || filter.state !== undefined;
  return (
    <div className="empty">
      <p>{sifted || filter.day ? noneHere : none}</p>
      {sifted && (
        <p>
          <Link className="button" to={address({ datum: filter.day })}>
            {t("list.clear")}
          </Link>
        </p>
      )}
    </div>
  );
}
