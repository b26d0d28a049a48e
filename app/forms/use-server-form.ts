import { useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useMemo, useRef } from "react";
import { type FieldErrors, type FieldValues, get, type RefCallBack, set, useForm } from "react-hook-form";
import type { FormAnswer, FormRules, Values } from "./form";

export type ServerForm = ReturnType<typeof useServerForm>;

/**
 * react-hook-form judges in the browser by the rules the server made from its schema; Remix submits the same form;
 * the server's verdict comes back as `answer`, exactly as the page got it: a copy at each render would never come to rest. Inputs are uncontrolled: what was typed before the script arrived stays.
 */
export function useServerForm(options: {
  rules: FormRules;
  initial: Values;
  answer: FormAnswer | undefined;
  idPrefix?: string;
  /** The form is a part of a page that stays where it is after saving. */
  stay?: boolean;
  /** Deals with a form that was judged well in another way than sending it; resolves to whether it did. */
  instead?: (form: HTMLFormElement) => Promise<boolean>;
}) {
  const { rules, answer } = options;
  const initial = answer?.values ?? options.initial;
  const submit = useSubmit();
  const navigation = useNavigation();
  const summary = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLFormElement>(null);
  // The same object until the next answer: on a new one react-hook-form starts a render loop, which starves Remix' transitions.
  const serverErrors = useMemo(() => treeOf(answer?.errors ?? {}), [answer]);
  const form = useForm<FieldValues>({ errors: serverErrors, shouldFocusError: false, progressive: true });
  const errors = flat(form.formState.errors);
  const failed = useRef(0);

  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    if (element.current) element.current.noValidate = true; // from here on react-hook-form judges, with our sentences
  }, []);
  // The server's errors reach the page by react-hook-form, one render later than the answer does.
  const shown = useRef<FormAnswer>();
  useEffect(() => {
    if (!answer?.errors || shown.current === answer || !summary.current) return;
    shown.current = answer;
    summary.current.focus();
  });
  useEffect(() => {
    if (form.formState.submitCount > failed.current && summary.current) summary.current.focus();
    failed.current = form.formState.submitCount;
  }, [form.formState.submitCount]);

  // Saved while the page still fetched what was chosen just before: it is sent when that has come, or it would go without.
  const early = useRef<{ button: HTMLButtonElement | null }>();
  const fetching = navigation.state === "loading" && navigation.formMethod === undefined;
  useEffect(() => {
    if (fetching || !early.current || !element.current) return;
    const { button } = early.current;
    early.current = undefined;
    element.current.requestSubmit(button?.form === element.current ? button : null);
  }, [fetching]);

  const typed = (name: string): unknown => get(initial, name);
  return {
    element,
    summary,
    errors,
    /** What a field starts with: what was typed before, else what the page gives it. */
    valueOf: typed,
    /** The id of a field: its name, with a prefix where a page has several forms. */
    idOf: (name: string) => (options.idPrefix ?? "") + name,
    errorOf: (name: string) => errors.find(([at]) => at === name)?.[1],
    setValue: form.setValue,
    pending: navigation.state !== "idle" && navigation.formMethod === "POST",
    /** The attributes of one input: react-hook-form's, and the native constraints. */
    register(name: string) {
      const { pattern, required, ...rule } = rules[name.replace(/\.\d+(?=\.)/g, ".*")] ?? {};
      const row = /^(.+\.\d+)\.[^.]+$/.exec(name)?.[1];
      const { ref, ...field } = form.register(name, {
        ...rule,
        ...(pattern && { pattern: { value: new RegExp(pattern.value), message: pattern.message } }),
        // A row nobody wrote in is no row: the server drops it, so the browser must not ask for it.
        ...(required &&
          (row
            ? {
                validate: (value: unknown, all: Values) =>
                  value || untouched(get(all, row), typed(row)) ? true : required,
              }
            : { required })),
      });
      return { ...field, ref: here.current ? ref : asChosen(ref) };
    },
    onSubmit(event: FormEvent<HTMLFormElement>) {
      const target = event.currentTarget;
      const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
      if (button?.formNoValidate) return; // "add a row": Remix' form submits it as it is
      event.preventDefault();
      if (navigation.state === "submitting") return; // tapped twice
      if (fetching) {
        early.current = { button };
        return;
      }
      form.clearErrors(); // the server's too: it will say again what is wrong
      void form.handleSubmit(async () => {
        if (await options.instead?.(target)) return;
        submit(button ?? target, { preventScrollReset: options.stay ?? false });
      })(event);
    },
  };
}

/** Registering the first choices of a group unticks what was ticked in it before the script arrived: it is ticked again. */
function asChosen(register: RefCallBack) {
  return (input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null) => {
    const choices = [...(input?.form?.elements ?? [])].filter(
      (other): other is HTMLInputElement =>
        other instanceof HTMLInputElement && other.name === input?.name && /^(radio|checkbox)$/.test(other.type),
    );
    const chosen = choices.map(({ checked }) => checked);
    register(input);
    for (const [index, choice] of choices.entries()) choice.checked = chosen[index] ?? false;
  };
}

function untouched(row: unknown, initial: unknown): boolean {
  if (typeof row !== "object" || row === null) return true;
  return Object.entries(row).every(([name, value]) => !value || value === get(initial, name));
}

function treeOf(errors: Record<string, string>): FieldErrors {
  const tree: FieldErrors = {};
  for (const [name, message] of Object.entries(errors)) set(tree, name || "form", { type: "server", message });
  return tree;
}

function flat(errors: unknown, path = ""): [name: string, message: string][] {
  if (typeof errors !== "object" || errors === null) return [];
  const { message, type } = errors as { message?: unknown; type?: unknown };
  if (typeof message === "string" && typeof type === "string") return [[path, message]];
  return Object.entries(errors).flatMap(([key, value]) => flat(value, path ? `${path}.${key}` : key));
}
