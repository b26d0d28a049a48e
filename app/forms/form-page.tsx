import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "../language/use-text";
import type { AlreadySaved } from "./form";
import { formWords } from "./messages";
import type { ServerForm } from "./use-server-form";

/** A native form that works before and without JavaScript, with its error summary on top. */
export function ServerFormFrame({
  form,
  formKey,
  already,
  className = "form",
  action,
  children,
}: {
  form: ServerForm;
  formKey?: string;
  already?: AlreadySaved["already"];
  className?: string;
  action?: string;
  children: ReactNode;
}) {
  return (
    <Form method="post" action={action} className={className} ref={form.element} onSubmit={form.onSubmit}>
      {formKey && <input type="hidden" name="key" value={formKey} />}
      <ErrorSummary form={form} />
      {already && <AlreadySavedNotice already={already} />}
      {children}
    </Form>
  );
}

function ErrorSummary({ form }: { form: ServerForm }) {
  const t = useText(formWords);
  if (form.errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript this is how the focus reaches the errors
    <div className="error-summary" role="alert" tabIndex={-1} ref={form.summary} aria-labelledby="errors" autoFocus>
      <h2 id="errors">{t("summary", { count: form.errors.length })}</h2>
      <ul>
        {form.errors.map(([name, message]) => (
          <li key={name}>
            <a href={`#${form.idOf(name)}`}>{capital(message)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The key of this form already saved something else: open it, or save this as a new one. Nothing is swallowed. */
function AlreadySavedNotice({ already }: { already: AlreadySaved["already"] }) {
  const t = useText(formWords);
  return (
    <div className="notice notice-soon" role="alert">
      <p>
        <strong>{t("already.title")}</strong> {t("already.changed")}
      </p>
      <p className="actions">
        <Link className="button" to={already.path}>
          {t("already.open")}
        </Link>
        <button className="button" type="submit" name="key" value={already.newKey}>
          {t("already.asNew")}
        </button>
      </p>
    </div>
  );
}

/** Shown when Back returns to a form that was saved. */
export function UsedNotice({ used, again }: { used: string | null; again: string }) {
  const t = useText(formWords);
  if (!used) return null;
  return (
    <div className="notice" role="status">
      <p>{t("already.used")}</p>
      <p className="actions">
        <Link className="button" to={used}>
          {t("already.open")}
        </Link>
        <Link className="button button-quiet" to={again} reloadDocument>
          {t("already.again")}
        </Link>
      </p>
    </div>
  );
}

export function SaveBar({
  form,
  label,
  cancel,
  children,
}: {
  form: ServerForm;
  label?: string;
  cancel?: string;
  children?: ReactNode;
}) {
  const t = useText(formWords);
  return (
    <div className="save">
      <button className="button button-primary" type="submit" aria-disabled={form.pending || undefined}>
        {form.pending ? t("saving") : (label ?? t("save"))}
      </button>
      {cancel && (
        <Link className="button button-quiet" to={cancel}>
          {t("cancel")}
        </Link>
      )}
      {form.errors.length > 0 ? (
        <span className="small late">{t("unsaved", { count: form.errors.length })}</span>
      ) : (
        children
      )}
    </div>
  );
}

/** The button alone, for a small form within a page; `second` when the page has something else that is done first. */
export function SaveButton({
  form,
  label,
  second,
}: {
  form: ServerForm;
  label?: string;
  second?: boolean | undefined;
}) {
  const t = useText(formWords);
  return (
    <p>
      <button
        className={second ? "button" : "button button-primary"}
        type="submit"
        aria-disabled={form.pending || undefined}
      >
        {form.pending ? t("saving") : (label ?? t("save"))}
      </button>
    </p>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
