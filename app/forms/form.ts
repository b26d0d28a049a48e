/** What a form sends, after `a.0.b` became nested. */
export type Values = Record<string, unknown>;
/** What comes back with 422: what was typed, and a sentence by field name. */
export type FormFailure = { values: Values; errors: Record<string, string> };
/** What an action may answer a form with, for the page; nothing of it before the first answer. */
export type FormAnswer = { values?: Values; errors?: Record<string, string>; already?: AlreadySaved["already"] };
/** What comes back with 409 when this key already saved something else. */
export type AlreadySaved = { values: Values; already: { path: string; newKey: string } };

export const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
export const phonePattern = /^[\d\s()+-]*$/;

export type Limit = { value: number; message: string };
export type Rules = {
  required?: string;
  minLength?: Limit;
  maxLength?: Limit;
  min?: Limit;
  max?: Limit;
  pattern?: { value: string; message: string };
};
/** Native constraints by path, with their sentences; a repeated part is `*`: `promises.*.what`. */
export type FormRules = Record<string, Rules>;
