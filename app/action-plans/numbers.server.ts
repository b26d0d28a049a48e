import type { Say } from "../forms/parse-form.server";
import { counts, type Measure, peopleNumberRefusal, type Workplace } from "./action-plan";

type Numbered = { measure: Measure; aboutPeople: boolean };

/** What is wrong with a number of an action, by the field it stands in. */
export function numberError(
  value: number | null,
  { measure, aboutPeople }: Numbered,
  workplace: Workplace,
): "valueOnly" | "percentage" | "fewPeople" | "smallNumber" | undefined {
  if (value === null) return;
  if (!counts(measure)) return "valueOnly";
  if (measure === "percentage" && (value < 0 || value > 100)) return "percentage";
  return aboutPeople ? peopleNumberRefusal(value, measure, workplace) : undefined;
}

export const valueErrors = (
  { value }: { value: number | null },
  action: Numbered,
  workplace: Workplace,
  say: Say,
): Record<string, string> => {
  const error = numberError(value, action, workplace);
  return error ? { value: say(error) } : {};
};

/** The two numbers of an action itself. */
export function goalErrors(
  action: Numbered & { baseline: number | null; target: number | null },
  workplace: Workplace,
  say: Say,
): Record<string, string> {
  const baseline = numberError(action.baseline, action, workplace);
  const target = numberError(action.target, action, workplace);
  return { ...(baseline && { baseline: say(baseline) }), ...(target && { target: say(target) }) };
}
