import type { Viewer } from "~/access/viewer.server";
import type { ConversationKind, Purpose } from "~/conversations/conversation";
import type { NewPromise } from "~/conversations/promises.server";
import { addDays, type Day, daysBetween } from "~/days";
import { contactLeft, findContact } from "~/employers/contacts.server";
import { type Agenda, type Ago, openDay, spread } from "../agenda";
import type { Dice } from "../dice";
import type { People } from "../people";
import { newContact, newEmployer, ours, talk, theirs } from "../play";
import type { Somebody } from "./contacts";
import type { Activity, Draft } from "./draft";
import { accountPromises, droppedReasons, heldToAccount } from "./phrases";
import { dueAfter, type Made, settleLater } from "./promises";
import { noteOf, type Say, summaryOf, topicOf, tryOf } from "./talk";
import { fill, speaker } from "./words";

type Present = Somebody & { id: number; from: Day; until: Day | null };
/** One employer while its years are planned: `id` is there once its first day was played. */
export type Life = { draft: Draft; id: number; contacts: Present[]; days: Day[]; say: Say };
export type Town = { agenda: Agenda; people: People; ago: Ago; dice: Dice };

const times = ["09:40", "10:25", "10:55", "11:30", "12:40", "13:20", "14:15", "15:05", "15:50", "16:35"];
const talks: Record<Activity, [low: number, high: number]> = {
  often: [13, 25],
  "now and then": [5, 11],
  few: [2, 4],
  once: [1, 1],
  tried: [0, 0],
  never: [0, 0],
};

export const firstNameOf = (contact: Somebody | undefined) => contact?.name.split(" ")[0] ?? "De bedrijfsleider";
export const presentOn = (life: Life, day: Day) =>
  life.contacts.filter(({ from, until }) => from <= day && (until === null || day < until));

/** Who spoke with an employer on a day: its broker, or whoever had time. */
function authorOn({ people, ago, dice }: Town, { draft }: Life, day: Day): Viewer {
  if (draft.broker === "hanneke") return dice.chance(0.6) ? people.hanneke : people.samira;
  if (draft.broker === "samira" || (draft.broker === null && dice.chance(0.5))) return people.samira;
  return day < ago(88) ? people.marit : people.tom;
}

/** Plans the life of one employer: it is added, its people come and go, and somebody talks with them. */
export function begin(town: Town, draft: Draft, kvkNumber: string): Life {
  const { agenda, people, ago, dice } = town;
  const contacts = draft.contacts.map((somebody) => ({ ...somebody, id: 0, from: draft.from, until: null }));
  const [low, high] = talks[draft.activity];
  const share = Math.min(1, daysBetween(draft.from, ago(0)) / daysBetween(ago(156), ago(0))) ** 0.7;
  const count = low === 0 ? 0 : Math.max(1, Math.round(dice.between(low, high) * share));
  const life: Life = {
    draft,
    id: 0,
    contacts,
    days: spread(dice, addDays(draft.from, 2), addDays(ago(0), 4), count),
    say: speaker(dice, draft.headCount),
  };
  const by = draft.broker === null || draft.from < ago(147) ? people.hanneke : people[draft.broker];

  agenda.on(draft.from, dice.pick(times), () => {
    const {
      name,
      legalForm,
      sector,
      sectorKnown,
      headCount,
      countKnown,
      sizeClass,
      kinds,
      trainingCompany,
      spot,
      website,
      note,
      nonMailing,
      broker,
    } = draft;
    const brokerId = broker === null ? null : people[broker].personId;
    const details = {
      name,
      legalForm,
      kvkNumber,
      sector: sectorKnown ? sector : null,
      headCount: countKnown ? headCount : null,
      sizeClass,
      kinds,
      trainingCompany,
      ...spot,
      website,
      note,
      nonMailing,
      brokerId,
    };
    life.id = newEmployer(by, details);
    for (const contact of contacts) contact.id = addPerson(by, life, contact);
  });
  if (draft.activity === "often" || draft.activity === "now and then") succeed(town, life);
  for (const [index, day] of life.days.entries()) speak(town, life, day, index);
  tryFirst(town, life);
  return life;
}

const addPerson = (by: Viewer, life: Life, { name, jobTitle, email, phone }: Somebody, source?: string) =>
  newContact(by, life.id, { name, jobTitle, email, phone }, source);

