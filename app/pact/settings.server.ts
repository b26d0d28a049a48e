import { z } from "zod";
import { settingOn } from "../dated-settings.server";
import type { Day } from "../days";

const version = z.string().min(1);

/** The version of the declaration that one who joined on a day agreed to: a dated setting. */
export function declarationOn(day: Day): string {
  return version.default("2023").parse(settingOn("declaration", day));
}
