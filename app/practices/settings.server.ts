import { z } from "zod";
import { settingOn } from "../dated-settings.server";
import { addMonths, type Day } from "../days";

const months = z.number().int().min(1).max(120);

/** The first day on which a consent that was given on a day no longer holds: a dated setting, a year unless it says otherwise. */
export function consentEndsOn(day: Day): Day {
  return addMonths(day, months.default(12).parse(settingOn("practiceConsentMonths", day)));
}
