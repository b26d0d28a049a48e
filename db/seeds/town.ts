import { addDays } from "~/days";
import { changeEmployer, detailsOf, type EmployerDetails } from "~/employers/employers.server";
import { endReferral, findReferral, referToDesk } from "~/employers/referrals.server";
import { type Agenda, type Ago, openDay } from "./agenda";
import { newDice } from "./dice";
import type { People } from "./people";
import { invite, keep, ours, talk } from "./play";
import { draftTown } from "./town/draft";
import { begin, callToAccount, firstNameOf, type Life, presentOn, type Town } from "./town/life";
import { takePart } from "./town/part";
import { deskAnswers, deskPromises, deskQuestions } from "./town/phrases";
import type { Made } from "./town/promises";
import { fill } from "./town/words";

const SIZE = 300;
const FIRST_NUMBER = 41; // below are the numbers of the stories

/** The rest of the town: three hundred employers, each with its years. */
export function town(agenda: Agenda, people: People, ago: Ago) {
  const dice = newDice(1122);
  const all: Town = { agenda, people, ago, dice };
  const lives = draftTown(dice, ago, SIZE).map((draft, index) =>
    begin(all, draft, String(FIRST_NUMBER + index).padStart(8, "0")),
  );
  const wellKnown = lives.filter(
    ({ draft, contacts, days }) =>
      ["often", "now and then"].includes(draft.activity) && contacts.length > 0 && days.length >= 4,
  );
  for (const life of lives) grow(all, life);
  const referred = wellKnown
    .filter(
      ({ draft }) =>
        draft.headCount >= 2 &&
        draft.headCount <= 250 &&
        draft.sector !== "government" &&
        draft.broker !== null &&
        draft.from < ago(60),
    )
    .slice(0, 9);
  for (const [index, life] of referred.entries()) refer(all, life, index);
  const accounted = wellKnown.filter((life) => !referred.includes(life) && life.draft.from < ago(100)).slice(0, 5);
  for (const [index, life] of accounted.entries()) callToAccount(all, life, index);
  for (const life of wellKnown.filter(({ contacts: [first] }) => first?.email && first.until === null).slice(3, 34))
    letIn(all, life);
  takePart(all, lives);
}

/** What turns out later: how many people work there, whether it is a training company, in which sector it is. */
function grow({ agenda, people, dice }: Town, life: Life) {
  const day = life.days[Math.floor(life.days.length / 2)];
  if (!day || life.days.length < 3 || !dice.chance(0.3)) return;
  const factor = dice.between(85, 125) / 100;
  const { draft } = life;
  const by = draft.broker === "samira" ? people.samira : people.hanneke;
  agenda.on(openDay(addDays(day, 3)), "08:20", () => {
    const { version, ...details } = detailsOf(life.id);
    const headCount = Math.max(1, Math.round(draft.headCount * (details.headCount === null ? 1 : factor)));
    const changed: EmployerDetails = {
      ...details,
      headCount,
      sector: draft.sector,
      trainingCompany:
        details.trainingCompany === "unknown" ? (draft.headCount > 20 ? "yes" : "no") : details.trainingCompany,
    };
    changeEmployer(by, life.id, changed, version);
  });
}

/** Handed over to the desk with consent; Nadia calls within two days. For some it ends. */
function refer({ agenda, people, ago, dice }: Town, life: Life, index: number) {
  const day = ago(4 + index * 6, dice.pick([1, 2, 3]));
  const by = life.draft.broker === "samira" ? people.samira : people.tom;
  const [contact] = presentOn(life, day);
  const question = deskQuestions[index % deskQuestions.length] ?? "";
  const about = { contact: firstNameOf(contact), sector: life.draft.sector, headCount: life.draft.headCount, day };
  const answer = fill(dice, life.say(deskAnswers), about);
  const what = dice.pick(deskPromises);
  const made: Made = {};
  agenda.on(day, "14:45", () => referToDesk(by, life.id, { consentBy: contact?.name ?? "de eigenaar", question }));
  const called = openDay(addDays(day, 2));
  agenda.on(called, "11:10", () => {
    const rows = talk(people.nadia, {
      employerId: life.id,
      kind: "phone",
      purposes: ["support"],
      contactIds: contact ? [contact.id] : [],
      summary: answer,
      promises: [ours(people.nadia, what, openDay(addDays(called, 10)))],
    });
    made.row = rows[0];
  });
  if (index !== 0) agenda.on(openDay(addDays(called, 8)), "10:40", () => keep(people.nadia, made.row));
  if (index % 4 === 3) {
    agenda.on(openDay(addDays(called, 60)), "15:55", () => {
      if (findReferral(life.id))
        endReferral(people.nadia, life.id, "De vraag is beantwoord. Een nieuwe vraag kan altijd.");
    });
  }
}

/** Some contacts may sign in themselves. */
function letIn({ agenda, people, ago }: Town, life: Life) {
  const [contact] = life.contacts;
  const day = life.days[2];
  if (!contact || !day) return;
  const by = life.draft.broker === "samira" ? people.samira : day < ago(88) ? people.marit : people.tom;
  agenda.on(openDay(addDays(day, 1)), "10:15", () => invite(by, life.id, contact.id, life.draft.name));
}
