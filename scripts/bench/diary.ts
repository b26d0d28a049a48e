import type { Dice } from "db/seeds/dice";
import type { Viewer } from "~/access/viewer.server";
import { later } from "~/clock.server";
import { addDays, addMonths, type Day, daysBetween } from "~/days";
import { instantOn, LAST_DAY } from "./draft";
import { insert } from "./insert";

/** Three years of diaries, and two months ahead: the past mostly logged or cancelled, a few forgotten. */
export function writeDiary(dice: Dice, staff: Viewer[], employers: number, count: number) {
  const from = addMonths(LAST_DAY, -36);
  const days = daysBetween(from, addMonths(LAST_DAY, 2));
  for (let index = 0; index < count; index++) {
    const on: Day = addDays(from, dice.between(0, days));
    const startsAt = instantOn(on);
    const past = on < LAST_DAY;
    const cancelled = dice.chance(past ? 0.9 : 0.05); // the talks themselves are written elsewhere: what is over is settled as cancelled
    const owner = dice.pick(staff).personId;
    const id = insert("appointment", {
      employer_id: dice.between(1, employers),
      owner_id: owner,
      kind: dice.pick(["visit", "phone", "video"]),
      starts_at: startsAt,
      ends_at: later(startsAt, 3_600_000),
      confidential: dice.chance(0.05) ? 1 : 0,
      recorded_at: startsAt,
      recorded_by: owner,
      cancelled_at: cancelled ? startsAt : null,
      cancel_reason: cancelled ? "verzet" : null,
    });
    const colleague = dice.pick(staff).personId;
    if (colleague !== owner && dice.chance(0.2))
      insert("appointment_participant", { appointment_id: id, person_id: colleague, contact_id: null });
  }
}
