import { type Day, yearBefore } from "~/days";
import type { CharterStep, PactStep, Standing } from "~/standing/standing";

/**
 * The rule of app/standing/steps.server.ts a second time, in plain loops over plain facts, from product.md ("Stages") and decisions 1, 2, 16 and 17:
 * ask of one day which steps hold; "ever" asks that of every earlier day on which something happened.
 */
export type Fact = { recordedAt: string; voidedAt: string | null };
export type House = {
  employers: { id: number; registeredOn: Day; recordedAt: string }[];
  merges: { fromId: number; intoId: number; mergedOn: Day; recordedAt: string; undoneAt: string | null }[];
  approaches: (Fact & { employerId: number; on: Day })[];
  talks: (Fact & { employerId: number; on: Day; reached: boolean; confidential: boolean })[];
  memberships: (Fact & { employerId: number; on: Day; ends: Event[] })[];
  intentions: (Fact & { employerId: number; on: Day; drops: Event[] })[];
  signatures: (Fact & {
    employerId: number;
    on: Day;
    ends: Event[];
    planDueOn: Day;
    reports: { dueOn: Day; submitted: (Event & { onBehalf: boolean })[] }[];
  })[];
  plans: {
    employerId: number;
    events: (Event & { kind: PlanEvent; onBehalf: boolean })[];
    updates: (Event & { onBehalf: boolean })[];
  }[];
};
export type Event = Fact & { on: Day };
type PlanEvent = "madeFinal" | "sentToSer" | "asked" | "answered" | "read" | "closed";

/** Every root employer of a day, as known at an instant. */
export function twinStandingsOn(house: House, day: Day, known: string): Standing[] {
  const roots = new Map<number, number[]>();
  for (const { id } of house.employers) {
    const root = rootOn(house, id, day, known);
    roots.set(root, [...(roots.get(root) ?? []), id]);
  }
  return [...roots].flatMap(([root, family]) => standingOfFamily(believed(house, family, day, known), root, day) ?? []);
}

/** The merge recorded last among those in force on the day; nobody's, when there is none. */
export function rootOn({ merges }: House, id: number, day: Day, known: string): number {
  const inForce = merges.filter(
    (merge) =>
      merge.fromId === id &&
      merge.mergedOn <= day &&
      merge.recordedAt <= known &&
      (merge.undoneAt === null || merge.undoneAt > known),
  );
  return inForce.at(-1)?.intoId ?? id;
}

/** What was known of these employers at the instant and had happened by the day: the rest does not exist for this question. */
type Believed = Omit<House, "merges"> & { ownReports: Event[] };
function believed(house: House, family: number[], day: Day, known: string): Believed {
  const held = <F extends Fact & { on: Day }>(facts: F[]) =>
    facts.filter(
      (fact) => fact.on <= day && fact.recordedAt <= known && (fact.voidedAt === null || fact.voidedAt > known),
    );
  const theirs = <F extends { employerId: number }>(facts: F[]) =>
    facts.filter(({ employerId }) => family.includes(employerId));
  return {
    employers: house.employers.filter(({ id, recordedAt }) => family.includes(id) && recordedAt <= known),
    approaches: held(theirs(house.approaches)),
    talks: held(theirs(house.talks)).filter(({ confidential }) => !confidential),
    memberships: held(theirs(house.memberships)).map((fact) => ({ ...fact, ends: held(fact.ends) })),
    intentions: held(theirs(house.intentions)).map((fact) => ({ ...fact, drops: held(fact.drops) })),
    signatures: held(theirs(house.signatures)).map((fact) => ({
      ...fact,
      ends: held(fact.ends),
      reports: fact.reports.map(({ dueOn, submitted }) => ({ dueOn, submitted: held(submitted) })),
    })),
    plans: theirs(house.plans).map(({ employerId, events, updates }) => ({
      employerId,
      events: held(events),
      updates: held(updates),
    })),
    // also of a signature that was voided: they did something
    ownReports: theirs(house.signatures).flatMap(({ reports }) =>
      reports.flatMap(({ submitted }) => held(submitted).filter(({ onBehalf }) => !onBehalf)),
    ),
  };
}

const ended = (events: Event[], day: Day) => events.some(({ on }) => on <= day);

function pactStepOn(facts: Believed, day: Day): PactStep {
  if (facts.memberships.some(({ on, ends }) => on <= day && !ended(ends, day))) return 3;
  const talks = facts.talks.filter(({ on }) => on <= day);
  if (talks.some(({ on, reached }) => reached && on > yearBefore(day))) return 2;
  return talks.length > 0 || facts.approaches.some(({ on }) => on <= day) ? 1 : 0;
}

