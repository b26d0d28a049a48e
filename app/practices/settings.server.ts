import { statement } from "db/connection.server";
import { z } from "zod";
import { addMonths, type Day } from "../days";

const months = z.number().int().min(1).max(120);

/** The first day on which a consent that was given on a day no longer holds: a dated setting, a year unless it says otherwise. */
export function consentEndsOn(day: Day): Day {
  const row = statement<{ value: string }>(
    "SELECT value FROM setting WHERE key = 'practiceConsentMonths' AND valid_from <= :day ORDER BY valid_from DESC LIMIT 1",
  ).get({ day });
  return addMonths(day, row ? months.parse(JSON.parse(row.value)) : 12);
}
