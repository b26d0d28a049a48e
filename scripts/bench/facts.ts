import { statement } from "db/connection.server";
import type { Dice } from "db/seeds/dice";
import type { Viewer } from "~/access/viewer.server";
import { termsOf } from "~/charter/terms";
import { addDays, addMonths, type Day, daysBetween } from "~/days";
import { areaOf } from "~/employers/postcodes.server";
import { writeDiary } from "./diary";
import { FIRST_DAY, instantOn, LAST_DAY } from "./draft";
import { writeHeard } from "./heard";
import { insert } from "./insert";
import { writeRounds } from "./rounds";

/** The facts whose rooms are still to come, by their tables: in the shares of a town of 50,000 employers. */
export function writeFacts(dice: Dice, staff: Viewer[], employers: number) {
  const share = (of50000: number) => Math.max(2, Math.round((of50000 * employers) / 50_000));
  const recorded = (day: Day) => ({ recorded_at: instantOn(day), recorded_by: dice.pick(staff).personId });
  const some = (count: number) =>
    dice.shuffled(Array.from({ length: employers }, (_, index) => index + 1)).slice(0, count);
  const dayOf = (): Day => addDays(FIRST_DAY, dice.between(0, daysBetween(FIRST_DAY, LAST_DAY)));

  for (const id of some(share(4_000))) {
    insert("establishment", {
      employer_id: id,
      is_head: 0,
      name: "Filiaal",
      postcode: "3561NP",
      place: "Utrecht",
      training_company: dice.weighted({ unknown: 3, yes: 1, no: 1 }),
      ...areaOf("3561NP"),
    });
  }
  // The import brings codes along; of holdings none leads to a sector.
  statement("UPDATE employer_profile SET sbi_code = '6420', sbi_version = '2025' WHERE sector_id IS NULL").run({});
  for (const { id } of statement<{ id: number }>("SELECT id FROM sector").all({}))
    for (const counted_on of [FIRST_DAY, addMonths(LAST_DAY, -7)])
      insert("sector_base", {
        sector_id: id,
        counted_on,
        counts: "organisations",
        employers: 9_000,
        jobs: 80_000,
        source: "Register",
        ...recorded(LAST_DAY),
      });
  for (const id of some(share(15_000))) {
    const on = dayOf();
    insert("approach", { employer_id: id, channel: dice.pick(["letter", "mail"]), approached_on: on, ...recorded(on) });
  }
  const members = some(share(6_000));
  for (const id of members) {
    const on = dayOf();
    const membership = insert("membership", {
      employer_id: id,
      joined_on: on,
      route: dice.pick(["broker", "round", "event", "ownAccord"]),
      ...recorded(on),
    });
    const left = addDays(on, dice.between(100, 900));
    if (dice.chance(0.08) && left <= LAST_DAY)
      insert("membership_end", { membership_id: membership, left_on: left, reason: "left", ...recorded(left) });
  }
  for (const id of some(share(1_500))) {
    const on = dayOf();
    const intention = insert("charter_intention", { employer_id: id, intended_on: on, ...recorded(on) });
    if (dice.chance(0.1))
      insert("charter_intention_event", {
        intention_id: intention,
        kind: "dropped",
        happened_on: on,
        reason: "nu niet",
        ...recorded(on),
      });
  }
  for (const id of members.slice(0, share(3_000))) sign(dice, id, dayOf(), recorded);
  for (const id of some(share(800))) {
    const on = dayOf();
    const referral = insert("desk_referral", {
      employer_id: id,
      referred_on: on,
      consent_by: "de eigenaar",
      ...recorded(on),
    });
    if (dice.chance(0.1))
      insert("desk_referral_end", {
        referral_id: referral,
        ended_on: LAST_DAY,
        reason: "beantwoord",
        ...recorded(LAST_DAY),
      });
  }
  statement(
    "UPDATE promise SET outcome = 'kept', closed_on = due_on, closed_by = recorded_by, version = 2 WHERE id % 25 <> 0 AND due_on <= :last",
  ).run({ last: LAST_DAY });
  mergeSome(some(share(400)), recorded);
  writeHeard(dice, { practices: some(share(6_000)), needs: some(share(8_000)) }, dayOf, recorded);
  writeDiary(dice, staff, employers, share(60_000));
  writeRounds(dice, some(share(11_000)), share(500), recorded);
}

type Recorded = (day: Day) => { recorded_at: string; recorded_by: number };

/** A signature with its terms (plan after six months, four before 2018; then a report every year, 15 ahead), most with a plan, its actions and the reports. */
function sign(dice: Dice, employerId: number, signedOn: Day, recorded: Recorded) {
  const signature = insert("charter_signature", {
    employer_id: employerId,
    signed_on: signedOn,
    charter_text_id: 2,
    signatory_name: "A. Directeur",
    signatory_title: "directeur",
    occasion: "ceremony",
    ...recorded(signedOn),
  });
  const { planDueOn, reportDueOns } = termsOf(signedOn, 6);
  insert("obligation", { signature_id: signature, kind: "plan", due_on: planDueOn });
  const planned = dice.chance(0.8) ? addDays(signedOn, dice.between(20, 260)) : undefined;
  for (const dueOn of reportDueOns) {
    const term = insert("obligation", { signature_id: signature, kind: "report", due_on: dueOn });
    const on = addDays(dueOn, dice.between(-40, 40));
    if (dice.chance(0.75) && on <= LAST_DAY)
      insert("progress_report", {
        obligation_id: term,
        submitted_on: on,
        summary: "Drie acties klaar.",
        ...recorded(on),
      });
  }
  if (planned && planned <= LAST_DAY) plan(dice, employerId, planned, recorded);
  if (dice.chance(0.04))
    insert("charter_signature_end", {
      signature_id: signature,
      ended_on: LAST_DAY,
      reason: "withdrawn",
      ...recorded(LAST_DAY),
    });
}

function plan(dice: Dice, employerId: number, finalOn: Day, recorded: Recorded) {
  const plan = insert("action_plan", {
    employer_id: employerId,
    starts_on: finalOn,
    ends_on: addMonths(finalOn, 24),
    started_at: instantOn(finalOn),
    started_by: 1,
  });
  insert("action_plan_event", { plan_id: plan, kind: "madeFinal", happened_on: finalOn, ...recorded(finalOn) });
  for (let position = 1; position <= dice.between(3, 6); position++) {
    const action = insert("plan_action", {
      plan_id: plan,
      position,
      theme: dice.pick(["workAbility", "gender", "age", "all"]),
      title: "Vacatureteksten herschrijven",
      measure: "yesNo",
    });
    for (let on = addDays(finalOn, 60); on <= LAST_DAY; on = addDays(on, dice.between(90, 240))) {
      insert("action_update", {
        action_id: action,
        happened_on: on,
        status: dice.pick(["unchanged", "running", "done", "behind"]),
        ...recorded(on),
      });
    }
  }
}

/** Two by two: the second goes into the first. */
function mergeSome(ids: number[], recorded: Recorded) {
  const merged = statement("UPDATE employer SET merged_into_id = :into WHERE id = :id");
  for (let index = 0; index + 1 < ids.length; index += 2) {
    const [into, from] = [ids[index] as number, ids[index + 1] as number];
    insert("employer_merge", {
      merge_no: index / 2 + 1,
      from_id: from,
      into_id: into,
      merged_on: LAST_DAY,
      choices: "{}",
      ...recorded(LAST_DAY),
    });
    merged.run({ id: from, into });
  }
}
