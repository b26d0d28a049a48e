import type { Dice } from "db/seeds/dice";
import { addDays, type Day } from "~/days";
import { usualText } from "~/rounds/round-text";
import { LAST_DAY } from "./draft";
import { insert } from "./insert";

/** Recruitment rounds: one as large as the longest list a register gives, which runs, and some of the usual size that are over. */
export function writeRounds(
  dice: Dice,
  ids: number[],
  usual: number,
  recorded: (day: Day) => { recorded_at: string; recorded_by: number },
) {
  writeRound(dice, "Alle bedrijven", addDays(LAST_DAY, -60), ids, recorded);
  for (let no = 1; no <= 8; no++)
    writeRound(
      dice,
      `Ronde ${no}`,
      addDays(LAST_DAY, -120 * (no + 1)),
      ids.slice((no - 1) * usual, no * usual),
      recorded,
    );
  for (const id of ids.slice(0, usual))
    insert("approach_opt_out", { employer_id: id, opted_out_on: LAST_DAY, way: "link", ...recorded(LAST_DAY) });
}

function writeRound(
  dice: Dice,
  name: string,
  startsOn: Day,
  ids: number[],
  recorded: (day: Day) => { recorded_at: string; recorded_by: number },
) {
  const { nl, en } = usualText;
  const round_id = insert("recruitment_round", {
    name,
    sort_name: name.toLowerCase(),
    starts_on: startsOn,
    ends_on: addDays(startsOn, 90),
    ...{ subject_nl: nl.subject, text_nl: nl.text, subject_en: en.subject, text_en: en.text },
  });
  const sentOn = addDays(startsOn, 10);
  for (const employer_id of ids) {
    const at = { round_id, employer_id };
    insert("round_employer", { ...at, put_on: startsOn, ...recorded(startsOn) });
    if (!dice.chance(0.8)) continue;
    insert("approach", { ...at, channel: dice.pick(["letter", "mail"]), approached_on: sentOn, ...recorded(sentOn) });
    if (dice.chance(0.1))
      insert("round_answer", {
        ...at,
        answered_on: addDays(sentOn, 12),
        answer: dice.pick(["talk", "join", "later", "no"]),
        ...recorded(addDays(sentOn, 12)),
      });
  }
}