const running = ({ signatures }: Believed, day: Day) =>
  signatures.filter(({ on, ends }) => on <= day && !ended(ends, day));
const plannedOn = (facts: Believed, day: Day) =>
  facts.plans.some(({ events }) =>
    events.some(({ kind, on }) => (kind === "madeFinal" || kind === "sentToSer") && on <= day),
  );
/** The last report due under each running signature that has one due. */
const lastDue = (facts: Believed, day: Day) =>
  running(facts, day).flatMap(({ reports }) => reports.filter(({ dueOn }) => dueOn <= day).slice(-1));
const oneIsIn = (facts: Believed, day: Day) =>
  lastDue(facts, day).some(({ submitted }) => submitted.some(({ on }) => on <= day));
const earliest = (days: Day[]) => days.sort()[0] ?? null;

function charterStepOn(facts: Believed, day: Day): CharterStep {
  if (running(facts, day).length === 0) {
    const intended = facts.intentions.some(
      ({ on, drops }) =>
        on <= day &&
        !ended(drops, day) &&
        !facts.signatures.some((signature) => signature.on >= on && signature.on <= day),
    );
    return intended ? 1 : 0;
  }
  if (!plannedOn(facts, day)) return 2;
  return oneIsIn(facts, day) ? 4 : 3;
}

function awakeOn(facts: Believed, day: Day): Day | null {
  const days = [
    ...facts.memberships.filter(({ ends }) => !ended(ends, day)).map(({ on }) => on),
    ...facts.talks.filter(({ reached }) => reached).map(({ on }) => on),
    ...facts.plans.flatMap(({ events, updates }) =>
      [...events.filter(({ kind }) => ["madeFinal", "sentToSer", "answered"].includes(kind)), ...updates]
        .filter(({ onBehalf }) => !onBehalf)
        .map(({ on }) => on),
    ),
    ...facts.ownReports.map(({ on }) => on),
  ];
  return days.sort().at(-1) ?? null;
}

/** Every day on which a step may begin. */
function eventDays(facts: Believed): Day[] {
  const { approaches, talks, memberships, intentions, signatures, plans } = facts;
  const events = [
    ...memberships.flatMap(({ ends }) => ends),
    ...intentions.flatMap(({ drops }) => drops),
    ...signatures.flatMap(({ ends }) => ends),
    ...plans.flatMap(({ events }) => events),
  ];
  const reports = signatures.flatMap(({ reports }) =>
    reports.flatMap(({ dueOn, submitted }) => [dueOn, ...submitted.map(({ on }) => on)]),
  );
  return [
    ...[...approaches, ...talks, ...memberships, ...intentions, ...signatures, ...events].map(({ on }) => on),
    ...reports,
  ];
}

function standingOfFamily(facts: Believed, rootId: number, day: Day): Standing | undefined {
  const awake = awakeOn(facts, day);
  const firstFacts = [
    ...facts.approaches,
    ...facts.talks,
    ...facts.memberships,
    ...facts.intentions,
    ...facts.signatures,
  ];
  if (!facts.employers.some(({ registeredOn }) => registeredOn <= day) && firstFacts.length === 0 && awake === null)
    return;
  const days = [...eventDays(facts), day].filter((one) => one <= day);
  const pactStep = pactStepOn(facts, day);
  const charterStep = charterStepOn(facts, day);
  const members = facts.memberships.filter(({ ends }) => !ended(ends, day));
  const planDueOn = charterStep === 2 ? earliest(running(facts, day).map(({ planDueOn }) => planDueOn)) : null;
  const reportDueOn = oneIsIn(facts, day) ? null : earliest(lastDue(facts, day).map(({ dueOn }) => dueOn));
  const planLate = planDueOn !== null && planDueOn < day;
  const reportLate = reportDueOn !== null && reportDueOn < day;
  const dormant = pactStep === 3 && awake !== null && awake <= yearBefore(day);
  return {
    rootId,
    pactStep,
    pactEver: Math.max(...days.map((one) => pactStepOn(facts, one))) as PactStep,
    charterStep,
    charterEver: Math.max(...days.map((one) => charterStepOn(facts, one))) as CharterStep,
    lapses: (planLate ? 1 : 0) + (reportLate ? 2 : 0) + (dormant ? 4 : 0),
    memberSinceOn: earliest(members.map(({ on }) => on)),
    awakeOn: awake,
    signedOn: earliest(running(facts, day).map(({ on }) => on)),
    planDueOn,
    reportDueOn,
  };
}
