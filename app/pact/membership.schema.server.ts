import { joinRoutes, leaveReasons } from "db/schema/lists";
import { z } from "zod";
import { day, optionalId, optionalText } from "../forms/parse-form.server";

/** A contact from a list, or nobody. Whether it is one of this employer the command asks. */
export const optionalContact = z
  .string()
  .regex(/^\d{0,15}$/, "choose")
  .optional()
  .transform((value) => (value ? Number(value) : null));
/** Why a fact is voided: nothing is taken back without it. */
export const voidReason = z.string("missing").trim().min(1, "missing").max(500, "tooLong");

const joining = z.object({
  joinedOn: day(),
  route: z.enum(joinRoutes, "choose"),
  contactId: optionalContact,
  partnerId: optionalId,
  roundId: optionalId,
});
/** Who came through a partner came through one that we know. */
const saysWhich = ({ route, partnerId }: z.output<typeof joining>) => route !== "partner" || partnerId !== null;
const atPartner = { path: ["partnerId"], message: "choose" };
/** And so with a recruitment round. */
const saysRound = ({ route, roundId }: z.output<typeof joining>) => route !== "round" || roundId !== null;
const atRound = { path: ["roundId"], message: "choose" };
export const joinSchema = joining.refine(saysWhich, atPartner).refine(saysRound, atRound);
export const correctSchema = joining.extend({ voidReason }).refine(saysWhich, atPartner).refine(saysRound, atRound);
export const leaveSchema = z.object({
  leftOn: day(),
  reason: z.enum(leaveReasons, "choose"),
  note: optionalText(1000),
});
export const voidSchema = z.object({ voidReason });
