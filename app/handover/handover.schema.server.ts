import { z } from "zod";
import { optionalDay, optionalId, optionalText, recordId } from "../forms/parse-form.server";

/** By place or employer: another receiver, or nothing said. */
const others = z.record(z.string().max(80), optionalId).optional();

export const handoverSchema = z
  .object({
    kind: z.enum(["left", "away"], "kind"),
    backOn: optionalDay,
    to: recordId("to"),
    reason: optionalText(500),
    sector: others,
    district: others,
    employer: others,
    note: z.record(z.string().max(80), optionalText(500)).optional(),
  })
  .refine(({ kind, backOn }) => kind !== "away" || backOn !== null, { path: ["backOn"], message: "backOn" });
export type HandoverForm = z.output<typeof handoverSchema>;

export const assignSchema = z.object({ to: recordId("to"), reason: optionalText(500) });
