import { redirect } from "@remix-run/node";
import { notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { today } from "../clock.server";
import { findEmployerFor } from "../employers/employers.server";
import type { PartAction } from "../forms/part-form.server";
import { partAction } from "../forms/part-form.server";
import type { Locale } from "../language/messages";
import { text } from "../language/messages";
import { paths } from "../paths";
import { usualWhose } from "./visit-list.server";
import { visitRows } from "./visit-rows.server";
import { reasonsOf, scoreOf } from "./visit-score";
import { setWeights, weightsOn, weightsSchema } from "./visit-weights.server";
import { visitWords } from "./visit-words";
import { visitListFor, visitOf } from "./visits.server";

/** Why one employer stands where it stands on the viewer's own list, or why it is not on it. */
export function explained(viewer: Viewer, id: string | undefined, locale: Locale) {
  const employer = findEmployerFor(viewer, id);
  if (!employer) throw notFound();
  if (String(employer.id) !== id) throw redirect(paths.visitRule({ werkgever: employer.id }), 301); // it was merged
  const whose = usualWhose(viewer);
  const found = visitOf(viewer, whose.personId, employer.id);
  if (!found) throw notFound();
  const reasons = reasonsOf(found.facts, today(), weightsOn(today()));
  const { rows, bounded } = visitListFor(viewer, whose);
  const at = rows.findIndex(({ facts }) => facts.id === employer.id);
  const [row] = visitRows(whose.personId, [{ facts: found.facts, reasons, score: scoreOf(reasons) }], at, locale);
  if (!row) throw notFound();
  return {
    row,
    at: at + 1,
    count: rows.length,
    bounded,
    leftOut: found.leftOut,
    lastContactOn: found.facts.lastContactOn,
  };
}

export function weightsPart(viewer: Viewer, locale: Locale): PartAction {
  const t = text(visitWords, locale);
  return partAction(weightsSchema, "planLate", (weights) => {
    setWeights(viewer, weights);
    return { path: paths.visitRule(), said: t("rule.saved") };
  });
}
