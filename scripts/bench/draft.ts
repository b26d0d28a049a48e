import type { Dice } from "db/seeds/dice";
import type { Viewer } from "~/access/viewer.server";
import type { Purpose } from "~/conversations/conversation";
import type { TalkInput } from "~/conversations/conversations.server";
import { addDays, type Day, daysBetween } from "~/days";
import type { ContactDetails } from "~/employers/contacts.server";
import { bareDetails, type EmployerDetails } from "~/employers/employers.server";
import { employerName, personName } from "./names";

/** What is to be written, as the commands take it: the fast path and the commands are given the same. */
export type DraftEmployer = { by: Viewer; on: Day; details: EmployerDetails; contacts: ContactDetails[] };
export type DraftTalk = {
  by: Viewer;
  on: Day;
  withContact: boolean;
  input: Omit<TalkInput, "contactIds">;
};

export const FIRST_DAY = "2023-01-02";
/** The last day on which anything was recorded; the figures are of the day after. */
export const LAST_DAY = "2026-11-23";
export const instantOn = (day: Day) => `${day}T10:00:00.000Z`;
const dayAt = (part: number) => addDays(FIRST_DAY, Math.floor(part * daysBetween(FIRST_DAY, LAST_DAY)));

const sectors = [
  "ict",
  "care",
  "construction",
  "business",
  "finance",
  "retail",
  "hospitality",
  "logistics",
  "education",
  "culture",
  "industry",
  "government",
  "other",
];
const postcodes = [
  "3511AB",
  "3521CD",
  "3526EF",
  "3531GH",
  "3542JK",
  "3551LM",
  "3561NP",
  "3571RS",
  "3581TV",
  "3454WX",
  "3431AA",
  "3701BB",
  "3811CC",
  "9711DD",
];
const places: Record<string, string> = { "343": "Nieuwegein", "370": "Zeist", "381": "Amersfoort", "971": "Groningen" };
const sizes = { "2-9": 40, "10-49": 25, "50-249": 10, "250+": 4, "1": 8, unknown: 13 } as const;

/** Employers in the order in which they were registered. */
export function* draftEmployers(dice: Dice, brokers: Viewer[], count: number): Generator<DraftEmployer> {
  for (let index = 0; index < count; index++) {
    const by = dice.pick(brokers);
    const postcode = dice.chance(0.9) ? dice.pick(postcodes) : null;
    const name = employerName(index);
    const details: EmployerDetails = {
      ...bareDetails(name, dice.chance(0.95) ? String(10_000_000 + index * 7) : null),
      tradeNames: dice.chance(0.1) ? [`${name} Utrecht`] : [],
      legalForm: dice.chance(0.6)
        ? dice.pick(["privateLimited", "foundation", "soleProprietorship", "generalPartnership"])
        : null,
      sector: dice.chance(0.85) ? dice.pick(sectors) : null,
      sizeClass: dice.weighted(sizes),
      headCount: dice.chance(0.3) ? dice.between(1, 400) : null,
      kinds: dice.chance(0.05) ? [dice.pick(["contractPartner", "public", "education", "municipallyOwned"])] : [],
      trainingCompany: dice.weighted({ unknown: 6, yes: 3, no: 1 }),
      address: postcode && `Vlonderlaan ${dice.between(1, 240)}`,
      postcode,
      place: postcode && (places[postcode.slice(0, 3)] ?? "Utrecht"),
      brokerId: dice.chance(0.6) ? dice.pick(brokers).personId : null,
    };
    yield {
      by,
      on: dayAt(index / count),
      details,
      contacts: Array.from({ length: dice.between(0, 2) }, () => draftContact(dice, index)),
    };
  }
}

function draftContact(dice: Dice, index: number): ContactDetails {
  const email = dice.chance(0.7) ? `contact${index}@werkgever.example` : null;
  return {
    name: personName(dice),
    jobTitle: dice.pick(["eigenaar", "HR-adviseur", "directeur", null]),
    email,
    phone: dice.chance(0.5) ? "030 555 01 00" : null,
    locale: null,
  };
}

const summaries = [
  "Kennisgemaakt en het pact uitgelegd.",
  "Gesproken over stageplekken en de werving.",
  "Rondleiding gehad, de vacatureteksten komen aan bod.",
  "Kort gebeld over de voortgang.",
  "Niemand te pakken gekregen, later nog eens.",
];

/** Talks in the order of their days. */
export function* draftTalks(dice: Dice, staff: Viewer[], count: number): Generator<DraftTalk> {
  for (let index = 0; index < count; index++) {
    const by = dice.pick(staff);
    const heldOn = dayAt((index + 0.5) / count);
    const reached = dice.chance(0.8);
    const confidential = dice.chance(0.02);
    const purposes: Purpose[] = confidential
      ? ["holdToAccount"]
      : dice.shuffled<Purpose>(["acquaint", "mobilise", "support", "goodPractice"]).slice(0, dice.between(1, 2));
    yield {
      by,
      on: heldOn,
      withContact: reached && dice.chance(0.8),
      input: {
        establishmentId: null,
        kind: reached ? dice.weighted({ visit: 5, phone: 3, video: 1, email: 1 }) : "phone",
        heldOn,
        reached,
        purposes,
        personIds: dice.chance(0.1) ? [by.personId, dice.pick(staff).personId] : [by.personId],
        newContact: null,
        summary: dice.pick(summaries),
        internalNote: dice.chance(0.1) ? "Intern: volgende keer met een collega gaan." : null,
        promises: dice.chance(0.25) ? [draftPromise(dice, by, heldOn)] : [],
        nextContactOn: dice.chance(0.3) ? addDays(heldOn, dice.between(14, 120)) : null,
      },
    };
  }
}

function draftPromise(dice: Dice, by: Viewer, heldOn: Day): TalkInput["promises"][number] {
  const side = dice.weighted({ municipality: 6, employer: 3, desk: 1 });
  return {
    what: dice.pick(["Folder sturen", "Voorbeeld opzoeken", "Vacature herschrijven", "Collega voorstellen"]),
    side,
    ownerId: side === "employer" ? null : by.personId,
    contactId: null,
    dueOn: addDays(heldOn, dice.between(7, 60)),
    shared: dice.chance(0.9),
  };
}

/** With whom a talk is, among the employers registered by then: some are spoken to much more often than others, the first of all most. */
export function employerOf(dice: Dice, part: number, employers: number): number {
  if (dice.chance(0.005)) return 0;
  return Math.floor(dice.throw() ** 1.6 * Math.max(1, Math.floor(part * employers)));
}