/** Sometimes the first contact leaves, and another comes after some days. */
function succeed({ agenda, dice, people }: Town, life: Life) {
  const [first] = life.contacts;
  const middle = life.days[Math.floor(life.days.length * 0.6)];
  if (!first || !middle || life.days.length < 4 || !dice.chance(0.3)) return;
  const left = openDay(addDays(middle, 2));
  const next: Present = { ...life.draft.later[0], id: 0, from: openDay(addDays(left, 1)), until: null };
  first.until = left;
  life.contacts.push(next);
  const by = life.draft.broker === "samira" ? people.samira : people.hanneke;
  agenda.on(left, "17:00", () => {
    const row = findContact(life.id, first.id);
    if (row) contactLeft(by, row, left);
  });
  agenda.on(next.from, "08:30", () => {
    next.id = addPerson(by, life, next, "van de voorganger");
  });
}

/** One talk: what kind, what about, who was there, what was promised and when they meet again. */
function speak(town: Town, life: Life, day: Day, index: number) {
  const { agenda, dice } = town;
  const { draft, say } = life;
  const viewer = authorOn(town, life, day);
  const present = presentOn(life, day);
  const [contact] = present;
  const kind =
    index === 0
      ? dice.weighted<ConversationKind>({ visit: 60, phone: 34, video: 4, email: 0, meeting: 2 })
      : dice.weighted<ConversationKind>({ visit: 44, phone: 32, email: 9, video: 10, meeting: 5 });
  const purpose = purposeOf(dice, index);
  const topic = topicOf(draft.subjects[Math.min(draft.subjects.length - 1, Math.floor(index / 5))]);
  const subject = {
    kind,
    purpose,
    topic,
    sector: draft.sector,
    headCount: draft.headCount,
    contact: firstNameOf(contact),
    day,
  };
  const summary = summaryOf(dice, say, subject);
  const internalNote = noteOf(dice, say, subject);
  const promised = promisesOf(town, life, { viewer, day, kind, sentences: topic, contact: subject.contact });
  const second = present[1] && dice.chance(0.3) ? present[1] : undefined;
  const joins =
    contact && kind === "visit" && index > 0 && dice.chance(0.04)
      ? { name: draft.later[1].name, jobTitle: draft.later[1].jobTitle }
      : null;
  const nextContactOn = nextOn(town, life, day, index);
  const late = dice.chance(0.1);
  const colleagues = colleaguesAt(town, life, index, purpose, viewer);
  agenda.on(late ? openDay(addDays(day, 1)) : day, late ? "08:50" : dice.pick(times), () => {
    const rows = talk(viewer, {
      employerId: life.id,
      kind,
      purposes: [purpose],
      heldOn: day,
      contactIds: [contact, second].flatMap((one) => (one?.id ? [one.id] : [])),
      newContact: joins,
      with: colleagues,
      summary,
      internalNote,
      promises: promised.map(({ make }) => make(contact?.id ?? 0)),
      nextContactOn,
    });
    for (const [at, { made }] of promised.entries()) made.row = rows[at];
  });
}

function purposeOf(dice: Dice, index: number): Purpose {
  if (index === 0) return "acquaint";
  return index < 3
    ? dice.weighted<Purpose>({
        mobilise: 55,
        support: 40,
        goodPractice: 5,
        acquaint: 0,
        holdToAccount: 0,
        followUpSignal: 0,
      })
    : dice.weighted<Purpose>({
        mobilise: 18,
        support: 62,
        goodPractice: 20,
        acquaint: 0,
        holdToAccount: 0,
        followUpSignal: 0,
      });
}

function colleaguesAt(
  { people, dice }: Town,
  { draft }: Life,
  index: number,
  purpose: Purpose,
  viewer: Viewer,
): Viewer[] {
  const subject = draft.subjects[Math.min(draft.subjects.length - 1, Math.floor(index / 5))] ?? "";
  if (purpose === "support" && ["language", "ability", "openHiring"].includes(subject) && dice.chance(0.14))
    return [people.anouk];
  if (draft.headCount >= 250 && viewer !== people.hanneke && dice.chance(0.12)) return [people.hanneke];
  return [];
}

