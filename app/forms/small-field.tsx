import type { InputHTMLAttributes } from "react";

/** One field in a small native form that the server alone checks: label, error and input. Its name is its id. */
export function SmallField({
  name,
  label,
  error,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & { name: string; label: string; error: string | undefined }) {
  return (
    <div className={error ? "field is-wrong" : "field"}>
      <label htmlFor={name}>{label}</label>
      {error && (
        <p className="error" id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
      <input id={name} name={name} {...input} aria-describedby={error ? `${name}-error` : undefined} />
    </div>
  );
}
