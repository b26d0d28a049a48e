import { findColleague } from "../account/people.server";
import { today } from "../clock.server";
import type { Conflict } from "../forms/versions";
import { formats } from "../language/formats";
import { type Locale, text } from "../language/messages";
import { partnerNameOf } from "../partners/partners.server";
import { roundById } from "../rounds/rounds.server";
import { formValuesOf } from "./employer-form";
import type { ChangeResult, EmployerDetails } from "./employers.server";
import { listSectors } from "./list.server";
import { employerWords } from "./messages";

/** What both changed, in words: the value it had, theirs and mine, each as the form's own value to send back. */
export function conflictsOf(
  result: Extract<ChangeResult, { saved: false }>,
  mine: EmployerDetails,
  locale: Locale,
): Conflict {
  const t = text(employerWords, locale);
  const mineInForm = formValuesOf(mine);
  const theirsInForm = formValuesOf(result.theirs);
  return {
    by: result.by,
    fields: result.conflicts.map((name) => {
      const key = name as keyof EmployerDetails;
      return {
        name,
        label: t(`field.${key}`),
        was: shown(key, result.original[key], locale),
        mine: { shown: shown(key, mine[key], locale), value: mineInForm[key] },
        theirs: { shown: shown(key, result.theirs[key], locale), value: theirsInForm[key] },
      };
    }),
  };
}

/** A value of an employer's field in words; empty text when there is none. */
export function shown(name: string, value: unknown, locale: Locale): string {
  const t = text(employerWords, locale);
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value))
    return value.map((one) => (name === "kinds" ? t(`kind.${one as "public"}`) : String(one))).join(", ");
  if (typeof value === "boolean") return value ? t("form.yes") : t("form.no");
  if (name === "sector") return listSectors(locale).find(({ code }) => code === value)?.name ?? String(value);
  if (name === "brokerId" || name === "ownerId") return findColleague(Number(value))?.name ?? String(value); // also one who left
  if (name === "introducedById" || name === "partnerId") return partnerNameOf(Number(value)) ?? String(value);
  if (name === "roundId") return roundById(Number(value))?.name ?? String(value);
  if (name.endsWith("On")) return formats(locale, today()).day(String(value));
  if (name === "sizeClass") return t(`size.${value as "unknown"}`);
  if (name === "legalForm") return t(`legalForm.${value as "other"}`);
  if (name === "trainingCompany") return t(`training.${value as "yes"}`);
  return String(value);
}
