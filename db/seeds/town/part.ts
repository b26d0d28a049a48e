import type { Viewer } from "~/access/viewer.server";
import { planWords } from "~/action-plans/messages";
import { type ReadyMeasure, readyMeasures } from "~/action-plans/ready-measures";
import { addDays, addMonths, type Day } from "~/days";
import { findContact } from "~/employers/contacts.server";
import { text } from "~/language/messages";
import { openDay } from "../agenda";
import {
  asContact,
  dueReports,
  endsSignature,
  finishes,
  joins,
  leaves,
  plans,
  reacts,
  reports,
  signs,
  updates,
} from "../follow";
import { somePartner } from "../partners";
import { type Life, presentOn, type Town } from "./life";

/** The part of the town that takes part: it joins in waves, some sign, most of those plan, not all in time, and a few leave. */
export function takePart(town: Town, lives: Life[]) {
  const { dice, ago } = town;
  const willing = lives.filter(
    ({ draft, contacts, days }) => contacts.length > 0 && days.length >= 2 && draft.activity !== "once",
  );
  for (const life of willing) {
    const second = life.days[1] as Day;
    const joinedOn = joiningOf(town, second);
    if (joinedOn === undefined || joinedOn >= ago(1) || !dice.chance(life.draft.headCount >= 50 ? 0.62 : 0.4)) continue;
    join(town, life, joinedOn);
    const signedOn = dice.chance(life.draft.headCount >= 20 ? 0.6 : 0.2) ? ceremonyAfter(town, joinedOn) : undefined;
    if (signedOn) sign(town, life, signedOn);
    plan(town, life, joinedOn, signedOn);
    const left = openDay(addDays(signedOn ?? joinedOn, dice.between(200, 700)));
    if (dice.chance(0.07) && left < ago(2)) end(town, life, left, signedOn !== undefined);
  }
}

/** A gathering where many join at once, when one comes soon; else a day of their own, after the second talk. */
function joiningOf({ ago, dice }: Town, second: Day): Day | undefined {
  const gatherings = [ago(126, 4), ago(101, 4), ago(74, 4), ago(49, 4), ago(22, 4)];
  const next = gatherings.find((day) => day > second && day < addDays(second, 150));
  return next && dice.chance(0.55) ? next : openDay(addDays(second, dice.between(5, 90)));
}

/** The Charter is signed at a ceremony, some three times in two years. */
const ceremonyAfter = ({ ago }: Town, joinedOn: Day): Day | undefined =>
  [ago(118, 4), ago(92, 4), ago(66, 4), ago(40, 4), ago(27, 4), ago(10, 4)].find((day) => day > addDays(joinedOn, 14));

/** Whoever is the broker on a day records it. */
const brokerOn = ({ people, ago }: Town, { draft }: Life, day: Day): Viewer =>
  draft.broker === "samira" ? people.samira : day < ago(88) ? people.marit : people.tom;

function join(town: Town, life: Life, day: Day) {
  const { agenda, dice, ago } = town;
  const [contact] = presentOn(life, day);
  const gathered = [ago(126, 4), ago(101, 4), ago(74, 4), ago(49, 4), ago(22, 4)].includes(day);
  const route = gathered
    ? "event"
    : dice.weighted({ broker: 60, partner: 14, network: 12, ownAccord: 9, desk: 5 } as const);
  agenda.on(day, "17:15", () =>
    joins(brokerOn(town, life, day), life.id, {
      route,
      contactId: contact?.id ?? null,
      ...(route === "partner" && { partnerId: somePartner(life.id) }),
    }),
  );
}

function sign(town: Town, life: Life, day: Day) {
  const { agenda, dice } = town;
  const [contact] = presentOn(life, day);
  const themes = dice.chance(0.3)
    ? (["all"] as const)
    : dice.shuffled(["workAbility", "ethnicity", "gender", "lgbti", "age"] as const).slice(0, dice.between(1, 3));
  agenda.on(day, "17:40", () =>
    signs(brokerOn(town, life, day), life.id, {
      contactId: contact?.id ?? null,
      signatoryName: contact?.name ?? "De directie",
      signatoryTitle: contact?.jobTitle ?? "directeur",
      themes: [...themes],
    }),
  );
}

