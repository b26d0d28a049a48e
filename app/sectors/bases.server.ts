import { database, statement, transaction } from "db/connection.server";
import { sectorBase } from "db/schema/sectors";
import type { Viewer } from "../access/viewer.server";
import { now, today } from "../clock.server";
import type { Day } from "../days";
import { recorded } from "../employers/employers.server";
import { notVoided, type Refusal, refuse } from "../history/fact";
import { traceColumns, traceJoins, voidFact } from "../history/facts.server";
import { changesBetween, note } from "../history/history.server";
import type { Base } from "./sector";
import type { BaseInput } from "./sector.schema.server";

const columns = `f.id, f.counted_on AS countedOn, f.counts, f.employers, f.jobs, f.source, ${traceColumns}`;

/** Everything recorded of a sector's size, the last counted first, the mistaken ones too. */
export const basesOf = (sectorId: number): Base[] =>
  statement<Base>(`
    SELECT ${columns} FROM sector_base f ${traceJoins} WHERE f.sector_id = :sectorId
    ORDER BY f.counted_on DESC, f.id DESC`).all({ sectorId });

/** The size of each sector that counts on a day: the last one counted by then, of all that is known now. */
export function basesOn(day: Day): Map<number, Base> {
  const rows = statement<Base & { sectorId: number }>(`
    SELECT f.sector_id AS sectorId, ${columns} FROM sector s JOIN sector_base f ON f.id = (SELECT x.id FROM sector_base x
      WHERE x.sector_id = s.id AND x.voided_at IS NULL AND x.counted_on <= :day ORDER BY x.counted_on DESC, x.id DESC LIMIT 1)
    ${traceJoins}`).all({ day });
  return new Map(rows.map(({ sectorId, ...base }) => [sectorId, base]));
}

/** A size of this sector that still counts; nothing when the id is another's or it was voided. */
export const findBase = (sectorId: number, id: string | undefined): Base | undefined =>
  notVoided(basesOf(sectorId)).find((one) => String(one.id) === id);

type Done = { id: number };
type Why = "future" | "counted";

function refusalOf(sectorId: number, { countedOn }: BaseInput, except?: number): Refusal<Why> | undefined {
  if (countedOn > today()) return refuse("future");
  const same = notVoided(basesOf(sectorId)).find((one) => one.countedOn === countedOn && one.id !== except);
  return same && refuse("counted", countedOn);
}

function write(viewer: Viewer, sectorId: number, input: BaseInput, replacesId: number | null, reason?: string): Done {
  const { countedOn, counts, employers, jobs, source } = input;
  const values = { sectorId, countedOn, counts, employers, jobs, source };
  const done = database()
    .insert(sectorBase)
    .values({ ...values, replacesId, ...recorded(viewer, now()) })
    .returning({ id: sectorBase.id })
    .get();
  const changes = changesBetween<Record<string, unknown>>({}, values);
  const action = replacesId === null ? "recorded" : "corrected";
  note(viewer, { action, record: ["sectorBase", done.id], audience: "staff", reason, changes });
  return done;
}

/** Records how many employers a sector has. Refused on a day to come, and when that day has a number already: that one is corrected. */
export function recordBase(viewer: Viewer, sectorId: number, input: BaseInput): Done | Refusal<Why> {
  return transaction(() => refusalOf(sectorId, input) ?? write(viewer, sectorId, input, null));
}

/** Another number in the place of a mistaken one, which stays readable. Refused as recording is, and when it was voided already. */
export function correctBase(
  viewer: Viewer,
  sectorId: number,
  { id }: Base,
  input: BaseInput,
  reason: string,
): Done | Refusal<Why | "gone"> {
  return transaction(() => {
    const refusal = refusalOf(sectorId, input, id);
    if (refusal) return refusal;
    if (!voidFact(viewer, sectorBase, id, reason)) return refuse("gone");
    return write(viewer, sectorId, input, id, reason);
  });
}

/** The number no longer counts; the one counted before it does again. Refused when it was voided already. */
export function voidBase(viewer: Viewer, { id }: Base, reason: string): Done | Refusal<"gone"> {
  return transaction(() => {
    if (!voidFact(viewer, sectorBase, id, reason)) return refuse("gone");
    note(viewer, { action: "voided", record: ["sectorBase", id], audience: "staff", reason });
    return { id };
  });
}
