import { statement } from "db/connection.server";
import { today } from "../clock.server";
import type { Locale } from "../language/messages";
import { sectorsFor } from "../sectors/sectors.server";
import type { Ranked, Reason } from "./visit-score";
import { colleaguesAt, type Visitable } from "./visits.server";

/** A line of the list as it is shown. */
export type VisitRow = {
  id: number;
  name: string;
  sector: string | null;
  headCount: number | null;
  district: string | null;
  brokerId: number | null;
  reasons: Reason[];
  score: number;
  rank: number;
};

/** Some lines of a person's list, `before` of which came earlier, with the names that only they need. */
export function visitRows(personId: number, lines: Ranked<Visitable>[], before: number, locale: Locale): VisitRow[] {
  const ids = lines.map(({ facts }) => facts.id);
  const names = new Map(
    statement<{ id: number; name: string }>(
      "SELECT id, name FROM employer WHERE id IN (SELECT value FROM json_each(:ids))",
    )
      .all({ ids: JSON.stringify(ids) })
      .map(({ id, name }) => [id, name]),
  );
  const sectors = new Map(sectorsFor(locale).map(({ id, name }) => [id, name]));
  const spoken = lines.filter(({ reasons }) => reasons.some(({ code }) => code === "colleagues"));
  const colleagues = colleaguesAt(
    personId,
    spoken.map(({ facts }) => facts.id),
    today(),
  );
  return lines.map(({ facts, reasons, score }, index) => ({
    id: facts.id,
    name: names.get(facts.id) ?? "",
    sector: facts.sectorId === null ? null : (sectors.get(facts.sectorId) ?? null),
    headCount: facts.headCount,
    district: facts.district,
    brokerId: facts.brokerId,
    reasons: reasons.map((reason) =>
      reason.code === "colleagues" ? { ...reason, names: colleagues.get(facts.id) ?? [] } : reason,
    ),
    score,
    rank: before + index + 1,
  }));
}
