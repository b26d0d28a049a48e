import { Form, Link } from "@remix-run/react";
import { employerKinds } from "db/schema/lists";
import { useText } from "../language/use-text";
import { paths } from "../paths";
import { queryOfVisits } from "./visit-filter";
import type { VisitListPage } from "./visit-list";
import { type ReasonKind, reasonKinds } from "./visit-score";
import { visitWords } from "./visit-words";

/** A GET form: what one filters stands in the address. On the phone it is a sheet that opens without script. */
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
      <button className="button button-small filter-open" type="button" popovertarget="filters">
        {t("filter.title")} {on > 0 && <span className="count">{on}</span>}
      </button>
      <Form
        className="filters"
        id="filters"
        popover="auto"
        role="search"
        aria-label={t("filter.label")}
        action={paths.visitList()}
        key={JSON.stringify(queryOfVisits(filter))}
      >
        <p className="filter-close apart">
          <strong>{t("filter.title")}</strong>
          <button className="button button-quiet" type="button" popovertarget="filters" popovertargetaction="hide">
            {t("filter.close")}
          </button>
        </p>
        {fields.map(({ name, label, any, value, options }) => (
          <div className="field" key={name}>
            <label htmlFor={`filter-${name}`}>{label}</label>
            <select id={`filter-${name}`} name={name} defaultValue={value ?? ""}>
              <option value="">{any}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button className="button" type="submit">
          {t("filter.apply")}
        </button>
      </Form>
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
