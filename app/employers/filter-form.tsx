import { Link } from "@remix-run/react";
import { employerKinds, sizeClasses, trainingAnswers } from "db/schema/lists";
import { FilterSheet } from "../design/filter-sheet";
import { useFormats, useText, useToday } from "../language/use-text";
import { paths } from "../paths";
import { standingWords } from "../standing/messages";
import { charterSteps, type Lapse, lapses, pactSteps } from "../standing/standing";
import { contactAges, type EmployerFilter, type FilterName, filtered, filterNames, queryOf } from "./filter";
import { listWords } from "./list-words";
import { employerWords } from "./messages";

export type FilterOptions = {
  sectors: { code: string; name: string }[];
  brokers: { id: number; name: string }[];
  partners: { id: number; name: string }[];
  districts: string[];
};
type Option = { value: string; label: string };

function useChoices(options: FilterOptions) {
  const t = useText(employerWords);
  const standing = useText(standingWords);
  const choices: Record<Exclude<FilterName, "text" | "day">, { label: string; any: string; options: Option[] }> = {
    sector: {
      label: t("filter.sector"),
      any: t("filter.sectorAny"),
      options: [
        ...options.sectors.map(({ code, name }) => ({ value: code, label: name })),
        { value: "none", label: t("filter.sectorNone") },
      ],
    },
    size: {
      label: t("filter.size"),
      any: t("filter.sizeAny"),
      options: [
        { value: "2plus", label: t("size.twoPlus") },
        ...sizeClasses.map((size) => ({ value: size, label: t(`size.${size}`) })),
      ],
    },
    pact: {
      label: t("filter.pact"),
      any: t("filter.any"),
      options: pactSteps.map((step, index) => ({ value: String(index), label: standing(`pactStep.${step}`) })),
    },
    charter: {
      label: t("filter.charter"),
      any: t("filter.any"),
      options: [
        { value: "2plus", label: t("filter.signedPlus") },
        ...charterSteps.map((step, index) => ({ value: String(index), label: standing(`charterStep.${step}`) })),
      ],
    },
    plan: {
      label: t("filter.plan"),
      any: t("filter.any"),
      options: (["yes", "no"] as const).map((answer) => ({ value: answer, label: t(`filter.planIs.${answer}`) })),
    },
    lapse: {
      label: t("filter.lapse"),
      any: t("filter.any"),
      options: (Object.keys(lapses) as Lapse[]).map((lapse) => ({ value: lapse, label: standing(`lapse.${lapse}`) })),
    },
    broker: {
      label: t("filter.broker"),
      any: t("filter.brokerAny"),
      options: [
        ...options.brokers.map(({ id, name }) => ({ value: String(id), label: name })),
        { value: "none", label: t("filter.brokerNone") },
      ],
    },
    partner: {
      label: t("filter.partner"),
      any: t("filter.any"),
      options: options.partners.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    kind: {
      label: t("filter.kind"),
      any: t("filter.any"),
      options: employerKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
    },
    training: {
      label: t("filter.training"),
      any: t("filter.any"),
      options: trainingAnswers.map((answer) => ({ value: answer, label: t(`training.${answer}`) })),
    },
    district: {
      label: t("filter.district"),
      any: t("filter.any"),
      options: [
        ...options.districts.map((name) => ({ value: name, label: name })),
        { value: "inside", label: t("filter.inside") },
        { value: "outside", label: t("filter.outside") },
        { value: "unknown", label: t("filter.unknown") },
      ],
    },
    contact: {
      label: t("filter.contact"),
      any: t("filter.any"),
      options: contactAges.map((age) => ({ value: age, label: t(`filter.contactAge.${age}`) })),
    },
    norm: {
      label: t("filter.norm"),
      any: t("filter.any"),
      options: (["yes", "no"] as const).map((answer) => ({ value: answer, label: t(`filter.normIs.${answer}`) })),
    },
  };
  return choices;
}

/** What employers are filtered by, and what is on. */
export function FilterForm({
  filter,
  options,
  total,
  everyone,
  may,
}: {
  filter: EmployerFilter;
  options: FilterOptions;
  total: number;
  everyone: number;
  /** Keep a list, and ask it of any day. */
  may: boolean;
}) {
  const t = useText(employerWords);
  const format = useFormats();
  const list = useText(listWords);
  const today = useToday();
  const choices = useChoices(options);
  const on = filtered(filter);
  const without = (name: FilterName) => paths.employers(queryOf({ ...filter, [name]: undefined, page: 1 }));
  const shownValue = (name: FilterName) =>
    name === "text"
      ? `‘${filter.text}’`
      : name === "day"
        ? format.day(filter.day ?? "")
        : (choices[name].options.find(({ value }) => value === String(filter[name]))?.label ?? String(filter[name]));
  return (
    <>
      <FilterSheet
        words={{
          title: t("filter.title"),
          label: t("filter.label"),
          close: t("filter.close"),
          apply: t("filter.apply"),
        }}
        on={on.length > 0 && t("filter.on", { count: String(on.length) })}
        action={paths.employers()}
        resetKey={JSON.stringify(queryOf(filter))}
        fields={(Object.keys(choices) as (keyof typeof choices)[])
          .filter((name) => choices[name].options.length > 0)
          .map((name) => ({
            ...choices[name],
            id: name,
            name: filterNames[name],
            value: filter[name],
          }))}
        first={
          <div className="field">
            <label htmlFor="filter-text">{t("filter.text")}</label>
            <input id="filter-text" type="search" name={filterNames.text} defaultValue={filter.text} maxLength={200} />
          </div>
        }
      >
        {may && (
          <div className="field">
            <label htmlFor="filter-day">{t("filter.day")}</label>
            <input
              id="filter-day"
              type="date"
              name={filterNames.day}
              defaultValue={filter.day}
              min="2015-01-01"
              max={today}
            />
          </div>
        )}
        {filter.sort !== "name" && <input type="hidden" name={filterNames.sort} value={filter.sort} />}
      </FilterSheet>
      {on.length > 0 && (
        <ul className="taken" aria-label={t("filter.taken")}>
          <li>
            <strong>{t("filter.of", { count: format.number(total), total: format.number(everyone) })}</strong>
          </li>
          {on.map((name) => (
            <li key={name}>
              <Link to={without(name)}>
                <span>
                  <span className="unseen">{t("filter.remove")} </span>
                  {t("filter.is", {
                    name: t(`filter.${name}`),
                    value: shownValue(name),
                  })}
                </span>
              </Link>
            </li>
          ))}
          <li>
            <Link className="plain" to={paths.employers()}>
              {t("filter.clear")}
            </Link>
          </li>
          {may && (
            <li>
              <Link className="plain" to={paths.saveView(queryOf({ ...filter, page: 1 }))}>
                {list("views.save")}
              </Link>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
