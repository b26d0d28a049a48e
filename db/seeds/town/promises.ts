import type { Viewer } from "~/access/viewer.server";
import type { PromiseRow } from "~/conversations/promises.server";
import { addDays, type Day, daysBetween } from "~/days";
import { type Agenda, openDay } from "../agenda";
import type { Dice } from "../dice";
import { drop, keep, move } from "../play";

/** Where a promise is kept once its talk was played. */
export type Made = { row?: PromiseRow | undefined };
type Promised = { made: Made; viewer: Viewer; dueOn: Day; heldOn: Day; ours: boolean; reason: string };

export const dueAfter = (dice: Dice, heldOn: Day, ours: boolean): Day =>
  openDay(addDays(heldOn, ours ? dice.between(7, 28) : dice.between(14, 60)));

const fates = {
  ours: { kept: 74, late: 13, moved: 4, dropped: 2, open: 7 },
  theirs: { kept: 62, late: 15, moved: 6, dropped: 8, open: 9 },
};

/** What becomes of a promise. One that stays open does so for some weeks only: after that somebody keeps it or lets it go. */
export function settleLater(agenda: Agenda, dice: Dice, promised: Promised, until: Day) {
  const { made, viewer, dueOn, heldOn, ours, reason } = promised;
  const fate = dice.weighted(fates[ours ? "ours" : "theirs"]);
  const time = `${dice.between(9, 16)}:${dice.pick(["05", "20", "35", "50"])}`.padStart(5, "0");
  const by = ours ? ("mail" as const) : dice.pick(["conversation", "mail", "other"] as const);
  const before = () =>
    addDays(heldOn, Math.max(1, Math.round((dice.between(40, 100) / 100) * daysBetween(heldOn, dueOn))));
  const on = (day: Day, happens: () => void) => agenda.on(openDay(day < until ? day : until), time, happens);
  const old = addDays(dueOn, ours ? 40 : 70);
  if (fate === "kept") on(before(), () => keep(viewer, made.row, by));
  if (fate === "late") on(addDays(dueOn, dice.between(1, ours ? 9 : 25)), () => keep(viewer, made.row, by));
  if (fate === "open") on(addDays(old, dice.between(0, 14)), () => keep(viewer, made.row, by));
  if (fate === "dropped") on(addDays(dueOn, dice.between(-3, 20)), () => drop(viewer, made.row, reason));
  if (fate === "moved") {
    const later = openDay(addDays(dueOn, dice.between(10, 30)));
    on(addDays(dueOn, -1), () => move(viewer, made.row, later));
    on(addDays(later, dice.between(-2, 4)), () => keep(viewer, made.row, by));
  }
}
