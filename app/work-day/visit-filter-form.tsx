import { Link } from "@remix-run/react";
import { employerKinds } from "db/schema/lists";
import { FilterSheet } from "../design/filter-sheet";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { queryOfVisits } from "./visit-filter";
import type { VisitListPage } from "./visit-list";
import { type ReasonKind, reasonKinds } from "./visit-score";
import { visitWords } from "./visit-words";

/** What the visit list is narrowed by. */
export function VisitFilterForm({ page }: { page: VisitListPage }) {
  const t = useText(visitWords);
  const { filter, sectors, districts, brokers, everybodys } = page;
  const unknown = { value: "none", label: t("filter.none") };
  const mine = { value: "me", label: t("filter.mine") };
  const everybody = { value: "all", label: t("filter.everybody") };
  const fields = [
    {
      name: "makelaar",
      label: t("filter.broker"),
      any: everybodys ? everybody.label : mine.label,
      value: filter.broker,
      options: [everybodys ? mine : everybody, ...brokers.map(({ id, name }) => ({ value: String(id), label: name }))],
    },
    {
      name: "sector",
      label: t("filter.sector"),
      any: t("filter.any"),
      value: filter.sector,
      options: [...sectors.map(({ code, name }) => ({ value: code, label: name })), unknown],
    },
    {
      name: "wijk",
      label: t("filter.district"),
      any: t("filter.any"),
      value: filter.district,
      options: [...districts.map((name) => ({ value: name, label: name })), unknown],
    },
    {
      name: "reden",
      label: t("filter.reason"),
      any: t("filter.any"),
      value: filter.reason,
      options: (Object.keys(reasonKinds) as ReasonKind[]).map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      name: "soort",
      label: t("filter.kind"),
      any: t("filter.any"),
      value: filter.kind,
      options: employerKinds.map((value) => ({ value, label: t(`employerKind.${value}`) })),
    },
  ];
  const on = fields.filter(({ value }) => value !== undefined).length;
  return (
    <>
      <FilterSheet
        words={{
          title: t("filter.title"),
          label: t("filter.label"),
          close: t("filter.close"),
          apply: t("filter.apply"),
        }}
        on={on > 0 && on}
        action={paths.visitList()}
        resetKey={JSON.stringify(queryOfVisits(filter))}
        fields={fields.map((field) => ({ ...field, id: field.name }))}
      />
      {on > 0 && (
        <ul className="taken" aria-label={t("filter.title")}>
          <li>
            <Link className="plain" to={paths.visitList()}>
              {t("filter.clear")}
            </Link>
          </li>
        </ul>
      )}
    </>
  );
}
