import { z } from "zod";
import type { Locale, Words } from "../language/messages";
import { textOf } from "../language/messages";
import {
  emailPattern,
  type FormFailure,
  type FormRules,
  type Limit,
  phonePattern,
  type Rules,
  type Values,
} from "./form";
import { formWords } from "./messages";

// Every issue carries a message key, never a sentence; without this zod's own English would reach the reader.
z.config({
  customError: (issue) => (issue.code === "invalid_type" && issue.input === undefined ? "missing" : "invalid"),
});

export type Say = (key: string) => string;

/** Says a zod issue's key: the room's own `error` words first, then those of all forms. */
export function sayIn(locale: Locale, ...rooms: Words<{ error: Record<string, string> }>[]): Say {
  return (key) => {
    const words = rooms.find(({ nl }) => key in nl.error) ?? formWords;
    return textOf(words as never, locale)(`error.${key}`);
  };
}

/** `promises.0.what=x` becomes `{ promises: [{ what: "x" }] }`; a repeated name becomes a list. */
export function nested(form: FormData): Values {
  const values: Values = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const path = name.split(".");
    if (
      path.length > 4 ||
      path.some((key) => ["__proto__", "constructor", "prototype"].includes(key) || Number(key) > 200)
    )
      continue;
    const at = path
      .slice(0, -1)
      .reduce<unknown>((inside, key, depth) => stepInto(inside, key, path[depth + 1]), values);
    if (typeof at !== "object" || at === null) continue; // a name that is both a value and a group
    const holder = at as Record<string, unknown>;
    const last = path.at(-1) ?? name;
    holder[last] = last in holder ? [holder[last], value].flat() : value;
  }
  return values;
}

function stepInto(inside: unknown, key: string, next: string | undefined): unknown {
  if (typeof inside !== "object" || inside === null) return;
  const group = inside as Record<string, unknown>;
  group[key] ??= /^\d+$/.test(next ?? "") ? [] : {};
  return group[key];
}

/** One schema judges the native POST. What was typed goes back with the sentences. */
export function parseForm<S extends z.ZodType>(
  form: FormData,
  schema: S,
  say: Say,
): { ok: true; data: z.output<S>; values: Values } | { ok: false; failure: FormFailure } {
  const values = nested(form);
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, data: parsed.data, values };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[issue.path.join(".")] ??= say(issue.message);
  return { ok: false, failure: { values, errors } };
}

/** A list from repeated names: none, one or more. */
export const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));

/** Text that may be left empty: null when it is. */
export const optionalText = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, "tooLong")
    .optional()
    .transform((value) => value || null);

/** An e-mail address, lower case. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "missing")
  .max(200, "tooLong")
  .regex(emailPattern, "email");
export const optionalEmail = z
  .union([z.literal(""), emailAddress])
  .optional()
  .transform((value) => value || null);
export const optionalPhone = z
  .string()
  .trim()
  .max(40, "tooLong")
  .regex(phonePattern, "phone")
  .optional()
  .transform((value) => value || null);

/** A record's number; `message` when there is none. */
export const recordId = (message = "invalid") =>
  z
    .string(message)
    .regex(/^\d{1,15}$/, message)
    .transform(Number);
export const optionalId = z
  .union([z.literal(""), recordId()])
  .optional()
  .transform((value) => value || null);

/** An hour of a day, as `<input type="time">` sends it. */
export const timeOfDay = (message: string) => z.string(message).regex(/^([01]\d|2[0-3]):[0-5]\d$/, message);

/** A calendar day, as `<input type="date">` sends it. */
export const day = (message = "day") => z.iso.date(message);
export const optionalDay = z
  .union([z.literal(""), z.iso.date("day")])
  .optional()
  .transform((value) => value || null);

type Json = {
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
};

/** The native constraints of a schema, by breaking each limit once and asking what the schema says of it. zod stays on the server. */
export function rulesOf(schema: z.ZodType, say: Say): FormRules {
  const rules: FormRules = {};
  const walk = (part: Json, of: z.ZodType | undefined, path: string, required = true): void => {
    if (!of) return;
    const core = inner(of);
    if (part.properties && core instanceof z.ZodObject) {
      for (const [name, child] of Object.entries(part.properties))
        walk(
          child,
          core.shape[name] as z.ZodType,
          path ? `${path}.${name}` : name,
          part.required?.includes(name) ?? false,
        );
    } else if (part.items?.properties && core instanceof z.ZodArray) {
      walk(part.items, core.element as z.ZodType, `${path}.*`);
    } else {
      const rule = limitsOf(part, of, say, required);
      if (Object.keys(rule).length > 0) rules[path] = rule;
    }
  };
  walk(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json, schema, "");
  return rules;
}

function limitsOf(part: Json, of: z.ZodType, say: Say, required: boolean): Rules {
  const broken = (value: unknown) => {
    const key = of.safeParse(value).error?.issues[0]?.message;
    return key === undefined ? undefined : say(key);
  };
  const limit = (value: number | undefined, probe: (n: number) => unknown): Limit | undefined => {
    const message = value === undefined ? undefined : broken(probe(value));
    return value !== undefined && message ? { value, message } : undefined;
  };
  const wrong =
    part.pattern && part.format !== "date" ? broken("\u0001".repeat(Math.max(1, part.minLength ?? 1))) : undefined;
  const found: Rules = {
    required: required ? (part.items ? broken([]) : broken("")) : undefined,
    minLength: (part.minLength ?? 0) > 1 ? limit(part.minLength, (n) => "x".repeat(n - 1)) : undefined,
    maxLength: limit(part.maxLength, (n) => "x".repeat(n + 1)),
    min: limit(part.minimum, (n) => n - 1),
    max: limit(part.maximum, (n) => n + 1),
    pattern: part.pattern && wrong ? { value: part.pattern, message: wrong } : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Through optional, default and preprocess to the schema that holds the shape. */
function inner(schema: z.ZodType): z.ZodType {
  const { innerType, in: first, out } = schema.def as { innerType?: z.ZodType; in?: z.ZodType; out?: z.ZodType };
  if (schema instanceof z.ZodPipe) return inner((first instanceof z.ZodTransform ? out : first) as z.ZodType);
  return innerType && !(schema instanceof z.ZodArray) ? inner(innerType) : schema;
}
