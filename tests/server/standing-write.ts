import { database, statement } from "db/connection.server";
import { addDays, addMonths, type Day } from "~/days";
import { MORNING } from "./house";
import { FIRST_DAY } from "./standing-facts";
import type { Fact, House } from "./standing-twin";

/** Each generated history begins and ends with an empty database. */
export function takenBack(run: () => void) {
  database().$client.exec("BEGIN");
  try {
    run();
  } finally {
    database().$client.exec("ROLLBACK");
  }
}

/** Inserts one row, columns by name, and returns its id. */
export function insert(table: string, row: Record<string, string | number | null>): number {
  const names = Object.keys(row);
  return Number(
    statement(`INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map((name) => `:${name}`).join(", ")})`).run(
      row,
    ).lastInsertRowid,
  );
}

/** The columns every fact carries, recorded by Pactwerk itself. */
export const factColumns = ({ recordedAt, voidedAt }: Fact) => ({
  recorded_at: recordedAt,
  recorded_by: 1,
  voided_at: voidedAt,
  void_reason: voidedAt && "mistaken",
});

export function writeHouse(house: House) {
  for (const { id, registeredOn, recordedAt } of house.employers) {
    insert("employer", {
      id,
      name: `Employer ${id}`,
      sort_name: `employer ${id}`,
      name_key: `employer${id}`,
      registered_on: registeredOn,
      recorded_at: recordedAt,
    });
    insert("establishment", { employer_id: id, is_head: 1 });
  }
  for (const [index, { fromId, intoId, mergedOn, recordedAt, undoneAt }] of house.merges.entries()) {
    insert("employer_merge", {
      merge_no: index + 1,
      from_id: fromId,
      into_id: intoId,
      merged_on: mergedOn,
      choices: "{}",
      recorded_at: recordedAt,
      recorded_by: 1,
      undone_at: undoneAt,
    });
  }
  for (const { id } of house.employers) {
    const merged = house.merges.findLast(({ fromId, undoneAt }) => fromId === id && undoneAt === null);
    if (merged) statement("UPDATE employer SET merged_into_id = :into WHERE id = :id").run({ id, into: merged.intoId });
  }
  for (const row of house.approaches)
    insert("approach", { employer_id: row.employerId, channel: "letter", approached_on: row.on, ...factColumns(row) });
  for (const row of house.talks) {
    insert("conversation", {
      employer_id: row.employerId,
      kind: "visit",
      held_on: row.on,
      reached: Number(row.reached),
      confidential: Number(row.confidential),
      summary: "Talk",
      ...factColumns(row),
    });
  }
  for (const row of house.memberships) {
    const id = insert("membership", {
      employer_id: row.employerId,
      joined_on: row.on,
      route: "broker",
      ...factColumns(row),
    });
    for (const end of row.ends)
      insert("membership_end", { membership_id: id, left_on: end.on, reason: "left", ...factColumns(end) });
  }
  for (const row of house.intentions) {
    const id = insert("charter_intention", { employer_id: row.employerId, intended_on: row.on, ...factColumns(row) });
    insert("charter_intention_event", {
      intention_id: id,
      kind: "sentToSer",
      happened_on: row.on,
      ...factColumns(row),
    });
    for (const drop of row.drops)
      insert("charter_intention_event", {
        intention_id: id,
        kind: "dropped",
        happened_on: drop.on,
        ...factColumns(drop),
      });
  }
  for (const row of house.signatures) writeSignature(row);
  for (const [index, row] of house.plans.entries()) writePlan(row, index);
}

function writeSignature(row: House["signatures"][number]) {
  const id = insert("charter_signature", {
    employer_id: row.employerId,
    signed_on: row.on,
    charter_text_id: 2,
    signatory_name: "A. Bakker",
    signatory_title: "directeur",
    occasion: "ceremony",
    ...factColumns(row),
  });
  for (const end of row.ends)
    insert("charter_signature_end", { signature_id: id, ended_on: end.on, reason: "left", ...factColumns(end) });
  insert("obligation", { signature_id: id, kind: "plan", due_on: row.planDueOn });
  for (const { dueOn, submitted } of row.reports) {
    const obligation = insert("obligation", { signature_id: id, kind: "report", due_on: dueOn });
    for (const report of submitted)
      insert("progress_report", {
        obligation_id: obligation,
        submitted_on: report.on,
        on_behalf: Number(report.onBehalf),
        ...factColumns(report),
      });
  }
}

function writePlan(row: House["plans"][number], index: number) {
  const starts = addDays(FIRST_DAY, index);
  const id = insert("action_plan", {
    employer_id: row.employerId,
    starts_on: starts,
    ends_on: addMonths(starts, 24),
    started_at: `${FIRST_DAY}T10:00:00.000Z`,
    started_by: 1,
  });
  for (const event of row.events)
    insert("action_plan_event", {
      plan_id: id,
      kind: event.kind,
      happened_on: event.on,
      on_behalf: Number(event.onBehalf),
      ...factColumns(event),
    });
  const action = insert("plan_action", {
    plan_id: id,
    position: 1,
    theme: "all",
    title: "Vacatures herschrijven",
    measure: "yesNo",
  });
  for (const update of row.updates)
    insert("action_update", {
      action_id: action,
      happened_on: update.on,
      status: "running",
      on_behalf: Number(update.onBehalf),
      ...factColumns(update),
    });
}

/** A signature and nothing else: no terms. Returns its id. */
export function bareSignature(id: number, signedOn: Day): number {
  return insert("charter_signature", {
    employer_id: id,
    signed_on: signedOn,
    charter_text_id: 2,
    signatory_name: "V. Vonk",
    signatory_title: "directeur",
    occasion: "ceremony",
    recorded_at: MORNING,
    recorded_by: 1,
  });
}