/** The employer itself where somebody may sign in, else the broker on its behalf. */
function authorOn(town: Town, life: Life, day: Day): Viewer {
  const able = presentOn(life, day).find(({ id }) => {
    const contact = id ? findContact(life.id, id) : undefined;
    return contact?.maySignIn && contact.personId !== null;
  });
  return able ? asContact(life.id, able.id) : brokerOn(town, life, day);
}

function plan(town: Town, life: Life, joinedOn: Day, signedOn: Day | undefined) {
  const { agenda, dice, ago } = town;
  if (!dice.chance(signedOn ? 0.78 : 0.3)) return;
  const after = signedOn ? dice.weighted({ early: 55, near: 30, late: 15 } as const) : "early";
  const weeks = { early: dice.between(6, 18), near: dice.between(19, 26), late: dice.between(28, 44) }[after];
  const day = openDay(addDays(signedOn ?? joinedOn, weeks * 7));
  if (day >= ago(0)) return;
  const chosen = dice.shuffled(Object.keys(readyMeasures) as ReadyMeasure[]).slice(0, dice.between(2, 5));
  const t = text(planWords, "nl");
  const [contact] = presentOn(life, day);
  agenda.on(day, "16:30", () => {
    const author = authorOn(town, life, day);
    plans(
      author,
      life.id,
      {},
      chosen.map((name) => ({
        title: t(`ready.${name}`),
        theme: readyMeasures[name].theme,
        phase: readyMeasures[name].phase,
        owner: contact?.id ?? null,
        due: openDay(addMonths(day, readyMeasures[name].months + 3)),
      })),
    );
  });
  const final = openDay(addDays(day, dice.between(1, 12)));
  if (dice.chance(0.16)) return; // stays a draft
  agenda.on(final, "16:45", () => finishes(authorOn(town, life, final), life.id));
  const read = openDay(addDays(final, dice.between(2, 16)));
  if (read < ago(3) || dice.chance(0.4))
    agenda.on(read, "10:05", () => reacts(brokerOn(town, life, read), life.id, "read", dice.pick(reactions)));
  follow(town, life, final, chosen.length);
  if (signedOn) report(town, life, signedOn);
}

const reactions = [
  "Kort en haalbaar. Ik kom in het voorjaar kijken hoe het gaat.",
  "Mooi dat elke actie een datum heeft.",
  "Goed begin. De tweede actie doen meer werkgevers bij jullie in de straat.",
  "Duidelijk plan. Ik breng jullie in contact met een bedrijf dat dit al doet.",
];

/** Twice a quarter at best: each action a word. */
function follow(town: Town, life: Life, from: Day, actions: number) {
  const { agenda, dice, ago } = town;
  const eager = dice.between(50, 150);
  for (
    let day = openDay(addDays(from, eager));
    day < ago(0);
    day = openDay(addDays(day, dice.between(eager, eager * 2)))
  ) {
    const on = day;
    for (let index = 0; index < actions; index++) {
      if (!dice.chance(0.6)) continue;
      const status = dice.weighted({ unchanged: 34, running: 30, done: 28, behind: 7, stopped: 1 } as const);
      agenda.on(on, "20:30", () => updates(authorOn(town, life, on), life.id, index, { status }));
    }
  }
}

/** The first report is due a year after the plan; most send it in time. */
function report(town: Town, life: Life, signedOn: Day) {
  const { agenda, dice } = town;
  for (const months of [18, 30]) {
    const dueOn = addMonths(signedOn, months);
    const on = openDay(addDays(dueOn, dice.chance(0.8) ? -dice.between(1, 25) : dice.between(5, 60)));
    if (!dice.chance(0.82)) return;
    agenda.on(on, "15:20", () => {
      if (dueReports(life.id).includes(dueOn))
        reports(brokerOn(town, life, on), life.id, dueOn, on, "Gedaan wat in het plan staat; één actie schuift door.");
    });
  }
}

function end(town: Town, life: Life, day: Day, signed: boolean) {
  const { agenda, dice } = town;
  const reason = dice.weighted({ left: 60, movedAway: 25, bankrupt: 15 } as const);
  agenda.on(day, "17:50", () => {
    const by = brokerOn(town, life, day);
    leaves(by, life.id, reason, null);
    if (signed) endsSignature(by, life.id, reason === "left" ? "withdrawn" : reason, null);
  });
}
