import type { ReactNode } from "react";
import type { FormAnswer, FormRules } from "./form";
import { SaveButton, ServerFormFrame } from "./form-page";
import { type ServerForm, useServerForm } from "./use-server-form";

/** What the forms of one page have in common: its one-time key, the answer to the one that was sent, and the rules by verb. */
export type PartPage = { formKey: string; answer: FormAnswer | undefined; rules: Record<string, FormRules> };

type Part = {
  page: PartPage;
  /** Its name within the page: a verb, with the record's number where there are several (`leave:12`). */
  part: string;
  button: string;
  /** What it does, when it is folded away behind that; without one it stands open. */
  title?: ReactNode;
  /** The page has something else that is done first. */
  second?: boolean;
  /** After saving the page stays where it is. */
  stay?: boolean;
  initial?: Record<string, unknown>;
  children: (form: ServerForm) => ReactNode;
};

/** One of several forms on a page. It begins anew with each key: what was saved stands elsewhere on the page by then. */
export const PartForm = (part: Part) => <KeyedPart key={part.page.formKey} {...part} />;

function KeyedPart({ page, part, button, title, second, stay = false, initial = {}, children }: Part) {
  const answer = page.answer?.values?.part === part ? page.answer : undefined;
  const rules = page.rules[part.split(":")[0] ?? ""] ?? {};
  const form = useServerForm({ rules, initial, answer, idPrefix: `${part.replace(":", "-")}-`, stay });
  const body = (
    <ServerFormFrame
      form={form}
      formKey={page.formKey}
      className={title ? "inline-form" : "form"}
      {...(answer?.already && { already: answer.already })}
    >
      <input type="hidden" name="part" value={part} />
      {children(form)}
      <SaveButton form={form} label={button} second={second} />
    </ServerFormFrame>
  );
  if (!title) return body;
  return (
    <details open={answer !== undefined || undefined}>
      <summary>{title}</summary>
      {body}
    </details>
  );
}
