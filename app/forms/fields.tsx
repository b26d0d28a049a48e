import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { useText } from "../language/use-text";
import { formWords } from "./messages";
import type { ServerForm } from "./use-server-form";

type Common = {
  form: ServerForm;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  small?: boolean;
  unseenLabel?: boolean;
};

function describedBy(form: ServerForm, name: string, hint: ReactNode) {
  const error = form.errorOf(name);
  const id = form.idOf(name);
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-invalid": error ? (true as const) : undefined, "aria-describedby": ids || undefined };
}

/** Label, hint and error around one control. */
export function Field({
  form,
  name,
  label,
  hint,
  optional,
  small,
  unseenLabel,
  children,
  wide,
}: Common & { children: ReactNode; wide?: boolean }) {
  const t = useText(formWords);
  const error = form.errorOf(name);
  return (
    <div className={`field${error ? " is-wrong" : ""}${wide ? " wide" : ""}`}>
      <label htmlFor={form.idOf(name)} className={unseenLabel ? "unseen" : small ? "small" : undefined}>
        {label}
        {optional && <span className="hint"> {t("optional")}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${form.idOf(name)}-hint`}>
          {hint}
        </p>
      )}
      <FieldError form={form} name={name} />
      {children}
    </div>
  );
}

export function FieldError({ form, name }: { form: ServerForm; name: string }) {
  const t = useText(formWords);
  const message = form.errorOf(name);
  if (!message) return null;
  return (
    <p className="error" id={`${form.idOf(name)}-error`}>
      {t("wrong", { message })}
    </p>
  );
}

export function TextField({
  wide,
  ...props
}: Common & Omit<InputHTMLAttributes<HTMLInputElement>, "form" | "name"> & { wide?: boolean }) {
  const { form, name, label, hint, optional, small, unseenLabel, ...input } = props;
  return (
    <Field {...{ form, name, label, hint, optional, small, unseenLabel, wide }}>
      <input
        type="text"
        defaultValue={textIn(form.valueOf(name))}
        {...input}
        {...form.register(name)}
        {...bounds(input)}
        {...describedBy(form, name, hint)}
      />
    </Field>
  );
}

/** The first and last day a picker offers: what is registered knows them not, and would take them away. */
const bounds = ({ min, max }: InputHTMLAttributes<HTMLInputElement>) => ({
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

export function TextArea(props: Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "form" | "name">) {
  const { form, name, label, hint, optional, small, unseenLabel, ...area } = props;
  return (
    <Field {...{ form, name, label, hint, optional, small, unseenLabel }}>
      <textarea
        defaultValue={textIn(form.valueOf(name))}
        {...area}
        {...form.register(name)}
        {...describedBy(form, name, hint)}
      />
    </Field>
  );
}

export type Option = { value: string; label: string };

export function SelectField({ options, empty, ...props }: Common & { options: Option[]; empty?: string }) {
  const { form, name, hint } = props;
  return (
    <Field {...props}>
      <select defaultValue={textIn(form.valueOf(name))} {...form.register(name)} {...describedBy(form, name, hint)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Two to eight choices that are seen at once: one of them (radio) or several (checkbox). */
export function Chips({
  form,
  name,
  label,
  hint,
  options,
  several,
  children,
}: Common & { options: Option[]; several?: boolean; children?: ReactNode }) {
  const error = form.errorOf(name);
  const chosen = [form.valueOf(name) ?? []].flat().map(String);
  const described =
    [hint && `${form.idOf(name)}-hint`, error && `${form.idOf(name)}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset className={error ? "is-wrong" : undefined} aria-describedby={described}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${form.idOf(name)}-hint`}>
          {hint}
        </p>
      )}
      <FieldError form={form} name={name} />
      <div className="chips">
        {options.map((option, index) => (
          <label className="chip" key={option.value}>
            <input
              type={several ? "checkbox" : "radio"}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              {...form.register(name)}
              id={index === 0 ? form.idOf(name) : undefined}
            />
            {option.label}
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
}

export function CheckField({ form, name, label, hint }: Common) {
  return (
    <div className={form.errorOf(name) ? "field is-wrong" : "field"}>
      <FieldError form={form} name={name} />
      <label className="check">
        <input
          type="checkbox"
          value="yes"
          defaultChecked={[form.valueOf(name)].flat().some((value) => value === "yes" || value === true)}
          {...form.register(name)}
          {...describedBy(form, name, hint)}
        />
        <span>
          {label}
          {hint && (
            <span className="hint" id={`${form.idOf(name)}-hint`}>
              {" "}
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}

function textIn(value: unknown): string {
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : Array.isArray(value)
      ? textIn(value.at(-1))
      : "";
}
