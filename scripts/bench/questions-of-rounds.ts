import { database } from "db/connection.server";
import { addDays } from "~/days";
import { listEmployersFor } from "~/employers/list.server";
import { everyoneOn } from "~/rounds/on-round.server";
import { checkPutOn, chosenIds, putOn } from "~/rounds/put-on.server";
import type { Round } from "~/rounds/round";
import { openRounds, pastRounds } from "~/rounds/rounds.server";
import { addressingsOf, lettersTo, recordLetters, waysOf } from "~/rounds/sending.server";
import { colleague } from "./questions";

const all = { sort: "name", page: 1 } as const;

const there = (round: Round | undefined): Round => {
  if (!round) throw new Error("There is no round in this file.");
  return round;
};

/** What recruitment rounds ask of a full database: the largest one a register can give, and one of the usual size. */
export function questionsOfRounds(): Record<string, () => unknown> {
  const broker = colleague("broker");
  const large = there(openRounds()[0]);
  const usual = there(pastRounds(0, 1).rows[0]);
  let no = 0;
  const shifted = (round: Round): Round => ({ ...round, endsOn: `20${30 + (no++ % 60)}-12-31` }); // another answer than the one kept
  const { ids } = chosenIds(broker, { ...all, size: "10-49" });
  return {
    "a round of the usual size, looked up": () => everyoneOn(broker, shifted(usual)),
    "the largest round, looked up": () => everyoneOn(broker, shifted(large)),
    "the largest round on a day in the past, looked up": () =>
      everyoneOn(broker, shifted(large), addDays(large.startsOn, 30)),
    "the largest round, asked again": () => everyoneOn(broker, large),
    "how the largest round is written to": () => addressingsOf(large),
    "how one employer of it is written to": () => addressingsOf(large, 17),
    "a hundred letters": () => lettersTo(waysOf(large).letter.slice(0, 100)),
    "employers who did not hear the norm": () => listEmployersFor(broker, { ...all, norm: "no" }, "nl"),
    "who was chosen, before they are put on a round": () => checkPutOn(ids, [large]),
    "thousands put on a round": () => {
      database().$client.exec("BEGIN IMMEDIATE");
      putOn(broker, large, ids);
      database().$client.exec("ROLLBACK");
    },
  };
}

/** The letters of the largest round recorded as sent, once: afterwards there are none left. */
export const roundsInParts = {
  "the letters of the largest round recorded": async () => {
    const [large] = openRounds();
    if (large) await recordLetters(colleague("broker"), large, large.startsOn);
  },
};
