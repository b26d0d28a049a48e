import { at, type Instant, instantOf, now } from "~/clock.server";
import { addDays, type Day, daysBetween, weekday } from "~/days";
import type { Dice } from "./dice";

/** What happens and when, told by the stories in any order and played in the order of time, with the clock set to it. */
export type Agenda = { on(day: Day, time: string, happens: () => void): void; play(): void };

export function newAgenda(): Agenda {
  const events: { at: Instant; happens: () => void }[] = [];
  return {
    on: (day, time, happens) => events.push({ at: instantOf(day, time), happens }),
    play() {
      const until = now();
      const past = events.filter((event) => event.at <= until).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      for (const event of past) at(event.at, event.happens);
    },
  };
}

const holidays = ["01-01", "04-27", "05-05", "12-24", "12-25", "12-26", "12-31"];
const isOpen = (day: Day) => weekday(day) <= 5 && !holidays.includes(day.slice(5));

/** The day itself, or the first after it on which people work. */
export function openDay(day: Day): Day {
  return isOpen(day) ? day : openDay(addDays(day, 1));
}

/** A working day so many weeks before the anchor's week (after it when negative); Monday is 1. */
export type Ago = (weeks: number, weekday?: 1 | 2 | 3 | 4 | 5) => Day;
export const agoFrom =
  (anchor: Day): Ago =>
  (weeks, day = 1) =>
    openDay(addDays(anchor, day - 1 - weeks * 7));

/** How busy a day is: little in the summer and around the holidays, a bit less on Mondays and Fridays. */
function rhythm(day: Day): number {
  if (!isOpen(day)) return 0;
  const date = day.slice(5);
  if (date >= "12-20" || date <= "01-04") return 0.08;
  if (date >= "07-12" && date <= "08-24") return 0.15;
  if (date >= "04-24" && date <= "05-06") return 0.5;
  return [1, 5].includes(weekday(day)) ? 0.6 : 1;
}

/** The days of so many talks between two days, in the rhythm of the year and at least a week apart. */
export function spread(dice: Dice, from: Day, until: Day, count: number): Day[] {
  const chosen: Day[] = [];
  for (let attempt = 0; chosen.length < count && attempt < count * 40; attempt++) {
    const day = addDays(from, dice.between(0, daysBetween(from, until)));
    if (!dice.chance(rhythm(day))) continue;
    if (chosen.every((other) => Math.abs(daysBetween(other, day)) >= 7)) chosen.push(day);
  }
  return chosen.sort();
}
