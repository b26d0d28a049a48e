import { notFound } from "../access/guards.server";
import type { Viewer } from "../access/viewer.server";
import { type PartAction, partAction, saying } from "../forms/part-form.server";
import { type Locale, text } from "../language/messages";
import { paths } from "../paths";
import { correctBase, findBase, recordBase, voidBase } from "./bases.server";
import { sectorWords } from "./messages";
import { baseSchemas } from "./sector.schema.server";

/** What a form of a sector's page does, by its name; 404 for one that is not there, or is about another sector's number. */
export function basePart(viewer: Viewer, sectorId: number, name: string, locale: Locale): PartAction {
  const t = text(sectorWords, locale);
  const said = saying(paths.sector(sectorId));
  const [verb, id] = name.split(":");
  if (verb === "record")
    return partAction(baseSchemas.record, "countedOn", (input) =>
      said(recordBase(viewer, sectorId, input), t("base.record.said")),
    );
  const base = findBase(sectorId, id);
  if (!base) throw notFound();
  if (verb === "correct")
    return partAction(baseSchemas.correct, "countedOn", ({ voidReason, ...input }) =>
      said(correctBase(viewer, sectorId, base, input, voidReason), t("base.correct.said")),
    );
  if (verb === "void")
    return partAction(baseSchemas.void, "voidReason", (input) =>
      said(voidBase(viewer, base, input.voidReason), t("base.void.said")),
    );
  throw notFound();
}
