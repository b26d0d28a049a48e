import { staffRoles } from "db/schema/lists";
import { z } from "zod";
import { emailAddress, optionalText } from "../forms/parse-form.server";

export const newUserSchema = z.object({
  name: z.string().trim().min(1, "missing").max(120, "tooLong"),
  email: emailAddress,
  phone: optionalText(40),
  role: z.enum(staffRoles, "choose"),
  invite: z.literal("yes").optional(),
});
