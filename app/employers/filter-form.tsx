import { Form, Link } from "@remix-run/react";
import { employerKinds, sizeClasses, trainingAnswers } from "db/schema/lists";
import { useFormats, useText } from "../language/use-text";
import { paths } from "../paths";
import { standingWords } from "../standing/messages";
import { charterSteps, type Lapse, lapses, pactSteps } from "../standing/standing";
import { contactAges, type EmployerFilter, type FilterName, filtered, filterNames, queryOf } from "./filter";
import { employerWords } from "./messages";

export type FilterOptions = {
  sectors: { code: string; name: string }[];
  brokers: { id: number; name: string }[];
  districts: string[];
};
type Option = { value: string; label: string };

function useChoices(options: FilterOptions) {
  const t = useText(employerWords);
  const standing = useText(standingWords);
  const choices: Record<Exclude<FilterName, "text">, { label: string; any: string; options: Option[] }> = {
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
  };
  return choices;
}

/** A GET form: what one filters stands in the address. On the phone it is a sheet that opens without script. */
export function FilterForm({
  filter,
  options,
  total,
  everyone,
}: {
  filter: EmployerFilter;
  options: FilterOptions;
  total: number;
  everyone: number;
}) {
  const t = useText(employerWords);
  const format = useFormats();
  const choices = useChoices(options);
  const on = filtered(filter);
  const without = (name: FilterName) => paths.employers(queryOf({ ...filter, [name]: undefined, page: 1 }));
  const shownValue = (name: FilterName) =>
    name === "text"
      ? `‘${filter.text}’`
      : (choices[name].options.find(({ value }) => value === String(filter[name]))?.label ?? String(filter[name]));
  return (
    <>
      <button className="button button-small filter-open" type="button" popovertarget="filters">
        {t("filter.title")}{" "}
        {on.length > 0 && <span className="count">{t("filter.on", { count: String(on.length) })}</span>}
      </button>
      <Form
        className="filters"
        id="filters"
        popover="auto"
        role="search"
        aria-label={t("filter.label")}
        action={paths.employers()}
        key={JSON.stringify(queryOf(filter))}
      >
        <p className="filter-close apart">
          <strong>{t("filter.title")}</strong>
          <button className="button button-quiet" type="button" popovertarget="filters" popovertargetaction="hide">
            {t("filter.close")}
          </button>
        </p>
        <div className="field">
          <label htmlFor="filter-text">{t("filter.text")}</label>
          <input id="filter-text" type="search" name={filterNames.text} defaultValue={filter.text} maxLength={200} />
        </div>
        {(Object.keys(choices) as (keyof typeof choices)[]).map((name) => (
          <div className="field" key={name}>
            <label htmlFor={`filter-${name}`}>{choices[name].label}</label>
            <select
              id={`filter-${name}`}
              name={filterNames[name]}
              defaultValue={filter[name] === undefined ? "" : String(filter[name])}
            >
              <option value="">{choices[name].any}</option>
              {choices[name].options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
        {filter.sort !== "name" && <input type="hidden" name={filterNames.sort} value={filter.sort} />}
        <button className="button" type="submit">
          {t("filter.apply")}
        </button>
      </Form>
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
                    name: name === "text" ? t("filter.text") : choices[name].label,
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
        </ul>
      )}
    </>
  );
}
