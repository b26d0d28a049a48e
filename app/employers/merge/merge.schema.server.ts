import { z } from "zod";
import { recordId } from "../../forms/parse-form.server";
import { choiceNames, picks } from "./merge";

/** Which two, as they were compared, and what was chosen per field. */
export const mergeSchema = z.object({
  into: recordId(),
  from: recordId(),
  version: z.object({ into: recordId(), from: recordId() }),
  pick: z.partialRecord(z.enum(choiceNames), z.enum(picks)).default({}),
});
