import { statement } from "db/connection.server";
import { z } from "zod";
import type { Day } from "../days";

const version = z.string().min(1);

/** The version of the declaration that one who joined on a day agreed to: a dated setting. */
export function declarationOn(day: Day): string {
  const row = statement<{ value: string }>(
    "SELECT value FROM setting WHERE key = 'declaration' AND valid_from <= :day ORDER BY valid_from DESC LIMIT 1",
  ).get({ day });
  return row ? version.parse(JSON.parse(row.value)) : "2023";
}
