import { statement } from "db/connection.server";
import type { Viewer } from "~/access/viewer.server";
import { today } from "~/clock.server";
import { addDays } from "~/days";
import { changeEmployer, detailsOf } from "~/employers/employers.server";
import { recordAnswer } from "~/rounds/answers.server";
import { recordApproaches } from "~/rounds/approaches.server";
import { everyoneOn } from "~/rounds/on-round.server";
import { optOut } from "~/rounds/opt-outs.server";
import { putOn } from "~/rounds/put-on.server";
import type { Round, RoundAnswer, RoundDetails } from "~/rounds/round";
import { usualText } from "~/rounds/round-text";
import { addRound, openRounds } from "~/rounds/rounds.server";
import { waysOf } from "~/rounds/sending.server";
import type { Agenda, Ago } from "./agenda";
import type { People } from "./people";

const PAST = "Charter en pact, bouw en industrie";
const NOW = "Zorg en horeca doen mee";

/** Two recruitment rounds: one of half a year ago that is over, and one that runs, with letters sent and mails still to send. */
export function rounds(agenda: Agenda, { hanneke, samira, tom }: People, ago: Ago) {
  agenda.on(ago(24, 2), "10:05", () => {
    make(hanneke, { name: PAST, startsOn: ago(24), endsOn: ago(9, 5), goal: "joined", goalCount: 8 });
    putOn(hanneke, named(PAST), inTown(["construction", "industry", "ict"], 34));
  });
  agenda.on(ago(24, 4), "15:30", () => write(hanneke, named(PAST)));
  agenda.on(ago(22, 2), "11:15", () => answers(samira, named(PAST), ["talk", "later"], 5));
  agenda.on(ago(20, 3), "14:50", () => answers(tom, named(PAST), ["join", "no"], 7));

  agenda.on(ago(5, 2), "09:40", () => {
    make(hanneke, { name: NOW, startsOn: ago(5), endsOn: addDays(ago(0), 67), goal: "signed", goalCount: 5 });
    const [first, second] = inTown(["care", "hospitality"], 2);
    if (first) wantsNoAdvertising(hanneke, first);
    if (second) optOut(samira, second, { optedOutOn: today(), way: "phone" });
    putOn(hanneke, named(NOW), inTown(["care", "hospitality"], 26));
  });
  agenda.on(ago(4, 3), "16:10", () => write(hanneke, named(NOW), 9));
  agenda.on(ago(2, 4), "13:25", () => answers(samira, named(NOW), ["talk"], 6));
}

type About = Pick<RoundDetails, "name" | "startsOn" | "endsOn" | "goal" | "goalCount">;
function make(by: Viewer, about: About) {
  const { nl, en } = usualText;
  const texts = { subjectNl: nl.subject, textNl: nl.text, subjectEn: en.subject, textEn: en.text };
  const made = addRound(by, { ...about, ...texts });
  if ("refused" in made) throw new Error(`${about.name}: ${made.refused}`);
}

function named(name: string): Round {
  const found = openRounds().find((round) => round.name === name);
  if (!found) throw new Error(`No round ${name}`);
  return found;
}

/** Letters and mails went out on one day: to all, or to the first so many and one by letter. */
function write(by: Viewer, round: Round, mails = Number.POSITIVE_INFINITY) {
  const { mail, letter } = waysOf(round);
  const ids = (all: typeof mail) => all.map(({ id }) => id);
  recordApproaches(by, round, ids(mail).slice(0, mails), { channel: "mail", on: today() });
  const letters = Number.isFinite(mails) ? 1 : letter.length;
  recordApproaches(by, round, ids(letter).slice(0, letters), { channel: "letter", on: today() });
}

/** Every so many of those that were written to and said nothing yet, one answer after the other. */
function answers(by: Viewer, round: Round, said: RoundAnswer[], every: number) {
  const silent = everyoneOn(by, round).filter(({ stand }) => stand.approached && !stand.answered);
  for (const [index, one] of silent.filter((_, at) => at % every === 0).entries())
    recordAnswer(by, round, one, { answeredOn: today(), answer: said[index % said.length] ?? "talk" });
}

/** The first of the town in these sectors that have not joined. */
const inTown = (sectors: string[], count: number): number[] =>
  statement<{ id: number }>(`
    SELECT s.employer_id AS id FROM employer_summary s JOIN sector x ON x.id = s.sector_id
    WHERE x.code IN (SELECT value FROM json_each(:sectors)) AND s.pact_step < 3 AND s.size_class <> '1' ORDER BY s.employer_id DESC LIMIT :count`)
    .all({ sectors: JSON.stringify(sectors), count })
    .map(({ id }) => id);

function wantsNoAdvertising(by: Viewer, employerId: number) {
  const { version, ...details } = detailsOf(employerId);
  changeEmployer(by, employerId, { ...details, nonMailing: true }, version);
}
