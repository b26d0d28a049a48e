import { charterThemes, phases } from "db/schema/lists";
import type { Dice } from "db/seeds/dice";
import { addMonths, type Day } from "~/days";
import { textHashOf } from "~/practices/practices.server";
import { insert } from "./insert";

type Recorded = (day: Day) => { recorded_at: string; recorded_by: number };

/** Good practices and support needs, each where its facts put it. */
export function writeHeard(
  dice: Dice,
  { practices, needs }: { practices: number[]; needs: number[] },
  dayOf: () => Day,
  recorded: Recorded,
) {
  const about = () => ({
    theme: dice.chance(0.1) ? null : dice.pick(charterThemes),
    phase: dice.chance(0.3) ? null : dice.pick(phases),
    confidential: dice.chance(0.03) ? 1 : 0,
  });
  const written: number[] = [];
  for (const employer of practices) {
    const on = dayOf();
    const text = { heading: "Een vaste collega als maatje", did: "Elke week een kwartier.", forWhom: null, gave: null };
    const ends = addMonths(on, 12);
    const given = dice.chance(0.4);
    const id = insert("good_practice", {
      employer_id: employer,
      heard_on: on,
      heading: text.heading,
      did: text.did,
      ...about(),
      text_hash: textHashOf(text),
      text_on: on,
      state: given ? "consented" : "heard",
      state_on: on,
      ...(given && { scope: "network", ends_on: ends, state_after: "lapsed" }),
      ...recorded(on),
    });
    written.push(id);
  }
  for (const employer of needs) {
    const on = dayOf();
    const state = dice.weighted({ open: 2, pickedUp: 1, answered: 1, helped: 4 });
    const id = insert("support_need", {
      employer_id: employer,
      heard_on: on,
      seeks: "Hoe begeleid je een eerste leerling?",
      ...about(),
      state,
      state_on: on,
      ...recorded(on),
    });
    const fact = (kind: string, more: Record<string, string | number>) =>
      insert("need_event", { need_id: id, kind, happened_on: on, ...more, ...recorded(on) });
    if (state === "open") continue;
    fact("pickedUp", { helper: "practice", practice_id: dice.pick(written) });
    if (state !== "pickedUp") fact("answered", { words: "Gebeld." });
    if (state === "helped") fact("helped", { helped: dice.pick(["yes", "partly", "no"]) });
  }
}
