import { database } from "db/connection.server";
import type { membership } from "db/schema/pact";
import { and, eq, isNull } from "drizzle-orm";
import type { AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Viewer } from "../access/viewer.server";
import { type Instant, now } from "../clock.server";

/** The columns of a `Trace` of fact `f`, and the people they name. */
export const traceColumns =
  "f.recorded_at AS recordedAt, recorder.name AS recordedBy, f.voided_at AS voidedAt, voider.name AS voidedBy, f.void_reason AS voidReason";
export const traceJoins =
  "JOIN person recorder ON recorder.id = f.recorded_by LEFT JOIN person voider ON voider.id = f.voided_by";

type FactTable = SQLiteTable & { id: AnySQLiteColumn; voidedAt: AnySQLiteColumn };

/** Voids a fact: the only thing that is ever written to one again, once. Returns whether it was still valid. */
export function voidFact(viewer: Viewer, table: FactTable, id: number, reason: string, at: Instant = now()): boolean {
  const fact = table as typeof membership; // every fact has these columns
  const { changes } = database()
    .update(fact)
    .set({ voidedAt: at, voidedBy: viewer.personId, voidReason: reason })
    .where(and(eq(fact.id, id), isNull(fact.voidedAt)))
    .run();
  return changes === 1;
}
