import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

/** One choice of a filter: what it is called in the address, and what stands for "any". */
export type FilterField = {
  id: string;
  name: string;
  label: string;
  any: string;
  value: string | number | undefined;
  options: { value: string; label: string }[];
};

/** A GET form: what one filters stands in the address. On the phone it is a sheet that opens without script. */
export function FilterSheet({
  words,
  on,
  action,
  resetKey,
  fields,
  first,
  children,
}: {
  words: { title: string; label: string; close: string; apply: string };
  /** What the button that opens the sheet says of the filters that are on. */
  on: ReactNode;
  action: string;
  /** The filters as they stand: with others the form begins anew. */
  resetKey: string;
  fields: FilterField[];
  /** What comes before the choices. */
  first?: ReactNode;
  /** What goes along unseen. */
  children?: ReactNode;
}) {
  return (
    <>
      <button className="button button-small filter-open" type="button" popovertarget="filters">
        {words.title} {on && <span className="count">{on}</span>}
      </button>
      <Form
        className="filters"
        id="filters"
        popover="auto"
        role="search"
        aria-label={words.label}
        action={action}
        key={resetKey}
      >
        <p className="filter-close apart">
          <strong>{words.title}</strong>
          <button className="button button-quiet" type="button" popovertarget="filters" popovertargetaction="hide">
            {words.close}
          </button>
        </p>
        {first}
        {fields.map(({ id, name, label, any, value, options }) => (
          <div className="field" key={id}>
            <label htmlFor={`filter-${id}`}>{label}</label>
            <select id={`filter-${id}`} name={name} defaultValue={value === undefined ? "" : String(value)}>
              <option value="">{any}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
        {children}
        <button className="button" type="submit">
          {words.apply}
        </button>
      </Form>
    </>
  );
}
