import { transaction } from "db/connection.server";
import { type Dice, newDice } from "db/seeds/dice";
import { pactwerk, type Viewer } from "~/access/viewer.server";
import { addColleague, type StaffRole } from "~/account/people.server";
import { at } from "~/clock.server";
import { lookAgainAt, lookAtDue } from "~/employers/merge/suspects.server";
import { fillRecordIndex } from "~/search/record-index.server";
import { indexEmployers } from "~/search/search.server";
import { rebuild } from "~/standing/summary.server";
import {
  type DraftEmployer,
  type DraftTalk,
  draftEmployers,
  draftTalks,
  employerOf,
  FIRST_DAY,
  instantOn,
  LAST_DAY,
} from "./draft";
import { writeFacts } from "./facts";
import { fastPath, type Writers } from "./fast-path";

export type Sizes = { employers: number; conversations: number };
/** When the figures are asked: the evening of the last day. */
export const EVENING = `${LAST_DAY}T22:00:00.000Z`;

/** The colleagues who record all of it. */
function addStaff(): Viewer[] {
  const add = (name: string, role: StaffRole): Viewer => {
    const { added } = addColleague(pactwerk("command"), {
      name,
      email: `${name.toLowerCase().replace(" ", ".")}@utrecht.example`,
      role,
      fromOn: FIRST_DAY,
    });
    if (added === null) throw new Error(`${name} is there already: fill a new file.`);
    return { ...pactwerk("command"), personId: added, name, roles: [role], origin: "seed" };
  };
  const brokers = "Aafke Bas Carla Driss Eline Farid Gerda Hamza Inge Joris"
    .split(" ")
    .map((first) => add(`${first} Makelaar`, "broker"));
  return [...brokers, add("Mariam Manager", "programmeManager"), add("Lotte Loket", "deskAdviser")];
}

/** Fills a new database with an invented town, the same on every machine. */
export function fill(sizes: Sizes, writers: Writers = fastPath, progress: (what: string) => void = () => {}) {
  const { employers, conversations } = sizes;
  const dice = newDice(2026);
  const staff = at(instantOn(FIRST_DAY), addStaff);
  const contacts = transaction(() => writeEmployers(draftEmployers(dice, staff.slice(0, 10), employers), writers));
  progress(`${employers} employers`);
  transaction(() => writeTalks(dice, draftTalks(dice, staff, conversations), sizes, contacts, writers));
  progress(`${conversations} conversations`);
  transaction(() => writeFacts(newDice(2027), staff, employers));
  progress("membership, Charter, plans, merges");
  transaction(() =>
    indexEmployers(
      Array.from({ length: employers }, (_, index) => index + 1),
      LAST_DAY,
    ),
  );
  progress("search");
  fillRecordIndex();
  progress("search in what was said, promised and who is where");
  at(EVENING, rebuild);
  progress("summaries");
  transaction(() => {
    lookAgainAt(Array.from({ length: employers }, (_, index) => index + 1));
    lookAtDue(Number.MAX_SAFE_INTEGER);
  });
  progress("possible duplicates");
}

/** Returns the first contact of each employer, zero for none. */
function writeEmployers(drafts: Generator<DraftEmployer>, writers: Writers): number[] {
  const first: number[] = [];
  for (const { by, on, details, contacts } of drafts) {
    const id = writers.employer(by, on, details);
    first.push(contacts.map((contact) => writers.contact(by, on, id, contact))[0] ?? 0);
  }
  return first;
}

function writeTalks(
  dice: Dice,
  drafts: Generator<DraftTalk>,
  { employers, conversations }: Sizes,
  contacts: number[],
  writers: Writers,
) {
  let index = 0;
  for (const talk of drafts) {
    const employer = employerOf(dice, index++ / conversations, employers);
    const contact = talk.withContact ? contacts[employer] : 0;
    writers.talk(talk, employer + 1, contact ? [contact] : []);
  }
}