/** Mostly around the day on which they did meet again; after the last talk a day to come, or nothing. */
function nextOn({ dice, ago }: Town, { days, draft }: Life, day: Day, index: number): Day | null {
  const next = days[index + 1];
  if (next) return dice.chance(0.55) && addDays(day, 12) < next ? openDay(addDays(next, dice.between(-5, 3))) : null;
  const planned = openDay(addDays(day, dice.pick([14, 28, 42, 91, 91])));
  const far = openDay(addDays(ago(0), dice.between(3, 80)));
  if (draft.activity === "once" || !dice.chance(0.85)) return null;
  if (planned >= ago(0)) return planned;
  if (daysBetween(day, far) <= 200 && dice.chance(0.7)) return far;
  return dice.chance(0.12) ? planned : null;
}

type Promised = { made: Made; make: (contactId: number) => NewPromise };
type Occasion = {
  viewer: Viewer;
  day: Day;
  kind: ConversationKind;
  sentences: { theirs: readonly string[]; ours: readonly string[] };
  contact: string;
};

function promisesOf(town: Town, life: Life, { viewer, day, kind, sentences, contact }: Occasion): Promised[] {
  const { dice, agenda, ago } = town;
  const { say, draft } = life;
  const often = { visit: 0.5, video: 0.42, phone: 0.26, email: 0.12, meeting: 0.15 }[kind];
  const about = { contact, sector: draft.sector, headCount: draft.headCount, day };
  const until = viewer === town.people.marit ? ago(86, 4) : addDays(ago(0), 400); // Marit closes what is hers before she leaves
  return (["ours", "theirs"] as const).flatMap((side) => {
    if (!dice.chance(often) || (side === "theirs" && presentOn(life, day).length === 0)) return [];
    const isOurs = side === "ours";
    const what = fill(dice, say(sentences[side]), about);
    const dueOn = dueAfter(dice, day, isOurs);
    const made: Made = {};
    settleLater(
      agenda,
      dice,
      { made, viewer, dueOn, heldOn: day, ours: isOurs, reason: fill(dice, dice.pick(droppedReasons), about) },
      until,
    );
    return [
      { made, make: (contactId: number) => (isOurs ? ours(viewer, what, dueOn) : theirs(contactId, what, dueOn)) },
    ];
  });
}

/** Before a first talk, and for some in vain: a try. */
function tryFirst(town: Town, life: Life) {
  const { agenda, dice } = town;
  const { draft, days, say } = life;
  const [first] = days;
  const count = draft.activity === "tried" ? dice.between(1, 3) : first && dice.chance(0.3) ? 1 : 0;
  for (const day of spread(dice, addDays(draft.from, 1), first ? addDays(first, -1) : addDays(town.ago(0), 3), count)) {
    const viewer = authorOn(town, life, day);
    const kind = dice.weighted<ConversationKind>({ phone: 70, visit: 15, email: 15, video: 0, meeting: 0 });
    const summary = fill(dice, tryOf(say, kind), {
      contact: firstNameOf(presentOn(life, day)[0]),
      sector: draft.sector,
      headCount: draft.headCount,
      day,
    });
    agenda.on(day, dice.pick(times), () =>
      talk(viewer, { employerId: life.id, kind, reached: false, purposes: ["acquaint"], summary }),
    );
  }
}

/** A talk that only those named on it, the brokers and their manager read. */
export function callToAccount(town: Town, life: Life, index: number) {
  const { agenda, ago, dice, people } = town;
  const day = ago(6 + index * 19, dice.pick([2, 3, 4]));
  const viewer = authorOn(town, life, day);
  const [contact] = presentOn(life, day);
  const about = { contact: firstNameOf(contact), sector: life.draft.sector, headCount: life.draft.headCount, day };
  const summary = fill(dice, heldToAccount[index % heldToAccount.length] ?? "", about);
  const what = accountPromises[index % accountPromises.length] ?? "";
  const made: Made = {};
  agenda.on(day, "15:30", () => {
    const rows = talk(viewer, {
      employerId: life.id,
      kind: "visit",
      purposes: ["holdToAccount"],
      contactIds: contact ? [contact.id] : [],
      summary,
      promises: contact ? [theirs(contact.id, what, openDay(addDays(day, 14)))] : [],
    });
    made.row = rows[0];
  });
  if (contact)
    settleLater(
      agenda,
      dice,
      {
        made,
        viewer,
        dueOn: openDay(addDays(day, 14)),
        heldOn: day,
        ours: false,
        reason: "Zij regelden het op een andere manier.",
      },
      viewer === people.marit ? ago(86, 4) : addDays(ago(0), 400),
    );
}
