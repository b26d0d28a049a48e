import { statement } from "db/connection.server";
import type { Day } from "./days";

/** A municipality's own setting as it holds on a day, as it was stored; nothing when it never said otherwise than usual. The room that knows it checks it. */
export function settingOn(key: string, day: Day): unknown {
  const row = statement<{ value: string }>(
    "SELECT value FROM setting WHERE key = :key AND valid_from <= :day ORDER BY valid_from DESC LIMIT 1",
  ).get({ key, day });
  return row && JSON.parse(row.value);
}

/** Another value from a day on, in the caller's transaction. What held before stays as it was. */
export function setSettingFrom(key: string, day: Day, value: unknown) {
  statement(`INSERT INTO setting (key, valid_from, value) VALUES (:key, :day, :value)
    ON CONFLICT (key, valid_from) DO UPDATE SET value = :value`).run({ key, day, value: JSON.stringify(value) });
}
